import Catalog
import Linting

extension HalfTyped {
  private static let head = "ProductCode: ID_OCR\n"
  private static let missing = ["MerchantBizId", "MetaInfo", "MerchantUserId", "ReturnUrl", "DocType", "SceneCode"]

  /// Keys of block mappings.
  static let yaml = [
    HalfTyped(
      "key at the end", head + "‸", gives: missing, not: ["ProductCode"], head + "MerchantBizId: \"${MERCHANT_BIZ_ID}\""
    ),
    HalfTyped("half a key", head + "Doc‸", gives: missing, accepting: "DocType", head + "DocType: \"${DOC_TYPE}\""),
    HalfTyped(
      "half a key between pairs", head + "Ids‸\nSceneCode: a\n", gives: ["MerchantBizId"], not: ["SceneCode"],
      accepting: "IdSpoof", head + "IdSpoof: \"N\"\nSceneCode: a\n"),
    HalfTyped(
      "cursor inside a key", head + "Id‸s\nSceneCode: a\n", gives: ["MerchantBizId"], accepting: "IdSpoof",
      head + "IdSpoof: \"N\"\nSceneCode: a\n"),
    HalfTyped(
      "key with a colon", head + "Doc‸: \"01000000\"\n", gives: missing, accepting: "DocType",
      head + "DocType: \"01000000\"\n"),
    HalfTyped(
      "empty line before others", "‸\nProductCode: ID_OCR\nSceneCode: a\n", gives: ["MerchantBizId"],
      accepting: "IdThreshold", "IdThreshold: \"3\"\nProductCode: ID_OCR\nSceneCode: a\n"),
    HalfTyped(
      "nested", "kyc:\n  ProductCode: ID_OCR\n  Call‸\nother: 1\n", gives: ["MerchantBizId"], accepting: "CallbackUrl",
      "kyc:\n  ProductCode: ID_OCR\n  CallbackUrl: \"${CALLBACK_URL}\"\nother: 1\n"),
    HalfTyped(
      "item of a list", "- ProductCode: ID_OCR\n  ‸\n- a\n", gives: ["MerchantBizId"], accepting: "ShowGuidePage",
      "- ProductCode: ID_OCR\n  ShowGuidePage: \"1\"\n- a\n"),
    HalfTyped(
      "snake case", "product_code: ID_OCR\ndoc‸\n", gives: ["merchant_biz_id"], accepting: "doc_type",
      "product_code: ID_OCR\ndoc_type: \"${DOC_TYPE}\"\n"),
    HalfTyped(
      "kebab case", "product-code: ID_OCR\nid-sp‸\n", gives: ["merchant-biz-id"], accepting: "id-spoof",
      "product-code: ID_OCR\nid-spoof: \"N\"\n"),
    HalfTyped(
      "declared camel case", "ProductCode: ID_OCR\n‸\n", gives: ["merchantBizId"]
    ) { $0.keyStyle = .camel },
    HalfTyped(
      "quoted keys", "\"ProductCode\": \"ID_OCR\"\n‸\n", gives: ["MerchantBizId"], accepting: "IdSpoof",
      "\"ProductCode\": \"ID_OCR\"\n\"IdSpoof\": \"N\"\n"),
    HalfTyped(
      "half a quoted key", "\"ProductCode\": \"ID_OCR\"\n\"Ids‸\n", gives: ["MerchantBizId"], accepting: "IdSpoof",
      "\"ProductCode\": \"ID_OCR\"\n\"IdSpoof\": \"N\"\n"),
    HalfTyped(
      "quoted key that is closed", "'ProductCode': 'ID_OCR'\n'Ids‸'\n", gives: ["MerchantBizId"], accepting: "IdSpoof",
      "'ProductCode': 'ID_OCR'\n'IdSpoof': 'N'\n"),
    HalfTyped(
      "single quotes in the file", "ProductCode: 'ID_OCR'\nLang‸\n", gives: ["MerchantBizId"], accepting: "IdSpoof",
      "ProductCode: 'ID_OCR'\nIdSpoof: 'N'\n"),
    HalfTyped(
      "JSON as a value", head + "Lang‸\n", gives: ["MerchantBizId"], accepting: "LanguageConfig",
      head + "LanguageConfig: '{\"defaultLanguage\":\"zh\"}'\n"),
    HalfTyped(
      "marked as a profile", "# idvlint: profile\n‸", gives: ["ProductCode"],
      "# idvlint: profile\nProductCode: \"ID_OCR\""),
    HalfTyped(
      "first word below the mark", "# idvlint: profile\nPro‸\n", gives: ["ProductCode"],
      "# idvlint: profile\nProductCode: \"ID_OCR\"\n"),
    HalfTyped(
      "what comes from elsewhere stands last", head + "‸\n", gives: ["MetaInfo", "MerchantUserId"]
    ) {
      $0.suppliedAtRuntime = [.merchantBizId]
    },
    HalfTyped(
      "another line is broken", head + "Do‸\nSceneCode: \"a\nIdSpoof: Y\n", gives: ["MerchantBizId"],
      not: ["ProductCode"]),
    HalfTyped(
      "anchor of a merge", "base: &base\n  Scene‸\nkyc:\n  <<: *base\n  ProductCode: ID_OCR\n",
      gives: ["MerchantBizId"], accepting: "SceneCode",
      "base: &base\n  SceneCode: \"${SCENE_CODE}\"\nkyc:\n  <<: *base\n  ProductCode: ID_OCR\n"),
    HalfTyped(
      "anchor that has a key", "base: &base\n  SceneCode: a\n  ‸\nkyc:\n  <<: *base\n  ProductCode: ID_OCR\n",
      gives: ["MerchantBizId"], not: ["SceneCode"]),
    HalfTyped(
      "what a merge brings in stands last",
      "base: &base\n  MerchantBizId: a\nkyc:\n  <<: *base\n  ProductCode: ID_OCR\n  ‸\n", gives: ["MetaInfo"],
      not: ["ProductCode"], accepting: "MerchantBizId",
      "base: &base\n  MerchantBizId: a\nkyc:\n  <<: *base\n  ProductCode: ID_OCR\n"
        + "  MerchantBizId: \"${MERCHANT_BIZ_ID}\"\n"),
    HalfTyped(
      "line breaks of Windows", "ProductCode: ID_OCR\r\nIdS‸\r\nSceneCode: a\r\n", gives: ["MerchantBizId"],
      accepting: "IdSpoof", "ProductCode: ID_OCR\r\nIdSpoof: \"N\"\r\nSceneCode: a\r\n"),
  ]

