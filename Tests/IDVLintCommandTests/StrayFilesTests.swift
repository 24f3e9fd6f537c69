import Foundation
import IDVLintCommand
import Testing

/// What a killed run left is taken away by a later one that writes, and nothing else is.
@Suite(.timeLimit(.minutes(30))) struct StrayFilesTests {
  private static let right = "# idvlint: partial\nProductCode: ID_OCR\nDocType: \"01000000\"\n"
  private static let stray = ".p.yaml.idvlint-4711-0"

  private let place: Workspace

  init() throws {
    place = try Workspace()
    try place.write(Self.right, to: "p.yaml")
    try place.write("half a te", to: Self.stray)
  }

  private static let becomesSomebody =
    getuid() == 0 && (try? Workspace().run("setpriv --reuid=65534 --regid=65534 --clear-groups true").status) == 0

  /// The hidden names in a directory, without those of the test itself.
  private func hidden(in directory: String = ".") throws -> [String] {
    let names = try place.run("ls -A \(directory)").output.split(separator: "\n").map(String.init)
    return names.filter { $0.hasPrefix(".") && !$0.hasPrefix(".captured") }
  }

  // MARK: Which runs

  /// Also where nothing is left to be mended.
  @Test(arguments: [
    "--fix .", "--fix-suggested p.yaml", "--fix --jobs 1 --format json .", "--fix $PWD/p.yaml",
    "--add-suppressions --reason legacy .", "--output json=x p.yaml", "--write-baseline x.json p.yaml",
  ])
  func runsThatWriteTakeStraysAway(words: String) throws {
    #expect(try place.run("$IDVLINT \(words)").status == 0)
    #expect(try hidden() == [])
  }

  @Test(arguments: [".", "--diff .", "--fix - < p.yaml", "--fix d"]) func otherRunsLookNowhere(words: String) throws {
    try place.write(Self.right, to: "d/p.yaml")
    #expect(try place.run("$IDVLINT \(words)").status == 0)
    #expect(try hidden() == [Self.stray])
  }

  @Test func everyDirectoryIsLookedAt() throws {
    for directory in ["d", "d/e", "f"] {
      try place.write(Self.right, to: "\(directory)/p.yaml")
      try place.write("", to: "\(directory)/.gone.yaml.idvlint-1-12")
    }
    #expect(try place.run("$IDVLINT --fix d f; find . -name '*.idvlint-*'").output.contains("./\(Self.stray)\n"))
    #expect(try place.run("find d f -name '*.idvlint-*'").output == "")
  }

  /// The file behind a link is what is written.
  @Test func linksLeadToTheDirectory() throws {
    _ = try place.run("mkdir d e; ln -s ../p.yaml d/k; ln -s ../d/k e/l.yaml")
    #expect(try place.run("$IDVLINT --fix e/l.yaml").status == 0)
    #expect(try hidden() == [])
  }

  // MARK: Which files

  /// The lock is what tells the living from the dead.
  @Test func whatSomebodyWritesIsLeft() throws {
    let file = try FileHandle(forUpdating: place.directory.appendingPathComponent(Self.stray))
    #expect(flock(file.fileDescriptor, LOCK_EX | LOCK_NB) == 0)
    #expect(try place.run("$IDVLINT --fix .").status == 0)
    #expect(try hidden() == [Self.stray])
    try file.close()
    #expect(try place.run("$IDVLINT --fix .").status == 0)
    #expect(try hidden() == [])
  }

  @Test func onlyFilesOfThatFormGo() throws {
    let script = """
      rm .p*; mkdir .d.idvlint-1-0; ln -s p.yaml .l.idvlint-1-0; mkfifo .f.idvlint-1-0; ln p.yaml .h.idvlint-1-0
      touch .idvlint-1-0 .a.idvlint-1 .a.idvlint-1-0-2 .a.idvlint-x-0 .a.idvlint-1- .a.idvlint-01-0 .a.idvlint-1-0.yaml
      """
    _ = try place.run(script)
    let names = try hidden()
    #expect(names.count == 11)
    #expect(try place.run("$IDVLINT --fix .").status == 0)
    #expect(try hidden() == names)
  }

  @Test(.enabled(if: becomesSomebody, "only root becomes somebody else, by setpriv"))
  func strangersFilesAreLeft() throws {
    let script = """
      mkdir bin; cp "$IDVLINT" bin/idvlint; chmod 777 .; chmod 666 \(Self.stray)
      touch .a.idvlint-1-0; chown 65534 .a.idvlint-1-0
      setpriv --reuid=65534 --regid=65534 --clear-groups bin/idvlint --fix p.yaml
      """
    #expect(try place.run(script).status == 0)
    #expect(try hidden() == [Self.stray])
    // Root may have given it away, as it does with a file that it edits for somebody.
    #expect(try place.run("chown 65534 \(Self.stray); $IDVLINT --fix .").status == 0)
    #expect(try hidden() == [])
  }

  // MARK: The name

  @Test(arguments: [
    ("p.yaml", "p.yaml"), ("", ""), (String(repeating: "a", count: 250), String(repeating: "a", count: 200)),
    (String(repeating: "字", count: 80), String(repeating: "字", count: 66)),
    (String(repeating: "é", count: 100), String(repeating: "é", count: 100)),
  ])
  func namesAreShortAndWhole(name: String, part: String) {
    let bytes = TemporaryName.name(for: Array(name.utf8), number: 7)
    #expect(String(validating: bytes, as: UTF8.self) == ".\(part).idvlint-\(getpid())-7")
    #expect(bytes.count < 255 && TemporaryName.matches(bytes))
  }
}
