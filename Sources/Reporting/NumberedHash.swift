import DocumentModel

/// A hash by which something is known again, with its number among those of the same hash.
package struct NumberedHash: Sendable, Equatable {
  /// The hash.
  package var hash: UInt64
  /// The number, from 1.
  package var number: Int

  /// As it stands in reports: the hash in hexadecimal, a colon, the number.
  package var text: String {
    var text: [UInt8] = []
    append(to: &text)
    return String(decoding: text, as: UTF8.self)
  }

  /// Appends it as it stands in reports.
  func append(to text: inout [UInt8]) {
    text.append(hexadecimal: hash)
    text.append(UInt8(ascii: ":"))
    text.append("\(number)")
  }
}

extension [UInt8] {
  /// Appends a number in hexadecimal digits, in lower case.
  mutating func append(hexadecimal number: UInt64) {
    let digits = Swift.max(1, (67 - number.leadingZeroBitCount) / 4)
    for digit in (0..<digits).reversed() {
      let value = UInt8(number >> (4 * UInt64(digit)) & 0xF)
      append(value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10)
    }
  }
}
