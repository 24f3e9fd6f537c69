/// Text made safe to show: no control character of a file or a file name reaches a terminal.
package enum ControlEscape {
  /// The text with control characters, bidirectional controls and bytes that are not UTF-8 written as escapes.
  ///
  /// - Parameter keeping: control characters that stay (a tab that the caller lays out itself).
  package static func escaped(_ bytes: ArraySlice<UInt8>, keeping: Set<Unicode.Scalar> = []) -> String {
    var result = ""
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var offset = bytes.startIndex
    while true {
      switch decoder.decode(&iterator) {
      case .emptyInput:
        return result
      case .scalarValue(let scalar):
        offset += UTF8.width(scalar)
        if keeping.contains(scalar) || !isControl(scalar) {
          result.unicodeScalars.append(scalar)
        } else {
          result += escape(scalar)
        }
      case .error:
        // The decoder does not say how many bytes it gave up on, so the bad byte is shown and decoding starts anew.
        result += "\\x" + hexadecimal(UInt32(bytes[offset]), digits: 2)
        offset += 1
        decoder = UTF8()
        iterator = bytes[offset...].makeIterator()
      }
    }
  }

  /// The string with its control characters written as escapes.
  package static func escaped(_ string: String) -> String {
    string.unicodeScalars.contains(where: isControl) ? escaped(Array(string.utf8)[...]) : string
  }

  /// Whether a terminal could take the scalar for a command, a line break or a change of direction.
  package static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: true
    default: false
    }
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\n": "\\n"
    case "\r": "\\r"
    case "\t": "\\t"
    default:
      scalar.value < 0x100
        ? "\\x" + hexadecimal(scalar.value, digits: 2) : "\\u{" + hexadecimal(scalar.value, digits: 4) + "}"
    }
  }

  /// A number in upper-case hexadecimal digits, at least `digits` of them.
  package static func hexadecimal(_ value: UInt32, digits: Int) -> String {
    let text = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
  }
}
