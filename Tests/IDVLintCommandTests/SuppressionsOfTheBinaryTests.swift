import Foundation
import Testing

/// What a run makes of comments that allow findings.
@Suite(.timeLimit(.minutes(30))) struct SuppressionsOfTheBinaryTests {
  private let profile = """
    # idvlint: partial
    ProductCode: ID_OCR
    IdSpoof: "y" # idvlint: allow value-not-allowed until 2026-11-30 -- token=hJ4nYc8sGf2PeQ6u, then not
    DocType: "99" # idvlint: allow unknown-doc-type -- of the old days
    IdThreshold: "9" # idvlint: allow value-not-allowed

    """

  @Test func whatIsAllowedDoesNotFail() throws {
    let workspace = try Workspace()
    try workspace.write(profile, to: "p.yaml")
    let run = { (options: String) in try workspace.run("\"$IDVLINT\" check --format concise \(options) p.yaml") }
    let allowed = try run("--today 2026-11-30")
    #expect(allowed.output == "" && allowed.status == 0)
    let late = try run("--today=2026-12-01")
    #expect(late.status == 1)
    #expect(late.output.contains("[value-not-allowed]") && late.output.contains("[unused-suppression]"))
    #expect(!late.output.contains("[unknown-doc-type]"))
    let all = try run("--no-suppressions")
    #expect(all.status == 1 && all.output.contains("[unknown-doc-type]"))
    #expect(try run("--today 2026-02-30").status == 2)
    let summary = try workspace.run("\"$IDVLINT\" --today 2026-11-30 p.yaml").output
    #expect(summary.contains("3 findings are allowed"))
  }

  @Test func sarifListsWhatIsAllowedWhereAsked() throws {
    let workspace = try Workspace()
    try workspace.write(profile, to: "p.yaml")
    let check = "\"$IDVLINT\" check --today 2026-11-30 --format sarif p.yaml"
    #expect(try !workspace.run(check).output.contains("suppressions"))
    let outcome = try workspace.run("\(check) --sarif-include-suppressed")
    #expect(outcome.status == 0)
    #expect(!outcome.output.contains("hJ4nYc8sGf2PeQ6u"))
    let log = try #require(try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    let run = try #require((log["runs"] as? [[String: Any]])?.first)
    let results = try #require(run["results"] as? [[String: Any]])
    let said = results.map { result in
      let suppression = (result["suppressions"] as? [[String: Any]])?.first ?? [:]
      return "\(result["ruleId"] ?? "") \(suppression["kind"] ?? "") \(suppression["justification"] ?? "-")"
    }
    let reasons = ["value-not-allowed inSource ‹hidden›", "unknown-doc-type inSource of the old days"]
    #expect(said == reasons + ["value-not-allowed inSource -"])
  }

  @Test func whatTheConfigurationAllowsIsListedToo() throws {
    let workspace = try Workspace()
    let bare = profile.replacing(#/ # idvlint: allow .*/#, with: "")
    try workspace.write(bare, to: "d/p.yaml")
    try workspace.write(bare, to: "e/p.yaml")
    let allow = "files: [d/], pointer: /IdSpoof, reason: \"tried\\tout\", until: 2026-11-30"
    let other = "{rule: unknown-doc-type, pointer: /DocType}"
    try workspace.write("allow:\n- {rule: value-not-allowed, \(allow)}\n- \(other)\n", to: ".idvlint.yml")
    let run = { (options: String) in try workspace.run("\"$IDVLINT\" check --today 2026-11-30 \(options) d e") }
    let summary = try run("")
    #expect(summary.status == 1 && summary.output.contains("3 errors in 2 files checked; "))
    #expect(summary.output.hasSuffix("; 3 findings are allowed\n"))
    #expect(try run("--format json").output.contains("\"allowed\": 3"))
    #expect(try run("--no-suppressions").output.contains("6 errors in 2 files checked; "))
    let late = try workspace.run("\"$IDVLINT\" check --today 2026-12-01 d").output
    #expect(late.contains("= note: the configuration allowed it until 2026-11-30\n"))
    let sarif = try run("--format sarif --sarif-include-suppressed").output
    let log = try #require(try JSONSerialization.jsonObject(with: Data(sarif.utf8)) as? [String: Any])
    let results = try #require((log["runs"] as? [[String: Any]])?.first?["results"] as? [[String: Any]])
    let said = results.compactMap { result in
      (result["suppressions"] as? [[String: Any]])?.first.map { "\($0["kind"] ?? "") \($0["justification"] ?? "-")" }
    }
    #expect(said == ["external tried\\tout", "external -", "external -"])
    // What the configuration allows is not known, and comes into no baseline.
    #expect(try run("--write-baseline base.json").status == 0)
    let baseline = try workspace.run("cat base.json").output
    #expect(baseline.matches(of: #/"rule"/#).count == 3 && !baseline.contains("unknown-doc-type"))
  }
}
