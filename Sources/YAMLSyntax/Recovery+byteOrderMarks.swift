import DocumentModel

extension Recovery {
  /// The byte order mark that moved a line one column away from its fellows, which made libyaml give up behind it.
  ///
  /// libyaml passes over such a mark at the beginning of every line, but counts it as a column.
  static func misleadingMark(_ text: Span<UInt8>, from start: Int, before place: Int, problem: String) -> Range<Int>? {
    switch problem {
    case "did not find expected <document start>", "did not find expected key", "did not find expected '-' indicator",
      "mapping values are not allowed in this context":
      break
    default: return nil
    }
    var index = min(place, text.count - 3)
    while index > start {
      if isMarkAtLineStart(text, index), index + 3 < text.count, !isSpace(text[index + 3]),
        text[index + 3] != UInt8(ascii: "#")
      {
        return index..<index + 3
      }
      index -= 1
    }
    return nil
  }

  /// Puts line breaks in the place of every byte order mark that begins a line from a place on: what stands behind one
  /// then begins the line.
  static func blankMarks(in text: inout [UInt8], from place: Int) -> Bool {
    var changed = false
    for index in place..<max(place, text.count - 2) where isMarkAtLineStart(text.span, index) {
      text.replaceSubrange(index..<index + 3, with: repeatElement(0x0A, count: 3))
      changed = true
    }
    return changed
  }

  private static func isMarkAtLineStart(_ text: Span<UInt8>, _ place: Int) -> Bool {
    text[place] == 0xEF && text[place + 1] == 0xBB && text[place + 2] == 0xBF && place > 0
      && (text[place - 1] == 0x0A || text[place - 1] == 0x0D)
  }

  /// Whether a byte is a blank, a tab or a line break.
  static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }
}
