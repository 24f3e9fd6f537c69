import DocumentModel
import Linting

/// The first part of a run with `--add-suppressions`: comments that allow what is found go into the files. A new text
/// is judged before it takes the place of the old, and the run goes on as if it had always been there.
struct SuppressionAddition {
  /// What kept a file from being written, a sentence each.
  private(set) var failures: [String] = []
  /// Why files got no comment in which something was found, a line each.
  private var remarks = ""

  private let judge: FileJudge
  private let reason: String
  private var known: KnownFindings
  private var census = RunCensus()
  private var seen: Set<FileStatus.Identity> = []
  private var strays = StrayFiles()
  private var count = 0
  private var files = 0
  /// What configurations have to say, by their names.
  private var snippets: [FilePath: AllowanceSnippet] = [:]

  /// A run that has not begun.
  ///
  /// - Parameters:
  ///   - known: what is told to nobody.
  ///   - reason: why the findings are allowed.
  init(_ judge: FileJudge, _ known: KnownFindings, reason: String) {
    self.judge = judge
    self.known = known
    self.reason = reason
  }

  /// Allows what was found in a file.
  mutating func take(_ outcome: FileJudge.Outcome, _ path: FilePath) {
    // One file may be there under several names; what cannot be read is told by the run itself.
    guard case .judged(var report, let identity?) = outcome, seen.insert(identity).inserted else { return }
    strays.remove(beside: path)
    let unsettled = report
    census.settle(&report)
    _ = known.settle(&report)
    let options = judge.options(for: path)
    let reported = report.findings.filter { $0.severity >= options.level }
    let findings = reported.filter { SuppressionWriter.isFor($0.rule) }
    guard !reported.isEmpty else { return }
    guard report.isComplete else { return remark(path, "what cannot be read to its end cannot be allowed") }
    guard !findings.isEmpty else { return remark(path, "what is found there is to be mended and cannot be allowed") }
    guard report.source.syntax == .yaml else {
      let place = AllowanceSnippet(for: path, configuration: judge.configurations[path]?.file, reason: reason)
      snippets[place.configuration, default: place].add(findings, in: path)
      return
    }
    do throws(FileFailure) {
      try write(findings, unsettled, report, options.lint.limits)
    } catch {
      failures.append("\(path.display): not written: \(error.reason)")
    }
  }

  private mutating func write(
    _ findings: [Finding], _ report: FileReport, _ settled: FileReport, _ limits: ReadingLimits
  ) throws(FileFailure) {
    let (source, path) = (report.source, report.source.path)
    let writer = SuppressionWriter(source, hiding: report.sensitive, limits: limits, reason: reason)
    let draft = writer.draft(for: findings)
    guard !draft.edits.isEmpty else { return remark(path, "no comment can stand where it would allow what is found") }
    let bytes = source.bytes(of: TextEdit.apply(draft.edits, to: source.text))
    guard draft.isRight(from: report, settled, to: judge.judge(bytes, as: path), limits: limits) else {
      failures.append("\(path.display): not written: the comments would not allow just what was found")
      return
    }
    // The file that is there now may be met again under another name.
    if let identity = try FileReplacement.replace(source, with: bytes, limit: limits.bytes) { seen.insert(identity) }
    count += draft.count
    files += 1
  }

  private mutating func remark(_ path: FilePath, _ reason: String) {
    remarks += "idvlint: \(path.display): no comments added: \(reason)\n"
  }

  /// What was done, in words, why files got no comments, and what is left to do for those that have none.
  var summary: String {
    let needed = snippets.values.sorted { $0.configuration.bytes.lexicographicallyPrecedes($1.configuration.bytes) }
    let rest = remarks + needed.map(\.text).joined()
    guard count > 0 else { return "idvlint: added no suppressions\n" + rest }
    let suppressions = count == 1 ? "1 suppression" : "\(count) suppressions"
    return "idvlint: added \(suppressions) to \(files) \(files == 1 ? "file" : "files")\n" + rest
  }
}
