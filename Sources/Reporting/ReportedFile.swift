import DocumentModel
import Linting

/// A file as reports for programs need it: its name, places in lines and columns, fixes without secrets.
struct ReportedFile {
  /// The name.
  let name: ReportedName
  /// What was found.
  let report: FileReport
  private let lines: LineIndex
  private let fixes: FixEdits

  /// A file of a run.
  init(_ report: FileReport, in context: ReportContext) {
    self.report = report
    name = ReportedName(of: report.source.path, in: context)
    lines = report.source.lines
    fixes = FixEdits(of: report)
  }

  /// Where a stretch begins and ends: lines and columns from 1, the columns in UTF-16 code units or what is asked for.
  func positions(of range: SourceRange, in unit: ColumnUnit = .utf16) -> Range<TextPosition> {
    lines.position(of: range.lowerBound, in: unit)..<lines.position(of: range.upperBound, in: unit)
  }

  /// The edits of a finding's fix, sorted by place; nil where there is none that may be told.
  ///
  /// A fix that replaces hidden text is left out, since what it puts there repeats some of it or tells what it was.
  /// Quotes around hidden text are two insertions and tell nothing.
  func edits(for finding: Finding) -> [TextEdit]? {
    guard let edits = fixes[finding]?.flatMap({ $0.withoutQuoted(in: report.source.text) }) else { return nil }
    let isTellable = edits.allSatisfy { edit in
      !report.sensitive.touches(edit.range) && String(validating: edit.replacement, as: UTF8.self) != nil
    }
    return isTellable ? TextEdit.ordered(edits) : nil
  }
}
