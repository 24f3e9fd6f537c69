import DocumentModel

extension Rule {
  /// See its summary.
  package static let malformedSuppression = Rule(
    id: "malformed-suppression", severity: .warning,
    summary: "a comment for idvlint that cannot be read, or one without the reason that the configuration asks for",
    explanation: """
      `# idvlint: allow RULE[, RULE] [until YYYY-MM-DD] [-- reason]` allows findings: at the end of a line those of \
      that line, on a line of its own those of the next pair or item with all of its lines. `allow-document`, before \
      the first key, is about the whole document. What stands there otherwise does nothing, and nobody would notice. \
      Of two marks before one document the last counts. In a file without profiles only what can be meant for nobody \
      else is told.
      """,
    good: [
      .fragment("ProductCode: ID_OCR\nIdSpoof: \"y\" # idvlint: allow value-not-allowed until 2027-01-31 -- why"),
      .fragment("ProductCode: ID_OCR\nIdSpoof: \"Y\" # a remark about idvlint: allow is a word"),
    ],
    bad: [
      .fragment("ProductCode: ID_OCR\nIdSpoof: \"Y\" # idvlint: allow «value-not-alowed»"),
      .fragment("ProductCode: ID_OCR\nIdSpoof: \"Y\" # idvlint: «alow» value-not-allowed"),
      .fragment("ProductCode: ID_OCR\nIdSpoof: \"y\" # idvlint: allow value-not-allowed «we» tried that out")
        .besides("value-not-allowed"),
      .fragment("ProductCode: ID_OCR\nIdSpoof: \"y\" # idvlint: allow value-not-allowed until «2027-02-29» -- why")
        .besides("value-not-allowed"),
      .fragment("ProductCode: ID_OCR\nIdSpoof: \"y\" «# idvlint: allow value-not-allowed»")
        .judged { $0.requiresSuppressionReason = true },
      .yaml("# idvlint: partial\nProductCode: ID_OCR\n«# idvlint: allow-document value-not-allowed»\nIdSpoof: \"Y\"\n"),
      .yaml("# idvlint: partial\nProductCode: ID_OCR\n«# idvlint: not-a-profile»\n"),
      .fragment("ProductCode: ID_OCR\nIdSpoof: \"y\" # idvlint: allow value-not-allowed, «value-not-allowed» -- why"),
      .yaml("# idvlint: not-a-profile\n«# idvlint: partial»\nProductCode: ID_OCR\n"),
    ],
    checks: .document { census, collector in
      for mistake in census.suppressionMistakes {
        let notes = mistake.contradicted.map { [Finding.Note("the other mark stands here", at: $0)] } ?? []
        collector.report(mistake.message, at: mistake.range, notes: notes, help: mistake.help)
      }
    })
}
