import DocumentModel
import JSONSyntax
import Linting
import Reporting
import SeededRandom

/// What is wrong with how a file is checked, whatever its bytes; empty where nothing is.
///
/// Every finding stands in the file, a report can be read by whom it is for, and the same bytes give the same report.
/// Two formats are tried, which and of what kind of file the bytes decide.
func faultsOfChecking(_ bytes: [UInt8]) -> [String] {
  var choice = TrialChoice(bytes)
  let source = choice.source()
  var options = LintOptions()
  options.isNamed = choice.random.happens(80)
  var context = ReportContext()
  context.isColored = choice.random.happens(50)
  // A SARIF log tells of all rules, whatever was found, and takes as long as twenty others.
  let formats = (0..<2).map { _ in choice.random.one(of: ReportFormat.allCases) }
    .filter { $0 != .sarif || choice.random.happens(20) }
  let report = lint(source, options: options)
  return faults(ofFindingsIn: report)
    + formats.flatMap { format -> [String] in
      let text = written(report, as: format, context)
      let again = written(lint(source, options: options), as: format, context)
      return (again == text ? [] : ["not the same twice, \(format)"])
        + faults(of: text, as: format, isColored: context.isColored, findings: report.findings.count)
    }
}

/// What is wrong with the text of a report.
private func faults(of text: [UInt8], as format: ReportFormat, isColored: Bool, findings: Int) -> [String] {
  guard let words = String(validating: text, as: UTF8.self) else { return ["no UTF-8, \(format)"] }
  let mayEscape = isColored && format == .human
  let isClean = words.unicodeScalars.allSatisfy { scalar in
    !ControlEscape.isControl(scalar) || scalar == "\n" || mayEscape && scalar == "\u{1B}"
  }
  guard isClean else { return ["a control character, \(format)"] }
  switch format {
  case .json, .sarif, .gitlab, .rdjson:
    let reading = readJSON(text, in: 0..<text.count, map: .verbatim(from: 0), limits: ReadingLimits())
    return reading.problem.map { ["no JSON, \(format): \($0.message)"] } ?? []
  case .junit, .checkstyle:
    return (try? XMLTree(parsing: words)) == nil ? ["no XML, \(format)"] : []
  case .concise, .github, .azure:
    return text.count { $0 == 0x0A } == findings ? [] : ["not a line a finding, \(format)"]
  case .human: return []
  }
}

private func written(_ report: FileReport, as format: ReportFormat, _ context: ReportContext) -> [UInt8] {
  var text: [UInt8] = []
  var writer = ReportWriter(format: format, context: context)
  writer.add(report, into: &text)
  writer.finish(RunTotals()) { text += $0 }
  if format == .human, let end = text.dropLast().lastIndex(of: 0x0A) { return Array(text[...end]) }
  return text
}
