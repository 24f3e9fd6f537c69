/// What a configuration allows: the findings of a rule, in all of a file or at a place, perhaps only up to a day.
package struct Allowance: Sendable, Equatable {
  /// The rule.
  package var rule: RuleID
  /// The place, in which and in what stands there findings are allowed; nil for the whole file.
  package var pointer: JSONPointerPattern?
  /// The reason given; nil where there is none.
  package var reason: String?
  /// The last day on which it silences; nil where it has no end.
  package var until: CalendarDate?

  /// An allowance.
  package init(
    rule: RuleID, pointer: JSONPointerPattern? = nil, reason: String? = nil, until: CalendarDate? = nil
  ) {
    self.rule = rule
    self.pointer = pointer
    self.reason = reason
    self.until = until
  }

  /// What is allowed, in one line.
  package var words: String {
    rule.name + (pointer.map { " at \($0.text)" } ?? "") + (until.map { " until \($0)" } ?? "")
      + (reason.map { " -- \($0)" } ?? "")
  }
}
