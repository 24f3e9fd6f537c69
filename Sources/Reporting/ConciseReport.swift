import DocumentModel
import Linting

/// A file's findings, one line each: `path:line:column: severity: message [rule-id]`.
///
/// The line and the column count from 1, the column in Unicode scalars.
struct ConciseReport {
  private let report: FileReport
  private let lines: LineIndex

  /// The report of a file.
  init(of report: FileReport) {
    self.report = report
    lines = report.source.lines
  }

  /// Appends the lines.
  func render(into output: inout [UInt8]) {
    let path = report.source.path.display
    for finding in report.findings {
      let position = lines.position(of: finding.range.lowerBound, in: .scalars)
      output.append(path)
      output.append(":\(position.line):\(position.column): ")
      output.append(finding.severity.name)
      output.append(": ")
      report.sensitive.append(finding.message, to: &output)
      output.append(" [")
      output.append(finding.rule.name)
      output.append("]\n")
    }
  }
}
