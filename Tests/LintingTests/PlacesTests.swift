import Catalog
import DocumentModel
import Linting
import Testing

/// Which mappings and texts are profiles because the configuration points at them, and how they are judged.
@Suite struct PlacesTests {
  private static func pointers(_ texts: [String]) -> [JSONPointerPattern] {
    texts.compactMap { JSONPointerPattern($0) }
  }

  private static func report(
    _ text: String, profiles: [String] = [], partial: [String] = [], _ syntax: SourceFile.Syntax = .yaml,
    isNamed: Bool = true, change: (inout LintOptions) -> Void = { _ in }
  ) -> FileReport {
    var options = LintOptions()
    options.profiles = pointers(profiles)
    options.partial = pointers(partial)
    change(&options)
    return Bench.report(Array(text.utf8), syntax, isNamed: isNamed, limits: options.limits, options: options)
  }

  /// The findings of a report, each as its pointer, its rule and the text it stands at.
  private static func words(_ report: FileReport) -> [String] {
    report.findings.map { "\(JSONPointer.text(of: $0.path)) \($0.rule.name) \(Bench.words(report, $0.range))" }
  }

  private static func count(_ report: FileReport) -> Int? {
    if case .checked(let profiles) = report.outcome { profiles } else { nil }
  }

  /// An override as a configuration says it.
  static func overrides(_ text: String) -> [PlaceOverride] {
    guard !text.isEmpty else { return [] }
    let bytes = Array("overrides:\n\(text)".utf8)
    let read = readConfiguration(SourceFile(path: FilePath(".idvlint.yml"), bytes: bytes), options: LintOptions())
    #expect(read.report.findings.isEmpty)
    return read.configuration.overrides.compactMap { override in
      override.pointer.map { PlaceOverride($0, override.settings) }
    }
  }

  // MARK: Mappings

  @Test(arguments: [
    ("kyc: {verification: {SceneCode: a-b}}", ["/kyc/verification"], 1),
    ("kyc: {verification: {SceneCode: a-b}}", ["/kyc/*"], 1), ("kyc: {a: {SceneCode: a-b}, b: {x: y}}", ["/*/*"], 2),
    ("SceneCode: a-b", [""], 1), ("kyc: [{SceneCode: a-b}, {DocType: x}, text]", ["/kyc"], 2),
    ("kyc: [{SceneCode: a-b}, {DocType: x}]", ["/kyc/0"], 1), ("kyc: [{x: y}, {SceneCode: a-b}]", ["/kyc/*"], 2),
    ("- {SceneCode: a-b}", [""], 1), ("a/b: {m~n: {SceneCode: a-b}}", ["/a~1b/m~0n"], 1),
    // Once, whatever else says so.
    ("kyc: {ProductCode: ID_OCR, SceneCode: a-b}", ["/kyc", "/*", "/kyc"], 1),
    ("# idvlint: profile\nSceneCode: a-b", [""], 1),
    // What holds the profiles that are meant is none.
    ("kyc: {verification: {SceneCode: a-b}}", ["/kyc", "/kyc/verification"], 1),
    ("kyc: {verification: {ProductCode: ID_OCR, SceneCode: a-b}}", ["/kyc"], 1),
    ("kyc: {a: {b: {}}, c: {SceneCode: a-b}}", ["/kyc", "/kyc/a", "/kyc/a/b", "/kyc/c"], 2),
    // Profiles inside others.
    ("kyc: {SceneCode: c, x: {SceneCode: a-b}}", ["/kyc", "/kyc/x"], 2),
    ("kyc: {ProductCode: ID_OCR, x: [{SceneCode: a-b}]}", ["/kyc/x/0"], 2),
    // Through aliases.
    ("a: &a {SceneCode: a-b}\nkyc: *a", ["/kyc"], 1), ("a: &a {v: {SceneCode: a-b}}\nkyc: *a", ["/kyc/v", "/a/v"], 1),
    ("a: &a {SceneCode: a-b}\nkyc: {<<: *a}", ["/kyc"], 1), ("a: &a {b: {SceneCode: a-b}}\nk: {<<: *a}", ["/k/*"], nil),
    // Nothing there.
    ("kyc: {verification: {SceneCode: a-b}}", ["/kyc/x", "/verification", "/kyc/verification/SceneCode"], nil),
    ("kyc: {SceneCode: a-b}", ["/kyc/SceneCode/x", "/0"], nil), ("kyc:", ["/kyc"], nil), ("kyc: 1", ["/kyc"], nil),
  ] as [(String, [String], Int?)])
  func pointersLeadToProfiles(text: String, profiles: [String], expected: Int?) {
    let report = Self.report(text + "\n", profiles: profiles, isNamed: false)
    #expect(Self.count(report) == expected)
    #expect(report.findings.count { $0.rule == "malformed-scene-code" } == (expected == nil ? 0 : 1))
    #expect(report.findings.contains { $0.rule == "missing-parameter" } == (expected != nil))
  }

