import Reporting
import Testing

/// Reports for programs as they were agreed upon; `UPDATE_GOLDEN=1 swift test` writes them anew.
@Suite struct MachineGoldenTests {
  @Test func ofEverything() throws {
    try expectGolden(MachineRun.ofEverything.text(as: .json), "everything.json")
    try expectGolden(MachineRun.ofEverything.text(as: .sarif), "everything.sarif")
  }

  @Test func ofNothing() throws {
    var run = MachineRun([])
    run.context.category = "profiles"
    try expectGolden(run.text(as: .json), "nothing.json")
    try expectGolden(run.text(as: .sarif), "nothing.sarif")
  }

  /// Reports are known by their beginning, whatever the version; other JSON is not.
  @Test func reportsAreKnown() {
    for run in [MachineRun.ofEverything, MachineRun([])] {
      for format in [ReportFormat.json, .sarif] {
        let start = Array(run.text(as: format).utf8.prefix(512))
        #expect(ReportFormat.isReport(start))
        #expect(!ReportFormat.isReport(start.dropFirst(2) + []) && !ReportFormat.isReport(Array(start.prefix(40))))
      }
      #expect(!ReportFormat.isReport(Array(run.text(as: .human).utf8)))
    }
    #expect(!ReportFormat.isReport(Array(#"{"ProductCode": "ID_OCR"}"#.utf8)))
  }

  /// The order in which files come makes no difference.
  @Test func theOrderOfTheFilesDoesNotMatter() {
    var run = MachineRun.ofEverything
    let texts = [ReportFormat.json, .sarif].map(run.text)
    run.reports.reverse()
    run.unreadable.reverse()
    #expect([ReportFormat.json, .sarif].map(run.text) == texts)
  }
}
