import Foundation
import Testing

/// Reports in files (`--output`), which are written whole or not at all.
@Suite(.timeLimit(.minutes(30))) struct OutputFileTests {
  private let place: Workspace

  init() throws {
    place = try Workspace()
    try place.write("# idvlint: partial\nProductCode: ID_OCR\nIdSpoof: maybe\n", to: "a.yaml")
  }

  private let line = "a.yaml:3:10: error: `maybe` is no value of IdSpoof [value-not-allowed]\n"

  private func text(_ name: String) throws -> String {
    try String(contentsOf: place.directory.appendingPathComponent(name), encoding: .utf8)
  }

  @Test func reportsStandBesideTheOneOnStandardOutput() throws {
    let outcome = try place.run("$IDVLINT --output concise=one.txt --output=human=two.txt --format concise a.yaml")
    #expect(outcome.status == 1)
    #expect(outcome.output == line)
    #expect(try text("one.txt") == line)
    #expect(try text("two.txt").hasPrefix("error[value-not-allowed]"))
    #expect(try place.run("ls -A").output == "a.yaml\none.txt\ntwo.txt\n.captured-err\n.captured-out\n".sortedLines)
  }

  @Test func fileThatWasThereIsReplacedAsAWhole() throws {
    let script = """
      printf 'long former text that is no report at all, and of which nothing may stay\\n' > real.txt
      chmod 640 real.txt; ln -s real.txt link.txt
      $IDVLINT --format concise --output concise=link.txt a.yaml > /dev/null; echo $?
      test -L link.txt && stat -c %a real.txt 2>/dev/null || echo 640
      """
    #expect(try place.run(script).output == "1\n640\n")
    #expect(try text("real.txt") == line)
  }

  @Test(arguments: [
    ("--output concise=none/x.txt", "idvlint: none/x.txt: No such file or directory\n"),
    ("--output concise=.", "idvlint: .: is a directory\n"),
  ])
  func whatCannotBeWrittenIsTold(words: String, message: String) throws {
    let outcome = try place.run("$IDVLINT --format concise \(words) a.yaml")
    #expect(outcome.status == 2)
    #expect(outcome.errors.hasPrefix(String(message.dropLast())))
    #expect(outcome.output == line)
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full"))) func fullDisk() throws {
    let outcome = try place.run("$IDVLINT --format concise --output concise=/dev/full a.yaml")
    #expect(outcome.status == 2)
    #expect(outcome.errors == "idvlint: /dev/full: No space left on device\n")
    let bytes = try place.run("ulimit -f 1; trap '' XFSZ; cat a.yaml > b.yaml; $IDVLINT --output human=big.txt a.yaml")
    #expect(bytes.status == 1)
  }

  @Test func devicesAreWrittenToAsTheyAre() throws {
    let outcome = try place.run("$IDVLINT --output concise=/dev/stderr --output human=/dev/null a.yaml > /dev/null")
    #expect(outcome.errors == line)
    #expect(outcome.status == 1)
  }

  @Test func reportInAFileOutlivesTheReaderOfTheOther() throws {
    let script = "for i in 1 2 3 4 5 6 7 8 9; do cp a.yaml $i.yaml; done; "
    let pipe = "{ sleep 1; $IDVLINT --output concise=x.txt .; } | true; sleep 2; wc -l < x.txt"
    let outcome = try place.run(script + pipe)
    #expect(outcome.output.trimmingCharacters(in: .whitespaces) == "10\n")
  }
}

extension String {
  /// The lines in the order in which `ls -A` lists them.
  fileprivate var sortedLines: String {
    split(separator: "\n").sorted().map { $0 + "\n" }.joined()
  }
}
