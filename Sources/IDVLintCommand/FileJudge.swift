import DocumentModel
import Linting
import Parallelism

/// Reads files and has them judged, each by itself and in any order.
struct FileJudge: Sendable {
  /// What became of a file.
  enum Outcome: Sendable {
    /// It was judged.
    case judged(FileReport, FileStatus.Identity?)
    /// It could not be read.
    case failed(FileFailure)

    /// About how many bytes it holds.
    var weight: Int {
      switch self {
      case .judged(let report, _): report.source.text.count + 256 * report.findings.count
      case .failed: 0
      }
    }
  }

  private let options: CheckOptions
  /// How many files are judged at a time, and how many threads work on one that is the only one.
  let jobs: Int
  /// How a file is judged of which no configuration says anything.
  private let settings: LintOptions
  private let named: IdentitySet
  /// One day for the whole run, though midnight may pass.
  private let today: CalendarDate?
  /// Which configuration applies to which file.
  let configurations: Configurations

  /// A judge for files.
  ///
  /// - Parameter named: the files that the user named, under whatever name a walk finds them.
  init(_ options: CheckOptions, named: IdentitySet, configurations: Configurations) {
    self.options = options
    jobs = options.jobs ?? FileSystem.processors()
    self.named = named
    let today = options.lint.today ?? CalendarDate(secondsSince1970: FileSystem.secondsSince1970())
    self.today = today
    self.configurations = configurations
    settings = Self.settings(options, today: today)
  }

  /// How a file is judged.
  func options(for path: FilePath) -> CheckOptions { configurations[path]?.options(options, for: path) ?? options }

  /// What is reported of a file, and what of it makes the run end with status 1.
  func thresholds(for path: FilePath) -> (level: Severity, failOn: FailLevel) {
    guard let own = configurations[path]?.options(options, for: path) else { return (options.level, options.failOn) }
    return (own.level, own.failOn)
  }

  /// Reads and judges a file.
  func judge(_ file: FileWalk.File, jobs: Int = 1) -> Outcome {
    do throws(FileFailure) {
      var settings = settings(for: file.path)
      settings.jobs = jobs
      let open = try OpenFile(file.path)
      let bytes = try open.bytes(limit: settings.limits.bytes)
      let isNamed = file.isNamed || named.contains(open.identity)
      return .judged(judge(bytes, file.path, settings, isNamed: isNamed), open.identity)
    } catch {
      return .failed(error)
    }
  }

  /// Judges what a file that is checked is to hold.
  func judge(_ bytes: [UInt8], as path: FilePath) -> FileReport {
    judge(bytes, path, settings(for: path), isNamed: true)
  }

  /// Reads and judges files, several at a time, and hands over what became of each, in their order.
  ///
  /// - Parameter take: takes it, and whether it is the last of those that were judged together; where it answers false,
  ///   the files that are left are not judged.
  func judge(_ files: [FileWalk.File], _ take: (Outcome, FilePath, _ isLast: Bool) -> Bool) {
    var done = 0
    while done < files.count {
      guard jobs > 1, files.count > 1 else {
        guard take(judge(files[done], jobs: jobs), files[done].path, true) else { return }
        done += 1
        continue
      }
      let outcomes = concurrently(
        done..<min(files.count, done + 512), jobs: jobs, capacity: 16 * 1024 * 1024, weight: \.weight
      ) { judge(files[$0]) }
      let end = done + outcomes.count
      for outcome in outcomes {
        guard take(outcome, files[done].path, done + 1 == end) else { return }
        done += 1
      }
    }
  }

  /// Reads and judges standard input.
  ///
  /// - Parameter wholly: whether it is read to its end even where it is longer than what is judged.
  /// - Returns: what became of it, and what was read.
  func judgeStandardInput(as path: FilePath, wholly: Bool) -> (outcome: Outcome, bytes: [UInt8]) {
    do {
      var settings = settings(for: path)
      settings.jobs = jobs
      let bytes = try FileSystem.readAll(0, upTo: settings.limits.bytes + 1)
      let report = judge(bytes, path, settings, isNamed: true)
      let rest = wholly && bytes.count > settings.limits.bytes ? try FileSystem.readAll(0, upTo: .max) : []
      return (.judged(report, nil), bytes + rest)
    } catch {
      return (.failed(error), [])
    }
  }

  private func settings(for path: FilePath) -> LintOptions {
    guard let own = configurations[path]?.options(options, for: path) else { return settings }
    return Self.settings(own, today: today)
  }

  /// The settings of one file among many, by the options that apply to it; named files are told apart later.
  static func settings(_ options: CheckOptions, today: CalendarDate?) -> LintOptions {
    var settings = options.lint
    settings.isNamed = !options.skipNonProfiles
    settings.isOneOfMany = true
    settings.today = today
    return settings
  }

  private func judge(_ bytes: [UInt8], _ path: FilePath, _ settings: LintOptions, isNamed: Bool) -> FileReport {
    var settings = settings
    let end = FileSystem.seconds() + settings.limits.seconds
    settings.limits.isOverdue = { FileSystem.seconds() > end }
    settings.isNamed = settings.isNamed && isNamed
    let source = SourceFile(path: path, bytes: bytes, isCut: bytes.count > settings.limits.bytes)
    var report = lint(source, options: settings)
    // Nobody asks for the text of a file in which nothing was found, and there may be many.
    if report.isClean { report.source = SourceFile(path: path, bytes: [], syntax: source.syntax) }
    return report
  }
}
