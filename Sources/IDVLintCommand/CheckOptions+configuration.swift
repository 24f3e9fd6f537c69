import Linting

extension CheckOptions {
  /// The same options, and what a configuration says where the command line says nothing.
  func following(_ settings: Configuration.Settings) -> CheckOptions {
    var options = self
    let settings = settings.without(given)
    options.lint.follow(settings)
    for (key, setting) in settings.values {
      switch key {
      case .level, .failOn, .maxBytes, .maxDepth, .maxNodes, .maxDocuments, .maxAliasExpansion, .maxTags, .maxSeconds:
        // Such keys have the names and the values of options.
        _ = options.set("--" + key.rawValue, Array(setting.value.words.utf8))
      default: continue
      }
    }
    return options
  }
}
