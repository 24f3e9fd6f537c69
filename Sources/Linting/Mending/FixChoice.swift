/// Which fixes are to be made.
package struct FixChoice: Sendable {
  /// Whether fixes are made that a person should look at, too.
  package var includesSuggested: Bool
  /// The rules whose findings are mended; nil for all.
  package var rules: Set<RuleID>?
  /// The least severity of a finding that is mended.
  package var level: Severity

  /// A choice.
  package init(includesSuggested: Bool = false, rules: Set<RuleID>? = nil, level: Severity = .note) {
    self.includesSuggested = includesSuggested
    self.rules = rules
    self.level = level
  }

  /// Whether a finding has a fix that is to be made.
  package func takes(_ finding: Finding) -> Bool {
    guard let fix = finding.fix, finding.severity >= level, rules?.contains(finding.rule) != false else { return false }
    return fix.safety == .safe || includesSuggested
  }
}
