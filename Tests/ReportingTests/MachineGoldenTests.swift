import Reporting
import Testing

/// Reports for programs as they were agreed upon; `UPDATE_GOLDEN=1 swift test` writes them anew.
@Suite struct MachineGoldenTests {
  /// The formats, each with how the names of its files end.
  private static let endings: [(format: ReportFormat, ending: String)] = [
    (.json, "json"), (.sarif, "sarif"), (.github, "github.txt"), (.gitlab, "gitlab.json"), (.junit, "junit.xml"),
    (.rdjson, "rdjson.json"), (.checkstyle, "checkstyle.xml"), (.azure, "azure.txt"),
  ]

  @Test(arguments: endings) func ofEverything(format: ReportFormat, ending: String) throws {
    try expectGolden(MachineRun.ofEverything.text(as: format), "everything.\(ending)")
  }

  @Test(arguments: endings) func ofNothing(format: ReportFormat, ending: String) throws {
    var run = MachineRun([])
    run.context.category = "profiles"
    try expectGolden(run.text(as: format), "nothing.\(ending)")
  }

  @Test func allFormatsAreHere() {
    #expect(Self.endings.map(\.format) == ReportFormat.allCases.filter(\.isForMachines))
  }

  /// Reports are known by their beginning, whatever the version; other JSON is not.
  @Test func reportsAreKnown() {
    for run in [MachineRun.ofEverything, MachineRun([])] {
      for format in [ReportFormat.json, .sarif, .rdjson] {
        let start = Array(run.text(as: format).utf8.prefix(512))
        #expect(ReportFormat.isReport(start))
        #expect(!ReportFormat.isReport(start.dropFirst(2) + []) && !ReportFormat.isReport(Array(start.prefix(30))))
      }
      #expect(!ReportFormat.isReport(Array(run.text(as: .human).utf8)))
    }
    #expect(!ReportFormat.isReport(Array(#"{"ProductCode": "ID_OCR"}"#.utf8)))
  }

  /// The order in which files come makes no difference.
  @Test func theOrderOfTheFilesDoesNotMatter() {
    let formats: [ReportFormat] = [.json, .sarif, .gitlab, .junit, .rdjson, .checkstyle]
    var run = MachineRun.ofEverything
    let texts = formats.map(run.text)
    run.reports.reverse()
    run.unreadable.reverse()
    #expect(formats.map(run.text) == texts)
  }
}
