import DocumentModel
import Linting
import Reference

extension EditedFile {
  /// What may be typed in the comment at a place; nil where there is none.
  func commentCompletions(at place: Int) -> [CompletionItem]? {
    let line = ProbedText.line(around: place, in: source.text)
    guard source.syntax == .yaml, source.text[line.lowerBound..<place].contains(UInt8(ascii: "#")),
      let start = commentStart(before: place)
    else { return nil }
    let head = source.text[start..<place]
    let isAlone = source.text[line.lowerBound..<start].allSatisfy(CommentWords.isBlank)
    guard let words = CommentWords(head) else { return openings(head, at: place, isAlone: isAlone) }
    if words.hasReason { return [] }
    let word = ProbedText.word(around: place, in: source.text)
    var slot = CompletionSlot(range: SourceRange(bytes: word))
    let finished = words.all.filter { $0.upperBound < place }.map { String(decoding: source.text[$0], as: UTF8.self) }
    guard let first = finished.first else {
      // Directly behind the colon a blank is missing to the eye.
      if source.text[word.lowerBound - 1] == UInt8(ascii: ":") { slot.before = [0x20] }
      return Self.sayings(isAlone: isAlone).map { saying in
        slot.item(saying.word, .comment, documentation: saying.note, saying.text)
      }
    }
    guard SuppressionComment.Verb(rawValue: first) != nil, !finished.contains("until") else { return [] }
    let found = Set(report.findings.map(\.rule))
    let rules = Rule.all.filter { $0.canBeAllowed && !finished.contains($0.id.name) }
    // What was found is what is to be allowed.
    return (rules.filter { found.contains($0.id) } + rules.filter { !found.contains($0.id) }).map { rule in
      slot.item(
        rule.id.name, .rule, detail: rule.summary, documentation: RulePage(of: rule).note,
        CompletionText(rule.id.name))
    }
  }

  /// Where the comment begins that a place is in; nil where it is in none.
  private func commentStart(before place: Int) -> Int? {
    reading().document.comments.first { $0.range.lowerBound.byte < place && place <= $0.range.upperBound.byte }?
      .range.lowerBound.byte
  }

  /// Whole comments to the linter, where one begins or may begin.
  private func openings(_ head: ArraySlice<UInt8>, at place: Int, isAlone: Bool) -> [CompletionItem] {
    let text = head.drop { $0 == UInt8(ascii: "#") || CommentWords.isBlank($0) }
    guard SuppressionComment.beginning.utf8.starts(with: text), holdsProfile || !text.isEmpty else { return [] }
    let end = ProbedText.word(around: place, in: source.text).upperBound
    var slot = CompletionSlot(range: SourceRange(bytes: text.startIndex..<max(end, text.endIndex)))
    if head.last == UInt8(ascii: "#") { slot.before = [0x20] }
    return Self.sayings(isAlone: isAlone).map { saying in
      let beginning = SuppressionComment.beginning
      return slot.item(
        "\(beginning) \(saying.word)", .comment, documentation: saying.note,
        CompletionText("\(beginning) ") + saying.text)
    }
  }

  /// What a comment may say, and what that does; a mark stands on a line of its own.
  private static func sayings(isAlone: Bool) -> [(word: String, note: String, text: CompletionText)] {
    let verbs = SuppressionComment.Verb.allCases.filter { isAlone || $0 == .allow }.map { verb in
      (verb.rawValue, Note.verb(verb), CompletionText(.text(verb.rawValue + " "), .stop))
    }
    let marks = isAlone ? Mark.allCases.map { ($0.rawValue, Note.mark($0), CompletionText($0.rawValue)) } : []
    return verbs + marks
  }
}
