import DocumentModel
import Linting
import Reference
import Testing

/// The page about configurations: every key with an example that the linter and the schema take.
@Suite struct ConfigurationPageTests {
  private static let catalog = "Sources/Linting/Linting.docc"

  @Test func pageHasEveryKey() throws {
    let keys = ConfigurationKey.allCases.map { key in
      "\n### \(key.rawValue)\n\n\(key.summary)\n\n```yaml\n\(key.example)\n```\n"
    }
    let fixed = Self.list(ConfigurationKey.allCases.filter { !$0.mayBeOverridden })
    let local = Self.list(ConfigurationKey.allCases.filter(\.isAboutProfiles))
    let text = """
      # Configuration

      What `.idvlint.yml` may say.

      ## Overview

      A configuration is a file named `.idvlint.yml`, `.idvlint.yaml` or `.idvlint.json`; where a directory has several,
      the first of these counts. For each file that is checked, the first configuration from its directory upwards
      applies, and none beyond the root of the repository. `--config FILE` takes another, `--no-config` none.
      `idvlint config FILE` prints what applies and where it stands; options on the command line win.

      With `extends` the nearer configuration wins key by key, and under `rules` rule by rule; `allow` of the other
      counts beside its own. What is allowed here is never called unused, since a run may see only some files.

      Patterns are those of a `.gitignore` and count from the directory of the configuration they stand in. All keys but
      \(fixed) may stand in an override for `files`, too; in one with a
      `pointer` may stand \(local).

      A directory is searched for `*.yaml`, `*.yml`, `*.json` and the files of `include`, but not for hidden ones and
      those that Git ignores. The last known ending tells the language: `a.json.tmpl` is JSON, and what has no ending
      of JSON or YAML is YAML. A directory that `exclude` names is not entered, whatever configuration is in it, and a
      pattern with `!` brings back nothing of what it holds, as in a `.gitignore`. What you name is excluded by the
      configuration that applies to it.

      What cannot be read is found by <doc:malformed-configuration>, and the run ends with status 2. For editors,
      `idvlint schema configuration` prints a JSON Schema.

      ## Keys

      """ + keys.joined()
    if Checkout.isUpdating {
      try Checkout.replace(["Configuration.md": text], in: Self.catalog, suffix: "Configuration.md")
    }
    #expect(Checkout.text(Self.catalog + "/Configuration.md") == text)
  }

  private static func list(_ keys: [ConfigurationKey]) -> String {
    keys.map { "`\($0.rawValue)`" }.joined(separator: ", ")
  }

  @Test(arguments: ConfigurationKey.allCases) func examplesAreRight(key: ConfigurationKey) throws {
    let source = SourceFile(path: FilePath(".idvlint.yml"), bytes: Array(key.example.utf8))
    let (configuration, report) = readConfiguration(source, options: LintOptions())
    #expect(report.findings.isEmpty)
    switch key {
    case .extends: #expect(configuration.extended != nil)
    case .rules: #expect(configuration.settings.levels.count == 2)
    case .overrides: #expect(configuration.overrides.count == 2)
    case .allow: #expect(configuration.permissions.count == 1)
    default: #expect(configuration.settings.values[key] != nil)
    }
  }

  @Test func schemaKnowsTheKeysAndRules() throws {
    let properties = try #require(JSON(SchemaName.configuration.bytes))["properties"]
    #expect(properties?.members.keys.sorted() == ConfigurationKey.allCases.map(\.rawValue).sorted())
    let rules = properties?["rules"]?["properties"]?.members.keys.sorted()
    #expect(rules == (["*"] + Rule.all.map(\.id.name)).sorted())
  }
}
