/// What the documentation says of a parameter, typed by hand from the reference and from nothing in `Sources`: a second
/// witness that the catalog and the linter are held against.
package struct Fact: Sendable {
  /// The parameter.
  package var name: String
  /// Whether a request must have it; nil where that depends.
  package var isRequired: Bool?
  /// What applies without it.
  package var defaultValue: String?
  /// Values that are right.
  package var accepted: [String]
  /// Values that are wrong.
  package var refused: [String]
  /// A word of the page that says so.
  package var citation: String

  /// The parameters in the order of the page.
  package static let table: [Fact] = [
    Fact(
      name: "ProductCode", isRequired: true, defaultValue: nil, accepted: ["ID_OCR"],
      refused: ["id_ocr", "ID-OCR", "ID_OCR ", "eKYC_PRO", "ID_OCR_PRO", "OCR", ""], citation: "ocr-initialize"),
    Fact(
      name: "MerchantBizId", isRequired: true, defaultValue: nil,
      accepted: ["a", "0", "Z9", "e0c34a77f5ac40a5aa5e6ed20c35abcd", "00000000000000000000000000000000"],
      refused: [
        "", "e0c34a77f5ac40a5aa5e6ed20c35abcde", "order-1", "order_1", "a b", "a.b", "é", "张",
        "e0c34a77-f5ac-40a5-aa5e-6ed20c35abcd", "e0c34a77f5ac40a5aa5e6ed20c35****", "a\n",
      ], citation: "ocr-initialize"),
    Fact(
      name: "MetaInfo", isRequired: true, defaultValue: nil, accepted: [#"{"deviceType":"web"}"#], refused: [],
      citation: "ocr-initialize"),
    Fact(
      name: "MerchantUserId", isRequired: true, defaultValue: nil,
      accepted: ["123456789", "5d41402abc4b2a76b9719d911017c592", "user-1_x"], refused: [""],
      citation: "ocr-initialize"),
    Fact(
      name: "ReturnUrl", isRequired: nil, defaultValue: nil,
      accepted: ["https://www.alibabacloud.com", "http://example.com/back?x=1#y", "HTTPS://example.com"],
      refused: ["", "www.alibabacloud.com", "/back", "ftp://example.com/", "https://"], citation: "ocr-initialize"),
    Fact(
      name: "DocType", isRequired: true, defaultValue: nil,
      accepted: [
        "01000000", "00000006", "00000008", "00000007", "00000009", "000000011", "000000012", "00000001",
      ],
      refused: [
        "", "1", "6", "7", "8", "9", "11", "12", "1000000", "00000002", "00000011", "00000012", "GLB03002", "HKG01001",
        "01560001", "0100000", "passport",
      ], citation: "ocr-initialize"),
    Fact(
      name: "SceneCode", isRequired: false, defaultValue: nil, accepted: ["1234567890", "a", "kyc_scene", "__________"],
      refused: ["12345678901", "kyc-scene", "a b", "é", "场景"], citation: "ocr-initialize"),
    Fact(
      name: "IdSpoof", isRequired: false, defaultValue: "N", accepted: ["Y", "N"],
      refused: ["y", "n", "yes", "no", "true", "false", "1", "0", "T", "F", "on", ""], citation: "ocr-initialize"),
    Fact(
      name: "IdThreshold", isRequired: false, defaultValue: "3", accepted: ["0", "1", "2", "3"],
      refused: ["4", "-1", "00", "1.0", "strict", "Y", ""], citation: "OpenAPI metadata"),
    Fact(
      name: "ShowAlbumIcon", isRequired: false, defaultValue: "1", accepted: ["0", "1"],
      refused: ["2", "Y", "N", "true", "false", "01", ""], citation: "OpenAPI metadata"),
    Fact(
      name: "ShowOcrResult", isRequired: false, defaultValue: "1", accepted: ["0", "1"],
      refused: ["2", "Y", "N", "true", "false", "01", ""], citation: "OpenAPI metadata"),
    Fact(
      name: "ShowGuidePage", isRequired: false, defaultValue: "1", accepted: ["0", "1"],
      refused: ["2", "Y", "N", "true", "false", "01", ""], citation: "OpenAPI metadata"),
    Fact(
      name: "CallbackUrl", isRequired: false, defaultValue: nil,
      accepted: ["https://www.aliyun.com/cb", "HTTPS://www.aliyun.com", "https://www.aliyun.com:8443/cb?a=b"],
      refused: [
        "http://www.aliyun.com/cb", "www.aliyun.com/cb", "//www.aliyun.com/cb", "https:/www.aliyun.com",
        "https://www.aliyun.com/a b", #"https:\\www.aliyun.com"#, "https://", "",
      ], citation: "ocr-initialize"),
    Fact(
      name: "CallbackToken", isRequired: false, defaultValue: nil, accepted: ["x", "any text at all, 张é😀"],
      refused: [""], citation: "ocr-initialize"),
    Fact(
      name: "LanguageConfig", isRequired: false, defaultValue: nil,
      accepted: [
        "zh", "TW", "en", "ms", "id", "th", "vi", "ja", "ko", "fr", "es", "pt", "ru", "ar",
      ].map { #"{"defaultLanguage":"\#($0)"}"# },
      refused: [
        "zh-Hans", "zh-Hant", "tr", "zh-CN", "zh-TW", "tw", "en-US", "EN", "de", "",
      ].map { #"{"defaultLanguage":"\#($0)"}"# } + [#""en""#, "en,", #"{'defaultLanguage':'en'}"#, "[]"],
      citation: "language-customization"),
    Fact(
      name: "StyleConfig", isRequired: false, defaultValue: nil,
      accepted: [
        ##"{"guidePage":{"backgroundColor":"#FFFFFF","btnShadow":"0 0 4px red","circle1Img":""}}"##,
        #"{"ocrPage":{"ocrBgColor":"rgba(0,0,0,.5)","albumIconImg":"https://example.com/a.png"}}"#,
        #"{"ocrResultPage":{"topTipBgColor":"white","backIconImg":""}}"#,
        ##"{"facePage":{"processBarColor":["#fff","red"]}}"##,
        #"{"alert":{"top":"10%","left":"5px","width":"300px","btnBorder":"1px solid red"}}"#,
      ],
      refused: [
        #"{guidePage:{}}"#, #"{"guidePage":{"btnBackgroundColor":"red"}}"#, #"{"guidepage":{}}"#,
        #"{"ocrResultPage":[]}"#, #"{"guidePage":{"circle1Img":"x.png"}}"#, #"{"facePage":{"processBarColor":"red"}}"#,
        ##"{"guidePage":{"backgroundColor":"#12"}}"##,
      ], citation: "idv-kyc-custom-skin"),
  ]
}
