import Linting
import Reporting

extension ReportWriter {
  /// The whole report of a run.
  static func text(
    of reports: [FileReport], as format: ReportFormat, isColored: Bool = false, totals: RunTotals? = nil,
    context: ReportContext = ReportContext()
  ) -> [UInt8] {
    var context = context
    context.isColored = isColored
    var output: [UInt8] = []
    var writer = ReportWriter(format: format, context: context)
    for report in reports { writer.add(report, into: &output) }
    if let totals { writer.finish(totals) { output += $0 } }
    return output
  }
}
