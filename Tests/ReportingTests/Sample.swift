import DocumentModel
import Linting
import Reporting

/// A file and what is found in it, made by hand.
final class Sample {
  let name: String
  var report: FileReport
  let isColored: Bool

  /// A file with a text; the findings are added by `build`, which finds places by the words that stand there.
  init(
    _ name: String, path: String = "profiles/a.yaml", _ text: String, isColored: Bool = false,
    _ build: (Sample) -> Void
  ) {
    self.name = name
    self.isColored = isColored
    report = FileReport(
      source: SourceFile(path: FilePath(path), bytes: Array(text.utf8)), outcome: .checked(profiles: 1), findings: [],
      sensitive: SensitiveRanges())
    build(self)
  }

  /// The place of the first (or a later) occurrence of some words.
  func place(_ words: String, occurrence: Int = 1) -> SourceRange {
    let (text, wanted) = (report.source.text, Array(words.utf8))
    var left = occurrence
    for start in 0...max(0, text.count - wanted.count) where text[start...].starts(with: wanted) {
      left -= 1
      if left == 0 { return SourceRange(bytes: start..<start + wanted.count) }
    }
    preconditionFailure("no \(words) in \(name)")
  }

  /// Adds a finding.
  func find(
    _ rule: RuleID, as severity: Severity = .error, _ message: Message, at range: SourceRange,
    _ change: (inout Finding) -> Void = { _ in }
  ) {
    var finding = Finding(rule: rule, severity: severity, message: message, range: range)
    change(&finding)
    report.findings.append(finding)
  }

  /// The report as text.
  func rendered(as format: ReportFormat) -> String {
    String(decoding: ReportWriter.text(of: [report], as: format, isColored: isColored), as: UTF8.self)
  }
}
