import DocumentModel
import SeededRandom
import Testing

/// The searches that look at several bytes at a time find what a look at each byte finds.
@Suite struct ByteSearchTests {
  /// Bytes that are, or are next to, what a search looks for; each may stand before and behind each.
  private static let bytes =
    Array("!\"#,-./09:@AZ[\\]^_`az{~\u{7F}\n\r\u{1}\u{1F} L".utf8) + [0, 0x80, 0xC2, 0xE2, 0xFF]

  private static func text(_ dice: inout SeededGenerator) -> [UInt8] {
    // Of few different bytes, so that stretches of what is passed over are long, too.
    let few = (0..<Int.random(in: 1...4, using: &dice)).map { _ in bytes.randomElement(using: &dice) ?? 0 }
    return (0..<Int.random(in: 0...90, using: &dice)).map { _ in
      Int.random(in: 0..<12, using: &dice) > 0
        ? few.randomElement(using: &dice) ?? 0 : bytes.randomElement(using: &dice) ?? 0
    }
  }

  @Test(arguments: 0..<8) func everySearchAgreesWithALookAtEachByte(seed: UInt64) {
    var dice = SeededGenerator(seed: seed)
    for _ in 0..<2_000 {
      let text = Self.text(&dice)
      let start = Int.random(in: 0...text.count, using: &dice)
      let end = Int.random(in: start...text.count, using: &dice)
      let wanted = (0..<4).map { _ in Self.bytes.randomElement(using: &dice) ?? 0 }
      func first(_ isFound: (UInt8) -> Bool) -> Int { text[start..<end].firstIndex(where: isFound) ?? end }
      let span = text.span
      let one = span.firstIndex(of: wanted[0], from: start, to: end)
      let two = span.firstIndex(of: wanted[0], wanted[1], from: start, to: end)
      let four = span.firstIndex(of: wanted[0], wanted[1], wanted[2], wanted[3], from: start, to: end)
      let plain = span.endOfPlainString(from: start, to: end)
      let path = span.endOfPath(from: start)
      let printable = span.endOfPrintable(from: start, to: end)
      let quotable = span.endOfPrintable(from: start, to: end, or: wanted[0], wanted[1])
      #expect(printable == first { $0 < 0x20 || $0 >= 0x7F })
      #expect(quotable == first { $0 < 0x20 || $0 >= 0x7F || wanted[..<2].contains($0) })
      #expect(one == first { $0 == wanted[0] })
      #expect(two == first { wanted[..<2].contains($0) })
      #expect(four == first { wanted.contains($0) })
      #expect(plain == first { $0 < 0x20 || $0 >= 0x80 || $0 == 0x22 || $0 == 0x5C })
      let isOfPath = { (byte: UInt8) in
        byte < 0x80 && (Character(Unicode.Scalar(byte)).isLetter || (0x2D...0x39).contains(byte) || byte == 0x5F)
      }
      #expect(path == text[start...].firstIndex { !isOfPath($0) } ?? text.count)
      let isOfWord = { (byte: UInt8) in isOfPath(byte) && byte != 0x2E && byte != 0x2F }
      #expect(span.endOfWord(from: start) == text[start...].firstIndex { !isOfWord($0) } ?? text.count)
      let word = span.startOfWord(endingAt: end, from: start)
      #expect(word == text[start..<end].lastIndex { !isOfWord($0) }.map { $0 + 1 } ?? start)
      let colon = (start..<text.count).first { index in
        text[index] == 0x3A && index + 1 < text.count && (text[index + 1] == 0x2F || text[index + 1] == 0x5C)
      }
      #expect(span.firstColonOfURL(from: start) == colon ?? text.count)
    }
  }

  @Test(arguments: 0..<8) func stretchesAreEqualAsTheirBytesAre(seed: UInt64) {
    var dice = SeededGenerator(seed: seed)
    for _ in 0..<2_000 {
      let stretch = Array(Self.text(&dice).prefix(40))
      var text = stretch + [7] + stretch
      let place = stretch.count + 1
      let damaged = Bool.random(using: &dice) ? text.indices.suffix(stretch.count).randomElement(using: &dice) : nil
      if let damaged { text[damaged] ^= 1 }
      #expect(text.span.isEqual(0..<stretch.count, to: text.span, at: place) == (damaged == nil))
      if damaged == nil {
        #expect(text.span.signature(of: 0..<stretch.count) == text.span.signature(of: place..<text.count))
      }
    }
  }

  @Test(arguments: 0..<8) func pairsAreCounted(seed: UInt64) {
    var dice = SeededGenerator(seed: seed)
    for _ in 0..<2_000 {
      let text = Self.text(&dice)
      let few = Array(Set(text))
      let wanted = (0..<3).map { _ in few.randomElement(using: &dice) ?? 0 }
      let pairs = zip(text, text.dropFirst())
      let counts = text.span.count(of: wanted[0], wanted[1], behind: wanted[2])
      #expect(counts.first == pairs.count { $0 == wanted[2] && $1 == wanted[0] })
      #expect(counts.second == pairs.count { $0 == wanted[2] && $1 == wanted[1] })
    }
  }

  @Test(arguments: 0..<8) func equalWordsAreEqualAndWithoutTheByte(seed: UInt64) {
    var dice = SeededGenerator(seed: seed)
    for _ in 0..<2_000 {
      let text = Self.text(&dice)
      let start = Int.random(in: 0...text.count, using: &dice)
      let place = Int.random(in: 0...9, using: &dice)
      var other = [UInt8](repeating: 7, count: place) + text[start...]
      if let damaged = other.indices.randomElement(using: &dice) { other[damaged] ^= 1 }
      let byte = Self.bytes.randomElement(using: &dice) ?? 0
      let length = text.span.equalWords(from: start, to: text.count, other.span, at: place, without: byte)
      let right = zip(text[start...], other[place...]).prefix { $0 == $1 && $0 != byte }.count
      #expect(length % 8 == 0)
      #expect(length <= right && length > right - 8)
    }
  }
}
