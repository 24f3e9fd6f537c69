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
}
