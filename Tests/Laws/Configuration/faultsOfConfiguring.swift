import DocumentModel
import Linting
import SeededRandom

/// What is wrong with how a configuration and the comments in a file are read and written, whatever their bytes; empty
/// where nothing is.
///
/// The bytes up to the first NUL are the configuration, those behind it the file. Without a file the configuration is
/// mended; what is found in one is allowed by comments or by the configuration, which of both the bytes decide.
func faultsOfConfiguring(_ bytes: [UInt8]) -> [String] {
  let parts = bytes.split(separator: 0, maxSplits: 1, omittingEmptySubsequences: false).map { Array($0) }
  let isJSON = parts[0].first(where: { $0 > 0x20 }) == UInt8(ascii: "{")
  let source = SourceFile(path: FilePath(isJSON ? ".idvlint.json" : ".idvlint.yml"), bytes: parts[0])
  let (configuration, report) = readConfiguration(source, options: LintOptions())
  let found = faults(ofFindingsIn: report)
  guard parts.count > 1 else {
    return found + faults(ofMending: source, options: LintOptions(), FixChoice(includesSuggested: true))
  }
  let options = LintOptions(by: configuration)
  var choice = TrialChoice(parts[1])
  let file = choice.source()
  let judged = lint(file, options: options)
  var settled = judged
  var census = RunCensus()
  census.settle(&settled)
  return found + faults(ofFindingsIn: settled)
    + (choice.random.happens(50)
      ? faults(ofComments: judged, settled, options) : faults(ofAllowing: settled, in: source))
}

extension LintOptions {
  /// How a file is judged by a configuration, whatever files that speaks of.
  fileprivate init(by configuration: Configuration) {
    self.init()
    isOneOfMany = true
    today = CalendarDate("2026-11-24".utf8)
    let files = configuration.overrides.filter { $0.pointer == nil }
    follow(files.reduce(configuration.settings) { $1.settings.over($0) })
    overrides = configuration.overrides.compactMap { override in
      override.pointer.map { PlaceOverride($0, override.settings) }
    }
    allowances = configuration.permissions.map(\.allowance)
  }
}

/// What is wrong with the comments that allow what was found: once they stand there, no more of them are needed.
private func faults(ofComments report: FileReport, _ settled: FileReport, _ options: LintOptions) -> [String] {
  let source = report.source
  func draft(_ report: FileReport, _ settled: FileReport) -> SuppressionWriter.Draft {
    SuppressionWriter(report.source, hiding: report.sensitive, limits: options.limits, reason: "why")
      .draft(for: settled.findings)
  }
  let written = draft(report, settled)
  guard report.isComplete, !written.edits.isEmpty else { return [] }
  let text = TextEdit.apply(written.edits, to: source.text)
  let after = lint(
    SourceFile(path: source.path, bytes: source.bytes(of: text), syntax: source.syntax), options: options)
  // What is not right is not written.
  guard written.isRight(from: report, settled, to: after, limits: options.limits) else { return [] }
  var later = after
  var census = RunCensus()
  census.settle(&later)
  return faults(ofFindingsIn: later)
    + (draft(after, later).edits.isEmpty ? [] : ["comments are added to those that were added"])
}

/// What is wrong with an entry that is added to a configuration for a finding: it allows that.
private func faults(ofAllowing report: FileReport, in source: SourceFile) -> [String] {
  guard let finding = report.findings.first(where: { SuppressionWriter.isFor($0.rule) }) else { return [] }
  let entry = AllowanceEntry(for: finding, in: report.source.path, reason: "why")
  // What is secret in a way is not written down, and then leads nowhere.
  guard entry.allows(finding) else { return [] }
  guard let edit = ConfigurationAddition(to: source, limits: ReadingLimits()).edit(adding: [entry]) else { return [] }
  let text = TextEdit.apply([edit], to: source.text)
  let later = SourceFile(path: source.path, bytes: source.bytes(of: text), syntax: source.syntax)
  let options = LintOptions(by: readConfiguration(later, options: LintOptions()).configuration)
  var after = lint(report.source, options: options)
  var census = RunCensus()
  census.settle(&after)
  let isLeft = after.findings.contains { left in
    left.rule == finding.rule && left.range == finding.range && left.steps == finding.steps
  }
  return isLeft ? ["\(finding.rule.name) is not allowed by the entry for it"] : []
}
