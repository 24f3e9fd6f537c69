/// What a configuration makes of the severities of rules.
package struct RuleLevels: Sendable, Hashable {
  /// What may be said of a rule.
  package enum Level: String, CaseIterable, Sendable {
    /// Its findings are errors.
    case error
    /// Its findings are warnings.
    case warning
    /// Its findings are notes.
    case note
    /// It finds nothing.
    case off

    /// The severity; nil for none.
    var severity: Severity? {
      switch self {
      case .error: .error
      case .warning: .warning
      case .note: .note
      case .off: nil
      }
    }
  }

  /// What is said of single rules.
  package var named: [RuleID: Level] = [:]
  /// What is said of all others; nil for nothing.
  package var others: Level?

  /// The rules' own severities.
  package init() {}

  /// What is said of a rule; nil for nothing.
  subscript(rule: RuleID) -> Level? { named[rule] ?? others }

  /// These levels, and where they say nothing, others.
  func over(_ lower: RuleLevels) -> RuleLevels {
    var result = self
    result.named.merge(lower.named) { own, _ in own }
    result.others = others ?? lower.others
    return result
  }

  /// The findings with the severities asked for at their places, without those of rules that are off there.
  func applied(to findings: [Finding]) -> [Finding] {
    if named.isEmpty, others == nil, findings.allSatisfy({ $0.levels == nil }) { return findings }
    return findings.compactMap { finding in
      // A text that is of no interest where it is used first may be where it is used next.
      let uses = ([finding] + finding.repeats).compactMap(leveled)
      var first = uses.first
      first?.repeats = Array(uses.dropFirst())
      return first
    }
  }

  /// A finding with the severity asked for at its place; nil where its rule is off there.
  private func leveled(_ finding: Finding) -> Finding? {
    // What could not be read is always told: more may stand behind it.
    guard finding.rule.canBeAllowed, let level = (finding.levels ?? self)[finding.rule] else { return finding }
    guard let severity = level.severity else { return nil }
    var finding = finding
    finding.severity = severity
    return finding
  }
}
