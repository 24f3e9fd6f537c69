import Catalog
import DocumentModel
import JSONSyntax

extension Rule {
  /// See its summary.
  package static let unknownStyleKey = Rule(
    id: "unknown-style-key", severity: .warning,
    summary: "a section or property of StyleConfig outside the documented template",
    explanation: """
      The template of a StyleConfig names its sections and their properties; what is not in it has no effect. The \
      properties of `facePage` are not listed completely, so none of them is called unknown.
      """,
    citation: ParameterName.styleConfig.parameter.citation,
    yieldsTo: ["malformed-embedded-json", "wrong-embedded-type"],
    good: [
      .fragment(
        "ProductCode: ID_OCR\nStyleConfig: '{\"guidePage\": {\"btnBgColor\": \"red\"}, \"facePage\": {\"other\": \"\"}}'")
    ],
    bad: [
      .fragment(
        "ProductCode: ID_OCR\nStyleConfig: '{\"«guidepage»\": {}}'",
        fixed: "ProductCode: ID_OCR\nStyleConfig: '{\"guidePage\": {}}'"),
      .fragment(
        "ProductCode: ID_OCR\nStyleConfig: |\n  {\"ocrPage\": {\n    \"«tipColour»\": \"red\"}}",
        fixed: "ProductCode: ID_OCR\nStyleConfig: |\n  {\"ocrPage\": {\n    \"tipColor\": \"red\"}}"),
      .fragment("ProductCode: ID_OCR\nStyleConfig: '{\"«footer»\": {}}'"),
    ],
    check: .parameter([.styleConfig]) { binding, _, collector in
      guard let json = binding.json, let root = json.root, root.kind == .mapping else { return }
      for pair in root.pairs where pair.key.isJudgedName {
        let name = pair.key.text
        if let section = StyleSection(named: name.bytes) {
          guard section.isComplete else { continue }
          checkProperties(of: section, pair.value, binding, &collector)
        } else {
          report(pair.key, "section of StyleConfig", among: StyleSection.allCases.map(\.rawValue), binding, &collector)
        }
      }
    })

  private static func checkProperties(
    of section: StyleSection, _ value: Node, _ binding: Binding, _ collector: inout FindingCollector
  ) {
    for pair in value.pairs where pair.key.isJudgedName {
      let name = pair.key.text.bytes
      guard section.property(named: name) == nil, section.property(formerlyNamed: name) == nil else { continue }
      report(pair.key, "property of \(section.rawValue)", among: section.properties.map(\.name), binding, &collector)
    }
  }

  private static func report(
    _ key: Node, _ what: String, among names: [String], _ binding: Binding, _ collector: inout FindingCollector
  ) {
    let near = Spelling.nearest(to: key.text.bytes, among: names)
    collector.report(
      "`\(key.text)` is no \(what)", in: binding, insideAtKey: key, help: near.map { "`\($0)` was probably meant" },
      fix: near.map { Fix("rename it to \($0)", .suggested, .inside(binding.value, .rename(key, $0))) })
  }
}

extension Node {
  /// Whether the node is a key whose name is known as a whole.
  fileprivate var isJudgedName: Bool { kind == .scalar && PartialText(text).isLiteral }
}
