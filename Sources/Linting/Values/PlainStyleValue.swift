import Catalog

/// The values of a StyleConfig that are right beyond doubt, and are seen to be by their bytes: nearly all there are.
enum PlainStyleValue {
  /// Whether a value of a property of the kind needs no closer look.
  static func passes(_ content: Span<UInt8>, _ kind: StyleProperty.Kind) -> Bool {
    // An empty string keeps the default.
    if content.count == 0 { return true }
    switch kind {
    case .color: return content[0] == UInt8(ascii: "#") ? isHexadecimalColor(content) : NamedColor.contains(content)
    case .imageURL: return Glance.isSimpleURL(content, behind: urlBeginning, isCalled: false)
    case .colorList, .boxShadow, .border, .length, .lengthOrPercentage: return false
    }
  }

  /// That of most pictures; one look for one scheme is enough here.
  private static let urlBeginning = Array("https://".utf8)

  private static func isHexadecimalColor(_ content: Span<UInt8>) -> Bool {
    guard content.count == 7 || content.count == 4 || content.count == 9 || content.count == 5 else { return false }
    for index in 1..<content.count {
      let byte = content[index]
      let isDigit = byte >= 0x30 && byte <= 0x39 || byte | 0x20 >= 0x61 && byte | 0x20 <= 0x66
      if !isDigit { return false }
    }
    return true
  }
}
