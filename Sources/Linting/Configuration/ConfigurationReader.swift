import Catalog
import DocumentModel

/// Reads a configuration, key by key: what is wrong with one leaves the others alone.
struct ConfigurationReader {
  /// What could be read.
  private(set) var configuration = Configuration()
  /// What is wrong.
  private(set) var mistakes: [ConfigurationMistake] = []

  private let file: FilePath

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
    configuration.settings = settings(of: root)
  }

  private mutating func settings(of mapping: Node, isOverride: Bool = false) -> Configuration.Settings {
    var settings = Configuration.Settings()
    for pair in mapping.pairs {
      let name = Self.text(pair.key) ?? ""
      if isOverride, name == Self.files { continue }
      guard let key = ConfigurationKey(rawValue: name) else {
        let known = ConfigurationKey.allCases.filter { !isOverride || $0.mayBeOverridden }.map(\.rawValue)
        stranger(pair.key, "no key of a configuration", known + (isOverride ? [Self.files] : []))
        continue
      }
      if isOverride, !key.mayBeOverridden {
        fail("`\(name)` cannot stand in an override", at: pair.key.contentRange)
        continue
      }
      read(key, pair, into: &settings)
    }
    return settings
  }

  private mutating func read(_ key: ConfigurationKey, _ pair: Node.Pair, into settings: inout Configuration.Settings) {
    let value = pair.value.resolved ?? pair.value
    switch key.shape {
    case .levels: readLevels(value, pair, into: &settings)
    case .overrides: readOverrides(value, pair)
    case .path:
      guard let name = Self.text(value), !name.isEmpty else { return fail(pair, "the name of a file") }
      configuration.extended = (name, value.contentRange)
    case .choice(let words):
      guard let word = choice(value, pair, words) else { return }
      settings.values[key] = setting(.text(word))
    case .flag:
      let word = value.isPlainScalar ? Self.text(value) : nil
      guard word == "true" || word == "false" else { return fail(pair, "`true` or `false`") }
      settings.values[key] = setting(.flag(word == "true"))
    case .count:
      guard value.isPlainScalar, let count = Self.count(value.bytes) else {
        return fail(pair, "a whole number from 1 to \(ConfigurationKey.largestCount)")
      }
      settings.values[key] = setting(.count(count))
    case .patterns:
      guard let patterns = patterns(value, pair) else { return }
      settings.values[key] = setting(.list(patterns))
    case .names:
      guard let names = texts(value, pair, "a list of names", "`[Owner, ReviewedBy]`", item: "a name") else { return }
      settings.values[key] = setting(.list(names))
    case .parameters:
      guard let names = parameters(value, pair) else { return }
      settings.values[key] = setting(.list(names))
    }
  }

  private mutating func readLevels(_ value: Node, _ pair: Node.Pair, into settings: inout Configuration.Settings) {
    guard value.kind == .mapping else { return fail(pair, "a mapping from rules to levels", "`{unused-style: off}`") }
    let rules = Rule.all.map(\.id.name)
    for pair in value.pairs {
      let name = Self.text(pair.key) ?? ""
      guard name == "*" || rules.contains(name) else {
        stranger(pair.key, "no rule", rules, otherwise: "`idvlint rules` lists them; `*` is for all others")
        continue
      }
      let level = pair.value.resolved ?? pair.value
      guard let word = choice(level, pair, RuleLevels.Level.allCases.map(\.rawValue)) else { continue }
      settings.levels[name] = setting(.text(word))
    }
  }

  private mutating func readOverrides(_ value: Node, _ pair: Node.Pair) {
    guard value.kind == .sequence else { return fail(pair, "a list of mappings", "each with `files` and other keys") }
    for item in value.children {
      guard item.kind == .mapping else {
        fail("an override is a mapping with `files` and other keys", at: item.range)
        continue
      }
      guard let files = item.pairs.first(where: { Self.text($0.key) == Self.files }) else {
        fail("an override needs `files`, the patterns of the files it is for", at: item.range.lowerBound)
        continue
      }
      let settings = settings(of: item, isOverride: true)
      guard let patterns = patterns(files.value.resolved ?? files.value, files) else { continue }
      configuration.overrides.append(Configuration.Override(files: setting(.list(patterns)), settings: settings))
    }
  }

  // MARK: Values

  /// One of some words; nil where it is none of them, which is then told.
  private mutating func choice(_ value: Node, _ pair: Node.Pair, _ words: [String]) -> String? {
    let list = "one of \(words.joined(separator: ", "))"
    guard value.kind == .scalar, !value.isAbsent, !value.bytes.isEmpty else {
      fail(pair, list)
      return nil
    }
    if let word = Self.text(value), words.contains(word) { return word }
    let near = Spelling.nearest(to: value.bytes, among: words)
    let fix = near.map { Fix("write `\($0)`", .suggested, .setValue(value, $0)) }
    mistakes.append(
      ConfigurationMistake(
        message: "`\(value.text)` is no value of `\(pair.key.text)`", range: pair.value.contentRange,
        help: near.map { "`\($0)` was probably meant" } ?? Message("it is \(list)"),
        fix: pair.value.kind == .alias ? nil : fix))
    return nil
  }

  private mutating func patterns(_ value: Node, _ pair: Node.Pair) -> [String]? {
    let form = "a list of patterns of files, as in a .gitignore"
    return texts(value, pair, form, "`[legacy/, \"*.generated.json\"]`", item: "a pattern")
  }

  /// A list of texts; nil where it is none, which is then told.
  private mutating func texts(
    _ value: Node, _ pair: Node.Pair, _ form: String, _ example: Message, item noun: String
  ) -> [String]? {
    guard value.kind == .sequence else {
      fail(pair, form, example)
      return nil
    }
    var texts: [String] = []
    for item in value.children {
      if let text = Self.text(item.resolved ?? item), !text.isEmpty, !text.contains("\n") {
        texts.append(text)
      } else {
        fail("\(noun) is a text of one line", at: item.range)
      }
    }
    return texts
  }

  private mutating func parameters(_ value: Node, _ pair: Node.Pair) -> [String]? {
    guard value.kind == .sequence else {
      fail(pair, "a list of parameters", "`[MerchantBizId, MetaInfo]`")
      return nil
    }
    var names: [String] = []
    for item in value.children {
      guard item.kind == .scalar, !item.isAbsent else {
        fail("the name of a parameter is a text", at: item.range)
        continue
      }
      switch Spelling.recognise(item.bytes) {
      case .exact(let name), .keyStyle(let name, _): names.append(name.rawValue)
      case .near(let name, _):
        mistakes.append(
          ConfigurationMistake(
            message: "`\(item.text)` is no parameter", range: item.contentRange,
            help: "`\(name.rawValue)` was probably meant",
            fix: Fix("write `\(name.rawValue)`", .suggested, .setValue(item, name.rawValue))))
      case .none:
        fail("`\(item.text)` is no parameter", at: item.contentRange, help: "`idvlint explain NAME` explains each")
      }
    }
    return names
  }

  private func setting(_ value: Configuration.Value) -> Configuration.Setting {
    Configuration.Setting(value: value, file: file)
  }

  // MARK: Mistakes

  /// Tells of a key that nobody knows.
  private mutating func stranger(_ key: Node, _ what: String, _ known: [String], otherwise advice: Message? = nil) {
    guard key.kind == .scalar else { return fail("a key is a text", at: key.range) }
    let near = Spelling.nearest(to: key.bytes, among: known)
    let list = Message("there are \(known.joined(separator: ", "))")
    mistakes.append(
      ConfigurationMistake(
        message: "`\(key.text)` is \(what)", range: key.contentRange,
        help: near.map { "`\($0)` was probably meant" } ?? advice ?? list,
        fix: near.map { Fix("write `\($0)`", .suggested, .rename(key, $0)) }))
  }

  /// Tells what a key's value has to be.
  private mutating func fail(_ pair: Node.Pair, _ form: String, _ help: Message? = nil) {
    let place = pair.value.isAbsent ? pair.key.contentRange : pair.value.contentRange
    fail("`\(pair.key.text)` is \(form)", at: place, help: help)
  }

  private mutating func fail(_ message: Message, at place: SourceOffset) { fail(message, at: place..<place) }

  private mutating func fail(_ message: Message, at range: SourceRange, help: Message? = nil) {
    mistakes.append(ConfigurationMistake(message: message, range: range, help: help))
  }

  private static let files = "files"

  /// The text of a scalar that is written somewhere.
  private static func text(_ node: Node) -> String? {
    node.kind == .scalar && !node.isAbsent ? String(validating: node.bytes, as: UTF8.self) : nil
  }

  private static func count(_ digits: ArraySlice<UInt8>) -> Int? {
    guard digits.count <= 10, digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    let value = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    return (1...ConfigurationKey.largestCount).contains(value) ? value : nil
  }
}