  /// Keys and values in braces.
  static let flow = [
    HalfTyped(
      "key in braces", "{ProductCode: ID_OCR, Ids‸}\n", gives: ["MerchantBizId"], accepting: "IdSpoof",
      "{ProductCode: ID_OCR, IdSpoof: \"N\"}\n"),
    HalfTyped(
      "key before a pair in braces", "{ProductCode: ID_OCR, Ids‸\n SceneCode: a}\n", gives: ["MerchantBizId"],
      accepting: "IdSpoof", "{ProductCode: ID_OCR, IdSpoof: \"N\",\n SceneCode: a}\n"),
    HalfTyped(
      "value in braces", "{ProductCode: ID_OCR, IdSpoof: ‸}\n", gives: ["Y", "N"],
      "{ProductCode: ID_OCR, IdSpoof: \"Y\"}\n"),
    HalfTyped(
      "quoted key in braces", "{\"ProductCode\": \"ID_OCR\",\n  \"Ids‸\"\n}\n", gives: ["MerchantBizId"],
      accepting: "IdSpoof", "{\"ProductCode\": \"ID_OCR\",\n  \"IdSpoof\": \"N\"\n}\n"),
    HalfTyped(
      "open quoted key in braces", "{\"ProductCode\": \"ID_OCR\", \"Ids‸}\n", gives: ["MerchantBizId"],
      accepting: "IdSpoof", "{\"ProductCode\": \"ID_OCR\", \"IdSpoof\": \"N\"}\n"),
    HalfTyped(
      "braces that are open", "kyc: {ProductCode: ID_OCR, Ids‸\n", gives: ["MerchantBizId"], not: ["ProductCode"]),
  ]

