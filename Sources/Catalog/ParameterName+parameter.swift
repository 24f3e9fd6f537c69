extension ParameterName {
  /// What is documented of the parameter.
  package var parameter: Parameter {
    switch self {
    case .productCode: Self.productCodeEntry
    case .merchantBizId: Self.merchantBizIdEntry
    case .metaInfo: Self.metaInfoEntry
    case .merchantUserId: Self.merchantUserIdEntry
    case .returnUrl: Self.returnUrlEntry
    case .docType: Self.docTypeEntry
    case .sceneCode: Self.sceneCodeEntry
    case .idSpoof: Self.idSpoofEntry
    case .idThreshold: Self.idThresholdEntry
    case .showAlbumIcon: Self.showAlbumIconEntry
    case .showOcrResult: Self.showOcrResultEntry
    case .showGuidePage: Self.showGuidePageEntry
    case .callbackUrl: Self.callbackUrlEntry
    case .callbackToken: Self.callbackTokenEntry
    case .languageConfig: Self.languageConfigEntry
    case .styleConfig: Self.styleConfigEntry
    }
  }

  /// What its value looks like: ``Parameter/shape``, without the rest of the entry.
  package var shape: Shape { Self.shapes[order] }

  /// The documentation's sample values, UTF-8: of ``Parameter/samples`` those that are whole values. A URL without a
  /// path is the same as with the path `/` (RFC 3986, 6.2.3).
  package var wholeSamples: [[UInt8]] { Self.wholeSamples[order] }

  /// What tells that a value was made from a sample, UTF-8: of ``Parameter/samples`` those that are parts.
  package var sampleParts: [[UInt8]] { Self.sampleParts[order] }

  private static let shapes = allCases.map(\.parameter.shape)
  private static let wholeSamples = allCases.map { name in
    name.parameter.samples.flatMap { sample -> [[UInt8]] in
      guard case .whole(let text) = sample else { return [] }
      let isBareURL = text.hasPrefix("https://") && !text.dropFirst(8).contains { "/?#".contains($0) }
      return (isBareURL ? [text, text + "/"] : [text]).map { Array($0.utf8) }
    }
  }
  private static let sampleParts = allCases.map { name in
    name.parameter.samples.compactMap { if case .part(let text) = $0 { Array(text.utf8) } else { nil } }
  }

  private static let productCodeEntry = Parameter(
    .productCode, "The product whose pages the user meets.", .exactly("ID_OCR"), .required,
    Citation(.initialize, section: requestParameters, "ProductCode is required and has the fixed value ID_OCR."))

  private static let merchantBizIdEntry = Parameter(
    .merchantBizId, "Your own id of this business case, by which its records are found again.",
    .identifier(.lettersAndDigits, count: 1...32), .required, isPerRequest: true,
    samples: [.whole("e0c34a77f5ac40a5aa5e6ed20c35****")],
    Citation(
      .initialize, section: requestParameters,
      "MerchantBizId is required: letters and digits, at most 32; it should be unique, which the server does not check."
    ))

  private static let metaInfoEntry = Parameter(
    .metaInfo, "What getMetaInfo() returned on the user's device, passed through unchanged.",
    .embeddedJSON(.metaInfo), .required, isPerRequest: true,
    samples: [.part("4.1.0:1150****"), .part("com.aliyun.antcloudauth")],
    Citation(
      .initialize, section: requestParameters,
      "MetaInfo is required: the value that getMetaInfo() returns on the client, passed through unchanged."))

  private static let merchantUserIdEntry = Parameter(
    .merchantUserId, "Your own id of the user, desensitised beforehand.", .text, .required, isPerRequest: true,
    samples: [.whole("123456789")],
    Citation(
      .initialize, section: requestParameters,
      "MerchantUserId is required: your id of the user; desensitise it beforehand, for example by hashing."))

  private static let returnUrlEntry = Parameter(
    .returnUrl, "Where the browser goes when the user has finished.", .url(schemes: ["https", "http"]),
    .expected(unless: [.iframe, .app]), samples: [.whole("https://www.alibabacloud.com")],
    Citation(
      .initialize, section: requestParameters,
      "ReturnUrl is where the business page redirects; it may be left out only with iframe integration."))

  private static let docTypeEntry = Parameter(
    .docType, "The kind of document that is read.", .choice(DocType.all.map { Choice($0.code, $0.document) }),
    .required,
    Citation(
      .initialize, section: requestParameters,
      "DocType is required: a code of the table, of 8 digits by the text, of 8 or 9 by the table itself.",
      evidence: .contradictory))

  private static let sceneCodeEntry = Parameter(
    .sceneCode, "Your own id of the scene, by which records are found in the console.",
    .identifier(.wordCharacters, count: 1...10), .optional, samples: [.whole("1234567890")],
    Citation(.initialize, section: requestParameters, "SceneCode is letters, digits and underscores, at most 10."))

  private static let idSpoofEntry = Parameter(
    .idSpoof, "Whether documents are checked for forgery.",
    .choice([Choice("Y", "on"), Choice("N", "off")]), .optional, defaultValue: "N",
    Citation(.initialize, section: requestParameters, "IdSpoof is Y (on) or N (off, the default)."))

  private static let idThresholdEntry = Parameter(
    .idThreshold, "How strictly the quality of the document's picture is judged.",
    .choice([Choice("0", "standard"), Choice("1", "strict"), Choice("2", "loose"), Choice("3", "off")]), .optional,
    defaultValue: "3",
    Citation(
      .metadata, section: "Initialize",
      "IdThreshold is 0 (standard), 1 (strict), 2 (loose) or 3 (off, the default)."))

  private static let showAlbumIconEntry = Parameter(
    .showAlbumIcon, "Whether the user may choose a picture from the album.", shownOrHidden, .optional,
    defaultValue: "1",
    Citation(.metadata, section: "Initialize", "ShowAlbumIcon is 1 (show, the default) or 0 (hide)."))

  private static let showOcrResultEntry = Parameter(
    .showOcrResult, "Whether the page with the recognised text is shown.", shownOrHidden, .optional,
    defaultValue: "1",
    Citation(.metadata, section: "Initialize", "ShowOcrResult is 1 (show, the default) or 0 (hide)."))

  private static let showGuidePageEntry = Parameter(
    .showGuidePage, "Whether the page that explains the steps is shown.", shownOrHidden, .optional,
    defaultValue: "1",
    Citation(.metadata, section: "Initialize", "ShowGuidePage is 1 (show, the default) or 0 (hide)."))

  private static let callbackUrlEntry = Parameter(
    .callbackUrl, "Where the platform sends the notice of the result.", .url(schemes: ["https"]), .optional,
    samples: [
      .whole("https://www.aliyun.com?callbackToken=100000****&transactionId=shaxxxx&passed=Y&subCode=200")
    ],
    Citation(
      .initialize, section: requestParameters,
      "CallbackUrl must start with https; it is checked when Initialize is called, and one that cannot be reached from "
        + "the Internet gives HTTP 400."))

  private static let callbackTokenEntry = Parameter(
    .callbackToken, "A security token of your own that the platform adds to the notice of the result.", .text,
    .optional, samples: [.whole("NMjvQanQgplBSaEI0sL********")],
    Citation(
      .initialize, section: requestParameters,
      "CallbackToken is a token of your own for anti-replay and tamper-proofing, added to the callback when set."))

  private static let languageConfigEntry = Parameter(
    .languageConfig, "The language of the pages; without it that of the device, else English.",
    .embeddedJSON(.languageConfig), .optional,
    Citation(
      .languages, "LanguageConfig is a JSON string: an object with the key defaultLanguage and one of 14 codes."))

  private static let styleConfigEntry = Parameter(
    .styleConfig, "The looks of the pages; what is left out keeps its default.", .embeddedJSON(.styleConfig), .optional,
    Citation(
      .mobileStyle, "StyleConfig is a JSON string: an object of sections; mobile and PC pages have each their own keys."
    ))

  private static let shownOrHidden = Shape.choice([Choice("1", "show"), Choice("0", "hide")])
  private static let requestParameters = "Request parameters"
}
