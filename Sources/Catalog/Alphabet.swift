/// A set of ASCII characters that a value may consist of.
package struct Alphabet: Sendable, Equatable {
  /// Bit n is set when the ASCII character n belongs to the set.
  package let mask: UInt128
  /// The set for people: "ASCII letters and digits".
  package let words: String
  /// The set as a bracket expression of regular expressions: `[A-Za-z0-9]`.
  package let pattern: String

  /// A to Z, a to z, 0 to 9.
  package static let lettersAndDigits = Alphabet(
    ranges: [0x30...0x39, 0x41...0x5A, 0x61...0x7A], words: "ASCII letters and digits", pattern: "[A-Za-z0-9]")
  /// A to Z, a to z, 0 to 9 and the underscore.
  package static let wordCharacters = Alphabet(
    ranges: [0x30...0x39, 0x41...0x5A, 0x5F...0x5F, 0x61...0x7A], words: "ASCII letters, digits and underscores",
    pattern: "[A-Za-z0-9_]")

  /// Whether the byte is a character of the set.
  package func contains(_ byte: UInt8) -> Bool {
    byte < 0x80 && mask >> UInt128(byte) & 1 == 1
  }

  private init(ranges: [ClosedRange<UInt8>], words: String, pattern: String) {
    var mask: UInt128 = 0
    for byte in ranges.joined() { mask |= 1 << UInt128(byte) }
    self.mask = mask
    self.words = words
    self.pattern = pattern
  }
}
