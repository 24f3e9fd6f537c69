import Catalog
import DocumentModel

extension Rule {
  /// See its summary.
  package static let ambiguousPlainScalar = Rule(
    id: "ambiguous-plain-scalar", severity: .warning,
    summary: "an unquoted value that only YAML 1.1 readers turn into something else",
    explanation: """
      YAML 1.1 knows more numbers, booleans and dates than YAML 1.2: `no`, `on`, `1_000`, `12:30:00`, `2026-01-01`. \
      PyYAML, Psych and SnakeYAML read by 1.1, others by 1.2, so what arrives depends on the reader. Quotes settle it.
      """,
    citation: stringsOnly,
    yieldsTo: valueRules,
    good: [.fragment("ProductCode: ID_OCR\nSceneCode: \"no\"")],
    bad: [
      .fragment("ProductCode: ID_OCR\nSceneCode: «no»", fixed: "ProductCode: ID_OCR\nSceneCode: \"no\""),
      .fragment(
        "ProductCode: ID_OCR\nSceneCode: «1_000»", fixed: "ProductCode: ID_OCR\nSceneCode: \"1_000\""),
    ],
    checks: .writing { binding, _, collector in
      guard case .ambiguous(let old) = binding.plain, let text = binding.text else { return }
      collector.report(
        "unquoted `\(text.text)` is \(hidingNumbers(old, of: binding)) in YAML 1.1 and the text in YAML 1.2",
        in: binding, fix: Fix("quote the value", .safe, .quote(binding.value)))
    })
}
