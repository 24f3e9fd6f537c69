package import DocumentModel
package import Linting
package import Reporting

/// What `idvlint check` is asked to do, with the defaults of everything that is not said.
package struct CheckOptions: Sendable {
  /// Files and directories; `-` is standard input, none is the current directory.
  package var paths: [FilePath] = []
  /// The file with the names of further files, `-` for standard input; nil for none.
  package var filesFrom: FilePath?
  /// The name under which standard input is reported, and which tells its language; nil for `<stdin>`.
  package var stdinFilename: FilePath?
  /// The form of the report.
  package var format = ReportFormat.human
  /// The reports that are written to files beside.
  package var outputs: [ReportOutput] = []
  /// The least severity that is reported.
  package var level = Severity.warning
  /// What makes the run end with status 1.
  package var failOn = FailLevel.error
  /// Whether the report has colours.
  package var color = ColorChoice.auto
  /// Whether each file is told on standard error with what became of it.
  package var verbose = false
  /// Whether the report ends with how often each rule found something.
  package var statistics = false
  /// Whether named files without a profile are passed over.
  package var skipNonProfiles = false
  /// Whether files that Git ignores are checked.
  package var noIgnore = false
  /// Whether a run that finds no file is a success.
  package var allowEmpty = false
  /// Whether SARIF logs list findings that are allowed, marked as such.
  package var sarifIncludeSuppressed = false
  /// The file with the findings that are known; nil for none.
  package var baseline: FilePath?
  /// Whether entries of the baseline that no longer occur make the run end with status 1.
  package var strictBaseline = false
  /// The file that takes what the run finds as a baseline; nil for none.
  package var writeBaseline: FilePath?
  /// Whether comments that allow what is found are written into the files.
  package var addSuppressions = false
  /// The reason that these comments give; nil where none are written.
  package var reason: String?
  /// Whether SARIF logs name the pipeline of Azure DevOps that the run is part of.
  package var sarifAzureDevOps = false
  /// What is mended.
  package var fixing = FixRequest()
  /// How many files are judged at a time; nil for as many as there are processors.
  package var jobs: Int?
  /// What sets a SARIF log apart from others of the same commit; nil for nothing.
  package var sarifCategory: String?
  /// How files are judged; ``LintOptions/today`` is nil for the day of the clock, in UTC.
  package var lint = LintOptions()
  /// Where the configuration comes from.
  package var configuration = ConfigurationChoice.nearest
  /// Whether files that the configuration excludes are checked.
  package var checkExcluded = false
  /// The options on the command line that win over the configuration.
  package var given: Set<ConfigurationKey> = []

  /// The defaults.
  package init() {}

  /// What is wrong with options that do not go together, a sentence; nil where nothing is.
  package var mistake: String? {
    if strictBaseline, baseline == nil { return "--strict-baseline is about the file of --baseline." }
    if sarifAzureDevOps, sarifCategory != nil {
      return "--sarif-azure-devops and --sarif-category exclude each other: both make automationDetails.id."
    }
    if filesFrom == FilePath("-"), paths.contains(FilePath("-")) {
      return "Standard input can be a list of files or a file to check, not both."
    }
    return fixing.mistake(in: self) ?? mistakeOfSuppressions
  }

  private var mistakeOfSuppressions: String? {
    guard addSuppressions else { return reason == nil ? nil : "--reason is for --add-suppressions." }
    if reason == nil { return "--add-suppressions needs --reason TEXT: why the findings are allowed." }
    if paths.contains(FilePath("-")) { return "--add-suppressions writes into files; standard input is none." }
    if writeBaseline != nil { return "--add-suppressions and --write-baseline exclude each other." }
    if !lint.honoursSuppressions { return "--add-suppressions and --no-suppressions exclude each other." }
    return nil
  }

  /// Whether two sets of options ask for the same.
  package static func == (left: CheckOptions, right: CheckOptions) -> Bool {
    left.paths == right.paths && left.filesFrom == right.filesFrom
      && left.stdinFilename == right.stdinFilename && left.format == right.format
      && left.level == right.level && left.failOn == right.failOn && left.color == right.color
      && left.skipNonProfiles == right.skipNonProfiles && left.noIgnore == right.noIgnore
      && left.allowEmpty == right.allowEmpty && left.outputs == right.outputs
      && left.lint.integration == right.lint.integration && left.lint.platforms == right.lint.platforms
      && left.lint.suppliedAtRuntime == right.lint.suppliedAtRuntime && left.lint.today == right.lint.today
      && left.lint.honoursSuppressions == right.lint.honoursSuppressions
      && left.sarifIncludeSuppressed == right.sarifIncludeSuppressed
      && left.sarifAzureDevOps == right.sarifAzureDevOps
      && left.jobs == right.jobs && left.verbose == right.verbose
      && left.baseline == right.baseline && left.strictBaseline == right.strictBaseline
      && left.writeBaseline == right.writeBaseline && left.statistics == right.statistics
      && left.sarifCategory == right.sarifCategory && left.lint.limits.figures == right.lint.limits.figures
      && left.configuration == right.configuration && left.checkExcluded == right.checkExcluded
      && left.given == right.given && left.addSuppressions == right.addSuppressions && left.reason == right.reason
      && left.fixing == right.fixing
  }
}

extension ReadingLimits {
  /// The limits as numbers, in the order of ``LimitKind``.
  fileprivate var figures: [Double] {
    [Double(bytes), Double(depth), Double(nodes), Double(documents), Double(aliasExpansion), Double(tags), seconds]
  }
}
