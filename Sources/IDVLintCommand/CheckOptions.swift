package import Catalog
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
  /// Whether comments in a file can allow findings.
  package var noSuppressions = false
  /// Whether SARIF logs list findings that are allowed, marked as such.
  package var sarifIncludeSuppressed = false
  /// The file with the findings that are known; nil for none.
  package var baseline: FilePath?
  /// Whether entries of the baseline that no longer occur make the run end with status 1.
  package var strictBaseline = false
  /// The file that takes what the run finds as a baseline; nil for none.
  package var writeBaseline: FilePath?
  /// The day by which suppressions end; nil for that of the clock, in UTC.
  package var today: CalendarDate?
  /// How the verification is shown to the user; nil where that is not declared.
  package var integration: Integration?
  /// The platforms that the profiles are for; nil where that is not declared.
  package var platform: PlatformChoice?
  /// The parameters that are supplied at run time.
  package var suppliedAtRuntime: Set<ParameterName> = []
  /// How many files are judged at a time; nil for as many as there are processors.
  package var jobs: Int?
  /// What sets a SARIF log apart from others of the same commit; nil for nothing.
  package var sarifCategory: String?
  /// How much of anything a file may have.
  package var limits = ReadingLimits()
  /// Where the configuration comes from.
  package var configuration = ConfigurationChoice.nearest
  /// Whether files that the configuration excludes are checked.
  package var checkExcluded = false
  /// The options on the command line that win over the configuration.
  package var given: Set<ConfigurationKey> = []
  /// What the configuration makes of the severities of rules.
  package var levels = RuleLevels()
  /// Whether suppressions have to give a reason.
  package var requiresSuppressionReason = false
  /// The keys of profiles that the configuration knows beside the parameters.
  package var extraKeys: Set<String> = []
  /// Whether the configuration says that the file holds parts of profiles.
  package var isPartial = false

  /// The defaults.
  package init() {}

  /// What is wrong with options that do not go together, a sentence; nil where nothing is.
  package var mistake: String? {
    if strictBaseline, baseline == nil { return "--strict-baseline is about the file of --baseline." }
    if filesFrom == FilePath("-"), paths.contains(FilePath("-")) {
      return "Standard input can be a list of files or a file to check, not both."
    }
    return nil
  }

  /// Whether two sets of options ask for the same.
  package static func == (left: CheckOptions, right: CheckOptions) -> Bool {
    left.paths == right.paths && left.filesFrom == right.filesFrom
      && left.stdinFilename == right.stdinFilename && left.format == right.format
      && left.level == right.level && left.failOn == right.failOn && left.color == right.color
      && left.skipNonProfiles == right.skipNonProfiles && left.noIgnore == right.noIgnore
      && left.allowEmpty == right.allowEmpty && left.outputs == right.outputs
      && left.integration == right.integration && left.platform == right.platform
      && left.suppliedAtRuntime == right.suppliedAtRuntime && left.jobs == right.jobs && left.verbose == right.verbose
      && left.baseline == right.baseline && left.strictBaseline == right.strictBaseline
      && left.writeBaseline == right.writeBaseline && left.statistics == right.statistics
      && left.sarifCategory == right.sarifCategory && left.limits.figures == right.limits.figures
      && left.configuration == right.configuration && left.checkExcluded == right.checkExcluded
      && left.given == right.given
  }
}

extension ReadingLimits {
  /// The limits as numbers, in the order of ``LimitKind``.
  fileprivate var figures: [Double] {
    [Double(bytes), Double(depth), Double(nodes), Double(documents), Double(aliasExpansion), Double(tags), seconds]
  }
}
