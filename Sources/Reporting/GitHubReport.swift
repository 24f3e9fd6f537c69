import DocumentModel
import Linting

/// A file's findings as workflow commands of GitHub Actions, which become annotations; one line each.
///
///     ::error file=a.yaml,line=3,col=10,endLine=3,endColumn=18,title=idvlint: rule-id::a.yaml:3:10: message [rule-id]
///
/// with the characters of ``CommandEscape`` escaped. Source: GitHub Docs, "Workflow commands for GitHub Actions",
/// sections "Setting a notice message" to "Setting an error message".
///
/// - The message has the place and the rule, too, since the log of a step shows the message alone; below them stand
///   the notes, the help and the fix. The runner cuts it at 4,096 characters (`_maxIssueMessageLength` in
///   `ExecutionContext.cs` of actions/runner).
/// - A finding of several lines has no columns: the runner drops columns where `line` and `endLine` differ
///   (`ValidateLinesAndColumns` in `ActionCommandManager.cs`). In what unit columns count is not documented, and pull
///   requests show lines alone; here they count Unicode scalars as the message does, the end exclusive.
/// - GitHub keeps the first 10 errors, 10 warnings and 10 notices of a step (`_maxCountPerIssueType`) and 50 of a job
///   (`docs/problem-matchers.md` of actions/toolkit). Since each severity has room of its own, nothing is gained by
///   putting errors first: findings stand in the order of the files, and the log has them all.
struct GitHubReport {
  private let report: FileReport
  private let context: ReportContext

  /// The report of a file.
  init(of report: FileReport, in context: ReportContext) {
    self.report = report
    self.context = context
  }

  /// Appends the lines.
  func render(into output: inout [UInt8]) {
    let name = ReportedName(of: report.source.path, in: context)
    let lines = report.source.lines
    for finding in report.findings {
      let start = lines.position(of: finding.range.lowerBound, in: .scalars)
      let end = lines.position(of: finding.range.upperBound, in: .scalars)
      let text = FindingText(of: finding, in: report, context)
      output.append("::")
      output.append(Self.command(for: finding.severity))
      output.append(" file=")
      CommandEscape.gitHubProperty.append(name.path, to: &output)
      if start.line == end.line {
        output.append(",line=\(start.line),col=\(start.column),endLine=\(end.line),endColumn=\(end.column)")
      } else {
        output.append(",line=\(start.line),endLine=\(end.line)")
      }
      Self.append(title: "idvlint: " + finding.rule.name, to: &output)
      CommandEscape.gitHubMessage.append(name.path, to: &output)
      output.append(":\(start.line):\(start.column): ")
      CommandEscape.gitHubMessage.append(text.message, to: &output)
      output.append(" [")
      output.append(finding.rule.name)
      output.append("]")
      for remark in text.remarks(name: name, lines: lines) {
        CommandEscape.gitHubMessage.append("\n" + remark, to: &output)
      }
      output.append("\n")
    }
  }

  /// Appends what could not be read or done, as errors.
  static func render(_ troubles: RunTroubles, into output: inout [UInt8]) {
    for file in troubles.unreadable {
      output.append("::error file=")
      CommandEscape.gitHubProperty.append(file.name.path, to: &output)
      append(title: "idvlint", to: &output)
      CommandEscape.gitHubMessage.append("\(file.name.path): \(file.reason)", to: &output)
      output.append("\n")
    }
    for failure in troubles.failures {
      output.append("::error title=idvlint::")
      CommandEscape.gitHubMessage.append(failure, to: &output)
      output.append("\n")
    }
  }

  private static func append(title: String, to output: inout [UInt8]) {
    output.append(",title=")
    CommandEscape.gitHubProperty.append(title, to: &output)
    output.append("::")
  }

  private static func command(for severity: Severity) -> String {
    switch severity {
    case .note: "notice"
    case .warning, .error: severity.name
    }
  }
}
