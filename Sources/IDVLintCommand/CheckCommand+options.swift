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
    options.lint.honoursSuppressions = !noSuppressions
    options.sarifIncludeSuppressed = sarifIncludeSuppressed
    options.sarifAzureDevOps = sarifAzureDevOps
    options.baseline = baseline
    options.strictBaseline = strictBaseline
    options.writeBaseline = writeBaseline
    options.addSuppressions = addSuppressions
    options.reason = reason
    options.fixing = fixing.request
    options.lint.today = today
    options.lint.integration = integration
    options.lint.platforms = platform?.platforms ?? []
    options.lint.suppliedAtRuntime = suppliedAtRuntime.reduce(into: []) { $0.formUnion($1.names) }
    options.jobs = jobs
    options.sarifCategory = sarifCategory
    options.lint.limits.bytes = limits.maxBytes ?? options.lint.limits.bytes
    options.lint.limits.depth = limits.maxDepth ?? options.lint.limits.depth
    options.lint.limits.nodes = limits.maxNodes ?? options.lint.limits.nodes
    options.lint.limits.documents = limits.maxDocuments ?? options.lint.limits.documents
    options.lint.limits.aliasExpansion = limits.maxAliasExpansion ?? options.lint.limits.aliasExpansion
    options.lint.limits.tags = limits.maxTags ?? options.lint.limits.tags
    options.lint.limits.seconds = limits.maxSeconds ?? options.lint.limits.seconds
    return options
  }

  /// The options that were given, as far as a configuration may have them.
  var given: Set<ConfigurationKey> {
    let said: [(ConfigurationKey, Bool)] = [
      (.level, level != nil), (.failOn, failOn != nil), (.integration, integration != nil),
      (.platform, platform != nil), (.suppliedAtRuntime, !suppliedAtRuntime.isEmpty),
      (.maxBytes, limits.maxBytes != nil), (.maxDepth, limits.maxDepth != nil), (.maxNodes, limits.maxNodes != nil),
      (.maxDocuments, limits.maxDocuments != nil), (.maxAliasExpansion, limits.maxAliasExpansion != nil),
      (.maxTags, limits.maxTags != nil), (.maxSeconds, limits.maxSeconds != nil),
    ]
    return Set(said.filter(\.1).map(\.0))
  }
}
