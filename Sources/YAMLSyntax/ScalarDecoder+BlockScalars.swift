import DocumentModel

extension ScalarDecoder.Reader {
  /// Which line breaks at the end of a block scalar are kept.
  private enum Chomping {
    case strip
    case clip
    case keep
  }

  /// Reads a block scalar from its `|` or `>` on.
  ///
  /// - Parameters:
  ///   - isFolded: whether it began with `>`.
  ///   - parentIndent: the indentation of the construct around it plus one, in columns; 0 where there is none.
  mutating func readBlockScalar(isFolded: Bool, parentIndent: Int) {
    let header = readHeader()
    begin(at: header.end)
    let least = max(parentIndent, 1)
    var indent = header.increment == 0 ? 0 : max(parentIndent - 1, 0) + header.increment
    var line = nextLine(from: header.end, indent: &indent, least: least)
    // The line break before the line; empty before the first.
    var lineBreak = header.end..<header.end
    var wasIndented = false
    while line.content < end, line.content - line.start == indent {
      // A line that begins with a blank is indented more than the others, and no break beside it is folded.
      let isIndented = ScalarDecoder.isBlank(text[line.content])
      if isFolded, !lineBreak.isEmpty, !wasIndented, !isIndented {
        _ = fold(from: lineBreak.lowerBound)
      } else {
        copyBreaks(in: lineBreak.lowerBound..<line.start)
      }
      wasIndented = isIndented
      let contentEnd = lineEnd(from: line.content)
      copy(line.content..<contentEnd)
      lineBreak = contentEnd..<contentEnd + breakLength(at: contentEnd)
      line = nextLine(from: lineBreak.upperBound, indent: &indent, least: least)
    }
    switch header.chomping {
    case .strip: break
    case .clip: copyBreaks(in: lineBreak)
    case .keep: copyBreaks(in: lineBreak.lowerBound..<line.start)
    }
  }

  /// Reads `|` or `>`, the indicators in either order, a comment and the line break.
  private func readHeader() -> (chomping: Chomping, increment: Int, end: Int) {
    var chomping = Chomping.clip
    var increment = 0
    var index = min(start + 1, end)
    var indicators = 0
    reading: while index < end, indicators < 2 {
      switch text[index] {
      case UInt8(ascii: "+"): chomping = .keep
      case UInt8(ascii: "-"): chomping = .strip
      case UInt8(ascii: "1")...UInt8(ascii: "9"): increment = Int(text[index] - UInt8(ascii: "0"))
      default: break reading
      }
      index += 1
      indicators += 1
    }
    index = lineEnd(from: index)
    return (chomping, increment, index + breakLength(at: index))
  }

  /// Passes over blank lines and the indentation of the line after them.
  ///
  /// - Parameters:
  ///   - index: where a line begins.
  ///   - indent: the indentation of the content in columns. 0 stands for one not yet known; it is then the widest of
  ///     the lines passed over (as libyaml takes it, even where a blank line is the widest).
  ///   - least: the smallest indentation that such a line gives.
  /// - Returns: where that line begins, and where its content does: after the indentation or what there is of it.
  private func nextLine(from index: Int, indent: inout Int, least: Int) -> (start: Int, content: Int) {
    var start = index
    var widest = 0
    while true {
      var content = start
      while content < end, text[content] == 0x20, indent == 0 || content - start < indent { content += 1 }
      widest = max(widest, content - start)
      let length = breakLength(at: content)
      guard length > 0 else {
        if indent == 0 { indent = max(widest, least) }
        return (start, content)
      }
      start = content + length
    }
  }

  /// Adds the line breaks of a stretch that holds nothing else but spaces.
  private mutating func copyBreaks(in range: Range<Int>) {
    var index = range.lowerBound
    while index < range.upperBound {
      let length = breakLength(at: index)
      if length > 0 { put(break: index..<index + length, for: index..<index + length) }
      index += max(length, 1)
    }
  }

  private func lineEnd(from index: Int) -> Int {
    let span = text.span
    var index = index
    while true {
      index = span.firstIndex(of: 0x0A, 0x0D, 0xC2, 0xE2, from: index, to: end)
      // The latter two begin NEL, LS and PS, and other characters as well.
      guard index < end, text[index] >= 0x80, breakLength(at: index) == 0 else { return index }
      index += 1
    }
  }
}
