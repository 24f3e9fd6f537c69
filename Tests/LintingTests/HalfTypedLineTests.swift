import DocumentModel
import Linting
import Testing

/// A line that is being typed never blanks the rest of the file.
@Suite struct HalfTypedLineTests {
  @Test(arguments: [
    "\"Sc", "\"Sc\",", "Sc", "\"SceneCode\": \"a,", "\"SceneCode\": ,", "\"SceneCode\":", "\"SceneCode\": \"a\"",
    "\"StyleConfig\": [", "// c",
  ])
  func `In JSON`(line: String) {
    let rest = "  \"DocType\": \"9\",\n  \"IdSpoof\": \"Q\"\n}\n"
    expectRest("{\n  \"ProductCode\": \"ID_OCR\",\n  \(line)\n\(rest)", .json)
    if line == "// c" { expectRest("// c\n{\n  \"ProductCode\": \"ID_OCR\",\n\(rest)", .json) }
  }

  @Test(arguments: [
    "SceneCode: \"abc", "StyleConfig: \"{\\\"guidePage", "SceneCode: \"", "SceneCode: '", "SceneCode: 'abc",
  ])
  func `In YAML`(line: String) {
    for quote in ["\"", "'"] {
      let rest = "DocType: \(quote)9\(quote)\nIdSpoof: \(quote)Q\(quote)\n"
      let head = "ProductCode: ID_OCR\nMetaInfo: \(quote)${M}\(quote)\n"
      expectRest("\(head)\(line)\n\(rest)", .yaml)
    }
  }

  private func expectRest(_ text: String, _ syntax: SourceFile.Syntax) {
    let report = Bench.report(Array(text.utf8), syntax)
    let syntaxRule = syntax == .json ? "json-syntax" : "yaml-syntax"
    #expect(
      Set(report.findings.map(\.rule.name)) == [syntaxRule, "unknown-doc-type", "value-not-allowed"]
        && report.findings.count == 3,
      "\(text)")
  }
}
