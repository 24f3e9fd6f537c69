import Catalog
import DocumentModel
import Linting
import Testing

/// Names that are no parameters, empty values and credentials.
@Suite struct OtherNamesTests {
  private let partial = "# idvlint: partial\nProductCode: ID_OCR\n"

  @Test func everyKnownNameIsToldOnce() {
    for other in OtherName.all {
      let rules = Bench.rules(partial + "\(other.name): \"some text\"\n")
      switch other.standing {
      case .undocumented: #expect(rules == ["undocumented-parameter"], "\(other.name)")
      case .removed: #expect(rules == ["removed-parameter"], "\(other.name)")
      case .foreign: #expect(rules == ["foreign-parameter"], "\(other.name)")
      case .common: #expect(rules.isEmpty, "\(other.name)")
      case .credential: #expect(rules == ["credential-in-profile"], "\(other.name)")
      }
    }
  }

  @Test(arguments: ["aliyun_access_key_secret", "ALIBABA_CLOUD_ACCESS_KEY_ID", "alicloudSecurityToken"])
  func theVendorsNameBeforeACredentialChangesNothing(name: String) {
    #expect(Bench.rules(partial + "\(name): hunter2\n") == ["credential-in-profile"])
    #expect(Bench.findings(partial + "\(name): \"${SECRET}\"\n").isEmpty)
    #expect(Bench.rules(partial + "my_\(name): hunter2\n") == ["unknown-parameter"])
  }

  @Test(arguments: [
    "x-a", "_a", ".a", "$schema", "sops", "\"${NAME}\"", "\"{{ name }}\"", "\"%NAME%\"", "? [a]\n", "\"\"", "action",
  ])
  func silentNames(name: String) {
    #expect(Bench.findings(partial + "\(name): text\n").isEmpty, "\(name)")
  }

  @Test(arguments: ["a", "X-a", "xa", "\"<<\"", "1", "Ürün", "$ref", "ProductCodes2Use"])
  func unknownNames(name: String) {
    #expect(Bench.rules(partial + "\(name): text\n") == ["unknown-parameter"], "\(name)")
  }

  @Test func collectionsThatHoldProfilesAreGroupings() {
    #expect(Bench.rules(partial + "hk: {SceneCode: a}\n").isEmpty)
    #expect(Bench.rules(partial + "list:\n- a\n- b: {docType: x}\n").isEmpty)
    #expect(Bench.rules(partial + "retry: {times: 3}\n") == ["unknown-parameter"])
  }

  @Test func aProfileByItsNamesMayBePartOfSomethingLarger() {
    let values = "replicaCount: 2\nimage: {tag: x}\nDocType: \"01000000\"\nSceneCode: web\nIdSpoof: \"Y\"\n"
    #expect(Set(Bench.rules(values)) == ["missing-parameter", "missing-return-url"])
    #expect(Bench.rules("# idvlint: partial\n" + values) == ["unknown-parameter", "unknown-parameter"])
  }

