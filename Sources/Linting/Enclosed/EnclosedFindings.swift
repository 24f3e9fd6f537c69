import DocumentModel

/// What was found in the texts of a file that are documents of their own, told in places of the file.
struct EnclosedFindings {
  /// What is wrong, text by text.
  private(set) var findings: [Finding] = []
  /// The places that no output may show.
  private(set) var sensitive: [SourceRange] = []
  /// What comments in the texts allow.
  private(set) var suppressions: [Suppression] = []
  /// What the user makes of severities at places in them.
  private(set) var levels: Set<RuleLevels> = []
  /// The number of profiles.
  private(set) var profileCount = 0
  /// The number of nodes that were read.
  private(set) var nodeCount = 0
  /// The limit that stopped the reading of one.
  private(set) var limit: LimitKind?
  /// The limit of the file that all of them together went over.
  private(set) var problem: ParseProblem?
  /// Whether all of each could be read.
  private(set) var isWhole = true
  /// Whether nobody can know what one of them holds.
  private(set) var isUnknown = false
  /// The first that a mark calls a profile and that holds none.
  private(set) var stray: Node?
  /// Whether a comment in one says that it is no profile.
  private(set) var isDeclinedByMark = false

  /// Judges texts, each by the same way as a file.
  ///
  /// - Parameters:
  ///   - file: the file that they stand in.
  ///   - yields: for each rule those that silence it.
  init(_ texts: [EnclosedText], in file: FileContext, yields: [RuleID: [RuleID]]?) {
    guard !texts.isEmpty else { return }
    let table = file.document.nodes
    let limits = file.options.limits
    var paths = PathIndex(table: table)
    for text in texts {
      let path = paths.path(to: text.scalar.index)
      let nodes = table.records.count + nodeCount
      let excess: LimitKind? =
        limits.isOverdue() ? .seconds : nodes >= limits.nodes ? .nodes : path.count >= limits.depth ? .depth : nil
      if let excess {
        problem = .overLimit(excess, of: limits, at: text.scalar.range)
        return
      }
      switch text.content(in: file) {
      case .none: if text.isMarked { stray = stray ?? text.scalar }
      case .unknown: isUnknown = true
      case .file(let source, let value):
        let options = text.options(in: file.options, depth: path.count, nodes: nodes)
        let passage = Passage(scalar: text.scalar, text: value, source: source, path: path, firstNode: nodes)
        let report = lint(source, options: options, yields: yields)
        if text.isMarked, report.outcome == .passedOver(.noProfile) { stray = stray ?? text.scalar }
        add(report, through: passage)
      }
    }
  }

  private mutating func add(_ report: FileReport, through passage: Passage) {
    findings += report.findings.map { passage.carried($0, levels: report.levels) }
    sensitive += report.sensitive.places.map(passage.place)
    suppressions += (report.suppressions?.suppressions ?? []).map(passage.carried)
    levels.formUnion(report.placeLevels)
    levels.insert(report.levels)
    nodeCount += report.nodeCount
    limit = limit ?? report.limit
    isWhole = isWhole && report.isWhole
    switch report.outcome {
    case .checked(let profiles): profileCount += profiles
    case .passedOver(let reason): isDeclinedByMark = isDeclinedByMark || reason == .markedAsNone
    }
  }
}
