import DocumentModel

extension Rule {
  /// See its summary.
  package static let unusedSuppression = Rule(
    id: "unused-suppression", severity: .warning,
    summary: "a suppression that silences nothing, or one whose day is past",
    explanation: """
      What is allowed where nothing is found hides the next fault that comes there, and tells readers of a fault that \
      is gone. A suppression with `until` silences up to the end of that day; then the finding is back. What depends \
      on other files or on what is declared is never called unused: \(dependent). Neither is what the configuration \
      allows, since a run may see only some files.
      """,
    good: [
      .fragment("ProductCode: ID_OCR\nIdSpoof: y # idvlint: allow value-not-allowed -- tried out"),
      .fragment("ProductCode: ID_OCR\nIdSpoof: \"y\" # idvlint: allow value-not-allowed until 2026-11-30")
        .judged { $0.today = CalendarDate("2026-11-30".utf8) },
    ],
    bad: [
      .fragment(
        "ProductCode: ID_OCR\nIdSpoof: \"Y\" «# idvlint: allow value-not-allowed -- tried out»",
        fixed: "ProductCode: ID_OCR\nIdSpoof: \"Y\""),
      .fragment(
        "ProductCode: ID_OCR\n«# idvlint: allow value-not-allowed»\nIdSpoof: \"Y\"",
        fixed: "ProductCode: ID_OCR\nIdSpoof: \"Y\""),
      .fragment(
        "ProductCode: ID_OCR\nIdSpoof: \"y\" # idvlint: allow «unknown-doc-type», value-not-allowed",
        fixed: "ProductCode: ID_OCR\nIdSpoof: \"y\" # idvlint: allow value-not-allowed"),
      .fragment(
        "ProductCode: ID_OCR\nIdSpoof: \"y\" # idvlint: allow value-not-allowed, «unknown-doc-type»",
        fixed: "ProductCode: ID_OCR\nIdSpoof: \"y\" # idvlint: allow value-not-allowed"),
      .fragment(
        "ProductCode: ID_OCR\nIdSpoof: \"Y\" «# idvlint: allow value-not-allowed until 2026-11-30»",
        fixed: "ProductCode: ID_OCR\nIdSpoof: \"Y\""
      ).judged { $0.today = CalendarDate("2026-12-01".utf8) },
    ],
    checks: .suppression { suppression, names, isExpired, source, collector in
      let isWhole = names.count == suppression.names.count
      if isExpired, let until = suppression.until {
        collector.report(
          "the suppression ended with \(until.description)", at: suppression.comment.range,
          fix: removal(of: suppression.comment, source))
        return
      }
      guard !isWhole else {
        let what = names.map { "`\($0.rule.name)`" }.joined(separator: ", ")
        collector.report(
          Message("\(what) \(names.count == 1 ? "is" : "are") not found here, so that nothing is silenced"),
          at: suppression.comment.range,
          fix: removal(of: suppression.comment, source))
        return
      }
      let idle = Set(names.map(\.range))
      var isBehindKept = false
      for (number, name) in suppression.names.enumerated() {
        guard idle.contains(name.range) else {
          isBehindKept = true
          continue
        }
        // The name goes with what joins it to the one before, or to the next where all before it go.
        let place =
          isBehindKept
          ? suppression.names[number - 1].range.upperBound..<name.range.upperBound
          : name.range.lowerBound..<suppression.names[number + 1].range.lowerBound
        collector.report(
          "`\(name.rule.name)` is not found here", at: name.range, fix: Fix("remove the name", .safe, .erase(place)))
      }
    })

  private static let dependent = SuppressionList.dependent.map { "`\($0.name)`" }.joined(separator: ", ")

  /// Takes out a comment with the blanks before it, one on a line of its own with the whole line; nil where an empty
  /// line below might then belong to a block scalar above.
  private static func removal(of comment: Comment, _ source: SourceFile) -> Fix? {
    var range = comment.range.bytes
    let text = source.text
    while range.lowerBound > source.contentStart, isBlank(text[range.lowerBound - 1]) {
      range = range.lowerBound - 1..<range.upperBound
    }
    for end in [UInt8(0x0D), 0x0A] where comment.isAlone && range.upperBound < text.count {
      if text[range.upperBound] == end { range = range.lowerBound..<range.upperBound + 1 }
    }
    let below = text[range.upperBound...].drop(while: isBlank).first
    guard !comment.isAlone || below.map({ $0 != 0x0A && $0 != 0x0D }) ?? true else { return nil }
    return Fix("remove the comment", .safe, .erase(SourceRange(bytes: range)))
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
}
