extension Span where Element == UInt8 {
  /// The first place from `start` on, before `end`, where one of four bytes stands; `end` where none does.
  ///
  /// Looks at eight bytes at a time, so that long stretches without any of them cost next to nothing.
  package func firstIndex(
    of first: UInt8, _ second: UInt8, _ third: UInt8, _ fourth: UInt8, from start: Int, to end: Int
  ) -> Int {
    let masks = (UInt64(first) &* ones, UInt64(second) &* ones, UInt64(third) &* ones, UInt64(fourth) &* ones)
    var index = start
    while index + 8 <= end {
      let word = word(at: index)
      let zeros =
        zeroBytes(word ^ masks.0) | zeroBytes(word ^ masks.1) | zeroBytes(word ^ masks.2) | zeroBytes(word ^ masks.3)
      // The lowest bit set is that of the first byte that is equal; those above it may be false alarms.
      if zeros != 0 { return index + zeros.trailingZeroBitCount / 8 }
      index += 8
    }
    while index < end {
      let byte = self[index]
      if byte == first || byte == second || byte == third || byte == fourth { return index }
      index += 1
    }
    return end
  }

  /// The first place from `start` on, before `end`, where one of two bytes stands; `end` where neither does.
  package func firstIndex(of first: UInt8, _ second: UInt8, from start: Int, to end: Int) -> Int {
    let masks = (UInt64(first) &* ones, UInt64(second) &* ones)
    var index = start
    while index + 8 <= end {
      let word = word(at: index)
      let zeros = zeroBytes(word ^ masks.0) | zeroBytes(word ^ masks.1)
      if zeros != 0 { return index + zeros.trailingZeroBitCount / 8 }
      index += 8
    }
    while index < end, self[index] != first, self[index] != second { index += 1 }
    return index
  }

  /// The first place from `start` on, before `end`, where a byte stands; `end` where it does not.
  package func firstIndex(of byte: UInt8, from start: Int, to end: Int) -> Int {
    let mask = UInt64(byte) &* ones
    var index = start
    // Nearly all stretches of this length hold none.
    while index + 32 <= end {
      let zeros =
        zeroBytes(word(at: index) ^ mask) | zeroBytes(word(at: index + 8) ^ mask)
        | zeroBytes(word(at: index + 16) ^ mask) | zeroBytes(word(at: index + 24) ^ mask)
      if zeros != 0 { break }
      index += 32
    }
    while index + 8 <= end {
      let zeros = zeroBytes(word(at: index) ^ mask)
      if zeros != 0 { return index + zeros.trailingZeroBitCount / 8 }
      index += 8
    }
    while index < end, self[index] != byte { index += 1 }
    return index
  }

  /// How many bytes from `start` on, before `end`, are equal to those of another text from `place` on and are not
  /// `byte`, as far as that is seen eight at a time: a multiple of eight, and maybe not all of them.
  package func equalWords(
    from start: Int, to end: Int, _ other: Span<UInt8>, at place: Int, without byte: UInt8
  ) -> Int {
    let mask = UInt64(byte) &* ones
    let most = min(end - start, other.count - place)
    var length = 0
    while length + 8 <= most {
      let word = word(at: start + length)
      if zeroBytes(word ^ mask) != 0 || word != other.word(at: place + length) { break }
      length += 8
    }
    return length
  }

  /// The first place from `start` on of a `:` before a `/` or a backslash, as in a URL and in one with the escapes of
  /// JSON; the number of bytes where there is none.
  package func firstColonOfURL(from start: Int) -> Int {
    var index = start
    while index + 9 <= count {
      let (word, next) = (word(at: index), self.word(at: index + 1))
      let marks = zeroBytes(word ^ 0x3A &* ones) & (zeroBytes(next ^ 0x2F &* ones) | zeroBytes(next ^ 0x5C &* ones))
      // One above another may be a false alarm, so only the first of all that are seen is told, if it is one.
      if marks != 0, isColonOfURL(index + marks.trailingZeroBitCount / 8) {
        return index + marks.trailingZeroBitCount / 8
      }
      index += marks == 0 ? 8 : marks.trailingZeroBitCount / 8 + 1
    }
    while index < count, !isColonOfURL(index) { index += 1 }
    return index
  }

