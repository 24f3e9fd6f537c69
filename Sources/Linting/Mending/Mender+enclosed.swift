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
      result.append(TextEdit(range: place(edit.range.bytes, in: host, text), replacement: replacement))
    }
    if self.source.syntax == .json { return result }
    let start = host.range.lowerBound.byte
    let local = result.map { edit in
      let range = edit.range.bytes
      return TextEdit(
        range: SourceRange(bytes: range.lowerBound - start..<range.upperBound - start), replacement: edit.replacement)
    }
    guard TextEdit.areApart(local), result.allSatisfy({ host.range.bytes.contains($0.range.bytes) }) else { return nil }
    let written = TextEdit.apply(local, to: Array(self.source[host.range]))
    guard ScalarWriter.value(of: written, host.style, like: host.record).elementsEqual(value),
      host.style != .plain || ScalarWriter.keepsType(host, value)
    else { return nil }
    return result
  }

  /// What an edit puts in, as the scalar's style has it; nil where that cannot hold it.
  private func insertion(_ edit: TextEdit, into host: Node, _ text: DecodedText) -> [UInt8]? {
    let isJSON = self.source.syntax == .json
    guard host.style == .literal, let indent = ScalarWriter.blockIndent(of: host, in: self.source) else {
      return ScalarWriter.insertion(edit.replacement, into: host, isJSON: isJSON)
    }
    let lines = edit.replacement.split(separator: 0x0A, omittingEmptySubsequences: false)
    // The end of a text that ends with a line break is the beginning of a line without indentation.
    let end = edit.range.upperBound.byte
    let isAtEnd = end == text.count && (end == 0 || text[end - 1] == 0x0A)
    var result: [UInt8] = []
    for (number, line) in lines.enumerated() {
      guard let written = ScalarWriter.insertion(Array(line), into: host, isJSON: false) else { return nil }
      if number > 0 { result += ScalarWriter.lineBreak(of: self.source) }
      let isIndented = number > 0 && (!written.isEmpty || number == lines.count - 1 && !isAtEnd)
      result += (isIndented || isAtEnd && !written.isEmpty && number == 0 ? indent : []) + written
    }
    return result
  }

  /// The place in the file of a stretch of a scalar's text. Whole lines of a block scalar begin and end behind the
  /// indentation.
  private func place(_ stretch: Range<Int>, in host: Node, _ text: DecodedText) -> SourceRange {
    let range = text.range(of: stretch)
    let end = stretch.upperBound
    guard ScalarWriter.isBlockScalar(host), !stretch.isEmpty, end < text.count, text[end - 1] == 0x0A else {
      return range
    }
    return range.lowerBound..<text.range(of: end..<end).lowerBound
  }
}
