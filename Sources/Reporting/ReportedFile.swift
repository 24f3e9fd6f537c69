import DocumentModel
import Linting

/// A file as reports for programs need it: its name, columns in UTF-16, fixes without secrets.
struct ReportedFile {
  /// The name.
  let name: ReportedName
  /// What was found.
  let report: FileReport
  /// How many bytes of values are mended for one file, each value counted once for each of its fixes.
  private static let mostMended = 64 * 1024 * 1024

  private let lines: LineIndex
  private let mender: Mender?
  /// The bytes that a value may have to be mended.
  private let longestMended: Int

  /// A file of a run.
  init(_ report: FileReport, in context: ReportContext) {
    self.report = report
    name = ReportedName(of: report.source.path, in: context)
    lines = report.source.lines
    let fixes = report.findings.lazy.compactMap(\.fix)
    mender = fixes.isEmpty ? nil : Mender(report.source)
    let isMuch = fixes.reduce(0) { $0 + $1.mendedBytes } > Self.mostMended
    longestMended = isMuch ? Self.mostMended / fixes.count : .max
  }

  /// Where a stretch begins and ends: lines and columns from 1, the columns in UTF-16 code units.
  func positions(of range: SourceRange) -> Range<TextPosition> {
    lines.position(of: range.lowerBound, in: .utf16)..<lines.position(of: range.upperBound, in: .utf16)
  }

  /// The edits of a finding's fix, sorted by place; nil where there is none that may be told.
  ///
  /// A fix that replaces hidden text is left out, since what it puts there repeats some of it or tells what it was.
  /// Quotes around hidden text are two insertions and tell nothing. In a file of very many fixes those of very long
  /// values are left out: each would have its value read again.
  func edits(for finding: Finding) -> [TextEdit]? {
    guard let fix = finding.fix, fix.mendedBytes <= longestMended, let whole = mender?.edits(for: fix), !whole.isEmpty
    else { return nil }
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

extension Fix {
  /// The length of the values that the fix is made in.
  fileprivate var mendedBytes: Int {
    intents.reduce(0) { sum, intent in
      switch intent {
      case .quote(let node), .setValue(let node, _), .replace(let node, _, _), .rename(let node, _),
        .inside(let node, _), .enclosed(let node, _, _):
        sum + node.record.range.count
      case .insert, .remove, .erase: sum
      }
    }
  }
}
