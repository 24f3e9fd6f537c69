import DocumentModel
import Linting
import Testing

/// Fixes made in a file: in rounds, apart from each other, and only where they hold.
@Suite struct MendTests {
  private static let suggested = FixChoice(includesSuggested: true)

  private static func judged(_ source: SourceFile) -> FileReport {
    var options = LintOptions()
    options.isPartial = true
    return lint(source, options: options)
  }

  private func file(_ text: String, _ name: String = "p.yaml") -> SourceFile {
    SourceFile(path: FilePath(name), bytes: Array(text.utf8))
  }

  private func mended(
    _ text: String, _ name: String = "p.yaml", _ choice: FixChoice = Self.suggested,
    judge: (SourceFile) -> FileReport = Self.judged
  ) -> MendedFile {
    mend(Self.judged(file(text, name)), choice: choice, limits: ReadingLimits(), judge: judge)
  }

  private func text(_ file: MendedFile) -> String { String(decoding: file.source.text, as: UTF8.self) }

  @Test func whatIsSafeIsMended() {
    let before = "ProductCode: ID_OCR\nDocType: 01000000 # kept\nIdSpoof: \"true\"\n"
    let safe = mended(before, "p.yaml", FixChoice())
    #expect(text(safe) == "ProductCode: ID_OCR\nDocType: \"01000000\" # kept\nIdSpoof: \"true\"\n")
    #expect(safe.mended.map(\.rule) == ["lossy-plain-scalar"] && safe.rounds == 1 && safe.isChanged)
    #expect(safe.report.findings.map(\.rule) == ["value-not-allowed"])
    let all = mended(before)
    #expect(text(all) == "ProductCode: ID_OCR\nDocType: \"01000000\" # kept\nIdSpoof: \"Y\"\n")
    #expect(all.mended.count == 2 && all.report.findings.isEmpty)
    #expect(TextEdit.apply(all.edits, to: Array(before.utf8)) == all.source.text)
  }

  @Test func choicesAreFollowed() {
    let before = "ProductCode: ID_OCR\nDocType: 01000000\nIdSpoof: Y\nIdThreshold: 1\n"
    let one = mended(before, "p.yaml", FixChoice(rules: ["single-letter-scalar"]))
    #expect(text(one) == before.replacing("IdSpoof: Y", with: "IdSpoof: \"Y\""))
    let louder = mended(before, "p.yaml", FixChoice(level: .error))
    #expect(text(louder) == before.replacing("01000000", with: "\"01000000\"").replacing(" 1\n", with: " \"1\"\n"))
    #expect(!mended(before, "p.yaml", FixChoice(rules: [])).isChanged)
  }

  /// Edits that touch are made one round after the other.
  @Test func whatMeetsWaits() {
    let file = mended("ProductCode: ID_OCR\nDoctype: 1000000 # idvlint: allow bare-language-code\n")
    #expect(text(file) == "ProductCode: ID_OCR\nDocType: \"01000000\"\n")
    #expect(file.rounds == 2 && file.mended.count == 3)
  }

  /// What the fault had silenced comes to light and is mended in turn.
  @Test func whatComesToLightIsMended() {
    let file = mended(
      "ProductCode: ID_OCR\nStyleConfig: '{\"guidepage\": {\"btnBackgroundColor\": \"red\"},}'\n")
    #expect(text(file) == "ProductCode: ID_OCR\nStyleConfig: '{\"guidePage\": {\"btnBgColor\": \"red\"}}'\n")
    #expect(file.report.findings.isEmpty && file.rounds > 1)
  }

