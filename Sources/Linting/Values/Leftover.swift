import Catalog

/// Words that stand where a value is still to be filled in: `YOUR_TOKEN_HERE`, `changeme`, `xxxx`.
///
/// The list is ours, from what people and templates leave behind; nothing of it is documented.
enum Leftover {
  /// Whether a whole value is such a word, in any case, with or without angle brackets around it.
  static func isLeftover(_ text: Span<UInt8>) -> Bool {
    guard text.count > 2 else { return false }
    switch text[0] | 0x20 {
    case UInt8(ascii: "x"): return text.indices.allSatisfy { text[$0] | 0x20 == UInt8(ascii: "x") }
    case UInt8(ascii: "c"), UInt8(ascii: "r"): return words.index(of: text) != nil
    case UInt8(ascii: "y"): return isYoursHere(text)
    case UInt8(ascii: "<"):
      let last = text.count - 1
      return text[0] == UInt8(ascii: "<") && text[last] == UInt8(ascii: ">") && text[1] != UInt8(ascii: "<")
        && isLeftover(text.extracting(1..<last))
    default: return false
    }
  }

  private static let words = NameIndex(["changeme", "replaceme"], ignoringStyle: true)

  /// Whether the text is `YOUR_..._HERE`.
  private static func isYoursHere(_ text: Span<UInt8>) -> Bool {
    let (first, last) = (Array("your".utf8), Array("here".utf8))
    let end = text.count - last.count
    guard end - 1 > first.count, isSeparator(text[first.count]), isSeparator(text[end - 1]) else { return false }
    return first.indices.allSatisfy { text[$0] | 0x20 == first[$0] }
      && last.indices.allSatisfy { text[end + $0] | 0x20 == last[$0] }
  }

  private static func isSeparator(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: " ")
  }
}
