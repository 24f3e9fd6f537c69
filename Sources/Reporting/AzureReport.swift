import DocumentModel
import Linting

/// A file's findings as logging commands of Azure Pipelines, one line each.
///
///     ##vso[task.logissue type=error;sourcepath=a.yaml;linenumber=3;columnnumber=10;code=rule-id]message
///
/// with the characters of ``CommandEscape`` escaped. Source: Azure Pipelines, "Logging commands", section "LogIssue:
/// Log an error or warning".
///
/// - There are errors and warnings alone, so a note is a warning.
/// - The agent puts place, severity and rule before the message (`CreateIssue` in `TaskCommandExtension.cs` of
///   microsoft/azure-pipelines-agent); the message does not repeat them.
/// - Paths are relative to the root of the repository, as in the example there; of an absolute one the agent makes the
///   same (`ConvertLocalPath` in `BuildJobExtension.cs`), but only where the file is at hand.
/// - The unit of columns is not documented; here they count Unicode scalars, as in ``ConciseReport``.
/// - A step shows its first 10 errors and 10 warnings (`_maxIssueCount` in `ExecutionContext.cs`), its log all of them.
struct AzureReport {
  private let report: FileReport
  private let context: ReportContext

  /// The report of a file.
  init(of report: FileReport, in context: ReportContext) {
    self.report = report
    self.context = context
  }

  /// Appends the lines.
  func render(into output: inout [UInt8]) {
    let path = ReportedName(of: report.source.path, in: context).path
    let lines = report.source.lines
    for finding in report.findings {
      let start = lines.position(of: finding.range.lowerBound, in: .scalars)
      output.append("##vso[task.logissue type=")
      output.append(finding.severity == .error ? "error" : "warning")
      output.append(";sourcepath=")
      CommandEscape.azure.append(path, to: &output)
      output.append(";linenumber=\(start.line);columnnumber=\(start.column);code=")
      output.append(finding.rule.name)
      output.append("]")
      CommandEscape.azure.append(FindingText(of: finding, in: report, context).message, to: &output)
      output.append("\n")
    }
  }

  /// Appends what could not be read or done, as errors.
  static func render(_ troubles: RunTroubles, into output: inout [UInt8]) {
    for message in troubles.unreadable.map({ "\($0.name.path): \($0.reason)" }) + troubles.failures {
      output.append("##vso[task.logissue type=error]")
      CommandEscape.azure.append("idvlint: " + message, to: &output)
      output.append("\n")
    }
  }
}
