/// The placeholders `%NAME%` and `@NAME@`, of which parser and rules must have one and the same idea.
package enum CapitalPlaceholder {
  /// The placeholder at a place; nil where there is none: three or more of A-Z, 0-9 and the underscore, a letter first,
  /// between two equal marks, and no `%` where two hexadecimal digits follow it, since that is percent-encoding.
  package static func range(in text: Span<UInt8>, at start: Int) -> Range<Int>? {
    guard start + 1 < text.count, text[start] == UInt8(ascii: "%") || text[start] == UInt8(ascii: "@"),
      isLetter(text[start + 1]), !isPercentEncoding(text, at: start)
    else { return nil }
    var end = start + 1
    while end < text.count, isNameByte(text[end]) { end += 1 }
    guard end < text.count, text[end] == text[start], end - start > 3, !isPercentEncoding(text, at: end) else {
      return nil
    }
    return start..<end + 1
  }

  private static func isPercentEncoding(_ text: Span<UInt8>, at index: Int) -> Bool {
    text[index] == UInt8(ascii: "%") && index + 2 < text.count
      && isHexadecimal(text[index + 1]) && isHexadecimal(text[index + 2])
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    isLetter(byte) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "_")
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x46).contains(byte & 0xDF)
  }
}
