import Linting

/// The form in which a client keeps what an action does until it is carried out: `mend 3`, `mend-all`,
/// `mend-rule non-string-value`, `mend-rule-suggested misspelt-parameter`, `allow 3,4`, `allow-in-configuration 3`.
extension CodeAction.Work: LosslessStringConvertible {
  /// What is done, in one line of ASCII.
  package var description: String {
    switch self {
    case .mend(let finding): "mend \(finding)"
    case .mendRule(let rule, let includesSuggested): "mend-rule\(includesSuggested ? "-suggested" : "") \(rule.name)"
    case .mendAll: "mend-all"
    case .allow(let findings): "allow \(Self.list(findings))"
    case .allowInConfiguration(let findings): "allow-in-configuration \(Self.list(findings))"
    }
  }

  /// What a text of that form says; nil for any other.
  package init?(_ description: String) {
    let words = description.split(separator: " ", omittingEmptySubsequences: false)
    guard let verb = words.first, words.count <= 2 else { return nil }
    let object = words.count == 2 ? words[1] : ""
    let numbers = object.split(separator: ",", omittingEmptySubsequences: false).map { Int($0) }
    let findings = numbers.compactMap { $0 }
    let isList = !findings.isEmpty && findings.count == numbers.count
    switch verb {
    case "mend" where isList && findings.count == 1: self = .mend(findings[0])
    case "mend-rule", "mend-rule-suggested":
      guard let rule = Rule.all.first(where: { $0.id.name == object }) else { return nil }
      self = .mendRule(rule.id, includesSuggested: verb == "mend-rule-suggested")
    case "mend-all" where words.count == 1: self = .mendAll
    case "allow" where isList: self = .allow(findings)
    case "allow-in-configuration" where isList: self = .allowInConfiguration(findings)
    default: return nil
    }
  }

  private static func list(_ findings: [Int]) -> String { findings.map(String.init).joined(separator: ",") }
}
