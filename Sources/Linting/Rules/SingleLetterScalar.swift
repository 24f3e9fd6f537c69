import Catalog
import DocumentModel

extension Rule {
  /// See its summary.
  package static let singleLetterScalar = Rule(
    id: "single-letter-scalar", severity: .note,
    summary: "an unquoted `Y` or `N`: a boolean by YAML 1.1's type page, in few readers",
    explanation: """
      YAML 1.1's page on booleans lists `y`, `Y`, `n` and `N`. go-yaml v2 follows it; PyYAML, Psych, SnakeYAML, Yams \
      and every YAML 1.2 reader take them for text, so this is only a note. Quotes settle it.
      """,
    citation: stringsOnly,
    yieldsTo: rulesBeforeQuotes + ["unknown-language", "duplicate-merchant-biz-id", "literal-callback-token"],
    good: [.fragment("ProductCode: ID_OCR\nIdSpoof: \"Y\"")],
    bad: [.fragment("ProductCode: ID_OCR\nIdSpoof: «Y»", fixed: "ProductCode: ID_OCR\nIdSpoof: \"Y\"")],
    checks: .writing { binding, _, collector in reportMissingQuotes(of: binding, if: .singleLetter, &collector) })
}
