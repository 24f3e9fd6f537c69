import DocumentModel

/// The lines of a file on which something stands that libyaml takes for something else.
struct MisreadLines {
  private let index: LineIndex?
  private var lines: Set<Int> = []

  /// The lines that a report tells of, whether or not that is allowed or known.
  init(of report: FileReport) {
    let places = (report.findings + report.suppressed.map(\.finding)).filter { $0.rule == Rule.misreadYAML.id }
    index = places.isEmpty ? nil : report.source.lines
    for place in places { lines.formUnion(numbers(of: place.range)) }
  }

  /// Whether an edit is on one of them.
  func touch(_ edit: TextEdit) -> Bool { numbers(of: edit.range).contains(where: lines.contains) }

  private func numbers(of range: SourceRange) -> Range<Int> {
    guard let index else { return 0..<0 }
    return index.line(of: range.lowerBound)..<index.line(of: range.upperBound) + 1
  }
}
