import Catalog
import DocumentModel
import Linting
import Testing

/// What is said of CallbackUrl, CallbackToken and ReturnUrl beyond the examples of the rules.
@Suite struct CallbackTests {
  private let partial = "# idvlint: partial\nProductCode: ID_OCR\n"
  private let whole = """
    ProductCode: ID_OCR
    MerchantBizId: "${ID}"
    MetaInfo: "${META_INFO}"
    MerchantUserId: "${USER}"
    DocType: "01000000"

    """

  @Test(arguments: [
    ("https://acme.com/?passed=Y", ["callback-result-field passed"]),
    ("https://acme.com/?PASSED=Y&pass=1&xpassed", []),
    ("https://acme.com/?passed&&=x&subCode", ["callback-result-field passed", "callback-result-field subCode"]),
    ("https://acme.com/?%70assed=Y", ["callback-result-field %70assed"]),
    ("https://acme.com/?${A}passed=Y&passed${A}=1&a=passed", []),
    ("https://${HOST}/cb?a=${A}&CallbackToken=${T}", ["callback-result-field CallbackToken"]),
    ("https://acme.com/?x#passed=Y", ["callback-url-parts #passed=Y"]),
    ("https://@acme.com/#", ["callback-url-parts @", "callback-url-parts #"]),
    ("https://${A}@acme.com/", ["callback-url-parts ${A}@"]), ("https://${A}/@acme.com/", []),
    ("https://acme.com:0/", ["unreachable-callback 0"]), ("https://acme.com:00/", ["unreachable-callback 00"]),
    ("https://acme.com:/", []), ("https://acme.com:${P}/", []), ("https://acme.com:0${P}/", []),
    ("https://localhost:0/", ["unreachable-callback localhost"]), ("http://localhost/", ["callback-not-https http"]),
    ("https://localhost/?passed=Y", ["unreachable-callback localhost", "callback-result-field passed"]),
    ("https://localhost/ x", ["malformed-callback-url  "]), ("https://127。0。0。1/", ["malformed-callback-url 。"]),
    ("https://１２７.0.0.1/", ["malformed-callback-url １"]),
    ("https://www.aliyun.com?callbackToken=1&transactionId=s&passed=Y&subCode=200",
      ["callbackToken", "transactionId", "passed", "subCode"].map { "callback-result-field " + $0 }),
  ] as [(String, [String])])
  func callbackURLs(url: String, findings: [String]) {
    #expect(Bench.findings(partial + "CallbackUrl: '\(url)'\n") == findings)
  }

  @Test(arguments: [
    ("0x7f.1", "`0x7f.1` stands for 127.0.0.1, a loopback address"), ("10.0.0.1", "`10.0.0.1` is a private address"),
    ("x.test", "`x.test` is a name reserved for tests"), ("x:0", "`x` is a name without a dot"),
  ])
  func whatIsUnreachableIsTold(host: String, words: String) throws {
    let text = partial + "CallbackUrl: https://\(host)/\n"
    let (finding, _) = try #require(Bench.finding(of: "unreachable-callback", text))
    #expect(Bench.words(finding.message) == "the Internet does not reach CallbackUrl: " + words)
  }

