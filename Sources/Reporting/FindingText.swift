import DocumentModel
import Linting

/// A finding in lines of plain text, for reports that have one place for all that is to be said.
struct FindingText {
  private let finding: Finding
  private let report: FileReport
  private let context: ReportContext
  /// What is wrong, without a stop.
  let message: String

  /// The text of a finding in a file.
  init(of finding: Finding, in report: FileReport, _ context: ReportContext) {
    self.finding = finding
    self.report = report
    self.context = context
    message = report.sensitive.render(finding.message)
  }

  /// What else there is to say, each line with its kind before it: notes with their places (lines and columns from 1,
  /// the columns in Unicode scalars), what to do, what the fix does.
  ///
  /// - Parameters:
  ///   - name: the name of the file.
  ///   - lines: its lines.
  func remarks(name: ReportedName, lines: LineIndex) -> [String] {
    let notes = finding.notes.map { note in
      var place = ""
      if let distant = note.distantPlace {
        place = Self.place(ReportedName(of: distant.path, in: context), distant.start)
      } else if let range = note.range {
        place = Self.place(name, lines.position(of: range.lowerBound, in: .scalars))
      }
      return "note: " + report.sensitive.render(note.message) + place
    }
    return notes + advice
  }

  /// What to do and what the fix does, each in a line with its kind before it.
  var advice: [String] {
    var advice: [String] = []
    if let help = finding.help { advice.append("help: " + report.sensitive.render(help)) }
    if let fix = finding.fix { advice.append("help: " + ControlEscape.escaped(fix.title)) }
    return advice
  }

  private static func place(_ name: ReportedName, _ position: TextPosition) -> String {
    ": \(name.path):\(position.line):\(position.column)"
  }
}
