package import Linting

/// How the command line would judge a file that it comes across.
package struct FileSettings: Sendable {
  /// How it is judged.
  package var options: LintOptions
  /// Whether the configuration excludes it, so that nothing is said of it.
  package var isExcluded: Bool

  /// Settings.
  package init(options: LintOptions, isExcluded: Bool) {
    self.options = options
    self.isExcluded = isExcluded
  }
}
