import DocumentModel
import Linting
import Testing

/// What findings advise: typed as told, it must be right.
@Suite struct AdviceTests {
  private let partial = "# idvlint: partial\nProductCode: ID_OCR\n"

  /// The first finding of a rule in some lines of a profile.
  private func finding(_ rule: RuleID, _ lines: String) throws -> (finding: Finding, report: FileReport) {
    try #require(Bench.finding(of: rule, partial + lines + "\n"), "\(lines)")
  }

  // MARK: - Quotes

  @Test(arguments: [
    ("LanguageConfig: zh-CN", "unknown-language", #"write '{"defaultLanguage": "zh"}'"#),
    ("DocType: HKG01002", "unknown-doc-type", #"write "00000008""#),
    ("DocType: 8", "unknown-doc-type", #"write "00000008""#),
  ] as [(String, RuleID, String)])
  func valuesAreToldInQuotes(lines: String, rule: RuleID, title: String) throws {
    #expect(try finding(rule, lines).finding.fix?.title == title)
  }

  @Test func jsonIsToldInItsOwnQuotes() throws {
    let text = #"{"ProductCode": "ID_OCR", "LanguageConfig": "zh-CN"}"#
    let (finding, _) = try #require(Bench.finding(of: "unknown-language", text, .json))
    #expect(finding.fix?.title == #"write "{\"defaultLanguage\": \"zh\"}""#)
  }

  @Test(arguments: [("meta_info", "META_INFO"), ("metaInfo", "META_INFO"), ("meta-info", "META_INFO")])
  func missingNamesAreToldInTheProfilesStyle(name: String, placeholder: String) throws {
    let product = ["meta_info": "product_code", "metaInfo": "productCode", "meta-info": "product-code"][name]
    let text = try #require(product) + ": ID_OCR\n"
    let findings = Bench.report(Array(text.utf8)).findings
    let finding = try #require(findings.first { Bench.words($0.message).hasPrefix("MetaInfo") })
    #expect(try Bench.words(#require(finding.help)).contains("`\(name): \"${\(placeholder)}\"`"))
    #expect(finding.fix?.title == "add \(name): \"${\(placeholder)}\"")
  }

  /// What fills in the placeholders of a profile would leave one of another form as it is.
  @Test(arguments: [
    ("'${ID}'", true), ("'{{ id }}'", false), ("{{ id }}", false), ("'$(ID)'", false), ("'@THE_ID@'", false),
    ("'${{ id }}'", false), ("a1", true), ("vault:secret/id#x", true), ("!vault id", true), ("'{{ a }}${B}'", true),
  ])
  func newPlaceholdersAreOfTheProfilesForm(id: String, isOffered: Bool) throws {
    let text = "ProductCode: ID_OCR\nMerchantBizId: \(id)\nSceneCode: shop\n"
    let (finding, _) = try #require(Bench.finding(of: "missing-return-url", text))
    #expect((finding.fix != nil) == isOffered)
  }

  // MARK: - Blanks at the ends

  @Test(arguments: [
    ("CallbackUrl: 'https://a.com/x '", "malformed-callback-url", "a blank stands at its end", " "),
    ("CallbackUrl: 'https://a.com  '", "malformed-callback-url", "a blank stands at its end", "  "),
    ("CallbackUrl: ' https://a.com'", "malformed-callback-url", "a blank stands at its beginning", " "),
    (#"CallbackUrl: "https://a.com/x\u00a0""#, "malformed-callback-url", "a no-break space", #"\u00a0"#),
    ("CallbackUrl: |\n  https://a.com/x", "malformed-callback-url", "a line break stands at its end; `|-`", "\n"),
  ] as [(String, RuleID, String, String)])
  func blanksAroundUrlsAreNamed(lines: String, rule: RuleID, words: String, place: String) throws {
    let (finding, report) = try finding(rule, lines)
    #expect(Bench.words(finding.message).contains(words))
    #expect(!Bench.words(finding.message).contains("%20"))
    #expect(Bench.words(report, finding.range) == place)
  }

  @Test(arguments: [
    ("DocType: |\n  01000000", "unknown-doc-type", "ends with a line break; `|-`"),
    ("DocType: >\n  01000000", "unknown-doc-type", "ends with a line break; `>-`"),
    ("DocType: '8 '", "unknown-doc-type", "ends with a blank"),
    ("DocType: ' 01560001'", "unknown-doc-type", "begins with a blank"),
    ("SceneCode: |\n  web_shop", "malformed-scene-code", "ends with a line break; `|-`"),
    ("MerchantBizId: \"a1\\u200b\"", "malformed-merchant-biz-id", "ends with a zero-width character"),
    ("IdThreshold: \"1\\t\"", "value-not-allowed", "ends with a tab"),
  ] as [(String, RuleID, String)])
  func blanksAroundValuesAreNamed(lines: String, rule: RuleID, words: String) throws {
    let (finding, _) = try finding(rule, lines)
    #expect(finding.notes.contains { Bench.words($0.message).contains(words) })
  }

  @Test(arguments: [
    ("DocType: |\n  01000000\n", "DocType: |-\n  01000000\n"), ("DocType: ' 8'\n", "DocType: '00000008'\n"),
    ("IdThreshold: \"3 \"\n", "IdThreshold: \"3\"\n"), ("IdSpoof: 'y '\n", "IdSpoof: 'Y'\n"),
    ("CallbackUrl: |\n  https://a.com/x\n", "CallbackUrl: |-\n  https://a.com/x\n"),
    ("CallbackUrl: ' http://a.com/x '\n", "CallbackUrl: 'https://a.com/x'\n"),
    ("ReturnUrl: \" ${BASE}/back\\n\"\n", "ReturnUrl: \"${BASE}/back\"\n"),
    ("ReturnUrl: ' ftp://a.com/x'\n", "ReturnUrl: ' ftp://a.com/x'\n"),
    ("SceneCode: ' a-b'\n", "SceneCode: ' a-b'\n"),
    ("MerchantBizId: |\n  e0c34a77-f5ac-40a5-aa5e-6ed20c35d0b1\n",
     "MerchantBizId: |-\n  e0c34a77f5ac40a5aa5e6ed20c35d0b1\n"),
    ("LanguageConfig: 'zh-CN '\n", "LanguageConfig: '{\"defaultLanguage\": \"zh\"}'\n"),
  ])
  func blanksAroundValuesAreTakenOut(lines: String, fixed: String) {
    let mended = Bench.mended(Array((partial + lines).utf8))
    #expect(String(decoding: mended.text, as: UTF8.self) == partial + fixed)
  }

  @Test(arguments: [
    ("' ${U} '\n", "'${U}'\n"), ("|\n  ${U}\n", "|-\n  ${U}\n"), (">\n  ${U}\n", ">-\n  ${U}\n"),
    ("|-\n  ${U} \n", "|-\n  ${U}\n"), ("\"\\u200B${U}\\n\"\n", "\"${U}\"\n"), ("\n|\n  ${U}\n", "\n|-\n  ${U}\n"),
    ("|+\n  ${U}\n\n", "|-\n  ${U}\n\n"), ("|\n  ${U}\n  b\n", "|-\n  ${U}\n  b\n"),
    ("${U}\u{3000}\n", "\"${U}\"\n"), ("\"${U}\n\n  \"\n", "\"${U}\"\n"),
  ])
  func userIdsAreTrimmedInEveryStyle(value: String, fixed: String) {
    let text = Array((partial + "MerchantUserId: " + value).utf8)
    let mended = Bench.mended(text, rule: "surrounding-whitespace")
    #expect(String(decoding: mended.text, as: UTF8.self) == partial + "MerchantUserId: " + fixed)
  }

  @Test func nothingButBlanksIsToldAndLeft() throws {
    let (finding, _) = try finding("surrounding-whitespace", "CallbackToken: '  '")
    #expect(Bench.words(finding.message) == "the value is nothing but blanks")
    #expect(finding.fix == nil)
  }

  @Test func aPlaceholderThatRunsOnIsToldBesideTheJSON() throws {
    let (finding, report) = try finding("malformed-embedded-json", #"LanguageConfig: '{"defaultLanguage": "${L"}'"#)
    let note = try #require(finding.notes.last)
    #expect(Bench.words(note.message) == "`${` is not closed by `}`")
    #expect(try Bench.words(report, #require(note.range)) == "${")
  }

  @Test(arguments: [
    ("${U", "`${` is not closed by `}`", "${"), ("{{ }", "`{{` is not closed by `}}`", "{{"),
    ("${{ u }", "`${{` is not closed by `}}`", "${{"), ("${ }", "the placeholder has no name", "${ }"),
    ("{{}}", "the placeholder has no name", "{{}}"), ("${{ }}", "the placeholder has no name", "${{ }}"),
    ("a-$()", "the placeholder has no name", "$()"), ("<% %>", "the placeholder has no name", "<% %>"),
    ("${", "`${` is not closed by `}`", "${"),
  ])
  func whatAPlaceholderLacksIsTold(value: String, words: String, place: String) throws {
    let (finding, report) = try finding("malformed-placeholder", "MerchantUserId: '\(value)'")
    #expect(Bench.words(finding.message) == words)
    #expect(Bench.words(report, finding.range) == place)
  }

  @Test func blanksAtBothEndsAreNamed() throws {
    let (finding, report) = try finding("surrounding-whitespace", #"MerchantUserId: " ${U}\u00a0""#)
    #expect(Bench.words(finding.message) == "the value ends with a no-break space")
    let note = try #require(finding.notes.first)
    #expect(Bench.words(note.message) == "the value begins with a blank")
    #expect(try Bench.words(report, #require(note.range)) == " ")
  }

  @Test func aMaskedIdIsSaidToBeASample() throws {
    let (finding, _) = try finding("malformed-merchant-biz-id", "MerchantBizId: e0c34a77f5ac40a5aa5e6ed20c35****")
    #expect(finding.notes.contains { Bench.words($0.message).contains("masks its samples") })
  }

  @Test func productCodesWithBlanksAreKnown() throws {
    let text = "# idvlint: partial\nProductCode: |\n  ID_OCR\n"
    #expect(Bench.rules(text) == ["wrong-product-code"])
    let (finding, _) = try #require(Bench.finding(of: "wrong-product-code", text))
    #expect(finding.fix != nil && finding.notes.count == 1)
    #expect(Bench.rules("ProductCode: ' ID_OCR'\n", isNamed: false).contains("wrong-product-code"))
    #expect(Bench.rules("ProductCode: \"eKYC\\n\"\nDocType: 1\n") == ["wrong-product-code"])
  }

  @Test(arguments: ["'en '", "|\n  en", "\"\\ten\""])
  func blanksAroundABareLanguageAreNoFault(value: String) {
    #expect(Bench.rules(partial + "LanguageConfig: \(value)\n") == ["bare-language-code"])
  }

  // MARK: - JSON and CSS inside

  @Test(arguments: [
    (#"{"guidepage:" {}}"#, "the colon stands inside the quotes"), (#"{"a":{},}"#, "JavaScript allows a comma"),
    (#"{a:{}}"#, "keys without quotes"), (#"{/*x*/}"#, "JavaScript has comments"), ("{'a':{}}", "single quotes"),
    ("{\"a\":`x`}", "template literals"), (#"{"a":NaN}"#, "`NaN`"), (#"{"a":-Infinity}"#, "`Infinity`"),
    (#"{"a":undefined}"#, "leave the key out"), (#"{\"a\":{}}"#, "escaped once too often"),
  ])
  func habitsAreNamed(json: String, words: String) throws {
    let line = "StyleConfig: '\(json.replacing("'", with: "''"))'"
    let (finding, _) = try finding("malformed-embedded-json", line)
    #expect(try Bench.words(#require(finding.help)).contains(words))
  }

  @Test(arguments: [
    ("ocrPage", "tipColor", "#12", "it has 2 hexadecimal digits", "such as `white`"),
    ("ocrPage", "tipColor", "ff6a00", "lacks the `#`", "write the `#`"),
    ("ocrPage", "tipColor", "000", "lacks the `#`", "write the `#`"),
    ("ocrPage", "tipColor", "light-blue", "not the name of a colour", "`lightblue`"),
    ("ocrPage", "tipColor", "rgb(1, 2)", "it takes 3 or 4 values, not 2", "`rgb(255, 106, 0)`"),
    ("ocrPage", "tipColor", "rbga(1, 2, 3, 1)", "no function of CSS colours", "`rgba`"),
    ("ocrPage", "tipColor", "hsl(24, 100, 50)", "`100` lacks a `%`", "`100%`"),
    ("ocrPage", "tipColor", "red;", "`;` cannot stand there", "write a CSS colour"),
    ("alert", "btnBorder", "1px solit red", "`solit` is not a width, a style or a colour", "`solid`"),
    ("alert", "btnBorder", "1px solid #12", "`#12` has 2 hexadecimal digits", "`1px solid #ff6a00`"),
    ("alert", "width", "50%", "it is a percentage", "has a unit"),
    ("alert", "width", "-1px", "it is negative", "px"),
    ("alert", "top", "10", "lacks a unit such as `px`", "`10px`"),
    ("guidePage", "btnShadow", "4px red", "it has 1 length, not 2 to 4", "`0 4px 8px #ff6a00`"),
    ("guidePage", "faceImg", "//a.com/b.png", "must be an http or https URL", "`https:` is missing"),
  ])
  func styleValuesAreExplained(section: String, name: String, value: String, words: String, help: String) throws {
    let line = "StyleConfig: '{\"\(section)\":{\"\(name)\":\"\(value)\"}}'"
    let rule: RuleID = name == "tipColor" ? "malformed-color" : "malformed-style-value"
    let (finding, _) = try finding(rule, line)
    #expect(Bench.words(finding.message).contains(words), "\(Bench.words(finding.message))")
    let told = try finding.help.map(Bench.words) ?? #require(finding.fix).title
    #expect(told.contains(help), "\(told)")
  }

  @Test(arguments: [
    (#"{"alert":{},"ocrResultPage":{}}"#, "ocrResultPage", "alert"),
    (#"{"ocrResultPage":{"maskColor":""},"alert":{}}"#, "alert", "ocrResultPage"),
    (#"{"alert":{},"ocrResultPage":{"maskColor":""}}"#, "alert", "ocrResultPage"),
    (#"{"guidePage":{"step1Icon":"","step2Icon":"","ocrImg":""}}"#, "ocrImg", "step1Icon"),
  ])
  func theFewerKeysAreTheWrongOnes(json: String, wrong: String, right: String) throws {
    let (finding, report) = try finding("mixed-platform-style", "StyleConfig: '\(json)'")
    #expect(Bench.words(report, finding.range) == wrong)
    #expect(finding.notes.compactMap(\.range).map { Bench.words(report, $0) } == [right])
  }

  // MARK: - Codes of others, and types

  @Test(arguments: [
    ("01560001", "retired products"), ("12345678901", "another service"), ("ABC12345", "eKYC_PRO"),
    ("HKG01002", "eKYC_PRO"),
  ])
  func codesOfOtherFamiliesAreExplained(code: String, owner: String) throws {
    #expect(try Bench.words(finding("unknown-doc-type", "DocType: '\(code)'").finding.message).contains(owner))
  }

  @Test(arguments: [
    ("O1000000", "a letter", "01000000"), ("OOOOOOOl", "a letter", "00000001"), ("000000I2", "a letter", nil),
    ("oooooooII", "a letter", "000000011"), ("０１００００００", "full-width digits", "01000000"), ("l", "a letter", nil),
  ] as [(String, String, String?)])
  func codesThatLookRightAreExplained(code: String, words: String, meant: String?) throws {
    let (finding, _) = try finding("unknown-doc-type", "DocType: '\(code)'")
    #expect(Bench.words(finding.message).contains(words) == (meant != nil))
    #expect(finding.fix?.title == meant.map { "write \"\($0)\"" })
    #expect(try meant != nil || Bench.words(#require(finding.help)).contains("`00000009` mainland travel permit"))
  }

  @Test(arguments: [
    ("IdSpoof:\"Y\"", "a blank is missing"), ("id_spoof:Y", "a blank is missing"),
    ("IdSpoof:\u{A0}Y", "no ordinary blank"), ("{{- if .Values.shop }}", "belongs to a template"),
    ("note:x", "a key stands on one line"),
  ])
  func slipsInALineAreNamed(line: String, words: String) throws {
    let (finding, _) = try finding("yaml-syntax", line + "\nSceneCode: a")
    #expect(try Bench.words(#require(finding.help)).contains(words), "\(line)")
    let crlf = "\(line)\r\n\r\nSceneCode: a\r\n"
    let (first, _) = try #require(Bench.finding(of: "yaml-syntax", crlf))
    #expect(try line.hasPrefix("note") || Bench.words(#require(first.help)).contains(words), "\(line)")
  }

  @Test(arguments: [
    ("IdSpoof", "true", "a boolean", "write \"Y\""), ("IdSpoof", "false", "a boolean", "write \"N\""),
    ("ShowGuidePage", "true", "a boolean", "write \"1\""), ("ShowOcrResult", "0", "a number", "quote the value"),
    ("IdThreshold", "true", "a boolean", nil), ("SceneCode", "1.5", "a number", nil),
    ("IdSpoof", "1", "a number", "write \"Y\""), ("IdThreshold", "9", "a number", nil),
  ] as [(String, String, String, String?)])
  func jsonTypesAreNamed(name: String, value: String, kind: String, title: String?) throws {
    let text = "{\"ProductCode\": \"ID_OCR\", \"\(name)\": \(value)}"
    let (finding, _) = try #require(Bench.finding(of: "non-string-value", text, .json))
    #expect(Bench.words(finding.message) == "\(name) is \(kind); a string is required")
    #expect(finding.fix?.title == title)
  }

  @Test(arguments: ["/%zz", "/?q=[1]", "/#a#b", "/a|b"])
  func browsersAreNotSaidToMendWhatTheyLeave(tail: String) throws {
    let help = try finding("malformed-callback-url", "CallbackUrl: 'https://a.com\(tail)'").finding.help
    #expect(help.map { Bench.words($0).contains("browsers") } != true)
  }
}
