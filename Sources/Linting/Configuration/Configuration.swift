import Catalog
package import DocumentModel

/// What a file named `.idvlint.yml`, `.idvlint.yaml` or `.idvlint.json` says.
package struct Configuration: Sendable {
  /// What stands behind a key.
  package enum Value: Sendable, Equatable {
    /// A word.
    case text(String)
    /// `true` or `false`.
    case flag(Bool)
    /// A number.
    case count(Int)
    /// Names, patterns or pointers.
    case list([String])
    /// Placeholders.
    case placeholders([PlaceholderDelimiters])

    /// The value as it could stand in YAML.
    package var words: String {
      switch self {
      case .text(let text): text
      case .flag(let flag): flag ? "true" : "false"
      case .count(let count): String(count)
      case .list(let items): "[\(items.map(Self.item).joined(separator: ", "))]"
      case .placeholders(let pairs): "[\(pairs.map { Self.item($0.words) }.joined(separator: ", "))]"
      }
    }

    /// An item of a list, in quotes where it needs them.
    private static func item(_ text: String) -> String {
      let isPlain = text.utf8.allSatisfy { byte in
        Alphabet.wordCharacters.contains(byte) || "./-".utf8.contains(byte)
      }
      let escaped = text.flatMap { $0 == "\"" || $0 == "\\" ? ["\\", $0] : [$0] }
      return isPlain && !text.isEmpty ? text : "\"\(String(escaped))\""
    }
  }

  /// A value and the file that says so.
  package struct Setting: Sendable {
    /// The value.
    package var value: Value
    /// The configuration it stands in; patterns count from its directory.
    package var file: FilePath

    /// The setting with the patterns of files alone.
    package var withoutPointers: Setting {
      guard case .list(let places) = value else { return self }
      return Setting(value: .list(places.filter { !ConfigurationKey.isPointer($0) }), file: file)
    }
  }

  /// What is said of some files.
  package struct Settings: Sendable {
    /// The values of all keys but `rules`.
    package var values: [ConfigurationKey: Setting] = [:]
    /// The levels of rules, by the names that stand under `rules`.
    package var levels: [String: Setting] = [:]

    /// No settings.
    package init() {}

    /// These settings, and where they say nothing, others: rule by rule, and else key by key.
    package func over(_ others: Settings) -> Settings {
      var result = self
      result.values.merge(others.values) { own, _ in own }
      result.levels.merge(others.levels) { own, _ in own }
      return result
    }

    /// These settings without some keys.
    package func without(_ keys: Set<ConfigurationKey>) -> Settings {
      var result = self
      for key in keys { result.values[key] = nil }
      return result
    }

    /// The levels of rules.
    package var ruleLevels: RuleLevels {
      var result = RuleLevels()
      for (name, setting) in levels {
        guard let level = RuleLevels.Level(rawValue: setting.value.words) else { continue }
        if name == "*" { result.others = level } else { result.named[RuleID(stringLiteral: name)] = level }
      }
      return result
    }
  }

  /// Settings for some files, or for some places in files.
  package struct Override: Sendable {
    /// The patterns of the files; nil for all.
    package var files: Setting?
    /// The places of the profiles that are meant; nil for the files as a whole.
    package var pointer: JSONPointerPattern?
    /// The settings.
    package var settings: Settings
  }

  /// What is allowed in some files.
  package struct Permission: Sendable {
    /// The patterns of the files; nil for all.
    package var files: Setting?
    /// What is allowed.
    package var allowance: Allowance
    /// The configuration that says so.
    package var file: FilePath
  }

  /// What is said of all files.
  package var settings = Settings()
  /// What is said of some; the last that fits wins.
  package var overrides: [Override] = []
  /// What is allowed.
  package var permissions: [Permission] = []
  /// The name behind `extends`, and where it stands; nil for none.
  package var extended: (name: String, range: SourceRange)?

  /// A configuration that says nothing.
  package init() {}

  /// The key by which editors know the schema of a JSON file; it says nothing to the linter.
  package static let schemaKey = "$schema"

  /// The names that a configuration may have; where a directory has several, the first counts.
  package static let names = [".idvlint.yml", ".idvlint.yaml", ".idvlint.json"]

  /// Whether a file has the name of a configuration.
  package static func isName(of path: FilePath) -> Bool {
    guard let dot = path.bytes.lastIndex(of: UInt8(ascii: ".")) else { return false }
    let stem = ".idvlint".utf8
    guard dot >= stem.count, path.bytes[dot - stem.count..<dot].elementsEqual(stem) else { return false }
    let name = path.bytes[(dot - stem.count)...]
    let isWhole = name.startIndex == 0 || path.bytes[name.startIndex - 1] == UInt8(ascii: "/")
    return isWhole && names.contains { name.elementsEqual($0.utf8) }
  }
}
