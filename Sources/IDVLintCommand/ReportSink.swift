import DocumentModel
import Linting
import Parallelism
import Reporting

/// A report on its way to standard output, as it comes, or to a file, when it is complete.
final class ReportSink {
  private var writer: ReportWriter
  private var output: Output?
  private let file: OutputFile?
  private var text: [UInt8] = []
  private let name: String

  /// The report on standard output, or on standard error where that has another text.
  init(format: ReportFormat, context: ReportContext, isBesideText: Bool) {
    writer = ReportWriter(format: format, context: context)
    output = Output(descriptor: isBesideText ? 2 : 1)
    file = nil
    name = isBesideText ? "standard error" : "standard output"
  }

  /// A report in a file.
  init(_ destination: OutputPlan.Destination, context: ReportContext) throws(FileFailure) {
    writer = ReportWriter(format: destination.request.format, context: context)
    file = try OutputFile(destination.target)
    name = destination.request.path.display
  }

  /// Whether nothing more can be written.
  var isLost: Bool {
    switch output {
    case .some(let output): output.failure != nil
    case .none: file == nil
    }
  }

  /// Adds files, of which several are written at a time.
  func add(_ reports: [FileReport], jobs: Int) {
    let share = 32
    guard jobs > 1, reports.count > share else {
      for report in reports { writer.add(report, into: &text) }
      return passOn()
    }
    let chunks = Chunks(reports, of: share)
    let parts = concurrently(chunks.numbers, jobs: jobs) { [empty = writer.empty] number in
      var (part, text) = (empty, [UInt8]())
      for report in chunks[number] { part.add(report, into: &text) }
      return (part, text)
    }
    for (part, text) in parts {
      writer.append(part)
      self.text += text
      passOn()
    }
  }

  private func passOn() {
    guard file == nil else { return }
    output?.write(text)
    text.removeAll(keepingCapacity: true)
  }

  /// Adds a name that no file to check stands behind.
  func add(passedOver path: FilePath, _ reason: NoFile) {
    writer.add(passedOver: path, reason)
  }

  /// Adds a file that could not be read.
  func add(unreadable path: FilePath, _ reason: String) {
    writer.add(unreadable: path, reason)
  }

  /// Adds what else could not be done.
  func add(failure: String) {
    writer.add(failure: failure)
  }

  /// Adds what a baseline has and no longer occurs, where that is a failure.
  func add(gone sentence: String, from baseline: FilePath) {
    writer.add(gone: sentence, from: baseline)
  }

  /// Ends the report.
  ///
  /// - Returns: what was lost and why, a sentence; nil where nothing was.
  func finish(_ totals: RunTotals) -> String? {
    writer.finish(totals) { piece in
      if file == nil { output?.write(piece) } else { text += piece }
    }
    do throws(FileFailure) {
      if let file {
        try file.write(text)
      } else if let failure = output.take()?.finish() {
        throw failure
      }
    } catch {
      return "\(name): \(error.reason)"
    }
    return nil
  }
}
