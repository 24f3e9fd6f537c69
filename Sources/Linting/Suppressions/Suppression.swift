package import DocumentModel

/// What a comment allows: findings of some rules, in a part of the file, perhaps only up to a day.
package struct Suppression: Sendable {
  /// A rule that is named, and where.
  package struct Name: Sendable {
    /// The rule.
    package var rule: RuleID
    /// The name in the comment.
    package var range: SourceRange
  }

  /// The comment, from `#` to the end of the line.
  package var comment: Comment
  /// The rules named.
  package var names: [Name]
  /// The last day on which it silences; nil where it has no end.
  package var until: CalendarDate?
  /// The reason given; nil where there is none.
  package var reason: SourceRange?
  /// The part of the file that it is about; findings that begin in it are silenced.
  package var scope: SourceRange
  /// Whether it is about a whole document.
  package var isAboutDocument = false
  /// Whether something is wrong with it that leaves its meaning clear, so that nothing more is said of it.
  package var isMalformed = false
}

extension Rule {
  /// Whether the rule's findings can be allowed; not those of what could not be read, behind which more may stand.
  package var canBeAllowed: Bool { id.canBeAllowed }
}

extension RuleID {
  /// See ``Rule/canBeAllowed``.
  var canBeAllowed: Bool { !Self.unreadable.contains(self) }

  private static let unreadable: Set<RuleID> = ["yaml-syntax", "json-syntax", "text-encoding", "input-limit"]
}

/// A finding that is not to be told.
package struct SuppressedFinding: Sendable {
  /// What keeps it from being told.
  package enum Cause: Sendable {
    /// A comment in the file, and where that gives a reason; nil where it gives none.
    case comment(reason: SourceRange?)
    /// The configuration, and the reason that it gives; nil where it gives none.
    case configuration(reason: String?)
    /// The baseline of an earlier run.
    case baseline
    /// The baseline that this run writes.
    case newBaseline
  }

  /// The finding.
  package var finding: Finding
  /// What keeps it from being told.
  package var cause: Cause

  /// Whether a comment in the file, or the configuration, allows it.
  package var isAllowed: Bool {
    switch cause {
    case .comment, .configuration: true
    case .baseline, .newBaseline: false
    }
  }
}

/// Something wrong with a comment that is meant for the linter.
struct SuppressionMistake: Sendable {
  /// What is wrong.
  var message: Message
  /// Where.
  var range: SourceRange
  /// What to do; nil where the message says it.
  var help: Message?
  /// The mark before it that says something else; nil where that is not what is wrong.
  var contradicted: SourceRange?
  /// Whether the comment can be meant for nobody else, so that it counts in a file that is passed over.
  var isMeant = false
}
