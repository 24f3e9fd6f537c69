package import DocumentModel

/// What was found in a file, for rules that look at it as a whole.
package struct FileCensus: Sendable {
  /// The file.
  package let file: FileContext
  /// The number of profiles, those in texts included.
  package internal(set) var profileCount = 0
  /// The mappings that are profiles of other documented products.
  package internal(set) var foreigners: [Node] = []
  /// The first root of a document, or item of a list with a mark, that is no mapping and holds no profile.
  package private(set) var stray: Node?
  /// Whether a comment says that the file, or a document of it, is no profile.
  package internal(set) var isDeclinedByMark = false
  /// Whether a comment says that a document is a profile or a part of one.
  package internal(set) var isMarked = false
  /// Whether a text in which a profile is meant to stand says itself why it holds none, or nobody can know.
  private(set) var isAnswered = false
  /// What is wrong with the text itself.
  package internal(set) var problems: [ParseProblem]
  /// What is wrong with comments that are meant for the linter.
  var suppressionMistakes: [SuppressionMistake] = []
  /// Whether the file is a configuration, in which nobody looks for profiles.
  var isConfiguration = false
  /// What is wrong with the configuration that the file is.
  var configurationMistakes: [ConfigurationMistake] = []

  /// A file in which nothing was looked for yet.
  init(_ file: FileContext) {
    self.file = file
    problems = file.document.problems
  }

  /// Takes notice of something that should be a mapping; the first counts.
  mutating func noteStray(_ node: Node) {
    if stray.map({ node.index < $0.index }) ?? true { stray = node }
  }

  /// Leaves of what was found what is said of a file that is passed over: nothing but mistakes in comments by which
  /// somebody meant to say that it is a profile, or what to allow in one.
  mutating func keepMistakesOfStrangers() {
    suppressionMistakes = suppressionMistakes.filter { isDeclinedByMark ? $0.contradicted != nil : $0.isMeant }
    // A part of a file that nobody reads, or one of comments alone, may be about anything.
    if isCutShort || file.document.documents.isEmpty { suppressionMistakes = [] }
    if !suppressionMistakes.isEmpty { (problems, foreigners) = ([], []) }
  }

  /// Counts what the texts of the file hold.
  mutating func add(_ texts: EnclosedFindings) {
    profileCount += texts.profileCount
    isDeclinedByMark = isDeclinedByMark || texts.isDeclinedByMark
    isAnswered = texts.isUnknown || !texts.findings.isEmpty
    if let stray = texts.stray { noteStray(stray) }
    if let problem = texts.problem { problems.append(problem) }
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
