/// A set of ASCII characters, written like the inside of a bracket expression: `0-9_`; a `-` stands first.
struct ByteClass: ExpressibleByStringLiteral, Sendable {
  /// Bit n is set when the ASCII character n belongs to the set.
  private let mask: UInt128

  /// A set in brackets' notation.
  init(stringLiteral notation: StaticString) {
    let bytes = Array(notation.description.utf8)
    var mask: UInt128 = 0
    var index = 0
    while index < bytes.count {
      let isRange = index + 2 < bytes.count && bytes[index + 1] == UInt8(ascii: "-")
      for byte in bytes[index]...bytes[isRange ? index + 2 : index] { mask |= 1 << UInt128(byte) }
      index += isRange ? 3 : 1
    }
    self.mask = mask
  }

  /// Whether the byte is a character of the set.
  func contains(_ byte: UInt8) -> Bool { byte < 0x80 && mask >> UInt128(byte) & 1 == 1 }
}
