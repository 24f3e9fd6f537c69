import DocumentModel
import YAMLSyntax

/// One round of fixes on a file: those that can be made at once, and what is to hold of the text that comes out.
struct MendingRound {
  /// A fix that is to be made.
  struct ChosenFix {
    /// What it mends.
    let finding: Finding
    /// What it changes.
    let edits: [TextEdit]
    /// By what the finding is known.
    let place: FindingPlace

    /// What it is meant to do.
    var intents: [Fix.Intent] { finding.fix?.intents ?? [] }
  }

  /// What came out of some fixes.
  enum Outcome {
    /// What they were to do, and nothing else: the new file, and what is said of it.
    case holds(SourceFile, FileReport)
    /// Something else: the places of the fixes that may be to blame, each with the number of those at the same value.
    case fails([FindingPlace: Int])
  }

  /// The fixes, in the order of their places; no two of them meet.
  let fixes: [ChosenFix]
  private let report: FileReport
  private let document: ParsedDocument
  private let limits: ReadingLimits

  /// The fixes that can be made at once; nil where nothing is to be mended.
  ///
  /// - Parameter refused: what was tried and did not hold.
  init?(_ report: FileReport, choice: FixChoice, limits: ReadingLimits, without refused: Set<FindingPlace>) {
    self.init(report, FixEdits.mendable(in: report, where: choice.takes), limits: limits, without: refused)
  }

  /// Those of some fixes that can be made at once; nil where there are none.
  init?(
    _ report: FileReport, _ mendable: [(finding: Finding, edits: [TextEdit])], limits: ReadingLimits,
    without refused: Set<FindingPlace> = []
  ) {
    guard !mendable.isEmpty else { return nil }
    let document = parseDocument(report.source, limits: limits)
    guard !document.isCutShort else { return nil }
    var fixes: [ChosenFix] = []
    var end = -1
    for (finding, edits) in mendable.sorted(by: { Self.start(of: $0.edits) < Self.start(of: $1.edits) }) {
      let place = FindingPlace(of: finding, in: document)
      // What touches another edit waits, so that of two insertions at one place each is judged by itself.
      guard Self.start(of: edits) > end, TextEdit.areApart(edits), !refused.contains(place) else { continue }
      end = edits.map(\.range.upperBound.byte).max() ?? end
      fixes.append(ChosenFix(finding: finding, edits: edits, place: place))
    }
    self.fixes = fixes
    self.report = report
    self.document = document
    self.limits = limits
  }

  /// What comes out of some of the fixes.
  ///
  /// - Parameter held: those of them that hold without the others.
  func outcome(of fixes: [ChosenFix], with held: [ChosenFix], judge: (SourceFile) -> FileReport) -> Outcome {
    let all = held + fixes
    let former = document.source
    let text = TextEdit.apply(all.flatMap(\.edits), to: former.text)
    // What is too long is not read to find that out.
    guard text.count <= limits.bytes, text != former.text else { return .fails([:]) }
    let source = SourceFile(path: former.path, bytes: former.bytes(of: text), syntax: former.syntax)
    guard source.text == text else { return .fails([:]) }
    let later = parseDocument(source, limits: limits)
    let intents = all.flatMap(\.intents)
    guard !later.isCutShort, later.documents.count == document.documents.count,
      IntendedNodes(intents, in: document.nodes, limits: limits).areFulfilled(by: later.nodes),
      keepsComments(later, all)
    else { return .fails([:]) }
    let report = judge(source)
    guard report.isComplete else { return .fails([:]) }
    let names = RenamedKeys(intents, in: document)
    let worse = worseValues(report, later, all, names)
    return worse.isEmpty ? .holds(source, report) : .fails(suspects(among: fixes, at: worse, names))
  }

  /// What is to be tried, in this order, instead of some fixes that do not hold, and which of them are left out.
  static func parts(
    _ fixes: [ChosenFix], _ suspects: [FindingPlace: Int]
  ) -> (refused: [ChosenFix], groups: [[ChosenFix]]) {
    guard fixes.count > 1 else { return (fixes, []) }
    let others = fixes.filter { suspects[$0.place] == nil }
    // Without the others it shows who is to blame.
    if !others.isEmpty, others.count < fixes.count { return ([], [others, fixes.filter { suspects[$0.place] != nil }]) }
    let alone = fixes.filter { suspects[$0.place] == 1 }
    if !alone.isEmpty { return (alone, [fixes.filter { suspects[$0.place] != 1 }].filter { !$0.isEmpty }) }
    // Every other one, so that those at one value come apart at all values at once.
    return ([], [0, 1].map { rest in fixes.indices.filter { $0 % 2 == rest }.map { fixes[$0] } })
  }

