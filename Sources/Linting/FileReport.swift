package import DocumentModel

/// What a run says of one file.
package struct FileReport: Sendable {
  /// What became of a file.
  package enum Outcome: Sendable, Equatable {
    /// Its profiles were judged; the number of them.
    case checked(profiles: Int)
    /// It holds no profile and none was expected, or wanted.
    case passedOver(Reason)
  }

  /// Why a file was passed over.
  package enum Reason: String, Sendable {
    /// Nothing in it is a profile; where it breaks off, no word in it tells of one.
    case noProfile = "no-profile"
    /// A comment says that it is none.
    case markedAsNone = "not-a-profile"
    /// It is no text, or longer than what is read, and no word in it tells of a profile.
    case unreadable
  }

  /// The file.
  package var source: SourceFile
  /// What became of it.
  package var outcome: Outcome
  /// What is wrong, sorted by place and rule.
  package var findings: [Finding]
  /// The places whose text no output may show.
  package var sensitive: SensitiveRanges
  /// The limit that stopped the reading; the run then ends with status 2.
  package var limit: LimitKind?
  /// What the user makes of the severities of rules.
  var levels = RuleLevels()
  /// What is made of them at places in the file where that is something else.
  var placeLevels: Set<RuleLevels> = []
  /// The number of nodes that were read, those of texts included.
  var nodeCount = 0
  /// What is allowed in the file; nil where that has been applied, and where nothing is.
  var suppressions: SuppressionList?
  /// Whether all of the file could be read.
  var isWhole = true
  /// The findings that are not to be told: those that are allowed, then those that a baseline has.
  package var suppressed: [SuppressedFinding] = []

  /// Whether nothing was found, and nothing is left to be judged that could be.
  package var isClean: Bool { findings.isEmpty && suppressions == nil }

  /// Whether a rule is off, if only at some places.
  func isOff(_ rule: RuleID) -> Bool { levels[rule] == .off || placeLevels.contains { $0[rule] == .off } }

  /// Whether what was not found is not there: all of the file was read and judged.
  package var isComplete: Bool { isWhole && limit == nil }

  /// Leaves out the findings below a level.
  package mutating func leaveOut(below level: Severity) {
    // What is not changed is not copied either.
    guard level > .note else { return }
    findings.removeAll { $0.severity < level }
    suppressed.removeAll { $0.finding.severity < level }
  }

  /// A report.
  package init(
    source: SourceFile, outcome: Outcome, findings: [Finding], sensitive: SensitiveRanges, limit: LimitKind? = nil
  ) {
    self.source = source
    self.outcome = outcome
    self.findings = findings
    self.sensitive = sensitive
    self.limit = limit
  }
}
