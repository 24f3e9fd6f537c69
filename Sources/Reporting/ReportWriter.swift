package import DocumentModel
package import Linting

/// Writes what a run found, a file at a time in the order of the run, as UTF-8.
///
/// What it writes holds no control character but the line feed (and, coloured, the escape sequences of its own), and
/// no text of a sensitive place.
package struct ReportWriter: Sendable {
  private let format: ReportFormat
  private let palette: Palette
  private var json: JSONReport
  private var sarif: SARIFReport

  /// A writer of a report.
  package init(format: ReportFormat, context: ReportContext) {
    self.format = format
    palette = Palette(isColored: context.isColored)
    json = JSONReport(context)
    sarif = SARIFReport(context)
  }

  /// Takes what was found in a file, and appends what can be written already.
  package mutating func add(_ report: FileReport, into output: inout [UInt8]) {
    switch format {
    case .human where !report.findings.isEmpty: HumanReport(of: report, palette: palette).render(into: &output)
    case .concise where !report.findings.isEmpty: ConciseReport(of: report).render(into: &output)
    case .human, .concise: break
    case .json: json.add(report)
    case .sarif: sarif.add(report)
    }
  }

  /// Takes notice of a file that could not be read.
  ///
  /// - Parameter reason: why, in words that fit behind a name and a colon.
  package mutating func add(unreadable path: FilePath, _ reason: String) {
    switch format {
    case .human, .concise: break
    case .json: json.add(unreadable: path, reason)
    case .sarif: sarif.add(unreadable: path, reason)
    }
  }

  /// Takes notice of a name that no file to check stands behind.
  package mutating func add(passedOver path: FilePath, _ reason: NoFile) {
    switch format {
    case .human, .concise, .sarif: break
    case .json: json.add(passedOver: path, reason)
    }
  }

  /// Takes notice of what could not be done, beside files that could not be read.
  ///
  /// - Parameter failure: a sentence without a stop.
  package mutating func add(failure: String) {
    switch format {
    case .human, .concise: break
    case .json: json.add(failure: failure)
    case .sarif: sarif.add(failure: failure)
    }
  }

  /// Appends what is left to be written when all files are done; JSON and SARIF are written here, sorted by file.
  package mutating func finish(_ totals: RunTotals, into output: inout [UInt8]) {
    switch format {
    case .human:
      Statistics(of: totals).render(into: &output)
      output.append("\(Summary(of: totals).sentence)\n")
    case .concise: break
    case .json: json.write(totals, into: &output)
    case .sarif: sarif.write(totals, into: &output)
    }
  }
}
