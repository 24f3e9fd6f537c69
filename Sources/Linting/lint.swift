package import DocumentModel
import YAMLSyntax

/// Judges a file: the one door of the linter.
///
/// A pure function of the bytes and the options: nothing else is read, nothing is written.
package func lint(_ source: SourceFile, options: LintOptions) -> FileReport {
  let file = FileContext(document: parseDocument(source, limits: options.limits), options: options)
  return Inspection(file).report()
}

/// The judging of one file.
private struct Inspection {
  private let census: FileCensus

  init(_ file: FileContext) {
    census = FileCensus(file)
  }

  func report() -> FileReport {
    let source = census.file.document.source
    let isFound = !census.profiles.isEmpty
    // A walk and a hook meet every YAML file there is: those that are none of our business are passed over.
    if !isFound, !census.file.options.isNamed || census.isDeclinedByMark {
      guard census.isCutShort, !census.isDeclinedByMark, ProfileNames.areNamed(in: source) else {
        return FileReport(source: source, outcome: .passedOver, findings: [], sensitive: SensitiveRanges())
      }
    }
    var collector = FindingCollector()
    for rule in RuleTable.shared.rules {
      collector.rule = (rule.id, rule.severity)
      switch rule.check {
      case .syntax(let isMine, let check):
        for problem in census.problems where isMine(problem.kind) { check(problem, census.file, &collector) }
      case .document(let check):
        check(census, &collector)
      case .parameter, .profile:
        continue
      }
    }
    for profile in census.profiles { RuleTable.shared.check(profile, &collector) }
    if !isFound {
      for profile in census.foreigners { RuleTable.shared.checkProductCode(profile, &collector) }
    }
    var report = FileReport(
      source: source, outcome: .checked(profiles: census.profiles.count), findings: [],
      sensitive: SensitiveRanges(), limit: census.limit)
    if !collector.findings.isEmpty {
      report.findings = Precedence.settled(collector.findings, in: census.file.document.nodes)
      report.sensitive = SensitiveText.ranges(in: census)
    }
    return report
  }
}
