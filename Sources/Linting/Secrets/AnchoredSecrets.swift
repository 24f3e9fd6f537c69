import DocumentModel

/// The secrets of a text that stand at an anchor (`&a`) of which a sensitive name has the alias, found without a tree.
struct AnchoredSecrets {
  private var names: Set<ArraySlice<UInt8>> = []

  /// Takes notice of an alias that begins at a place, behind a sensitive name.
  mutating func add(aliasAt start: Int, of text: [UInt8]) { names.insert(Self.name(at: start, of: text)) }

  /// What stands behind the anchors of the aliases: the rest of the line, and the lines below that are indented more.
  func places(in text: [UInt8]) -> [SourceRange] {
    guard !names.isEmpty else { return [] }
    var places: [SourceRange] = []
    var indentation = 0
    var isIndentation = true
    var index = 0
    while index < text.count {
      let byte = text[index]
      if SecretText.isBreak(byte) {
        (indentation, isIndentation) = (0, true)
      } else if isIndentation {
        if SecretText.isBlank(byte) { indentation += 1 } else { isIndentation = false }
      }
      if byte == UInt8(ascii: "&") {
        let name = Self.name(at: index, of: text)
        if names.contains(name) {
          let end = Self.end(in: text, from: name.endIndex, below: indentation)
          places.append(SourceRange(bytes: name.endIndex..<end))
          (index, indentation, isIndentation) = (end, 0, false)
          continue
        }
      }
      index += 1
    }
    return places
  }

  /// The name behind a `&` or `*`.
  private static func name(at start: Int, of text: [UInt8]) -> ArraySlice<UInt8> {
    text[(start + 1)...].prefix { $0 > 0x20 && !",[]{}\"'".utf8.contains($0) }
  }

  /// Where the lines end that are indented more than a column, the one of a place included.
  private static func end(in text: [UInt8], from start: Int, below indentation: Int) -> Int {
    var end = SecretText.lineEnd(in: text, from: start)
    var index = end
    while index < text.count {
      while index < text.count, SecretText.isBreak(text[index]) { index += 1 }
      let lineStart = index
      while index < text.count, SecretText.isBlank(text[index]) { index += 1 }
      guard index < text.count, SecretText.isBreak(text[index]) || index - lineStart > indentation else { break }
      index = SecretText.lineEnd(in: text, from: index)
      end = index
    }
    return end
  }
}
