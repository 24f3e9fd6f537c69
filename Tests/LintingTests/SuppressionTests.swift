import DocumentModel
import Linting
import Testing

/// What comments in a file allow, and what is said of them.
@Suite struct SuppressionTests {
  /// The rules that speak of a part of a profile.
  private func rules(_ text: String, _ change: (inout LintOptions) -> Void = { _ in }) -> [String] {
    Bench.report(ofPart: text, change).findings.map(\.rule.name)
  }

  /// `✓` stands for `# idvlint: allow value-not-allowed`; each text has one such value, which is silenced.
  @Test(arguments: [
    "ProductCode: ID_OCR\nIdSpoof: \"y\" ✓",
    "ProductCode: ID_OCR\n✓\nIdSpoof: \"y\"",
    "ProductCode: ID_OCR\n✓ -- why, and why else\n# a remark\n\nIdSpoof: \"y\"",
    "ProductCode: ID_OCR\n✓\nIdSpoof:\n  \"y\"",
    "ProductCode: ID_OCR\nIdSpoof:\n  ✓\n  \"y\"",
    "ProductCode: ID_OCR\nIdSpoof:\n  \"y\" ✓",
    "ProductCode: ID_OCR\nIdSpoof: | ✓\n  y",
    "ProductCode: ID_OCR\nIdSpoof: \"y\n  \" ✓",
    "✓\na:\n  ProductCode: ID_OCR\n  IdSpoof: \"y\"\nb: c",
    "a:\n- b\n✓\n- ProductCode: ID_OCR\n  IdSpoof: \"y\"\n",
    "a:\n✓\n- ProductCode: ID_OCR\n  IdSpoof: \"y\"\n- b",
    "✓\n- ProductCode: ID_OCR\n  IdSpoof: \"y\"\n- x-a: b",
    "a:\n-\n  ProductCode: ID_OCR\n  ✓\n  IdSpoof: \"y\"\n",
    "a: ✓\n  ProductCode: ID_OCR\n  IdSpoof: \"y\"",
    "a:\n- ✓\n  ProductCode: ID_OCR\n  IdSpoof: \"y\"",
    "ProductCode: ID_OCR\nIdSpoof: ✓\n  \"y\"",
    "{ ProductCode: ID_OCR,\n ✓\n IdSpoof: \"y\", SceneCode: a }",
    "ProductCode: ID_OCR\n✓\nIdThreshold: \"y\"\n---\na: b",
    "ProductCode: ID_OCR\nIdSpoof: &a ✓\n  \"y\"",
    "ProductCode: ID_OCR\nIdSpoof: !!str &a ✓\n  \"y\"",
    "a: &a ✓\n  ProductCode: ID_OCR\n  IdSpoof: \"y\"",
    "a:\n- &a ✓\n  ProductCode: ID_OCR\n  IdSpoof: \"y\"",
    "ProductCode: ID_OCR\nx-a: &a \"y\" ✓\nIdSpoof: *a",
    "ProductCode: ID_OCR\nx-a: &a \"y\"\nIdSpoof: *a ✓",
  ])
  func whatIsAllowedIsSilent(text: String) {
    let allowed = text.replacing("✓", with: "# idvlint: allow value-not-allowed")
    #expect(rules(allowed) == [], "\(allowed)")
    #expect(Bench.report(ofPart: allowed).suppressed.map(\.finding.rule.name) == ["value-not-allowed"])
    #expect(rules(allowed) { $0.honoursSuppressions = false } == ["value-not-allowed"])
    let bare = text.replacing("✓", with: "# a remark")
    #expect(rules(bare) == ["value-not-allowed"], "\(bare)")
    let other = text.replacing("✓", with: "# idvlint: allow unknown-doc-type")
    #expect(Set(rules(other)) == ["value-not-allowed", "unused-suppression"], "\(other)")
  }

  /// `✓` stands for a comment that is about something else.
  @Test(arguments: [
    "✓\nProductCode: ID_OCR\nIdSpoof: \"y\"",
    "ProductCode: ID_OCR ✓\nIdSpoof: \"y\"",
    "ProductCode: ID_OCR\nx-a: b - &c ✓\nIdSpoof: &a \"y\"",
    "ProductCode: ID_OCR\nx-a: &b ✓\nIdSpoof: \"y\"",
    "ProductCode: ID_OCR\nIdSpoof: \"y\"\n✓\nSceneCode: a",
    "a:\n  ✓\n  ProductCode: ID_OCR\n  IdSpoof: \"y\"",
    "✓\n- x-a: b\n- ProductCode: ID_OCR\n  IdSpoof: \"y\"\n",
  ])
  func whatStandsElsewhereIsNotAllowed(text: String) {
    let other = text.replacing("✓", with: "# idvlint: allow value-not-allowed")
    #expect(Set(rules(other)) == ["value-not-allowed", "unused-suppression"], "\(other)")
  }

