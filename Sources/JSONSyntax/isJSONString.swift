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
    let byte = text[index]
    guard byte == UInt8(ascii: "\\") else {
      guard place < value.count, value[place] == byte else { return false }
      index += 1
      place += 1
      continue
    }
    var pieces = JSONStringPieces(index..<content.upperBound)
    guard case .escape(let range, let scalar) = pieces.next(in: text) else { return false }
    index = range.upperBound
    // Nearly all escapes are those of quotes.
    if scalar.isASCII {
      guard place < value.count, value[place] == UInt8(truncatingIfNeeded: scalar.value) else { return false }
      place += 1
      continue
    }
    for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
      guard place < value.count, value[place] == byte else { return false }
      place += 1
    }
  }
  return place == value.count
}
