import DocumentModel

extension Mender {
  /// The edits of intentions on the document that a scalar's text is, written as the scalar's style asks for: as small
  /// as in a file of its own where the style can hold them, else the whole scalar.
  func edits(in host: Node, _ source: SourceFile, _ intents: [Fix.Intent]) -> [TextEdit]? {
    let text = host.text
    guard host.kind == .scalar, host.properties == nil, text.isTrusted, !text.map.isWhole,
      let edits = Mender(source).edits(for: intents), TextEdit.areApart(edits)
    else { return nil }
    let value = TextEdit.apply(edits, to: source.text)
    return carried(edits, into: host, text, giving: value) ?? setValue(host, value).map { [$0] }
  }

  /// The edits of a scalar's text as edits of the file; nil where the scalar would not hold the new value then.
  private func carried(
    _ edits: [TextEdit], into host: Node, _ text: DecodedText, giving value: [UInt8]
  ) -> [TextEdit]? {
    var result: [TextEdit] = []
    for edit in edits {
      guard let replacement = insertion(edit, into: host, text) else { return nil }
      result.append(TextEdit(range: place(edit.range, in: host, text), replacement: replacement))
    }
    if self.source.syntax == .json { return result }
    guard TextEdit.areApart(result), result.allSatisfy({ host.range.bytes.contains($0.range.bytes) }) else {
      return nil
    }
    let old = self.source[host.range]
    let written = TextEdit.apply(result, to: old)
    // What follows a block scalar must stay at the beginning of a line.
    let isEnded = written.last.map(ScalarWriter.isLineBreak) == old.last.map(ScalarWriter.isLineBreak)
    guard !ScalarWriter.isBlockScalar(host) || isEnded,
      ScalarWriter.value(of: written, host.style, like: host.record).elementsEqual(value),
      host.style != .plain || ScalarWriter.keepsType(host, value)
    else { return nil }
    return result
  }

  /// What an edit puts in, as the scalar's style has it; nil where that cannot hold it.
  private func insertion(_ edit: TextEdit, into host: Node, _ text: DecodedText) -> [UInt8]? {
    guard host.style == .literal, let indent = ScalarWriter.blockIndent(of: host, in: self.source) else {
      return ScalarWriter.insertion(edit.replacement, into: host, isJSON: self.source.syntax == .json)
    }
    let lines = edit.replacement.split(separator: 0x0A, omittingEmptySubsequences: false)
    var result: [UInt8] = []
    for (number, line) in lines.enumerated() {
      guard let written = ScalarWriter.insertion(Array(line), into: host, isJSON: false) else { return nil }
      if number > 0 { result += ScalarWriter.lineBreak(of: self.source) }
      // Behind the last line break of a replacement the text goes on, if there is more of it.
      let isFollowed = number == lines.count - 1 && !isLastLineEnd(edit.range.upperBound.byte, of: text)
      let isLineStart = number > 0 || isOfLastLines(edit.range, of: text)
      let isIndented = isLineStart && !written.isEmpty || number > 0 && isFollowed
      result += (isIndented ? indent : []) + written
    }
    return result
  }

  /// The place in the file of a stretch of a scalar's text. Whole lines of a block scalar begin and end behind the
  /// indentation, the last ones before it.
  private func place(_ stretch: SourceRange, in host: Node, _ text: DecodedText) -> SourceRange {
    let range = text.range(of: stretch.bytes)
    let (start, end) = (stretch.lowerBound.byte, stretch.upperBound.byte)
    guard ScalarWriter.isBlockScalar(host), !stretch.isEmpty, text[end - 1] == 0x0A else { return range }
    if end < text.count { return range.lowerBound..<text.range(of: end..<end).lowerBound }
    guard start > 0, isOfLastLines(stretch, of: text) else { return range }
    return text.range(of: start - 1..<start).upperBound..<range.upperBound
  }

  /// Whether a stretch is made of whole lines at the end of a text, or stands where another line could follow.
  private func isOfLastLines(_ stretch: SourceRange, of text: DecodedText) -> Bool {
    let start = stretch.lowerBound.byte
    return isLastLineEnd(stretch.upperBound.byte, of: text) && (start == 0 || text[start - 1] == 0x0A)
  }

  /// Whether an offset is the end of a text that ends with a line break.
  private func isLastLineEnd(_ offset: Int, of text: DecodedText) -> Bool {
    offset == text.count && offset > 0 && text[offset - 1] == 0x0A
  }
}
