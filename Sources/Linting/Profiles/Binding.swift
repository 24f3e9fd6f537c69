package import Catalog
package import DocumentModel

/// A pair of a profile's mapping: what the key was taken for, and the value, parsed once by its shape.
package final class Binding: Sendable {
  /// What stands where a string should.
  package enum Presence: Sendable {
    /// Something.
    case present
    /// Nothing: no value at all, YAML's or JSON's null.
    case null
    /// A string without characters.
    case empty
  }

  /// The key.
  package let key: Node
  /// The index of the profile's mapping.
  package let mapping: Int
  /// The parameter the key stands for; nil where it stands for none.
  package let parameter: ParameterName?
  /// How surely it does.
  package let recognition: Spelling.Recognition
  /// The value itself, wherever it is written; an alias of nothing stays the alias.
  package let value: Node
  /// The alias or merge that brings the value in; nil where it is written at its key.
  package let use: SourceRange?
  /// Whether there is a value.
  package let presence: Presence
  /// What readers make of an unquoted scalar; `text` for everything else.
  package let plain: PlainScalar
  /// The value as known text and holes; nil where it is no string: a collection, a JSON number.
  package let text: PartialText?
  /// The value as a URL; only of parameters of that shape.
  package let url: URLReference?
  /// The JSON that the value holds; only of parameters of that shape.
  package let json: EmbeddedJSON?

  /// What the value says of the looks of the pages; only of StyleConfig.
  package let style: StyleOutline?

  /// A pair.
  init(
    key: Node, mapping: Int, recognition: Spelling.Recognition, value: Node, use: SourceRange?, reading: ValueReading,
    url: URLReference?, json: EmbeddedJSON?, style: StyleOutline?
  ) {
    self.key = key
    self.mapping = mapping
    self.recognition = recognition
    self.value = value
    self.use = use
    self.url = url
    self.json = json
    self.style = style
    parameter = recognition.name
    presence = reading.presence
    plain = reading.plain
    text = reading.text
    let isExact = if case .exact = recognition { true } else { false }
    isPlainlyWritten = isExact && reading.plain == .text && reading.text != nil && value.kind == .scalar
  }

  /// Whether the name is to the letter and the value a string for every reader.
  package let isPlainlyWritten: Bool

  /// The key's name as written; `?` for a key that is no scalar.
  package var name: String { key.kind == .scalar ? key.text.string : "?" }

  /// The place of the whole value, its quotes excluded.
  package var valueRange: SourceRange {
    guard value.kind == .scalar, presence == .present, let text else {
      return value.kind == .scalar ? value.contentRange : value.range
    }
    // A block scalar's last line break belongs to the value but says nothing when it is underlined.
    var end = text.text.count
    while end > 0, text.text[end - 1] == 0x0A { end -= 1 }
    return text.text.range(of: 0..<end)
  }

  /// Whether the value is a string, known or not, that a rule about values may judge.
  package var isJudged: Bool { presence == .present && text != nil }
}
