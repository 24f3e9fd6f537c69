import DocumentModel
import Foundation
import Linting
import Reporting
import Testing

/// The rules of SARIF, of GitHub and our own hold for whatever is found, on a machine that has nothing but us.
@Suite struct SARIFConformanceTests {
  private func expectConformance(_ run: MachineRun) throws {
    let files = run.reports.map { report in
      (
        FilePath(bytes: report.source.path.bytes).display.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed)
          ?? "", String(decoding: report.source.text, as: UTF8.self)
      )
    }
    let conformance = SARIFConformance(files: Dictionary(files, uniquingKeysWith: { $1 }))
    #expect(conformance.faults(of: try JSONValue(parsing: run.text(as: .sarif))) == [])
  }

  @Test func everything() throws {
    try expectConformance(.ofEverything)
    try expectConformance(MachineRun([]))
  }

  @Test func samples() throws {
    let run = try MachineRun.ofSamples
    #expect(run.reports.count > 20)
    try expectConformance(run)
  }

  @Test func examplesOfAllRules() throws {
    let run = MachineRun.ofExamples
    #expect(run.totals.errors > 50)
    try expectConformance(run)
  }

  /// The check can fail.
  @Test func faultsAreSeen() throws {
    let text = MachineRun.ofEverything.text(as: .sarif)
    let changes = [
      ("sarif-schema-2.1.0", "sarif-schema-2.0.0"), ("\"columnKind\"", "\"kind\""), ("ruleIndex\":1", "ruleIndex\":2"),
      ("\"startLine\":1,", "\"startLine\":0,"), ("\"endColumn\"", "\"endcolumn\""), ("](1)", "](7)"),
      ("\"uri\":\"", "\"uri\":\"./"), ("\"uri\":\"", "\"uri\":\"/"), ("\"uri\":\"", "\"uri\":\"a b/"),
      ("idvlint/structure/v1", "idvlint/structure"), ("very-high", "sure"), ("executionSuccessful", "successful"),
      ("\"replacements\"", "\"replacement\""), ("\"region\":{", "\"region\":{\"snippet\":{},"), (".\"}", "\"}"),
    ]
    for (old, new) in changes {
      let changed = text.replacing(old, with: new)
      #expect(changed != text, "\(old)")
      #expect(SARIFConformance().faults(of: try JSONValue(parsing: changed)) != [], "\(new)")
    }
  }
}