  private func isColonOfURL(_ index: Int) -> Bool {
    self[index] == 0x3A && index + 1 < count && (self[index + 1] == 0x2F || self[index + 1] == 0x5C)
  }

  /// A number for the bytes of a stretch, the same for equal ones and seldom so for others: made of their count, the
  /// first eight and the last eight.
  package func signature(of stretch: Range<Int>) -> UInt64 {
    var (first, last): (UInt64, UInt64) = (0, 0)
    if stretch.count >= 8 {
      (first, last) = (word(at: stretch.lowerBound), word(at: stretch.upperBound - 8))
    } else {
      for index in stretch { first = first << 8 | UInt64(self[index]) }
    }
    let mixed = (first ^ UInt64(stretch.count)) &* 0x9E37_79B9_7F4A_7C15 ^ last
    return mixed &* 0x9E37_79B9_7F4A_7C15
  }

  /// Whether the bytes of a stretch are those of another text from `place` on.
  package func isEqual(_ stretch: Range<Int>, to other: Span<UInt8>, at place: Int) -> Bool {
    var (left, right) = (stretch.lowerBound, place)
    while left + 8 <= stretch.upperBound {
      guard word(at: left) == other.word(at: right) else { return false }
      (left, right) = (left + 8, right + 8)
    }
    while left < stretch.upperBound {
      guard self[left] == other[right] else { return false }
      (left, right) = (left + 1, right + 1)
    }
    return true
  }

  /// The first place from `start` on, before `end`, of a byte that is not plain in a JSON string: a control character,
  /// a double quote, a backslash, a byte beyond ASCII; `end` where all are plain.
  package func endOfPlainString(from start: Int, to end: Int) -> Int {
    var index = start
    while index + 8 <= end {
      let word = word(at: index)
      // Below a blank, subtracting one borrows from the top bit; above ASCII it is set already.
      let marks =
        (word &- 0x20 &* ones) & tops | word & tops
        | zeroBytes(word ^ 0x22 &* ones) | zeroBytes(word ^ 0x5C &* ones)
      if marks != 0 { return index + marks.trailingZeroBitCount / 8 }
      index += 8
    }
    while index < end {
      let byte = self[index]
      // As a signed number, a control character and a byte beyond ASCII both are less than a blank.
      if Int8(bitPattern: byte) < 0x20 || byte == 0x22 || byte == 0x5C { return index }
      index += 1
    }
    return end
  }

  /// The first place from `start` on, before `end`, of a byte that is not printable ASCII, or is one of two others;
  /// `end` where there is none.
  package func endOfPrintable(from start: Int, to end: Int, or first: UInt8 = 0x7F, _ second: UInt8 = 0x7F) -> Int {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let masks = (UInt64(first) &* ones, UInt64(second) &* ones)
    var index = start
    while index + 8 <= end {
      let word = word(at: index)
      let marks =
        ((word &- 0x20 &* ones) | word) & 0x8080_8080_8080_8080
        | zeroBytes(word ^ 0x7F &* ones) | zeroBytes(word ^ masks.0) | zeroBytes(word ^ masks.1)
      if marks != 0 { return index + marks.trailingZeroBitCount / 8 }
      index += 8
    }
    while index < end, self[index] &- 0x20 < 0x5F, self[index] != first, self[index] != second { index += 1 }
    return index
  }

  /// How often each of two bytes stands right behind another.
  package func count(of first: UInt8, _ second: UInt8, behind other: UInt8) -> (first: Int, second: Int) {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let masks = (UInt64(first) &* ones, UInt64(second) &* ones, UInt64(other) &* ones)
    var counts = (first: 0, second: 0)
    func look(at index: Int) {
      guard self[index - 1] == other else { return }
      counts.first += self[index] == first ? 1 : 0
      counts.second += self[index] == second ? 1 : 0
    }
    var index = 1
    while index + 8 <= count {
      let word = word(at: index)
      var marks = zeroBytes(word ^ masks.0) | zeroBytes(word ^ masks.1)
      if marks != 0 { marks &= zeroBytes(self.word(at: index - 1) ^ masks.2) }
      while marks != 0 {
        look(at: index + marks.trailingZeroBitCount / 8)
        marks &= marks - 1
      }
      index += 8
    }
    while index < count {
      look(at: index)
      index += 1
    }
    return counts
  }

