import Catalog
import DocumentModel

/// Reads a configuration, key by key: what is wrong with one leaves the others alone.
struct ConfigurationReader {
  /// What could be read.
  private(set) var configuration = Configuration()
  /// What is wrong.
  var mistakes: [ConfigurationMistake] = []

  /// The configuration.
  let file: FilePath

  /// Reads a configuration.
  init(_ document: ParsedDocument) {
    file = document.source.path
    let roots = document.documents.compactMap { document.root(of: $0) }.filter { !$0.isAbsent }
    guard let root = roots.first else { return }
    if roots.count > 1 { fail("a configuration is one document", at: roots[1].range) }
    guard root.kind == .mapping else {
      fail("a configuration is a mapping of keys", at: root.range, help: "`level: warning`")
      return
    }
    configuration.settings = settings(of: root, in: .configuration)
    for (key, value) in lateAllowances { readAllowances(key, value) }
  }

  /// Where keys may stand.
  private enum Place {
    case configuration, fileOverride, placeOverride

    func takes(_ key: ConfigurationKey) -> Bool {
      switch self {
      case .configuration: true
      case .fileOverride: key.mayBeOverridden
      case .placeOverride: key.isAboutProfiles
      }
    }

    /// The names of the keys that say what the settings are for.
    var targets: [String] { self == .configuration ? [] : ["files", "pointer"] }
  }

  /// What is allowed: read last, when it is known whether reasons are required.
  private var lateAllowances: [(pair: Node.Pair, value: Node)] = []

  private mutating func settings(of mapping: Node, in place: Place) -> Configuration.Settings {
    var settings = Configuration.Settings()
    for pair in mapping.pairs {
      let name = Self.text(pair.key) ?? ""
      if place.targets.contains(name) || place == .configuration && name == Configuration.schemaKey { continue }
      guard let key = ConfigurationKey(rawValue: name) else {
        let known = ConfigurationKey.allCases.filter(place.takes).map(\.rawValue)
        stranger(pair.key, "no key of a configuration", known + place.targets)
        continue
      }
      guard place.takes(key) else {
        let isForFiles = place == .placeOverride && key.mayBeOverridden
        fail(
          "`\(name)` cannot stand in an override\(isForFiles ? " for a place in a file" : "")",
          at: pair.key.contentRange)
        continue
      }
      read(key, pair, into: &settings)
    }
    return settings
  }

  private mutating func read(_ key: ConfigurationKey, _ pair: Node.Pair, into settings: inout Configuration.Settings) {
    let value = pair.value.resolved ?? pair.value
    var result: Configuration.Value?
    switch key.shape {
    case .levels: readLevels(value, pair, into: &settings)
    case .overrides: readOverrides(value, pair)
    case .allowances: lateAllowances.append((pair, value))
    case .path:
      guard let name = Self.text(value), !name.isEmpty else { return fail(pair, "the name of a file") }
      configuration.extended = (name, value.contentRange)
    case .choice(let words): result = choice(value, pair, words).map { .text($0) }
    case .flag: result = flag(value, pair).map { .flag($0) }
    case .count: result = count(value, pair).map { .count($0) }
    case .patterns: result = patterns(value, pair).map { .list($0) }
    case .names:
      result = texts(value, pair, "a list of texts", key.example).map { .list($0) }
    case .choices(let words):
      result = items(of: value, pair, "a list of words", key.example) { $0.choice($1, pair, words) }.map { .list($0) }
    case .pointers:
      result = items(of: value, pair, "a list of JSON pointers", key.example) { $0.pointer($1)?.text }
        .map { .list($0) }
    case .places:
      result = items(of: value, pair, "a list of patterns of files and JSON pointers", key.example) { reader, item in
        let text = reader.text(item, "a place is a text of one line")
        return text.map(ConfigurationKey.isPointer) == true ? reader.pointer(item)?.text : text
      }.map { .list($0) }
    case .placeholders:
      result = items(of: value, pair, "a list of placeholders", key.example) { $0.placeholder($1) }
        .map { .placeholders($0) }
    case .parameters:
      result = items(of: value, pair, "a list of parameters", key.example) { $0.parameter($1) }.map { .list($0) }
    }
    if let result { settings.values[key] = setting(result) }
  }

