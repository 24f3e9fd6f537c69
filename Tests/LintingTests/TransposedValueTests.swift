import Catalog
import DocumentModel
import Linting
import Testing

/// What is wrong with a value is wrong in the same place of it however it is written.
@Suite struct TransposedValueTests {
  /// A bad value of a parameter: the rule and the stretch of the value it marks.
  struct Fault: Sendable, CustomTestStringConvertible {
    var parameter: ParameterName
    var value: [UInt8]
    var rule: RuleID
    var stretch: Range<Int>

    var testDescription: String { "\(rule.name): \(String(decoding: value, as: UTF8.self))" }

    init(_ parameter: ParameterName, _ marked: String, _ rule: RuleID) {
      let text = MarkedText(marked)
      (self.parameter, value, self.rule, stretch) = (parameter, text.bytes, rule, text.ranges[0])
    }
  }

  static let faults: [Fault] = [
    Fault(.productCode, "«id-ocr»", "wrong-product-code"),
    Fault(.productCode, "«OCR»", "wrong-product-code"),
    Fault(.merchantBizId, "e0c34a77«-»f5ac-40a5-aa5e-6ed20c35d0b1", "malformed-merchant-biz-id"),
    Fault(.merchantBizId, "order«-»${ID}", "malformed-merchant-biz-id"),
    Fault(.merchantBizId, "a0123456789012345678901234567890«1b3»", "malformed-merchant-biz-id"),
    Fault(.merchantBizId, "abc«é»def", "malformed-merchant-biz-id"),
    Fault(.merchantBizId, "«张»😀a", "malformed-merchant-biz-id"),
    Fault(.merchantBizId, "«order1»", "fixed-merchant-biz-id"),
    Fault(.merchantUserId, "«user-1»", "fixed-merchant-user-id"),
    Fault(.merchantUserId, "«li.lei@acme-pay.com»", "personal-data-in-user-id"),
    Fault(.merchantUserId, "«A123456(3)»", "personal-data-in-user-id"),
    Fault(.merchantUserId, "${U:-«li.lei@acme-pay.com»}", "personal-data-in-user-id"),
    Fault(.merchantUserId, "user«****»1", "documentation-sample"),
    Fault(.merchantUserId, "${U}«\u{A0}»", "surrounding-whitespace"),
    Fault(.merchantUserId, "«\t»${U}", "surrounding-whitespace"),
    Fault(.merchantUserId, "u-«${»USER", "malformed-placeholder"),
    Fault(.sceneCode, "«changeme»", "documentation-sample"),
    Fault(.returnUrl, "«https://www.alibabacloud.com»", "documentation-sample"),
    Fault(.returnUrl, "https://«${»HOST/x", "malformed-placeholder"),
    Fault(.metaInfo, "«%7B%22a%22%3A1%7D»", "malformed-meta-info"),
    Fault(.metaInfo, #"«{"deviceType":"web"}»"#, "literal-meta-info"),
    Fault(.metaInfo, #"{"zimVer":"«4.1.0:1150****»"}"#, "documentation-sample"),
    Fault(.sceneCode, "check«-»out", "malformed-scene-code"),
    Fault(.sceneCode, "checkout_p«age»", "malformed-scene-code"),
    Fault(.sceneCode, "${A}_checkout_«page»", "malformed-scene-code"),
    Fault(.docType, "«GLB03002»", "unknown-doc-type"),
    Fault(.docType, "«passport»", "unknown-doc-type"),
    Fault(.docType, "«1000000»", "unknown-doc-type"),
    Fault(.docType, "«0000${X}Y»", "unknown-doc-type"),
    Fault(.idSpoof, "«y»", "value-not-allowed"),
    Fault(.idThreshold, "«strict»", "value-not-allowed"),
    Fault(.showGuidePage, "«true»", "value-not-allowed"),
    Fault(.callbackUrl, "«acme-pay.com/idv»", "malformed-callback-url"),
    Fault(.callbackUrl, "https://acme-pay.com/a« »b", "malformed-callback-url"),
    Fault(.callbackUrl, "https://acme-pay.com:«99999»/idv", "malformed-callback-url"),
    Fault(.callbackUrl, "https://acme-pay.com/«é»", "malformed-callback-url"),
    Fault(.callbackUrl, "«http»://acme-pay.com/idv", "callback-not-https"),
    Fault(.callbackUrl, "«http»://${HOST}/cb", "callback-not-https"),
    Fault(.callbackUrl, "https://«0x7f.1»:8443/idv", "unreachable-callback"),
    Fault(.callbackUrl, "https://«${SHOP}.internal»/idv", "unreachable-callback"),
    Fault(.callbackUrl, "https://acme-pay.com/idv?a=b&«subcode»=1", "callback-result-field"),
    Fault(.callbackUrl, "https://«shop:word@»acme-pay.com/idv", "callback-url-parts"),
    Fault(.returnUrl, "«ftp»://shop.acme-pay.com/back", "malformed-return-url"),
    Fault(.returnUrl, "https://acme-pay.com/«é»", "malformed-return-url"),
    Fault(.languageConfig, #"{"defaultLanguage": "en",«}»"#, "malformed-embedded-json"),
    Fault(.languageConfig, "{«d»efaultLanguage: 'en'}", "malformed-embedded-json"),
    Fault(.languageConfig, #"{"defaultLanguage": "en"«»"#, "malformed-embedded-json"),
    Fault(.languageConfig, #"{"defaultLanguage": "«zh-CN»"}"#, "unknown-language"),
    Fault(.languageConfig, #"{"default\u004canguage": "«z\u0068-CN»"}"#, "unknown-language"),
    Fault(.languageConfig, "«english»", "unknown-language"),
    Fault(.languageConfig, #"{"defaultLanguage": «null»}"#, "wrong-embedded-type"),
    Fault(.languageConfig, "«[]»", "wrong-embedded-type"),
    Fault(.styleConfig, #"{"ocrPage": {"tipColor": «0»}}"#, "wrong-embedded-type"),
    Fault(.styleConfig, #"{"ocrResultPage": «["a", "b"]»}"#, "wrong-embedded-type"),
    Fault(.styleConfig, #"{"«guidepage»": {}}"#, "unknown-style-key"),
    Fault(
      .styleConfig, #"{"ocrPage": {"backIconImg": "https://a.com/张é😀", "«tip\u0043olour»": "red"}}"#,
      "unknown-style-key"),
    Fault(.styleConfig, #"{"guidePage": {}, "«guidePage»": {}}"#, "duplicate-key"),
    Fault(.languageConfig, #""«{\"defaultLanguage\": \"en\"}»""#, "double-encoded-json"),
    Fault(.languageConfig, "«en»", "bare-language-code"),
    Fault(.languageConfig, #""«e\u006e»""#, "bare-language-code"),
    Fault(.languageConfig, #"{"«张é😀»": ""}"#, "unsupported-custom-text"),
    Fault(.styleConfig, #"{"guidePage": {"«btnB\u0061ckgroundColor»": "red"}}"#, "renamed-style-key"),
    Fault(.styleConfig, #"{"«alert»": {}, "ocrPage": {"tipColor": "", "maskColor": ""}}"#, "mixed-platform-style"),
    Fault(.styleConfig, #"{"ocrPage": {"tipColor": "«张é😀»"}}"#, "malformed-color"),
    Fault(.styleConfig, ##"{"ocrPage": {"tipColor": "«#\u0031\u0032»"}}"##, "malformed-color"),
    Fault(.styleConfig, #"{"ocrPage": {"tipColor": "«rgb(0, 0)»"}}"#, "malformed-color"),
    Fault(.styleConfig, #"{"guidePage": {"ocrImg": "«..\/a.png»"}}"#, "malformed-style-value"),
    Fault(.styleConfig, #"{"alert": {"btnBorder": "1px «2px»"}}"#, "malformed-style-value"),
    Fault(.styleConfig, #"{"«facePage»": {"topTipColor": "red"}}"#, "unused-style"),
  ]

  @Test(arguments: faults, StyledScalar.Way.allCases)
  func faultStandsInItsPlace(fault: Fault, way: StyledScalar.Way) throws {
    guard let scalar = StyledScalar(fault.value, way) else { return }
    let isProductCode = fault.parameter == .productCode
    let before: String
    let after: String
    switch way.syntax {
    case .yaml:
      before =
        "# idvlint: partial\n# é\n" + (isProductCode ? "" : "ProductCode: ID_OCR\n") + "\(fault.parameter.rawValue): "
      after = "\nx-end: 1\n"
    case .json:
      // JSON has no comments, so no profile is a fragment.
      before =
        #"{"x-note": "é", "# + (isProductCode ? "" : #""ProductCode": "ID_OCR", "#)
        + "\"\(fault.parameter.rawValue)\": "
      after = isProductCode ? #", "MerchantBizId": "${ID}", "IdSpoof": "Y"}"# : "}"
    }
    let text = Array(before.utf8) + scalar.written + Array(after.utf8)
    let report = Bench.report(text, way.syntax)
    let quoting: Set<RuleID> = ["lossy-plain-scalar", "ambiguous-plain-scalar", "single-letter-scalar"]
    let mine = report.findings.filter { !Bench.missing.contains($0.rule) }
    let place = scalar.place(of: fault.stretch)
    let expected = before.utf8.count + place.lowerBound..<before.utf8.count + place.upperBound
    #expect(mine.map(\.rule) == [fault.rule], "\(String(decoding: text, as: UTF8.self))")
    #expect(mine.map(\.range.bytes) == [expected], "\(String(decoding: text, as: UTF8.self))")
    #expect(mine.allSatisfy { !quoting.contains($0.rule) })
    #expect(mine.map(\.path).filter { $0.last == fault.parameter.rawValue }.count == 1)
  }

  @Test(arguments: StyledScalar.Way.allCases)
  func everyWayIsTried(way: StyledScalar.Way) {
    #expect(Self.faults.count { StyledScalar($0.value, way) != nil } >= 15)
  }
}
