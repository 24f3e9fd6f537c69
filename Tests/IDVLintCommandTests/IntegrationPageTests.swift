import Foundation
import Reporting
import Testing

/// The page on CI: its snippets are what the systems take, and their commands do what the page says.
@Suite(.timeLimit(.minutes(30))) struct IntegrationPageTests {
  private static let page = "Sources/Linting/Linting.docc/ContinuousIntegration.md"
  private static let python = ProcessInfo.processInfo.environment["IDVLINT_PYTHON"] ?? "python3"

  private static func hasModule(_ name: String) -> Bool {
    (try? Checkout.run("\(python) -c 'import \(name)'").status) == 0
  }

  /// The snippets by the names of their files.
  private static func snippets() throws -> [String: String] {
    let blocks = try Checkout.text(page).matches(of: /(?m)^```(?:yaml|groovy)\n(?:#|\/\/) (\S+)\n((?:.|\n)+?)^```$/)
    return Dictionary(uniqueKeysWithValues: blocks.map { (String($0.1), String($0.2)) })
  }

  @Test func everySystemHasASnippet() throws {
    #expect(
      try Self.snippets().keys.sorted() == [
        ".github/workflows/code-scanning.yml", ".github/workflows/idvlint.yml", ".gitlab-ci.yml", "Jenkinsfile",
        "azure-pipelines.yml",
      ])
    // No other block hides from these tests.
    #expect(try Checkout.text(Self.page).matches(of: /(?m)^```\w+$/).count == 5)
  }

  @Test(
    .enabled(if: hasModule("check_jsonschema"), "a Python with check_jsonschema is not here (IDVLINT_PYTHON)"),
    arguments: [
      ("action.yml", "github-actions"), (".github/workflows/ci.yml", "github-workflows"),
      (".github/workflows/idvlint.yml", "github-workflows"), (".gitlab-ci.yml", "gitlab-ci"),
      (".github/workflows/code-scanning.yml", "github-workflows"), ("azure-pipelines.yml", "azure-pipelines"),
    ])
  func filesAreValid(name: String, schema: String) throws {
    let place = try Workspace()
    let text = try Self.snippets()[name] ?? Checkout.text(name)
    func verdict(_ text: String) throws -> Workspace.Outcome {
      try place.write(text, to: "file.yml")
      return try place.run("\(Self.python) -m check_jsonschema --builtin-schema vendor.\(schema) file.yml")
    }
    let outcome = try verdict(text)
    #expect(outcome.status == 0, "\(name): \(outcome.output)\(outcome.errors)")
    #expect(try verdict(text + "bogus: [\n").status != 0)
  }

  /// What the page and our own workflow hand to the action are inputs of it, and what they ask it for are outputs.
  @Test func theActionIsUsedAsItIs() throws {
    let manifest = try ActionManifest()
    let outputs = try Checkout.text("action.yml").matches(of: /\n    value: \$\{\{ steps\.check\.outputs\.([a-z-]+) }}/)
    var count = 0
    for text in try Self.snippets().values + [Checkout.text(".github/workflows/ci.yml")] {
      let ours = /uses: (?:OWNER\/idvlint@\S+|\.\/)\n(?: +(?!with)\S+: .+\n)* +with:\n((?: {10}.+\n)+)/
      for use in text.matches(of: ours) {
        for input in use.1.matches(of: /(?m)^ {10}([a-z-]+):/) {
          count += 1
          #expect(manifest.defaults[String(input.1)] != nil, "\(input.1)")
        }
      }
      for use in text.matches(of: /steps\.(?:idvlint|faulty)\.outputs\.([a-z-]+)/) {
        count += 1
        #expect(outputs.contains { $0.1 == use.1 }, "\(use.1)")
      }
    }
    #expect(count == 9)
    // The table of the page.
    let rows = try Checkout.text(Self.page).matches(of: /(?m)^\| `([a-z-]+)` \|.*\|(.*)\|$/)
    for row in rows {
      let told = row.2.replacing("`", with: "").trimmingCharacters(in: .whitespaces)
      #expect(manifest.defaults[String(row.1)] == (told == "any" ? "" : told), "\(row.1)")
    }
    #expect(Set(rows.map { String($0.1) }) == Set(manifest.defaults.keys))
  }

  /// The commands write their reports, and findings make the job fail.
  @Test(arguments: [
    (".gitlab-ci.yml", #"- (idvlint .+)\n"#, "gl-code-quality-report.json"),
    ("azure-pipelines.yml", #"- script: (.+)\n"#, "idvlint.sarif"),
    ("Jenkinsfile", #"sh '(.+)'\n"#, "idvlint.sarif"),
  ])
  func commandsRun(name: String, pattern: String, report: String) throws {
    let text = try #require(try Self.snippets()[name])
    let command = try #require(try Regex(pattern).firstMatch(in: text)?.output[1].substring)
    #expect(text.components(separatedBy: report).count == 3, "\(name) names the report twice")
    let place = try Workspace()
    try place.write("# idvlint: partial\nProductCode: ID_OCR\nDocType: \"8\"\n", to: "a.yaml")
    try place.write("", to: ".git/HEAD")
    let outcome = try place.run("PATH=\"$(dirname \"$IDVLINT\"):$PATH\"; \(command)")
    #expect(outcome.status == 1, "\(outcome.errors)")
    #expect(outcome.output.contains("a.yaml"))
    let written = try Data(contentsOf: place.directory.appendingPathComponent(report))
    #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: written) }
  }
}
