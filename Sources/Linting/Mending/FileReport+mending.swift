package import DocumentModel

extension FileReport {
  /// The edits that mend one finding and do nothing else, as ``mend(_:choice:limits:judge:)`` would make sure of; nil
  /// where there are none such.
  ///
  /// - Parameters:
  ///   - finding: one of ``findings``.
  ///   - limits: those that the file is read with.
  ///   - judge: says of a new text what would be said of the file.
  package func edits(
    mending finding: Finding, limits: ReadingLimits, judge: (SourceFile) -> FileReport
  ) -> [TextEdit]? {
    guard let edits = FixEdits(of: self).mendable(finding),
      let round = MendingRound(self, [(finding, edits)], limits: limits), !round.fixes.isEmpty,
      case .holds = round.outcome(of: round.fixes, with: [], judge: judge)
    else { return nil }
    var revision = Revision(of: source.text)
    revision.apply(edits)
    return revision.edits
  }
}
