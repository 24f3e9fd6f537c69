import DocumentModel

extension PartialText {
  /// A text of a file, in which the team's own placeholders may stand.
  convenience init(_ text: DecodedText, in file: FileContext) {
    self.init(text, delimiters: file.options.placeholders)
  }
}
