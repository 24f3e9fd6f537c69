extension Span where Element == UInt8 {
  /// The first place from `start` on, before `end`, where one of four bytes stands; `end` where none does.
  ///
  /// Looks at eight bytes at a time, so that long stretches without any of them cost next to nothing.
  package func firstIndex(
    of first: UInt8, _ second: UInt8, _ third: UInt8, _ fourth: UInt8, from start: Int, to end: Int
  ) -> Int {
    let ones: UInt64 = 0x0101_0101_0101_0101
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
    let ones: UInt64 = 0x0101_0101_0101_0101
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
    let mask = UInt64(byte) &* 0x0101_0101_0101_0101
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
    let mask = UInt64(byte) &* 0x0101_0101_0101_0101
    let most = min(end - start, other.count - place)
    var length = 0
    while length + 8 <= most {
      let word = word(at: start + length)
      if zeroBytes(word ^ mask) != 0 || word != other.word(at: place + length) { break }
      length += 8
    }
    return length
  }

  /// The first place from `start` on, before `end`, of a byte that is not plain in a JSON string: a control character,
  /// a double quote, a backslash, a byte beyond ASCII; `end` where all are plain.
  package func endOfPlainString(from start: Int, to end: Int) -> Int {
    let ones: UInt64 = 0x0101_0101_0101_0101
    var index = start
    while index + 8 <= end {
      let word = word(at: index)
      // Below a blank, subtracting one borrows from the top bit; above ASCII it is set already.
      let marks =
        (word &- 0x20 &* ones) & 0x8080_8080_8080_8080 | word & 0x8080_8080_8080_8080
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
    let ones: UInt64 = 0x0101_0101_0101_0101
    let tops: UInt64 = 0x8080_8080_8080_8080
    var index = start
    while index + 8 <= count {
      let word = word(at: index)
      let low = word & ~tops
      let lowercase = low | 0x20 &* ones
      // The top bit of a byte is set where the byte is at least the first of a range and not above the last.
      let letters = (lowercase &+ (0x80 - 0x61) &* ones) & ~(lowercase &+ (0x7F - 0x7A) &* ones)
      let others = (low &+ (0x80 - 0x2D) &* ones) & ~(low &+ (0x7F - 0x39) &* ones)
      let lines = ~((low ^ 0x5F &* ones) &+ 0x7F &* ones)
      let strangers = ~(letters | others | lines) & tops | word & tops
      if strangers != 0 { return index + strangers.trailingZeroBitCount / 8 }
      index += 8
    }
    while index < count {
      let byte = self[index]
      let isLetter = byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A
      if !isLetter, !(byte >= 0x2D && byte <= 0x39), byte != 0x5F { return index }
      index += 1
    }
    return count
  }

  /// The eight bytes from `index` on as a number, the first of them lowest.
  @inline(__always)
  func word(at index: Int) -> UInt64 {
    // Unsafe by its name only: the bounds are checked, and any eight bytes are a number.
    UInt64(littleEndian: unsafe bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self))
  }
}

/// The top bit of each byte of a number that is zero, and maybe of one above it.
@inline(__always)
func zeroBytes(_ word: UInt64) -> UInt64 {
  (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
}
