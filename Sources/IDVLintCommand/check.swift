import DocumentModel
import Linting
import Reporting

/// Checks files and reports on standard output and to files; what the world refuses is told on standard error.
package func check(_ options: CheckOptions) -> ExitStatus {
  do throws(RunRefusal) {
    var run = try CheckRun(options)
    run.addSuppressions()
    run.checkAll()
    return run.finish()
  } catch {
    writeError("idvlint: \(error.sentence)\n")
    return .failed
  }
}

/// A run of `check`: files are judged side by side, and what they come to is put together in their order.
private struct CheckRun {
  private let options: CheckOptions
  private let readsStandardInput: Bool
  private let walk: FileWalk
  private let files: [FileWalk.File]
  private let judge: FileJudge
  /// What mends; nil where nothing is to be mended.
  private let fixing: FixRun?
  private var sinks: [ReportSink] = []
  /// The files that are to be reported next.
  private var unreported: [FileReport] = []
  private var census = RunCensus()
  private var known: KnownFindings
  private var totals = RunTotals()
  private var status = ExitStatus.clean
  private var seen: Set<FileStatus.Identity> = []

  init(_ options: CheckOptions) throws(RunRefusal) {
    self.options = options
    let standardInput = FilePath("-")
    let listed = try options.filesFrom.map(FileList.read)?.paths
    let given = options.paths.filter { $0 != standardInput } + (listed ?? [])
    let paths = options.paths.isEmpty && listed == nil ? [FilePath(".")] : given
    readsStandardInput = options.paths.contains(standardInput)
    let plan = try OutputPlan(options)
    known = try KnownFindings(options, target: plan.baseline)
    walk = FileWalk(paths, options)
    var configurations = walk.configurations
    if readsStandardInput { configurations.find(for: options.nameOfStandardInput.parts.directory) }
    if case .file = options.configuration, let (path, failure) = configurations.source.failures.first {
      throw .unusable(path, nil, failure.reason)
    }
    judge = FileJudge(options, named: walk.named, configurations: configurations)
    files = try plan.files(of: walk, judge: judge)
    try known.spareOthers()
    fixing = options.fixing.isActive ? FixRun(judge, options) : nil
    if readsStandardInput { try plan.spareStandardInput(options.nameOfStandardInput) }
    if options.statistics { totals.statistics = [:] }
    let isBesideText = options.fixing.isDiff || options.fixing.isActive && readsStandardInput
    let context = try options.reportContext(on: isBesideText ? 2 : 1, jobs: judge.jobs)
    let format = options.fixing.isDiff ? ReportFormat.concise : options.format
    let first = ReportSink(format: format, context: context, isBesideText: isBesideText)
    if !isBesideText { sinks.append(first) }
    var failures = plan.failures
    for destination in plan.destinations {
      do {
        sinks.append(try ReportSink(destination, context: context))
      } catch {
        failures.append((destination.request.path, error))
      }
    }
    // On standard error the losses of the others are told.
    if isBesideText { sinks.append(first) }
    for (path, failure) in failures { giveUp("\(path.display): \(failure.reason)") }
  }

  /// Writes comments into the files that are to be checked, where that is asked for.
  mutating func addSuppressions() {
    guard options.addSuppressions, let reason = options.reason else { return }
    var addition = SuppressionAddition(judge, known, reason: reason)
    // Nobody knows what a configuration allows that cannot be read.
    if judge.configurations.isRight {
      judge.judge(files) { outcome, path, _ in
        addition.take(outcome, path)
        return true
      }
    }
    for failure in addition.failures { giveUp(failure) }
    writeError(addition.summary)
  }

