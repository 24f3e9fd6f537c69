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
    /// Something else, by the fault of those fixes that are known by these places; by nobody knows whose for none.
    case fails(Set<FindingPlace>)
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
    let mendable = FixEdits.mendable(in: report, where: choice.takes)
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
  func outcome(of fixes: [ChosenFix], judge: (SourceFile) -> FileReport) -> Outcome {
    let former = document.source
    let text = TextEdit.apply(fixes.flatMap(\.edits), to: former.text)
    let source = SourceFile(path: former.path, bytes: former.bytes(of: text), syntax: former.syntax)
    guard source.text == text, text != former.text else { return .fails([]) }
    let later = parseDocument(source, limits: limits)
    let intents = fixes.flatMap(\.intents)
    guard !later.isCutShort, later.documents.count == document.documents.count,
      IntendedNodes(intents, in: document.nodes, limits: limits).areFulfilled(by: later.nodes),
      keepsComments(later, fixes)
    else { return .fails([]) }
    let report = judge(source)
    guard report.isComplete else { return .fails([]) }
    guard let faults = faults(of: fixes, in: report, later, RenamedKeys(intents, in: document)) else {
      return .holds(source, report)
    }
    return .fails(faults)
  }

  // MARK: - What is found

  /// By whose fault what was mended is not gone, or something has come that it had not silenced; nil where all is well.
  private func faults(
    of fixes: [ChosenFix], in report: FileReport, _ later: ParsedDocument, _ names: RenamedKeys
  ) -> Set<FindingPlace>? {
    var left: [FindingPlace: Int] = [:]
    for finding in self.report.findings {
      left[FindingPlace(of: finding, in: document, renaming: names), default: 0] += 1
    }
    var makers: [FindingPlace.Value: [ChosenFix]] = [:]
    for fix in fixes {
      let place = FindingPlace(of: fix.finding, in: document, renaming: names)
      left[place, default: 0] -= 1
      makers[place.value, default: []].append(fix)
    }
    var faults: Set<FindingPlace> = []
    var isWell = true
    for finding in report.findings {
      let place = FindingPlace(of: finding, in: later)
      left[place, default: 0] -= 1
      guard left[place, default: 0] < 0 else { continue }
      let makers = makers[place.value, default: []]
      guard !makers.contains(where: { Self.reveals($0.finding, finding) }) else { continue }
      // Of several it is not known which one it was.
      if let maker = makers.first, makers.count == 1 { faults.insert(maker.place) }
      isWell = false
    }
    return isWell ? nil : faults
  }

  /// Whether a finding may have been silent because of another on the same value. Where a person is to look, it may be
  /// as bad: in JSON that could not be read nothing else is found.
  private static func reveals(_ mended: Finding, _ finding: Finding) -> Bool {
    guard mended.rule != finding.rule else { return false }
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
