import DocumentModel
import Linting
import Testing

/// Placeholders: only what no content of theirs can mend is a finding.
@Suite struct UndecidedValueTests {
  @Test(
    arguments: [
      ("ProductCode", "${P}", nil), ("ProductCode", "ID_${P}", nil), ("ProductCode", "eKYC${P}", "wrong-product-code"),
      ("MerchantBizId", "${ID}", nil), ("MerchantBizId", "order${ID}", nil),
      ("MerchantBizId", "order-${ID}", "malformed-merchant-biz-id"),
      ("MerchantBizId", "{{ id }}", nil), ("MerchantBizId", "%BIZ_ID%", nil), ("MerchantBizId", "@BIZ_ID@", nil),
      ("MerchantBizId", "$(BIZ_ID)", nil), ("MerchantBizId", "<% id %>", nil),
      ("MerchantBizId", "${{ secrets.ID }}", nil),
      ("MerchantBizId", "ENC[abc]", nil), ("MerchantBizId", "vault:kv/id", nil),
      ("MerchantBizId", "ref+awsssm://id", nil),
      ("MerchantBizId", "%AB%", "malformed-merchant-biz-id"), ("MerchantBizId", "@AB@", "malformed-merchant-biz-id"),
      ("MerchantBizId", "e0c3****", "malformed-merchant-biz-id"), ("MerchantBizId", "${ID:-a-b}", nil),
      ("MerchantBizId", "a${X}".padding(38), "malformed-merchant-biz-id"),
      ("SceneCode", "${A}_checkout_page", "malformed-scene-code"), ("SceneCode", "${A}_checkout", nil),
      ("SceneCode", "${A}-x", "malformed-scene-code"),
      ("DocType", "${D}", nil), ("DocType", "0000000${D}", nil), ("DocType", "${D}9x", "unknown-doc-type"),
      ("DocType", "GLB${D}", "unknown-doc-type"),
      ("IdSpoof", "${S}", nil), ("IdSpoof", "${S:-y}", nil), ("IdSpoof", "x${S}", "value-not-allowed"),
      ("IdThreshold", "1${S}", nil), ("IdThreshold", "4${S}", "value-not-allowed"),
      ("CallbackUrl", "${URL}", nil), ("CallbackUrl", "${SCHEME}://acme.com/", nil), ("CallbackUrl", "${BASE}/cb", nil),
      ("CallbackUrl", "https://${HOST}/cb", nil), ("CallbackUrl", "http://${HOST}/cb", "callback-not-https"),
      ("CallbackUrl", "http${S}://acme.com/cb", nil), ("CallbackUrl", "https://acme.com:${PORT}/", nil),
      ("CallbackUrl", "https://${HOST}/a b", "malformed-callback-url"),
      ("CallbackUrl", "/cb/${X}", "malformed-callback-url"),
      ("CallbackUrl", "https://10.0.0.${N}/", nil), ("CallbackUrl", "https://localhost${X}/", nil),
      ("CallbackUrl", "https://${HOST}.internal/", "unreachable-callback"),
      ("CallbackUrl", "https://localhost/${X}", "unreachable-callback"),
      ("CallbackUrl", "https://acme.com/?${X}=1&passed${X}", nil),
      ("CallbackUrl", "https://acme.com/?a=${X}&passed=1", "callback-result-field"),
      ("ReturnUrl", "${URL}", nil), ("ReturnUrl", "${BASE}/back", nil),
      ("ReturnUrl", "/back/${X}", "malformed-return-url"),
      ("MerchantBizId", "${ID", "malformed-placeholder"), ("MerchantBizId", "{{ id }", "malformed-placeholder"),
      ("MerchantBizId", "order-${ID", "malformed-merchant-biz-id"), ("DocType", "${", "malformed-placeholder"),
      ("MerchantUserId", "${}", "malformed-placeholder"), ("MerchantUserId", "u-$()", "malformed-placeholder"),
      ("MerchantUserId", "${A:-${B}", "malformed-placeholder"), ("MerchantUserId", "<% %>", "malformed-placeholder"),
      ("MerchantUserId", "${{ a }", "malformed-placeholder"), ("MerchantUserId", "${U:-a}", nil),
      ("MerchantUserId", "u-${U}", nil), ("MerchantUserId", "u-${U} ", "surrounding-whitespace"),
      ("MerchantUserId", "${U ", "malformed-placeholder"), ("MerchantUserId", " ${U ", "surrounding-whitespace"),
      ("MerchantUserId", "${U:-****}", nil), ("MerchantUserId", "${U}****", "documentation-sample"),
      ("MetaInfo", "${M}", nil), ("MetaInfo", #"{"deviceType":"${T}"}"#, nil), ("MetaInfo", "{${M}}", nil),
      ("MetaInfo", "${M:-web}", "literal-meta-info"), ("MetaInfo", "[${M}]", "malformed-meta-info"),
      ("MetaInfo", "web${M}", "malformed-meta-info"), ("MetaInfo", "%7B${M}%7D", "malformed-meta-info"),
      ("MetaInfo", #"{"deviceType":"${T"}"#, "malformed-meta-info"),
      ("StyleConfig", "{{\"a\": 1}}", nil),
      ("StyleConfig", #"{"ocrPage": {"tipColor": "${}"}}"#, "malformed-placeholder"),
      ("StyleConfig", #"{"ocrPage": {"tipColor": "${C"}}"#, "malformed-embedded-json"),
      ("LanguageConfig", #"{"defaultLanguage": "{{ l"}"#, "malformed-embedded-json"),
      ("LanguageConfig", #"{"defaultLanguage": "${LANG}"}"#, nil),
      ("LanguageConfig", #"{"defaultLanguage": ${LANG}}"#, nil),
      ("LanguageConfig", #"{"defaultLanguage": "${LANG}",}"#, "malformed-embedded-json"),
      ("LanguageConfig", #"{"defaultLanguage": "z${LANG}"}"#, nil),
      ("LanguageConfig", #"{"defaultLanguage": "de${LANG}"}"#, "unknown-language"),
      ("LanguageConfig", "${CONFIG}", nil), ("LanguageConfig", "{${PAIRS}}", nil),
      ("LanguageConfig", #"{"${KEY}": 1}"#, nil), ("LanguageConfig", "[${X}]", "wrong-embedded-type"),
      ("StyleConfig", #"{"guidePage": ${GUIDE}}"#, nil), ("StyleConfig", #"{"ocrPage": {"tipColor": ${C}}}"#, nil),
      ("StyleConfig", #"{"ocrPage": {"tip${X}": "red"}}"#, nil),
      ("StyleConfig", #"{${A}, "ocrPage": [${C}]}"#, "wrong-embedded-type"),
      ("StyleConfig", #"{"ocrPage": {"tipColor": [${C}]}}"#, "wrong-embedded-type"),
      ("LanguageConfig", #""${LANG}""#, nil), ("LanguageConfig", #"{${KEY}: "x"}"#, nil),
      ("LanguageConfig", #"{"${KEY}": "x"}"#, nil), ("LanguageConfig", #"{"x${KEY}": "x"}"#, "unsupported-custom-text"),
      ("LanguageConfig", #""{\"defaultLanguage\": \"${LANG}\"}""#, "double-encoded-json"),
      ("StyleConfig", #"{"guidePage": {"btnBackground${X}": "red"}}"#, nil),
      ("StyleConfig", #"{"al${X}": {}, "ocrResultPage": {}}"#, nil),
    ] as [(String, String, String?)])
  func answer(name: String, value: String, rule: String?) throws {
    let scalar = try #require(StyledScalar(Array(value.utf8), .double))
    let code = name == "ProductCode" ? "" : "ProductCode: ID_OCR\n"
    let text = "# idvlint: partial\n\(code)\(name): \(String(decoding: scalar.written, as: UTF8.self))\n"
    #expect(Bench.rules(text) == (rule.map { [$0] } ?? []))
  }
}

extension String {
  fileprivate func padding(_ count: Int) -> String { self + String(repeating: "x", count: count - self.count) }
}
