import Catalog
import DocumentModel
import Facts
import Foundation
import Linting
import Reference
import Testing

@Suite struct ExplanationTests {
  @Test(arguments: [
    ("unknown-doc-type", "unknown-doc-type\n"), ("Unknown_Doc_Type", "unknown-doc-type\n"),
    ("DocType", "DocType (parameter"), ("doctype", "DocType (parameter"), ("merchant_biz_id", "MerchantBizId (param"),
    ("ID_OCR", "ProductCode (parameter"), ("01000000", "01000000 (DocType)"), ("000000012", "000000012 (DocType)"),
    ("11", "`11` is no documented DocType: its leading zeros are lost.\n\n000000011 (DocType)"),
    ("FlowType", "FlowType\n"), ("ekyc-pro", "eKYC_PRO (product)\n"), ("spoof", "Spoof\n\nIt is no documented"),
    ("HKG01001", "`HKG01001` is no documented DocType: it is a code of"),
  ])
  func wordsAreFound(word: String, beginning: String) throws {
    #expect(try #require(Explanation(of: word)).text.hasPrefix(beginning))
  }

  @Test(arguments: ["", "x", "-", "stylez", "2", "GLB", "張", String(repeating: "a", count: 10_000)])
  func otherWordsAreNot(word: String) {
    #expect(Explanation(of: word) == nil)
  }

  @Test func nearNamesAreOffered() {
    #expect(Explanation.names(near: "callback-not-http") == ["callback-not-https"])
    #expect(Explanation.names(near: "Doctpye") == ["DocType"])
    #expect(Explanation.names(near: "callback").contains("CallbackUrl"))
    #expect(Explanation.names(near: "zz").isEmpty && Explanation.names(near: "").isEmpty)
  }

  @Test(arguments: ParameterName.allCases)
  func parametersAreExplained(name: ParameterName) throws {
    let text = ParameterPage(of: name).text
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 100 })
    let fact = try #require(Fact.table.first { $0.name == name.rawValue })
    #expect(fact.isRequired != true || words.contains("It is required."))
    if let value = fact.defaultValue { #expect(words.contains("Without it, `\(value)` applies.")) }
    #expect(words.contains(name.parameter.citation.statement))
    #expect(ParameterPage(of: name).markdown.hasPrefix("# \(name.rawValue)"))
    if case .choice(let choices) = name.shape {
      #expect(choices.allSatisfy { words.contains("\($0.value) \($0.meaning)") })
    }
  }

  /// Whoever follows the page's example has no finding of any kind, but that the value is written in the file.
  @Test(arguments: ParameterName.allCases)
  func examplesAreRight(name: ParameterName) throws {
    let parts = ParameterPage(of: name).text.components(separatedBy: "EXAMPLE\n\n    ")
    let line = try #require(parts.last?.split(separator: "\n").first)
    let code = name == .productCode ? "" : "ProductCode: ID_OCR\n"
    let source = SourceFile(path: FilePath("p.yaml"), bytes: Array("# idvlint: partial\n\(code)\(line)\n".utf8))
    let findings = lint(source, options: LintOptions()).findings.filter { $0.path.last == name.rawValue }
    #expect(findings.isEmpty, "\(findings.map(\.rule.name))")
  }

  @Test(arguments: DocType.all)
  func docTypesAreExplained(docType: DocType) {
    let text = DocTypePage(of: docType).text
    #expect(text.contains(docType.code) && text.contains(docType.document))
    #expect(docType.letteredCodes.allSatisfy { text.contains($0) })
    #expect(text.contains("its leading zeros are lost"))
    #expect(text.contains("contradicts itself") && DocTypePage(of: docType).markdown.hasPrefix("# \(docType.code)"))
  }
}
