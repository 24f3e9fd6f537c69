import Foundation
import Reporting
import Testing

/// Readers that go away and disks that are full, for reports in every format.
@Suite(.timeLimit(.minutes(30))) struct LostOutputTests {
  private let place: Workspace

  init() throws {
    place = try Workspace()
    try place.write("# idvlint: partial\nProductCode: ID_OCR\nIdSpoof: maybe\n", to: "a.yaml")
  }

  /// A text that no pipe takes at once.
  private func writeMuch() throws {
    var text = "# idvlint: partial\n"
    for number in 0..<2000 { text += "- {ProductCode: ID_OCR, SceneCode: a-b, MerchantBizId: a\(number)-b}\n" }
    try place.write(text, to: "much.yaml")
  }

  /// The reader has its right to go: nothing is told, and the status is that of what was found, not of the pipe.
  @Test(arguments: ReportFormat.allCases) func aReaderThatGoesAwayIsNoFailure(format: ReportFormat) throws {
    try writeMuch()
    for (words, reader) in [("a.yaml", "true"), ("much.yaml", "head -c 1 > /dev/null")] {
      let script = "{ sleep 0.2; $IDVLINT --format \(format) \(words); echo $? > status; } | \(reader); sleep 0.1; "
        + "while ! test -s status; do sleep 0.1; done; cat status; rm status"
      let outcome = try place.run(script)
      #expect(outcome.output == "1\n" && outcome.errors.isEmpty, "\(outcome.errors)")
    }
  }

  @Test(
    .enabled(if: FileManager.default.fileExists(atPath: "/dev/full")), arguments: ReportFormat.allCases
  ) func aFullDiskIsToldOf(format: ReportFormat) throws {
    let full = "No space left on device\n"
    let stream = try place.run("$IDVLINT --format \(format) a.yaml > /dev/full")
    #expect(stream.status == 2 && stream.errors == "idvlint: standard output: \(full)")
    let file = try place.run("$IDVLINT --output \(format)=/dev/full a.yaml > /dev/null")
    #expect(file.status == 2 && file.errors == "idvlint: /dev/full: \(full)")
  }

  /// Where the room is not enough, the former file stays as it is, with nothing beside it.
  @Test(arguments: ReportFormat.allCases) func filesAreWrittenWholeOrNotAtAll(format: ReportFormat) throws {
    try writeMuch()
    let former = "printf former > x; "
    let small = try place.run(former + "ulimit -f 1; $IDVLINT --output \(format)=x much.yaml > /dev/null")
    #expect(small.status == 2 && small.errors == "idvlint: x: File too large\n", "\(small.errors)")
    #expect(try place.run("cat x; ls").output == "formera.yaml\nmuch.yaml\nx\n")
    let whole = try place.run("$IDVLINT --output \(format)=x --format \(format) a.yaml > y; cmp x y")
    #expect(whole.status == 0 && whole.output.isEmpty && whole.errors.isEmpty)
  }
}
