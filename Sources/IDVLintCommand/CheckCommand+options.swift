import DocumentModel
import Linting

extension CheckCommand {
  /// The same as the program has it.
  package var options: CheckOptions {
    var options = CheckOptions()
    options.paths = paths.map { FilePath($0) }
    options.filesFrom = filesFrom
    options.stdinFilename = stdinFilename
    options.format = format
    options.level = level ?? options.level
    options.failOn = failOn ?? options.failOn
    if noConfig { options.configuration = .none }
    if let config { options.configuration = .file(FilePath(config)) }
    options.checkExcluded = checkExcluded
    options.given = given
    options.color = color
    options.skipNonProfiles = skipNonProfiles
    options.noIgnore = noIgnore
    options.allowEmpty = allowEmpty
    options.outputs = output
    options.verbose = verbose
    options.statistics = statistics
    options.noSuppressions = noSuppressions
    options.sarifIncludeSuppressed = sarifIncludeSuppressed
    options.baseline = baseline
    options.strictBaseline = strictBaseline
    options.writeBaseline = writeBaseline
    options.today = today
    options.integration = integration
    options.platform = platform
    options.suppliedAtRuntime = suppliedAtRuntime.reduce(into: []) { $0.formUnion($1.names) }
    options.jobs = jobs
    options.sarifCategory = sarifCategory
    options.limits.bytes = maxBytes ?? options.limits.bytes
    options.limits.depth = maxDepth ?? options.limits.depth
    options.limits.nodes = maxNodes ?? options.limits.nodes
    options.limits.documents = maxDocuments ?? options.limits.documents
    options.limits.aliasExpansion = maxAliasExpansion ?? options.limits.aliasExpansion
    options.limits.tags = maxTags ?? options.limits.tags
    options.limits.seconds = maxSeconds ?? options.limits.seconds
    return options
  }
}
