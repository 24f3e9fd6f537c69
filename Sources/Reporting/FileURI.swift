/// A file's name as a URI reference (RFC 3986).
enum FileURI {
  /// A relative reference to a relative name, `file:///...` to an absolute one.
  ///
  /// Bytes that may not stand in a path (section 3.3), those that are not ASCII among them, are percent-encoded. A
  /// colon in the first segment would end a scheme, so `./` goes before it (section 4.2).
  static func reference(to path: some Sequence<UInt8>) -> String {
    var text = ""
    var hasSlash = false
    var needsDot = false
    for byte in path {
      switch byte {
      case UInt8(ascii: "/"): hasSlash = true
      case UInt8(ascii: ":"): needsDot = needsDot || !hasSlash
      default: break
      }
      if isPathCharacter(byte) {
        text.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        text += "%"
        text.unicodeScalars.append(digit(byte >> 4))
        text.unicodeScalars.append(digit(byte & 0xF))
      }
    }
    return text.hasPrefix("/") ? "file://" + text : needsDot ? "./" + text : text
  }

  private static func isPathCharacter(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: marks.contains(byte)
    }
  }

  /// The unreserved marks, the subordinate delimiters, and what else a path may hold.
  private static let marks = Array("-._~!$&'()*+,;=:@/".utf8)

  private static func digit(_ value: UInt8) -> Unicode.Scalar {
    Unicode.Scalar(value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10)
  }
}
