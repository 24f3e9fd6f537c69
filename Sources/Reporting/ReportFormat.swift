/// The forms in which a report can be written.
package enum ReportFormat: String, CaseIterable, Sendable {
  /// For people: excerpts with the places underlined, and a summary.
  case human
  /// One line a finding, `path:line:column: severity: message [rule-id]`, promised not to change.
  case concise
  /// All there is to know, for programs: documented in `JSONReport.md`, promised not to change within version 1.
  case json
  /// SARIF 2.1.0, for code scanning and editors.
  case sarif
  /// Annotations of GitHub Actions: one line a finding, for the log of a step.
  case github
  /// A Code Quality report of GitLab.
  case gitlab
  /// JUnit XML, for systems that show tests.
  case junit
  /// The Reviewdog Diagnostic Format, for comments in reviews.
  case rdjson
  /// The XML of Checkstyle, which many tools read.
  case checkstyle
  /// Issues of Azure Pipelines: one line a finding, for the log of a step.
  case azure

  /// Whether the report is for programs that look for the files by their place in the repository.
  package var isForMachines: Bool {
    switch self {
    case .human, .concise: false
    case .json, .sarif, .github, .gitlab, .junit, .rdjson, .checkstyle, .azure: true
    }
  }
}
