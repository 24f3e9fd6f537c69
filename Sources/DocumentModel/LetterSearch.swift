extension Span where Element == UInt8 {
  /// The first place from `start` on where a backslash stands, or one of three letters with a letter of a range, or no
  /// letter at all, right behind it, all in either case; the number of bytes where there is none.
  ///
  /// Looks at seven bytes at a time, and may stop at a place too many, but at none too few.
  ///
  /// - Parameters:
  ///   - letters: letters of ASCII in lower case.
  ///   - seconds: the same.
  package func firstBeginning(
    with letters: (UInt8, UInt8, UInt8), before seconds: ClosedRange<UInt8>, from start: Int
  ) -> Int {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let (a, b, c) = (UInt64(letters.0) &* ones, UInt64(letters.1) &* ones, UInt64(letters.2) &* ones)
    let fromLowest = UInt64(0x80 - seconds.lowerBound) &* ones
    let aboveHighest = UInt64(0x7F - seconds.upperBound) &* ones
    var index = start
    while index + 8 <= count {
      // With the bit that tells upper from lower case, and `\` from `|`.
      let word = word(at: index) | 0x20 &* ones
      let next = word >> 8
      let low = next & (0x7F &* ones)
      // In each of these the top bit of a byte tells.
      let first = zeroBytes(word ^ a) | zeroBytes(word ^ b) | zeroBytes(word ^ c)
      let isSecond = (low &+ fromLowest) & ~(low &+ aboveHighest)
      let isNoLetter = next | ~(low &+ 0x1F &* ones) | (low &+ 0x05 &* ones)
      let marks = (first & (isSecond | isNoLetter) | zeroBytes(word ^ 0x7C &* ones)) & 0x0080_8080_8080_8080
      if marks != 0 { return index + marks.trailingZeroBitCount / 8 }
      index += 7
    }
    while index < count {
      let byte = self[index] | 0x20
      if byte == 0x7C || byte == letters.0 || byte == letters.1 || byte == letters.2 { return index }
      index += 1
    }
    return count
  }

  /// Whether the bytes come before others in the order of bytes; none come before all.
  ///
  /// Looks at eight bytes at a time.
  package func precedes(_ other: Span<UInt8>) -> Bool {
    let shared = Swift.min(count, other.count)
    var index = 0
    while index + 8 <= shared {
      let (mine, its) = (word(at: index), other.word(at: index))
      if mine != its { return mine.byteSwapped < its.byteSwapped }
      index += 8
    }
    while index < shared {
      if self[index] != other[index] { return self[index] < other[index] }
      index += 1
    }
    return count < other.count
  }
}
