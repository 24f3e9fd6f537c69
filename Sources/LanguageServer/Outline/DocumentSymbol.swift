package import DocumentModel

/// Something in a file that has a name, for its outline.
package struct DocumentSymbol: Sendable {
  /// What it is.
  package enum Kind: Sendable {
    /// A profile.
    case profile
    /// A pair of a profile whose key is a parameter.
    case parameter
    /// A pair of a profile whose key is none.
    case other
    /// A member of the JSON in a value that holds an object or an array.
    case section
    /// A member of the JSON in a value that holds anything else.
    case property
  }

  /// The name.
  package var name: String
  /// What more there is to say: of a profile the product, of a value the value; nil for nothing.
  package var detail: String?
  /// What it is.
  package var kind: Kind
  /// All that belongs to it.
  package var range: SourceRange
  /// Its name in the file; it lies in ``range``.
  package var selectionRange: SourceRange
  /// What is in it, in the order written; their ranges lie in its own and apart from each other.
  package var children: [DocumentSymbol] = []
}
