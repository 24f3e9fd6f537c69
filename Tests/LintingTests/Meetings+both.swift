extension Meetings {
  /// Two rules that find two causes at one pair, and the line: both findings stand.
  ///
  /// A credential that is a part of a longer value is a cause of its own, unless the other finding overlaps it. The
  /// second of two keys is what duplicate-key speaks of; what is wrong with the first stands beside it. What is wrong
  /// with the text itself stands beside missing quotes that are no worse, since those are mended without a look at it.
  static let bothStand = #"""
    ambiguous-plain-scalar | duplicate-merchant-biz-id | twice no
    ambiguous-plain-scalar | literal-callback-token | CallbackToken: no
    callback-not-https | callback-result-field | CallbackUrl: "ftp:///cb?passed=1"
    callback-not-https | callback-url-parts | CallbackUrl: "ftp://u@"
    callback-not-https | credential-in-profile | CallbackUrl: "ftp://LTAI5tAbCdEfGh1JkLmNoPqR@"
    callback-result-field | callback-url-parts | CallbackUrl: "https://u@acme-pay.com/cb?passed=1"
    callback-result-field | credential-in-profile | CallbackUrl: "https://LTAI5tAbcd@acme-pay.com/cb?passed=1"
    callback-result-field | malformed-placeholder | CallbackUrl: "https://acme-pay.com/cb?passed=${"
    callback-result-field | unreachable-callback | CallbackUrl: "https://a_b/cb?passed=1"
    callback-url-parts | credential-in-profile | CallbackUrl: "https://u@acme-pay.com?k=LTAI5tAbCdEfGh1JkLmNoPqR"
    callback-url-parts | malformed-placeholder | CallbackUrl: "https://u@acme-pay.com/${"
    callback-url-parts | unreachable-callback | CallbackUrl: "https://u@a_b"
    credential-in-profile | documentation-sample | MetaInfo: "LTAI5tAbCdEfGh1JkLmNoPqR****"
    credential-in-profile | double-encoded-json | StyleConfig: '"{\"a\":\"LTAI5tAbCdEfGh1JkLmNoPqR\"}"'
    credential-in-profile | duplicate-key | StyleConfig: '{"LTAI5tAbCdEfGh1JkLmNoPqR":{},"LTAI5tAbCdEfGh1JkLmNoPqR":{}}'
    credential-in-profile | foreign-parameter | Spoof: LTAI5tAbCdEfGh1JkLmNoPqR
    credential-in-profile | malformed-callback-url | CallbackUrl: "ftp://LTAI5tAbCdEfGh1JkLmNoPqR@/ "
    credential-in-profile | malformed-color | StyleConfig: '{"guidePage":{"btnBgColor":"#12","faceImg":"LTAI5tAbcd"}}'
    credential-in-profile | malformed-embedded-json | StyleConfig: '"LTAI5tAbCdEfGh1JkLmNoPqR'
    credential-in-profile | malformed-merchant-biz-id | twice "a-LTAI5tAbCdEfGh1JkLmNoPqR"
    credential-in-profile | malformed-placeholder | twice "LTAI5tAbCdEfGh1JkLmNoPqR${"
    credential-in-profile | malformed-return-url | ReturnUrl: "ftp://LTAI5tAbCdEfGh1JkLmNoPqR@"
    credential-in-profile | malformed-scene-code | SceneCode: "a-LTAI5tAbCdEfGh1JkLmNoPqR"
    credential-in-profile | misspelt-parameter | scene_code: LTAI5tAbCdEfGh1JkLmNoPqR
    credential-in-profile | mixed-platform-style | pc StyleConfig: '{"facePage":"LTAI5tAbCdEfGh1JkLmNoPqR"}'
    credential-in-profile | non-string-value | SceneCode: {a: LTAI5tAbCdEfGh1JkLmNoPqR}
    credential-in-profile | removed-parameter | FlowType: LTAI5tAbCdEfGh1JkLmNoPqR
    credential-in-profile | renamed-style-key | StyleConfig: '{"guidePage":{"btnBackgroundColor":"LTAI5tAbcd"}}'
    credential-in-profile | unknown-parameter | Foo: LTAI5tAbCdEfGh1JkLmNoPqR
    credential-in-profile | unknown-style-key | StyleConfig: '{"a":"LTAI5tAbCdEfGh1JkLmNoPqR"}'
    credential-in-profile | unreachable-callback | CallbackUrl: "https://LTAI5tAbCdEfGh1JkLmNoPqR@a_b"
    credential-in-profile | unsupported-custom-text | LanguageConfig: '{"a":"LTAI5tAbCdEfGh1JkLmNoPqR"}'
    credential-in-profile | unused-style | StyleConfig: '{"facePage":"LTAI5tAbCdEfGh1JkLmNoPqR"}'
    credential-in-profile | wrong-embedded-type | StyleConfig: '["LTAI5tAbCdEfGh1JkLmNoPqR"]'
    documentation-sample | duplicate-key | StyleConfig: '{"****":{},"****":{}}'
    documentation-sample | mixed-platform-style | mobile StyleConfig: '{"alert":{"top":"****"}}'
    documentation-sample | renamed-style-key | StyleConfig: '{"guidePage":{"btnBackgroundColor":"****"}}'
    documentation-sample | unused-style | StyleConfig: '{"facePage":{"topTipColor":"****"}}'
    double-encoded-json | malformed-placeholder | LanguageConfig: '"{\"a\":\"b${}\"}"'
    duplicate-key | language-not-on-pc | pc LanguageConfig: '{"defaultLanguage":"en","defaultLanguage":"fr"}'
    duplicate-key | malformed-color | StyleConfig: '{"guidePage":{"btnBgColor":"fr","btnBgColor":"fr"}}'
    duplicate-key | malformed-placeholder | StyleConfig: '{"${}":{},"${}":{}}'
    duplicate-key | malformed-style-value | StyleConfig: '{"alert":{"top":"#12","top":"10%"}}'
    duplicate-key | mixed-platform-style | mobile StyleConfig: '{"alert":{},"alert":{}}'
    duplicate-key | renamed-style-key | StyleConfig: '{"guidePage":{"btnBackgroundColor":8,"btnBackgroundColor":8}}'
    duplicate-key | unknown-language | LanguageConfig: '{"defaultLanguage":"","defaultLanguage":"fr"}'
    duplicate-key | unknown-style-key | StyleConfig: '{"x":1,"x":2}'
    duplicate-key | unsupported-custom-text | LanguageConfig: '{"x":1,"x":2}'
    duplicate-key | unused-style | StyleConfig: '{"facePage":{},"facePage":{}}'
    duplicate-key | wrong-embedded-type | StyleConfig: '{"guidePage":8,"guidePage":8}'
    fixed-merchant-biz-id | single-letter-scalar | MerchantBizId: Y
    fixed-merchant-user-id | single-letter-scalar | MerchantUserId: Y
    language-not-on-pc | unsupported-custom-text | pc LanguageConfig: '{"defaultLanguage":"fr","a":8}'
    lossy-plain-scalar | misspelt-parameter | merchantbizid: 8
    malformed-color | malformed-placeholder | StyleConfig: '{"guidePage":{"btnBgColor":"#12","faceImg":"${}"}}'
    malformed-color | malformed-style-value | StyleConfig: '{"guidePage":{"btnBgColor":"#12","faceImg":"fr"}}'
    malformed-color | mixed-platform-style | pc StyleConfig: '{"guidePage":{"btnBgColor":"fr"}}'
    malformed-color | renamed-style-key | StyleConfig: '{"guidePage":{"btnBackgroundColor":"red","btnBgColor":"fr"}}'
    malformed-color | unknown-style-key | StyleConfig: '{"guidePage":{"btnBgColor":"#12","x":8}}'
    malformed-color | unused-style | ShowGuidePage: "0"⏎StyleConfig: '{"guidePage":{"btnBgColor":"fr"}}'
    malformed-color | wrong-embedded-type | StyleConfig: '{"ocrPage":8,"guidePage":{"btnBgColor":"fr"}}'
    malformed-merchant-biz-id | misspelt-parameter | merchantbizid: "a-b"
    malformed-placeholder | mixed-platform-style | mobile StyleConfig: '{"alert":{"top":"${}"}}'
    malformed-placeholder | renamed-style-key | StyleConfig: '{"guidePage":{"btnBackgroundColor":"${}"}}'
    malformed-placeholder | unknown-style-key | StyleConfig: '{"a":"b" ${'
    malformed-placeholder | unsupported-custom-text | LanguageConfig: '{"a":"b" ${'
    malformed-placeholder | unused-style | ShowGuidePage: "0"⏎StyleConfig: '{"guidePage":{"${}":"a"}}'
    malformed-style-value | mixed-platform-style | mobile StyleConfig: '{"alert":{"top":"fr"}}'
    malformed-style-value | renamed-style-key | StyleConfig: '{"guidePage":{"btnBackgroundColor":"red","faceImg":"fr"}}'
    malformed-style-value | unknown-style-key | StyleConfig: '{"guidePage":{"x":"red","faceImg":"fr"}}'
    malformed-style-value | unused-style | ShowGuidePage: "0"⏎StyleConfig: '{"guidePage":{"faceImg":"fr"}}'
    malformed-style-value | wrong-embedded-type | StyleConfig: '{"ocrPage":8,"guidePage":{"faceImg":"fr"}}'
    misspelt-parameter | non-string-value | merchantbizid: {}
    misspelt-parameter | unquoted-placeholder | merchantbizid: {{ x }}
    mixed-platform-style | renamed-style-key | pc StyleConfig: '{"guidePage":{"btnBackgroundColor":"red","faceImg":""}}'
    mixed-platform-style | unknown-style-key | pc StyleConfig: '{"guidePage":{"x":"red","faceImg":""}}'
    mixed-platform-style | wrong-embedded-type | pc StyleConfig: '{"facePage":8}'
    renamed-style-key | unknown-style-key | StyleConfig: '{"guidePage":{"btnBackgroundColor":"red","x":8}}'
    renamed-style-key | unused-style | ShowGuidePage: "0"⏎StyleConfig: '{"guidePage":{"btnBackgroundColor":8}}'
    renamed-style-key | wrong-embedded-type | StyleConfig: '{"ocrPage":8,"guidePage":{"btnBackgroundColor":8}}'
    unknown-language | unsupported-custom-text | LanguageConfig: '{"defaultLanguage":"xx","a":8}'
    unknown-style-key | unused-style | ShowGuidePage: "0"⏎StyleConfig: '{"guidePage":{"x":8}}'
    unknown-style-key | wrong-embedded-type | StyleConfig: '{"footer":8,"guidePage":8}'
    unsupported-custom-text | wrong-embedded-type | LanguageConfig: '{"defaultLanguage":8,"a":"b"}'
    unused-style | wrong-embedded-type | StyleConfig: '{"facePage":8}'
    """#
}
