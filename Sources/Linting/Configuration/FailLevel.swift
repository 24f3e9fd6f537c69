/// What makes a run fail (`--fail-on`).
package enum FailLevel: String, CaseIterable, Sendable {
  /// An error.
  case error
  /// A warning or an error.
  case warning
  /// Any finding.
  case note
  /// No finding.
  case never

  /// The least severity that fails the run; nil where none does.
  package var severity: Severity? {
    switch self {
    case .error: .error
    case .warning: .warning
    case .note: .note
    case .never: nil
    }
  }
}
