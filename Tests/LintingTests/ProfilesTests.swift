import DocumentModel
import Linting
import Testing

/// Which files and mappings are profiles, and what is said of the others.
@Suite struct ProfilesTests {
  private func outcome(_ text: String, _ syntax: SourceFile.Syntax = .yaml, isNamed: Bool = true) -> FileReport.Outcome
  {
    Bench.report(Array(text.utf8), syntax, isNamed: isNamed).outcome
  }

  @Test(arguments: [
    ("ProductCode: ID_OCR", 1), ("product_code: id-ocr", 1), ("PRODUCTCODE: idocr", 1),
    ("a: {b: [{ProductCode: ID_OCR}]}", 1),
    ("- ProductCode: ID_OCR\n- ProductCode: ID_OCR", 2), ("ProductCode: ID_OCR\n---\nProductCode: ID_OCR", 2),
    ("DocType: x\nSceneCode: x\nIdSpoof: x", 1), ("DocType: x\nmetaInfo: x\ncallback_url: x", 1),
    ("# idvlint: profile\nname: x", 1), ("# idvlint: partial\nname: x", 1), ("---\n# idvlint: profile\nname: x", 1),
    ("a: {ProductCode: ID_OCR}\nb: {ProductCode: ID_OCR}", 2),
  ])
  func profiles(text: String, count: Int) {
    #expect(outcome(text + "\n", isNamed: false) == .checked(profiles: count))
    #expect(!Bench.rules(text + "\n").contains("not-a-profile"))
  }

  @Test(arguments: [
    "name: x", "DocType: x\nSceneCode: x", "DocType: x\nReturnUrl: x\nCallbackUrl: x", "ProductCode: something",
    "ProductCode: eKYC_PRO\nDocType: x\nSceneCode: x\nIdSpoof: x",
    "", "- a\n- b", "just text",
  ])
  func noProfiles(text: String) {
    #expect(outcome(text + "\n", isNamed: false) == .passedOver(.noProfile))
  }

  @Test(arguments: ["name: x", "DocType: x\nSceneCode: x", "", "- a\n- b", "just text", "# only a comment"])
  func namedFilesMustHoldOne(text: String) {
    #expect(Bench.rules(text + "\n") == ["not-a-profile"])
  }

  @Test func declinedFilesArePassedOver() {
    #expect(outcome("# idvlint: not-a-profile\nProductCode: ID_OCR\n", isNamed: false) == .passedOver(.markedAsNone))
    #expect(outcome("# idvlint: not-a-profile\nname: x\n") == .passedOver(.markedAsNone))
    #expect(outcome("# idvlint: not-a-profile\nname: [\n", isNamed: false) == .passedOver(.markedAsNone))
  }

  @Test(arguments: ["partial", "profile"])
  func aMarkAboveProfilesIsAboutThem(mark: String) {
    let wrapped = "# idvlint: \(mark)\nprofiles:\n  demo:\n    ProductCode: ID_OCR\n    SceneCode: a-b\n"
    #expect(Bench.findingsOfWhatIsThere(wrapped) == ["malformed-scene-code -"])
    #expect(outcome(wrapped) == .checked(profiles: 1))
    #expect(Bench.rules(wrapped).contains("missing-parameter") == (mark == "profile"))
    // A root that names a parameter is meant itself.
    #expect(outcome(wrapped.replacing("profiles:", with: "DocType: \"01000000\"\nx-a:")) == .checked(profiles: 2))
  }

  @Test func aMarkAboveAListIsAboutItsItems() {
    let list = "# idvlint: partial\n- ProductCode: ID_OCR\n- SceneCode: a-b\n"
    #expect(Bench.findings(list) == ["malformed-scene-code -"])
    #expect(outcome("# idvlint: profile\n- SceneCode: a-b\n- name: x\n") == .checked(profiles: 2))
    #expect(Bench.findings("# idvlint: partial\n- - ProductCode: ID_OCR\n").isEmpty)
  }

  @Test func aMarkAboveNothingIsNotAdvisedAgain() throws {
    let (finding, _) = try #require(Bench.finding(of: "not-a-profile", "# idvlint: profile\n- a\n- b\n"))
    #expect(try !Bench.words(#require(finding.help)).contains("# idvlint"))
  }

