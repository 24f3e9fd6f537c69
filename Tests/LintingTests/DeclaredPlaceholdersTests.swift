import Catalog
import DocumentModel
import Linting
import Testing

/// What `placeholders` in the configuration makes of values.
@Suite struct DeclaredPlaceholdersTests {
  private static let patterns = ["__*__", "PLACE*", "<<*>>", "[[*]]", "{=*=}"].compactMap {
    PlaceholderDelimiters(pattern: $0)
  }
  private static let options: LintOptions = {
    var options = LintOptions()
    options.placeholders = patterns
    return options
  }()

  private static func report(_ lines: String, _ options: LintOptions = Self.options) -> FileReport {
    Bench.report(Array("# idvlint: partial\n\(lines)\n".utf8), options: options)
  }

  @Test(arguments: ParameterName.allCases) func aWholePlaceholderIsRightEverywhere(name: ParameterName) {
    let wholes = [
      "__X__", "__a b__", "PLACEx", "PLACE_1PLACE", "<<x-y>>", "[[ x.y ]]", "{=x=}", "__X__${Y}", "<<a>>PLACEb__C__",
    ]
    for value in wholes {
      for quoted in ["\"\(value)\"", "'\(value)'", "|-\n  \(value)"] {
        let code = name == .productCode ? "" : "ProductCode: ID_OCR\n"
        let found = Self.report("\(code)\(name.rawValue): \(quoted)").findings
        #expect(found.isEmpty, "\(name.rawValue): \(quoted)")
      }
    }
  }

