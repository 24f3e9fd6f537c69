package import Linting

/// What a run comes to, in numbers.
package struct RunTotals: Sendable, Equatable {
  /// The files that were checked.
  package var files = 0
  /// The names that are passed over: files that hold no profile and were not expected to, and the following.
  package var passedOver = 0
  /// Of those passed over, the names that no regular file stands behind.
  package var noFiles = 0
  /// Of those passed over, the files that the configuration excludes.
  package var excluded = 0
  /// Of those passed over, the directories that the configuration excludes; nobody knows what is in them.
  package var excludedDirectories = 0
  /// The files that could not be read.
  package var unreadable = 0
  /// The findings of level error that are shown.
  package var errors = 0
  /// The findings of level warning that are shown.
  package var warnings = 0
  /// The findings of level note that are shown.
  package var notes = 0
  /// The findings below the level asked for, which are not shown.
  package var hidden = 0
  /// The findings that are allowed and would be shown otherwise.
  package var suppressed = 0
  /// The findings that are in a baseline and would be shown otherwise.
  package var known = 0
  /// The findings of the baseline that no longer occur.
  package var gone = 0
  /// The findings that were mended.
  package var mended = 0
  /// The files in which something was mended.
  package var mendedFiles = 0
  /// The findings shown that a safe fix would mend.
  package var fixable = 0
  /// The findings shown that a fix would mend at which a person should look.
  package var fixableSuggested = 0
  /// How often each rule found something that is shown; nil where nobody asked.
  package var statistics: [RuleID: Int]?
  /// Whether the job could not be done, as far as is known before the reports are written.
  package var isFailed = false

  /// Nothing so far.
  package init() {}

  /// The rules of ``statistics``, those that found most first, then by name.
  var ranking: [(rule: RuleID, count: Int)] {
    (statistics ?? [:]).map { (rule: $0.key, count: $0.value) }
      .sorted { ($1.count, $0.rule) < ($0.count, $1.rule) }
  }
}
