/// The forms in which a report can be written.
package enum ReportFormat: String, CaseIterable, Sendable {
  /// For people: excerpts with the places underlined, and a summary.
  case human
  /// One line a finding, `path:line:column: severity: message [rule-id]`, promised not to change.
  case concise

  /// Whether the report is for programs that look for the files by their place in the repository.
  package var isForMachines: Bool {
    switch self {
    case .human, .concise: false
    }
  }
}
