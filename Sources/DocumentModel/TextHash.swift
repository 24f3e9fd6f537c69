/// A running fingerprint of decoded text, by which two readers of one file are compared.
///
/// Not for security: it tells apart readings that differ by accident.
package struct TextHash: Sendable, Equatable {
  /// The fingerprint so far.
  package private(set) var value: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// The fingerprint of nothing.
  package init() {}

  /// The 32 bits that a ``NodeRecord`` keeps of one text.
  package static func short(of bytes: Span<UInt8>) -> UInt32 {
    var hash = TextHash()
    hash.add(bytes)
    return UInt32(truncatingIfNeeded: hash.value ^ (hash.value >> 32))
  }

  /// Takes in a text; where it ends counts too.
  package mutating func add(_ bytes: Span<UInt8>) {
    var index = 0
    let count = bytes.count
    if count >= 32 {
      // Two sums side by side, since each step waits for the one before it.
      var other = TextHash()
      while index + 16 <= count {
        mix(bytes.word(at: index))
        other.mix(bytes.word(at: index + 8))
        index += 16
      }
      mix(other.value)
    }
    while index + 8 <= count {
      mix(bytes.word(at: index))
      index += 8
    }
    var rest: UInt64 = 0
    while index < count {
      rest = rest << 8 | UInt64(bytes[index])
      index += 1
    }
    mix(rest)
    mix(UInt64(count))
  }

  /// Takes in a mark of structure, such as the beginning of an object, and its place in bytes.
  package mutating func add(mark: UInt8, at place: Int) {
    mix(UInt64(mark) << 56 | UInt64(place))
  }

  /// Takes in the place of a value, in bytes.
  package mutating func add(place: Range<Int>) {
    mix(UInt64(place.lowerBound) << 32 | UInt64(place.upperBound))
  }

  private mutating func mix(_ word: UInt64) {
    value = (value ^ word) &* 0xBF58_476D_1CE4_E5B9
    value ^= value >> 29
  }
}
