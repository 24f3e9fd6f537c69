/// A fixed set of ASCII names that are found by their bytes, without a string and without an allocation.
package final class NameIndex: Sendable {
  /// The names without a gap between them, and where each begins; the last offset is the end.
  private let names: [UInt8]
  private let starts: [Int]
  private let slots: [Int16]
  private let ignoresStyle: Bool
  private let lengths: ClosedRange<Int>

  /// The set of the names.
  ///
  /// - Parameters:
  ///   - names: the names, at least one and at most 1,000, no two of them equal.
  ///   - ignoringStyle: whether case and the separators `_`, `-`, `.` and blank are passed over in comparing.
  package convenience init(_ names: [String], ignoringStyle: Bool = false) {
    var bytes: [UInt8] = []
    var starts = [0]
    for name in names {
      for byte in name.utf8 where !(ignoringStyle && Self.isSeparator(byte)) {
        bytes.append(ignoringStyle ? Self.lowercased(byte) : byte)
      }
      starts.append(bytes.count)
    }
    self.init(bytes, starts, ignoringStyle: ignoringStyle)
  }

  /// The set of the words of a text, at least one and at most 1,000, no two of them equal, between blanks and line
  /// breaks.
  package convenience init(words text: String) {
    var bytes: [UInt8] = []
    var starts = [0]
    for byte in text.utf8 {
      if byte > 0x20 {
        bytes.append(byte)
      } else if starts.last != bytes.count {
        starts.append(bytes.count)
      }
    }
    starts.append(bytes.count)
    self.init(bytes, starts, ignoringStyle: false)
  }

  private init(_ names: [UInt8], _ starts: [Int], ignoringStyle: Bool) {
    let count = starts.count - 1
    precondition((1...1_000).contains(count), "an index holds 1 to 1,000 names")
    var capacity = 4
    while capacity < 4 * count { capacity *= 2 }
    var slots = [Int16](repeating: -1, count: capacity)
    var (shortest, longest) = (Int.max, 0)
    for index in 0..<count {
      let name = names.span.extracting(starts[index]..<starts[index + 1])
      shortest = min(shortest, name.count)
      longest = max(longest, name.count)
      var slot = Int(truncatingIfNeeded: ignoringStyle ? Self.foldedHash(name) : Self.hash(name)) & (capacity - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (capacity - 1) }
      slots[slot] = Int16(index)
    }
    self.names = names
    self.starts = starts
    self.slots = slots
    ignoresStyle = ignoringStyle
    lengths = shortest...longest
  }

  /// The place in the list of the name that is equal to `bytes`; nil where none is.
  package func index(of bytes: ArraySlice<UInt8>) -> Int? { index(of: bytes.span) }

  /// The place in the list of the name that is equal to `text`; nil where none is.
  package func index(of text: Span<UInt8>) -> Int? {
    // A name of n letters has at most n separators between and beside them that anyone would write.
    guard text.count >= lengths.lowerBound, text.count <= lengths.upperBound * (ignoresStyle ? 2 : 1) else {
      return nil
    }
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: ignoresStyle ? Self.foldedHash(text) : Self.hash(text)) & mask
    while slots[slot] >= 0 {
      let index = Int(slots[slot])
      if isEqual(index, text) { return index }
      slot = (slot + 1) & mask
    }
    return nil
  }

  /// A name with its letters in lower case and without `_`, `-`, `.` and blanks.
  package static func folded(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var letters: [UInt8] = []
    letters.reserveCapacity(bytes.count)
    for byte in bytes where !isSeparator(byte) { letters.append(lowercased(byte)) }
    return letters
  }

  /// Some bytes tell documented names apart well enough; all are compared afterwards.
  private static func hash(_ bytes: Span<UInt8>) -> UInt32 {
    let count = bytes.count
    guard count > 0 else { return 0 }
    var hash = UInt32(truncatingIfNeeded: count)
    hash = hash &* 31 &+ UInt32(bytes[0])
    hash = hash &* 31 &+ UInt32(bytes[count / 4])
    hash = hash &* 31 &+ UInt32(bytes[count / 2])
    hash = hash &* 31 &+ UInt32(bytes[count - count / 4 - 1])
    hash = hash &* 31 &+ UInt32(bytes[count - 1])
    return hash ^ (hash >> 11)
  }

  private static func foldedHash(_ bytes: Span<UInt8>) -> UInt32 {
    var hash: UInt32 = 0x811C_9DC5
    for index in bytes.indices where !isSeparator(bytes[index]) {
      hash = (hash ^ UInt32(lowercased(bytes[index]))) &* 0x0100_0193
    }
    return hash ^ (hash >> 15)
  }

  private func isEqual(_ index: Int, _ bytes: Span<UInt8>) -> Bool {
    let (start, end) = (starts[index], starts[index + 1])
    if ignoresStyle { return isEqualIgnoringStyle(start..<end, bytes) }
    guard end - start == bytes.count else { return false }
    for offset in bytes.indices where names[start + offset] != bytes[offset] { return false }
    return true
  }

  private func isEqualIgnoringStyle(_ name: Range<Int>, _ bytes: Span<UInt8>) -> Bool {
    var position = name.lowerBound
    for offset in bytes.indices where !Self.isSeparator(bytes[offset]) {
      guard position < name.upperBound, names[position] == Self.lowercased(bytes[offset]) else { return false }
      position += 1
    }
    return position == name.upperBound
  }

  private static func isSeparator(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: " ")
  }

  private static func lowercased(_ byte: UInt8) -> UInt8 {
    byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte
  }
}
