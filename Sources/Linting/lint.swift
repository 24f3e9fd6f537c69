package import DocumentModel
import YAMLSyntax

/// Judges a file: the one door of the linter.
///
/// A pure function of the bytes and the options: nothing else is read, nothing is written.
package func lint(_ source: SourceFile, options: LintOptions) -> FileReport {
  ForeignText.isForeign(source, options)
    ? FileReport(source: source, outcome: .passedOver(.noProfile), findings: [], sensitive: SensitiveRanges())
    : lint(source, options: options, yields: nil)
}

/// Judges a file, whatever its words, with another precedence than the rules' own.
///
/// - Parameter yields: for each rule those that silence it; none for all that the rules have to say; nil for what the
///   rules say themselves, which is looked up only where something was found.
package func lint(_ source: SourceFile, options: LintOptions, yields: [RuleID: [RuleID]]?) -> FileReport {
  if options.isConfiguration || Configuration.isName(of: source.path) {
    return readConfiguration(source, options: options, yields: yields ?? RuleTable.yields).report
  }
  let file = FileContext(document: parseDocument(source, limits: options.limits), options: options)
  var finder = ProfileFinder(file)
  var verdicts = ProfileVerdicts(on: file)
  finder.findAll { verdicts.add($0) }
  verdicts.finish()
  var sensitive = verdicts.sensitive
  let texts = EnclosedFindings(finder.texts, in: file, yields: yields)
  finder.census.add(texts)
  if !texts.sensitive.isEmpty { sensitive.insert(contentsOf: texts.sensitive) }
  let nodeCount = file.document.nodes.records.count + texts.nodeCount
  let reasonToPass = texts.findings.isEmpty ? reasonToPass(finder.census) : nil
  let comments = SuppressionReader(
    file.document, requiresReason: options.requiresSuppressionReason && reasonToPass == nil)
  finder.census.suppressionMistakes = comments?.mistakes ?? []
  if let reasonToPass {
    finder.census.keepMistakesOfStrangers()
    guard !finder.census.suppressionMistakes.isEmpty else {
      var report = FileReport(source: source, outcome: .passedOver(reasonToPass), findings: [], sensitive: sensitive)
      report.isWhole = !finder.census.isCutShort && texts.isWhole
      report.nodeCount = nodeCount
      return report
    }
  }
  if finder.census.profileCount == 0 {
    for mapping in finder.census.foreigners {
      let profile = finder.bind(mapping)
      RuleTable.shared.checkProductCode(profile, &verdicts.collector)
      SensitiveText.add(profile, to: &sensitive)
    }
  }
  RuleTable.shared.check(finder.census, &verdicts.collector)
  var report = FileReport(
    source: source, outcome: .checked(profiles: finder.census.profileCount), findings: [], sensitive: sensitive,
    limit: finder.census.limit ?? verdicts.embeddedLimit ?? texts.limit)
  report.levels = options.levels
  report.placeLevels = finder.placeLevels.union(texts.levels)
  report.isWhole = !finder.census.isCutShort && texts.isWhole
  report.nodeCount = nodeCount
  report.findings = texts.findings
  let isAllowing = options.honoursSuppressions && reasonToPass == nil
  let suppressions = isAllowing ? (comments?.suppressions ?? []) + texts.suppressions : []
  // What the configuration allows is nothing to a file in which nothing is found.
  if !suppressions.isEmpty || !verdicts.collector.findings.isEmpty || !texts.findings.isEmpty {
    let allowances = options.honoursSuppressions ? options.allowances : []
    report.suppressions = SuppressionList(suppressions, allowances, today: options.today)
  }
  if !report.isClean || !verdicts.collector.findings.isEmpty {
    let yields = yields ?? RuleTable.yields
    let findings = Precedence.settled(verdicts.collector.take(), in: file.document.nodes, yields: yields)
    if texts.findings.isEmpty {
      report.findings = findings
    } else {
      report.findings += findings
      Finding.sort(&report.findings)
    }
    SensitiveText.add(credentialsOf: report.findings, to: &report.sensitive)
    report.sensitive.insert(contentsOf: verdicts.named(isCutShort: finder.census.isCutShort))
  }
  if !options.isOneOfMany {
    var run = RunCensus()
    run.settle(&report, yields: yields)
  }
  return report
}

/// Why a file is passed over; nil for one that is judged. A walk and a hook meet every YAML file there is.
private func reasonToPass(_ census: FileCensus) -> FileReport.Reason? {
  guard census.profileCount == 0 else { return nil }
  if census.isDeclinedByMark { return .markedAsNone }
  guard !census.file.options.isNamed, !isMeant(census) else { return nil }
  let source = census.file.document.source
  return source.isCut || source.encodingProblem != nil ? .unreadable : .noProfile
}

/// Whether a file without profiles is our business: it cannot be read to its end and may hold one, or what is meant to
/// be a profile is one of another product.
private func isMeant(_ census: FileCensus) -> Bool {
  let isEnclosed = census.file.options.isEnclosed
  return census.isCutShort
    ? isEnclosed || ProfileNames.areNamed(in: census.file.document.source)
    : isEnclosed && !census.foreigners.isEmpty
}
