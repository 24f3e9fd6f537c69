import DocumentModel
import Linting
import Testing

/// Profiles in texts of larger files: where they are looked for, what is said of them, what is allowed.
@Suite struct EnclosedProfilesTests {
  private static func report(
    _ text: String, _ profiles: [String], _ syntax: SourceFile.Syntax = .yaml, isNamed: Bool = true,
    change: (inout LintOptions) -> Void = { _ in }
  ) -> FileReport {
    var options = LintOptions()
    options.partial = profiles.compactMap { JSONPointerPattern($0) }
    change(&options)
    return Bench.report(Array(text.utf8), syntax, isNamed: isNamed, limits: options.limits, options: options)
  }

  private static func words(_ report: FileReport) -> [String] {
    report.findings.map { "\(JSONPointer.text(of: $0.path)) \($0.rule.name) \(Bench.words(report, $0.range))" }
  }

  private static func found(_ text: String, _ profiles: [String], _ syntax: SourceFile.Syntax = .yaml) -> [String] {
    words(report(text, profiles, syntax))
  }

  @Test(arguments: [
    ("data:\n  idv.json: |\n    {\"SceneCode\": \"a-b\"}\n", "/data/idv.json"),
    ("data:\n  idv.JSON: '{\"SceneCode\": \"a-b\"}'\n", "/data/*"),
    ("data:\n  idv.yml: 'SceneCode: a-b'\n", "/data/idv.yml"),
    ("data:\n  idv.yaml: >-\n    SceneCode: a-b\n", "/data/idv.yaml"),
    ("data:\n  idv: '[{\"SceneCode\": \"a-b\"}]'\n", "/data/idv"),
    ("data:\n  idv: |\n    x-a: 1\n    SceneCode: a-b\n", "/data/idv"),
    ("data:\n- |\n  x-a: 1\n  SceneCode: a-b\n", "/data"), ("idv.json:\n- '{\"SceneCode\": \"a-b\"}'\n", "/idv.json/0"),
    ("data:\n  idv.yaml: |\n    v: {w: [{SceneCode: a-b}]}\n", "/data/idv.yaml/v/w"),
    ("data:\n  idv.yaml: |\n    v: {w: [{SceneCode: a-b}]}\n", "/data/*/*/*/*"),
    ("data:\n  idv.yaml: |\n    x-a: 1\n    ---\n    SceneCode: a-b\n", "/data/idv.yaml"),
    ("t: &t |\n  x-a: 1\n  SceneCode: a-b\nidv: *t\n", "/idv"),
    ("ProductCode: ID_OCR\nx.yaml: 'SceneCode: a-b'\n", "/x.yaml"),
    ("a.yaml: |\n  b.yaml: |\n    c.json: '{\"d\": {\"SceneCode\": \"a-b\"}}'\n", "/a.yaml/b.yaml/c.json/d"),
  ])
  func textsAreJudged(text: String, pointer: String) {
    let report = Self.report(text, [pointer], isNamed: false)
    let mine = report.findings.filter { $0.rule == "malformed-scene-code" }
    #expect(mine.map { Bench.words(report, $0.range) } == ["-"])
    #expect(report.findings.count == (text.hasPrefix("ProductCode") ? report.findings.count : 1))
    #expect(mine.allSatisfy { $0.path.last == "SceneCode" })
  }

  @Test(arguments: [
    "data:\n  idv.json: \"\"\n", "data:\n  idv.json:\n", "data:\n  idv.json: 1\n", "data:\n  idv.json: \"  \\n\"\n",
    "data:\n  idv.yaml: just text\n", "data:\n  idv: 'note: only a sentence'\n", "data:\n  idv.yaml: '# comment'\n",
    "data: {}\n", "data:\n  idv.json: '[]'\n", "data: text\n", "just text\n",
  ])
  func textsWithoutProfilesAreNone(text: String) {
    let pointers = ["/data/idv.json", "/data/idv.yaml", "/data/idv", "/data/idv.yaml/v"]
    #expect(Self.report(text, pointers, isNamed: false).outcome == .passedOver(.noProfile) || text.contains("{}"))
    #expect(Self.found(text, pointers).map { String($0.split(separator: " ")[0]) } == ["not-a-profile"])
  }

