import DocumentModel
import Laws
import Linting
import Reporting
import Testing

@Suite struct JUnitReportTests {
  private func report(_ run: MachineRun) throws -> XMLTree {
    try XMLTree(parsing: run.text(as: .junit))
  }

  /// What an element may hold, by `junit-10.xsd` of jenkinsci/xunit-plugin.
  private static let elements: [String: (required: Set<String>, allowed: Set<String>, elements: Set<String>)] = [
    "testsuites": ([], ["name", "time", "tests", "failures", "errors"], ["testsuite"]),
    "testsuite": (
      ["name", "tests", "failures", "errors"],
      ["group", "time", "skipped", "timestamp", "hostname", "id", "package", "file", "log", "url"],
      ["testsuite", "properties", "testcase", "system-out", "system-err"]
    ),
    "testcase": (["name"], ["time", "classname", "group"], ["skipped", "error", "failure", "system-out", "system-err"]),
    "failure": ([], ["type", "message"], []), "error": ([], ["type", "message"], []),
  ]

  private func check(_ tree: XMLTree) throws {
    let rules = try #require(Self.elements[tree.name], "\(tree.name)")
    #expect(rules.required.isSubset(of: tree.attributes.keys), "\(tree.name)")
    #expect(rules.required.union(rules.allowed).isSuperset(of: tree.attributes.keys), "\(tree.name)")
    #expect(rules.elements.isSuperset(of: tree.elements.map(\.name)), "\(tree.name)")
    if !rules.elements.isEmpty { #expect(tree.text.allSatisfy { $0.isWhitespace }, "\(tree.name)") }
    for element in tree.elements { try check(element) }
  }

  @Test func conforms() throws {
    for run in try MachineRun.all.get() {
      let report = try report(run)
      #expect(report.name == "testsuites")
      try check(report)
      let cases = report.elements.flatMap(\.elements)
      #expect(report.attributes["tests"] == String(cases.count))
      for kind in ["failure", "error"] {
        #expect(report.attributes[kind + "s"] == String(cases.count { $0.elements.map(\.name) == [kind] }))
        for suite in report.elements {
          #expect(suite.attributes["tests"] == String(suite.elements.count))
          #expect(suite.attributes[kind + "s"] == String(suite.elements.count { $0.elements.map(\.name) == [kind] }))
        }
      }
      // GitLab Docs, "Unit test reports": of tests with one name all but the first are ignored; it shows the text.
      let names = cases.map { "\($0.attributes["classname"] ?? "") \($0.attributes["name"] ?? "")" }
      #expect(Set(names).count == names.count)
      #expect(cases.flatMap(\.elements).allSatisfy { !$0.text.isEmpty && $0.attributes["type"] != "file" })
    }
  }

  /// Jenkins fails a build whose report has no test.
  @Test func cleanFilesAreTestsThatPass() throws {
    let report = try report(MachineRun("# idvlint: partial\nProductCode: ID_OCR\n"))
    #expect(report.attributes["tests"] == "1" && report.attributes["failures"] == "0")
    let test = report.elements[0].elements[0]
    #expect(test.attributes == ["name": "no finding", "classname": "a.yaml"] && test.elements.isEmpty)
    #expect(try self.report(MachineRun("a: 1\n", path: "compose.yaml")).elements.isEmpty)
  }

  /// A test is known again when lines were moved.
  @Test func namesSurviveMovedLines() throws {
    let text = "# idvlint: partial\nprofiles:\n- ProductCode: ID_OCR\n  SceneCode: a-b-c\n  DocType: 8\n"
    let names = try [text, "\n\n" + text].map { text in
      try report(MachineRun(text)).elements[0].elements.map { $0.attributes["name"] ?? "" }
    }
    #expect(names[0] == names[1] && names[0].contains("malformed-scene-code /profiles/0/SceneCode"))
  }

  @Test func equalNamesAreNumbered() throws {
    let sample = Sample("twice", "a: 1\n") { sample in
      for _ in 0..<3 { sample.find("malformed-scene-code", "x", at: sample.place("a")) }
    }
    let names = try report(MachineRun([sample.report])).elements[0].elements.map { $0.attributes["name"] }
    #expect(names == ["malformed-scene-code", "malformed-scene-code (2)", "malformed-scene-code (3)"])
  }
}
