import DocumentModel
import Linting
import Reporting

/// Checks files and reports on standard output; what the world refuses is told on standard error.
package func check(_ options: CheckOptions) -> ExitStatus {
  var run = CheckRun(options)
  run.checkAll()
  return run.finish()
}

/// A run of `check`.
private struct CheckRun: ~Copyable {
  private let options: CheckOptions
  private let readsStandardInput: Bool
  private let walk: FileWalk
  private var writer: ReportWriter
  private var output = Output(descriptor: 1)
  private var totals = RunTotals()
  private var status = ExitStatus.clean
  private var seen: Set<FileStatus.Identity> = []

  init(_ options: CheckOptions) {
    self.options = options
    let standardInput = FilePath("-")
    let paths = options.paths.isEmpty ? [FilePath(".")] : options.paths.filter { $0 != standardInput }
    readsStandardInput = options.paths.contains(standardInput)
    walk = FileWalk(paths, honoursIgnoreFiles: !options.noIgnore)
    var context = ReportContext()
    context.isColored = options.color.isColored
    context.version = version
    writer = ReportWriter(format: options.format, context: context)
  }

  mutating func checkAll() {
    for (path, failure) in walk.failures { giveUp(path, failure) }
    if readsStandardInput { checkStandardInput() }
    for file in walk.files {
      // Nobody reads any more.
      if output.failure != nil { return }
      check(file)
    }
    if walk.files.isEmpty, !readsStandardInput, !options.allowEmpty {
      tell("found no *.yaml, *.yml or *.json file to check (--allow-empty accepts that)")
    }
  }

  consuming func finish() -> ExitStatus {
    var text: [UInt8] = []
    writer.finish(totals, into: &text)
    output.write(text)
    var status = status
    if let failure = output.finish() {
      writeError("idvlint: standard output: \(failure.reason)\n")
      status = .failed
    }
    return status
  }

  private mutating func check(_ file: FileWalk.File) {
    let bytes: [UInt8]
    let identity: FileStatus.Identity
    do {
      let open = try OpenFile(file.path)
      identity = open.identity
      guard seen.insert(identity).inserted else { return }
      bytes = try open.bytes(limit: options.limits.bytes)
    } catch {
      giveUp(file.path, error)
      return
    }
    judge(bytes, path: file.path, isNamed: file.isNamed || walk.named.contains(identity))
  }

  private mutating func checkStandardInput() {
    let path = options.stdinFilename ?? FilePath("<stdin>")
    do {
      judge(try FileSystem.readAll(0, upTo: options.limits.bytes + 1), path: path, isNamed: true)
    } catch {
      giveUp(path, error)
    }
  }

  private mutating func judge(_ bytes: [UInt8], path: FilePath, isNamed: Bool) {
    var settings = LintOptions()
    settings.limits = options.limits
    let end = FileSystem.seconds() + options.limits.seconds
    settings.limits.isOverdue = { FileSystem.seconds() > end }
    settings.isNamed = isNamed && !options.skipNonProfiles
    let isCut = bytes.count > options.limits.bytes
    var report = lint(SourceFile(path: path, bytes: bytes, isCut: isCut), options: settings)
    count(report)
    report.findings.removeAll { $0.severity < options.level }
    var text: [UInt8] = []
    writer.add(report, into: &text)
    output.write(text)
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
    tell("\(path.display): \(failure.reason)")
  }

  private mutating func tell(_ message: String) {
    status = .failed
    writeError("idvlint: \(message)\n")
  }
}

/// Writes to standard error; where that is closed, the exit status has to say it alone.
func writeError(_ text: String) {
  try? FileSystem.write(Array(text.utf8), to: 2)
}
