package import Linting

/// Something that can be done about what was found in a file.
package struct CodeAction: Sendable {
  /// What is done: with the version of the file it says all, so that it can be carried out later.
  package enum Work: Sendable, Hashable {
    /// Mends the finding with the number.
    case mend(Int)
    /// Mends all findings of a rule; also those whose fixes a person should look at, if that is said.
    case mendRule(RuleID, includesSuggested: Bool)
    /// Mends all that is safely mended.
    case mendAll
    /// Allows the findings with the numbers, which are of one rule, by comments.
    case allow([Int])
    /// Allows them in the configuration.
    case allowInConfiguration([Int])

    /// Whether the configuration is changed, and not the file.
    package var isOfConfiguration: Bool {
      guard case .allowInConfiguration = self else { return false }
      return true
    }
  }

  /// What the action does, for a menu.
  package var title: String
  /// Its kind as the protocol has it: `quickfix` or `source.fixAll.idvlint`.
  package var kind: String
  /// Whether it is what a program may do unasked.
  package var isPreferred: Bool
  /// The numbers of the findings in the report that it is about.
  package var findings: [Int]
  /// What is done.
  package var work: Work

  /// The kind of what is done about single findings.
  package static let quickFix = "quickfix"
  /// The kind of what mends all of a file.
  package static let fixAll = "source.fixAll.idvlint"
  /// The kinds that there are.
  package static let kinds = [quickFix, fixAll]

  /// Whether an action of a kind is asked for: kinds are hierarchical (LSP 3.17, CodeActionKind), and the empty one is
  /// above all.
  ///
  /// - Parameter kinds: those asked for; nil and none for all.
  static func isWanted(_ kind: String, among kinds: [String]?) -> Bool {
    guard let kinds, !kinds.isEmpty else { return true }
    return kinds.contains { $0.isEmpty || kind == $0 || kind.hasPrefix($0 + ".") }
  }
}
