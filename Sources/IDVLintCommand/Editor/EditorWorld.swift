import DocumentModel
import LanguageServer
import Linting

/// Answers what the language server asks of the world, by the means of `check`.
struct EditorWorld {
  private let options: CheckOptions
  private var configurations: Configurations
  /// The files whose configuration was looked for since.
  private var files: Set<FilePath> = []
  /// The day by which suppressions end.
  private(set) var today: CalendarDate?

  /// A world in which nothing was read yet.
  init(_ options: CheckOptions) {
    self.options = options
    configurations = Configurations(options)
    today = Self.date
  }

  /// The day of the clock, in UTC.
  private static var date: CalendarDate? { CalendarDate(secondsSince1970: FileSystem.secondsSince1970()) }

  /// Whether another day has begun, which is that of all answers from now on.
  mutating func hasNewDay() -> Bool {
    let date = Self.date
    defer { today = date }
    return date != today
  }

  /// Reads configurations anew from now on.
  mutating func forgetConfiguration() {
    configurations = Configurations(options)
    files = []
  }

  /// What is asked for.
  mutating func answer(_ question: Question) -> Input {
    switch question {
    case .settings(let path):
      let settings = settings(of: path)
      return .settings(settings, of: path, Self.troubles(configurations.source))
    case .news:
      return .news(hasNewConfiguration())
    case .configuration(let path):
      return .configuration(configuration(of: path), of: path)
    case .workspace(let folders):
      return workspace(folders)
    }
  }

  private mutating func find(for path: FilePath) {
    files.insert(path)
    configurations.find(for: path.parts.directory)
  }

  /// Whether the files whose configuration was looked for have another by now, which counts from now on.
  private mutating func hasNewConfiguration() -> Bool {
    var found = Configurations(options)
    for path in files.sorted() { found.find(for: path.parts.directory) }
    let isSame =
      found.source.texts == configurations.source.texts
      && files.allSatisfy { found[$0]?.file == configurations[$0]?.file }
    if !isSame { configurations = found }
    return !isSame
  }

  /// How a file is judged that a walk comes across, by itself.
  private mutating func settings(of path: FilePath) -> FileSettings {
    find(for: path)
    let own = configurations[path]?.options(options, for: path) ?? options
    var settings = FileJudge.settings(own, today: today)
    settings.isNamed = false
    settings.isOneOfMany = false
    return FileSettings(options: settings, isExcluded: configurations[path]?.excludes(path) ?? false)
  }

  /// The configuration that applies to a file, under its absolute name.
  private mutating func configuration(of path: FilePath) -> SourceFile? {
    find(for: path)
    guard let name = configurations[path]?.file, let here = try? FileSystem.currentDirectory(),
      let bytes = try? OpenFile(name).bytes(limit: options.lint.limits.bytes)
    else { return nil }
    return SourceFile(path: name.place(from: here), bytes: bytes)
  }

  /// What is found in directories, each file by itself.
  private func workspace(_ folders: [FilePath]) -> Input {
    let walk = FileWalk(folders, options)
    var reports: [FileReport] = []
    FileJudge(options, named: IdentitySet([]), configurations: walk.configurations).judge(walk.files) { outcome, _, _ in
      guard case .judged(var report, _) = outcome else { return true }
      var census = RunCensus()
      census.settle(&report)
      if !report.findings.isEmpty { reports.append(report) }
      return true
    }
    return .workspace(reports, Self.troubles(walk.configurations.source))
  }

  private static func troubles(_ source: ConfigurationSource) -> ConfigurationTroubles {
    guard !source.faulty.isEmpty || !source.failures.isEmpty, let here = try? FileSystem.currentDirectory() else {
      return ConfigurationTroubles()
    }
    let reports = source.faulty.map { faulty in
      var report = faulty.report
      // An editor knows absolute names alone.
      report.source = SourceFile(path: report.source.path.place(from: here), bytes: report.source.text)
      return report
    }
    let failures = source.failures.map { "\($0.path.display): \($0.failure.reason)" }
    return ConfigurationTroubles(reports: reports, failures: failures)
  }
}
