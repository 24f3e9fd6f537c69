package import Linting

/// What is wrong with the configurations that were read so far.
package struct ConfigurationTroubles: Sendable {
  /// Of those in which something is wrong, what.
  package var reports: [FileReport]
  /// What could not be read, a sentence each.
  package var failures: [String]

  /// Troubles.
  package init(reports: [FileReport] = [], failures: [String] = []) {
    self.reports = reports
    self.failures = failures
  }
}
