import DocumentModel

extension Rule {
  /// See its summary.
  package static let jsonSyntax = Rule(
    id: "json-syntax", severity: .error,
    summary: "a .json file breaks RFC 8259",
    explanation: """
      The file is no JSON to the letter of RFC 8259: a trailing comma, a comment, a key without quotes, single quotes, \
      a number with a leading zero, a raw line break in a string. Some readers take it all the same, others refuse it. \
      Only the first fault is told.
      """,
    good: [.json("{\"ProductCode\": \"eKYC_PRO_\", \"a\": [1, 2.5e3, null]}")],
    bad: [
      .json("{\"ProductCode\": \"ID_OCR\", \"DocType\": \"01000000\"«,»}"),
      .json("{\"ProductCode\": «'»ID_OCR'}"),
      .json("{\"ProductCode\": \"ID_OCR\"«»"),
    ],
    checks: .syntax({ $0 == .jsonSyntax }) { $2.report($0) })
}
