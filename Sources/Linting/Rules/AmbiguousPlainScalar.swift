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
      symbol in Psych), so what arrives depends on the reader. Where the configuration declares `readers`, only \
      what some of these change and others do not is meant. Quotes settle it.
      """,
    citation: stringsOnly,
    yieldsTo: rulesBeforeQuotes + [
      "malformed-merchant-biz-id", "malformed-scene-code", "wrong-embedded-type", "unknown-language",
    ],
    good: [
      .fragment("ProductCode: ID_OCR\nSceneCode: \"no\""),
      .fragment("ProductCode: ID_OCR\nSceneCode: no").judged { $0.readers = [.goYAML3, .jsYAML] },
    ],
    bad: [
      .fragment("ProductCode: ID_OCR\nSceneCode: «no»", fixed: "ProductCode: ID_OCR\nSceneCode: \"no\""),
      .fragment(
        "ProductCode: ID_OCR\nSceneCode: «1_000»", fixed: "ProductCode: ID_OCR\nSceneCode: \"1_000\""),
      .fragment(
        "ProductCode: ID_OCR\nMerchantUserId: «:name»", fixed: "ProductCode: ID_OCR\nMerchantUserId: \":name\""),
      .fragment("ProductCode: ID_OCR\nDocType: «00000008»", fixed: "ProductCode: ID_OCR\nDocType: \"00000008\"")
        .judged { $0.readers = [.pyYAML, .goYAML3] },
    ],
    checks: .writing { reportMissingQuotes(of: $0, in: $1, if: .ambiguous, &$2) })
}
