package import ArgumentParser
package import Catalog
import DocumentModel
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
      what .gitignore ignores, and symbolic links to directories are left out. A file that you name is always checked.
      """)

  /// The files and directories.
  @Argument(
    help: ArgumentHelp("Files and directories; - is standard input. (default: .)", valueName: "path"),
    completion: .file())
  package var paths: [String] = []

  /// See ``CheckOptions/stdinFilename``.
  @Option(help: ArgumentHelp("The name under which standard input is reported.", valueName: "name"))
  package var stdinFilename: String?

  /// See ``CheckOptions/format``.
  @Option(help: "The form of the report on standard output.")
  package var format = CheckOptions().format

  /// See ``CheckOptions/outputs``.
  @Option(
    help: ArgumentHelp(
      "A report in a file, beside the one on standard output; may be given again.", valueName: "format=file"),
    transform: { word in
      if let output = ReportOutput(Array(word.utf8)) { return output }
      let formats = ReportFormat.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("It is FORMAT=FILE, with one of the formats \(formats).")
    })
  package var output = CheckOptions().outputs

  /// See ``CheckOptions/level``.
  @Option(
    help: "The least severity that is reported. (values: note, warning, error; default: \(CheckOptions().level.name))",
    transform: { word in
      guard let level = Severity(name: word) else { throw ValidationError("It is one of note, warning and error.") }
      return level
    })
  package var level = CheckOptions().level

  /// See ``CheckOptions/failOn``.
  @Option(help: "The least severity that makes the run end with status 1.")
  package var failOn = CheckOptions().failOn

  /// See ``CheckOptions/color``.
  @Option(help: "Whether the report has colours. auto: on a terminal, unless NO_COLOR is set.")
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
  @Flag(help: "Tell on standard error what became of each file: checked, or passed over and why.")
  package var verbose = CheckOptions().verbose

  /// See ``CheckOptions/integration``.
  @Option(help: "How the verification is shown: as a page of its own, in a frame of yours, or by the SDK in an app.")
  package var integration: Integration?

  /// See ``CheckOptions/platform``.
  @Option(help: "The platforms that the profiles are for.")
  package var platform: PlatformChoice?

  /// See ``CheckOptions/suppliedAtRuntime``.
  @Option(
    help: ArgumentHelp(
      "Parameters that are supplied at run time, so that no profile needs them; may be given again.",
      valueName: "name,..."),
    transform: { word in
      let list = ParameterList(word)
      if let mistake = list.mistake { throw ValidationError(mistake) }
      return list
    })
  package var suppliedAtRuntime: [ParameterList] = []

  /// See ``CheckOptions/jobs``.
  @Option(
    help: ArgumentHelp(
      "How many files are checked at a time; the report is the same. (default: the number of processors)",
      valueName: "number"))
  package var jobs: Int?

  /// See ``CheckOptions/sarifCategory``.
  @Option(
    help: ArgumentHelp(
      "What sets this SARIF log apart from others of the same commit (automationDetails.id).", valueName: "text"))
  package var sarifCategory: String?

  /// See `ReadingLimits`.
  @Option(help: ArgumentHelp("Bytes that a file may have.", valueName: "number"))
  package var maxBytes = CheckOptions().limits.bytes

  /// See `ReadingLimits`.
  @Option(help: ArgumentHelp("Collections that may be inside each other.", valueName: "number"))
  package var maxDepth = CheckOptions().limits.depth

  /// See `ReadingLimits`.
  @Option(help: ArgumentHelp("Values that a file may have.", valueName: "number"))
  package var maxNodes = CheckOptions().limits.nodes

  /// See `ReadingLimits`.
  @Option(help: ArgumentHelp("Documents that a file may have.", valueName: "number"))
  package var maxDocuments = CheckOptions().limits.documents

  /// See `ReadingLimits`.
  @Option(help: ArgumentHelp("Values that aliases of a file may lead to.", valueName: "number"))
  package var maxAliasExpansion = CheckOptions().limits.aliasExpansion

  /// See `ReadingLimits`.
  @Option(help: ArgumentHelp("%TAG directives that a document may have.", valueName: "number"))
  package var maxTags = CheckOptions().limits.tags

  /// See `ReadingLimits`.
  @Option(help: ArgumentHelp("Seconds that a file may take.", valueName: "number"))
  package var maxSeconds = CheckOptions().limits.seconds

  /// For the argument parser.
  package init() {}

  /// Refuses limits that are none.
  package func validate() throws {
    if let jobs, !(1...CheckOptions.largestCount).contains(jobs) {
      throw ValidationError("--jobs takes a number above 0 and up to \(CheckOptions.largestCount)")
    }
    let limits = options.limits
    for (kind, figure) in [
      (LimitKind.bytes, Double(limits.bytes)), (.depth, Double(limits.depth)), (.nodes, Double(limits.nodes)),
      (.documents, Double(limits.documents)), (.aliasExpansion, Double(limits.aliasExpansion)),
      (.tags, Double(limits.tags)), (.seconds, limits.seconds),
    ] {
      guard figure > 0, figure <= Double(CheckOptions.largestCount) else {
        throw ValidationError("\(kind.option) takes a number above 0 and up to \(CheckOptions.largestCount)")
      }
    }
  }

  /// The same as the program has it.
  package var options: CheckOptions {
    var options = CheckOptions()
    options.paths = paths.map { FilePath($0) }
    options.stdinFilename = stdinFilename.map { FilePath($0) }
    options.format = format
    options.level = level
    options.failOn = failOn
    options.color = color
    options.skipNonProfiles = skipNonProfiles
    options.noIgnore = noIgnore
    options.allowEmpty = allowEmpty
    options.outputs = output
    options.verbose = verbose
    options.integration = integration
    options.platform = platform
    options.suppliedAtRuntime = suppliedAtRuntime.reduce(into: []) { $0.formUnion($1.names) }
    options.jobs = jobs
    options.sarifCategory = sarifCategory
    options.limits.bytes = maxBytes
    options.limits.depth = maxDepth
    options.limits.nodes = maxNodes
    options.limits.documents = maxDocuments
    options.limits.aliasExpansion = maxAliasExpansion
    options.limits.tags = maxTags
    options.limits.seconds = maxSeconds
    return options
  }
}

extension Integration: ExpressibleByArgument {}
extension PlatformChoice: ExpressibleByArgument {}
extension ReportFormat: ExpressibleByArgument {}
extension FailLevel: ExpressibleByArgument {}
extension ColorChoice: ExpressibleByArgument {}
