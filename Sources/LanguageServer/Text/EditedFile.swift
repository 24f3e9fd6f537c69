package import DocumentModel
package import Linting

/// A file as an editor has it: a version of its text, judged, and read when somebody asks for what stands in it.
package struct EditedFile: Sendable {
  /// The text.
  package let source: SourceFile
  /// How it is judged, without a clock.
  package let options: LintOptions
  /// What is wrong with it: what the command line says of the same bytes.
  package let report: FileReport

  private let clock: @Sendable () -> Double

  /// Judges a text.
  ///
  /// - Parameters:
  ///   - text: UTF-8, a byte order mark included.
  ///   - options: how the command line would judge the file at that place, by itself.
  ///   - clock: seconds from some moment in the past, for the limit of time.
  package init(
    path: FilePath, text: [UInt8], options: LintOptions, clock: @escaping @Sendable () -> Double = { 0 }
  ) {
    let limit = options.limits.bytes
    // What is longer than the limit is not read to its end on disk either.
    let isCut = text.count > limit
    source = SourceFile(path: path, bytes: isCut ? Array(text.prefix(limit + 1)) : text, isCut: isCut)
    self.options = options
    self.clock = clock
    report = lint(source, options: Self.timed(options, by: clock))
  }

  /// Whether it holds a profile, so that there is anything to say of it.
  package var holdsProfile: Bool {
    if case .checked = report.outcome { true } else { false }
  }

  /// What stands in it. Reading costs as much as judging: it is done anew by every call.
  package func reading() -> FileReading { FileReading(source, options: Self.timed(options, by: clock)) }

  private static func timed(_ options: LintOptions, by clock: @escaping @Sendable () -> Double) -> LintOptions {
    var options = options
    let end = clock() + options.limits.seconds
    options.limits.isOverdue = { clock() > end }
    return options
  }
}
