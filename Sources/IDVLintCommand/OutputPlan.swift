import DocumentModel
import Linting
import Reporting

/// Where the reports of a run go, held against each other and against what is read, before anything is written.
struct OutputPlan {
  /// A report in a file, and where its name leads.
  typealias Destination = (request: ReportOutput, target: OutputTarget)

  /// The reports in files.
  private(set) var destinations: [Destination] = []
  /// The names that lead to nothing that can be written.
  private(set) var failures: [(path: FilePath, failure: FileFailure)] = []
  /// The regular files that are written, each by a name for people.
  private var written: [FileStatus.Identity: String] = [:]

  /// Looks where the reports go.
  init(_ requests: [ReportOutput]) throws(OutputClash) {
    let streams = [(Int32(2), "standard error"), (1, "standard output")]
    for (descriptor, name) in streams {
      guard let status = try? FileSystem.status(of: descriptor), status.kind == .regular else { continue }
      written[status.identity] = name
    }
    for request in requests {
      let target: OutputTarget
      do throws(FileFailure) {
        target = try OutputTarget(request.path)
      } catch {
        failures.append((request.path, error))
        continue
      }
      try settle((request, target))
    }
  }

  private mutating func settle(_ new: Destination) throws(OutputClash) {
    let name = "--output \(new.request.path.display)"
    for former in destinations where former.target.isSame(as: new.target) {
      throw .sameFile("--output \(former.request.path.display)", name)
    }
    destinations.append(new)
    guard let identity = new.target.identity else { return }
    // Whoever names /dev/stdout knows that another report is there.
    if case .file = new.target, let stream = written[identity] { throw .sameFile(stream, name) }
    written[identity] = written[identity] ?? name
  }

  /// The files of a walk without those that the run writes: a report is nobody's profile.
  func files(of walk: FileWalk, judge: FileJudge) throws(OutputClash) -> [FileWalk.File] {
    guard !written.isEmpty else { return walk.files }
    var files: [FileWalk.File] = []
    for file in walk.files {
      guard let status = try? FileSystem.status(of: file.path), let name = written[status.identity] else {
        files.append(file)
        continue
      }
      let isNamed = file.isNamed || walk.named.contains(status.identity)
      if isNamed || Self.isProfile(file, judge) { throw .input(name, file.path) }
    }
    return files
  }

  /// Makes sure that no report goes to the file that standard input comes from.
  func spareStandardInput(_ path: FilePath) throws(OutputClash) {
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
