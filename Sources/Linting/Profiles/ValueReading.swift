import DocumentModel

/// What stands in the place of a value, as a string parameter sees it.
struct ValueReading {
  /// Whether there is a value.
  private(set) var presence = Binding.Presence.present
  /// What readers make of an unquoted scalar.
  private(set) var plain = PlainScalar.text
  /// The value as known text and holes; nil where it is no string.
  private(set) var text: PartialText?

  /// The reading of a value that is no alias.
  init(_ value: Node, in file: FileContext) {
    guard value.kind == .scalar else { return }
    if file.document.source.syntax == .json, value.style == .plain {
      presence = value.text.equals("null") ? .null : .present
      return
    }
    let delimiters = file.options.placeholders
    let tag = value.properties?.tag
    let decoded = value.text
    let isString = tag == "!" || tag == "tag:yaml.org,2002:str"
    if let tag, !isString {
      // A local tag (`!vault`, `!Ref`) makes the value whatever its program makes of it.
      text = tag.hasPrefix("tag:yaml.org,2002:") ? nil : PartialText(decoded, isTagged: true, delimiters: delimiters)
      if tag == "tag:yaml.org,2002:null" { presence = .null }
      return
    }
    if value.style == .plain, !isString {
      plain = PlainScalar(decoded.bytes, by: file.options.readers)
      if plain == .null {
        presence = .null
        return
      }
    } else if decoded.isEmpty {
      presence = .empty
    }
    text = PartialText(decoded, isTagged: !decoded.isTrusted, delimiters: delimiters)
  }
}
