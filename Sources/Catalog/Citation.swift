/// Where the documentation says something.
package struct Citation: Sendable, Equatable {
  /// How firmly the documentation stands behind a fact.
  package enum Evidence: Sendable {
    /// Documented by the API page, its official metadata or another official page on the same parameter.
    case documented
    /// The documentation contradicts itself: never an error.
    case contradictory
    /// Inferred: never an error.
    case inferred
  }

  /// The page.
  package var page: Page
  /// The section of the page; nil where the fact is about the whole of it.
  package var section: String?
  /// What it says, in our words.
  package var statement: String
  /// How firmly.
  package var evidence: Evidence

  /// A citation.
  package init(_ page: Page, section: String? = nil, _ statement: String, evidence: Evidence = .documented) {
    self.page = page
    self.section = section
    self.statement = statement
    self.evidence = evidence
  }
}
