package import DocumentModel

/// What became of a file by its fixes.
package struct MendedFile: Sendable {
  /// The file as it is now.
  package private(set) var source: SourceFile
  /// What is left to be said of it.
  package private(set) var report: FileReport
  /// What was mended, in the order of it.
  package private(set) var mended: [Finding] = []
  /// How often fixes were made, those that can be made at once together.
  package private(set) var rounds = 0
  /// Whether so many fixes did not hold that some were not tried.
  package internal(set) var isUnfinished = false
  /// All changes, as edits of the file as it was; in the order of their places.
  package var edits: [TextEdit] { revision.edits }
  private var revision: Revision
  private let former: SensitiveRanges

  /// Whether the file is another than it was.
  package var isChanged: Bool { rounds > 0 }

  /// A file in which nothing was mended so far.
  init(_ report: FileReport) {
    source = report.source
    self.report = report
    revision = Revision(of: report.source.text)
    former = report.sensitive
  }

  /// The places of the file that no output may show. What was hidden before its faults were mended stays so.
  package var sensitive: SensitiveRanges {
    var sensitive = report.sensitive
    sensitive.insert(contentsOf: revision.places(of: former))
    return sensitive
  }

  /// Takes what came out of a round.
  mutating func take(_ edits: [TextEdit], mending findings: [Finding], as source: SourceFile, _ report: FileReport) {
    revision.apply(edits)
    mended += findings
    rounds += 1
    self.source = source
    self.report = report
  }
}
