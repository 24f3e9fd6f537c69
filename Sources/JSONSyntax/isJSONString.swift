import DocumentModel

/// Whether the content of a JSON string, which may hold escapes, stands for a value: what another reader made of it.
///
/// - Parameters:
///   - text: the text that the string stands in.
///   - content: the bytes between its quotes, in `text`.
///   - value: the bytes that the other reader has.
package func isJSONString(_ text: Span<UInt8>, _ content: Range<Int>, decodedAs value: Span<UInt8>) -> Bool {
  var (index, place) = (content.lowerBound, 0)
  while index < content.upperBound {
    let equal = text.equalWords(from: index, to: content.upperBound, value, at: place, without: UInt8(ascii: "\\"))
    index += equal
    place += equal
    while index < content.upperBound, text[index] != UInt8(ascii: "\\") {
      guard place < value.count, value[place] == text[index] else { return false }
      index += 1
      place += 1
    }
    guard index < content.upperBound else { break }
    // Nearly all escapes are those of quotes.
    if index + 1 < content.upperBound, text[index + 1] == UInt8(ascii: "\"") {
      guard place < value.count, value[place] == text[index + 1] else { return false }
      index += 2
      place += 1
      continue
    }
    var pieces = JSONStringPieces(index..<content.upperBound)
    guard case .escape(let range, let scalar) = pieces.next(in: text) else { return false }
    index = range.upperBound
    for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
      guard place < value.count, value[place] == byte else { return false }
      place += 1
    }
  }
  return place == value.count
}
