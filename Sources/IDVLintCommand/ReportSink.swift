import DocumentModel
import Linting
import Reporting

/// A report on its way to standard output or to a file.
final class ReportSink {
  private var writer: ReportWriter
  private var output: Output?
  private let file: OutputFile?
  private let name: String

  /// The report on standard output.
  init(format: ReportFormat, context: ReportContext) {
    writer = ReportWriter(format: format, context: context)
    output = Output(descriptor: 1)
    file = nil
    name = "standard output"
  }

  /// A report in a file.
  init(_ request: ReportOutput, context: ReportContext) throws(FileFailure) {
    writer = ReportWriter(format: request.format, context: context)
    let file = try OutputFile(request.path)
    output = Output(descriptor: file.descriptor)
    self.file = file
    name = request.path.display
  }

  /// Whether nothing more can be written.
  var isLost: Bool {
    switch output {
    case .some(let output): output.failure != nil
    case .none: true
    }
  }

  /// Adds a file.
  func add(_ report: FileReport) {
    write { writer, text in writer.add(report, into: &text) }
  }

  /// Adds a file that could not be read.
  func add(unreadable path: FilePath, _ reason: String) {
    write { writer, text in writer.add(unreadable: path, reason, into: &text) }
  }

  /// Ends the report.
  ///
  /// - Returns: what was lost and why, a sentence; nil where nothing was.
  func finish(_ totals: RunTotals) -> String? {
    write { writer, text in writer.finish(totals, into: &text) }
    guard let output = output.take() else { return nil }
    if let failure = output.finish() {
      file?.discard()
      return "\(name): \(failure.reason)"
    }
    do {
      try file?.keep()
    } catch {
      return "\(name): \(error.reason)"
    }
    return nil
  }

  /// Leaves the report unwritten.
  func discard() { file?.discard() }

  private func write(_ body: (inout ReportWriter, inout [UInt8]) -> Void) {
    var text: [UInt8] = []
    body(&writer, &text)
    output?.write(text)
  }
}
