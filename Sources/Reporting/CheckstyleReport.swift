import DocumentModel
import Linting

/// A run as the XML that Checkstyle writes, which many tools read: an element for each file checked, and in it one for
/// each finding.
///
/// Sources: in checkstyle/checkstyle `XMLLogger.java` (elements and attributes), `SeverityLevel.java` (`info`,
/// `warning`, `error`) and `AbstractCheck.java` (lines and columns from 1, columns in the `char` of Java, which is a
/// UTF-16 code unit; a tab is one here); the readers `CheckStyleParser.java` of jenkinsci/analysis-model, which takes
/// what stands behind the last dot of `source` for the type, and `parser/checkstyle.go` of reviewdog.
struct CheckstyleReport: Sendable {
  private let context: ReportContext
  private var sections = FileSections()

  /// An empty report.
  init(_ context: ReportContext) {
    self.context = context
  }

  /// Takes what another report tells of the files that come next.
  mutating func append(_ next: CheckstyleReport) { sections.append(next.sections) }

  /// Takes what was found in a file.
  mutating func add(_ report: FileReport) {
    guard case .checked = report.outcome else { return }
    let name = ReportedName(of: report.source.path, in: context)
    let lines = report.source.lines
    var xml = XMLOutput(depth: 1)
    xml.element("file", ["name": name.path]) { xml in
      for finding in report.findings {
        let start = lines.position(of: finding.range.lowerBound, in: .utf16)
        xml.element(
          "error",
          [
            "line": String(start.line), "column": String(start.column),
            "severity": finding.severity == .note ? "info" : finding.severity.name,
            "message": FindingText(of: finding, in: report, context).message, "source": "idvlint." + finding.rule.name,
          ])
      }
    }
    sections.add([xml.bytes], of: name)
  }

  /// Appends the whole report. The version is that of the form, of which readers know no other.
  func write(into output: inout [UInt8]) {
    output.append(XMLOutput.declaration)
    var xml = XMLOutput()
    xml.element("checkstyle", ["version": "4.3"]) { xml in
      for section in sections.pieces { xml.raw(section) }
    }
    output += xml.bytes
  }
}
