import DocumentModel
import Linting

/// A file as reports for programs need it: its name, columns in UTF-16, fixes without secrets.
struct ReportedFile {
  /// The name.
  let name: ReportedName
  /// What was found.
  let report: FileReport
  private let lines: LineIndex
  private let mender: Mender?

  /// A file of a run.
  init(_ report: FileReport, in context: ReportContext) {
    self.report = report
    name = ReportedName(of: report.source.path, in: context)
    lines = report.source.lines
    mender = report.findings.contains { $0.fix != nil } ? Mender(report.source) : nil
  }

  /// Where a stretch begins and ends: lines and columns from 1, the columns in UTF-16 code units.
  func positions(of range: SourceRange) -> Range<TextPosition> {
    lines.position(of: range.lowerBound, in: .utf16)..<lines.position(of: range.upperBound, in: .utf16)
  }

  /// The edits of a finding's fix, sorted by place; nil where there is none that may be told.
  ///
  /// A fix that replaces hidden text is left out, since what it puts there repeats some of it or tells what it was.
  /// Quotes around hidden text are two insertions and tell nothing.
  func edits(for finding: Finding) -> [TextEdit]? {
    guard let fix = finding.fix, let whole = mender?.edits(for: fix), !whole.isEmpty else { return nil }
    let edits = whole.flatMap(withoutQuoted)
    let isTellable = edits.allSatisfy { edit in
      !report.sensitive.touches(edit.range) && String(validating: edit.replacement, as: UTF8.self) != nil
    }
    guard isTellable else { return nil }
    // Insertions at one place keep their order.
    return edits.enumerated()
      .sorted { ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset) }
      .map(\.element)
  }

  /// An edit that puts quotes around a text as two insertions; any other as it is.
  private func withoutQuoted(_ edit: TextEdit) -> [TextEdit] {
    let old = report.source[edit.range]
    guard !old.isEmpty, edit.replacement.count == old.count + 2, edit.replacement.dropFirst().dropLast() == old
    else { return [edit] }
    let (start, end) = (edit.range.lowerBound, edit.range.upperBound)
    return [
      TextEdit(range: start..<start, replacement: Array(edit.replacement.prefix(1))),
      TextEdit(range: end..<end, replacement: Array(edit.replacement.suffix(1))),
    ]
  }
}
