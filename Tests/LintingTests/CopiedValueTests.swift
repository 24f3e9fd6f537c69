import Catalog
import DocumentModel
import Linting
import Testing

/// Values that were copied from the documentation or left behind by a template.
@Suite struct CopiedValueTests {
  private func rules(_ name: String, _ value: String) -> [String] {
    Bench.rules("# idvlint: partial\nProductCode: ID_OCR\n\(name): '\(value)'\n")
  }

  /// The samples as the page prints them, typed by hand.
  @Test(arguments: [
    ("MerchantBizId", "e0c34a77f5ac40a5aa5e6ed20c35****", "malformed-merchant-biz-id"),
    ("MerchantUserId", "123456789", "documentation-sample"), ("SceneCode", "1234567890", "documentation-sample"),
    ("CallbackToken", "NMjvQanQgplBSaEI0sL********", "documentation-sample"),
    ("ReturnUrl", "https://www.alibabacloud.com", "documentation-sample"),
    (
      "CallbackUrl",
      "https://www.aliyun.com?callbackToken=100000****&transactionId=shaxxxx&passed=Y&subCode=200",
      "documentation-sample"
    ),
    ("MetaInfo", #"{"bioMetaInfo":"4.1.0:1150****,0"}"#, "documentation-sample"),
    ("MetaInfo", #"{"appName":"com.aliyun.antcloudauth"}"#, "documentation-sample"),
  ])
  func samplesOfThePageAreKnown(name: String, value: String, rule: String) {
    #expect(rules(name, value).contains(rule))
  }

  /// What a sample of one parameter is to another: a value like any.
  @Test func aSampleBelongsToItsParameter() {
    #expect(rules("MerchantUserId", "1234567890") == ["fixed-merchant-user-id"])
    #expect(rules("MerchantBizId", "123456789") == ["fixed-merchant-biz-id"])
    #expect(rules("DocType", "01000000").isEmpty)
    #expect(rules("ReturnUrl", "https://www.alibabacloud.com/verified").isEmpty)
  }

  @Test(arguments: [
    "changeme", "CHANGE_ME", "change-me", "ChangeMe", "replace_me", "xxx", "XXXXXXXX", "YOUR_ID_HERE",
    "your-user-id-here", "Your user here", "<YOUR_ID_HERE>", "<xxx>", "****", "a****", "********", " changeme ",
  ])
  func leftoversAreFound(value: String) {
    #expect(rules("MerchantUserId", value) == ["documentation-sample"])
  }

  @Test(arguments: [
    "xx", "xxxy", "changement", "exchangeme", "YOURS_HERE", "yourtownhere", "here_your", "***", "<>", "<a>",
    "<<xxx>>", "your", "x", "YOUR_HERE",
  ])
  func whatOnlyLooksLikeALeftoverIsNot(value: String) {
    #expect(rules("MerchantUserId", value) == ["fixed-merchant-user-id"])
  }
}
