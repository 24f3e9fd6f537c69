import DocumentModel
import Linting

/// The lines of source that a finding is about, its places underlined.
///
/// Of a line that is too long only a window around the place is read and drawn, so the cost does not depend on the
/// length of the line.
struct Excerpt {
  /// A place on one line.
  private struct Mark {
    var bytes: Range<Int>
    var label: String?
    var isPrimary: Bool
  }

  /// A line, or what is shown of it, with the places on it.
  private struct Row {
    var line: Int
    var window: Range<Int>
    var marks: [Mark]
  }

  /// About how many columns of a line are drawn.
  private static let columns = 160

  private let report: FileReport
  private let lines: LineIndex
  private let severity: Severity
  private var rows: [Row] = []

  /// The excerpt for a finding: its own place, then the places of its notes.
  init(of finding: Finding, in report: FileReport, lines: LineIndex) {
    self.report = report
    self.lines = lines
    severity = finding.severity
    mark(finding.range, label: nil, isPrimary: true)
    for note in finding.notes {
      guard let range = note.range else { continue }
      mark(range, label: report.sensitive.render(note.message), isPrimary: false)
    }
  }

  /// The width of the line numbers, in columns.
  var margin: Int {
    var margin = 1
    var rest = rows.last?.line ?? 1
    while rest >= 10 {
      margin += 1
      rest /= 10
    }
    return margin
  }

  /// Appends the lines, numbers at their left and places underlined.
  func draw(with palette: Palette, into output: inout [UInt8]) {
    let margin = margin
    gutter("", margin, palette, &output)
    output.append("\n")
    var previous: Row?
    for row in rows {
      if let previous, row.line == previous.line + 2 {
        let between = lines.range(ofLine: row.line - 1).bytes
        let window = window(in: between, around: between.lowerBound)
        draw(Row(line: row.line - 1, window: window, marks: []), margin, palette, &output)
      } else if let previous, row.line > previous.line + 2 {
        palette.paint("...", .gutter, into: &output)
        output.append("\n")
      }
      draw(row, margin, palette, &output)
      previous = row
    }
  }

  private func draw(_ row: Row, _ margin: Int, _ palette: Palette, _ output: inout [UInt8]) {
    gutter(String(row.line), margin, palette, &output)
    let line = lines.range(ofLine: row.line).bytes
    if !line.isEmpty { output.append(" ") }
    var drawing = LineDrawing(places: row.marks.map(\.bytes))
    drawing.draw(row.window, of: line, in: report, into: &output)
    output.append("\n")
    for (mark, columns) in zip(row.marks, drawing.columns) {
      gutter("", margin, palette, &output)
      output.append(UInt8(ascii: " "), count: columns.lowerBound + 1)
      palette.paint(mark.isPrimary ? .severity(severity) : .gutter, into: &output) { output in
        output.append(mark.isPrimary ? UInt8(ascii: "^") : UInt8(ascii: "-"), count: columns.count)
        if let label = mark.label {
          output.append(" ")
          output.append(label)
        }
      }
      output.append("\n")
    }
  }

  private func gutter(_ number: String, _ margin: Int, _ palette: Palette, _ output: inout [UInt8]) {
    palette.paint(.gutter, into: &output) { output in
      output.append(UInt8(ascii: " "), count: margin - number.utf8.count)
      output.append(number)
      output.append(" |")
    }
  }

  /// Marks a place. Of one that spans lines the first line is underlined to its end and, if it is the finding's own,
  /// the last from its first character on.
  private mutating func mark(_ range: SourceRange, label: String?, isPrimary: Bool) {
    let size = report.source.text.count
    let start = min(max(range.bytes.lowerBound, report.source.contentStart), size)
    let end = min(max(range.bytes.upperBound, start), size)
    let first = lines.line(of: SourceOffset(start))
    let last = lines.line(of: SourceOffset(max(start, end - 1)))
    add(Mark(bytes: start..<end, label: label, isPrimary: isPrimary), to: first, anchor: start)
    guard isPrimary, last > first else { return }
    let text = report.source.text
    var content = lines.range(ofLine: last).bytes.lowerBound
    let limit = min(end, content + Self.columns)
    while content < limit, text[content] == UInt8(ascii: " ") || text[content] == UInt8(ascii: "\t") {
      content += 1
    }
    add(Mark(bytes: content..<end, label: nil, isPrimary: true), to: last, anchor: end)
  }

  /// Puts a mark, cut to its line, into the row that shows its beginning or into a row of its own.
  private mutating func add(_ mark: Mark, to line: Int, anchor: Int) {
    let whole = lines.range(ofLine: line).bytes
    var mark = mark
    mark.bytes = mark.bytes.clamped(to: whole)
    if let index = rows.firstIndex(where: { row in
      row.line == line && row.window.lowerBound <= mark.bytes.lowerBound
        && (mark.bytes.lowerBound < row.window.upperBound || row.window.upperBound == whole.upperBound)
    }) {
      rows[index].marks.append(mark)
      return
    }
    let row = Row(line: line, window: window(in: whole, around: anchor), marks: [mark])
    let index = rows.firstIndex { ($0.line, $0.window.lowerBound) > (line, row.window.lowerBound) }
    rows.insert(row, at: index ?? rows.count)
  }

  /// The stretch of a line that is shown for a place that begins (or ends) at `anchor`: the whole of a short line.
  private func window(in line: Range<Int>, around anchor: Int) -> Range<Int> {
    guard line.count > Self.columns else { return line }
    let text = report.source.text
    let anchor = min(max(anchor, line.lowerBound), line.upperBound)
    // Bytes that are no text count for nothing, so the bytes have a limit of their own.
    let lowest = max(line.lowerBound, anchor - 4 * Self.columns)
    let highest = min(line.upperBound, anchor + 4 * Self.columns)
    var start = anchor
    var end = anchor
    var columns = Self.columns
    while end < highest, columns > Self.columns * 3 / 8 {
      columns -= Self.estimatedWidth(text[end])
      end += 1
    }
    while start > lowest, columns > 0 {
      start -= 1
      columns -= Self.estimatedWidth(text[start])
    }
    while end < highest, columns > 0 || text[end] & 0xC0 == 0x80 {
      columns -= Self.estimatedWidth(text[end])
      end += 1
    }
    return start..<end
  }

  /// The columns of the character that begins with a byte, near enough; 0 for a byte inside a character.
  private static func estimatedWidth(_ byte: UInt8) -> Int {
    switch byte {
    case 0..<0x80, 0xC0..<0xE0: 1
    case 0x80..<0xC0: 0
    default: 2
    }
  }
}
