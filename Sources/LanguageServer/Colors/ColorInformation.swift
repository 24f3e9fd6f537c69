package import DocumentModel
package import Linting

/// A colour in a file.
package struct ColorInformation: Sendable {
  /// Where it is written.
  package var range: SourceRange
  /// The colour.
  package var color: Color
}