  @Test(arguments: [
    "{{ .Values.idv | toJson }}", "${IDV_PROFILE}", "{{- include \"idv\" . | nindent 4 }}", "ENC[abc,def]",
  ])
  func placeholdersAreUnknown(text: String) {
    #expect(Self.found("data:\n  idv.json: '\(text)'\n", ["/data/idv.json"]).isEmpty)
    let lines = text.hasPrefix("E") ? "|-\n    \(text)\n" : "|\n    \(text)\n    \(text)\n"
    #expect(Self.found("data:\n  idv.json: \(lines)", ["/data/idv.json"]).isEmpty)
    #expect(Self.found("data:\n  idv.json: !vault |\n    abc\n", ["/data/idv.json"]).isEmpty)
  }

  @Test func placeholdersInTextsAreAsInFiles() {
    let text = "data:\n  idv.yaml: |\n    DocType: \"{{ .Values.docType }}\"\n    SceneCode: {{ .Values.scene }}\n"
    #expect(Self.report(text, ["/data/idv.yaml"]).findings.map(\.rule) == ["unquoted-placeholder"])
  }

  @Test(arguments: [true, false])
  func textsThatCannotBeReadAreTold(isNamed: Bool) {
    let text = "data:\n  a.json: |\n    {\"x-a\": 1,}\n  b.yaml: |\n    x-a: [1\n  z: end\n"
    let report = Self.report(text, ["/data/a.json", "/data/b.yaml"], isNamed: isNamed)
    #expect(Self.words(report) == ["/data/a.json json-syntax }", "/data/b.yaml yaml-syntax ["])
    #expect(!report.isComplete)
  }

  @Test func profilesOfOtherProductsAreTold() {
    let text = "data:\n  a.yaml: |\n    ProductCode: eKYC_PRO\n    SceneCode: a-b\n"
    for isNamed in [true, false] {
      let report = Self.report(text, ["/data/a.yaml"], isNamed: isNamed)
      #expect(Self.words(report) == ["/data/a.yaml/ProductCode wrong-product-code eKYC_PRO"])
    }
  }

  @Test func textsCanDeclineToBeProfiles() {
    let text = "data:\n  a.yaml: |\n    # idvlint: not-a-profile\n    SceneCode: a-b\n"
    #expect(Self.report(text, ["/data/a.yaml"]).outcome == .passedOver(.markedAsNone))
    let beside = Self.report(text + "b: {ProductCode: ID_OCR, SceneCode: c-d}\n", ["/data/a.yaml", "/b"])
    #expect(Self.words(beside) == ["/b/SceneCode malformed-scene-code -"])
  }

  @Test func partsOfProfilesAreParts() {
    let text = "data:\n  a.yaml: |\n    ProductCode: ID_OCR\n"
    func missing(_ profiles: [String], _ partial: [String]) -> Bool {
      let report = Self.report(text, partial) { $0.profiles = profiles.compactMap { JSONPointerPattern($0) } }
      #expect(report.outcome == .checked(profiles: 1))
      return !report.findings.isEmpty
    }
    #expect(missing(["/data/a.yaml"], []) && !missing([], ["/data/a.yaml"]))
    #expect(!missing(["/data/a.yaml"], ["/data"]) && !missing(["/data/a.yaml"], [""]))
    #expect(missing(["/data/a.yaml"], ["/data/a.yaml/x"]) && !missing(["/data/a.yaml"], ["/data/*"]))
  }

  @Test func ownFindingsAndThoseOfTextsStandInOrder() {
    let text = "a: {SceneCode: a-b}\nb.json: '{\"SceneCode\": \"c+d\"}'\nc: {SceneCode: e/f}\n"
    #expect(Self.found(text, ["/*"]).map { String($0.suffix(1)) } == ["-", "+", "/"])
  }

