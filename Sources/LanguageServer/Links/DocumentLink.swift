package import DocumentModel

/// A place in a file that leads to another.
package struct DocumentLink: Sendable {
  /// The text that leads there.
  package var range: SourceRange
  /// The URL.
  package var target: String
  /// What is behind it, for people.
  package var tooltip: String
}
