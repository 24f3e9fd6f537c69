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

  /// The page's address.
  package var page: String
  /// The section of the page.
  package var section: String
  /// The day the page was read or revised, YYYY-MM-DD.
  package var date: String
  /// What it says, in our words.
  package var statement: String
  /// How firmly.
  package var evidence: Evidence

  /// A citation.
  package init(page: String, section: String, date: String, statement: String, evidence: Evidence = .documented) {
    self.page = page
    self.section = section
    self.date = date
    self.statement = statement
    self.evidence = evidence
  }
}
