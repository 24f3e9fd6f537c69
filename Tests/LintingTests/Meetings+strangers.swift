import Linting

extension Meetings {
  /// Rules that look at one parameter and never meet.
  struct Strangers: Sendable {
    /// Why no text brings them together.
    var reason: String
    /// Each of these never meets any of the others.
    var first: [RuleID]
    /// The others; empty where those of the first list never meet one another.
    var others: [RuleID]

    /// Whether two rules are strangers by this reason.
    func holds(_ one: RuleID, _ other: RuleID) -> Bool {
      let others = others.isEmpty ? first : others
      return first.contains(one) && others.contains(other) || first.contains(other) && others.contains(one)
    }
  }

  /// The groups of rules that never meet.
  static let strangers: [Strangers] = []

  /// Entries whose need no table shows.
  static let untabled: [[RuleID]] = []

  /// Whether the rule that is the weaker by its severity and row speaks all the same.
  static func isReversed(_ meeting: Meeting) -> Bool { false }
}
