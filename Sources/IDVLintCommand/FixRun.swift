import DocumentModel
import Linting
import Reporting

/// The part of a run that mends: each file as soon as it was judged, before anything is said of it.
final class FixRun {
  /// What became of a file.
  struct Outcome {
    /// What is said of it now, not settled yet.
    var report: FileReport
    /// What was mended.
    var mended: [Finding]
    /// The file that is there now; nil for standard input.
    var identity: FileStatus.Identity?
  }

  /// Whether something would be changed that is only shown.
  private(set) var hasShown = false

  private let judge: FileJudge
  private let options: CheckOptions
  private var output: Output? = Output(descriptor: 1)
  /// What standard input holds, mended where it was; nil while that was not read.
  private var text: [UInt8]?
  private var strays = StrayFiles()
  private var isMasked = false
  private var isRecoded = false
  private var isHeldBack = false
  private var unfinished: [FilePath] = []

  /// A run that has not begun.
  init(_ judge: FileJudge, _ options: CheckOptions) {
    self.judge = judge
    self.options = options
  }

  /// Takes what standard input holds.
  func takeStandardInput(_ bytes: [UInt8]) { text = bytes }

  /// Mends what would be reported of a file, or shows how.
  ///
  /// - Parameters:
  ///   - report: what is said of it, not settled.
  ///   - isFile: whether it is a file; else it is standard input.
  ///   - census: what the files before it held.
  ///   - known: what is told to nobody.
  /// - Returns: what became of it; nil where it is as it was.
  func mend(
    _ report: FileReport, isFile: Bool, after census: RunCensus, _ known: KnownFindings
  ) throws(FileFailure) -> Outcome? {
    // Whoever mends profiles wants no other settings for them.
    guard !report.isOfConfiguration else { return nil }
    let path = report.source.path
    if isFile, options.fixing.isWritten { strays.remove(beside: path) }
    let options = judge.options(for: path)
    func settled(_ report: FileReport) -> FileReport {
      var (report, census, known) = (report, census, known)
      census.settle(&report)
      _ = known.settle(&report)
      return report
    }
    let file = Linting.mend(
      settled(report), choice: options.fixing.choice(level: options.level), limits: options.lint.limits
    ) { source in settled(judge.judge(source.bytes(of: source.text), as: path)) }
    if file.isUnfinished { unfinished.append(path) }
    guard file.isChanged else { return nil }
    // Nobody knows what a configuration allows that cannot be read.
    guard judge.configurations.isRight else {
      isHeldBack = true
      return nil
    }
    if options.fixing.isDiff {
      show(file, from: report)
      return nil
    }
    let bytes = report.source.bytes(of: file.source.text)
    let limit = options.lint.limits.bytes
    let identity = isFile ? try FileReplacement.replace(report.source, with: bytes, limit: limit) : nil
    if !isFile { text = bytes }
    return Outcome(report: judge.judge(bytes, as: path), mended: file.mended, identity: identity)
  }

  private func show(_ file: MendedFile, from report: FileReport) {
    let diff = UnifiedDiff(
      of: file, from: report, isColored: options.color.isColored(), isForTerminal: FileSystem.isTerminal(1))
    var text: [UInt8] = []
    if diff.write(into: &text) { isMasked = true }
    if report.source.encoding != .utf8 { isRecoded = true }
    output?.write(text)
    hasShown = true
  }

  /// Writes what goes to standard output, and ends it.
  ///
  /// - Returns: what is to be told on standard error, and why something was lost, a sentence each.
  func finish() -> (remarks: [String], loss: String?) {
    if let text { output?.write(text) }
    let failure = output.take()?.finish()
    var remarks = unfinished.map { "\($0.display): so many fixes do not hold that not all were tried; run it again" }
    if isHeldBack { remarks.append("what can be mended is left as it is until the configuration is right") }
    if isMasked {
      remarks.append("the diff hides secrets as \(SensitiveRanges.mask), so that no program can apply it; --fix can")
    }
    if isRecoded { remarks.append("the diff shows UTF-16 as UTF-8, so that no program can apply it; --fix can") }
    return (remarks, failure.map { "standard output: \($0.reason)" })
  }
}