  /// JSON files.
  static let json = [
    HalfTyped(
      "key in JSON", "{\n  \"ProductCode\": \"ID_OCR\",\n  \"Ids‸\"\n}\n", path: "a.json", gives: ["MerchantBizId"],
      accepting: "IdSpoof", "{\n  \"ProductCode\": \"ID_OCR\",\n  \"IdSpoof\": \"N\"\n}\n"),
    HalfTyped(
      "open key in JSON", "{\n  \"ProductCode\": \"ID_OCR\",\n  \"Ids‸\n}\n", path: "a.json", gives: ["MerchantBizId"],
      accepting: "IdSpoof", "{\n  \"ProductCode\": \"ID_OCR\",\n  \"IdSpoof\": \"N\"\n}\n"),
    HalfTyped(
      "no key yet in JSON", "{\n  \"ProductCode\": \"ID_OCR\",\n  ‸\n}\n", path: "a.json", gives: ["MerchantBizId"],
      accepting: "IdSpoof", "{\n  \"ProductCode\": \"ID_OCR\",\n  \"IdSpoof\": \"N\"\n}\n"),
    HalfTyped(
      "key before others in JSON", "{\n  \"Ids‸\n  \"ProductCode\": \"ID_OCR\"\n}\n", path: "a.json",
      gives: ["MerchantBizId"], not: ["ProductCode"], accepting: "IdSpoof",
      "{\n  \"IdSpoof\": \"N\",\n  \"ProductCode\": \"ID_OCR\"\n}\n"),
    HalfTyped(
      "key with a colon in JSON", "{\"ProductCode\": \"ID_OCR\", \"Ids‸\": \"Y\"}", path: "a.json",
      gives: ["MerchantBizId"], accepting: "IdSpoof", "{\"ProductCode\": \"ID_OCR\", \"IdSpoof\": \"Y\"}"),
    HalfTyped(
      "value in JSON", "{\"ProductCode\": \"ID_OCR\", \"IdSpoof\": ‸}", path: "a.json", gives: ["Y", "N"],
      "{\"ProductCode\": \"ID_OCR\", \"IdSpoof\": \"Y\"}"),
    HalfTyped(
      "value in quotes in JSON", "{\"ProductCode\": \"ID_OCR\", \"DocType\": \"‸\"}", path: "a.json",
      gives: ["01000000"], "{\"ProductCode\": \"ID_OCR\", \"DocType\": \"01000000\"}"),
    HalfTyped(
      "open value in JSON", "{\"ProductCode\": \"ID_OCR\", \"DocType\": \"01‸}", path: "a.json", gives: []),
    HalfTyped(
      "key behind a line without a comma", "{\n  \"ProductCode\": \"ID_OCR\"\n  \"Ids‸\"\n}\n", path: "a.json",
      gives: ["MerchantBizId"], not: ["ProductCode"]),
    HalfTyped(
      "open key behind a line without a comma", "{\n  \"ProductCode\": \"ID_OCR\"\n  \"Ids‸\n}\n", path: "a.json",
      gives: ["MerchantBizId"], not: ["ProductCode"]),
    HalfTyped(
      "JSON that breaks off", "{\"ProductCode\": \"ID_OCR\", \"Doc‸", path: "a.json", gives: ["MerchantBizId"],
      not: ["ProductCode"]),
    HalfTyped(
      "JSON value in JSON", "{\"ProductCode\": \"ID_OCR\", \"Lang‸\"}", path: "a.json", gives: ["MerchantBizId"],
      accepting: "LanguageConfig",
      "{\"ProductCode\": \"ID_OCR\", \"LanguageConfig\": \"{\\\"defaultLanguage\\\":\\\"zh\\\"}\"}"),
  ]
}
