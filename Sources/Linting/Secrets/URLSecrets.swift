import DocumentModel

/// The secret parts of all that looks like a URL in a text, whatever key it stands under: user information, and what
/// stands behind a question mark or a hash sign.
struct URLSecrets {
  private let text: [UInt8]

  /// The URLs of a text.
  init(_ text: [UInt8]) { self.text = text }

  /// The places, found in one pass.
  func places() -> [SourceRange] {
    var places: [SourceRange] = []
    var index = 0
    while true {
      index = text.span.firstColonOfURL(from: index)
      guard index < text.count else { return places }
      guard index > 0, SecretPhrase.isPart(text[index - 1]), let start = authority(at: index + 1) else {
        index += 1
        continue
      }
      var end = start
      var lastAt: Int?
      var authorityEnd: Int?
      var tail: Int?
      while end < text.count, !isEnd(at: end) {
        // Behind the authority nothing in a plain path has a meaning.
        if authorityEnd != nil {
          let next = text.span.endOfPath(from: end)
          if next > end {
            end = next
            continue
          }
        }
        switch text[end] {
        case UInt8(ascii: "@"):
          if authorityEnd == nil || hasWord(start..<(authorityEnd ?? start)) { lastAt = end }
        case UInt8(ascii: "/"): authorityEnd = authorityEnd ?? end
        case UInt8(ascii: "?"), UInt8(ascii: "#"):
          authorityEnd = authorityEnd ?? end
          tail = tail ?? end + 1
        default: break
        }
        end += 1
      }
      if let lastAt, lastAt > start { places.append(SourceRange(bytes: start..<lastAt)) }
      if let tail { places += query(tail..<end) }
      index = end
    }
  }

  /// The place behind `//`, of which each slash may bear backslashes as in JSON; nil where there is none.
  private func authority(at start: Int) -> Int? {
    var index = start
    for _ in 0..<2 {
      while index < text.count, index < start + 16, text[index] == UInt8(ascii: "\\") { index += 1 }
      guard index < text.count, text[index] == UInt8(ascii: "/") else { return nil }
      index += 1
    }
    return index
  }

  /// Whether an authority has something other than a port behind its first colon, so that a password may have been torn
  /// by a delimiter. At most a few bytes are looked at.
  private func hasWord(_ authority: Range<Int>) -> Bool {
    guard let colon = text[authority.prefix(300)].firstIndex(of: UInt8(ascii: ":")) else { return false }
    return text[colon + 1..<authority.upperBound].prefix(6).contains { !SecretText.isDigit($0) }
  }

  /// A query or fragment without the plain names of fields.
  private func query(_ range: Range<Int>) -> [SourceRange] {
    var places: [SourceRange] = []
    var start = range.lowerBound
    var index = start
    while index < range.upperBound {
      defer { index += 1 }
      let byte = text[index]
      guard byte == UInt8(ascii: "="), index + 1 < range.upperBound, index > start, index - start <= 32,
        text[start..<index].allSatisfy({ SecretPhrase.isPart($0) }), text[range.lowerBound - 1] == UInt8(ascii: "?")
      else { continue }
      let next = text[index + 1]
      guard next != UInt8(ascii: "="), next != UInt8(ascii: "&") else { continue }
      let end = text[index + 1..<range.upperBound].firstIndex { $0 == UInt8(ascii: "&") } ?? range.upperBound
      places.append(SourceRange(bytes: index + 1..<end))
      index = end
      start = min(end + 1, range.upperBound)
    }
    if start < range.upperBound { places.append(SourceRange(bytes: start..<range.upperBound)) }
    return places
  }

  private func isEnd(at index: Int) -> Bool {
    let byte = text[index]
    if byte == UInt8(ascii: "'"), index + 1 < text.count, text[index + 1] == byte { return false }
    return byte <= 0x20 || (SecretText.isQuote(byte) && !(index > 0 && byte == UInt8(ascii: "'") && isDoubled(index)))
  }

  private func isDoubled(_ index: Int) -> Bool { text[index - 1] == UInt8(ascii: "'") }
}
