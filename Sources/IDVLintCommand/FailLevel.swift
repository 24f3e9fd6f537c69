package import Linting

/// What makes a run fail (`--fail-on`).
package enum FailLevel: String, CaseIterable, Sendable {
  case error, warning, note, never

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