  @Test func aFindingInsideABlockScalarIsAllowedAtItsKey() {
    let style = "\n  {\"guidePage\": {\n    \"btnBgColor\": \"nocolour\"}}"
    let allow = "# idvlint: allow malformed-color"
    #expect(rules("ProductCode: ID_OCR\nStyleConfig: |\(style)") == ["malformed-color"])
    #expect(rules("ProductCode: ID_OCR\nStyleConfig: | \(allow)\(style)") == [])
    #expect(rules("ProductCode: ID_OCR\n\(allow)\nStyleConfig: |\(style)") == [])
    #expect(rules("ProductCode: ID_OCR\nStyleConfig: >- \(allow)\n\(style)\n\nIdSpoof: \"Y\"") == [])
  }

  @Test func aFindingAboutTheProfileIsAllowedAtItsKey() {
    let profile = "MerchantBizId: \"${A}\"\nMetaInfo: \"${B}\"\nMerchantUserId: \"${C}\"\nDocType: \"01000000\""
    func found(_ text: String) -> [String] { Bench.rules(text) }
    #expect(found("ProductCode: ID_OCR\n\(profile)") == ["missing-return-url"])
    #expect(found("ProductCode: ID_OCR # idvlint: allow missing-return-url -- in a frame\n\(profile)") == [])
  }

  @Test func aDocumentIsAllowedAsAWhole() {
    let allow = "# idvlint: allow-document value-not-allowed, unknown-doc-type -- legacy"
    let profile = "ProductCode: ID_OCR\nIdSpoof: \"y\"\nDocType: \"99\""
    #expect(rules("\(allow)\n\(profile)") == [])
    let second = "# idvlint: partial\n\(profile)"
    #expect(rules("\(allow)\n\(profile)\n---\n\(second)") == ["value-not-allowed", "unknown-doc-type"])
    #expect(rules("\(profile)\n---\n\(allow)\n\(second)") == ["value-not-allowed", "unknown-doc-type"])
  }

  @Test func theEndOfASuppressionIsItsDay() {
    let text = "ProductCode: ID_OCR\nIdSpoof: \"y\" # idvlint: allow value-not-allowed until 2026-11-30 -- soon"
    for day in ["2025-01-01", "2026-11-30"] {
      #expect(rules(text) { $0.today = CalendarDate(day.utf8) } == [])
    }
    #expect(rules(text) == [])
    let late = Bench.report(ofPart: text) { $0.today = CalendarDate("2026-12-01".utf8) }
    #expect(late.findings.map(\.rule.name) == ["value-not-allowed", "unused-suppression"])
    #expect(late.findings[0].notes.map { Bench.words($0.message) } == ["it was allowed until 2026-11-30"])
  }

  @Test(arguments: [
    "idvlint: allow value-not-allowed, bogus", "idvlint: allow bogus, value-not-allowed",
    "idvlint: alow value-not-allowed", "idvlint: allow value-not-allowed, value-not-alowed",
    "idvlint: allow value-not-allowed until 2020-1-1", "idvlint: allow value-not-allowed until", "idvlint : allow x",
    "idvlint: allow value-not-allowed tried out", "IDVLINT: allow value-not-allowed", "idvlint allow value-not-allowed",
    "idvlint: allow value-not-allowed, yaml-syntax", "idvlint: allow value-not-allowed --",
  ])
  func whatIsMalformedSilencesNothingAndIsNeverUnused(comment: String) {
    let text = "ProductCode: ID_OCR\nIdSpoof: \"y\" # \(comment)"
    #expect(Set(rules(text)) == ["malformed-suppression", "value-not-allowed"])
    #expect(rules(text.replacing("\"y\"", with: "\"Y\"")) == ["malformed-suppression"])
  }

  @Test func aMissingReasonIsAllThatIsWrong() {
    let text = "ProductCode: ID_OCR\nIdSpoof: \"y\" # idvlint: allow value-not-allowed"
    #expect(rules(text) { $0.requiresSuppressionReason = true } == ["malformed-suppression"])
  }

  /// What people write about the linter is theirs.
  @Test(arguments: ["idvlint is run in CI", "see idvlint: allow", "Idvlinting", "idvlint", "idv: allow x"])
  func remarksAreNoSuppressions(remark: String) {
    #expect(rules("ProductCode: ID_OCR # \(remark)") == [])
  }

  /// What is of no use in this run may be of use with other files or declarations.
  @Test func whatDependsOnTheRunIsNeverUnused() {
    let rules = "duplicate-merchant-biz-id, missing-return-url, mixed-platform-style, language-not-on-pc"
    #expect(self.rules("ProductCode: ID_OCR # idvlint: allow \(rules)") == [])
  }

  @Test func eachUseOfAnAnchorIsAllowedByItself() {
    let head = "x-a: &a \"y\"\np:\n  ProductCode: ID_OCR\n  IdSpoof: *a"
    let allow = " # idvlint: allow value-not-allowed"
    let first = Bench.report(ofPart: "\(head)\(allow)\n  ShowOcrResult: *a")
    #expect(first.findings.map(\.path) == [["p", "ShowOcrResult"]])
    let second = Bench.report(ofPart: "\(head)\n  ShowOcrResult: *a\(allow)")
    #expect(second.findings.map(\.path) == [["p", "IdSpoof"]])
    #expect(rules("\(head)\(allow)\n  ShowOcrResult: *a\(allow)") == [])
  }