  @Test func documentsAreMeantEachByItself() {
    let text = "a: {SceneCode: a-b}\n---\n# idvlint: not-a-profile\na: {SceneCode: c-d}\n---\na: {SceneCode: e-f}\n"
    let report = Self.report(text, partial: ["/a"])
    #expect(Self.words(report) == ["/a/SceneCode malformed-scene-code -", "/a/SceneCode malformed-scene-code -"])
    let declined = Self.report("# idvlint: not-a-profile\na: {SceneCode: a-b}\n", profiles: ["/a"])
    #expect(declined.outcome == .passedOver(.markedAsNone) && declined.findings.isEmpty)
  }

  @Test func partialPlacesMissNothing() {
    let text = "a: {ProductCode: ID_OCR}\nb: {SceneCode: a-b}\nc: [{d: {ProductCode: ID_OCR}}, {SceneCode: a-b}]\n"
    #expect(!Self.words(Self.report(text, partial: ["/a"])).contains { $0.hasPrefix("/a") })
    let all = Self.report(text, profiles: ["/b"], partial: ["/a", "/b", "/c"])
    #expect(Self.words(all) == ["/b/SceneCode malformed-scene-code -", "/c/1/SceneCode malformed-scene-code -"])
    #expect(Self.count(all) == 4)
    // A place inside a profile, and one around it.
    #expect(Self.report(text, partial: ["/a/x"]).findings.contains { $0.rule == "missing-parameter" })
    #expect(Self.words(Self.report("x: {a: {ProductCode: ID_OCR}}\n", partial: ["/x"])).isEmpty)
    #expect(Self.words(Self.report("x: {a: {ProductCode: ID_OCR}}\n", partial: [""])).isEmpty)
    // One that holds nothing is what is meant itself.
    #expect(Self.words(Self.report("x: {x-y: 1}\n", partial: ["/x"])).isEmpty)
    #expect(Self.count(Self.report("x: {x-y: 1}\n", partial: ["/x"])) == 1)
  }

  @Test func namesOfSchemasAreSilent() {
    let text = #"{"$schema": "https://acme-pay.com/s.json", "ProductCode": "ID_OCR", "DocType": "01000000"}"#
    #expect(Bench.findingsOfWhatIsThere(text, .json).isEmpty)
    #expect(Bench.findings("# idvlint: partial\n$schema: x\nproduct_code: ID_OCR\n").allSatisfy { !$0.contains("$") })
  }

  // MARK: Settings

  @Test func settingsArePlaceByPlace() {
    let text = """
      web: &w {ProductCode: ID_OCR, MerchantBizId: "1", StyleConfig: '{"alert": {}}'}
      app: {ProductCode: ID_OCR, MerchantBizId: "1", x: {ProductCode: ID_OCR}}
      all: {ProductCode: ID_OCR}

      """
    let report = Self.report(text, partial: [""]) { options in
      options.overrides = Self.overrides(
        """
          - pointer: /*
            rules: {fixed-merchant-biz-id: error, unused-style: off}
          - pointer: /web
            platform: mobile
            rules: {fixed-merchant-biz-id: note}
          - pointer: /app
            supplied-at-runtime: [MerchantBizId]
          - pointer: /nowhere
            rules: {"*": off}

        """)
      options.levels.named["duplicate-merchant-biz-id"] = .off
    }
    let found = report.findings.map { "\($0.path.first ?? "") \($0.rule.name) \($0.severity.name)" }
    #expect(found == ["web fixed-merchant-biz-id note", "web mixed-platform-style warning"])
  }

  @Test func lastOverrideThatFitsWins() {
    let text = "a: {ProductCode: ID_OCR, MerchantBizId: \"1\"}\n"
    let overrides = ["  - pointer: /a\n    rules: {\"*\": off}\n", "  - pointer: \"\"\n    rules: {\"*\": error}\n"]
    for (order, count) in [(overrides, 1), (overrides.reversed(), 0)] {
      let report = Self.report(text, partial: [""]) { $0.overrides = Self.overrides(order.joined()) }
      #expect(report.findings.count == count && report.findings.allSatisfy { $0.severity == .error })
    }
  }

  @Test func textUsedTwiceIsJudgedAtEachPlace() {
    let text = "x: &x a-b\na: {ProductCode: ID_OCR, SceneCode: *x}\nb: {ProductCode: ID_OCR, SceneCode: *x}\n"
    for (places, expected) in [("/a", "b error"), ("/b", "a error"), ("/*", ""), ("/c", "a error")] {
      let report = Self.report(text, partial: [""]) { options in
        options.overrides = Self.overrides("  - pointer: \(places)\n    rules: {malformed-scene-code: off}\n")
      }
      #expect(report.findings.map { "\($0.path[0]) \($0.severity.name)" } == (expected.isEmpty ? [] : [expected]))
    }
  }

  @Test func levelsOfPlacesLeaveTheFileAlone() {
    let profile = "{ProductCode: ID_OCR, MerchantBizId: \"1\"}"
    let text = "# idvlint: alow\na: \(profile) # idvlint: allow fixed-merchant-biz-id\n"
    let off = Self.overrides("  - pointer: /a\n    rules: {\"*\": off}\n")
    let report = Self.report(text, partial: [""]) { $0.overrides = off }
    // What is off at a place is not said to be found nowhere.
    #expect(report.findings.map(\.rule) == ["malformed-suppression"])
  }
}
