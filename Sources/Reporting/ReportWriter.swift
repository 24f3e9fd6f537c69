package import Linting

/// Writes what a run found, a file at a time, as UTF-8.
///
/// What it writes holds no control character but the line feed (and, coloured, the escape sequences of its own), and
/// no text of a sensitive place.
package struct ReportWriter: Sendable {
  private let format: ReportFormat
  private let palette: Palette

  /// A writer.
  ///
  /// - Parameter isColored: whether ANSI colours are wanted; only the human format has any.
  package init(format: ReportFormat, isColored: Bool) {
    self.format = format
    palette = Palette(isColored: isColored)
  }

  /// Appends the findings of a file; nothing where there are none.
  package func render(_ report: FileReport, into output: inout [UInt8]) {
    guard !report.findings.isEmpty else { return }
    switch format {
    case .human: HumanReport(of: report, palette: palette).render(into: &output)
    case .concise: ConciseReport(of: report).render(into: &output)
    }
  }

  /// Appends the last words of a run; nothing in a format for machines.
  package func summarize(_ totals: RunTotals, into output: inout [UInt8]) {
    switch format {
    case .human: output.append("\(Summary(of: totals).sentence)\n")
    case .concise: break
    }
  }
}
