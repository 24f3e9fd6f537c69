import Catalog

extension LintOptions {
  /// Takes over what a configuration says of how profiles are judged, where it says something.
  package mutating func follow(_ settings: Configuration.Settings) {
    levels = settings.ruleLevels.over(levels)
    for (key, setting) in settings.values { follow(key, setting.value) }
  }

  private mutating func follow(_ key: ConfigurationKey, _ value: Configuration.Value) {
    switch (key, value) {
    case (.integration, .text(let word)): integration = Integration(rawValue: word)
    case (.platform, .text(let word)): platforms = PlatformChoice(rawValue: word)?.platforms ?? []
    case (.keyStyle, .text(let word)): keyStyle = DeclaredKeyStyle(rawValue: word)
    case (.suppliedAtRuntime, .list(let names)): suppliedAtRuntime = Set(names.compactMap(ParameterName.init))
    case (.readers, .list(let names)): readers = Set(names.compactMap(YAMLReader.init))
    case (.extraKeys, .list(let names)): extraKeys = Set(names)
    case (.extraDocTypes, .list(let codes)): extraDocTypes = Set(codes)
    case (.placeholders, .placeholders(let delimiters)): placeholders = delimiters
    case (.profiles, .list(let pointers)): profiles = pointers.compactMap(JSONPointerPattern.init)
    case (.partial, .list(let places)):
      partial = places.filter(ConfigurationKey.isPointer).compactMap(JSONPointerPattern.init)
    case (.requireSuppressionReason, .flag(let isRequired)): requiresSuppressionReason = isRequired
    default: return
    }
  }
}
