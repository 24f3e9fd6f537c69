import DocumentModel

extension ScalarDecoder.Reader {
  /// Reads a plain scalar, or a quoted one without its quotes: line breaks are folded, escapes resolved.
  ///
  /// - Parameter style: `plain`, `singleQuoted` or `doubleQuoted`.
  mutating func readFlowScalar(_ style: NodeStyle) {
    let escape: UInt8? =
      switch style {
      case .singleQuoted: UInt8(ascii: "'")
      case .doubleQuoted: UInt8(ascii: "\\")
      default: nil
      }
    let text = text
    let end = end
    var copied = start
    var index = start
    while index < end {
      let byte = text[index]
      switch byte {
      case 0x09, 0x0A, 0x0D, 0x20, 0xC2, 0xE2:
        let blanks = blanksEnd(from: index)
        if breakLength(at: blanks) == 0 {
          index = max(blanks, index + 1)
        } else {
          copy(copied..<index)
          index = fold(from: index)
          copied = index
        }
      case escape:
        copy(copied..<index)
        copied = index
        index = style == .singleQuoted ? readQuote(at: index) : readEscape(at: index)
        // What is no escape stays in the text.
        if index > copied + 1 { copied = index }
      default:
        index += 1
      }
    }
    copy(copied..<end)
  }

  /// Reads `''`.
  ///
  /// - Returns: the byte after it, or after the single quote that stands alone.
  private mutating func readQuote(at index: Int) -> Int {
    guard index + 1 < end, text[index + 1] == UInt8(ascii: "'") else { return index + 1 }
    put("'", for: index..<index + 2)
    return index + 2
  }

  /// Reads a backslash and what it escapes.
  ///
  /// - Returns: the byte after it, or after the backslash where libyaml knows no such escape.
  private mutating func readEscape(at index: Int) -> Int {
    guard breakLength(at: index + 1) == 0 else { return fold(from: index, isEscaped: true) }
    guard index + 1 < end else { return index + 1 }
    if let character = Self.character(escapedBy: text[index + 1]) {
      put(character, for: index..<index + 2)
      return index + 2
    }
    let length = 2 + Self.digits(after: text[index + 1])
    guard length > 2, index + length <= end, let character = hexadecimal(index + 2..<index + length) else {
      return index + 1
    }
    put(character, for: index..<index + length)
    return index + length
  }

  /// What an escape of one letter stands for, as libyaml 0.2.5 has it (`src/scanner.c`; YAML 1.1, section 5.6).
  private static func character(escapedBy letter: UInt8) -> Unicode.Scalar? {
    switch letter {
    case UInt8(ascii: "0"): "\0"
    case UInt8(ascii: "a"): "\u{7}"
    case UInt8(ascii: "b"): "\u{8}"
    case UInt8(ascii: "t"), 0x09: "\t"
    case UInt8(ascii: "n"): "\n"
    case UInt8(ascii: "v"): "\u{B}"
    case UInt8(ascii: "f"): "\u{C}"
    case UInt8(ascii: "r"): "\r"
    case UInt8(ascii: "e"): "\u{1B}"
    case UInt8(ascii: " "): " "
    case UInt8(ascii: "\""): "\""
    case UInt8(ascii: "/"): "/"
    case UInt8(ascii: "\\"): "\\"
    case UInt8(ascii: "N"): "\u{85}"
    case UInt8(ascii: "_"): "\u{A0}"
    case UInt8(ascii: "L"): "\u{2028}"
    case UInt8(ascii: "P"): "\u{2029}"
    default: nil
    }
  }

  private static func digits(after letter: UInt8) -> Int {
    switch letter {
    case UInt8(ascii: "x"): 2
    case UInt8(ascii: "u"): 4
    case UInt8(ascii: "U"): 8
    default: 0
    }
  }

  /// The character with the number written in a stretch of hexadecimal digits, at most eight; nil for a surrogate too.
  private func hexadecimal(_ digits: Range<Int>) -> Unicode.Scalar? {
    var value: UInt32 = 0
    for index in digits {
      let byte = text[index]
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): value = value << 4 | UInt32(byte & 0x0F)
      case UInt8(ascii: "A")...UInt8(ascii: "F"), UInt8(ascii: "a")...UInt8(ascii: "f"):
        value = value << 4 | (UInt32(byte & 0x0F) + 9)
      default: return nil
      }
    }
    return Unicode.Scalar(value)
  }
}
