/// A file's name as a URI reference (RFC 3986).
package enum FileURI {
  /// A relative reference to a relative name, `file:///...` to an absolute one.
  ///
  /// Bytes that may not stand in a path (section 3.3), those that are not ASCII among them, are percent-encoded. A
  /// colon in the first segment would end a scheme, so `./` goes before it (section 4.2).
  package static func reference(to path: some Sequence<UInt8>) -> String {
    var text: [UInt8] = []
    var hasSlash = false
    var needsDot = false
    for byte in path {
      switch byte {
      case UInt8(ascii: "/"): hasSlash = true
      case UInt8(ascii: ":"): needsDot = needsDot || !hasSlash
      default: break
      }
      if isPathCharacter(byte) {
        text.append(byte)
      } else {
        text += [UInt8(ascii: "%"), digit(byte >> 4), digit(byte & 0xF)]
      }
    }
    let reference = String(decoding: text, as: UTF8.self)
    return text.first == UInt8(ascii: "/") ? "file://" + reference : needsDot ? "./" + reference : reference
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

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
  }
}
