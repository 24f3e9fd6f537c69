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
    yieldsTo: ["duplicate-key", "credential-in-profile", "documentation-sample", "malformed-embedded-json"],
    good: [
      .fragment(
        "ProductCode: ID_OCR\nStyleConfig: '{\"guidePage\": {\"btnBgColor\": \"red\"}, \"facePage\": {\"x\": \"\"}}'")
    ],
    bad: [
      .fragment(
        "ProductCode: ID_OCR\nStyleConfig: '{\"«guidepage»\": {}}'",
        fixed: "ProductCode: ID_OCR\nStyleConfig: '{\"guidePage\": {}}'"),
      .fragment(
        "ProductCode: ID_OCR\nStyleConfig: |\n  {\"ocrPage\": {\n    \"«tipColour»\": \"red\"}}",
        fixed: "ProductCode: ID_OCR\nStyleConfig: |\n  {\"ocrPage\": {\n    \"tipColor\": \"red\"}}"),
      .fragment("ProductCode: ID_OCR\nStyleConfig: '{\"«footer»\": {}}'"),
      .fragment("ProductCode: ID_OCR\nStyleConfig: '{\"guidePage\": {}, \"«guidepage»\": {}}'"),
    ],
    checks: .parameter([.styleConfig]) { binding, profile, collector in
      guard let style = binding.style, !style.isRegular else { return }
      for entry in style.entries where entry.property == nil {
        guard let section = entry.section else {
          let names = StyleSection.allCases.map(\.rawValue)
          report(style.key(of: entry), "section of StyleConfig", among: names, binding, profile, &collector)
          continue
        }
        let key = style.key(of: entry)
        guard !entry.isSection, section.isComplete, section.property(formerlyNamed: key.bytes) == nil else { continue }
        let names = section.properties.map(\.name)
        let former = section.properties.filter { $0.formerName != nil }
        report(key, "property of \(section.rawValue)", among: names, formerly: former, binding, profile, &collector)
      }
    })

  private static func report(
    _ key: Node, _ what: String, among names: [String], formerly: [StyleProperty] = [], _ binding: Binding,
    _ profile: Profile, _ collector: inout FindingCollector
  ) {
    // A name that is filled in later may come to be right.
    guard PartialText(key.text, in: profile.file).isLiteral else { return }
    let near = Spelling.nearest(to: key.text.bytes, among: names)
    let formerName = Spelling.nearest(to: key.text.bytes, among: formerly.compactMap(\.formerName))
    let meant = near ?? formerly.first { $0.formerName == formerName }?.name
    collector.report(
      "`\(key.text)` is no \(what)", in: binding, insideAtKey: key,
      help: meant.map { "`\($0)` was probably meant" }
        ?? Message("leave it out, or write one of " + names.joined(separator: ", ")),
      fix: near.flatMap { name in
        isTaken(name, beside: key)
          ? nil : Fix("rename it to \(name)", .suggested, .inside(binding.value, .rename(key, name)))
      })
  }

  /// Whether a key, renamed, would stand twice in its object.
  private static func isTaken(_ name: String, beside key: Node) -> Bool {
    key.parent.map { object in object.pairs.contains { $0.key.bytes.elementsEqual(name.utf8) } } ?? false
  }
}
