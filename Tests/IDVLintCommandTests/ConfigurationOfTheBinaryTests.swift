import Foundation
import Testing

/// What a run makes of a configuration, key by key.
@Suite(.timeLimit(.minutes(30))) struct ConfigurationOfTheBinaryTests {
  /// A profile with one error, of `unknown-doc-type`, and no other finding.
  private let profile = "# idvlint: partial\nProductCode: ID_OCR\nDocType: \"99\"\n"

  /// A run in a repository with a configuration and a profile in `a/b/p.yaml`.
  private func run(
    _ configuration: String, profile: String? = nil, _ command: String = "check --format concise a/b/p.yaml",
    and files: [String: String] = [:]
  ) throws -> Workspace.Outcome {
    let workspace = try Workspace()
    try workspace.write("", to: ".git/HEAD")
    try workspace.write(configuration, to: ".idvlint.yml")
    try workspace.write(profile ?? self.profile, to: "a/b/p.yaml")
    for (name, text) in files { try workspace.write(text, to: name) }
    return try workspace.run("\"$IDVLINT\" \(command)")
  }

  @Test func withoutSettingsNothingChanges() throws {
    let outcome = try run("# nothing\n")
    #expect(outcome.status == 1 && outcome.output.contains("error") && outcome.errors.isEmpty)
  }

  // MARK: Keys

  @Test(arguments: [
    ("rules: {unknown-doc-type: off}", "", 0), ("rules: {unknown-doc-type: warning}", "warning", 0),
    ("rules: {\"*\": note}\nlevel: note", "note", 0), ("rules: {\"*\": off, unknown-doc-type: error}", "error", 1),
    ("rules: {\"*\": off}", "", 0),
  ])
  func rulesHaveTheLevelAskedFor(configuration: String, word: String, status: Int32) throws {
    let outcome = try run(configuration)
    #expect(outcome.status == status)
    #expect(word.isEmpty ? outcome.output.isEmpty : outcome.output.contains("\(word): "), "\(outcome.output)")
  }

  @Test func suppressionOfARuleThatIsOffIsNotUnused() throws {
    let text = "# idvlint: partial\nProductCode: ID_OCR\nIdSpoof: \"Y\" # idvlint: allow value-not-allowed\n"
    #expect(try run("", profile: text).output.contains("[unused-suppression]"))
    #expect(try run("rules: {value-not-allowed: off}", profile: text).output.isEmpty)
  }

  @Test func levelAndFailOnAreFollowed() throws {
    let demoted = "rules: {unknown-doc-type: warning}\n"
    #expect(try run(demoted + "level: error").output.isEmpty)
    #expect(try run(demoted + "fail-on: warning").status == 1)
    #expect(try run("fail-on: never").status == 0)
  }

  @Test func commandLineWins() throws {
    let check = "check --format concise"
    #expect(try run("fail-on: never", "\(check) --fail-on error a/b/p.yaml").status == 1)
    #expect(try run("fail-on: never", "\(check) --fail-on=error --max-nodes=90 a/b/p.yaml").status == 1)
    #expect(try run("max-bytes: 3").status == 2)
    #expect(try run("max-bytes: 3", "\(check) --max-bytes 1000 a/b/p.yaml").status == 1)
    #expect(try run("fail-on: never", "\(check) --no-config a/b/p.yaml").status == 1)
    #expect(try run("", "\(check) --config x.yml a/b/p.yaml", and: ["x.yml": "fail-on: never"]).status == 0)
    let unusable = try run("", "\(check) --config none.yml a/b/p.yaml")
    #expect(unusable.status == 2 && unusable.output.isEmpty)
    #expect(unusable.errors == "idvlint: none.yml: No such file or directory\n")
    #expect(try run("", "\(check) --config x.yml --no-config a/b/p.yaml").status == 2)
  }

  @Test func whatIsDeclaredIsKnown() throws {
    let whole = "ProductCode: ID_OCR\nDocType: \"01000000\"\nSceneCode: checkout\n"
    let missing = try run("", profile: whole).output
    #expect(missing.contains("MerchantBizId"))
    let supplied = try run("supplied-at-runtime: [MerchantBizId, merchant_user_id, MetaInfo]", profile: whole).output
    #expect(!supplied.contains("MerchantBizId") && !supplied.contains("MetaInfo"))
    let iframe = "# idvlint: partial\nProductCode: ID_OCR\nStyleConfig: '{}'\n"
    for declared in ["integration: app", "integration: iframe", "platform: both", "platform: pc"] {
      #expect(try run(declared, profile: iframe).status < 2)
    }
  }

  @Test func partialFilesMissNothing() throws {
    let text = "ProductCode: ID_OCR\nDocType: \"01000000\"\n"
    #expect(try run("", profile: text).output.contains("[missing-parameter]"))
    #expect(try run("partial: [a/]", profile: text).output.isEmpty)
    #expect(try run("partial: [c/]", profile: text).output.contains("[missing-parameter]"))
  }

  @Test func excludedFilesArePassedOverAndTold() throws {
    for pattern in ["a/", "b", "*.yaml", "/a/b/p.yaml", "a/**"] {
      #expect(try run("exclude: [\"\(pattern)\"]").status == 0, "\(pattern)")
    }
    #expect(try run("exclude: [c/]").status == 1)
    let check = "check --format concise"
    #expect(try run("exclude: [a/]", "\(check) --check-excluded a/b/p.yaml").status == 1)
    let told = try run("exclude: [p.yaml]", "\(check) --verbose .").errors
    #expect(told.contains("a/b/p.yaml: passed over, the configuration excludes it"))
    #expect(try run("exclude: [p.yaml]", "check --format json .").output.contains("\"excluded\""))
    #expect(try run("exclude: [p.yaml]", "check").output.contains("1 file passed over (excluded by the configuration)"))
  }

  @Test func reasonsAreRequired() throws {
    let text = profile.replacingOccurrences(of: "\"99\"", with: "\"99\" # idvlint: allow unknown-doc-type")
    #expect(try run("", profile: text).output.isEmpty)
    let outcome = try run("require-suppression-reason: true", profile: text)
    #expect(outcome.output.contains("[malformed-suppression]"))
  }

  @Test func extraKeysAreNoSlips() throws {
    let text = "# idvlint: partial\nProductCode: ID_OCR\nOwner: kyc team\nSceneCodes: a\nDocTyp: b\n"
    let rules = try run("", profile: text).output
    #expect(rules.contains("`Owner`") && rules.contains("SceneCodes") && rules.contains("DocTyp"))
    #expect(try run("extra-keys: [Owner, SceneCodes, DocTyp]", profile: text).output.isEmpty)
    #expect(try run("extra-keys: [owner]", profile: text).output.contains("`Owner`"))
    #expect(try run("extra-keys: [DocType]").status == 1)
    #expect(try run("extra-keys: Owner").status == 2)
  }

  @Test func lastOverrideThatFitsWins() throws {
    let first = "overrides:\n  - files: [a/]\n    fail-on: never\n"
    #expect(try run(first).status == 0)
    #expect(try run(first + "  - files: [\"*.yaml\"]\n    fail-on: error\n").status == 1)
    #expect(try run(first + "  - files: [\"*.json\"]\n    fail-on: error\n").status == 0)
    #expect(try run("overrides: [{files: [a/], rules: {unknown-doc-type: off}}]").status == 0)
  }

  // MARK: Places

  @Test func nearestApplies() throws {
    #expect(try run("fail-on: never", and: ["a/.idvlint.json": "{\"level\": \"error\"}"]).status == 1)
    #expect(try run("fail-on: never", and: ["a/.git/HEAD": ""]).status == 1)
    #expect(try run("fail-on: never", "check --format concise p.yaml", and: ["p.yaml": profile]).status == 0)
    let input = "check --format concise --stdin-filename a/x.yaml - < a/b/p.yaml"
    #expect(try run("", input, and: ["a/.idvlint.yaml": "fail-on: never"]).status == 0)
  }

  @Test func extendedConfigurationsSayTheRest() throws {
    let near = ["a/.idvlint.yml": "extends: ../.idvlint.yml\nrules: {unused-style: off}\n"]
    let base = "fail-on: never\nrules: {unused-style: error, unknown-doc-type: warning}\npartial: [a/]\n"
    #expect(try run(base, and: near).output.contains("warning: "))
    let listed = try run(base, "config a/b/p.yaml", and: near)
    #expect(listed.status == 0)
    #expect(
      listed.output == """
        rules.unknown-doc-type: warning  # .idvlint.yml
        rules.unused-style: off          # a/.idvlint.yml
        fail-on: never                   # .idvlint.yml
        partial: [a/]                    # .idvlint.yml

        """)
    #expect(try run("", "config a/b/p.yaml").output == "# no setting applies\n")
  }

  @Test func circlesAndLooseEndsAreMistakes() throws {
    let circle = try run("extends: a/x.yml", and: ["a/x.yml": "extends: ../.idvlint.yml"])
    #expect(circle.status == 2 && circle.output.contains("a/x.yml:1:10: error: `extends` leads back"))
    let loose = try run("extends: x.yml")
    #expect(loose.status == 2 && loose.output.contains(".idvlint.yml:1:10: error: "))
  }

  @Test func standardInputIsExcludedLikeAFile() throws {
    let input = "check --stdin-filename a/b/x.yaml - < a/b/p.yaml"
    #expect(try run("exclude: [a/]", input).output.hasPrefix("no file checked; 1 file passed over (excluded"))
    #expect(try run("exclude: [a/]", input.replacingOccurrences(of: "- <", with: "--check-excluded - <")).status == 1)
  }

  @Test func directoriesHaveConfigurations() throws {
    let outcome = try run("", "config a", and: ["a/.idvlint.yml": "exclude: [\"a,b\", \"\"]\nlevel: error\n"])
    #expect(outcome.output == "level: error      # a/.idvlint.yml\nexclude: [\"a,b\"]  # a/.idvlint.yml\n")
    #expect(outcome.errors.contains("a/.idvlint.yml:1:19: an item is a text of one line"))
    #expect(try run("", "config a", and: ["a/.idvlint.yml": "levl: x"]).errors.contains("`level` was probably meant"))
  }

  @Test func schemaOfAConfigurationIsKnown() throws {
    let outcome = try run("", and: ["a/.idvlint.json": "{\"$schema\": \"x\", \"fail-on\": \"never\"}"])
    #expect(outcome.status == 0)
  }

  /// More may stand behind what could not be read.
  @Test func whatCannotBeReadIsAlwaysTold() throws {
    for text in ["ProductCode: ID_OCR\nDocType: \"01000000\n", "MerchantBizId: \u{0}\n"] {
      #expect(try run("rules: {\"*\": off}", profile: text).status == 1)
    }
    #expect(try run("rules: {\"*\": off}\nmax-bytes: 3").output.contains("[input-limit]"))
    let refused = try run("rules: {json-syntax: note}")
    #expect(refused.status == 2 && refused.output.contains(".idvlint.yml:1:9: error: findings of `json-syntax` are"))
  }

  // MARK: Mistakes

  @Test func mistakesAreLocatedAndTheRestIsFollowed() throws {
    let outcome = try run("levl: note\nrules:\n  unknown-doc-tipe: off\n  unknown-doc-type: warning\n")
    #expect(outcome.status == 2)
    #expect(outcome.output.contains(".idvlint.yml:1:1: error: `levl` is no key of a configuration"))
    #expect(outcome.output.contains(".idvlint.yml:3:3: error: `unknown-doc-tipe` is no rule"))
    #expect(outcome.output.contains("a/b/p.yaml:3:11: warning: "))
    let named = try run("level: warn\n", "check --format concise .idvlint.yml a/b/p.yaml")
    #expect(named.status == 2)
    #expect(named.output.components(separatedBy: "[malformed-configuration]").count == 2)
    #expect(try run("rules: [", "check --format concise a/b/p.yaml").status == 2)
    #expect(try run("level: warn", "config a/b/p.yaml").errors.contains(".idvlint.yml:1:8: "))
  }
}
