import Catalog
import DocumentModel

extension Rule {
  /// See its summary.
  package static let renamedStyleKey = Rule(
    id: "renamed-style-key", severity: .warning,
    summary: "a property of StyleConfig with the name it had until 2024",
    explanation: """
      `btnBackgroundColor` of `guidePage` has been `btnBgColor` since 2024. The template has the new name only, so \
      the old one may have no effect.
      """,
    citation: StyleProperty.renamed,
    yieldsTo: ["duplicate-key"],
    good: [.fragment("ProductCode: ID_OCR\nStyleConfig: '{\"guidePage\": {\"btnBgColor\": \"red\"}}'")],
    bad: [
      .fragment(
        "ProductCode: ID_OCR\nStyleConfig: '{\"guidePage\": {\"«btnBackgroundColor»\": \"#F00\" }}'",
        fixed: "ProductCode: ID_OCR\nStyleConfig: '{\"guidePage\": {\"btnBgColor\": \"#F00\" }}'"),
      .fragment(
        "ProductCode: ID_OCR\n"
          + "StyleConfig: '{\"guidePage\": {\"btnBgColor\": \"red\", \"«btnBackgroundColor»\": \"red\"}}'"),
    ],
    checks: .parameter([.styleConfig]) { binding, _, collector in
      guard let style = binding.style, !style.isRegular, binding.json?.isReadable == true else { return }
      // Renamed beside the new name, it would stand there twice.
      var taken = Set(style.entries.compactMap(\.definition).filter { $0.formerName != nil }.map(\.name))
      for entry in style.entries where !entry.isSection && entry.property == nil {
        let key = style.key(of: entry)
        guard let property = entry.section?.property(formerlyNamed: key.bytes) else { continue }
        let fix = Fix("rename it to \(property.name)", .suggested, .inside(binding.value, .rename(key, property.name)))
        collector.report(
          "`\(key.text)` has been named \(property.name) since 2024", in: binding, insideAtKey: key,
          fix: taken.insert(property.name).inserted ? fix : nil)
      }
    })
}
