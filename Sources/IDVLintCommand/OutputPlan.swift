import DocumentModel
import Linting
import Reporting

/// Where the reports of a run go, held against each other and against what is read, before anything is written.
struct OutputPlan {
  /// A report in a file, and where its name leads.
  typealias Destination = (request: ReportOutput, target: OutputTarget)

  /// The reports in files.
  private(set) var destinations: [Destination] = []
  /// Where the baseline goes that the run writes; nil where it writes none.
  private(set) var baseline: OutputTarget?
  /// The names that lead to nothing that can be written.
  private(set) var failures: [(path: FilePath, failure: FileFailure)] = []
  /// The regular files that are written, each by a name for people.
  private var written: [FileStatus.Identity: String] = [:]
  /// The files that are written, each by its name for people.
  private var targets: [(name: String, target: OutputTarget)] = []
  /// The regular files that the run goes by.
  private var sources: Set<FileStatus.Identity> = []

  /// Looks where the reports go, and the baseline.
  init(_ options: CheckOptions) throws(RunRefusal) {
    let streams = [(Int32(2), "standard error"), (1, "standard output")]
    for (descriptor, name) in streams {
      guard let status = try? FileSystem.status(of: descriptor), status.kind == .regular else { continue }
      written[status.identity] = name
    }
    for request in options.outputs {
      if let target = try settle("--output", request.path) { destinations.append((request, target)) }
    }
    if let path = options.baseline { try spare(path) }
    // A baseline may be written anew.
    if let path = options.writeBaseline { baseline = try settle("--write-baseline", path) }
    if let path = options.filesFrom { try spare(path) }
  }

  /// Makes sure that nothing goes to a file that the run goes by; `-` is standard input.
  private mutating func spare(_ path: FilePath) throws(RunRefusal) {
    let status = path == FilePath("-") ? try? FileSystem.status(of: 0) : try? FileSystem.status(of: path)
    guard let identity = status?.identity else { return }
    if let name = written[identity] { throw .source(name, path) }
    sources.insert(identity)
  }

  private mutating func settle(_ option: String, _ path: FilePath) throws(RunRefusal) -> OutputTarget? {
    let target: OutputTarget
    do throws(FileFailure) {
      target = try OutputTarget(path)
    } catch {
      failures.append((path, error))
      return nil
    }
    let name = "\(option) \(path.display)"
    for former in targets where former.target.isSame(as: target) { throw .sameFile(former.name, name) }
    targets.append((name, target))
    guard let identity = target.identity else { return target }
    // Whoever names /dev/stdout knows that another report is there.
    if case .file = target, let stream = written[identity] { throw .sameFile(stream, name) }
    written[identity] = written[identity] ?? name
    return target
  }

  /// The files of a walk without those that the run writes or goes by: a report is nobody's profile.
  func files(of walk: FileWalk, judge: FileJudge) throws(RunRefusal) -> [FileWalk.File] {
    guard !written.isEmpty || !sources.isEmpty else { return walk.files }
    for path in walk.excluded {
      guard let identity = (try? FileSystem.status(of: path))?.identity, let name = written[identity] else { continue }
      if walk.named.contains(identity) { throw .input(name, path) }
    }
    var files: [FileWalk.File] = []
    for file in walk.files {
      let status = try? FileSystem.status(of: file.path)
      let isNamed = file.isNamed || status.map { walk.named.contains($0.identity) } == true
      guard let name = status.flatMap({ written[$0.identity] }) else {
        if isNamed || status.map({ sources.contains($0.identity) }) != true { files.append(file) }
        continue
      }
      if isNamed || Self.isProfile(file, judge) { throw .input(name, file.path) }
    }
    return files
  }

  /// Makes sure that no report goes to the file that standard input comes from.
  func spareStandardInput(_ path: FilePath) throws(RunRefusal) {
    if let identity = try? FileSystem.status(of: 0).identity, let name = written[identity] {
      throw .input(name, path)
    }
  }

  /// Whether a file would be checked, and is no report of a run before.
  private static func isProfile(_ file: FileWalk.File, _ judge: FileJudge) -> Bool {
    if let start = try? OpenFile(file.path).bytes(limit: 512), ReportFormat.isReport(start) { return false }
    if case .judged(let report, _) = judge.judge(file), case .checked = report.outcome { return true }
    return false
  }
}
