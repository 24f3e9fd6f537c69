package import Catalog
import Linting

/// Parameters named in one word, separated by commas (`--supplied-at-runtime`).
package struct ParameterList: Sendable, Equatable {
  /// The parameters.
  package var names: Set<ParameterName> = []

  /// The first word that names none; nil where all do.
  package private(set) var stranger: String?

  /// The parameters that a word names, in any case and key style.
  package init(_ word: String) {
    for part in word.split(separator: ",", omittingEmptySubsequences: false) {
      switch Spelling.recognise(Array(part.utf8)[...]) {
      case .exact(let name), .keyStyle(let name, _): names.insert(name)
      case .near, .none: stranger = stranger ?? String(part)
      }
    }
  }

  /// What is wrong with the list, a sentence; nil where nothing is.
  package var mistake: String? {
    guard let stranger else { return nil }
    if case .near(let name, _) = Spelling.recognise(Array(stranger.utf8)[...]) {
      return "\(stranger) is no parameter; did you mean \(name.rawValue)?"
    }
    let names = ParameterName.allCases.map(\.rawValue).joined(separator: ", ")
    return "`\(stranger)` is no parameter; the names are \(names), separated by commas without blanks"
  }
}
