package import DocumentModel
import YAMLSyntax

/// Reads a configuration: what it says, and what is wrong with it.
///
/// - Returns: what could be read, whatever is wrong with the rest, and a report like that of any file.
package func readConfiguration(
  _ source: SourceFile, options: LintOptions
) -> (configuration: Configuration, report: FileReport) {
  readConfiguration(source, options: options, yields: RuleTable.yields)
}

/// The same, with another precedence than the rules' own.
func readConfiguration(
  _ source: SourceFile, options: LintOptions, yields: [RuleID: [RuleID]]
) -> (configuration: Configuration, report: FileReport) {
  let file = FileContext(document: parseDocument(source, limits: options.limits), options: options)
  let reader = ConfigurationReader(file.document)
  var census = FileCensus(file)
  census.configurationMistakes = reader.mistakes
  census.isConfiguration = true
  var collector = FindingCollector()
  RuleTable.shared.check(census, &collector)
  var report = FileReport(
    source: source, outcome: .checked(profiles: 0),
    findings: Precedence.settled(collector.findings, in: file.document.nodes, yields: yields),
    sensitive: SensitiveRanges(), limit: census.limit)
  if !report.findings.isEmpty {
    report.sensitive.insert(
      contentsOf: SensitiveText.named(in: source, isCutShort: census.isCutShort, delimiters: []))
  }
  return (reader.configuration, report)
}