  mutating func checkAll() {
    for (path, reason) in walk.passedOver { passOver(path, reason) }
    for path in walk.excluded { passOver(path, path.parts.name.isEmpty ? .excludedDirectory : .excluded) }
    for (path, failure) in walk.failures + judge.configurations.source.failures { giveUp(path, failure) }
    if !judge.configurations.isRight { status = .failed }
    for (report, identity) in judge.configurations.source.faulty {
      take(.judged(report, identity), report.source.path)
    }
    if readsStandardInput {
      let path = options.nameOfStandardInput
      let (outcome, bytes) = judge.judgeStandardInput(as: path, wholly: options.fixing.isWritten)
      if options.fixing.isWritten { fixing?.takeStandardInput(bytes) }
      if judge.configurations[path]?.excludes(path) == true {
        passOver(path, .excluded)
      } else {
        take(outcome, path)
      }
    }
    report()
    judge.judge(files) { outcome, path, isLast in
      take(outcome, path)
      guard isLast else { return true }
      report()
      // Nobody reads any more once all reports are lost.
      return known.isWritten || options.fixing.isActive || !sinks.allSatisfy(\.isLost)
    }
    for (entry, count) in known.ofMissingFiles { tellGone(entry, count) }
    if files.isEmpty, walk.excluded.isEmpty, !readsStandardInput, !options.allowEmpty {
      giveUp("found no *.yaml, *.yml or *.json file to check (--allow-empty accepts that)")
    }
  }

  mutating func finish() -> ExitStatus {
    if let loss = known.write(isFailed: status == .failed) { giveUp(loss) }
    if let fixing {
      let (remarks, loss) = fixing.finish()
      if let loss { giveUp(loss) }
      for remark in remarks { writeError("idvlint: \(remark)\n") }
      if fixing.hasShown { status = max(status, .findings) }
    }
    totals.isFailed = status == .failed
    for sink in sinks {
      if let loss = sink.finish(totals) { tell(loss) }
    }
    return status
  }

  private mutating func take(_ outcome: FileJudge.Outcome, _ path: FilePath) {
    switch outcome {
    case .failed(let failure):
      giveUp(path, failure)
    case .judged(var report, let identity):
      if let identity, !isNew(identity) { return }
      mend(&report, isFile: identity != nil)
      census.settle(&report)
      let thresholds = judge.thresholds(for: path)
      for (entry, count) in known.settle(&report) { tellGone(entry, count) }
      // A diff takes the place of the report, except of what keeps the run from doing its work.
      if options.fixing.isDiff, !report.isTrouble { return }
      count(report, level: thresholds.level, failOn: thresholds.failOn)
      if options.verbose {
        let name = judge.configurations[path].map { "configuration: \($0.file.display)" } ?? "no configuration"
        writeError("idvlint: \(path.display): \(report.outcome.words) (\(name))\n")
      }
      report.leaveOut(below: thresholds.level)
      unreported.append(report)
    }
  }

  private mutating func report() {
    for sink in sinks { sink.add(unreported, jobs: judge.jobs) }
    unreported.removeAll()
  }

  /// Whether a file was not met before: one may be there under several names.
  private mutating func isNew(_ identity: FileStatus.Identity) -> Bool {
    // Where there is but one, nothing needs to be remembered.
    files.count == 1 && judge.configurations.source.faulty.isEmpty || seen.insert(identity).inserted
  }

  private mutating func mend(_ report: inout FileReport, isFile: Bool) {
    let path = report.source.path
    do throws(FileFailure) {
      guard let outcome = try fixing?.mend(report, isFile: isFile, after: census, known) else { return }
      report = outcome.report
      totals.mended += outcome.mended.count
      totals.mendedFiles += 1
      // The file that is there now may be met again under another name.
      if let identity = outcome.identity { seen.insert(identity) }
      if options.verbose {
        let rules = Set(outcome.mended.map(\.rule)).sorted().map(\.name).joined(separator: ", ")
        writeError("idvlint: \(path.display): mended, \(rules)\n")
      }
    } catch {
      giveUp("\(path.display): not written: \(error.reason)")
    }
  }

