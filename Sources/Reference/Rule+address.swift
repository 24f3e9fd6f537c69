import Catalog
package import Linting

extension Rule {
  /// The address of the page that the rule goes back to; that of the API page where it cites none that has one.
  package var address: String { citation?.page.url ?? Page.initialize.url ?? "" }

  /// Whether a documented fact or a standard stands behind the rule, and no contradiction or inference.
  package var isCertain: Bool { citation.map { $0.evidence == .documented } ?? true }
}
