/// Text made safe to show: no control character of a file or a file name reaches a terminal.
package enum ControlEscape {
  /// The text with control characters, bidirectional controls, invisible blanks and bytes that are not UTF-8 written
  /// as escapes.
  package static func escaped(_ bytes: ArraySlice<UInt8>) -> String {
    let span = bytes.span
    if span.endOfPrintable(from: 0, to: span.count) == span.count { return String(decoding: bytes, as: UTF8.self) }
    var result = ""
    var index = 0
    while index < span.count {
      guard let (scalar, width) = TextEncoding.scalar(in: span, at: index) else {
        result += escape(byte: span[index])
        index += 1
        continue
      }
      index += width
      if isControl(scalar) { result += escape(scalar) } else { result.unicodeScalars.append(scalar) }
    }
    return result
  }

  /// The string with its control characters written as escapes.
  package static func escaped(_ string: String) -> String {
    // Most texts are printable ASCII.
    if string.utf8.allSatisfy(isPrintable) { return string }
    return string.unicodeScalars.contains(where: isControl) ? escaped(Array(string.utf8)[...]) : string
  }

  /// Appends the string with its control characters written as escapes.
  package static func append(_ string: String, to output: inout [UInt8]) {
    let start = output.count
    output.append(string)
    guard output.span.endOfPrintable(from: start, to: output.count) < output.count else { return }
    output.removeSubrange(start...)
    output.append(escaped(string))
  }

  private static func isPrintable(_ byte: UInt8) -> Bool { byte >= 0x20 && byte < 0x7F }

  /// Whether a terminal could take the scalar for a command, a line break or a change of direction, or would show
  /// nothing where a person has to see something.
  ///
  /// Source: the general categories Cc, Zl and Zp, the property Bidi_Control (PropList.txt), and of the format
  /// characters those that no script needs for its shapes (U+200B, U+2060 to U+206F, U+FEFF, U+FFF9 to U+FFFB) and the
  /// tags (U+E0000 to U+E007F), with which text can be hidden.
  package static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x061C, 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x206F,
      0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE007F:
      true
    default: false
    }
  }

  /// The visible form of a control character, printable ASCII: `\n`, `\x1B`, `\u{2028}`.
  package static func escape(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\n": "\\n"
    case "\r": "\\r"
    case "\t": "\\t"
    default:
      scalar.value < 0x100
        ? "\\x" + hexadecimal(scalar.value, digits: 2) : "\\u{" + hexadecimal(scalar.value, digits: 4) + "}"
    }
  }

  /// The visible form of a byte that is no UTF-8, printable ASCII: `\xFF`.
  package static func escape(byte: UInt8) -> String {
    "\\x" + hexadecimal(UInt32(byte), digits: 2)
  }

  /// A number in upper-case hexadecimal digits, at least `digits` of them.
  package static func hexadecimal(_ value: UInt32, digits: Int) -> String {
    let text = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
  }
}