  /// Tells of what the baseline has and nobody finds any more.
  private mutating func tellGone(_ entry: BaselineEntry, _ count: Int) {
    guard let baseline = options.baseline else { return }
    totals.gone += count
    let sentence = "\(entry.words) no longer occurs\(count > 1 ? " (\(count) times)" : "")"
    writeError("idvlint: \(baseline.display): \(sentence)\n")
    guard options.strictBaseline else { return }
    status = max(status, .findings)
    for sink in sinks { sink.add(gone: sentence, from: baseline) }
  }

  private mutating func count(_ report: FileReport, level: Severity, failOn: FailLevel) {
    switch report.outcome {
    case .checked:
      totals.files += 1
    case .passedOver:
      totals.passedOver += 1
    }
    if report.isTrouble { status = .failed }
    for suppressed in report.suppressed where suppressed.finding.severity >= level {
      if suppressed.isAllowed { totals.suppressed += 1 } else { totals.known += 1 }
    }
    if !report.findings.isEmpty { countFixable(report, level: level) }
    for number in report.findings.indices {
      let severity = report.findings[number].severity
      if let failing = failOn.severity, severity >= failing { status = max(status, .findings) }
      guard severity >= level else {
        totals.hidden += 1
        continue
      }
      totals.statistics?[report.findings[number].rule, default: 0] += 1
      switch severity {
      case .error: totals.errors += 1
      case .warning: totals.warnings += 1
      case .note: totals.notes += 1
      }
    }
  }

  /// Counts what could be mended, save what was to be already.
  private mutating func countFixable(_ report: FileReport, level: Severity) {
    guard options.format == .human || options.outputs.contains(where: { $0.format == .human }),
      !report.isOfConfiguration
    else { return }
    let choice = options.fixing.isActive ? options.fixing.choice(level: level) : nil
    let fixes = FixEdits.mendable(in: report) { finding in
      finding.fix != nil && finding.severity >= level && choice?.takes(finding) != true
    }
    let safe = fixes.count { $0.finding.fix?.safety == .safe }
    totals.fixable += safe
    totals.fixableSuggested += fixes.count - safe
  }

  private mutating func passOver(_ path: FilePath, _ reason: NoFile) {
    totals.passedOver += 1
    switch reason {
    case .excluded: totals.excluded += 1
    case .excludedDirectory: totals.excludedDirectories += 1
    case .brokenLink, .notRegular: totals.noFiles += 1
    }
    for sink in sinks { sink.add(passedOver: path, reason) }
    if options.verbose { writeError("idvlint: \(path.display): passed over, \(reason.words)\n") }
  }

  /// Goes on without what cannot be read.
  private mutating func giveUp(_ path: FilePath, _ failure: FileFailure) {
    totals.unreadable += 1
    for sink in sinks { sink.add(unreadable: path, failure.reason) }
    let advice = FileSystem.leadsNowhere(failure) ? WordAdvice(path)?.sentence : nil
    tell("\(path.display): \(failure.reason)" + (advice.map { "; \($0)" } ?? ""))
  }

  /// Goes on without what cannot be done.
  private mutating func giveUp(_ message: String) {
    for sink in sinks { sink.add(failure: message) }
    tell(message)
  }

  private mutating func tell(_ message: String) {
    status = .failed
    writeError("idvlint: \(message)\n")
  }
}

extension FileReport {
  /// Whether the file keeps the run from doing its work: a limit was reached, or the configuration is wrong.
  fileprivate var isTrouble: Bool { limit != nil || isOfConfiguration }

  /// Whether it tells of mistakes in a configuration.
  var isOfConfiguration: Bool {
    findings.indices.contains { findings[$0].rule == Rule.malformedConfiguration.id }
  }
}

extension CheckOptions {
  /// The name under which standard input is reported.
  fileprivate var nameOfStandardInput: FilePath { stdinFilename ?? FilePath("<stdin>") }
}