  /// Many comments before one pair cost no more than the text is long.
  @Test func stackedSuppressionsTakeLinearTime() {
    let text = String(repeating: "# idvlint: allow value-not-allowed\n", count: 20_000)
    let report = Bench.report(ofPart: "ProductCode: ID_OCR\n\(text)IdSpoof: \"y\"")
    #expect(report.findings.count == 19_999)
    #expect(report.suppressed.count == 1)
  }

  @Test func namesThatAreNotFoundGoByThemselves() {
    let text = "# idvlint: partial\nProductCode: ID_OCR\nIdSpoof: \"y\" # idvlint: allow "
    for names in ["V, A, B", "A, V, B", "A, B, V"] {
      let written = names.replacing("V", with: "value-not-allowed").replacing("A", with: "malformed-color")
        .replacing("B", with: "unknown-doc-type")
      let mended = Bench.mended(Array("\(text)\(written) -- why\n".utf8))
      #expect(String(decoding: mended.text, as: UTF8.self) == "\(text)value-not-allowed -- why\n")
    }
  }

  /// An empty line behind a comment would belong to the block scalar before it.
  @Test func commentsThatEndABlockScalarStay() {
    let text = "ProductCode: ID_OCR\nx-a: |+\n  text\n\n# idvlint: allow value-not-allowed\n\nIdSpoof: \"Y\""
    #expect(Bench.report(ofPart: text).findings.map { $0.fix == nil } == [true])
    #expect(rules("ProductCode: ID_OCR\nIdSpoof: \"Y\"\n# idvlint: allow") == ["malformed-suppression"])
    #expect(rules("ProductCode: ID_OCR\nIdSpoof: \"Y\" # idvlint: allow") == ["malformed-suppression"])
  }

  @Test func unusedOnesMayBeAllowed() {
    let line = "ProductCode: ID_OCR\nIdSpoof: \"Y\" # idvlint: allow value-not-allowed, unused-suppression -- shared"
    #expect(rules(line) == [])
  }

  /// Of what nobody could read, nothing is unused; and of a file that holds no profile nothing is said.
  @Test func nothingIsUnusedWhereNothingWasRead() {
    let broken = "ProductCode: ID_OCR\nIdSpoof: \"Y\" # idvlint: allow value-not-allowed\nx: ["
    #expect(rules(broken) == ["yaml-syntax"])
    let foreign = Bench.report(Array("a: b # idvlint: allow nonsense\n".utf8), isNamed: false)
    #expect(foreign.findings.isEmpty && foreign.suppressed.isEmpty)
  }

  /// Every finding of every example of one document can be allowed for it, where the text is one.
  @Test(arguments: RuleExamplesTests.Case.bad.filter { $0.example.syntax == .yaml && !$0.example.text.contains("---") })
  func everyRuleCanBeAllowed(item: RuleExamplesTests.Case) {
    let own: Set<RuleID> = [
      "unused-suppression", "malformed-suppression", "text-encoding", "yaml-syntax", "json-syntax", "input-limit",
      "malformed-configuration",
    ]
    guard !own.contains(item.rule.id) else { return }
    let text = MarkedText(item.example.text).bytes
    let allow = Array("# idvlint: allow-document \(item.rule.id.name) -- why\n".utf8)
    let report = Bench.report(allow + text, options: item.example.options)
    let found = report.findings.filter { $0.rule == item.rule.id || own.contains($0.rule) }
    #expect(found.isEmpty, "\(found.map(\.rule.name))")
  }

  @Test(arguments: [
    ("2026-11-23", true), ("2024-02-29", true), ("2026-02-29", false), ("1900-02-29", false), ("2000-02-29", true),
    ("2026-13-01", false), ("2026-00-10", false), ("2026-04-31", false), ("26-04-01", false), ("2026-4-1", false),
    ("2026/04/01", false), ("2026-04-01x", false), ("", false),
  ])
  func datesAreThoseOfTheCalendar(text: String, isDate: Bool) {
    #expect((CalendarDate(text.utf8) != nil) == isDate)
    if isDate { #expect(CalendarDate(text.utf8)?.description == text) }
  }

  @Test func daysOfTheClockAreThoseOfTheCalendar() {
    #expect(CalendarDate(secondsSince1970: 0)?.description == "1970-01-01")
    #expect(CalendarDate(secondsSince1970: -1)?.description == "1969-12-31")
    #expect(CalendarDate(secondsSince1970: 951_782_400)?.description == "2000-02-29")
    #expect(CalendarDate(secondsSince1970: 1_795_435_200)?.description == "2026-11-23")
    var day = CalendarDate(secondsSince1970: -86400)
    for number in 0..<100_000 {
      let next = CalendarDate(secondsSince1970: number * 86400 + 86399)
      #expect(next != nil && day != nil)
      if let day, let next { #expect(day < next) }
      day = next
    }
  }
}
