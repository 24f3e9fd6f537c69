package import DocumentModel

/// What was found in a file, for rules that look at it as a whole.
package struct FileCensus: Sendable {
  /// The file.
  package let file: FileContext
  /// The profiles in the order written.
  package let profiles: [Profile]
  /// Profiles of other documented products, in the order written.
  package let foreigners: [Profile]
  /// Roots of documents that are no mapping and hold no profile.
  package let strays: [Node]
  /// Whether a comment says that the file, or a document of it, is no profile.
  package let isDeclinedByMark: Bool
  /// What is wrong with the text itself.
  package let problems: [ParseProblem]

  /// Looks through a file.
  init(_ file: FileContext) {
    let finder = ProfileFinder(file)
    self.file = file
    profiles = finder.profiles
    foreigners = finder.foreigners
    strays = finder.strays
    isDeclinedByMark = finder.isDeclinedByMark
    problems = file.document.problems + (finder.problem.map { [$0] } ?? [])
  }

  /// Whether a part of the file could not be read.
  package var isCutShort: Bool { problems.contains { $0.kind.cutsShort } }

  /// The limit that stopped the reading; nil where none did.
  package var limit: LimitKind? {
    for problem in problems {
      if case .inputLimit(let kind) = problem.kind { return kind }
    }
    return nil
  }
}
