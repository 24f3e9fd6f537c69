/// Turns libyaml's counts of code points into byte offsets, cheapest when asked in ascending order.
struct CodePointCursor {
  private let isASCII: Bool
  private let origin: Int
  private var index = 0
  private var byte: Int

  /// A cursor at the first byte that libyaml was given.
  init(origin: Int, isASCII: Bool) {
    self.isASCII = isASCII
    self.origin = origin
    byte = origin
  }

  /// The offset of the code point with a number, at most the length of the text.
  mutating func byte(at target: Int, in text: Span<UInt8>) -> Int {
    if isASCII { return min(origin + target, text.count) }
    while index < target, byte < text.count {
      byte += 1
      while byte < text.count, text[byte] & 0xC0 == 0x80 { byte += 1 }
      index += 1
    }
    while index > target, byte > origin {
      byte -= 1
      while byte > origin, text[byte] & 0xC0 == 0x80 { byte -= 1 }
      index -= 1
    }
    return byte
  }
}
