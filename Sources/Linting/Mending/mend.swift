package import DocumentModel

/// Makes the fixes of what was found in a file: a pure function of the file and of how it is judged.
///
/// In a round the fixes are made that do not meet, in the order of their places, and the new text is judged. Before it
/// counts, ``MendingRound`` holds it against the old one; fixes that fail are left out, and so no mistake of a rule can
/// damage a file. Once nothing else is left to be made they are tried again, since they may hold beside the others. At
/// most eight rounds are made, and at most 256 texts judged, of a large file fewer.
///
/// - Parameters:
///   - report: what is reported of the file, settled in the run.
///   - limits: those that the file is read with.
///   - judge: says of a new text what the run would say of the file.
package func mend(
  _ report: FileReport, choice: FixChoice, limits: ReadingLimits, judge: (SourceFile) -> FileReport
) -> MendedFile {
  var file = MendedFile(report)
  var refused: Set<FindingPlace> = []
  // The rounds that were made when what had been refused was last tried again.
  var lastTrial = 0
  var checks = min(256, max(16, 32 * 1024 * 1024 / max(report.source.text.count, 1)))
  while file.rounds < 8, checks > 0 {
    let round = MendingRound(file.report, choice: choice, limits: limits, without: refused)
    guard let round, !round.fixes.isEmpty else {
      // What did not hold may hold beside what was mended since.
      guard !refused.isEmpty, file.rounds > lastTrial else { break }
      lastTrial = file.rounds
      refused = []
      continue
    }
    var made: [MendingRound.ChosenFix] = []
    var result: (source: SourceFile, report: FileReport)?
    var groups = [round.fixes]
    while checks > 0, let group = groups.popLast() {
      checks -= 1
      switch round.outcome(of: group, with: made, judge: judge) {
      case .holds(let source, let report):
        made += group
        result = (source, report)
      case .fails(let suspects):
        let parts = MendingRound.parts(group, suspects)
        refused.formUnion(parts.refused.map(\.place))
        groups += parts.groups.reversed()
      }
    }
    if !groups.isEmpty { file.isUnfinished = true }
    // Without what is refused others may have room.
    guard let result else { continue }
    file.take(made.flatMap(\.edits), mending: made.map(\.finding), as: result.source, result.report)
  }
  return file
}
