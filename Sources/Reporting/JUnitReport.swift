import DocumentModel
import Linting

/// A run as JUnit XML: a test suite for each file checked, in it a failed test for each finding, or a test that passed
/// where there is none. Files that could not be read, and what else could not be done, are tests that ended in an
/// error.
///
/// There is no standard. Sources: "Common JUnit XML Format" (testmoapp/junitxml); `junit-10.xsd` of
/// jenkinsci/xunit-plugin, the strictest schema in use, against which reports are refused: it knows neither `file` nor
/// `line` of a test case; GitLab Docs, "Unit test reports".
///
/// - A suite is a file and not a rule, since that is what people mend, and what other linters do. `classname` is the
///   file, too: GitLab shows it as the suite, and Jenkins groups by it.
/// - Tests with equal names are one to GitLab, and by its name it and Jenkins know a test again in another run. So the
///   name is the rule and the pointer to the value, never a line, and equal ones are numbered.
/// - The text of a failure is never empty: GitLab shows the text and not the attribute `message`.
/// - Every finding that is shown is a failure, whatever its severity, which is the `type`; `--level` chooses.
struct JUnitReport: Sendable {
  private let context: ReportContext
  private var sections = FileSections()
  private var tests = 0
  private var failures = 0
  private var errors = 0

  /// An empty report.
  init(_ context: ReportContext) {
    self.context = context
  }

  /// Takes what another report tells of the files that come next.
  mutating func append(_ next: JUnitReport) {
    sections.append(next.sections)
    tests += next.tests
    failures += next.failures
    errors += next.errors
  }

  /// Takes what was found in a file.
  mutating func add(_ report: FileReport) {
    guard case .checked = report.outcome else { return }
    let name = ReportedName(of: report.source.path, in: context)
    let count = max(report.findings.count, 1)
    tests += count
    failures += report.findings.count
    var xml = XMLOutput(depth: 1)
    let counts = (tests: count, failures: report.findings.count, errors: 0)
    Self.write(suite: name.path, counts, to: &xml) { xml in
      if report.findings.isEmpty {
        xml.element("testcase", ["name": "no finding", "classname": name.path])
      } else {
        write(report, name, to: &xml)
      }
    }
    sections.add([xml.bytes], of: name)
  }

  /// Appends the whole report.
  mutating func write(_ troubles: RunTroubles, into output: inout [UInt8]) {
    for file in troubles.unreadable {
      var xml = XMLOutput(depth: 1)
      write(errors: ["\(file.name.path): \(file.reason)"], suite: file.name.path, to: &xml)
      sections.add([xml.bytes], of: file.name)
    }
    var last = XMLOutput(depth: 1)
    if !troubles.failures.isEmpty { write(errors: troubles.failures, suite: "idvlint", to: &last) }
    output.append(XMLOutput.declaration)
    var xml = XMLOutput()
    xml.element(
      "testsuites",
      ["name": "idvlint", "tests": String(tests), "failures": String(failures), "errors": String(errors)]
    ) { xml in
      for section in sections.pieces { xml.raw(section) }
      xml.raw(last.bytes)
    }
    output += xml.bytes
  }

  private func write(_ report: FileReport, _ name: ReportedName, to xml: inout XMLOutput) {
    let lines = report.source.lines
    var numbers: [String: Int] = [:]
    for finding in report.findings {
      let text = FindingText(of: finding, in: report, context)
      let pointer = [finding.path, finding.innerPath].filter { !$0.isEmpty }.map { " " + JSONPointer.text(of: $0) }
      let test = Self.numbered(ControlEscape.escaped(finding.rule.name + pointer.joined()), &numbers)
      let start = lines.position(of: finding.range.lowerBound, in: .scalars)
      let place = "\(name.path):\(start.line):\(start.column)"
      let head = "\(place): \(finding.severity.name): \(text.message) [\(finding.rule.name)]"
      xml.element("testcase", ["name": test, "classname": name.path]) { xml in
        xml.element(
          "failure", ["type": finding.severity.name, "message": text.message],
          text: ([head] + text.remarks(name: name, lines: lines)).joined(separator: "\n"))
      }
    }
  }

  private mutating func write(errors messages: [String], suite: String, to xml: inout XMLOutput) {
    tests += messages.count
    errors += messages.count
    var numbers: [String: Int] = [:]
    Self.write(suite: suite, (tests: messages.count, failures: 0, errors: messages.count), to: &xml) { xml in
      for message in messages {
        xml.element("testcase", ["name": Self.numbered("run", &numbers), "classname": suite]) { xml in
          xml.element("error", ["type": "error", "message": message], text: message)
        }
      }
    }
  }

  private static func write(
    suite: String, _ counts: (tests: Int, failures: Int, errors: Int), to xml: inout XMLOutput,
    _ content: (inout XMLOutput) -> Void
  ) {
    xml.element(
      "testsuite",
      [
        "name": suite, "tests": String(counts.tests), "failures": String(counts.failures),
        "errors": String(counts.errors),
      ], content)
  }

  /// The name, with a number from the second time on.
  private static func numbered(_ name: String, _ numbers: inout [String: Int]) -> String {
    let number = (numbers[name] ?? 0) + 1
    numbers[name] = number
    return number == 1 ? name : "\(name) (\(number))"
  }
}
