import Catalog
import DocumentModel

extension Rule {
  /// See its summary.
  package static let singleLetterScalar = Rule(
    id: "single-letter-scalar", severity: .note,
    summary: "an unquoted `Y` or `N`: a boolean by YAML 1.1's type page, in few readers",
    explanation: """
      YAML 1.1's page on booleans lists `y`, `Y`, `n` and `N`. go-yaml v2 follows it; PyYAML, Psych, SnakeYAML, Yams \
      and every YAML 1.2 reader take them for text, so this is only a note. Quotes settle it. Where the configuration \
      declares `readers`, it is known whether they change a letter: then it is told like any other value, as lossy or \
      ambiguous, or not at all.
      """,
    citation: stringsOnly,
    yieldsTo: rulesBeforeQuotes + ["unknown-language", "duplicate-merchant-biz-id", "literal-callback-token"],
    good: [
      .fragment("ProductCode: ID_OCR\nIdSpoof: \"Y\""),
      .fragment("ProductCode: ID_OCR\nIdSpoof: Y").judged { $0.readers = [.pyYAML, .psych] },
    ],
    bad: [.fragment("ProductCode: ID_OCR\nIdSpoof: «Y»", fixed: "ProductCode: ID_OCR\nIdSpoof: \"Y\"")],
    checks: .writing { reportMissingQuotes(of: $0, in: $1, if: .singleLetter, &$2) })
}