  @Test(arguments: [
    ("ProductCode", "ID___P__", nil), ("ProductCode", "eKYC__P__", "wrong-product-code"),
    ("MerchantBizId", "order__ID__", nil), ("MerchantBizId", "order-__ID__", "malformed-merchant-biz-id"),
    ("MerchantBizId", "order-PLACE", "malformed-merchant-biz-id"),
    ("MerchantBizId", "____", "malformed-merchant-biz-id"),
    ("SceneCode", "<<A>>_checkout", nil), ("SceneCode", "<<A>>_checkout_page", "malformed-scene-code"),
    ("DocType", "0000000__D__", nil), ("DocType", "GLB__D__", "unknown-doc-type"),
    ("IdSpoof", "__S__", nil), ("IdSpoof", "x__S__", "value-not-allowed"),
    ("CallbackUrl", "https://__HOST__/cb", nil), ("CallbackUrl", "http://__HOST__/cb", "callback-not-https"),
    ("CallbackUrl", "https://__HOST__.internal/", "unreachable-callback"),
    ("ReturnUrl", "<<BASE>>/back", nil), ("ReturnUrl", "/back/<<X>>", "malformed-return-url"),
    ("MerchantUserId", "u-__U__", nil), ("MerchantUserId", "__U__****", "documentation-sample"),
    ("MerchantUserId", "__U__ ", "surrounding-whitespace"), ("MerchantUserId", "${U:-__V__", "malformed-placeholder"),
    ("CallbackToken", "${T:-__T__}", nil), ("CallbackToken", "${T:-x}", "literal-callback-token"),
    ("MetaInfo", #"{"deviceType":"__T__"}"#, nil), ("MetaInfo", "{__M__}", nil),
    ("LanguageConfig", #"{"defaultLanguage": "__L__"}"#, nil), ("LanguageConfig", #"{"defaultLanguage": __L__}"#, nil),
    ("LanguageConfig", #"{"defaultLanguage": "z__L__"}"#, nil), ("LanguageConfig", #"{"__KEY__": 1}"#, nil),
    ("LanguageConfig", #"{"defaultLanguage": "de__L__"}"#, "unknown-language"),
    ("LanguageConfig", #"{"defaultLanguage": "__L__",}"#, "malformed-embedded-json"),
    ("LanguageConfig", #""__L__""#, nil), ("LanguageConfig", #"{"a__K__": 1}"#, "unsupported-custom-text"),
    ("StyleConfig", ##"{"ocrPage": {"tipColor": "#__HEX__"}}"##, nil), ("StyleConfig", #"{"__S__": {}}"#, nil),
    ("StyleConfig", ##"{"ocrPage": {"tipColor": "#zz__HEX__"}}"##, "malformed-color"),
    ("StyleConfig", #"{"guidePage": {"faceImg": "__CDN__/f.png"}}"#, nil),
    ("StyleConfig", #"{"guidePage": {"faceImg": "f__X__.png"}}"#, "malformed-style-value"),
    ("StyleConfig", #"{"alert": {"top": "__TOP__px"}}"#, nil),
    ("StyleConfig", #""{\"a\": __X__}""#, "double-encoded-json"),
    ("AccessKeyId", "__KEY__", nil), ("AccessKeyId", "${K:-<<key>>}", nil),
    ("AccessKeyId", "${K:-x<<key>>}", "credential-in-profile"), ("__PREFIX__Scene", "a", nil),
    ("__DocType__", "a", nil), ("DocType__X__", "a", nil),
  ] as [(String, String, String?)])
  func onlyWhatIsSurelyWrongIsFound(name: String, value: String, rule: String?) throws {
    let scalar = try #require(StyledScalar(Array(value.utf8), .double))
    let code = name == "ProductCode" ? "" : "ProductCode: ID_OCR\n"
    let report = Self.report("\(code)\(name): \(String(decoding: scalar.written, as: UTF8.self))")
    #expect(report.findings.map(\.rule.name) == (rule.map { [$0] } ?? []), "\(name): \(value)")
  }

  @Test(arguments: [
    "a«__x__»b", "____", "a«____b__»", "«__a__»__b", "«PLACEa_1»-", "PLACE", "PLACE-x", "«PLACEPLACE»", "xPLACÉ",
    "«[[a]]»«{=b=}»", "«__${X__»}", "«${__X__}»",
  ])
  func placeholdersAreHoles(text: String) {
    let plain = text.replacing("«", with: "").replacing("»", with: "")
    let value = partial(plain, delimiters: Self.patterns)
    var marked: [UInt8] = []
    var position = 0
    for hole in value.holes {
      marked += Array(plain.utf8)[position..<hole.lowerBound] + "«".utf8 + Array(plain.utf8)[hole] + "»".utf8
      position = hole.upperBound
    }
    marked += Array(plain.utf8)[position...]
    #expect(String(decoding: marked, as: UTF8.self) == text)
    #expect(value.malformed.isEmpty)
  }

  @Test(.timeLimit(.minutes(30)), arguments: ["__", "PLACE", "PLACE-", "<<", "[[", "{=", "__a", "${__", "_<[{"])
  func hostileTextTakesLinearTime(piece: String) {
    let value = partial(String(repeating: piece, count: 300_000 / piece.utf8.count), delimiters: Self.patterns)
    _ = value.matches(.lettersAndDigits, count: 1...32)
    _ = value.written
  }

  @Test(arguments: [
    ("[[scene]]", "list", "\"[[scene]]\""), ("[[ a, b ]]", "list", "\"[[ a, b ]]\""),
    ("{=scene=}", "mapping", "\"{=scene=}\""),
  ])
  func anUnquotedPlaceholderIsToldAsOne(value: String, words: String, mended: String) throws {
    let lines = "ProductCode: ID_OCR\nSceneCode: \(value)"
    let report = Self.report(lines)
    #expect(report.findings.map(\.rule) == ["unquoted-placeholder"])
    let finding = try #require(report.findings.first)
    #expect(Bench.words(finding.message) == "YAML reads a \(words) here, since the placeholder is not quoted")
    let text = Bench.mended(report.source.text, options: Self.options).text
    #expect(String(decoding: text, as: UTF8.self).hasSuffix("SceneCode: \(mended)\n"))
    #expect(Self.report(lines, LintOptions()).findings.map(\.rule) == ["non-string-value"])
  }

  @Test func listsAreNoPlaceholdersInJSON() {
    let text = "{\"ProductCode\": \"ID_OCR\", \"SceneCode\": [[\"a\"]]}"
    let rules = Bench.report(Array(text.utf8), .json, options: Self.options).findings.map(\.rule)
    #expect(rules.contains("non-string-value") && !rules.contains("unquoted-placeholder"))
  }

  @Test func aPlaceholderForATokenIsNotHidden() {
    for (options, isHidden) in [(Self.options, false), (LintOptions(), true)] {
      let report = Self.report("ProductCode: ID_OCR\nCallbackToken: __TOKEN__\nSceneCode: a-b", options)
      let text = String(decoding: report.source.text, as: UTF8.self)
      let start = text.utf8.count - "__TOKEN__\nSceneCode: a-b\n".utf8.count
      #expect(report.sensitive.touches(SourceRange(bytes: start..<start + 9)) == isHidden)
      #expect(report.findings.contains { $0.rule == "literal-callback-token" } == isHidden)
    }
  }
}
