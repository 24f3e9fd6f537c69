import Foundation
import Reporting
import Testing

/// How often each rule found something.
@Suite(.timeLimit(.minutes(30))) struct StatisticsTests {
  private let workspace: Workspace

  init() throws {
    workspace = try Workspace()
    let item = "- {ProductCode: ID_OCR, IdSpoof: 'yes', DocType: '99'}\n"
    try workspace.write("# idvlint: partial\n" + String(repeating: item, count: 9), to: "a.yaml")
    try workspace.write("# idvlint: partial\nProductCode: ID_OCR\nIdSpoof: 'yes'\n", to: "b.yaml")
    try workspace.write("# idvlint: partial\nProductCode: ID_OCR\n", to: "clean.yaml")
  }

  private func run(_ words: String) throws -> Workspace.Outcome {
    try workspace.run("\"$IDVLINT\" \(words)")
  }

  @Test func peopleGetATable() throws {
    let plain = try run("a.yaml b.yaml")
    let outcome = try run("--statistics a.yaml b.yaml")
    let summary = "19 errors in 2 files checked; 10 can be mended with --fix-suggested\n"
    let table = "10 value-not-allowed\n 9 unknown-doc-type\n\n"
    #expect(plain.output.hasSuffix(summary), "\(plain.output.suffix(99))")
    #expect(outcome.output == plain.output.dropLast(summary.count) + table + summary)
    #expect(outcome.status == 1 && outcome.errors.isEmpty)
    #expect(try run("--statistics clean.yaml").output == "no problems in 1 file\n")
  }

  @Test func programsGetAMember() throws {
    let text = try run("--statistics --format json a.yaml b.yaml").output
    let end = "  \"statistics\": [\n    {\"rule\":\"value-not-allowed\",\"count\":10},\n"
      + "    {\"rule\":\"unknown-doc-type\",\"count\":9}\n  ]\n}\n"
    #expect(text.hasSuffix(end), "\(text.suffix(300))")
    #expect(try run("--statistics --format json clean.yaml").output.hasSuffix("\"statistics\": []\n}\n"))
    #expect(try !run("--format json a.yaml").output.contains("statistics"))
  }

  @Test(arguments: ReportFormat.allCases.filter { $0 != .human && $0 != .json })
  func othersStayAsTheyAre(format: ReportFormat) throws {
    #expect(try run("--statistics --format \(format) a.yaml").output == run("--format \(format) a.yaml").output)
  }

  /// What is known or hidden is not counted.
  @Test func onlyWhatIsShownCounts() throws {
    let outcome = try run("--statistics --write-baseline base.json a.yaml")
    #expect(outcome.output.hasPrefix("no problems in 1 file; "), "\(outcome.output)")
    #expect(try run("--statistics --baseline base.json a.yaml b.yaml").output.contains("\n\n1 value-not-allowed\n\n"))
  }
}
