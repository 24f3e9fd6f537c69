package import DocumentModel
package import Linting

/// Writes what a run found, a file at a time in the order of the run, as UTF-8.
///
/// What it writes holds no control character but the line feed (and, coloured, the escape sequences of its own), and
/// no text of a sensitive place.
package struct ReportWriter: Sendable {
  private let format: ReportFormat
  private let palette: Palette

  /// A writer of a report.
  package init(format: ReportFormat, context: ReportContext) {
    self.format = format
    palette = Palette(isColored: context.isColored)
  }

  /// Takes what was found in a file, and appends what can be written already.
  package mutating func add(_ report: FileReport, into output: inout [UInt8]) {
    guard !report.findings.isEmpty else { return }
    switch format {
    case .human: HumanReport(of: report, palette: palette).render(into: &output)
    case .concise: ConciseReport(of: report).render(into: &output)
    }
  }

  /// Takes notice of a file that could not be read.
  ///
  /// - Parameter reason: why, in words that fit behind a name and a colon.
  package mutating func add(unreadable path: FilePath, _ reason: String, into output: inout [UInt8]) {}

  /// Appends what is left to be written when all files are done.
  package mutating func finish(_ totals: RunTotals, into output: inout [UInt8]) {
    switch format {
    case .human: output.append("\(Summary(of: totals).sentence)\n")
    case .concise: break
    }
  }
}
