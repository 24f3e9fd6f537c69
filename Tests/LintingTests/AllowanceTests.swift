import DocumentModel
import Linting
import Testing

/// What the configuration allows.
@Suite struct AllowanceTests {
  private func allowance(
    _ rule: RuleID, at pointer: String? = nil, until day: String? = nil, _ reason: String? = "why"
  ) -> Allowance {
    Allowance(
      rule: rule, pointer: pointer.flatMap(JSONPointerPattern.init), reason: reason,
      until: day.flatMap { CalendarDate($0.utf8) })
  }

  private func report(
    _ text: String, _ allowances: Allowance..., change: (inout LintOptions) -> Void = { _ in }
  ) -> FileReport {
    var options = LintOptions()
    options.allowances = allowances
    options.today = CalendarDate("2027-06-30".utf8)
    change(&options)
    return Bench.report(Array(text.utf8), options: options)
  }

  private func rules(_ report: FileReport) -> [String] { report.findings.map(\.rule.name) }

  private let profile = "# idvlint: partial\nkyc:\n- ProductCode: ID_OCR\n  IdSpoof: \"y\"\n  DocType: \"99\"\n"

  @Test(arguments: [nil, "", "/kyc", "/kyc/0", "/kyc/0/IdSpoof", "/*/*/IdSpoof"])
  func whatIsAllowedIsSilent(pointer: String?) {
    let report = report(profile, allowance("value-not-allowed", at: pointer))
    #expect(rules(report) == ["unknown-doc-type"])
    #expect(report.suppressed.map(\.isAllowed) == [true])
    guard case .configuration("why") = report.suppressed.first?.cause else {
      Issue.record("the cause is the configuration")
      return
    }
  }

  @Test(arguments: ["/kyc/1", "/kyc/0/DocType", "/kyc/0/IdSpoof/x", "/0"])
  func whatStandsElsewhereIsNotAllowed(pointer: String) {
    #expect(rules(report(profile, allowance("value-not-allowed", at: pointer))).count == 2)
  }

  @Test func otherRulesAreNotAllowed() {
    #expect(rules(report(profile, allowance("malformed-color"))).count == 2)
    let both = report(profile, allowance("unknown-doc-type", at: "/kyc"), allowance("value-not-allowed"))
    #expect(rules(both) == [] && both.suppressed.count == 2)
  }

  /// The pointer goes on into the JSON of a value.
  @Test func placesInsideJSON() {
    let text = "ProductCode: ID_OCR\nStyleConfig: '{\"guidePage\": {\"btnBgColor\": \"nocolour\"}}'"
    let style = "# idvlint: partial\n\(text)\n"
    #expect(rules(report(style)) == ["malformed-color"])
    for pointer in ["/StyleConfig", "/StyleConfig/guidePage", "/StyleConfig/guidePage/btnBgColor"] {
      #expect(rules(report(style, allowance("malformed-color", at: pointer))) == [])
    }
    for pointer in ["/StyleConfig/ocrPage", "/StyleConfig/guidePage/title"] {
      #expect(rules(report(style, allowance("malformed-color", at: pointer))) == ["malformed-color"])
    }
  }

  /// What is absent is at the place of its profile, and at the one where it would be.
  @Test func placesOfWhatIsAbsent() {
    let text = "a: {ProductCode: ID_OCR, MetaInfo: \"${A}\", MerchantUserId: \"${B}\", DocType: \"01000000\"}\n"
    let rest = ["missing-return-url"]
    #expect(Set(rules(report(text))) == ["missing-parameter", "missing-return-url"])
    for pointer in ["/a", "/a/MerchantBizId"] {
      #expect(rules(report(text, allowance("missing-parameter", at: pointer))) == rest)
    }
    #expect(rules(report(text, allowance("missing-parameter", at: "/a/MetaInfo"))).count == 2)
    #expect(rules(report(text, allowance("missing-return-url", at: "/a"))) == ["missing-parameter"])
  }

  @Test func placesCountFromEachDocument() {
    let text = "# idvlint: partial\nProductCode: ID_OCR\nIdSpoof: \"y\"\n"
    let report = report("\(text)---\n\(text)", allowance("value-not-allowed", at: "/IdSpoof"))
    #expect(report.findings.isEmpty && report.suppressed.count == 2)
  }

  @Test func theEndOfAnAllowanceIsItsDay() {
    #expect(rules(report(profile, allowance("value-not-allowed", until: "2027-06-30"))) == ["unknown-doc-type"])
    let late = report(profile, allowance("value-not-allowed", until: "2027-06-29"))
    #expect(late.findings.map { $0.notes.map { Bench.words($0.message) } } == [
      ["the configuration allowed it until 2027-06-29"], [],
    ])
    let two = report(
      profile, allowance("value-not-allowed", until: "2027-01-01"), allowance("value-not-allowed", at: "/kyc"))
    #expect(rules(two) == ["unknown-doc-type"])
  }

  @Test func allowancesAreLiftedWithSuppressions() {
    let all = report(profile, allowance("value-not-allowed")) { $0.honoursSuppressions = false }
    #expect(rules(all).count == 2 && all.suppressed.isEmpty)
  }

  /// Where both allow a finding, the comment does it, and is not called unused.
  @Test func commentsWin() {
    let text = "# idvlint: partial\nProductCode: ID_OCR\nIdSpoof: \"y\" # idvlint: allow value-not-allowed -- here"
    let both = report("\(text)\n", allowance("value-not-allowed"))
    #expect(both.findings.isEmpty)
    guard case .comment(.some) = both.suppressed.first?.cause else {
      Issue.record("the cause is the comment")
      return
    }
    let expired = text.replacing("-- here", with: "until 2027-01-01")
    let rest = report("\(expired)\n", allowance("value-not-allowed"))
    #expect(rules(rest) == ["unused-suppression"])
    let ended = report("\(expired)\n", allowance("value-not-allowed", until: "2026-01-01"))
    #expect(ended.findings[0].notes.map { Bench.words($0.message) } == ["it was allowed until 2027-01-01"])
  }

  @Test func unusedSuppressionsMayBeAllowed() {
    let text = "# idvlint: partial\nProductCode: ID_OCR\nIdSpoof: \"Y\" # idvlint: allow value-not-allowed\n"
    #expect(rules(report(text)) == ["unused-suppression"])
    #expect(rules(report(text, allowance("unused-suppression"))) == [])
  }

  @Test func eachUseOfAnAnchorIsAllowedByItself() {
    let text = "x-a: &a \"y\"\np:\n  ProductCode: ID_OCR\n  IdSpoof: *a\n  ShowOcrResult: *a\n"
    let partial = "# idvlint: partial\n\(text)"
    let first = report(partial, allowance("value-not-allowed", at: "/p/IdSpoof"))
    #expect(first.findings.map(\.path) == [["p", "ShowOcrResult"]])
    #expect(rules(report(partial, allowance("value-not-allowed", at: "/p"))) == [])
  }

  /// Nothing is kept for a file in which nothing is found.
  @Test func cleanFilesAreClean() {
    var options = LintOptions()
    options.allowances = [allowance("value-not-allowed")]
    options.isOneOfMany = true
    let text = Array("# idvlint: partial\nProductCode: ID_OCR\n".utf8)
    #expect(Bench.report(text, options: options).isClean)
  }
}
