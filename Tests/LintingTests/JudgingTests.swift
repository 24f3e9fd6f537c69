import DocumentModel
import Linting
import Testing

/// What becomes of aliases, merges, misspelt names, key styles and types.
@Suite struct JudgingTests {
  private let partial = "# idvlint: partial\nProductCode: ID_OCR\n"

  // MARK: - Aliases and merges

  @Test func findingStandsAtTheAlias() throws {
    let file = "x-code: &code check-out\na:\n  <<: {}\n  ProductCode: ID_OCR\n  SceneCode: *code\n"
    let (finding, report) = try #require(Bench.finding(of: "malformed-scene-code", file))
    #expect(Bench.words(report, finding.range) == "*code")
    #expect(finding.fix == nil)
    let note = try #require(finding.notes.first)
    #expect(try Bench.words(report, #require(note.range)) == "-")
    #expect(finding.path == ["a", "SceneCode"])
  }

  @Test func findingStandsAtTheMerge() throws {
    let file = """
      base: &base
        SceneCode: check-out
      a:
        <<: *base
        ProductCode: ID_OCR
      b:
        <<: *base
        ProductCode: ID_OCR
      c:
        <<: [*base]
        ProductCode: ID_OCR

      """
    let findings = Bench.report(Array(file.utf8)).findings.filter { $0.rule == "malformed-scene-code" }
    #expect(findings.count == 1)
    let finding = try #require(findings.first)
    let report = Bench.report(Array(file.utf8))
    #expect(Bench.words(report, finding.range) == "*base")
    #expect(finding.path == ["a", "SceneCode"])
    #expect(try Bench.words(report, #require(finding.notes.first?.range)) == "-")
    #expect(finding.notes.count == 2)
    #expect(Bench.words(finding.notes[1].message).contains("2 other places"))
  }

  @Test func aKeyOfItsOwnWinsOverTheMerge() {
    let file = "base: &base {SceneCode: check-out}\na:\n  <<: *base\n  ProductCode: ID_OCR\n  SceneCode: fine\n"
    #expect(!Bench.rules(file).contains("malformed-scene-code"))
  }

  @Test func theFirstOfSeveralMergesWins() {
    let text = "x: &x {SceneCode: fine}\ny: &y {SceneCode: check-out}\na:\n  <<: [*x, *y]\n  ProductCode: ID_OCR\n"
    #expect(!Bench.rules(text).contains("malformed-scene-code"))
    #expect(Bench.rules(text.replacing("[*x, *y]", with: "[*y, *x]")).contains("malformed-scene-code"))
  }

  @Test func mergedProductCodeMakesAProfile() {
    let text = "base: &base\n  ProductCode: ID_OCR\n  SceneCode: x\na:\n  <<: *base\n  DocType: \"8\"\n"
    // The source of a merge is a fragment, from which nothing is missing.
    let findings = Bench.findings(text)
    #expect(findings.filter { $0.hasPrefix("missing-parameter") }.count == 3, "\(findings)")
    #expect(findings.contains("unknown-doc-type 8"))
  }

