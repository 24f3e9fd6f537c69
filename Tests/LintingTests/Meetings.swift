/// The pairs of rules that meet on one value, and what is said of it: typed tables, one meeting a line.
enum Meetings {
  /// The rule that speaks, the rule that keeps silent, and a line of a profile of which both have something to say.
  static let oneSpeaks = #"""
    ambiguous-plain-scalar | literal-callback-token | CallbackToken: no
    ambiguous-plain-scalar | literal-meta-info | MetaInfo: no
    malformed-callback-url | ambiguous-plain-scalar | CallbackUrl: no
    malformed-embedded-json | ambiguous-plain-scalar | LanguageConfig: 1_0
    malformed-merchant-biz-id | ambiguous-plain-scalar | MerchantBizId: 1_0
    ambiguous-plain-scalar | malformed-meta-info | MetaInfo: no
    malformed-return-url | ambiguous-plain-scalar | ReturnUrl: no
    malformed-scene-code | ambiguous-plain-scalar | SceneCode: 12:30:00
    unknown-doc-type | ambiguous-plain-scalar | DocType: no
    unknown-language | ambiguous-plain-scalar | LanguageConfig: no
    value-not-allowed | ambiguous-plain-scalar | IdSpoof: no
    wrong-product-code | ambiguous-plain-scalar | ProductCode: no
    callback-not-https | callback-result-field | CallbackUrl: http://www.aliyun.com?callbackToken=100000****
    callback-not-https | documentation-sample | CallbackUrl: http://acme-pay.com/****
    malformed-callback-url | callback-not-https | CallbackUrl: 12:30:00
    callback-not-https | unreachable-callback | CallbackUrl: http://localhost/cb
    documentation-sample | callback-result-field | CallbackUrl: https://u:p@acme-pay.com/****?passed=1
    malformed-callback-url | callback-result-field | CallbackUrl: "https://acme-pay.com/cb?passed=1 "
    documentation-sample | callback-url-parts | CallbackUrl: https://u:p@acme-pay.com/****?passed=1
    malformed-callback-url | callback-url-parts | CallbackUrl: "https://u@acme-pay.com/ "
    lossy-plain-scalar | contradictory-doc-type | DocType: 00000011
    credential-in-profile | literal-callback-token | CallbackToken: LTAI5tAbCdEfGh1JkLmNoPqR
    credential-in-profile | literal-meta-info | MetaInfo: LTAI5tAbCdEfGh1JkLmNoPqR
    credential-in-profile | malformed-callback-url | CallbackUrl: LTAI5tAbCdEfGh1JkLmNoPqR
    credential-in-profile | malformed-embedded-json | LanguageConfig: LTAI5tAbCdEfGh1JkLmNoPqR
    credential-in-profile | malformed-merchant-biz-id | MerchantBizId: " LTAI5tAbCdEfGh1JkLmNoPqR"
    credential-in-profile | malformed-meta-info | MetaInfo: LTAI5tAbCdEfGh1JkLmNoPqR
    credential-in-profile | malformed-placeholder | ProductCode: LTAI5tAbCdEfGh1JkLmNoPqR${
    credential-in-profile | malformed-return-url | ReturnUrl: LTAI5tAbCdEfGh1JkLmNoPqR
    credential-in-profile | malformed-scene-code | SceneCode: LTAI5tAbCdEfGh1JkLmNoPqR
    credential-in-profile | surrounding-whitespace | ProductCode: " LTAI5tAbCdEfGh1JkLmNoPqR"
    credential-in-profile | unknown-doc-type | DocType: LTAI5tAbCdEfGh1JkLmNoPqR
    credential-in-profile | value-not-allowed | IdSpoof: LTAI5tAbCdEfGh1JkLmNoPqR
    credential-in-profile | wrong-product-code | ProductCode: LTAI5tAbCdEfGh1JkLmNoPqR
    documentation-sample | literal-callback-token | CallbackToken: order-****
    documentation-sample | literal-meta-info | MetaInfo: order-****
    lossy-plain-scalar | documentation-sample | SceneCode: 1234567890
    malformed-callback-url | documentation-sample | CallbackUrl: order-****
    malformed-embedded-json | documentation-sample | LanguageConfig: order-****
    malformed-merchant-biz-id | documentation-sample | MerchantBizId: order-****
    documentation-sample | malformed-meta-info | MetaInfo: order-****
    documentation-sample | malformed-placeholder | MetaInfo: "****en${"
    documentation-sample | malformed-return-url | ReturnUrl: order-****
    malformed-scene-code | documentation-sample | SceneCode: order-****
    personal-data-in-user-id | documentation-sample | MerchantUserId: a****@b.com
    documentation-sample | surrounding-whitespace | MerchantUserId: "**** "
    unknown-doc-type | documentation-sample | DocType: order-****
    unknown-language | documentation-sample | LanguageConfig: YOUR_TOKEN_HERE
    unreachable-callback | documentation-sample | CallbackUrl: https://localhost/****
    value-not-allowed | documentation-sample | IdSpoof: order-****
    wrong-embedded-type | documentation-sample | LanguageConfig: "[\"****\"]"
    wrong-product-code | documentation-sample | ProductCode: order-****
    double-encoded-json | wrong-embedded-type | LanguageConfig: "\"{}\""
    lossy-plain-scalar | literal-callback-token | CallbackToken: 8
    literal-callback-token | single-letter-scalar | CallbackToken: Y
    surrounding-whitespace | literal-callback-token | CallbackToken: "a "
    lossy-plain-scalar | literal-meta-info | MetaInfo: 8
    malformed-meta-info | literal-meta-info | MetaInfo: "8"
    malformed-callback-url | lossy-plain-scalar | CallbackUrl: 8
    malformed-embedded-json | lossy-plain-scalar | LanguageConfig: 0x1F
    malformed-merchant-biz-id | lossy-plain-scalar | MerchantBizId: 8.0
    lossy-plain-scalar | malformed-meta-info | MetaInfo: 8
    malformed-return-url | lossy-plain-scalar | ReturnUrl: 8
    malformed-scene-code | lossy-plain-scalar | SceneCode: 8.0
    lossy-plain-scalar | personal-data-in-user-id | MerchantUserId: 13812345678
    unknown-doc-type | lossy-plain-scalar | DocType: 8
    value-not-allowed | lossy-plain-scalar | IdSpoof: 8
    wrong-embedded-type | lossy-plain-scalar | LanguageConfig: 8
    wrong-product-code | lossy-plain-scalar | ProductCode: 8
    malformed-callback-url | malformed-placeholder | CallbackUrl: a@b.com${
    malformed-callback-url | single-letter-scalar | CallbackUrl: Y
    malformed-callback-url | surrounding-whitespace | CallbackUrl: "a "
    malformed-embedded-json | malformed-placeholder | LanguageConfig: abc-${
    malformed-embedded-json | single-letter-scalar | StyleConfig: Y
    malformed-embedded-json | unknown-style-key | StyleConfig: "{\"a\":1,}"
    malformed-merchant-biz-id | malformed-placeholder | MerchantBizId: abc-${
    malformed-merchant-biz-id | surrounding-whitespace | MerchantBizId: "a "
    malformed-meta-info | malformed-placeholder | MetaInfo: abc-${
    malformed-meta-info | single-letter-scalar | MetaInfo: Y
    malformed-return-url | malformed-placeholder | ReturnUrl: a@b.com${
    malformed-scene-code | malformed-placeholder | SceneCode: abc-${
    unknown-doc-type | malformed-placeholder | DocType: abc-${
    unreachable-callback | malformed-placeholder | CallbackUrl: https://localhost/${
    value-not-allowed | malformed-placeholder | IdSpoof: abc-${
    wrong-embedded-type | malformed-placeholder | LanguageConfig: "\"en\" ${"
    wrong-product-code | malformed-placeholder | ProductCode: abc-${
    malformed-return-url | single-letter-scalar | ReturnUrl: Y
    malformed-return-url | surrounding-whitespace | ReturnUrl: "a "
    malformed-scene-code | surrounding-whitespace | SceneCode: "a "
    unquoted-placeholder | non-string-value | ProductCode: {{ x }}
    personal-data-in-user-id | surrounding-whitespace | MerchantUserId: "a@b.com "
    unknown-doc-type | single-letter-scalar | DocType: Y
    unknown-language | single-letter-scalar | LanguageConfig: Y
    value-not-allowed | single-letter-scalar | IdSpoof: y
    wrong-product-code | single-letter-scalar | ProductCode: Y
    unknown-doc-type | surrounding-whitespace | DocType: "a "
    value-not-allowed | surrounding-whitespace | IdSpoof: "a "
    wrong-product-code | surrounding-whitespace | ProductCode: "a "
    wrong-embedded-type | unknown-language | LanguageConfig: true
    """#

  /// Two rules that find two causes at one pair, and the line: both findings stand.
  static let bothStand = #"""
    callback-result-field | malformed-placeholder | CallbackUrl: https://acme-pay.com/cb?passed=${
    callback-url-parts | malformed-placeholder | CallbackUrl: https://u@acme-pay.com/${
    credential-in-profile | unknown-style-key | StyleConfig: "{\"k\":\"LTAI5tAbCdEfGh1JkLmNoPqR\"}"
    credential-in-profile | unsupported-custom-text | LanguageConfig: "{\"k\":\"LTAI5tAbCdEfGh1JkLmNoPqR\"}"
    credential-in-profile | wrong-embedded-type | LanguageConfig: "[\"LTAI5tAbCdEfGh1JkLmNoPqR\"]"
    documentation-sample | unknown-style-key | StyleConfig: "{\"a\":\"****\"}"
    documentation-sample | unsupported-custom-text | LanguageConfig: "{\"a\":\"****\"}"
    malformed-placeholder | unknown-style-key | StyleConfig: "{\"a\":\"b\" ${"
    malformed-placeholder | unsupported-custom-text | LanguageConfig: "{\"a\":\"b\" ${"
    callback-not-https | callback-result-field | CallbackUrl: "http://acme-pay.com/cb?passed=1"
    callback-not-https | callback-url-parts | CallbackUrl: "http://u@acme-pay.com/cb"
    callback-result-field | callback-url-parts | CallbackUrl: "https://u@acme-pay.com/cb?passed=1"
    callback-result-field | unreachable-callback | CallbackUrl: "https://localhost/cb?passed=1"
    callback-url-parts | unreachable-callback | CallbackUrl: "https://u@localhost/cb"
    unused-style | wrong-embedded-type | StyleConfig: '{"facePage":1}'
    lossy-plain-scalar | misspelt-parameter | merchantbizid: 8
    misspelt-parameter | non-string-value | merchantbizid: {}
    misspelt-parameter | unquoted-placeholder | merchantbizid: {{ x }}
    malformed-merchant-biz-id | misspelt-parameter | merchantbizid: "a-b"
    credential-in-profile | misspelt-parameter | scene_code: LTAI5tAbCdEfGh1JkLmNoPqR
    credential-in-profile | foreign-parameter | Spoof: LTAI5tAbCdEfGh1JkLmNoPqR
    credential-in-profile | removed-parameter | FlowType: LTAI5tAbCdEfGh1JkLmNoPqR
    credential-in-profile | unknown-parameter | Foo: LTAI5tAbCdEfGh1JkLmNoPqR
    credential-in-profile | non-string-value | SceneCode: {a: LTAI5tAbCdEfGh1JkLmNoPqR}
    duplicate-key | unknown-style-key | StyleConfig: "{\"x\":{},\"x\":{}}"
    duplicate-key | unsupported-custom-text | LanguageConfig: "{\"title\":\"a\",\"title\":\"b\"}"
    duplicate-key | unused-style | StyleConfig: "{\"facePage\":{},\"facePage\":{}}"
    """#

  /// A value that is not text for every reader, the rule that speaks (`-` for none), and the parameters of which it
  /// does so.
  static let typeTraps = #"""
    8 | wrong-product-code | ProductCode
    8 | lossy-plain-scalar | MerchantBizId MetaInfo MerchantUserId SceneCode CallbackToken
    8 | malformed-return-url | ReturnUrl
    8 | unknown-doc-type | DocType
    8 | value-not-allowed | IdSpoof IdThreshold ShowAlbumIcon ShowOcrResult ShowGuidePage
    8 | malformed-callback-url | CallbackUrl
    8 | wrong-embedded-type | LanguageConfig StyleConfig
    no | wrong-product-code | ProductCode
    no | ambiguous-plain-scalar | MerchantBizId MetaInfo MerchantUserId SceneCode CallbackToken
    no | malformed-return-url | ReturnUrl
    no | unknown-doc-type | DocType
    no | value-not-allowed | IdSpoof IdThreshold ShowAlbumIcon ShowOcrResult ShowGuidePage
    no | malformed-callback-url | CallbackUrl
    no | unknown-language | LanguageConfig
    no | malformed-embedded-json | StyleConfig
    1 | wrong-product-code | ProductCode
    1 | lossy-plain-scalar | MerchantBizId MetaInfo MerchantUserId SceneCode IdThreshold ShowAlbumIcon ShowOcrResult
    1 | lossy-plain-scalar | ShowGuidePage CallbackToken
    1 | malformed-return-url | ReturnUrl
    1 | unknown-doc-type | DocType
    1 | value-not-allowed | IdSpoof
    1 | malformed-callback-url | CallbackUrl
    1 | wrong-embedded-type | LanguageConfig StyleConfig
    true | wrong-product-code | ProductCode
    true | lossy-plain-scalar | MerchantBizId MetaInfo MerchantUserId SceneCode CallbackToken
    true | malformed-return-url | ReturnUrl
    true | unknown-doc-type | DocType
    true | value-not-allowed | IdSpoof IdThreshold ShowAlbumIcon ShowOcrResult ShowGuidePage
    true | malformed-callback-url | CallbackUrl
    true | wrong-embedded-type | LanguageConfig StyleConfig
    Y | wrong-product-code | ProductCode
    Y | single-letter-scalar | MerchantBizId MerchantUserId SceneCode IdSpoof
    Y | malformed-meta-info | MetaInfo
    Y | malformed-return-url | ReturnUrl
    Y | unknown-doc-type | DocType
    Y | value-not-allowed | IdThreshold ShowAlbumIcon ShowOcrResult ShowGuidePage
    Y | malformed-callback-url | CallbackUrl
    Y | literal-callback-token | CallbackToken
    Y | unknown-language | LanguageConfig
    Y | malformed-embedded-json | StyleConfig
    !!int 1 | non-string-value | ProductCode MerchantBizId MetaInfo MerchantUserId ReturnUrl DocType SceneCode IdSpoof
    !!int 1 | non-string-value | IdThreshold ShowAlbumIcon ShowOcrResult ShowGuidePage CallbackUrl CallbackToken
    !!int 1 | non-string-value | LanguageConfig StyleConfig
    [a] | non-string-value | ProductCode MerchantBizId MetaInfo MerchantUserId ReturnUrl DocType SceneCode IdSpoof
    [a] | non-string-value | IdThreshold ShowAlbumIcon ShowOcrResult ShowGuidePage CallbackUrl CallbackToken
    [a] | non-string-value | LanguageConfig StyleConfig
    !vault x | - | ProductCode MerchantBizId MetaInfo MerchantUserId ReturnUrl DocType SceneCode IdSpoof IdThreshold
    !vault x | - | ShowAlbumIcon ShowOcrResult ShowGuidePage CallbackUrl CallbackToken LanguageConfig StyleConfig
    """#
}