  private mutating func readLevels(_ value: Node, _ pair: Node.Pair, into settings: inout Configuration.Settings) {
    guard value.kind == .mapping else { return fail(pair, "a mapping from rules to levels", "`{unused-style: off}`") }
    for pair in value.pairs {
      guard let name = Self.text(pair.key) == "*" ? "*" : rule(pair.key, isKey: true) else { continue }
      let level = pair.value.resolved ?? pair.value
      guard let word = choice(level, pair, RuleLevels.Level.allCases.map(\.rawValue)) else { continue }
      settings.levels[name] = setting(.text(word))
    }
  }

  private mutating func readOverrides(_ value: Node, _ pair: Node.Pair) {
    guard value.kind == .sequence else {
      return fail(pair, "a list of mappings", "each with `files`, `pointer` or both, and other keys")
    }
    for item in value.children {
      guard item.kind == .mapping else {
        fail("an override is a mapping with `files`, `pointer` or both, and other keys", at: item.range)
        continue
      }
      let (files, pointer) = targets(of: item)
      guard files.isGiven || pointer.isGiven else {
        let before = mistakes.count
        _ = settings(of: item, in: .fileOverride)
        if mistakes.count == before {
          fail("an override needs `files` or `pointer`: what it is for", at: item.range.lowerBound)
        }
        continue
      }
      let settings = settings(of: item, in: pointer.isGiven ? .placeOverride : .fileOverride)
      guard files.isRight, pointer.isRight else { continue }
      configuration.overrides.append(
        Configuration.Override(files: files.value, pointer: pointer.value, settings: settings))
    }
  }

  private mutating func readAllowances(_ pair: Node.Pair, _ value: Node) {
    let keys = ["rule", "files", "pointer", "reason", "until"]
    guard value.kind == .sequence else { return fail(pair, "a list of mappings", "each with `rule` and other keys") }
    let needsReason = configuration.settings.values[.requireSuppressionReason]?.value == .flag(true)
    for item in value.children {
      guard item.kind == .mapping else {
        fail("what is allowed is a mapping with `rule` and other keys", at: item.range)
        continue
      }
      var rule: String?
      var reason: String?
      var until: CalendarDate?
      let before = mistakes.count
      for pair in item.pairs {
        let value = pair.value.resolved ?? pair.value
        switch Self.text(pair.key) {
        case "rule": rule = self.rule(value, isKey: false)
        case "reason": reason = text(value, "a reason is a text of one line")
        case "until":
          until = value.kind == .scalar ? CalendarDate(value.bytes) : nil
          if until == nil { fail(pair, "a day written YYYY-MM-DD") }
        case "files", "pointer": continue
        default: stranger(pair.key, "no key of what is allowed", keys)
        }
      }
      let (files, pointer) = targets(of: item)
      let isRight = mistakes.count == before && files.isRight && pointer.isRight
      if rule == nil, mistakes.count == before {
        fail("what is allowed needs `rule`, the name of a rule", at: item.range.lowerBound)
      }
      if needsReason, reason == nil, isRight {
        fail("what is allowed needs a reason here", at: item.range.lowerBound..<item.range.lowerBound,
          help: "`reason: why it is right`")
      }
      guard let rule, isRight else { continue }
      let allowance = Allowance(
        rule: RuleID(stringLiteral: rule), pointer: pointer.value, reason: reason, until: until)
      configuration.permissions.append(
        Configuration.Permission(files: files.value, allowance: allowance, file: file))
    }
  }

  /// Something that may be there, and wrong.
  private struct Target<Value> {
    var isGiven = false
    var value: Value?

    var isRight: Bool { !isGiven || value != nil }
  }

  /// What an override or a permission is for.
  private mutating func targets(
    of item: Node
  ) -> (files: Target<Configuration.Setting>, pointer: Target<JSONPointerPattern>) {
    var files = Target<Configuration.Setting>()
    var place = Target<JSONPointerPattern>()
    for pair in item.pairs {
      let value = pair.value.resolved ?? pair.value
      switch Self.text(pair.key) {
      case "files": files = Target(isGiven: true, value: patterns(value, pair).map { setting(.list($0)) })
      case "pointer": place = Target(isGiven: true, value: pointer(value))
      default: continue
      }
    }
    return (files, place)
  }

  private func setting(_ value: Configuration.Value) -> Configuration.Setting {
    Configuration.Setting(value: value, file: file)
  }
}
