import DocumentModel
import Linting
import Testing

/// What is said of comments for the linter that are wrong, in files with profiles and in others.
@Suite struct SuppressionMistakesTests {
  /// The rules that speak of a part of a profile.
  private func rules(_ text: String, _ change: (inout LintOptions) -> Void = { _ in }) -> [String] {
    Bench.report(ofPart: text, change).findings.map(\.rule.name)
  }

  @Test func whatIsNamedTwiceIsToldOnceAndAllowed() throws {
    let head = "ProductCode: ID_OCR\nIdSpoof: \"y\" # idvlint: allow "
    let report = Bench.report(ofPart: "\(head)value-not-allowed, value-not-allowed, value-not-allowed -- why")
    #expect(report.findings.map(\.rule.name) == ["malformed-suppression"])
    #expect(report.findings.map { Bench.words($0.message) } == ["`value-not-allowed` is named twice"])
    #expect(report.suppressed.count == 1)
    // What is not understood is told first, and allows nothing.
    let worse = Bench.report(ofPart: "\(head)value-not-allowed, value-not-allowed, bogus")
    #expect(worse.findings.map { Bench.words($0.message) }.contains("`bogus` is no rule") && worse.findings.count == 2)
  }

  /// With `--no-suppressions` comments allow nothing, but what is wrong with them is told, and none is called unused.
  @Test func mistakesAreToldWhereNothingIsAllowed() {
    let text = "ProductCode: ID_OCR\nIdSpoof: \"Y\" # idvlint: "
    for (comment, found) in [
      ("alow value-not-allowed", ["malformed-suppression"]), ("allow value-not-allowed", []),
      ("partial", ["malformed-suppression"]),
    ] {
      #expect(rules(text + comment) { $0.honoursSuppressions = false } == found)
    }
  }

  @Test func aCommentBehindTheBeginningOfADocumentIsAdvised() {
    let report = Bench.report(Array("--- # idvlint: allow-document value-not-allowed\nProductCode: ID_OCR\n".utf8))
    let words = report.findings.first { $0.rule == "malformed-suppression" }.map { Bench.words($0.message) }
    #expect(words?.hasSuffix("before its first key, on a line of its own") == true)
  }

  /// Of a file without profiles nothing else is told than what was to make it one, or to allow something in one.
  @Test(arguments: [
    "# idvlint: profil\nname: x", "name: x\n# idvlint: profile", "name: x # idvlint: profile",
    "--- # idvlint: profile\nname: x",
    "name: x # idvlint: alow value-not-allowed", "# IDVLINT: partial\nname: x",
    "name: x # idvlint: allow value-not-alowed",
    "# idvlint: not-a-profle -- a workflow\nProductCode: eKYC\na: b\na: c",
    "# idvlint: profile\n# idvlint: not-a-profile\nname: x",
    "# idvlint: allow value-not-allowed\nname: x # idvlint: profil",
  ])
  func mistakesInOtherFilesAreTold(text: String) {
    let report = Bench.report(Array("\(text)\n".utf8), isNamed: false)
    #expect(report.findings.map(\.rule.name) == ["malformed-suppression"])
    #expect(report.outcome == .checked(profiles: 0))
    let off = Bench.report(Array("\(text)\n".utf8), isNamed: false, options: Self.silent)
    #expect(off.findings.isEmpty)
  }

  private static var silent: LintOptions {
    var options = LintOptions()
    options.levels.named["malformed-suppression"] = .off
    return options
  }

  @Test(arguments: [
    "idvlint: runs in the pipeline", "idvlint: see docs", "idvlint: profile checks come first", "idvlint:", "idvlint",
    "idvlint: allow failures here", "idvlint: partial runs only", "Idvlint: the checks",
    "idvlint: allow value-not-allowed",
  ])
  func remarksInOtherFilesAreForPeople(remark: String) {
    for text in ["# \(remark)\nname: x\n", "# \(remark)\n"] {
      var options = LintOptions()
      options.requiresSuppressionReason = true
      let report = Bench.report(Array(text.utf8), isNamed: false, options: options)
      #expect(report.outcome == .passedOver(.noProfile) && report.findings.isEmpty)
    }
  }

  /// A file that is marked as none is left alone.
  @Test(arguments: [
    "name: x # idvlint: profile", "name: x # idvlint: alow value-not-allowed", "# idvlint: not-a-profile\nname: x",
  ])
  func declinedFilesAreLeftAlone(text: String) {
    let report = Bench.report(Array("# idvlint: not-a-profile\n\(text)\n".utf8), isNamed: false)
    #expect(report.outcome == .passedOver(.markedAsNone))
  }

  @Test func marksMayNotContradictEachOther() throws {
    let profile = "ProductCode: ID_OCR\n"
    for (first, second) in [("profile", "partial"), ("not-a-profile", "partial"), ("partial", "profile")] {
      let text = "# idvlint: \(first)\n# idvlint: \(first)\n# a remark\n# idvlint: \(second) -- why\n\(profile)"
      let (finding, report) = try #require(Bench.finding(of: "malformed-suppression", text))
      #expect(Bench.words(report, finding.range) == "# idvlint: \(second) -- why")
      #expect(finding.notes.compactMap(\.range).map { Bench.words(report, $0) } == ["# idvlint: \(first)"])
      #expect(report.outcome == .checked(profiles: 1))
      #expect(report.findings.contains { $0.rule == "missing-parameter" } == (second == "profile"))
    }
    let other = "# idvlint: partial\n\(profile)---\n# idvlint: not-a-profile\n\(profile)"
    #expect(Bench.findings(other).isEmpty)
  }

  @Test(arguments: [
    ("\"/~2\"", "`~` stands before `0` or `1` in a JSON pointer"),
    ("/a~", "`~` stands before `0` or `1` in a JSON pointer"),
    ("[/a]", "a JSON pointer is a text"), ("", "a JSON pointer is a text"), ("a", "a JSON pointer begins with `/`"),
  ])
  func mistakesInPointersAreNamed(pointer: String, message: String) {
    var options = LintOptions()
    options.isConfiguration = true
    let text = "allow:\n- {rule: value-not-allowed, pointer: \(pointer)}\n"
    let report = Bench.report(Array(text.utf8), options: options)
    #expect(report.findings.map { Bench.words($0.message) } == [message])
  }
}