  @Test func placesAreRightThroughThreeLevels() {
    let style = #"{"ocrPage": {"tipColor": "«#12»"}}"#.replacing("\"", with: #"\""#)
    let json = "{\"StyleConfig\": \"\(style)\"}"
    let texts = [
      "data:\n  é.json: |-\n    \(json)\n", "data:\n  é.json: '\(json)'\n",
      "data:\n  é.json: \"" + json.replacing(#"\"#, with: #"\\"#).replacing("\"", with: "\\\"") + "\"\n",
    ]
    for text in texts {
      let marked = MarkedText(text)
      let report = Self.report(String(decoding: marked.bytes, as: UTF8.self), ["/data/*"])
      #expect(report.findings.map(\.rule) == ["malformed-color"], "\(text)")
      #expect(report.findings.map(\.range.bytes) == marked.ranges, "\(text)")
      #expect(report.findings.map(\.innerPath) == [["ocrPage", "tipColor"]])
    }
  }

  // MARK: Suppressions, levels, repeats

  @Test func commentsOutsideAndInsideAllow() {
    let inside = "# idvlint: allow malformed-scene-code"
    let texts = [
      "\(inside)\nidv.json: |\n  {\"SceneCode\": \"a-b\"}\n", "idv.json: | \(inside)\n  {\"SceneCode\": \"a-b\"}\n",
      "idv.yaml: |\n  x-a: 1\n  SceneCode: a-b \(inside)\n", "idv.yaml: |\n  x-a: 1\n  \(inside)\n  SceneCode: a-b\n",
      "idv.yaml: \"x-a: 1\\nSceneCode: a-b \(inside)\\n\"\n",
      "idv.yaml: |\n  # idvlint: allow-document malformed-scene-code\n  SceneCode: a-b\n",
      "# idvlint: allow-document malformed-scene-code\nidv.yaml: |\n  SceneCode: a-b\n",
    ]
    for text in texts {
      let report = Self.report(text, ["/*"])
      #expect(report.findings.isEmpty && report.suppressed.count == 1, "\(Self.words(report)) \(text)")
      let strict = Self.report(text, ["/*"]) { $0.honoursSuppressions = false }
      #expect(strict.findings.map(\.rule) == ["malformed-scene-code"])
    }
  }

  @Test func commentsInTextsAreAboutTheirDocumentsOnly() {
    let text = """
      a.yaml: |
        # idvlint: allow-document malformed-scene-code
        SceneCode: a-b
      b.yaml: |
        SceneCode: «c-d»
        IdSpoof: y # idvlint: allow value-not-allowed, «unknown-doc-type»
        x-a: "«# idvlint: no comment»"

      """.replacing("«c-d»", with: "c-d").replacing("«# idvlint: no comment»", with: "# idvlint: no comment")
    let marked = MarkedText(text)
    let report = Self.report(String(decoding: marked.bytes, as: UTF8.self), ["/*"])
    #expect(report.findings.map(\.rule) == ["malformed-scene-code", "unused-suppression"])
    #expect(report.findings.last.map(\.range.bytes) == marked.ranges.first)
    let mended = Bench.mended(marked.bytes, rule: "unused-suppression", options: report.options(["/*"])).text
    #expect(String(decoding: mended, as: UTF8.self).contains("allow value-not-allowed\n"))
  }

  @Test func uselessCommentsAreMendedInEveryStyle() {
    let texts = [
      "idv.yaml: |\n  # idvlint: allow value-not-allowed\n  SceneCode: a\nz: end\n",
      "idv.yaml: |\n  SceneCode: a # idvlint: allow value-not-allowed\nz: end\n",
      "idv.yaml: \"SceneCode: a # idvlint: allow value-not-allowed\\nx-a: 1\"\nz: end\n",
      "idv.yaml: \"# idvlint: allow value-not-allowed\\nSceneCode: a\"\nz: end\n",
      "idv.yaml: 'SceneCode: a # idvlint: allow value-not-allowed'\nz: end\n",
      "idv.yaml: >-\n  SceneCode: a # idvlint: allow value-not-allowed\nz: end\n",
    ]
    for text in texts {
      let report = Self.report(text, ["/idv.yaml"])
      #expect(report.findings.map(\.rule) == ["unused-suppression"], "\(text)")
      let mended = Bench.mended(Array(text.utf8), options: report.options(["/idv.yaml"])).text
      let after = Self.report(String(decoding: mended, as: UTF8.self), ["/idv.yaml"])
      #expect(after.outcome == .checked(profiles: 1) && after.findings.isEmpty, "\(text)")
      #expect(mended.suffix(7).elementsEqual("z: end\n".utf8) && !mended.contains(UInt8(ascii: "#")))
    }
  }

  @Test func settingsReachIntoTexts() {
    let text = "a.yaml: |\n  v: {SceneCode: a-b}\n  w: {SceneCode: c-d}\n  x: *y\n"
    func levels(_ overrides: [(String, String)]) -> [String] {
      let report = Self.report(text, ["/a.yaml/*"]) { options in
        options.overrides = PlacesTests.overrides(
          overrides.map { pointer, level in
            """
              - pointer: "\(pointer)"
                rules: {malformed-scene-code: \(level), undefined-alias: \(level)}

            """
          }.joined())
      }
      return report.findings.map { "\($0.path.last == "SceneCode" ? $0.path[1] : "") \($0.severity.name)" }
    }
    #expect(levels([]) == ["v error", "w error", " error"])
    #expect(levels([("/a.yaml/v", "note")]) == ["v note", "w error", " error"])
    #expect(levels([("/a.yaml/v", "off"), ("/a.yaml", "note")]) == ["v note", "w note", " note"])
    #expect(levels([("/a.yaml", "note"), ("/a.yaml/v", "off")]) == ["w note", " note"])
    #expect(levels([("", "warning"), ("/*/w", "off")]) == ["v warning", " warning"])
  }

  @Test func idsAreComparedAcrossTexts() {
    let profile = "ProductCode: ID_OCR\n  MerchantBizId: \"order2024\"\n"
    let text = "a.yaml: |\n  \(profile)b.yaml: |\n  \(profile)c:\n  \(profile)"
    let report = Self.report(text, []) { $0.profiles = ["/a.yaml", "/b.yaml"].compactMap { JSONPointerPattern($0) } }
    let mine = report.findings.filter { $0.rule == "duplicate-merchant-biz-id" || $0.rule == "fixed-merchant-biz-id" }
    // What is said of a repeated id silences what is said of a fixed one.
    #expect(
      mine.map { "\($0.path[0]) \($0.rule.name)" } == [
        "a.yaml fixed-merchant-biz-id", "b.yaml duplicate-merchant-biz-id", "c duplicate-merchant-biz-id",
      ])
    let notes = mine.dropFirst().compactMap { $0.notes.first?.range }
    #expect(notes.count == 2 && Set(notes).count == 1)
  }

