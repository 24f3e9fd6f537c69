import Testing

/// How a reader of the reports mends one of the faulty samples.
struct SampleMending: Sendable, CustomTestStringConvertible {
  /// A change of the text, and the words of the report that tell to make it.
  struct Edit: Sendable {
    var old: String
    var new: String
    var told: String
  }

  /// The file's name in `samples/faulty`.
  var name: String
  /// What is changed, in order.
  var edits: [Edit]

  /// The file's name.
  var testDescription: String { name }

  /// The mending of a file.
  private init(_ name: String, _ edits: (old: String, new: String, told: String)...) {
    self.name = name
    self.edits = edits.map { Edit(old: $0.old, new: $0.new, told: $0.told) }
  }

  private static let publicHost = "write a public host"
  private static let quoteIt = "quote the value"
  private static let brackets = "write the object without the brackets of an array around it"
  private static let button = "{\"btnBgColor\": \"red\"}"
  private static let leaveOut = "leave it out"

  /// Those of all samples, by name.
  static let all = [
    SampleMending(
      "anchors.yaml", ("&scene web-shop", "&scene web_shop", "`web_shop` would be right"),
      ("*user", "\"${USER_HASH}\"", "or the value itself here")),
    SampleMending(
      "blanks.yaml", ("\" ${USER_HASH}\"", "\"${USER_HASH}\"", "the value begins with a blank"),
      ("\"01000000 \"", "\"01000000\"", "write \"01000000\""),
      ("MerchantUserId: |", "MerchantUserId: |-", "`|-` in the place of `|`")),
    SampleMending(
      "broken-placeholders.yaml",
      ("\"${ORDER_ID\"", "\"${ORDER_ID}\"", "write `}` right behind the placeholder's name"),
      ("{{ user.hash }\"", "{{ user.hash }}\"", "write `}}` right behind the placeholder's name"),
      ("${}", "${RETURN_HOST}", "write the name of what is to be filled in between its marks, as in `${NAME}`"),
      ("${LANG\"", "${LANG}\"", "write `}` right behind the placeholder's name")),
    SampleMending(
      "callback-parts.yaml", ("?passed=Y", "", "leave the name and its value out"),
      ("shop:${PASSWORD}@", "", "leave it out together with the `@`"),
      ("#shop\"", "\"", "leave it out together with the `#`"),
      (
        "idv # expect: callback-without-token\n", "idv\nCallbackToken: \"${CALLBACK_TOKEN}\"\n",
        "add CallbackToken: \"${CALLBACK_TOKEN}\""
      ),
      (
        "CallbackToken: \"${CALLBACK_TOKEN}\" #", "CallbackUrl: \"${CALLBACK_URL}\"\nCallbackToken: \"${TOKEN}\" #",
        "add `CallbackUrl: \"${CALLBACK_URL}\"`"
      )),
    SampleMending(
      "callback.yaml", ("http://callback.acme-pay.com", "https://callback.acme-pay.com", "write https"),
      ("CallbackUrl: callback", "CallbackUrl: https://callback", "write the URL in full: `https://`"),
      ("my shop", "my%20shop", "write `%20`"), ("http://${CALLBACK_HOST}", "https://${CALLBACK_HOST}", "write https")),
    SampleMending(
      "checkout.yaml", (" 01000000", " \"01000000\"", quoteIt), ("\"ff6a00\"", "\"#ff6a00\"", "write the `#`")),
    SampleMending(
      "copied.yaml",
      (
        #"'{"bioMetaInfo":"4.1.0:1150****,0","deviceType":"ios"}'"#, "\"${META_INFO}\"",
        "write a placeholder such as \"${META_INFO}\""
      ),
      ("\"123456789\"", "\"${MERCHANT_USER_ID}\"", "write a placeholder such as `${MERCHANT_USER_ID}`"),
      ("\"1234567890\"", "\"${SCENE_CODE}\"", "or a placeholder such as `${SCENE_CODE}`"),
      ("xxxxxxxx", "\"${MERCHANT_BIZ_ID}\"", "write a placeholder such as `${MERCHANT_BIZ_ID}`"),
      ("\"<YOUR_META_INFO_HERE>\"", "\"${META_INFO}\"", "write a placeholder such as \"${META_INFO}\""),
      ("5d41402abc****", "\"${MERCHANT_USER_ID}\"", "write a placeholder such as `${MERCHANT_USER_ID}`"),
      ("changeme", "web_shop", "write a value of your own")),
    SampleMending(
      "credentials.yaml", ("AccessKeyId: LTAI5tExampleExample", "", "take it out"),
      ("AccessKeySecret: ExampleExampleExample", "", "take it out"),
      ("[LTAI5tExampleExample]", "[]", "take it out")),
    SampleMending(
      "duplicate-key.yaml", ("\"ocrPage\": {}, ", "", "take the other out"),
      ("SceneCode: web_shop\n", "", "take the other out")),
    SampleMending(
      "eight-digits.yaml", ("\"00000011\"", "\"000000011\"", "write \"000000011\""),
      ("\"00000012\"", "\"000000012\"", "write \"000000012\"")),
    SampleMending(
      "encoded-twice.yaml",
      (
        #"'"{\"defaultLanguage\":\"en\"}"'"#, #"'{"defaultLanguage":"en"}'"#,
        #"write '{"defaultLanguage":"en"}'"#
      ),
      (#"'{\"defaultLanguage\":\"en\"}'"#, #"'{"defaultLanguage":"en"}'"#, "write one backslash less")),
    SampleMending(
      "flags.yaml", ("\"true\"", "\"Y\"", "write \"Y\""), ("\"7\"", "\"3\"", "`3` (off)"),
      ("ShowAlbumIcon: true", "ShowAlbumIcon: \"1\"", "write \"1\""), ("\"N\"", "\"0\"", "write \"0\""),
      ("\"2\"", "\"1\"", "the values are `1` (show), `0` (hide)")),
    SampleMending(
      "identifiers.yaml",
      ("e0c34a77-f5ac-40a5-aa5e-6ed20c35d0b1", "e0c34a77f5ac40a5aa5e6ed20c35d0b1", "drop the hyphens"),
      ("check-out", "check_out", "`check_out` would be right"),
      ("order-${", "order${", "leave out all other characters"),
      ("_checkout_page", "_checkout", "shorten it by 4 characters or more")),
    SampleMending(
      "inside-a-string.json", ("zh-CN", "zh", "write zh"), ("tipColour", "tipColor", "rename it to tipColor"),
      (#"\"maskColor\": 0"#, #"\"maskColor\": \"white\""#, "write a string: a CSS colour, such as `white`")),
    SampleMending(
      "javascript.yaml",
      (#""{defaultLanguage: 'en'}""#, #""{\"defaultLanguage\": 'en'}""#, "write `\"` around it"),
      ("\"red\"},}", "\"red\"}}", "JavaScript allows a comma before a closing bracket, JSON does not; leave it out"),
      (#""{'defaultLanguage': 'en'}""#, #""{\"defaultLanguage\": \"en\"}""#, "JSON does not; write `\"`"),
      ("// the brand's colour", "", "JSON has none; leave it out"),
      (#"\": 'en'}"#, #"\": \"en\"}"#, "a string must be in double quotes")),
    SampleMending(
      "key-case.yaml", ("\nmerchantBizId", "\nMerchantBizId", "rename it to MerchantBizId"),
      ("MerchantUserID", "MerchantUserId", "rename it to MerchantUserId"),
      ("ReturnURL", "ReturnUrl", "rename it to ReturnUrl"), ("Doctype", "DocType", "rename it to DocType"),
      ("scene_code", "SceneCode", "rename it to SceneCode"), ("CalbackUrl", "CallbackUrl", "rename it to CallbackUrl")),
    SampleMending(
      "language.yaml", ("zh-TW", "TW", "write TW"), ("\"de\"", "\"fr\"", "the codes are zh, TW, en"),
      (
        "LanguageConfig: english", #"LanguageConfig: '{"defaultLanguage": "en"}'"#,
        #"write '{"defaultLanguage": "en"}'"#
      ),
      (
        "LanguageConfig: en #", #"LanguageConfig: '{"defaultLanguage": "en"}' #"#,
        #"write '{"defaultLanguage": "en"}'"#
      ),
      (#", "en": {"title": "Your passport"}"#, "", leaveOut)),
    SampleMending(
      "literals.yaml",
      (#"'{"deviceType":"web"}'"#, "\"${META_INFO}\"", "write a placeholder such as \"${META_INFO}\""),
      (" kR7dXw2mPq9v", " \"${CALLBACK_TOKEN}\"", "write a placeholder such as `${CALLBACK_TOKEN}`"),
      ("%7B%22deviceType%22%3A%22web%22%7D", "${META_INFO}", "write a placeholder such as \"${META_INFO}\""),
      (":-kR7dXw2mPq9v", "", "leave the default out, as in `${CALLBACK_TOKEN}`")),
    SampleMending(
      "lost-zeros.yaml", ("00000008", "\"00000008\"", quoteIt), ("1000000", "\"01000000\"", "write \"01000000\""),
      ("\"11\"", "\"000000011\"", "write \"000000011\""), ("GLB03002", "\"01000000\"", "`01000000` is the code of"),
      ("00000005", "00000006", "`00000006` Hong Kong identity card")),
    SampleMending("misread.yaml", ("?scene", "\"?scene\"", "quote the text")),
    SampleMending(
      "missing.yaml",
      (
        "ReturnUrl:", "MetaInfo: \"${META_INFO}\"\nDocType: \"01000000\"\nReturnUrl:",
        "add MetaInfo: \"${META_INFO}\""
      ),
      ("MerchantBizId:", "MerchantBizId: \"${MERCHANT_BIZ_ID}\"", "write \"${MERCHANT_BIZ_ID}\""),
      ("\"\"", "\"${MERCHANT_USER_ID}\"", "write \"${MERCHANT_USER_ID}\"")),
    SampleMending(
      "suppressions.yaml", (" # idvlint: allow value-not-allowed -- tried out", "", "remove the comment"),
      ("until spring", "until 2099-03-31", "it is written YYYY-MM-DD")),
    SampleMending("nul.yaml", ("\0", "", "leave out every NUL")),
    SampleMending(
      "other-names.yaml", ("SceneCode: \"\"", "", "remove it"), ("Spoof: T", "IdSpoof: \"Y\"", "write IdSpoof: \"Y\""),
      ("OuterOrderNo: \"${ORDER_ID}\"", "", leaveOut), ("TransactionId: \"${TRANSACTION_ID}\"", "", leaveOut),
      ("FlowType: \"1\"", "", "remove it"), ("FaceVerifyThreshold: \"0.8\"", "", "leave it out, unless"),
      ("\nOwner", "\nx-Owner", "write `x-` before it")),
    SampleMending(
      "page-example.yaml",
      (
        "e0c34a77f5ac40a5aa5e6ed20c35****", "\"${MERCHANT_BIZ_ID}\"",
        "write a placeholder such as `${MERCHANT_BIZ_ID}`"
      ), (" 123456789 #", " \"123456789\" #", quoteIt),
      ("https://www.alibabacloud.com", "\"${RETURN_URL}\"", "or a placeholder such as `${RETURN_URL}`"),
      ("DocType: 01000000", "DocType: \"01000000\"", quoteIt), (" 1234567890", " \"1234567890\"", quoteIt),
      (
        "https://www.aliyun.com?callbackToken=100000****&transactionId=shaxxxx&passed=Y&subCode=200",
        "\"${CALLBACK_URL}\"", "or a placeholder such as `${CALLBACK_URL}`"
      ),
      ("NMjvQanQgplBSaEI0sL********", "\"${CALLBACK_TOKEN}\"", "write a placeholder such as `${CALLBACK_TOKEN}`"),
      ("\"123456789\"", "\"${MERCHANT_USER_ID}\"", "write a placeholder such as `${MERCHANT_USER_ID}`"),
      ("\"1234567890\"", "\"${SCENE_CODE}\"", "or a placeholder such as `${SCENE_CODE}`")),
    SampleMending(
      "product-code.yaml", ("id-ocr", "ID_OCR", "write ID_OCR"),
      ("ProductCode: OCR", "ProductCode: ID_OCR", "write `ID_OCR`")),
    SampleMending(
      "return-url.yaml",
      (
        "MerchantBizId:", "ReturnUrl: \"${RETURN_URL}\"\nMerchantBizId:", "add ReturnUrl: \"${RETURN_URL}\""
      ),
      ("Url: /verified #", "Url: https://shop.acme-pay.com/verified #", "write the URL in full: `https://`"),
      ("acmepay://", "https://shop.acme-pay.com/", "write the `https` URL of a page of yours")),
    SampleMending(
      "same-id.yaml",
      (
        "shop20240001 # expect: duplicate", "\"${MERCHANT_BIZ_ID}\" # expect: duplicate",
        "a placeholder such as `${MERCHANT_BIZ_ID}`"
      )),
    SampleMending(
      "snake_case.yaml", ("product_code", "ProductCode", "write all names like `ProductCode`"),
      ("merchant_biz_id", "MerchantBizId", "write all names like"), ("meta_info", "MetaInfo", "write all names like"),
      ("merchant_user_id", "MerchantUserId", "write all names like"),
      ("return_url", "ReturnUrl", "write all names like"), ("doc_type", "DocType", "write all names like"),
      ("scene_code: web-shop", "SceneCode: web_shop", "`web_shop` would be right"),
      ("show_ocr_result", "ShowOcrResult", "write all names like")),
    SampleMending("stray-document.yaml", ("---\njust some words", "", "leave it out together with its `---`")),
    SampleMending(
      "style-keys.yaml", ("btnBackgroundColour", "btnBgColor", "`btnBgColor` was probably meant"),
      ("\"tipColor\": 0", "\"tipColor\": \"white\"", "write a string: a CSS colour, such as `white`"),
      (",\n    \"footer\": {}", "", "leave it out, or write one of guidePage")),
    SampleMending(
      "style-of-the-sdk.yaml",
      ("\"guidepage:\" {", "\"guidePage\": {", "the colon stands inside the quotes of the key"),
      (
        "    ],\n  }\n---\n# The same", "    ]\n  }\n---\n# The same",
        "JavaScript allows a comma before a closing bracket, JSON does not; leave it out"
      ),
      (
        "    ],\n  }\n---\n# The quote", "    ]\n  }\n---\n# The quote",
        "JavaScript allows a comma before a closing bracket, JSON does not; leave it out"
      ),
      ("[\n      \(button)\n    ]\n  }\n---\n# The quote", "\(button)\n  }\n---\n# The quote", brackets),
      ("[\n      \(button)\n    ]\n  }\n---\n# The same", "\(button)\n  }\n---\n# The same", brackets),
      ("[\n      \(button)\n    ]", button, brackets),
      (
        "+9: malformed-embedded-json\nStyleConfig: |\n  {\n    \"guidepage\"",
        "+9: malformed-embedded-json\nStyleConfig: |\n  {\n    \"guidePage\"",
        "rename it to guidePage"
      ), ("\"guidepage\"", "\"guidePage\"", "rename it to guidePage")),
    SampleMending(
      "style-platforms.yaml", ("btnBackgroundColor", "btnBgColor", "rename it to btnBgColor"),
      (",\n      \"uploadTextColor\": \"white\"", "", "leave the keys of one platform out")),
    SampleMending(
      "style-values.yaml", ("\"ff6a00\"", "\"#ff6a00\"", "write the `#`"),
      ("images/document.png", "https://cdn.acme-pay.com/document.png", "write the `https://` URL of a picture"),
      ("4px rgba(255, 106, 0, 0.3)", "0 4px 8px #ff6a00", "such as `0 4px 8px #ff6a00`"),
      ("\"320\"", "\"320px\"", "`320px` was probably meant"), ("solit", "solid", "`solid` was probably meant"),
      ("24, 100, 50", "24, 100%, 50", "write `100%`"), ("100%, 50)", "100%, 50%)", "write `50%`")),
    SampleMending("syntax.yaml", ("verified\n", "verified\"\n", "close that quote on its own line")),
    SampleMending(
      "trailing-comma.json",
      (
        "\"01000000\",", "\"01000000\"",
        "JavaScript allows a comma before a closing bracket, JSON does not; leave it out"
      )),
    SampleMending(
      "types.json", ("20260101", "\"20260101\"", quoteIt),
      ("{\"deviceType\": \"web\"}", "\"${META_INFO}\"", "write a placeholder such as \"${META_INFO}\""),
      ("null", "\"${MERCHANT_USER_ID}\"", "write \"${MERCHANT_USER_ID}\""),
      ("\"DocType\": 1000000", "\"DocType\": \"01000000\"", "write \"01000000\""),
      ("\"IdThreshold\": 1", "\"IdThreshold\": \"1\"", quoteIt),
      ("\"ShowGuidePage\": true", "\"ShowGuidePage\": \"1\"", "write \"1\""),
      (
        #"{"defaultLanguage": "en"}"#, #""{\"defaultLanguage\": \"en\"}""#,
        #"write "{\"defaultLanguage\": \"en\"}""#
      )),
    SampleMending(
      "unquoted-placeholder.yaml", ("{{ order.id }}", "\"{{ order.id }}\"", "quote the placeholder"),
      ("%META_INFO%", "\"%META_INFO%\"", "quote the placeholder"),
      ("@USER_HASH@", "\"@USER_HASH@\"", "quote the placeholder")),
    SampleMending(
      "unquoted.yaml", ("1e10", "\"1e10\"", quoteIt), (" 2026-01-01", " \"2026-01-01\"", quoteIt),
      (
        "[https://shop.acme-pay.com/verified]", "\"https://shop.acme-pay.com/verified\"",
        "write one value in quotes in its place"
      ),
      ("SceneCode: no", "SceneCode: \"no\"", quoteIt), ("IdThreshold: 1", "IdThreshold: \"1\"", quoteIt),
      ("ShowGuidePage: yes", "ShowGuidePage: \"1\"", "write \"1\""),
      ("{defaultLanguage: en}", #"'{"defaultLanguage": "en"}'"#, #"write '{"defaultLanguage": "en"}'"#),
      (
        "StyleConfig:\n  # expect: non-string-value\n  guidePage:\n    btnBgColor: \"#ff6a00\"\n",
        ##"StyleConfig: '{"guidePage": {"btnBgColor": "#ff6a00"}}'"##,
        ##"write '{"guidePage": {"btnBgColor": "#ff6a00"}}'"##
      )),
    SampleMending(
      "unreachable.yaml", ("localhost", "callback.acme-pay.com", publicHost),
      ("0x7f.1", "callback.acme-pay.com", publicHost), ("[fd12:3456::1]", "callback.acme-pay.com", publicHost),
      ("${SHOP}.internal", "${SHOP}.acme-pay.com", publicHost),
      (":0/", "/", "or leave it out together with the `:`")),
    SampleMending(
      "users.yaml",
      ("li.lei@acme-pay.com", "\"${MERCHANT_USER_ID}\"", "write a placeholder such as `${MERCHANT_USER_ID}`"),
      ("13800138000", "${MERCHANT_USER_ID}", "write a placeholder such as `${MERCHANT_USER_ID}`")),
  ]
}
