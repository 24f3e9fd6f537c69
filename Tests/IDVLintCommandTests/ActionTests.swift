import Foundation
import Testing

/// The GitHub action: its script in an environment like a runner's, around the built program.
@Suite(.timeLimit(.minutes(30))) struct ActionTests {
  private static let clean = "# idvlint: partial\nProductCode: ID_OCR\nDocType: \"01000000\"\n"
  private static let faulty = "# idvlint: partial\nProductCode: ID_OCR\nDocType: \"8\"\n"

  private let runner: ActionRunner

  init() throws {
    runner = try ActionRunner()
  }

  // MARK: What the manifest says

  @Test func everyInputReachesTheScript() throws {
    let manifest = try ActionManifest()
    #expect(Set(manifest.variables.values) == Set(manifest.defaults.keys))
    #expect(manifest.defaults.count == 7)
    // An expression in shell text would be text of the script.
    #expect(!manifest.command.isEmpty && !manifest.command.contains("${{"))
    let script = try Checkout.text(".ci/action")
    let used = Set(script.matches(of: /\$\{?(IDVLINT_[A-Z_]+)/).map { String($0.1) })
    #expect(used == Set(manifest.variables.keys))
  }

  // MARK: Checking

  @Test func cleanProfile() throws {
    try runner.installProgram()
    try runner.place.write(Self.clean, to: "repository/a.yaml")
    let outcome = try runner.run()
    #expect(outcome.status == 0 && outcome.outputs == ["status": "0"], "\(outcome)")
    #expect(!outcome.lines.contains { $0.contains(": error: ") })
  }

  /// A log that lay there before is none of this run.
  @Test func formerLogsAreNotNamed() throws {
    try runner.installProgram()
    try runner.place.write(Self.faulty, to: "repository/a.yaml")
    try runner.place.write("{}", to: "repository/log.sarif")
    #expect(try runner.run(["sarif-file": "log.sarif", "fail-on": "eror"]).outputs == ["status": "2"])
    let outputs = try runner.run(["sarif-file": "log.sarif"]).outputs
    #expect(outputs == ["status": "1", "sarif-file": "log.sarif"])
  }

  /// The report stands where the matcher is registered and where text of the files commands nothing.
  @Test func faultyProfile() throws {
    try runner.installProgram()
    try runner.place.write(Self.faulty, to: "repository/a.yaml")
    let outcome = try runner.run(["sarif-file": "log.sarif"])
    #expect(outcome.status == 1 && outcome.outputs == ["status": "1", "sarif-file": "log.sarif"], "\(outcome)")
    try #require(outcome.lines.count == 6)
    #expect(outcome.lines[0] == "::add-matcher::\(Checkout.root.path)/.github/idvlint-matcher.json")
    let token = try #require(outcome.lines[1].wholeMatch(of: /::stop-commands::([0-9a-f]{32})/)).1
    #expect(outcome.lines[2].hasPrefix("a.yaml:3:11: error: "))
    #expect(outcome.lines[3] == "::\(token)::")
    #expect(outcome.lines[4...] == ["::remove-matcher owner=idvlint::", "::remove-matcher owner=idvlint-note::"])
    let log = try Data(contentsOf: runner.repository.appendingPathComponent("log.sarif"))
    #expect(try JSONSerialization.jsonObject(with: log) is [String: Any])
    // Nobody can know the word that gives commands their meaning back.
    #expect(try runner.run().lines[1] != outcome.lines[1])
  }

  @Test func inputsAreObeyed() throws {
    try runner.installProgram()
    try runner.place.write(Self.faulty, to: "repository/a.yaml")
    #expect(try runner.run(["fail-on": "never"]).status == 0)
    let people = try runner.run(["format": "human"])
    #expect(people.status == 1 && people.lines.contains { $0.hasPrefix("1 error in ") })
    #expect(!people.lines.contains { $0.contains("matcher") })
    _ = try runner.place.run("cd repository && \"$IDVLINT\" --write-baseline known.json .")
    let known = try runner.run(["baseline": "known.json"])
    #expect(known.status == 0, "\(known)")
    let none = try runner.run(["paths": "none.yaml"])
    #expect(none.status == 2 && none.outputs == ["status": "2"])
    #expect(none.lines.contains { $0.hasPrefix("::error::idvlint could not do its job") })
    #expect(none.lines.contains { $0.contains("none.yaml: No such file or directory") })
  }

  @Test func emptyRunsFailUnlessAllowed() throws {
    try runner.installProgram()
    for (text, status) in [("false", 2), ("", 2), ("true", 0), ("TRUE", 0)] {
      let outcome = try runner.run(["allow-empty": text])
      #expect(outcome.status == status && outcome.outputs == ["status": "\(status)"], "\(text): \(outcome)")
    }
    // What is there is judged all the same.
    try runner.place.write(Self.faulty, to: "repository/a.yaml")
    #expect(try runner.run(["allow-empty": "true"]).status == 1)
    let mistake = try runner.run(["allow-empty": "yes"])
    #expect(mistake.status == 2 && mistake.lines == ["::error::allow-empty is true or false, not 'yes'"])
  }

  @Test func pathsOfAllSorts() throws {
    try runner.installProgram()
    let names = [
      "a b.yaml", "-dash.yaml", "--help", "$(touch pwned).yaml", "`touch pwned`.yaml", "'\"; touch pwned #.yaml",
      "*.yaml", "${{ x }}.yaml", "é.yaml",
    ]
    for name in names { try runner.place.write(Self.faulty, to: "repository/" + name) }
    try runner.place.write(Self.faulty, to: "repository/not asked for.yaml")
    for paths in [names.joined(separator: "\n"), "\n" + names.joined(separator: "\r\n\n") + "\n"] {
      let outcome = try runner.run(["paths": paths])
      let found = outcome.lines.compactMap { $0.firstMatch(of: /^(.+?):3:11: error:/).map { String($0.1) } }
      #expect(Set(found) == Set(names) && found.count == names.count, "\(outcome)")
      #expect(outcome.status == 1)
    }
    #expect(try runner.place.run("ls repository/pwned").status != 0)
  }

  @Test(arguments: ["-log.sarif", "a b=c.sarif", "$(touch pwned).sarif", "`touch pwned`'\".sarif", "::error::.sarif"])
  func logsOfAllNames(name: String) throws {
    try runner.installProgram()
    try runner.place.write(Self.faulty, to: "repository/a.yaml")
    let outcome = try runner.run(["sarif-file": name])
    #expect(outcome.status == 1 && outcome.outputs == ["status": "1", "sarif-file": name], "\(outcome)")
    #expect(FileManager.default.fileExists(atPath: runner.repository.appendingPathComponent(name).path))
    #expect(try runner.place.run("ls repository/pwned").status != 0)
  }

  @Test(arguments: [
    ("format", "$(touch pwned)"), ("format", "concise --fail-on never"), ("format", ""),
    ("fail-on", "'; touch pwned; '"), ("baseline", "-x $(touch pwned)"), ("allow-empty", "$(touch pwned)"),
    ("allow-empty", "true\n::set-output name=x::y"), ("sarif-file", "a\nstatus=0"),
    ("sarif-file", "none/log.sarif"), ("version", "$(touch pwned)"),
    ("version", "9.9.9\n::set-output name=x::y"),
  ])
  func hostileInputsAreMistakes(input: String, text: String) throws {
    try runner.installProgram()
    try runner.place.write(Self.faulty, to: "repository/a.yaml")
    let outcome = try runner.run([input: text])
    #expect(outcome.status == 2 && outcome.outputs == ["status": "2"], "\(outcome)")
    #expect(!outcome.lines.contains { $0.hasPrefix("::set-output") })
    #expect(try runner.place.run("ls repository/pwned").status != 0)
  }

  /// The runner obeys `##[command]` anywhere in a line, and what a message quotes comes from the file.
  @Test func profilesCommandNothing() throws {
    try runner.installProgram()
    try runner.place.write(Self.faulty + "\"##[add-mask]x\": \"a\"\n", to: "repository/::error::x.yaml")
    for format in ["concise", "human", "json"] {
      let lines = try runner.run(["format": format, "fail-on": "note"]).lines
      let start = try #require(lines.firstIndex { $0.hasPrefix("::stop-commands::") })
      let end = try #require(lines.firstIndex(of: "::\(lines[start].dropFirst("::stop-commands::".count))::"))
      let outside = lines[..<start] + lines[(end + 1)...]
      #expect(lines[start..<end].contains { $0.contains("##[add-mask]") || $0.contains("::error::") })
      #expect(!outside.contains { $0.contains("##[") || $0.contains("::error::") }, "\(lines)")
    }
  }

  // MARK: Finding the program

  @Test func withoutProgramAndSwift() throws {
    let outcome = try runner.run()
    #expect(outcome.status == 2 && outcome.outputs == ["status": "2"], "\(outcome)")
    #expect(outcome.lines.count == 1)
    #expect(outcome.lines[0].hasPrefix("::error::no idvlint is on the PATH, and it cannot be built: there is no Swift"))
  }

  @Test func anotherVersionIsRefused() throws {
    try runner.installProgram()
    try runner.place.write(Self.clean, to: "repository/a.yaml")
    for version in ["0.1.0", "v0.1.0"] { #expect(try runner.run(["version": version]).status == 0) }
    let outcome = try runner.run(["version": "9.9.9"])
    #expect(outcome.status == 2)
    #expect(outcome.lines.last?.contains("idvlint is idvlint 0.1.0, and it cannot be built") == true, "\(outcome)")
  }

  /// What is built once is kept, and found again; the scripts here stand for Swift and for an old program.
  @Test func builtWhereItIsMissing() throws {
    try runner.place.write(Self.clean, to: "repository/a.yaml")
    try runner.install("idvlint", "echo idvlint 0.0.1\n")
    try runner.install(
      "swift",
      """
      echo "$*" >> "$RUNNER_TEMP/calls"
      mkdir -p "$RUNNER_TEMP/idvlint-build/release" && cp "$IDVLINT" "$RUNNER_TEMP/idvlint-build/release/idvlint"

      """)
    for _ in 1...2 {
      let outcome = try runner.run(["version": "0.1.0"])
      #expect(outcome.status == 0 && outcome.outputs == ["status": "0"], "\(outcome)")
    }
    let calls = try runner.place.run("cat temp/calls").output
    #expect(calls.split(separator: "\n").count == 1)
    #expect(calls.hasPrefix("build -c release --product idvlint --package-path \(Checkout.root.path) "))
    let other = try runner.run(["version": "9.9.9"])
    #expect(other.status == 2)
    #expect(other.lines.last?.hasPrefix("::error::this action has no idvlint 9.9.9: ") == true, "\(other)")
    // Any version will do where none is asked for.
    #expect(try runner.run(["format": "human"]).lines.contains("idvlint 0.0.1"))
  }

  @Test func failedBuildsAndBrokenProgramsAreTold() throws {
    try runner.install("idvlint", "exit 1\n")
    try runner.install("swift", "echo 'error: no'\nexit 1\n")
    let outcome = try runner.run()
    #expect(outcome.status == 2 && outcome.outputs == ["status": "2"])
    #expect(outcome.lines.first?.hasSuffix("idvlint is no program that runs)") == true, "\(outcome)")
    #expect(outcome.lines.contains("error: no"))
    #expect(outcome.lines.last?.hasPrefix("::error::idvlint could not be built; that takes Swift 6.2") == true)
  }
}
