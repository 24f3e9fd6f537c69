import Catalog
import DocumentModel

extension Rule {
  /// See its summary.
  package static let ambiguousPlainScalar = Rule(
    id: "ambiguous-plain-scalar", severity: .warning,
    summary: "an unquoted value that some YAML readers turn into something else",
    explanation: """
      YAML 1.1 knows more numbers, booleans and dates than YAML 1.2: `no`, `on`, `1_000`, `12:30:00`, `2026-01-01`. \
      Some readers follow it, some YAML 1.2, and many have forms of their own (`1,000` is a number and `:name` a \
      symbol in Psych), so what arrives depends on the reader. Quotes settle it.
      """,
    citation: stringsOnly,
    yieldsTo: rulesBeforeQuotes + ["malformed-merchant-biz-id", "malformed-scene-code", "unknown-language"],
    good: [.fragment("ProductCode: ID_OCR\nSceneCode: \"no\"")],
    bad: [
      .fragment("ProductCode: ID_OCR\nSceneCode: «no»", fixed: "ProductCode: ID_OCR\nSceneCode: \"no\""),
      .fragment(
        "ProductCode: ID_OCR\nSceneCode: «1_000»", fixed: "ProductCode: ID_OCR\nSceneCode: \"1_000\""),
      .fragment(
        "ProductCode: ID_OCR\nMerchantUserId: «:name»", fixed: "ProductCode: ID_OCR\nMerchantUserId: \":name\""),
    ],
    checks: .writing { binding, _, collector in reportMissingQuotes(of: binding, if: .ambiguous, &collector) })
}
