import DocumentModel
import Linting

/// What is wrong with how a file is mended, whatever its bytes; empty where nothing is.
func faultsOfFixing(_ bytes: [UInt8]) -> [String] {
  var choice = TrialChoice(bytes)
  return faults(ofMending: choice.source(), options: LintOptions(), FixChoice(includesSuggested: true))
}

/// What is wrong with how a file is mended as it is judged.
///
/// The edits lead to the text that was judged, that holds what was meant, and nothing is left to be mended in it.
func faults(ofMending source: SourceFile, options: LintOptions, _ choice: FixChoice) -> [String] {
  let judge = { (source: SourceFile) in lint(source, options: options) }
  let report = judge(source)
  let file = mend(report, choice: choice, limits: options.limits, judge: judge)
  guard file.isChanged else { return file.edits.isEmpty ? [] : ["edits of a file that is as it was"] }
  let text = file.source.text
  var found: [String] = []
  if TextEdit.apply(file.edits, to: source.text) != text { found.append("the edits lead to another text") }
  let written = SourceFile(path: source.path, bytes: source.bytes(of: text), syntax: source.syntax)
  if written.text != text || written.encodingProblem != nil { found.append("the text is another once it is written") }
  let after = judge(file.source)
  found += faults(ofFindingsIn: after)
  if after.findings.map(\.rule) != file.report.findings.map(\.rule) { found.append("other findings than were told") }
  if after.findings.contains(where: { $0.rule.name.hasSuffix("-syntax") }) { found.append("it cannot be read now") }
  let isDone = file.rounds < 8 && !file.isUnfinished
  if isDone, mend(after, choice: choice, limits: options.limits, judge: judge).isChanged {
    found.append("there is more to be mended")
  }
  // A round begins with what came of the one before, which no one tells.
  // And where a key stands twice, its name does not tell which of both a finding is about.
  let isTwofold = report.findings.contains { $0.rule == "duplicate-key" }
  guard file.rounds == 1, !isTwofold, let item = MendingCase(report, file.mended, options: options) else {
    return found
  }
  if item.text != text { found.append("the fixes lead to another text") }
  return found + item.brokenLaws
}
