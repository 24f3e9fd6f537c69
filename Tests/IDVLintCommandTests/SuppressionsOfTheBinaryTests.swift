import Foundation
import Testing

/// What a run makes of comments that allow findings.
@Suite(.timeLimit(.minutes(2))) struct SuppressionsOfTheBinaryTests {
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
}