  @Test(arguments: [
    "ProductCode: ID_OCR\nDocType: 01000000\nx: [\n", "ProductCode: ID_OCR\nDocType: 01000000\n\u{0}",
    "ProductCode: ID_OCR\nDocType: 01000000\nIdThreshold: *none\n", "x: { ?foo: bar }\n",
    "ProductCode: ID_OCR\nDocType: &a 01000000\nx: *a\n",
    "a: { ?x: y, ProductCode: ID_OCR, DocType: 01000000, IdSpoof: \"Y\", SceneCode: s }\n",
  ])
  func someFilesAreLeft(before: String) {
    let file = mended(before)
    // An alias of nothing is no reason to leave another line as it is.
    guard !before.contains("*none") else { return #expect(file.rounds == 1) }
    #expect(!file.isChanged && text(file) == before && file.edits.isEmpty)
  }

  /// What is shared is only quoted; what merges is neither widened nor narrowed.
  @Test(arguments: [
    ("a: &a\n  ProductCode: ID_OCR\n  Doctype: 01000000\n  IdSpoof: \"true\"\nb: *a\n", ["01000000"]),
    ("a: &a {x: [{ProductCode: ID_OCR, IdSpoof: \"true\", DocType: 01000000}]}\nb: *a\n", ["01000000"]),
    ("- &a {DocType: \"01000000\"}\n- <<: *a\n  ProductCode: ID_OCR\n  SceneCode: \"\"\n", []),
    ("- &a {DocType: \"01000000\"}\n- <<: *a\n  ProductCode: ID_OCR\n  sceneCode: shop\n  IdThreshold: 1\n", ["1"]),
  ])
  func whatIsSharedIsQuoted(before: String, quoted: [String]) {
    let all = quoted.reduce(before) { $0.replacing(": \($1)", with: ": \"\($1)\"") }
    #expect(text(mended(before)) == all)
  }

  /// What would come to light once a text is quoted is told before.
  @Test(arguments: [("CallbackToken", "2026-01-01"), ("CallbackToken", "off"), ("MerchantUserId", "n")])
  func quotesHold(name: String, value: String) {
    let before = "ProductCode: ID_OCR\nCallbackUrl: https://a.acme-pay.com\n\(name): "
    let file = mended(before + value, "p.yaml", FixChoice(rules: ["ambiguous-plain-scalar", "single-letter-scalar"]))
    #expect(text(file) == before + "\"\(value)\"")
  }

  /// A value is set right beside a merge, since it is written here.
  @Test func valuesBesideMergesAreMended() {
    let before = "- &a {DocType: \"01000000\"}\n- <<: *a\n  ProductCode: ID_OCR\n  IdSpoof: \"true\"\n"
    #expect(text(mended(before)) == before.replacing("\"true\"", with: "\"Y\""))
  }

  @Test func limitsLeaveTheFile() {
    let source = file("ProductCode: ID_OCR\nDocType: 01000000\n")
    var limits = ReadingLimits()
    limits.nodes = 3
    let report = Bench.report(source.text, limits: limits)
    #expect(report.limit != nil)
    #expect(!mend(report, choice: Self.suggested, limits: limits, judge: Self.judged).isChanged)
  }

  // MARK: - What does not hold

  private static let two = "ProductCode: ID_OCR\nDocType: 01000000\nIdThreshold: 1\n"

  /// A judge that finds another fault where one value is quoted: that fix is left out, the other is made.
  @Test func whatBringsAnotherFaultIsLeftOut() {
    let file = mended(Self.two) { source in
      var report = Self.judged(source)
      if String(decoding: source.text, as: UTF8.self).contains("\"01000000\"") {
        report.findings.append(
          Finding(
            rule: "unknown-doc-type", severity: .error, message: "m",
            range: SourceOffset(0)..<SourceOffset(1)))
      }
      return report
    }
    #expect(text(file) == Self.two.replacing(": 1\n", with: ": \"1\"\n"))
    #expect(file.mended.count == 1)
  }

  @Test func whatDoesNotMendIsLeftOut() {
    let report = Self.judged(file(Self.two))
    let file = mend(report, choice: Self.suggested, limits: ReadingLimits()) { source in
      var same = report
      same.source = source
      return same
    }
    #expect(!file.isChanged && text(file) == Self.two)
  }

  /// Fixes that would do something else than they say: each is left out, and the rest is made, the right fix that the
  /// judge then offers in its place included.
  @Test func fixesThatDamageAreLeftOut() throws {
    var report = Self.judged(file(Self.two + "# a comment\n"))
    let first = try #require(report.findings.first)
    guard case .quote(let node)? = first.fix?.intents.first else { throw Missing() }
    let text = report.source.text
    func place(_ words: String) throws -> SourceRange {
      let whole = String(decoding: text, as: UTF8.self)
      let start = try #require(whole.ranges(of: words).first).lowerBound.utf16Offset(in: whole)
      return SourceRange(bytes: start..<start + words.utf8.count)
    }
    let ranges = try ["# a comment", "ProductCode", "\nIdThreshold"].map(place)
    let fixes = [
      Fix("quote", .safe, .quote(node), .erase(ranges[1])), Fix("quote", .safe, .quote(node), .erase(ranges[2])),
      Fix("another", .safe, .setValue(Node(table: node.table, index: node.index - 1), "Doctyp")),
    ]
    let right = (Self.two + "# a comment\n").replacing(": 1\n", with: ": \"1\"\n")
      .replacing("01000000", with: "\"01000000\"")
    for fix in fixes {
      report.findings[0].fix = fix
      let file = mend(report, choice: Self.suggested, limits: ReadingLimits(), judge: Self.judged)
      #expect(self.text(file) == right && file.mended.first?.rule == report.findings[1].rule, "\(fix.intents)")
    }
  }

  private struct Missing: Error {}

  /// Many fixes cost as many judgements as few.
  @Test func manyFixesAreMadeAtOnce() {
    var count = 0
    let item = "- {ProductCode: ID_OCR, DocType: 01000000}\n"
    let file = mended(String(repeating: item, count: 300)) { source in
      count += 1
      return Self.judged(source)
    }
    #expect(file.mended.count == 300 && file.rounds == 1 && count == 1)
    #expect(!text(file).contains(": 01000000"))
  }

  /// Many fixes that do not hold stand in the way of no other, and cost few judgements more.
  @Test func manyFixesThatDoNotHoldAreLeftOut() {
    var count = 0
    let item =
      "- {ProductCode: ID_OCR, CallbackUrl: https://x.acme-pay.com, CallbackToken: 2026-01-01, DocType: 01000000}\n"
    // Where the token is told only once it is quoted, quoting it does not hold.
    var yields = Dictionary(uniqueKeysWithValues: Rule.all.map { ($0.id, $0.yieldsTo) })
    yields["literal-callback-token", default: []].append("ambiguous-plain-scalar")
    let judge = { (source: SourceFile) in
      count += 1
      var options = LintOptions()
      options.isPartial = true
      return lint(source, options: options, yields: yields)
    }
    let report = judge(self.file(String(repeating: item, count: 300)))
    let file = mend(report, choice: FixChoice(), limits: ReadingLimits(), judge: judge)
    #expect(file.mended.count < 700 && count < 7)
    #expect(text(file) == String(repeating: item.replacing("01000000", with: "\"01000000\""), count: 300))
  }

  /// A fix is left out by itself, however many others stand at the same place, and whatever is said of that place.
  @Test(arguments: [1, 40]) func whatStandsBesideWhatDoesNotHoldIsMended(count: Int) {
    let item = "- ProductCode: ID_OCR\n  IdThreshold: 1\n  SceneCode: \"\"\n  DocType: 01000000\n  IdSpoof: \"true\"\n"
    var checks = 0
    let file = mended(String(repeating: item, count: count)) { source in
      checks += 1
      var report = Self.judged(source)
      // Without a SceneCode something is wrong with the whole profile.
      for (number, profile) in String(decoding: source.text, as: UTF8.self).split(separator: "- ").enumerated()
      where !profile.contains("SceneCode") {
        var finding = Finding(
          rule: "missing-return-url", severity: .warning, message: "m",
          range: SourceOffset(0)..<SourceOffset(1))
        finding.path = [String(number)]
        report.findings.append(finding)
      }
      return report
    }
    let right = item.replacing(": 1", with: ": \"1\"").replacing("01000000", with: "\"01000000\"")
    #expect(text(file) == String(repeating: right.replacing("true", with: "Y"), count: count))
    #expect(checks < 12 && !file.isUnfinished)
  }

  /// A file that never comes to rest is left after eight rounds, and one of many fixes that do not hold after a while.
  @Test func mendingEnds() {
    let item = "- {ProductCode: ID_OCR, DocType: 01000000}\n"
    let report = Self.judged(file(String(repeating: item, count: 1_000)))
    var count = 0
    let none = mend(report, choice: FixChoice(), limits: ReadingLimits()) { source in
      count += 1
      var same = report
      same.source = source
      return same
    }
    #expect(!none.isChanged && count <= 256)
  }

  // MARK: - Examples

  /// All examples with a fix: what is checked of a new text never stands in the way of what the rule means.
  @Test(arguments: RuleExamplesTests.Case.bad.filter { $0.example.fixed != nil }, Dress.allCases)
  func examplesAreMended(item: RuleExamplesTests.Case, dress: Dress) throws {
    let syntax = item.example.syntax
    guard let text = dress.dressed(MarkedText(item.example.text), syntax) else { return }
    let example = try #require(item.example.fixed)
    let fixed = try #require(dress.dressed(MarkedText(example), syntax))
    let source = SourceFile(
      path: FilePath(syntax == .json ? "p.json" : "p.yaml"), bytes: dress.encoded(text.bytes))
    let judge = { (source: SourceFile) in lint(source, options: item.example.options) }
    let choice = FixChoice(includesSuggested: true, rules: [item.rule.id])
    let file = mend(judge(source), choice: choice, limits: ReadingLimits(), judge: judge)
    // What cannot be read wholly is left as it is.
    guard judge(source).isComplete else { return #expect(!file.isChanged) }
    #expect(String(decoding: file.source.text, as: UTF8.self) == String(decoding: fixed.bytes, as: UTF8.self))
    #expect(file.source.bytes(of: file.source.text) == dress.encoded(fixed.bytes))
  }

  // MARK: - Forms of files

  @Test(arguments: ["utf8", "bom", "crlf", "little", "big"]) func encodingsStay(form: String) {
    let before = "# 张é😀\r\nProductCode: ID_OCR\r\nDocType: 01000000"
    let after = before.replacing("01000000", with: "\"01000000\"")
    func bytes(_ text: String) -> [UInt8] {
      switch form {
      case "bom": Array("\u{FEFF}\(text)".utf8)
      case "little": "\u{FEFF}\(text)".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
      case "big": "\u{FEFF}\(text)".utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
      default: Array(text.utf8)
      }
    }
    let source = SourceFile(path: FilePath("p.yaml"), bytes: bytes(before))
    let file = mend(Self.judged(source), choice: FixChoice(), limits: ReadingLimits(), judge: Self.judged)
    #expect(source.bytes(of: file.source.text) == bytes(after))
  }

  @Test func JSONIsMended() {
    let file = mended(#"{"ProductCode": "ID_OCR", "DocType": 1000000, "IdSpoof": "y", "SceneCode": 7}"#, "p.json")
    #expect(text(file) == #"{"ProductCode": "ID_OCR", "DocType": "01000000", "IdSpoof": "Y", "SceneCode": "7"}"#)
  }

  /// What was secret stays so in the text that came out.
  @Test func secretsStayHidden() {
    let before = "ProductCode: ID_OCR\nCallbackToken: 12345678901\nMerchantUserId: \"lei \"\nDocType: 01000000\n"
    let file = mended(before)
    let hidden = file.sensitive.parts(of: SourceRange(bytes: 0..<file.source.text.count)).filter(\.isHidden)
      .map { String(decoding: file.source[$0.range], as: UTF8.self) }
    #expect(hidden.joined().contains("12345678901") && hidden.joined().contains("lei"))
    #expect(!hidden.joined().contains("01000000"))
  }
}
