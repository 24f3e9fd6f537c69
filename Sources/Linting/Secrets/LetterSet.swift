/// The letters of a text, in any order and case.
struct LetterSet {
  private var bits: UInt32 = 0

  /// No letter.
  init() {}

  /// The letters among bytes.
  init(_ bytes: some Sequence<UInt8>) {
    for byte in bytes where SecretText.isLetter(byte) { insert(byte) }
  }

  /// Adds a letter.
  mutating func insert(_ letter: UInt8) { bits |= 1 << UInt32(letter & 0x1F) }

  /// How many of the letters another text has not.
  func missing(in other: LetterSet) -> Int { (bits & ~other.bits).nonzeroBitCount }
}