  // MARK: - What is found

  /// The values at which what was mended is not gone, or something has come that it had not silenced.
  private func worseValues(
    _ report: FileReport, _ later: ParsedDocument, _ fixes: [ChosenFix], _ names: RenamedKeys
  ) -> Set<FindingPlace.Value> {
    var left: [FindingPlace: Int] = [:]
    for finding in self.report.findings {
      left[FindingPlace(of: finding, in: document, renaming: names), default: 0] += 1
    }
    var mended: [FindingPlace.Value: [Finding]] = [:]
    for fix in fixes {
      let place = FindingPlace(of: fix.finding, in: document, renaming: names)
      left[place, default: 0] -= 1
      mended[place.value, default: []].append(fix.finding)
    }
    var worse: Set<FindingPlace.Value> = []
    for finding in report.findings {
      let place = FindingPlace(of: finding, in: later)
      left[place, default: 0] -= 1
      guard left[place, default: 0] < 0 else { continue }
      if !mended[place.value, default: []].contains(where: { Self.reveals($0, finding) }) { worse.insert(place.value) }
    }
    return worse
  }

  /// The places of the fixes at or below some values, each with the number of those at the same one.
  private func suspects(
    among fixes: [ChosenFix], at values: Set<FindingPlace.Value>, _ names: RenamedKeys
  ) -> [FindingPlace: Int] {
    var near: [FindingPlace.Value: [FindingPlace]] = [:]
    for fix in fixes {
      let value = FindingPlace(of: fix.finding, in: document, renaming: names).value
      let above = (0...value.steps.count).lazy.reversed().map {
        FindingPlace.Value(document: value.document, steps: Array(value.steps.prefix($0)))
      }
      if let value = above.first(where: values.contains) { near[value, default: []].append(fix.place) }
    }
    return Dictionary(near.values.flatMap { places in places.map { ($0, places.count) } }) { max($0, $1) }
  }

  /// Whether a finding may have been silent because of another on the same value. Where a person is to look, it may be
  /// as bad: in JSON that could not be read nothing else is found.
  private static func reveals(_ mended: Finding, _ finding: Finding) -> Bool {
    guard mended.rule != finding.rule || mended.innerPath != finding.innerPath else { return false }
    return finding.severity < mended.severity
      || finding.severity == mended.severity && mended.fix?.safety == .suggested
  }

  // MARK: - Comments

  /// Whether all comments are there but those that were to go: with a pair the one on its line.
  private func keepsComments(_ later: ParsedDocument, _ fixes: [ChosenFix]) -> Bool {
    let comments = document.comments
    var free = Set<Int>()
    for fix in fixes {
      let (erases, removes) = fix.touchesComments
      guard erases || removes else { continue }
      for edit in fix.edits {
        var index = firstComment(endingAfter: edit.range.lowerBound)
        while index < comments.count, comments[index].range.lowerBound < edit.range.upperBound {
          if erases || !comments[index].isAlone { free.insert(index) }
          index += 1
        }
      }
    }
    var needed: [ArraySlice<UInt8>: Int] = [:]
    for (index, comment) in comments.enumerated() where !free.contains(index) {
      needed[document.source[comment.range], default: 0] += 1
    }
    var rest = comments.count - free.count
    for comment in later.comments {
      let words = later.source[comment.range]
      guard let count = needed[words], count > 0 else { continue }
      needed[words] = count - 1
      rest -= 1
    }
    return rest == 0 && later.comments.count <= comments.count
  }

  private func firstComment(endingAfter place: SourceOffset) -> Int {
    document.comments.partitioningIndex { $0.range.upperBound > place }
  }

  private static func start(of edits: [TextEdit]) -> Int { edits.map(\.range.lowerBound.byte).min() ?? 0 }
}

extension MendingRound.ChosenFix {
  /// Whether it takes out comments, or pairs.
  fileprivate var touchesComments: (erases: Bool, removes: Bool) {
    intents.reduce((false, false)) { known, intent in
      switch intent {
      case .erase: (true, known.1)
      case .remove: (known.0, true)
      case .quote, .setValue, .replace, .rename, .insert, .inside, .enclosed: known
      }
    }
  }
}
