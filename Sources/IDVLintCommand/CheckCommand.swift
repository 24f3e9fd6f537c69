package import ArgumentParser
package import Catalog
package import DocumentModel
package import Linting
package import Reporting

/// `idvlint check` as the argument parser sees it: the same options as ``CheckOptions``, with their help.
package struct CheckCommand: ParsableCommand {
  /// The command's name and what it is for.
  package static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check request profiles.",
    discussion: """
      Directories are searched for *.yaml, *.yml and *.json files that hold a profile. Hidden files and directories, \
      what .gitignore ignores, and symbolic links to directories are left out. A file that you name is always checked, \
      unless the configuration excludes it.
      """)

  /// The files and directories.
  @Argument(
    help: ArgumentHelp("Files and directories; - is standard input. (default: .)", valueName: "path"),
    completion: .file())
  package var paths: [String] = []

  /// See ``CheckOptions/filesFrom``.
  @Option(
    help: ArgumentHelp(
      "Check the files named in this file, too, each on a line or ended by a NUL; - is standard input.",
      valueName: "file"),
    completion: .file(), transform: Self.file)
  package var filesFrom: FilePath?

  /// See ``CheckOptions/stdinFilename``.
  @Option(
    help: ArgumentHelp("The name under which standard input is reported.", valueName: "name"),
    completion: .file(),
    transform: { word in
      if let name = CheckOptions.nameOfFile(Array(word.utf8)) { return name }
      throw ValidationError("It is the name of a file, without control characters.")
    })
  package var stdinFilename: FilePath?

  /// See ``CheckOptions/format``.
  @Option(help: "The form of the report on standard output.")
  package var format = CheckOptions().format

  /// See ``CheckOptions/outputs``.
  @Option(
    help: ArgumentHelp(
      "A report in a file, beside the one on standard output; may be given again.", valueName: "format=file"),
    completion: .list(ReportFormat.allCases.map { $0.rawValue + "=" }),
    transform: { word in
      if let output = ReportOutput(Array(word.utf8)) { return output }
      throw ValidationError(ReportOutput.mistake(in: word))
    })
  package var output = CheckOptions().outputs

  /// See ``CheckOptions/level``.
  @Option(
    help: ArgumentHelp(
      "The least severity that is reported. (values: note, warning, error; default: \(CheckOptions().level.name))",
      valueName: "severity"),
    completion: .list(Severity.allCases.map(\.name)),
    transform: { word in
      guard let level = Severity(name: word) else { throw ValidationError("It is one of note, warning and error.") }
      return level
    })
  package var level: Severity?

  /// See ``CheckOptions/failOn``.
  @Option(
    help: ArgumentHelp(
      "The least severity that makes the run end with status 1. "
        + "(values: note, warning, error, never; default: \(CheckOptions().failOn.rawValue))",
      valueName: "severity"),
    completion: .list(Severity.allCases.map(\.name) + [FailLevel.never.rawValue]),
    transform: { word in
      if let level = FailLevel(rawValue: word) { return level }
      throw ValidationError("It is one of note, warning, error and never.")
    })
  package var failOn: FailLevel?

  /// See ``CheckOptions/color``.
  @Option(
    help: ArgumentHelp(
      "Whether the report has colours; auto means on a terminal, unless NO_COLOR is set.", valueName: "when"))
  package var color = CheckOptions().color

  /// See ``CheckOptions/skipNonProfiles``.
  @Flag(help: "Pass over named files that hold no profile, as in a directory.")
  package var skipNonProfiles = CheckOptions().skipNonProfiles

  /// See ``CheckOptions/noIgnore``.
  @Flag(help: "Check what .gitignore ignores, too.")
  package var noIgnore = CheckOptions().noIgnore

  /// See ``CheckOptions/allowEmpty``.
  @Flag(help: "Do not fail where there is no file to check.")
  package var allowEmpty = CheckOptions().allowEmpty

  /// See ``CheckOptions/verbose``.
  @Flag(help: "Tell on standard error what became of each file, and by which configuration.")
  package var verbose = CheckOptions().verbose

  /// See ``CheckOptions/statistics``.
  @Flag(help: "End the human and the JSON report with how often each rule found something.")
  package var statistics = CheckOptions().statistics

  /// See `LintOptions`.
  @Flag(help: "Report what comments and the configuration allow, too.")
  package var noSuppressions = false

  /// See ``CheckOptions/baseline``.
  @Option(
    help: ArgumentHelp("Do not report what is known: the findings in this file.", valueName: "file"),
    completion: .file(), transform: Self.file)
  package var baseline: FilePath?

  /// See ``CheckOptions/strictBaseline``.
  @Flag(help: "End with status 1 where findings of the baseline no longer occur.")
  package var strictBaseline = CheckOptions().strictBaseline

  /// See ``CheckOptions/writeBaseline``.
  @Option(
    help: ArgumentHelp(
      "Write what is found to a file for --baseline and take it for known. Beside --baseline, what that has on files "
        + "that were not checked is kept.",
      valueName: "file"),
    completion: .file(), transform: Self.file)
  package var writeBaseline: FilePath?

  /// See ``CheckOptions/fixing``.
  @OptionGroup package var fixing: FixOptions

  /// See ``CheckOptions/addSuppressions``.
  @Flag(help: "Write comments that allow what is found into the YAML files, with the text of --reason.")
  package var addSuppressions = CheckOptions().addSuppressions

  /// See ``CheckOptions/reason``.
  @Option(
    help: ArgumentHelp("The reason that --add-suppressions gives.", valueName: "text"),
    transform: { word in
      if let reason = CheckOptions.reason(Array(word.utf8)) { return reason }
      throw ValidationError("It is a text of one line that is not empty and has no control characters.")
    })
  package var reason: String?

  /// See `LintOptions`.
  @Option(
    help: ArgumentHelp(
      "The day by which what is allowed up to a day is judged. (default: that of the clock, in UTC)",
      valueName: "yyyy-mm-dd"),
    transform: { word in
      guard let day = CalendarDate(word.utf8) else { throw ValidationError("It is a day written YYYY-MM-DD.") }
      return day
    })
  package var today: CalendarDate?

  /// See ``CheckOptions/configuration``.
  @Option(
    help: ArgumentHelp(
      "The configuration. (default: .idvlint.yml, .yaml or .json, from each file's directory upwards)",
      valueName: "file"),
    completion: .file())
  package var config: String?

  /// See ``CheckOptions/configuration``.
  @Flag(help: "Read no configuration.")
  package var noConfig = false

  /// See ``CheckOptions/checkExcluded``.
  @Flag(help: "Check files that the configuration excludes, too.")
  package var checkExcluded = CheckOptions().checkExcluded

  /// See `LintOptions`.
  @Option(
    help: ArgumentHelp(
      "How the verification is shown: as a page of its own, in a frame of yours, or by the SDK in an app.",
      valueName: "kind"))
  package var integration: Integration?

  /// See `LintOptions`.
  @Option(help: "The platforms that the profiles are for.")
  package var platform: PlatformChoice?

  /// See `LintOptions`.
  @Option(
    help: ArgumentHelp(
      "Parameters that are supplied at run time, so that no profile needs them; may be given again.",
      valueName: "name,..."),
    completion: .list(ParameterName.allCases.map(\.rawValue)),
    transform: { word in
      let list = ParameterList(word)
      if let mistake = list.mistake { throw ValidationError(mistake) }
      return list
    })
  package var suppliedAtRuntime: [ParameterList] = []

  /// See ``CheckOptions/jobs``.
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "How many files are checked at a time; the report is the same. (default: the number of processors)",
      valueName: "number"),
    transform: { try LimitOptions.count($0, upTo: CheckOptions.mostJobs) })
  package var jobs: Int?

  /// See ``CheckOptions/sarifCategory``.
  @Option(
    help: ArgumentHelp(
      "What sets this SARIF log apart from others of the same commit (automationDetails.id).", valueName: "text"),
    transform: { word in
      if let category = CheckOptions.category(Array(word.utf8)) { return category }
      throw ValidationError("It may not hold control characters.")
    })
  package var sarifCategory: String?

  /// See ``CheckOptions/sarifIncludeSuppressed``.
  @Flag(help: "List findings that are allowed in SARIF logs, too, marked as suppressed.")
  package var sarifIncludeSuppressed = CheckOptions().sarifIncludeSuppressed

  /// See ``CheckOptions/sarifAzureDevOps``.
  @Flag(
    name: .customLong("sarif-azure-devops"),
    help: "Name the pipeline in SARIF logs, as Advanced Security for Azure DevOps asks for.")
  package var sarifAzureDevOps = CheckOptions().sarifAzureDevOps

  /// See `ReadingLimits`.
  @OptionGroup package var limits: LimitOptions

  /// For the argument parser.
  package init() {}

  /// Refuses names that are none.
  package func validate() throws {
    if config == "" { throw ValidationError("An empty name is no configuration.") }
    if config != nil, noConfig { throw ValidationError("--config and --no-config exclude each other.") }
    guard !paths.contains("") else {
      throw ValidationError("An empty name is no file; perhaps it came from a variable that is not set.")
    }
    if let mistake = options.mistake { throw ValidationError(mistake) }
  }

  private static func file(_ word: String) throws -> FilePath {
    guard !word.isEmpty else { throw ValidationError("An empty name is no file.") }
    return FilePath(word)
  }
}

extension Integration: ExpressibleByArgument {}
extension PlatformChoice: ExpressibleByArgument {}
extension ReportFormat: ExpressibleByArgument {}
extension ColorChoice: ExpressibleByArgument {}
