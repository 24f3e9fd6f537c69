import DocumentModel
import Linting
import Reporting

/// Checks files and reports on standard output and to files; what the world refuses is told on standard error.
package func check(_ options: CheckOptions) -> ExitStatus {
  var run = CheckRun(options)
  run.checkAll()
  return run.finish()
}

/// A run of `check`: files are judged side by side, and what they come to is put together in their order.
private struct CheckRun {
  private let options: CheckOptions
  private let readsStandardInput: Bool
  private let walk: FileWalk
  private let judge: FileJudge
  private var sinks: [ReportSink] = []
  private var census = RunCensus()
  private var totals = RunTotals()
  private var status = ExitStatus.clean
  private var seen: Set<FileStatus.Identity> = []

  init(_ options: CheckOptions) {
    self.options = options
    let standardInput = FilePath("-")
    let paths = options.paths.isEmpty ? [FilePath(".")] : options.paths.filter { $0 != standardInput }
    readsStandardInput = options.paths.contains(standardInput)
    walk = FileWalk(paths, honoursIgnoreFiles: !options.noIgnore)
    judge = FileJudge(options, named: walk.named)
    let context = options.reportContext
    sinks.append(ReportSink(format: options.format, context: context))
    for request in options.outputs {
      do {
        sinks.append(try ReportSink(request, context: context))
      } catch {
        tell("\(request.path.display): \(error.reason)")
      }
    }
  }

  mutating func checkAll() {
    for (path, failure) in walk.failures { giveUp(path, failure) }
    if readsStandardInput {
      let path = options.stdinFilename ?? FilePath("<stdin>")
      take(judge.judgeStandardInput(as: path), path)
    }
    checkFiles()
    if walk.files.isEmpty, !readsStandardInput, !options.allowEmpty {
      tell("found no *.yaml, *.yml or *.json file to check (--allow-empty accepts that)")
    }
  }

  mutating func finish() -> ExitStatus {
    for sink in sinks {
      if let loss = sink.finish(totals) { tell(loss) }
    }
    return status
  }

  private mutating func checkFiles() {
    let files = walk.files
    let jobs = options.jobs ?? FileSystem.processors()
    var done = 0
    // Nobody reads any more once all reports are lost.
    while done < files.count, !sinks.allSatisfy(\.isLost) {
      guard jobs > 1, files.count > 1 else {
        take(judge.judge(files[done]), files[done].path)
        done += 1
        continue
      }
      let outcomes = concurrently(
        done..<min(files.count, done + 256), jobs: jobs, capacity: 16 * 1024 * 1024, weight: \.weight
      ) { [judge] in judge.judge(files[$0]) }
      for outcome in outcomes {
        take(outcome, files[done].path)
        done += 1
      }
    }
  }

  private mutating func take(_ outcome: FileJudge.Outcome, _ path: FilePath) {
    switch outcome {
    case .failed(let failure):
      giveUp(path, failure)
    case .judged(var report, let identity):
      // One file may be there under several names.
      if let identity, !seen.insert(identity).inserted { return }
      census.settle(&report)
      count(report)
      if options.verbose { writeError("idvlint: \(path.display): \(report.outcome.words)\n") }
      report.findings.removeAll { $0.severity < options.level }
      for sink in sinks { sink.add(report) }
    }
  }

  private mutating func count(_ report: FileReport) {
    switch report.outcome {
    case .checked:
      totals.files += 1
    case .passedOver:
      totals.passedOver += 1
    }
    if report.limit != nil { status = .failed }
    for finding in report.findings {
      if let failing = options.failOn.severity, finding.severity >= failing { status = max(status, .findings) }
      guard finding.severity >= options.level else {
        totals.hidden += 1
        continue
      }
      switch finding.severity {
      case .error: totals.errors += 1
      case .warning: totals.warnings += 1
      case .note: totals.notes += 1
      }
    }
  }

  /// Goes on without what cannot be read.
  private mutating func giveUp(_ path: FilePath, _ failure: FileFailure) {
    totals.unreadable += 1
    for sink in sinks { sink.add(unreadable: path, failure.reason) }
    tell("\(path.display): \(failure.reason)")
  }

  private mutating func tell(_ message: String) {
    status = .failed
    writeError("idvlint: \(message)\n")
  }
}

extension FileReport.Outcome {
  /// What became of a file, in words.
  fileprivate var words: String {
    switch self {
    case .checked(let profiles): "checked, \(profiles) \(profiles == 1 ? "profile" : "profiles")"
    case .passedOver(.noProfile): "passed over, no profile in it"
    case .passedOver(.markedAsNone): "passed over, marked as no profile"
    case .passedOver(.unreadable): "passed over, cannot be read and names no parameter"
    }
  }
}

extension CheckOptions {
  /// What the reports need to know of the run.
  fileprivate var reportContext: ReportContext {
    var context = ReportContext()
    context.isColored = color.isColored
    context.version = version
    context.category = sarifCategory
    let isForMachines = ([format] + outputs.map(\.format)).contains { $0.isForMachines }
    // Nothing is asked of the file system that nobody wants to know.
    guard isForMachines, let here = try? FileSystem.realPath(FilePath(".")) else { return context }
    context.root = Repository.root(around: here)
    context.resolve = { path in
      if let real = try? FileSystem.realPath(path) { return real }
      return path.bytes.first == UInt8(ascii: "/") ? path : FilePath(bytes: here.bytes + "/".utf8 + path.bytes)
    }
    return context
  }
}

/// Writes to standard error; where that is closed, the exit status has to say it alone.
func writeError(_ text: String) {
  try? FileSystem.write(Array(text.utf8), to: 2)
}
