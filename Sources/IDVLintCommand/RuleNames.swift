import DocumentModel
package import Linting

/// Rules named in one word, separated by commas (`--fix-only`).
package struct RuleNames: Sendable, Equatable {
  /// The rules.
  package var rules: Set<RuleID> = []
  /// The first word that names none; nil where all do.
  package private(set) var stranger: String?

  /// The rules that a word names.
  package init(_ word: String) {
    for part in word.split(separator: ",", omittingEmptySubsequences: false) {
      if let rule = Rule.all.first(where: { $0.id.name == part }) {
        rules.insert(rule.id)
      } else {
        stranger = stranger ?? String(part)
      }
    }
  }

  /// What is wrong with the list, a sentence; nil where nothing is.
  package var mistake: String? {
    guard let stranger else { return nil }
    let name = "`\(ControlEscape.escaped(stranger))`"
    if let near = Spelling.nearest(to: Array(stranger.utf8)[...], among: Rule.all.map(\.id.name)) {
      return "\(name) is no rule; did you mean \(near)?"
    }
    return "\(name) is no rule; 'idvlint rules' lists them, separate them by commas without blanks"
  }
}
