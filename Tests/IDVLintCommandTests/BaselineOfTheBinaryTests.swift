import Foundation
import Reporting
import Testing

/// What a run makes of a baseline.
@Suite(.timeLimit(.minutes(30))) struct BaselineOfTheBinaryTests {
  private let workspace: Workspace
  private let profile = """
    # idvlint: partial
    ProductCode: ID_OCR
    IdSpoof: "yes"
    DocType: "99"
    CallbackToken: hJ4nYc8sGf2PeQ6u
    StyleConfig: '{"guidePage":{"btnBgColor":"nocolor"}}'

    """

  init() throws {
    workspace = try Workspace()
    try workspace.write(profile, to: "d/p.yaml")
  }

  private func check(_ options: String) throws -> Workspace.Outcome {
    try workspace.run("\"$IDVLINT\" check --format concise \(options)")
  }

  private func text(_ name: String) throws -> String {
    try String(contentsOf: workspace.directory.appendingPathComponent(name), encoding: .utf8)
  }

  @Test func whatIsWrittenIsHidden() throws {
    let before = try check("d")
    #expect(before.status == 1 && before.output.split(separator: "\n").count >= 3)
    let written = try check("d --write-baseline base.json")
    #expect(written.status == 0 && written.output.isEmpty && written.errors.isEmpty)
    let base = try text("base.json")
    #expect(base.hasPrefix("{\n  \"version\": 1,\n  \"findings\": [\n    {\"rule\":\""))
    #expect(base.contains("\"path\":\"d/p.yaml\",\"pointer\":\"/IdSpoof\",\"value\":\""))
    #expect(base.contains("\"pointer\":\"/StyleConfig\",\"innerPointer\":\"/guidePage/btnBgColor\""))
    #expect(!base.contains("hJ4n") && !base.contains("\"line\""))
    let known = try check("d --baseline=base.json")
    #expect(known.status == 0 && known.output.isEmpty && known.errors.isEmpty)
    // A name in it starts at its own directory.
    let inside = try workspace.run("cd d && \"$IDVLINT\" --baseline ../base.json --strict-baseline .")
    #expect(inside.status == 0 && inside.errors.isEmpty)
    #expect(inside.output.contains("are known (in the baseline)"))
    #expect(try check("d --baseline base.json --write-baseline again.json").status == 0)
    #expect(try text("again.json") == base)
  }

  @Test func linesAndKeysMayMove() throws {
    _ = try check("d --write-baseline base.json")
    let lines = profile.split(separator: "\n")
    let moved = ["# one", "", lines[0], "", lines[4], lines[5], lines[3], "# two", lines[1], "IdSpoof:   'yes'", ""]
    try workspace.write(moved.joined(separator: "\n"), to: "d/p.yaml")
    let outcome = try check("d --baseline base.json --strict-baseline")
    #expect(outcome.status == 0 && outcome.output.isEmpty && outcome.errors.isEmpty, "\(outcome)")
  }

  @Test func anotherValueIsAnotherFinding() throws {
    _ = try check("d --write-baseline base.json")
    try workspace.write(profile.replacing("\"99\"", with: "\"98\""), to: "d/p.yaml")
    let outcome = try check("d --baseline base.json")
    #expect(outcome.status == 1 && outcome.output.contains("[unknown-doc-type]"))
    #expect(outcome.output.split(separator: "\n").count == 1)
    #expect(outcome.errors == "idvlint: base.json: unknown-doc-type at /DocType in d/p.yaml no longer occurs\n")
  }

  @Test func whatIsGoneIsTold() throws {
    _ = try check("d --write-baseline base.json")
    try workspace.write(profile.replacing("\"99\"", with: "\"01000000\""), to: "d/p.yaml")
    let outcome = try workspace.run("\"$IDVLINT\" d --baseline base.json")
    #expect(outcome.status == 0)
    #expect(outcome.output.hasSuffix("; 1 finding of the baseline no longer occurs\n"), "\(outcome.output)")
    #expect(try check("d --baseline base.json --strict-baseline").status == 1)
    // Nobody knows of what was not checked, or could not be read to its end.
    try workspace.write("# idvlint: partial\nProductCode: ID_OCR\n", to: "other.yaml")
    #expect(try check("other.yaml --baseline base.json --strict-baseline").status == 0)
    try workspace.write("# idvlint: partial\nProductCode: ID_OCR\nIdSpoof: [\n", to: "d/p.yaml")
    #expect(try check("d --baseline base.json").errors.isEmpty)
  }

  /// Reports that can fail a build say what fails it; the name of the baseline is the same from everywhere.
  @Test(arguments: ReportFormat.allCases) func whatFailsTheRunIsReported(format: ReportFormat) throws {
    try workspace.write("", to: ".git/HEAD")
    _ = try check("d --write-baseline base.json")
    try workspace.write(profile.replacing("\"99\"", with: "\"01000000\""), to: "d/p.yaml")
    let run = "cd d && \"$IDVLINT\" --format \(format.rawValue) --baseline ../base.json"
    let lenient = try workspace.run(run)
    let strict = try workspace.run(run + " --strict-baseline")
    let sentence = "base.json: unknown-doc-type at /DocType in d/p.yaml no longer occurs"
    #expect(lenient.status == 0 && strict.status == 1)
    #expect(strict.errors == "idvlint: ../\(sentence)\n" && strict.errors == lenient.errors)
    let told = [
      ReportFormat.sarif: "\"\(sentence).\"", .github: "::error title=idvlint::\(sentence)\n",
      .azure: "##vso[task.logissue type=error]idvlint: \(sentence)\n", .junit: "message=\"\(sentence)\"",
    ]
    if let words = told[format] {
      #expect(strict.output.contains(words) && !lenient.output.contains(sentence), "\(strict.output)")
    } else {
      #expect(strict.output == lenient.output)
    }
    let counted = [ReportFormat.human: "; 1 finding of the baseline no longer occurs\n", .json: "\"gone\": 1"]
    if let words = counted[format] { #expect(strict.output.contains(words)) }
  }

  @Test func equalOnesAreCounted() throws {
    let item = "- {ProductCode: ID_OCR, DocType: '99'}\n"
    let documents = "---\n# idvlint: partial\nProductCode: ID_OCR\nDocType: '99'\n"
    try workspace.write(documents + documents, to: "d/p.yaml")
    try workspace.write("# idvlint: partial\n" + item, to: "d/q.yaml")
    _ = try check("d --write-baseline base.json")
    #expect(try text("base.json").contains("\"count\":2}"))
    try workspace.write(documents + documents + documents, to: "d/p.yaml")
    let more = try check("d --baseline base.json")
    #expect(more.status == 1 && more.output.split(separator: "\n").count == 1, "\(more.output)")
    try workspace.write(documents, to: "d/p.yaml")
    let fewer = try check("d --baseline base.json")
    #expect(fewer.errors == "idvlint: base.json: unknown-doc-type at /DocType in d/p.yaml no longer occurs\n")
  }

  /// One parameter that is missing does not stand for another.
  @Test func absentParametersAreToldApart() throws {
    let whole = "ProductCode: ID_OCR\nMerchantBizId: ${A}\nMetaInfo: ${B}\nMerchantUserId: ${C}\nReturnUrl: ${D}\n"
    try workspace.write(whole, to: "d/p.yaml")
    _ = try check("d --write-baseline base.json")
    #expect(try text("base.json").contains("\"pointer\":\"/DocType\"}"))
    let other = whole.replacing("MetaInfo: ${B}\n", with: "") + "DocType: '01000000'\n"
    try workspace.write(other, to: "d/p.yaml")
    let outcome = try check("d --baseline base.json")
    #expect(outcome.status == 1 && outcome.output.contains("MetaInfo is required"))
  }

  @Test func sarifTellsOldFromNew() throws {
    _ = try check("d --write-baseline base.json")
    try workspace.write(profile.replacing("\"99\"", with: "\"98\""), to: "d/p.yaml")
    let run = "\"$IDVLINT\" d --format sarif --baseline base.json"
    let plain = try workspace.run(run).output
    #expect(!plain.contains("baselineState") && !plain.contains("suppressions"))
    let outcome = try workspace.run(run + " --sarif-include-suppressed")
    let log = try #require(try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    let results = try #require((log["runs"] as? [[String: Any]])?.first?["results"] as? [[String: Any]])
    let states = results.map { result in
      let kind = (result["suppressions"] as? [[String: Any]])?.first?["kind"] ?? "-"
      return "\(result["ruleId"] ?? "") \(result["baselineState"] ?? "-") \(kind)"
    }
    #expect(states.contains("unknown-doc-type new -") && states.contains("value-not-allowed unchanged external"))
    #expect(!states.contains { $0.contains(" - ") })
  }

  @Test func entriesOfOtherFilesAreKept() throws {
    try workspace.write(profile, to: "e/q.yaml")
    _ = try check("d e --write-baseline base.json")
    let base = try text("base.json")
    #expect(try check("d --baseline base.json --write-baseline d/new.json").status == 0)
    #expect(try text("d/new.json").contains("\"path\":\"../e/q.yaml\"") && !base.contains(".."))
    #expect(try check("d e --baseline d/new.json --strict-baseline").status == 0)
    _ = try check("d --write-baseline d/new.json")
    #expect(try !text("d/new.json").contains("q.yaml"))
  }

  @Test(arguments: [
    ("", "1:1: "), ("[]", "1:1: a baseline is an object"), ("{\"version\": 1}", "1:1: `findings` is missing"),
    ("{\"version\": 2, \"findings\": []}", "1:13: only version 1 of a baseline is known"),
    ("{\"version\": 1,\n \"findings\": {}}", "2:14: `findings` is an array"),
    ("{\"version\": 1,\n<<<<<<< ours\n", "2:1: "),
    ("{\"version\": 1, \"findings\": [{\"rule\": 1}]}", "1:38: `rule` is a string"),
    ("{\"version\": 1, \"findings\": [{\"rule\": \"x\"}]}", "1:29: `path` is missing"),
    ("{\"version\": 1, \"findings\": [{\"line\": 1}]}", "1:30: the members are `rule`, `path`, "),
    (
      "{\"version\": 1, \"findings\": [{\"rule\": \"x\", \"path\": \"\", \"pointer\": \"\", \"count\": 0}]}",
      "1:79: `count` is a whole number"
    ),
  ])
  func brokenOnesAreRefused(text: String, message: String) throws {
    try workspace.write(text, to: "base.json")
    let outcome = try check("d --baseline base.json --write-baseline new.json")
    #expect(outcome.status == 2 && outcome.output.isEmpty)
    #expect(outcome.errors.hasPrefix("idvlint: base.json:\(message)"), "\(outcome.errors)")
    #expect(try workspace.run("test -e new.json").status == 1)
  }

  /// What could not be read hides what stands behind it, so it is told whatever is known.
  @Test func whatCannotBeReadIsNeverKnown() throws {
    try workspace.write("ProductCode: ID_OCR\nDocType: \"98\n", to: "broken.yaml")
    #expect(try check("--write-baseline b.json broken.yaml").status == 1)
    #expect(try text("b.json").contains("\"findings\": []"))
    let old = #"{"version": 1, "findings": [{"rule": "yaml-syntax", "path": "broken.yaml", "pointer": ""}]}"#
    try workspace.write(old, to: "b.json")
    #expect(try check("--baseline b.json broken.yaml").status == 1)
  }

  @Test func findingsOfFilesThatAreGoneAreGone() throws {
    try workspace.write("# idvlint: partial\nProductCode: ID_OCR\nIdSpoof: \"y\"\n", to: "d/gone.yaml")
    #expect(try check("--write-baseline b.json d").status == 0)
    #expect(try workspace.run("rm d/gone.yaml; printf 'ProductCode: x' > d/other.yaml").status == 0)
    let told = try check("--baseline b.json --strict-baseline d")
    #expect(told.status == 1 && told.errors.contains("value-not-allowed at /IdSpoof in d/gone.yaml no longer occurs"))
    _ = try check("--baseline b.json --write-baseline b.json d")
    #expect(try !text("b.json").contains("d/gone.yaml"))
  }

  /// A finding that belongs to no profile is known by the words that it is about.
  @Test func otherKeysAreOtherFindings() throws {
    let head = "# idvlint: partial\nProductCode: ID_OCR\n"
    try workspace.write(head + "IdSpoof: \"Y\"\nIdSpoof: \"Y\"\n", to: "twice.yaml")
    #expect(try check("--write-baseline b.json twice.yaml").status == 0)
    #expect(try check("--baseline b.json twice.yaml").status == 0)
    try workspace.write(head + "DocType: \"01000000\"\nDocType: \"00000006\"\n", to: "twice.yaml")
    #expect(try check("--baseline b.json twice.yaml").status == 1)
  }

  @Test func otherFilesAreNotOverwritten() throws {
    try workspace.write("notes\n", to: "NOTES")
    let refused = try check("--write-baseline NOTES d")
    #expect(refused.status == 2 && refused.errors.contains("NOTES: is there and is no baseline"))
    #expect(try text("NOTES") == "notes\n")
  }

  @Test func filesAreNotMixedUp() throws {
    #expect(try check("d --baseline none.json").errors == "idvlint: none.json: No such file or directory\n")
    #expect(try check("d --strict-baseline").status == 2)
    let clash = try check("d --write-baseline d/p.yaml")
    #expect(clash.status == 2 && clash.errors.contains("would overwrite d/p.yaml, a file that is to be checked"))
    #expect(try text("d/p.yaml") == profile)
    let twice = try check("d --output json=x --write-baseline ./x")
    #expect(twice.status == 2 && twice.errors.contains("are one file"))
    _ = try check("d --write-baseline d/base.json")
    let base = try text("d/base.json")
    let over = try check("d --baseline d/base.json --output json=d/base.json")
    #expect(over.status == 2 && over.errors.contains("would overwrite d/base.json, which the run goes by"))
    // A run that failed writes none.
    let failed = try check("d none.yaml --write-baseline d/base.json")
    #expect(failed.status == 2 && failed.errors.contains("d/base.json: not written, since not all could be checked"))
    #expect(try text("d/base.json") == base)
    // Neither is a baseline counted among the files.
    let summary = try workspace.run("\"$IDVLINT\" d --baseline d/base.json").output
    #expect(summary.hasPrefix("no problems in 1 file; ") && !summary.contains("passed over"))
  }
}
