import DocumentModel

/// A document that the editor has open (LSP 3.17, "TextDocumentItem"). From when it is opened until it is closed its
/// text is this, whatever the file on the disk holds.
struct OpenDocument: Sendable {
  /// Its name, as the client has it.
  let uri: String
  /// The place of its file; of a text without one the place at which it is judged.
  let path: FilePath
  /// The number that the client gave to the last text.
  var version: Int
  /// The text, UTF-8.
  private(set) var text: [UInt8]
  /// The lines of the text.
  private(set) var lines: EditorLines
  /// The text, judged; nil where that is still to be done.
  private(set) var file: EditedFile?

  private let encoding: PositionEncoding
  /// The path with an ending that tells the language where its own does not.
  private let judgedPath: FilePath

  /// A document as it was opened.
  ///
  /// - Parameter language: the client's word for the language.
  init(
    uri: String, path: FilePath, language: String, version: Int, text: [UInt8], _ encoding: PositionEncoding
  ) {
    self.uri = uri
    self.path = path
    self.version = version
    self.text = text
    self.encoding = encoding
    lines = EditorLines(text, encoding)
    let isJSON = language.hasPrefix("json") && SourceFile.syntax(ofName: path.bytes) == nil
    judgedPath = isJSON ? FilePath(bytes: path.bytes + ".json".utf8) : path
  }

  /// Puts another text in the place of the whole.
  mutating func replace(with text: [UInt8]) {
    self.text = text
    lines = EditorLines(text, encoding)
    file = nil
  }

  /// Puts another text in the place of a stretch.
  mutating func replace(_ range: SourceRange, with replacement: [UInt8]) {
    text.replaceSubrange(range.bytes, with: replacement)
    lines = EditorLines(text, encoding)
    file = nil
  }

  /// Forgets what was found, for it would be judged otherwise now.
  mutating func forget() { file = nil }

  /// Judges the text, unless that has been done.
  mutating func judge(_ settings: FileSettings, clock: @escaping @Sendable () -> Double) {
    guard file == nil, !settings.isExcluded else { return }
    file = EditedFile(path: judgedPath, text: text, options: settings.options, clock: clock)
  }
}
