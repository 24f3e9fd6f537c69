import Linting

extension CheckOptions {
  /// The same options, and what a configuration says where the command line says nothing.
  ///
  /// - Parameter isPartial: whether the configuration calls the file at hand partial.
  func following(_ settings: Configuration.Settings, isPartial: Bool) -> CheckOptions {
    var options = self
    options.levels = settings.ruleLevels
    options.isPartial = isPartial
    for (key, setting) in settings.values where !given.contains(key) {
      switch key.shape {
      case .choice, .count, .parameters:
        // Such keys have the names and the values of options.
        _ = options.set("--" + key.rawValue, Array(setting.value.words.utf8))
      case .flag: options.requiresSuppressionReason = setting.value == .flag(true)
      case .names:
        if case .list(let names) = setting.value { options.extraKeys = Set(names) }
      case .path, .patterns, .levels, .overrides: continue
      }
    }
    return options
  }
}
