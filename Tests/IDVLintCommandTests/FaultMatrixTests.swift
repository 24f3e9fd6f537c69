import Foundation
import Testing

#if canImport(Glibc)
  import Glibc
#endif

/// What the world may put in the way of a run, for each way to run. The status is the one that the README promises, the
/// name is told with its reason, and what can be done is done: the other file is reported, mended, written about. What
/// was seen is printed, with the seconds.
@Suite(.serialized, .timeLimit(.minutes(30))) struct FaultMatrixTests {
  /// A name that leads to nothing that can be checked.
  struct Fault: Sendable, CustomTestStringConvertible {
    var testDescription: String
    /// Makes it, in the shell.
    var script: String
    /// The name, as the run is given it.
    var name: String
    /// How standard error begins.
    var told: String
    /// Whether root would not notice it.
    var isForOthers = false
  }

  /// A way to run, and what shows that the other file was not forgotten.
  struct Way: Sendable, CustomTestStringConvertible {
    /// The options.
    var testDescription: String
    /// Prints something, in the shell, when the run is over; the report stands before it.
    var shows: String
    /// What is then among what was printed.
    var evidence: String
    /// Whether there may be reports beside it.
    var hasReports: Bool { testDescription != "--diff" }
    /// How many sentences on standard error are about the run as a whole.
    var remarks = 0
  }

  static let faults = [
    Fault("an unreadable file", ": > x.yaml; chmod 0 x.yaml", "x.yaml", "Permission denied", isForOthers: true),
    Fault("an unreadable folder", "mkdir x; chmod 0 x", "x", "x/: Permission denied", isForOthers: true),
    Fault(
      "a folder without entrance", "mkdir x; : > x/p.yaml; chmod 444 x", "x", "x/p.yaml: Permission denied",
      isForOthers: true),
    Fault("a pipe", "mkfifo x.yaml", "x.yaml", "is a pipe, not a regular file"),
    Fault("a socket", "", "socket", "is a socket, not a regular file"),
    Fault("a device", "", "/dev/zero", "is a device, not a regular file"),
    Fault("standard input that is a device", "", "/dev/stdin", "is a device, not a regular file"),
    Fault("a link to nowhere", "ln -s gone x.yaml", "x.yaml", "No such file or directory"),
    Fault("a link to itself", "ln -s x.yaml x.yaml", "x.yaml", "Too many levels of symbolic links"),
    Fault("links in a circle", "ln -s y x; ln -s x y", "x", "Too many levels of symbolic links"),
    Fault("a name that is nowhere", "", "x.yaml", "No such file or directory"),
    Fault("a file as a folder", "", "other.yaml/x", "Not a directory"),
    Fault("a name of 300 bytes", "", String(repeating: "x", count: 300), "File name too long"),
    Fault("a path of 5,000 bytes", "", String(repeating: "x/", count: 2_500), "File name too long"),
    // Who reads it waits for news of the kernel, if he may read it.
    Fault("a regular file that waits", "", "/proc/kmsg", ""),
  ]

  static let ways = [
    Way("", "", "other.yaml:3:10: error:"), Way("--jobs 4 --no-config", "", "other.yaml:3:10: error:"),
    Way("--fix", "cat other.yaml", "DocType: \"01000000\""), Way("--diff", "", "+DocType: \"01000000\""),
    Way("--add-suppressions --reason why", "cat other.yaml", "allow lossy-plain-scalar -- why", remarks: 1),
    Way("--output json=report", "cat report", "\"path\": \"other.yaml\""),
    Way("--output sarif=report", "cat report", "\"uri\":\"other.yaml\""),
    Way("--write-baseline new", "cat known", "\"known\": 1", remarks: 1),
    Way("--baseline old", "cat known", "\"known\": 1"),
  ]

  private static let faulty = "# idvlint: partial\nProductCode: ID_OCR\nDocType: 01000000\n"
  private static let becomesSomebody =
    getuid() != 0 || (try? Workspace().run("setpriv --reuid=65534 --regid=65534 --clear-groups true").status) == 0

  @Test(arguments: faults, ways) func theOthersAreSeenTo(fault: Fault, way: Way) throws {
    // Nothing is closed to root, so root becomes somebody else.
    guard !fault.isForOthers || Self.becomesSomebody else { return }
    let place = try Workspace()
    try place.write(Self.faulty, to: "other.yaml")
    let socket = try Self.bindSocket(at: place.directory.appendingPathComponent("socket").path)
    defer { close(socket) }
    let reports = way.hasReports ? "--format concise --output json=known" : ""
    let isHumble = fault.isForOthers && getuid() == 0
    let script = """
      mkdir .git; "$IDVLINT" --write-baseline old other.yaml > /dev/null; \(fault.script)
      set -- "$IDVLINT"; \(isHumble ? Self.humbly : "")
      if command -v timeout > /dev/null; then set -- timeout -s KILL 60 "$@"; fi
      "$@" \(reports) \(way.testDescription) other.yaml \(fault.name); status=$?
      \(way.shows.isEmpty ? ":" : way.shows); chmod -R u+rwx .; exit $status
      """
    let start = ContinuousClock.now
    let outcome = try place.run(script)
    let seconds = Double((ContinuousClock.now - start) / .milliseconds(1)) / 1_000
    print("fault, \(fault.testDescription) | \(way.testDescription) | \(outcome.status) | \(seconds)")
    #expect(outcome.status == 2)
    let lines = outcome.errors.split(separator: "\n")
    #expect(lines.contains { $0.hasPrefix("idvlint: \(fault.told)") }, "\(outcome.errors)")
    #expect(lines.count == 1 + way.remarks, "\(outcome.errors)")
    #expect(outcome.output.contains(way.evidence), "\(outcome.output)")
    #expect(try place.run("ls -A | grep -e '.idvlint-'; ls new").output.isEmpty)
  }

  /// How somebody runs it who is not root.
  private static let humbly = """
    cp "$IDVLINT" program; chown -R 65534:65534 .
    set -- setpriv --reuid=65534 --regid=65534 --clear-groups ./program
    """

  /// Makes a socket with a name.
  ///
  /// - Returns: its descriptor, which the caller closes.
  private static func bindSocket(at path: String) throws -> Int32 {
    #if canImport(Glibc)
      let kind = Int32(SOCK_STREAM.rawValue)
    #else
      let kind = SOCK_STREAM
    #endif
    let descriptor = socket(AF_UNIX, kind, 0)
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    unsafe withUnsafeMutableBytes(of: &address.sun_path) { unsafe $0.copyBytes(from: path.utf8.prefix(100)) }
    let result = unsafe withUnsafePointer(to: &address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
        unsafe bind(descriptor, pointer, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
    try #require(result == 0)
    return descriptor
  }

  // MARK: What a run goes by

  private static let unusable = [
    ("mkfifo x", "is a pipe"), ("mkdir x", "is a directory"), ("ln -s gone x", "No such file or directory"),
    ("ln -s x x", "Too many levels of symbolic links"), ("ln -s /dev/zero x", "is a device"), (":", "No such file"),
  ]

  /// A run that cannot go by what it is told to go by checks nothing and writes nothing.
  @Test(arguments: ["--baseline x", "--config x", "--write-baseline x/y", "--output json=x/y"], unusable)
  func whatARunGoesByMustBeThere(words: String, fault: (script: String, reason: String)) throws {
    let place = try Workspace()
    try place.write(Self.faulty, to: "other.yaml")
    // A folder is what these two ask for.
    guard !words.hasSuffix("/y") || fault.script != "mkdir x" else { return }
    let outcome = try place.run("\(fault.script); $IDVLINT --format concise \(words) other.yaml")
    #expect(outcome.status == 2)
    #expect(outcome.errors.hasPrefix("idvlint: x") && outcome.errors.split(separator: "\n").count == 1)
    let isAboutInput = !words.hasSuffix("/y")
    #expect(!isAboutInput || outcome.errors.contains(fault.reason), "\(outcome.errors)")
    #expect(outcome.output.isEmpty == isAboutInput)
  }

  /// A configuration that lies on the way and cannot be read is told, and the files are reported without one.
  @Test(arguments: unusable.dropLast()) func configurationsThatAreNone(script: String, reason: String) throws {
    let place = try Workspace()
    try place.write(Self.faulty, to: "folder/other.yaml")
    let outcome = try place.run("\(script); mv x folder/.idvlint.yml; $IDVLINT --fix --format concise .")
    #expect(outcome.status == 2)
    let name = "folder/.idvlint.yml"
    #expect(outcome.errors.hasPrefix("idvlint: \(name): "), "\(outcome.errors)")
    #expect(outcome.output.contains("folder/other.yaml:3:10: error:"))
    // Nobody knows what it would have allowed.
    #expect(try place.run("cat folder/other.yaml").output == Self.faulty)
  }

  /// As Git does, that of an ignore file takes no notice which is none, and hangs on nothing.
  @Test(arguments: unusable.dropLast()) func ignoreFilesThatAreNone(script: String, reason: String) throws {
    let place = try Workspace()
    try place.write(Self.faulty, to: "folder/other.yaml")
    let outcome = try place.run(
      "mkdir -p .git/info; \(script); mv x .gitignore; cp -a .gitignore .git/info/exclude; $IDVLINT --format concise .")
    #expect(outcome.status == 1 && outcome.errors.isEmpty, "\(outcome.errors)")
    #expect(outcome.output.hasPrefix("folder/other.yaml:3:10: error:"))
  }
}

extension FaultMatrixTests.Fault {
  /// A fault; what is told begins with the name where it is not said otherwise.
  fileprivate init(_ title: String, _ script: String, _ name: String, _ reason: String, isForOthers: Bool = false) {
    let told = reason.contains(":") ? reason : "\(name): \(reason)"
    self.init(testDescription: title, script: script, name: name, told: told, isForOthers: isForOthers)
  }
}

extension FaultMatrixTests.Way {
  /// A way.
  fileprivate init(_ words: String, _ shows: String, _ evidence: String, remarks: Int = 0) {
    self.init(testDescription: words, shows: shows, evidence: evidence, remarks: remarks)
  }
}