  @Test func secretsInTextsAreHidden() {
    let secret = "«Zk8-Sx_1qP0»"
    let texts = [
      "idv.json: |\n  {\"CallbackToken\": \"\(secret)\", \"SceneCode\": \"a-b\"}\n",
      "idv.yaml: \"CallbackToken: \(secret)\\nSceneCode: a-b\"\n",
      "idv.yaml: |\n  CallbackToken: \(secret)\n  SceneCode: [\n",
    ]
    for text in texts {
      let marked = MarkedText(text)
      let report = Self.report(String(decoding: marked.bytes, as: UTF8.self), ["/*"])
      let range = SourceRange(bytes: marked.ranges[0])
      #expect(!report.findings.isEmpty && !report.sensitive.parts(of: range).contains { !$0.isHidden }, "\(text)")
    }
  }

  // MARK: Limits

  @Test func limitsAreThoseOfTheFile() {
    let deep = "a:\n  b.json: '" + String(repeating: "[", count: 20) + String(repeating: "]", count: 20) + "'\n"
    func limited(_ text: String, _ pointer: String, _ change: (inout ReadingLimits) -> Void) -> LimitKind? {
      Self.report(text, [pointer]) { change(&$0.limits) }.limit
    }
    #expect(limited(deep, "/a/b.json") { $0.depth = 22 } == nil)
    #expect(limited(deep, "/a/b.json") { $0.depth = 21 } == .depth)
    let many = (0..<10).map { "a\($0).json: '{\"x\": [1, 2, 3]}'\n" }.joined()
    // One mapping with ten pairs, and ten texts of six nodes.
    #expect(limited(many, "/*") { $0.nodes = 81 } == nil)
    #expect(limited(many, "/*") { $0.nodes = 80 } == .nodes)
    #expect(limited(many, "/*") { $0.nodes = 75 } == .nodes)
    let calls = Calls()
    #expect(limited(many, "/*") { $0.isOverdue = { calls.next() > 3 } } == .seconds)
  }

  @Test func manyLevelsAreStoppedByDepth() {
    var text = "{\"x\": 1}"
    var pointer = ""
    for number in 0..<200 {
      text = "a: |\n" + text.split(separator: "\n").map { " \($0)\n" }.joined()
      pointer += number < 150 ? "/a" : "/*"
    }
    let report = Self.report(text, [pointer])
    #expect(report.limit == .depth && report.findings.map(\.rule) == ["input-limit"])
  }

  @Test func aliasesDoNotMultiply() {
    var text = "a0: &a0 {b.json: '{\"SceneCode\": \"a-b\"}'}\n"
    for number in 1..<30 { text += "a\(number): &a\(number) [*a\(number - 1), *a\(number - 1), *a\(number - 1)]\n" }
    let pointer = "/a29" + String(repeating: "/*", count: 30)
    #expect(Self.found(text, [pointer]) == ["/a0/b.json/SceneCode malformed-scene-code -"])
  }
}

/// Counts how often it is asked.
private final class Calls: @unchecked Sendable {
  private var count = 0

  func next() -> Int {
    count += 1
    return count
  }
}

extension FileReport {
  /// The options by which a file with partial places is judged.
  fileprivate func options(_ partial: [String]) -> LintOptions {
    var options = LintOptions()
    options.partial = partial.compactMap { JSONPointerPattern($0) }
    return options
  }
}
