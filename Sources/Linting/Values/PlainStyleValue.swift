import Catalog

/// The values of a StyleConfig that are right beyond doubt, and are seen to be by their bytes: nearly all there are.
enum PlainStyleValue {
  /// Whether a value of a property of the kind needs no closer look.
  static func passes(_ content: Span<UInt8>, _ kind: StyleProperty.Kind) -> Bool {
    // An empty string keeps the default.
    if content.count == 0 { return true }
    switch kind {
    case .color: return isColor(content)
    case .imageURL: return Glance.isSimpleURL(content, behind: urlBeginning, isCalled: false)
    case .boxShadow: return isShadow(content)
    case .length: return endOfLength(content, 0) == content.count
    case .lengthOrPercentage:
      let isPercentage = content[content.count - 1] == UInt8(ascii: "%")
      return isPercentage
        ? content.count > 1 && endOfNumber(content, 0) == content.count - 1
        : endOfLength(content, 0) == content.count
    case .colorList, .border: return false
    }
  }

  /// That of most pictures; one look for one scheme is enough here.
  private static let urlBeginning = Array("https://".utf8)

  private static func isColor(_ content: Span<UInt8>) -> Bool {
    if content[0] == UInt8(ascii: "#") { return isHexadecimalColor(content) }
    return content[content.count - 1] == UInt8(ascii: ")") ? isRGB(content) : NamedColor.contains(content)
  }

  private static func isHexadecimalColor(_ content: Span<UInt8>) -> Bool {
    guard content.count == 7 || content.count == 4 || content.count == 9 || content.count == 5 else { return false }
    for index in 1..<content.count {
      let byte = content[index]
      let isDigit = byte >= 0x30 && byte <= 0x39 || byte | 0x20 >= 0x61 && byte | 0x20 <= 0x66
      if !isDigit { return false }
    }
    return true
  }

  /// Whether the text is `rgb(1, 2, 3)` or `rgba(1, 2, 3, 0.5)`: plain numbers, each comma with or without a blank.
  private static func isRGB(_ content: Span<UInt8>) -> Bool {
    guard content.count > 9, content[0] == UInt8(ascii: "r"), content[1] == UInt8(ascii: "g"),
      content[2] == UInt8(ascii: "b")
    else { return false }
    var index = content[3] == UInt8(ascii: "a") ? 4 : 3
    guard content[index] == UInt8(ascii: "(") else { return false }
    var count = 0
    repeat {
      index += 1
      if count > 0, index < content.count, content[index] == 0x20 { index += 1 }
      let end = endOfNumber(content, index)
      guard end > index, end < content.count else { return false }
      (index, count) = (end, count + 1)
    } while content[index] == UInt8(ascii: ",")
    return index == content.count - 1 && (count == 3 || count == 4)
  }

  /// Whether the text is two to four lengths and a colour, a blank between any two: `0 2px 4px red`.
  private static func isShadow(_ content: Span<UInt8>) -> Bool {
    var index = 0
    for count in 0...4 {
      let end = endOfLength(content, index)
      guard end > index, end < content.count, content[end] == 0x20, end + 1 < content.count else {
        return count >= 2 && end == index && isColor(content.extracting(index..<content.count))
      }
      index = end + 1
    }
    return false
  }

  /// The end of the length in pixels, or 0, that begins at a place; the place itself where there is none.
  private static func endOfLength(_ content: Span<UInt8>, _ start: Int) -> Int {
    let end = endOfNumber(content, start)
    if end + 1 < content.count, end > start, content[end] == UInt8(ascii: "p"), content[end + 1] == UInt8(ascii: "x") {
      return end + 2
    }
    return end == start + 1 && content[start] == UInt8(ascii: "0") ? end : start
  }

  /// The end of the number, digits with at most one point among them, that begins at a place.
  private static func endOfNumber(_ content: Span<UInt8>, _ start: Int) -> Int {
    var index = start
    while index < content.count, content[index] >= 0x30, content[index] <= 0x39 { index += 1 }
    guard index > start, index + 1 < content.count, content[index] == UInt8(ascii: "."), content[index + 1] >= 0x30,
      content[index + 1] <= 0x39
    else { return index }
    index += 1
    while index < content.count, content[index] >= 0x30, content[index] <= 0x39 { index += 1 }
    return index
  }
}
