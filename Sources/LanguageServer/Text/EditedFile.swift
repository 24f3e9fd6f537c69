package import DocumentModel
package import Linting

/// A file as an editor has it: a version of its text, judged, and read when somebody asks for what stands in it.
package struct EditedFile: Sendable {
  /// The text.
  package let source: SourceFile
  /// How it is judged.
  package let options: LintOptions
  /// What is wrong with it: what the command line says of the same bytes.
  package let report: FileReport

  /// Judges a text.
  ///
  /// - Parameters:
  ///   - text: UTF-8, a byte order mark included.
  ///   - options: how the command line would judge the file at that place, by itself.
  package init(path: FilePath, text: [UInt8], options: LintOptions) {
    source = SourceFile(path: path, bytes: text, isCut: text.count > options.limits.bytes)
    self.options = options
    report = lint(source, options: options)
  }

  /// Whether it holds a profile, so that there is anything to say of it.
  package var holdsProfile: Bool {
    if case .checked = report.outcome { true } else { false }
  }

  /// What stands in it. Reading costs as much as judging: it is done anew by every call.
  package func reading() -> FileReading { FileReading(source, options: options) }
}
