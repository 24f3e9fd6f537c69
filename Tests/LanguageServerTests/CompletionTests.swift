import Catalog
import DocumentModel
import LanguageServer
import Linting
import Testing

@Suite struct CompletionTests {
  @Test(arguments: HalfTyped.all) func halfTypedStateGivesItsItems(_ state: HalfTyped) throws {
    let items = state.file.completions(at: state.place)
    let labels = items.map(\.label)
    #expect(Array(labels.prefix(state.labels.count)) == state.labels, "\(state.name)")
    for label in state.absent { #expect(!labels.contains(label), "\(state.name): \(label)") }
    guard let accepted = state.accepted else { return }
    let item = try #require(items.first { $0.label == accepted.label }, "\(state.name): \(labels)")
    let text = TextEdit.apply([item.edit], to: state.file.source.text)
    #expect(String(decoding: text, as: UTF8.self) == accepted.text, "\(state.name)")
    let report = lint(
      SourceFile(path: state.file.source.path, bytes: text), options: state.file.options)
    let unreadable = report.findings.filter { finding in
      ["yaml-syntax", "json-syntax", "malformed-embedded-json", "misread-yaml"].contains(finding.rule.name)
    }
    #expect(unreadable.isEmpty, "\(state.name): \(unreadable.map(\.rule.name))")
  }

  @Test func statesAreMany() {
    #expect(HalfTyped.all.count >= 40)
    #expect(Set(HalfTyped.all.map(\.name)).count == HalfTyped.all.count)
  }

  @Test(arguments: [
    ("ProductCode: ID_OCR\n", "yaml", "IdSpoof", #"IdSpoof: "${1|N,Y|}""#),
    ("ProductCode: ID_OCR\n", "yaml", "IdThreshold", #"IdThreshold: "${1|3,0,1,2|}""#),
    ("ProductCode: ID_OCR\n", "yaml", "MetaInfo", #"MetaInfo: "${1:\${META_INFO\}}""#),
    ("ProductCode: ID_OCR\n", "yaml", "LanguageConfig", #"LanguageConfig: '{${1:"defaultLanguage":"zh"}\}'"#),
    (
      "ProductCode: ID_OCR\nLanguageConfig: \"{", "yaml", "defaultLanguage",
      #"\\"defaultLanguage\\": \\"${1|zh,TW,en,ms,id,th,vi,ja,ko,fr,es,pt,ru,ar|}\\"\}""#
    ),
    (
      "{\"ProductCode\": \"ID_OCR\", \"StyleConfig\": \"{", "json", "guidePage",
      #"\\"guidePage\\": {$1\}\}""#
    ),
  ]) func snippetHasTabStops(_ before: String, _ ending: String, _ label: String, _ snippet: String) throws {
    let file = EditedFile(path: FilePath("a.\(ending)"), text: Array(before.utf8), options: LintOptions())
    let item = try #require(file.completions(at: SourceOffset(before.utf8.count)).first { $0.label == label })
    #expect(String(decoding: try #require(item.snippet), as: UTF8.self) == snippet)
  }

  @Test func documentIsChosenInASnippetAndLeftOpenInAText() throws {
    let text = Array("ProductCode: ID_OCR\n".utf8)
    let file = EditedFile(path: FilePath("a.yaml"), text: text, options: LintOptions())
    let item = try #require(file.completions(at: SourceOffset(text.count)).first { $0.label == "DocType" })
    #expect(String(decoding: item.edit.replacement, as: UTF8.self) == "DocType: \"${DOC_TYPE}\"")
    let codes = DocType.all.map(\.code).joined(separator: ",")
    #expect(String(decoding: try #require(item.snippet), as: UTF8.self) == "DocType: \"${1|\(codes)|}\"")
  }

  @Test(arguments: [
    "{\"ProductCode\": \"ID_OCR\"\n  ‸\n}\n", "{\"ProductCode\": \"ID_OCR\"\n  Id‸\n}\n",
    "{\"ProductCode\": \"ID_OCR\"\n  \"Id‸\"\n}\n", "{\"ProductCode\": \"ID_OCR\"‸}\n",
    "{\"ProductCode\": \"ID_OCR\"\"‸\"}\n",
  ])
  func missingCommaIsPutBehindTheValueBefore(state: String) throws {
    let parts = state.split(separator: "‸").map { Array($0.utf8) }
    let file = EditedFile(path: FilePath("a.json"), text: parts[0] + parts[1], options: LintOptions())
    let item = try #require(file.completions(at: SourceOffset(parts[0].count)).first { $0.label == "IdThreshold" })
    let edits = item.additionalEdits + [item.edit]
    #expect(Set(edits.map(\.range.lowerBound)).count == edits.count)
    let text = String(decoding: TextEdit.apply(edits, to: file.source.text), as: UTF8.self)
    #expect(text.hasPrefix("{\"ProductCode\": \"ID_OCR\","))
    #expect(EditedFile(text).report.isComplete, "\(text)")
  }

  @Test func documentationIsWhatAHoverSays() throws {
    let text = Array("ProductCode: ID_OCR\nDocType: \"01000000\"\n".utf8)
    let file = EditedFile(path: FilePath("a.yaml"), text: text, options: LintOptions())
    for place in [23, 33] {
      let hover = try #require(file.hover(at: SourceOffset(place)))
      let words = String(decoding: file.source[hover.range], as: UTF8.self)
      let item = try #require(file.completions(at: SourceOffset(place)).first { $0.label == words })
      #expect(item.documentation == hover.markdown)
    }
  }
}
