/// What the value of a parameter looks like. All values are strings.
package enum Shape: Sendable, Equatable {
  /// JSON inside the string.
  package enum EmbeddedJSON: Sendable {
    /// What `getMetaInfo()` returned on the client.
    case metaInfo
    /// An object with ``Language/configKey``.
    case languageConfig
    /// An object of the sections of ``StyleSection``.
    case styleConfig
  }

  /// This text and no other.
  case exactly(String)
  /// One of the values.
  case choice([Choice])
  /// Characters of the alphabet, as many as the count says.
  case identifier(Alphabet, count: ClosedRange<Int>)
  /// Any text that is not empty.
  case text
  /// An absolute URL with one of the schemes, in lower case.
  case url(schemes: [String])
  /// A JSON text.
  case embeddedJSON(EmbeddedJSON)
}
