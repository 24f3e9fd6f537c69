import Catalog
package import Linting

/// What there is to know of a rule, as people read it: for `explain`, for the help in SARIF, for a page of its own.
package struct RulePage: Sendable {
  private let rule: Rule

  /// The page of a rule.
  package init(of rule: Rule) {
    self.rule = rule
  }

  /// The page as plain text.
  package var text: String {
    "\(rule.id.name) (\(rule.severity.name)): \(rule.summary).\n\n\(rule.explanation)\n"
  }

  /// The page in Markdown.
  package var markdown: String {
    "# \(rule.id.name)\n\n**\(rule.severity.name)**: \(rule.summary).\n\n\(rule.explanation)\n"
  }
}
