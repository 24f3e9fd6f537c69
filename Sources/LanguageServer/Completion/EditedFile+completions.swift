package import DocumentModel
import Linting
import Reference

extension EditedFile {
  /// What may be typed at a place, the likeliest first: whatever state the rest of the line is in.
  package func completions(at place: SourceOffset) -> [CompletionItem] {
    guard (0...source.text.count).contains(place.byte), source.encodingProblem == nil, !source.isCut,
      place.byte >= source.contentStart, !source.text[place.byte...].prefix(1).contains(where: { $0 & 0xC0 == 0x80 })
    else { return [] }
    if let items = commentCompletions(at: place.byte) { return items }
    if isConfiguration { return configurationCompletions(at: place.byte) }
    if isBlank(besides: ProbedText.word(around: place.byte, in: source.text)) { return beginnings(at: place.byte) }
    guard let probed = ProbedText(self, at: place.byte) else { return [] }
    for profile in probed.reading.profiles.reversed() {
      for binding in profile.bindings {
        if binding.key.index == probed.node.index {
          return ParameterCompletion(probed, profile, binding, of: source).items
        }
        if binding.value.index == probed.node.index {
          return ValueCompletion(probed, profile, binding, of: source).items
        }
      }
    }
    return []
  }

  /// Whether there is nothing in the file but comments without a mark, and a word.
  private func isBlank(besides word: Range<Int>) -> Bool {
    guard source.text.count < 10_000 else { return false }
    let rest = source.text[source.contentStart..<word.lowerBound] + source.text[word.upperBound...]
    return rest.split { $0 == 0x0A || $0 == 0x0D }.allSatisfy { line in
      let text = line.drop(while: CommentWords.isBlank)
      return text.isEmpty || text.first == UInt8(ascii: "#") && CommentWords(text) == nil
    }
  }

  /// What an empty file may begin with.
  private func beginnings(at place: Int) -> [CompletionItem] {
    guard source.syntax == .yaml else { return [] }
    let word = ProbedText.word(around: place, in: source.text)
    let line = ProbedText.line(around: place, in: source.text)
    guard line == word else { return [] }
    var slot = CompletionSlot(range: SourceRange(bytes: word))
    let mark = "# \(SuppressionComment.beginning) \(Mark.profile.rawValue)"
    return [
      slot.item(
        mark, .comment, documentation: Note.mark(.profile), filter: Mark.profile.rawValue,
        CompletionText(mark + "\n")),
      slot.item(
        StarterProfile.name, .file, detail: "all parameters, with comments", filter: "ProductCode",
        CompletionText(StarterProfile.text)),
    ]
  }
}