  /// The first place from `start` on of a byte that is no letter, digit, `-`, `.`, `/` or `_`: what stands in nearly
  /// every path of a URL, all of it unreserved or a slash (RFC 3986, 2.3 and 3.3). The number of bytes where all are.
  package func endOfPath(from start: Int) -> Int {
    var index = start
    while index + 8 <= count {
      let strangers = strangers(in: word(at: index), from: 0x2D, to: 0x39)
      if strangers != 0 { return index + strangers.trailingZeroBitCount / 8 }
      index += 8
    }
    while index < count, isPart(self[index]) || self[index] == 0x2E || self[index] == 0x2F { index += 1 }
    return index
  }

  /// The first place from `start` on of a byte that is no letter, digit, `-` or `_`; the number of bytes where all are.
  package func endOfWord(from start: Int) -> Int {
    var index = start
    while index + 8 <= count {
      let word = word(at: index)
      let strangers = strangers(in: word, from: 0x30, to: 0x39) & ~exactlyZeroBytes(word ^ 0x2D &* ones)
      if strangers != 0 { return index + strangers.trailingZeroBitCount / 8 }
      index += 8
    }
    while index < count, isPart(self[index]) { index += 1 }
    return index
  }

  /// Where the letters, digits, `-` and `_` before `end` begin that stand without a gap, not before `start`.
  package func startOfWord(endingAt end: Int, from start: Int) -> Int {
    var index = end
    while index - 8 >= start {
      let word = word(at: index - 8)
      let strangers = strangers(in: word, from: 0x30, to: 0x39) & ~exactlyZeroBytes(word ^ 0x2D &* ones)
      if strangers != 0 { return index - strangers.leadingZeroBitCount / 8 }
      index -= 8
    }
    while index > start, isPart(self[index - 1]) { index -= 1 }
    return index
  }

  /// The eight bytes from `index` on as a number, the first of them lowest.
  @inline(__always)
  func word(at index: Int) -> UInt64 {
    // Unsafe by its name only: the bounds are checked, and any eight bytes are a number.
    UInt64(littleEndian: unsafe bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self))
  }
}

private let ones: UInt64 = 0x0101_0101_0101_0101
private let tops: UInt64 = 0x8080_8080_8080_8080

/// Whether a byte is a letter, a digit, `-` or `_`.
private func isPart(_ byte: UInt8) -> Bool {
  byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A || byte >= 0x30 && byte <= 0x39 || byte == 0x2D || byte == 0x5F
}

/// The top bit of each byte of a number that is no letter, no `_` and does not lie in a range.
@inline(__always)
private func strangers(in word: UInt64, from first: UInt64, to last: UInt64) -> UInt64 {
  let low = word & ~tops
  let lowercase = low | 0x20 &* ones
  // The top bit of a byte is set where the byte is at least the first of a range and not above the last.
  let letters = (lowercase &+ (0x80 - 0x61) &* ones) & ~(lowercase &+ (0x7F - 0x7A) &* ones)
  let others = (low &+ (0x80 - first) &* ones) & ~(low &+ (0x7F - last) &* ones)
  let lines = ~((low ^ 0x5F &* ones) &+ 0x7F &* ones)
  return ~(letters | others | lines) & tops | word & tops
}

/// The top bit of each byte of a number that is zero.
@inline(__always)
private func exactlyZeroBytes(_ word: UInt64) -> UInt64 { ~((word & ~tops) &+ ~tops) & ~word & tops }

/// The top bit of each byte of a number that is zero, and maybe of one above it.
@inline(__always)
func zeroBytes(_ word: UInt64) -> UInt64 {
  (word &- ones) & ~word & tops
}
