import Catalog
import DocumentModel

extension PartialText {
  /// Whether a placeholder brings along a text that is used where nothing fills it: `${NAME:-text}`, Spring's
  /// `${NAME:text}`. A further placeholder is none.
  var hasLiteralDefault: Bool {
    holes.contains { hole in
      var rest = text.bytes[(text.bounds.lowerBound + hole.lowerBound)...].prefix(hole.count)
      while rest.starts(with: "${".utf8), rest.last == UInt8(ascii: "}") {
        // Spring's names have dots and hyphens.
        let tail = rest.dropFirst(2).dropLast().drop {
          Alphabet.wordCharacters.contains($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-")
        }
        guard tail.first == UInt8(ascii: ":") else { return false }
        let mark = tail.dropFirst().first
        // `:?` brings a message, `:+` what stands in the place of a value that is there.
        guard mark != UInt8(ascii: "?"), mark != UInt8(ascii: "+") else { return false }
        rest = tail.dropFirst(mark == UInt8(ascii: "-") ? 2 : 1)
        if !rest.starts(with: "${".utf8) { return !rest.isEmpty && !isPlaceholder(rest) }
      }
      return false
    }
  }

  private func isPlaceholder(_ part: ArraySlice<UInt8>) -> Bool {
    let part = DecodedText(buffer: text.buffer, bounds: part.startIndex..<part.endIndex, map: text.bufferMap)
    return PartialText(part, delimiters: delimiters).isWholeHole
  }
}
