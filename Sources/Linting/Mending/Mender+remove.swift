import DocumentModel

extension Mender {
  /// The edit that takes a pair out of its mapping, with the comment behind it on its last line.
  ///
  /// - Returns: nil where nothing would be left of a block mapping, where an anchor, a tag, an alias or a merge is part
  ///   of the pair, or where its place is not certain.
  func remove(_ key: Node) -> TextEdit? {
    guard let mapping = key.parent, mapping.kind == .mapping, isFree(key) else { return nil }
    let pairs = Array(mapping.pairs)
    guard let number = pairs.firstIndex(where: { $0.key.index == key.index }),
      // Which of two equal keys counts is the reader's choice.
      pairs.count(where: { $0.key.bytes.elementsEqual(key.bytes) }) == 1
    else { return nil }
    return mapping.style == .flow ? removeFromFlow(mapping, pairs, number) : removeFromBlock(pairs, number)
  }

  /// Whether a pair is bound to nothing outside it.
  private func isFree(_ key: Node) -> Bool {
    let records = key.table.records
    guard key.kind == .scalar, !key.isAbsent, !Binder.isMerge(key), key.index + 1 < records.count else { return false }
    let end = key.index + 1 + Int(records[key.index + 1].extent)
    return records[key.index..<end].allSatisfy { $0.kind != .alias && !$0.flags.contains(.hasProperties) }
  }

  // MARK: - Lines

  private func removeFromBlock(_ pairs: [Node.Pair], _ number: Int) -> TextEdit? {
    let pair = pairs[number]
    guard pairs.count > 1, let indent = ScalarWriter.indentation(before: pair.key, in: source),
      let place = ScalarWriter.place(behind: pair, in: source)
    else { return nil }
    let text = source.text
    var start = pair.key.range.lowerBound.byte
    var end = place.offset.byte
    if !place.isLineStart {
      if end < text.count, text[end] == 0x0D { end += 1 }
      if end < text.count, text[end] == 0x0A { end += 1 }
    }
    if text[start - indent.count..<start].contains(UInt8(ascii: "-")) {
      // The hyphen is the item's, so what follows moves up to it.
      while end < text.count, isSpace(text[end]) { end += 1 }
    } else {
      start -= indent.count
      if number > 0, !isApart(end, from: pairs[number - 1], indent: indent.count) { return nil }
      if end == text.count, number > 0, !isEndedByBreak(text),
        !ScalarWriter.isBlockScalar(ScalarWriter.lastScalar(of: pairs[number - 1].value))
      {
        // A text without a line break at its end stays so.
        start -= text[..<start].suffix(2).elementsEqual([0x0D, 0x0A]) ? 2 : 1
      }
    }
    return removal(start..<end)
  }

  private func isEndedByBreak(_ text: [UInt8]) -> Bool { text.last.map(ScalarWriter.isLineBreak) ?? true }

  /// Whether what stands at the beginning of a line cannot become a part of the block scalar at the end of a pair.
  ///
  /// - Parameter indent: the indentation of the pair.
  private func isApart(_ start: Int, from pair: Node.Pair, indent: Int) -> Bool {
    let last = ScalarWriter.lastScalar(of: pair.value)
    guard ScalarWriter.isBlockScalar(last) else { return true }
    let text = source.text
    var index = start
    if !ScalarWriter.keepsBreaks(last, in: source) {
      while index < text.count, ScalarWriter.isLineBreak(text[index]) { index += 1 }
    }
    let blanks = text[index...].prefix { $0 == 0x20 }.count
    guard index + blanks < text.count else { return blanks == 0 }
    return blanks <= indent && !isSpace(text[index + blanks])
  }

  // MARK: - Braces

  private func removeFromFlow(_ mapping: Node, _ pairs: [Node.Pair], _ number: Int) -> TextEdit? {
    let text = source.text
    let open = mapping.range.lowerBound.byte
    let close = mapping.range.upperBound.byte - 1
    guard open < close, text[open] == UInt8(ascii: "{"), text[close] == UInt8(ascii: "}") else { return nil }
    let start = pairs[number].key.range.lowerBound.byte
    let end = flowEnd(of: pairs[number])
    let before = FlowGap(text, from: number == 0 ? open + 1 : flowEnd(of: pairs[number - 1]))
    let after = FlowGap(text, from: end)
    // A comment before the comma belongs to nobody in particular.
    guard before.end == start, after.comma == nil || !after.hasCommentBeforeComma else { return nil }
    let line = start - text[..<start].reversed().prefix { $0 == 0x20 || $0 == 0x09 }.count
    let isAlone = line > 0 && ScalarWriter.isLineBreak(text[line - 1])
    // Behind several pairs of one line a comment is not this one's.
    let comment = isAlone || number == 0 ? after.comment : nil
    if number + 1 < pairs.count {
      guard let comma = after.comma else { return nil }
      var stop = comment?.upperBound ?? comma + 1
      let rest = text[stop...].drop { $0 == 0x20 || $0 == 0x09 }
      if !isAlone, let next = rest.first, ScalarWriter.isLineBreak(next) || next == UInt8(ascii: "#") {
        return removal(line..<stop)
      }
      while stop < text.count, isSpace(text[stop]) { stop += 1 }
      return removal(start..<stop)
    }
    guard after.end == close else { return nil }
    if number == 0 {
      return before.hasComment || after.hasComment ? nil : removal(open + 1..<close)
    }
    guard let comma = before.comma, !before.hasComment else { return nil }
    guard let last = after.comma else { return removal(comma..<(comment?.upperBound ?? end)) }
    return removal(comma + 1..<(comment?.upperBound ?? last + 1))
  }

  /// The end of a pair inside braces.
  private func flowEnd(of pair: Node.Pair) -> Int {
    guard pair.value.isAbsent else { return pair.value.range.upperBound.byte }
    return ScalarWriter.colon(behind: pair.key, in: source).map { $0.byte + 1 } ?? pair.key.range.upperBound.byte
  }

  private func removal(_ range: Range<Int>) -> TextEdit {
    TextEdit(range: SourceRange(bytes: range), replacement: [])
  }

  private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || ScalarWriter.isLineBreak(byte) }
}
