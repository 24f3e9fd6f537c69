import Foundation
import Testing

/// Runs that are given too little: no streams, few descriptors, no threads, hardly any memory, no time. What they
/// cannot do they say; no file is damaged, and nothing is left behind.
@Suite(.serialized, .timeLimit(.minutes(30))) struct ScarceResourcesTests {
  private static let faulty = "# idvlint: partial\nProductCode: ID_OCR\nDocType: 01000000\n"
  private static let mended = faulty.replacing("01000000", with: "\"01000000\"")
  private static let line = "p.yaml:3:10: error:"

  private let place: Workspace

  init() throws {
    place = try Workspace()
    try place.write(Self.faulty, to: "p.yaml")
  }

  /// What an editor says first.
  private static let greeting = {
    let message = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\",\"params\":{}}"
    return "Content-Length: \(message.utf8.count)\r\n\r\n\(message)"
  }()

  private static func works(_ script: String) -> Bool { (try? Workspace().run(script).status) == 0 }

  // MARK: Streams

  /// The words of a run, and its status with standard input, output and error closed.
  private static let statuses: [(words: String, input: Int32, output: Int32, errors: Int32)] = [
    ("--format concise p.yaml", 1, 2, 1), ("--fix p.yaml", 0, 2, 0), ("--diff p.yaml", 1, 2, 1),
    ("--fix --format concise p.yaml", 0, 0, 0), ("--format concise --output json=x p.yaml", 1, 2, 1),
    ("--format concise nope.yaml p.yaml", 2, 2, 2), ("-", 2, 2, 1), ("rules", 0, 2, 0), ("schema report", 0, 2, 0),
    ("explain DocType", 0, 2, 0), ("config p.yaml", 0, 2, 0), ("lsp", 1, 1, 1),
  ]

  @Test(arguments: statuses) func closedStreams(words: String, input: Int32, output: Int32, errors: Int32) throws {
    for (closing, expected) in [("<&-", input), (">&-", output), ("2>&-", errors)] {
      try place.write(Self.faulty, to: "p.yaml")
      try place.write(words == "lsp" ? Self.greeting : "", to: "in")
      let outcome = try place.run("$IDVLINT \(words) < in \(closing)")
      print("fault, \(closing) | \(words) | \(outcome.status) |")
      #expect(outcome.status == expected, "\(closing): \(outcome)")
      // A stream that is closed is no file that is opened next.
      #expect(try place.run("cat p.yaml").output == (words.contains("--fix") ? Self.mended : Self.faulty))
      if words.contains("json=x") {
        #expect(try place.run("tail -c 2 x; rm x").output == "}\n")
      }
      if expected == 2, closing == ">&-", !words.contains("nope") {
        #expect(outcome.errors == "idvlint: standard output: Bad file descriptor\n")
      }
    }
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full"))) func fullDiskUnderAServer() throws {
    try place.write(Self.greeting, to: "in")
    let outcome = try place.run("$IDVLINT lsp < in > /dev/full")
    #expect(outcome.status == 1 && outcome.errors == "idvlint: standard output: No space left on device\n")
  }

  // MARK: Descriptors, threads, memory

  /// Twelve beside the standard streams do for any number of folders, reports and configurations.
  @Test func fewDescriptors() throws {
    let script = """
      n=0; while [ $n -lt 200 ]; do n=$((n+1)); mkdir $n && cp p.yaml $n && echo 'level: note' > $n/.idvlint.yml; done
      ulimit -n 16; $IDVLINT --write-baseline b . > /dev/null || exit 9
      $IDVLINT --fix --jobs 8 --format concise --output json=j --output sarif=s .
      """
    let outcome = try place.run(script)
    print("fault, ulimit -n 16 | --fix --output | \(outcome.status) |")
    #expect(outcome.status == 0 && outcome.errors.isEmpty, "\(outcome)")
    #expect(try place.run("grep -l '\"01000000\"' */p.yaml | wc -l").output.contains("200"))
    let none = try place.run("ulimit -n 3; $IDVLINT --format concise p.yaml")
    print("fault, ulimit -n 3 | | \(none.status) |")
    // A program that is not static cannot even be loaded.
    #expect(none.status == 127 || none.status == 2 && none.errors == "idvlint: p.yaml: Too many open files\n")
  }

  private static let becomesSomebody = works("setpriv --reuid=65534 --clear-groups prlimit --nproc=1 true")

  /// Where no second thread is to be had, the first does all.
  @Test(.enabled(if: becomesSomebody, "only root becomes somebody else, by setpriv")) func noThreads() throws {
    let script = """
      cp "$IDVLINT" program; for n in 1 2 3 4 5 6; do cp p.yaml $n.yaml; done; chmod 777 .
      timeout 60 setpriv --reuid=65534 --clear-groups prlimit --nproc=1 ./program --jobs 4 --format concise .
      """
    let outcome = try place.run(script)
    print("fault, no second thread | --jobs 4 | \(outcome.status) |")
    #expect(outcome.status == 1 && outcome.errors.isEmpty, "\(outcome)")
    #expect(outcome.output.split(separator: "\n").count == 7)
  }

  private static let limitsMemory = works("ulimit -v 8000000")

  /// A process that gets no memory is ended by the system; then its status is none of ours, and the file is as it was.
  @Test(.enabled(if: limitsMemory, "memory is not limited here")) func littleMemory() throws {
    var much = Self.faulty
    for number in 0..<4_000 { much += "k\(number): [a, b]\n" }
    for megabytes in [8, 16, 18, 20, 24, 32, 48, 96, 128, 192, 256, 1024] {
      try place.write(much, to: "p.yaml")
      let script = "ulimit -v \(megabytes)000; timeout 60 $IDVLINT --fix --jobs 2 --format concise . > report 2> errors"
      let outcome = try place.run(script + "; exit $?")
      print("fault, ulimit -v \(megabytes)000 | --fix | \(outcome.status) |")
      #expect(outcome.status == 0 || outcome.status == 2 || outcome.status > 125 || outcome.status == 124)
      #expect(outcome.status != 124, "it does not end")
      let text = try place.run("head -n 3 p.yaml; wc -l < p.yaml").output.filter { $0 != " " }
      let isMended = text.hasPrefix(Self.mended.filter { $0 != " " })
      #expect(text.hasSuffix("\n4003\n") && (isMended || text.hasPrefix(Self.faulty.filter { $0 != " " })))
      #expect(isMended || outcome.status != 0)
    }
  }

  // MARK: Signals

  /// A run that is broken off at whatever moment has mended each file or left it.
  @Test(
    .enabled(if: works("timeout 9 true"), "no timeout here"), arguments: [("INT", 130), ("TERM", 143), ("HUP", 129)])
  func runsThatAreBrokenOff(signal: String, status: Int) throws {
    let script = """
      mkdir keep; sed 's/01000000/"&"/' p.yaml > keep/new; mv p.yaml keep/old; mkdir files
      n=0; while [ $n -lt 150 ]; do n=$((n+1)); cp keep/old files/$n.yaml; done
      for delay in 0.01 0.03 0.05 0.08 0.12 0.2 0.3; do
        timeout --preserve-status -s \(signal) $delay $IDVLINT --fix --output json=report files > /dev/null; echo $?
        for file in files/*.yaml; do cmp -s $file keep/old || cmp -s $file keep/new || echo torn; done
        find . -name '*.idvlint-*'; test -e report && { tail -c 2 report; rm report; }
        for file in files/*.yaml; do cp keep/old $file; done
      done
      """
    let outcome = try place.run(script)
    let lines = outcome.output.split(separator: "\n").map(String.init)
    #expect(Set(lines).isSubset(of: ["0", "\(status)", "}"]), "\(lines)")
    print("fault, SIG\(signal) | --fix --output | \(lines.count { $0 == "\(status)" }) of 7 ended with \(status) |")
    #expect(lines.contains("\(status)"), "none was broken off")
  }
}
