import DocumentModel
import Linting

/// A file's findings for people, each with the source it is about, in the manner of rustc.
///
///     error[lossy-plain-scalar]: the message
///      --> path:3:10
///       |
///     3 | DocType: 01000000
///       |          ^^^^^^^^
///       |
///       = help: what to do
///
/// The line and the column count from 1, the column in Unicode scalars; the underline follows the width of the
/// characters.
struct HumanReport {
  private let report: FileReport
  private let lines: LineIndex
  private let palette: Palette

  /// The report of a file.
  init(of report: FileReport, palette: Palette) {
    self.report = report
    self.palette = palette
    lines = report.source.lines
  }

  /// Appends the findings, an empty line behind each.
  func render(into output: inout [UInt8]) {
    let path = report.source.path.display
    for finding in report.findings {
      palette.paint(.severity(finding.severity), into: &output) { output in
        output.append(finding.severity.name)
        output.append("[")
        output.append(finding.rule.name)
        output.append("]")
      }
      palette.paint(": " + report.sensitive.render(finding.message), .words, into: &output)
      output.append("\n")

      let excerpt = Excerpt(of: finding, in: report, lines: lines)
      let position = lines.position(of: finding.range.lowerBound, in: .scalars)
      output.append(UInt8(ascii: " "), count: excerpt.margin)
      palette.paint("-->", .gutter, into: &output)
      output.append(" ")
      output.append(path)
      output.append(":\(position.line):\(position.column)\n")
      excerpt.draw(with: palette, into: &output)
      drawRemarks(on: finding, margin: excerpt.margin, into: &output)
      output.append("\n")
    }
  }

  private func drawRemarks(on finding: Finding, margin: Int, into output: inout [UInt8]) {
    var isFirst = true
    func remark(_ kind: String, _ words: String) {
      if isFirst {
        output.append(UInt8(ascii: " "), count: margin + 1)
        palette.paint("|", .gutter, into: &output)
        output.append("\n")
        isFirst = false
      }
      output.append(UInt8(ascii: " "), count: margin + 1)
      palette.paint("=", .gutter, into: &output)
      output.append(" ")
      palette.paint("\(kind):", .words, into: &output)
      output.append(" \(words)")
      output.append("\n")
    }
    if !finding.innerPath.isEmpty || finding.path.count > 1 {
      let ways = [finding.path, finding.innerPath].filter { !$0.isEmpty }.map(Self.shortened)
      remark("in", report.sensitive.render(Message(ways.joined(separator: " ▸ "))))
    }
    for note in finding.notes where note.range == nil {
      let place = note.distantPlace.map { ": \($0.path.display):\($0.start.line):\($0.start.column)" } ?? ""
      remark("note", report.sensitive.render(note.message) + place)
    }
    if let help = finding.help { remark("help", report.sensitive.render(help)) }
    if let fix = finding.fix { remark("help", ControlEscape.escaped(fix.title)) }
  }

  /// The steps of a path joined by dots, long ones cut.
  private static func shortened(_ path: [String]) -> String {
    path.map { SensitiveRanges.step($0) }
      .map { $0.utf8.count > 80 ? String($0.unicodeScalars.prefix(80)) + "…" : $0 }
      .joined(separator: ".")
  }
}
