package import DocumentModel

/// What is known of the word at a place.
package struct Hover: Sendable, Equatable {
  /// The words, Markdown. Nothing sensitive of the file is in it.
  package var markdown: String
  /// The word.
  package var range: SourceRange

  /// A hover.
  package init(markdown: String, range: SourceRange) {
    self.markdown = markdown
    self.range = range
  }
}