  @Test func mergedNamesAreToldOnce() throws {
    let text =
      "x: &x {Owner: a, FlowType: b, Spoof: T, AccessKeySecret: hunter2, SceneCod: c}\n"
      + "p:\n" + (0..<3).map { _ in "- {ProductCode: ID_OCR, <<: *x}\n" }.joined()
    let findings = Bench.report(Array(text.utf8)).findings.filter { !Bench.missing.contains($0.rule) }
    #expect(
      Set(findings.map(\.rule.name)) == [
        "unknown-parameter", "removed-parameter", "foreign-parameter", "credential-in-profile", "misspelt-parameter",
      ])
    #expect(findings.count == 5)
    for finding in findings {
      #expect(finding.fix == nil && finding.path.starts(with: ["p", "0"]))
      #expect(try Bench.words(#require(finding.notes.last).message).contains("2 other places"))
    }
  }

  @Test func aSharedProfileAndItsUsersAreToldOnce() {
    let text = "a: &a\n  ProductCode: ID_OCR\n  Owner: b\n  SceneCode: a-b\nc:\n  <<: *a\n"
    let findings = Bench.findings(text).filter { !$0.hasPrefix("missing") }
    #expect(findings == ["unknown-parameter Owner", "malformed-scene-code -"])
  }

  @Test func theNameInAnotherStyleIsTold() throws {
    let text = "# idvlint: partial\nproduct_code: ID_OCR\nspoof: F\n"
    #expect(Bench.rules(text) == ["other-key-style", "foreign-parameter"])
    let mended = Bench.mended(Array(text.utf8), rule: "foreign-parameter")
    #expect(String(decoding: mended.text, as: UTF8.self) == text.replacing("spoof: F", with: "id_spoof: \"N\""))
  }

  @Test(arguments: ["T", "true", "Y", "\"T\"", "yes"])
  func whatSpoofWasMeantForIsWritten(value: String) {
    let mended = Bench.mended(Array((partial + "Spoof: \(value)\n").utf8))
    #expect(String(decoding: mended.text, as: UTF8.self) == partial + "IdSpoof: \"Y\"\n")
  }

  @Test(arguments: ["maybe", "\"${T}\"", "[T]", "!!str T", ""])
  func nothingIsWrittenWhereTheValueTellsNothing(value: String) throws {
    let (finding, _) = try #require(Bench.finding(of: "foreign-parameter", partial + "Spoof: \(value)\n"))
    #expect(finding.fix == nil)
  }

  @Test func jsonIsMendedToo() {
    let text = "{\"ProductCode\": \"ID_OCR\", \"Spoof\": true, \"FlowType\": 1, \"SceneCode\": \"\"}"
    var mended = Array(text.utf8)
    for rule in ["foreign-parameter", "removed-parameter", "empty-parameter"] as [RuleID] {
      mended = Bench.mended(mended, .json, rule: rule).text
    }
    #expect(String(decoding: mended, as: UTF8.self) == "{\"ProductCode\": \"ID_OCR\", \"IdSpoof\": \"Y\"}")
  }

  @Test func emptyValues() {
    for value in ["", " ~", " null", " \"\"", " ''", " !!null x", " |", " >-"] {
      #expect(Bench.findings(partial + "SceneCode:" + value + "\n") == ["empty-parameter SceneCode"], "\(value)")
      #expect(Bench.findings(partial + "Scenecode:" + value + "\n") == ["misspelt-parameter Scenecode"], "\(value)")
    }
    #expect(Bench.findings(partial + "SceneCode: \"${X}\"\nReturnUrl: \"\"\n") == ["empty-parameter ReturnUrl"])
  }

  // MARK: - Credentials

  @Test(arguments: [
    "AccessKeyId: S3cr3t", "access_key_secret: \"S3cr3t\"", "accessKeyId: |\n  S3cr3t", "SecurityToken: ${T:-S3cr3t}",
    "SecurityToken: ${A:${B:-S3cr3t}}", "x-a: LTAIS3cr3t", "x-a: {b: [c, LTAIS3cr3t]}", "x-a: k=LTAIS3cr3t;",
    "x-a: {AccessKeySecret: S3cr3t}", "x-a: [{security-token: S3cr3t}]", "DocType: LTAIS3cr3tS3cr3t",
    "SceneCode: LTAIS3cr3t", "MerchantBizId: LTAIS3cr3t", "ReturnUrl: https://a.com/LTAIS3cr3t",
    "x-a: \"\\x4cTAIS3cr3t\"", "x-a: &a LTAIS3cr3t\nSceneCode: *a", "AccessKeySecret: 77S3cr3t",
    "x-b: &a {k: LTAIS3cr3t}\nx-a: *a", "MetaInfo: '{\"a\":\"LTAIS3cr3t\"}'", "MerchantUserId: LTAIS3cr3t",
  ])
  func credentialsAreFoundAndHidden(line: String) throws {
    let text = partial + line + "\n"
    let report = Bench.report(Array(text.utf8))
    #expect(Set(report.findings.map(\.rule.name)) == ["credential-in-profile"], "\(text)")
    for finding in report.findings {
      let said = [finding.message] + finding.notes.map(\.message) + (finding.help.map { [$0] } ?? [])
      #expect(said.allSatisfy { !report.sensitive.render($0).contains("S3cr3t") })
      let place = finding.origin ?? finding.range
      #expect(report.sensitive.parts(of: place).allSatisfy { $0.isHidden }, "\(text)")
    }
    for place in text.ranges(of: "S3cr3t") {
      let start = text.utf8.distance(from: text.startIndex, to: place.lowerBound)
      let parts = report.sensitive.parts(of: SourceRange(bytes: start..<start + 6))
      #expect(parts.allSatisfy { $0.isHidden }, "\(text)")
    }
  }

  @Test(arguments: [
    "AccessKeyId: ${ID}", "AccessKeySecret: \"{{ secret }}\"", "SecurityToken: !vault x", "AccessKeyId:",
    "AccessKeyId: ${ID:?not set}", "AccessKeyId: ${ID:-}", "AccessKeyId: ${A:-${B}}", "AccessKeySecret: ENC[abc]",
    "AccessKeyId: {valueFrom: x}", "x-a: XLTAIabcdefgh", "x-a: LTAIabc", "x-a: ltaiabcdefgh", "x-a: ${LTAIKEYID}",
    "x-a: LTAI_OF_THE_SHOP", "x-a: {AccessKeySecret: \"${S}\"}",
  ])
  func whatIsNoCredential(line: String) {
    #expect(Bench.findings(partial + line + "\n").isEmpty, "\(line)")
  }

  @Test func aNestedProfileIsToldOnce() {
    let text = partial + "x-a:\n  ProductCode: ID_OCR\n  AccessKeySecret: hunter2\n  x-b: {c: LTAI5tExampleKey}\n"
    #expect(Bench.findings(text) == ["credential-in-profile hunter2", "credential-in-profile LTAI5tExampleKey"])
  }

  @Test func valuesOfOthersAreTheirs() {
    #expect(Bench.findings("a: LTAI5tExampleKey\nb:\n  # c\n  ProductCode: ID_OCR\n").count == 5)
  }

  @Test func aKeyThatIsTheIdOfAnAccessKeyIsMasked() {
    #expect(SensitiveRanges.step("LTAI5tExampleKey") == SensitiveRanges.mask)
    #expect(SensitiveRanges.step("SceneCode") == "SceneCode")
  }
}