  @Test(arguments: [
    (#"{"ProductCode":"eKYC","a":{"ProductCode":"ID_OCR","SceneCode":"a-b"}}"#, 1),
    (#"{"ProductCode":"eKYC","DocType":{"ProductCode":"ekyc"},"a":[{"ProductCode":"ID_OCR","SceneCode":"a-b"}]}"#, 1),
    (#"{"ProductCode":"ID_OCR","o":{"hk":{"ProductCode":"ID_OCR","SceneCode":"a-b"}},"SceneCode":"c"}"#, 2),
    (#"{"ProductCode":"ID_OCR","o":[{"ProductCode":"ID_OCR","o":{"ProductCode":"ID_OCR","SceneCode":"a-b"}}]}"#, 3),
    (#"{"ProductCode":"ID_OCR","a":{"ProductCode":"ekyc","b":{"ProductCode":"ID_OCR","SceneCode":"a-b"}}}"#, 2),
  ])
  func profilesInsideOthersAreFound(text: String, count: Int) {
    #expect(outcome(text, .json) == .checked(profiles: count))
    #expect(Bench.findingsOfWhatIsThere(text, .json) == ["malformed-scene-code -"])
    // What a profile inside another lacks may come from that one.
    #expect(Bench.rules(text, .json).filter { $0 == "missing-parameter" }.count == 4)
  }

  @Test func valuesOfParametersHoldNoProfiles() {
    let text = "# idvlint: partial\nProductCode: ID_OCR\nStyleConfig: {ProductCode: ID_OCR, SceneCode: a-b}\n"
    #expect(Bench.rules(text) == ["non-string-value"])
  }

  @Test(arguments: ["# idvlint: profile\n", "# idvlint: partial\n", "# idvlint: partial\n- "])
  func aMarkMakesNoOtherProductOurs(mark: String) {
    let text = mark + "{ProductCode: eKYC_PRO, SceneCode: a-b}\n"
    #expect(Bench.findings(text) == ["wrong-product-code eKYC_PRO"])
    #expect(outcome(text, isNamed: false) == .passedOver(.noProfile))
  }

  @Test(arguments: ["ekyc_pro", "eKYC-PRO", "EKYC", "id_ocr_max", "Face Verify"])
  func otherProductsInAnotherSpellingAreStillOthers(code: String) throws {
    let text = "ProductCode: \(code)\nMerchantBizId: a-b\nSceneCode: a-b\n"
    #expect(Bench.findings(text) == ["wrong-product-code \(code)"])
    #expect(outcome(text, isNamed: false) == .passedOver(.noProfile))
    let (finding, _) = try #require(Bench.finding(of: "wrong-product-code", text))
    #expect(Bench.words(finding.message).contains("in another spelling"))
  }

  @Test func marksAreOfTheirDocument() {
    let text = "# idvlint: not-a-profile\nProductCode: ID_OCR\n---\nProductCode: ID_OCR\n"
    #expect(outcome(text) == .checked(profiles: 1))
    let partial = "# idvlint: partial\nProductCode: ID_OCR\n---\nProductCode: ID_OCR\n"
    #expect(Bench.findings(partial).filter { $0.hasPrefix("missing-parameter") }.count == 4)
    let last = "ProductCode: ID_OCR\n---\n# idvlint: partial\nProductCode: ID_OCR\n"
    #expect(Bench.findings(last).filter { $0.hasPrefix("missing-parameter") }.count == 4)
  }

  @Test(arguments: ["eKYC", "eKYC_PRO", "ID_OCR_PRO", "ID_OCR_MAX", "eKYC_MIN", "KYC_GLOBAL", "FACE_LIVENESS"])
  func otherProductsAreOneFinding(code: String) {
    let text = "ProductCode: \(code)\nMerchantBizId: a-b\nDocType: 1\nSceneCode: [x]\nIdSpoof: 7\n"
    #expect(Bench.findings(text) == ["wrong-product-code \(code)"])
    #expect(outcome(text, isNamed: false) == .passedOver(.noProfile))
    // Beside a profile they are somebody else's.
    let stream = text + "---\n# idvlint: partial\nProductCode: ID_OCR\n"
    #expect(Bench.findings(stream).isEmpty)
  }

  /// Only what says what a value looks like is none.
  @Test(arguments: ["{type: web}", "{type: {a: string}}", "{enum: Y}", "{value: string}", "[type, string]", "string"])
  func objectsForStringsAreValuesAllTheSame(value: String) {
    #expect(outcome("MetaInfo: \(value)\nDocType: \(value)\nIdSpoof: \(value)\n") == .checked(profiles: 1))
  }

  @Test func unknownProductsAreJudged() {
    let text = "ProductCode: OCR\nMerchantBizId: a-b\nSceneCode: x\n"
    #expect(
      Bench.findingsOfWhatIsThere(text) == ["wrong-product-code OCR", "malformed-merchant-biz-id -"])
  }

  @Test func nothingIsMissingFromAFileCutShort() {
    let rules = Bench.rules("ProductCode: ID_OCR\nSceneCode: \"x\nMerchantBizId: a-b\n")
    #expect(rules.contains("yaml-syntax") && !rules.contains("missing-parameter"))
    #expect(
      Bench.rules("{\"ProductCode\": \"ID_OCR\", \"DocType\": \"8\",}", .json) == ["unknown-doc-type", "json-syntax"])
  }

  @Test func brokenFilesOfOthersArePassedOver() {
    #expect(outcome("name: [\n", isNamed: false) == .passedOver(.noProfile))
    #expect(outcome("{\"a\":", .json, isNamed: false) == .passedOver(.noProfile))
    #expect(Bench.rules("name: [\n") == ["yaml-syntax"])
    #expect(Bench.rules("MerchantBizId: [\n", isNamed: false) == ["yaml-syntax"])
    #expect(Bench.rules("\"idSpoof\" \"\n", isNamed: false) == ["yaml-syntax"])
    #expect(Bench.rules("{\"merchant_biz_id\": ", .json, isNamed: false) == ["json-syntax"])
    #expect(Bench.rules("# idvlint: profile\na: [\n", isNamed: false) == ["yaml-syntax"])
    #expect(Bench.rules("", .json) == ["json-syntax"])
  }

  @Test func straysBesideProfilesAreToldOnce() {
    let text = "# idvlint: partial\nProductCode: ID_OCR\n---\ntext\n---\n- a\n"
    #expect(Bench.findings(text) == ["not-a-profile text"])
    #expect(Bench.findings("# idvlint: partial\nProductCode: ID_OCR\n---\n---\nother: mapping\n").isEmpty)
  }

  /// A mark makes no profile of what is no mapping.
  @Test(arguments: [
    ("---\n# idvlint: profile\n«just a text»\n", true), ("---\n# idvlint: partial\n«just\n a text»\n", true),
    ("---\n# idvlint: profile\n«|\n  two\n  lines\n»", true),
    ("---\n# idvlint: profile\n|\n  ProductCode: ID_OCR\n  SceneCode: a\n", false),
    ("---\n# idvlint: partial\n- ProductCode: ID_OCR\n- «text»\n- more\n", true),
    ("---\n# idvlint: partial\n- ProductCode: ID_OCR\n- «[a]»\n- text\n", true),
    ("---\n# idvlint: partial\n- ProductCode: ID_OCR\n- [{name: x}]\n- \n- ${MORE}\n", false),
    ("---\n- ProductCode: ID_OCR\n- text\n", false),
  ])
  func whatIsMarkedIsAMapping(text: String, isStray: Bool) {
    let marked = MarkedText("# idvlint: partial\nProductCode: ID_OCR\n\(text)")
    let report = Bench.report(marked.bytes)
    let strays = report.findings.filter { $0.rule == "not-a-profile" }
    #expect(strays.map(\.range.bytes) == (isStray ? marked.ranges : []))
  }

  @Test func valuesInOtherMappingsAreNotJudged() {
    #expect(
      Bench.findings("# idvlint: partial\nProductCode: ID_OCR\nx-a: {DocType: 8, SceneCode: a-b}\n")
        .isEmpty)
  }

  @Test func limitsAreTold() {
    var limits = ReadingLimits()
    limits.aliasExpansion = 5
    let text = "x: &x {x-a: 1, x-b: 2, x-c: 3, x-d: 4, x-e: 5, x-f: 6}\np:\n  <<: *x\n  ProductCode: ID_OCR\n"
    let report = Bench.report(Array(text.utf8), limits: limits)
    #expect(report.limit == .aliasExpansion)
    #expect(report.findings.map(\.rule.name) == ["input-limit"])
    #expect(report.findings.map { Bench.words(report, $0.range) } == ["*x"])
    #expect(report.findings.map { Bench.words($0.message).contains("--max-alias-expansion") } == [true])
  }

  @Test func theAliasOverTheLimitIsNamed() {
    var limits = ReadingLimits()
    limits.aliasExpansion = 2
    let text =
      "a: &a c\nb: &b d\np:\n  ProductCode: ID_OCR\n  SceneCode: *a\n"
        + "  DocType: *b\n  CallbackToken: *a\n  x: *b\n"
    let report = Bench.report(Array(text.utf8), limits: limits)
    let place = report.findings.first { $0.rule == "input-limit" }?.range.bytes.lowerBound
    #expect(place == text.utf8.count - "*a\n  x: *b\n".utf8.count)
  }

  @Test func limitsInsideStringsAreTold() {
    let deep = String(repeating: "[", count: 130) + String(repeating: "]", count: 130)
    for name in ["StyleConfig", "LanguageConfig"] {
      let text = "# idvlint: partial\nProductCode: ID_OCR\n\(name): '{\"ocrPage\": \(deep)}'\n"
      let report = Bench.report(Array(text.utf8))
      #expect(report.findings.map(\.rule.name) == ["input-limit"])
      #expect(report.limit == .depth)
      var limits = ReadingLimits()
      limits.depth = 131
      #expect(Bench.report(Array(text.utf8), limits: limits).limit == nil)
    }
  }

  @Test(arguments: ["# idvlint:partial", "#idvlint: partial", "##  idvlint:\tpartial ", "#\tidvlint:partial"])
  func marksNeedNoBlanks(mark: String) {
    #expect(Bench.findings("\(mark)\nProductCode: ID_OCR\n").isEmpty)
  }

  @Test(arguments: [
    "# idvlint: partial x", "# idvlint partial", "# idvlint:", "# xidvlint:partial", "# idvlint: partially",
  ])
  func whatIsNoMarkIsNone(comment: String) {
    #expect(Bench.rules("\(comment)\nProductCode: ID_OCR\n").filter { $0 == "missing-parameter" }.count == 4)
  }
}