  @Test(arguments: ["shop:s3cr3t@acme.com/", "acme.com/#s3cr3t", "acme.com/?passed=s3cr3t", "s3cr3t@localhost/?s3cr3t"])
  func secretsAreNotTold(rest: String) {
    let report = Bench.report(Array((partial + "CallbackUrl: https://\(rest)\n").utf8))
    #expect(!report.findings.isEmpty)
    for finding in report.findings { #expect(!report.sensitive.render(finding.message).contains("s3cr3t")) }
  }

  // MARK: - What stands alone

  @Test(arguments: [
    ("CallbackUrl: https://acme.com/", ["callback-without-token CallbackUrl"]),
    ("CallbackUrl: ${URL}", ["callback-without-token CallbackUrl"]), ("CallbackUrl:", ["empty-parameter CallbackUrl"]),
    ("CallbackUrl: ''", ["empty-parameter CallbackUrl"]),
    ("CallbackUrl: ${URL}\nCallbackToken:", ["empty-parameter CallbackToken"]),
    ("CallbackUrl: ${URL}\nCallbackToken: ${T}", []),
    ("CallbackToken: ${T}", ["token-without-callback CallbackToken"]),
    ("CallbackToken: ''", ["empty-parameter CallbackToken"]),
    ("CallbackToken: ${T}\nCallbackUrl: ~", ["empty-parameter CallbackUrl"]),
    ("CallbackUrl: ${URL}\nCalbackToken: ${T}", ["misspelt-parameter CalbackToken"]),
  ] as [(String, [String])])
  func partners(lines: String, findings: [String]) {
    #expect(Bench.findings(whole + "ReturnUrl: ${R}\n" + lines + "\n") == findings)
    #expect(Bench.findings(partial + lines + "\n").allSatisfy { $0.contains("misspelt") || $0.contains("empty") })
    #expect(!Bench.rules(whole + lines + "\nx: [\n").contains { $0.contains("without") || $0.contains("return") })
  }

  @Test func aMergedPairIsToldAtTheMergeAndOnce() throws {
    let body = whole.split(separator: "\n").map { "  " + $0 }.joined(separator: "\n") + "\n  ReturnUrl: ${R}\n"
    let text = "base: &base\n  CallbackUrl: https://acme.com/\na:\n  <<: *base\n\(body)b:\n  <<: *base\n\(body)"
    #expect(Bench.findings(text) == ["callback-without-token *base"])
    let own = "x: &x https://acme.com/\na:\n\(body)  CallbackUrl: *x\n"
    #expect(Bench.findings(own) == ["callback-without-token CallbackUrl"])
  }

  @Test func namesAreAddedInTheProfilesStyle() {
    let text =
      "product_code: ID_OCR\nmerchant_biz_id: ${B}\nmeta_info: ${M}\nmerchant_user_id: ${U}\ndoc_type: '01000000'\n"
    let mended = Bench.mended(Array((text + "callback_url: https://acme.com/\n").utf8))
    #expect(
      String(decoding: mended.text, as: UTF8.self)
        == text.replacing("doc_type", with: "return_url: '${RETURN_URL}'\ndoc_type")
        + "callback_url: https://acme.com/\ncallback_token: '${CALLBACK_TOKEN}'\n")
  }

  // MARK: - ReturnUrl

  @Test(arguments: [
    ("https://acme.com/", []), ("http://localhost", []), ("HTTP://x", []), ("${URL}", []), ("${BASE}/back", []),
    ("myapp://done", ["malformed-return-url myapp"]), ("${S}p://x", []), ("x${S}://h", ["malformed-return-url x${S}"]),
    ("//acme.com/", ["malformed-return-url //acme.com/"]), ("https:/acme.com", ["malformed-return-url :"]),
    ("https://acme.com/é", ["malformed-return-url é"]), ("https://a.com/?passed=Y#x", []),
  ] as [(String, [String])])
  func returnURLs(url: String, findings: [String]) {
    #expect(Bench.findings(partial + "ReturnUrl: '\(url)'\n") == findings)
  }

  @Test func anUnquotedNumberIsNoReturnURL() throws {
    #expect(Bench.rules(partial + "ReturnUrl: 12\n") == ["malformed-return-url"])
    let (finding, _) = try #require(Bench.finding(of: "malformed-return-url", partial + "ReturnUrl: 12\n"))
    #expect(finding.notes.contains { Bench.words($0.message).contains("quotes") })
  }

  @Test func anAbsentReturnURLIsAskedForWhereThePageAsks() {
    #expect(Bench.findings(whole) == ["missing-return-url ProductCode"])
    for value in ["", " ''", " ~", " ${R}", " *r"] {
      #expect(!Bench.rules(whole + "ReturnUrl:\(value)\n").contains("missing-return-url"), "\(value)")
    }
    #expect(!Bench.rules(whole + "returnurl: ${R}\n").contains("missing-return-url"))
  }
}
