package import DocumentModel

/// A file as rules see it: what was read, the profiles in it, and how the user wants it judged.
package final class FileContext: Sendable {
  /// What was read.
  package let document: ParsedDocument
  /// How to judge.
  package let options: LintOptions

  /// A file.
  init(document: ParsedDocument, options: LintOptions) {
    self.document = document
    self.options = options
  }
}