  @Test func undefinedAliasCountsAsPresentAndIsNotJudged() {
    let text = "# idvlint: profile\nProductCode: *a\nMerchantBizId: *b\nMetaInfo: *c\nMerchantUserId: *d\n"
      + "ReturnUrl: *r\nDocType: *e\n"
    #expect(Bench.findings(text) == ["*a", "*b", "*c", "*d", "*r", "*e"].map { "undefined-alias \($0)" })
    #expect(
      Bench.findings("# idvlint: partial\nProductCode: &p [*p]\n") == ["non-string-value [*p]", "undefined-alias *p"])
  }

  @Test func nothingIsMissingWhereAMergeIsUndefined() {
    #expect(Bench.findings("ProductCode: ID_OCR\n<<: *nope\n") == ["undefined-alias *nope"])
    #expect(Bench.findings("ProductCode: ID_OCR\n<<: [{DocType: '8'}, *nope]\n").count == 2)
    let text = "a: &a {<<: *nope}\nb:\n  <<: *a\n  ProductCode: ID_OCR\nc:\n  <<: {}\n  ProductCode: ID_OCR\n"
    let missing = Array(repeating: "missing-parameter", count: 4) + ["missing-return-url"]
    #expect(Bench.rules(text) == ["undefined-alias"] + missing)
  }

  @Test func aliasedKeysAreNoNames() {
    #expect(
      Bench.findingsOfWhatIsThere("x: &k SceneCode\n" + "a:\n  ProductCode: ID_OCR\n  *k : check-out\n").isEmpty)
  }

  // MARK: - Names

  @Test func aMisspeltKeyIsTheParameter() {
    #expect(
      Bench.findings(partial + "Doctype: \"8\"\nSceneCod: check-out\n")
        == [
          "misspelt-parameter Doctype", "unknown-doc-type 8", "misspelt-parameter SceneCod", "malformed-scene-code -",
        ])
    let whole =
      "# idvlint: profile\nProductcode: ID_OCR\nMerchantBizID: ${B}\nMetaInf: ${M}\n"
        + "MerchantUserID: ${U}\nReturnURL: ${R}\nDocTyp: \"01000000\"\n"
    #expect(Set(Bench.rules(whole)) == ["misspelt-parameter"])
  }

  @Test func aMisspeltKeyBesideTheNameHasNoFix() throws {
    let text = partial + "SceneCode: fine\nScenecode: check-out\n"
    let (finding, report) = try #require(Bench.finding(of: "misspelt-parameter", text))
    #expect(Bench.words(report, finding.range) == "Scenecode")
    #expect(finding.fix == nil)
    #expect(try Bench.words(report, #require(finding.notes.first?.range)) == "SceneCode")
  }

  @Test(arguments: [
    "productCode: ID_OCR\nsceneCode: x\ndocType: \"01000000\"",
    "product_code: ID_OCR\nscene_code: x\ndoc_type: \"01000000\"",
    "product-code: ID_OCR\nscene-code: x\ndoc-type: \"01000000\"",
  ])
  func oneKeyStyleIsNoMisspelling(text: String) {
    #expect(Bench.rules("# idvlint: partial\n" + text + "\n") == ["other-key-style"])
  }

  @Test func keyStylesAreNotMixed() {
    let text = "# idvlint: partial\nproductCode: ID_OCR\nscene_code: x\ndocType: \"01000000\"\n"
    #expect(
      Bench.findings(text) == [
        "misspelt-parameter productCode", "misspelt-parameter scene_code", "misspelt-parameter docType",
      ])
    #expect(
      Bench.findings(text.replacing("productCode", with: "ProductCode")) == [
        "misspelt-parameter scene_code", "misspelt-parameter docType",
      ])
    #expect(Bench.rules("# idvlint: partial\nproductCode: ID_OCR\nscneCode: x\n").contains("misspelt-parameter"))
  }

  @Test func namesInAKeyStyleAreWrittenInIt() throws {
    let text = "product_code: ID_OCR\nmerchant_biz_id: a\nmeta_info: x\nmerchant_user_id: u\n"
    let mended = Bench.mended(Array(text.utf8), rule: "missing-parameter")
    #expect(String(decoding: mended.text, as: UTF8.self) == text + "doc_type: \"${DOC_TYPE}\"\n")
  }

  // MARK: - Types

  @Test func quotesSpeakOnlyWhereTheTextIsRight() {
    for (value, rules) in [
      ("IdThreshold: 1", ["lossy-plain-scalar"]), ("IdThreshold: 7", ["value-not-allowed"]),
      ("IdThreshold: 0x1", ["value-not-allowed"]), ("DocType: 01000000", ["lossy-plain-scalar"]),
      ("DocType: 00000008", ["lossy-plain-scalar"]), ("DocType: 8", ["unknown-doc-type"]),
      ("DocType: 000000011", ["lossy-plain-scalar"]), ("DocType: 00000011", ["lossy-plain-scalar"]),
      ("SceneCode: no", ["ambiguous-plain-scalar"]), ("SceneCode: 1_000", ["ambiguous-plain-scalar"]),
      ("SceneCode: 12:30:00", ["malformed-scene-code"]), ("SceneCode: 2026-01-01", ["malformed-scene-code"]),
      ("SceneCode: true", ["lossy-plain-scalar"]), ("SceneCode: 1e5", ["lossy-plain-scalar"]),
      ("IdSpoof: Y", ["single-letter-scalar"]), ("IdSpoof: y", ["value-not-allowed"]),
      ("IdSpoof: yes", ["value-not-allowed"]), ("MerchantBizId: 12", ["lossy-plain-scalar"]),
      ("MerchantBizId: 1.5", ["malformed-merchant-biz-id"]), ("CallbackUrl: 1", ["malformed-callback-url"]),
      ("MerchantUserId: 123456789", ["lossy-plain-scalar"]), ("MerchantUserId: off", ["ambiguous-plain-scalar"]),
      ("x-other: 01000000", []), ("SceneCode: !!str 123", []), ("SceneCode: ! 123", []),
      ("SceneCode: \"123\"", []), ("CallbackToken: =", ["ambiguous-plain-scalar", "literal-callback-token"]),
      ("CallbackToken: Y", ["literal-callback-token"]), ("MetaInfo: 1", ["malformed-meta-info"]),
      ("MetaInfo: n", ["malformed-meta-info"]), ("MerchantUserId: 13800138000", ["lossy-plain-scalar"]),
      ("SceneCode: 1234567890", ["lossy-plain-scalar"]),
      ("MerchantBizId: Y", ["fixed-merchant-biz-id", "single-letter-scalar"]),
    ] {
      #expect(Bench.rules(partial + value + "\n") == rules, "\(value)")
    }
  }

  /// One text may be wrong for each of the parameters that take it from an anchor, in other ways.
  @Test func anAnchoredTextIsJudgedForEachParameter() {
    let partial = "# idvlint: partial\n"
    let profiles = "a: {ProductCode: ID_OCR, DocType: &d 00000006}\nb: {ProductCode: ID_OCR, ShowOcrResult: *d}\n"
    #expect(Bench.rules(partial + profiles) == ["lossy-plain-scalar", "value-not-allowed"])
    let same = "a: {ProductCode: ID_OCR, DocType: &d 00000006}\nb: {ProductCode: ID_OCR, DocType: *d}\n"
    #expect(Bench.rules(partial + same) == ["lossy-plain-scalar"])
  }

  @Test(arguments: [
    "DocType: \"{{ if .x }}01000000{{ else }}00000006{{ end }}\"",
    "DocType: \"{{- with .x -}}{{ . }}{{- end -}}\"", "SceneCode: 'a{{if .a}}-{{end}}'",
    "IdSpoof: {{ .Values.d | quote }}", "StyleConfig: {{ toJson .Values.s | quote }}",
  ])
  func whatATemplateChoosesIsUndecided(line: String) {
    #expect(Bench.rules("# idvlint: partial\nProductCode: ID_OCR\n\(line)\n") == [])
  }

  @Test func whatStandsBesideTheChoiceIsJudged() {
    let text = "# idvlint: partial\nProductCode: ID_OCR\nSceneCode: 'a-{{if .a}}b{{end}}'\n"
    #expect(Bench.rules(text) == ["malformed-scene-code"])
    #expect(Bench.rules(text.replacing("if .a", with: "ifa").replacing("a-", with: "a")) == [])
  }

  @Test func valueRulesTellOfMissingQuotes() throws {
    for (text, rule) in [
      ("DocType: 8", "unknown-doc-type"), ("IdThreshold: 7", "value-not-allowed"), ("DocType: 5", "unknown-doc-type"),
      ("SceneCode: 2026-01-01", "malformed-scene-code"), ("MerchantBizId: 1.5", "malformed-merchant-biz-id"),
      ("ProductCode: 1", "wrong-product-code"), ("LanguageConfig: no", "unknown-language"),
      ("CallbackUrl: 1", "malformed-callback-url"), ("StyleConfig: 1", "wrong-embedded-type"),
    ] {
      let file = "# idvlint: profile\n" + text + "\n"
      let (finding, _) = try #require(Bench.finding(of: RuleID(stringLiteral: rule), file), "\(text)")
      #expect(finding.notes.contains { Bench.words($0.message).contains("quotes") }, "\(text)")
    }
  }

  @Test(arguments: ["1", "true", "1.5", "[]", "{}", "[\"a\"]", "1e5"])
  func jsonThatIsNoString(value: String) {
    for name in ["DocType", "IdThreshold", "SceneCode", "CallbackToken", "LanguageConfig", "CallbackUrl"] {
      let text = "{\"ProductCode\": \"ID_OCR\", \"\(name)\": \(value)}"
      #expect(Bench.findingsOfWhatIsThere(text, .json) == ["non-string-value \(value)"], "\(text)")
    }
  }

  @Test func jsonNullIsEmpty() {
    let text =
      #"{"ProductCode": "ID_OCR", "SceneCode": null, "MerchantBizId": null, "MetaInfo": "", "#
        + #""MerchantUserId": "${U}", "ReturnUrl": "${R}", "DocType": "01000000"}"#
    #expect(
      Bench.findings(text, .json) == [
        "empty-parameter SceneCode", "missing-parameter MerchantBizId", "missing-parameter MetaInfo",
      ])
  }

  @Test(arguments: [
    "!!int \"1\"", "!!float 1", "!!bool \"true\"", "!<tag:yaml.org,2002:int> 1", "!!binary aGk=",
    "!!timestamp 2026-01-01",
  ])
  func coreTagsAreNoStrings(value: String) {
    #expect(Bench.rules(partial + "CallbackToken: \(value)\n") == ["non-string-value"])
  }

  @Test(arguments: ["!vault secret/x", "!Ref Token", "!ENV ${X}", "!vault 123", "!Sub [a, b]", "!Ref {a: b}"])
  func localTagsArePlaceholders(value: String) {
    for name in ["CallbackToken", "DocType", "MerchantBizId", "CallbackUrl", "LanguageConfig", "IdSpoof"] {
      #expect(Bench.rules(partial + "\(name): \(value)\n").isEmpty, "\(name): \(value)")
    }
  }

  @Test func requiredValuesThatAreNothing() {
    let head =
      "ProductCode: ID_OCR\nMerchantBizId: ${B}\nMetaInfo: ${M}\nMerchantUserId: ${U}\nReturnUrl: ${R}\n"
    for value in ["", " ~", " null", " \"\"", " ''", " !!null x", " !!str", " |", " >-"] {
      #expect(Bench.findings(head + "DocType:" + value + "\n") == ["missing-parameter DocType"], "\(value)")
    }
  }
}
