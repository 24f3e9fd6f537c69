/// The pairs of rules that meet on one value, and what is said of it: typed tables, one meeting a line (``Meeting``).
enum Meetings {
  /// The rule that speaks, the rule that keeps silent, and a line of a profile of which both have something to say.
  static let oneSpeaks = #"""
    ambiguous-plain-scalar | fixed-merchant-biz-id | MerchantBizId: no
    ambiguous-plain-scalar | fixed-merchant-user-id | MerchantUserId: no
    callback-not-https | documentation-sample | CallbackUrl: "ftp:///****"
    callback-not-https | malformed-placeholder | CallbackUrl: "ftp:///${"
    callback-not-https | unreachable-callback | CallbackUrl: "ftp://a_b"
    credential-in-profile | callback-url-parts | CallbackUrl: "https://LTAI5tAbCdEfGh1JkLmNoPqR@acme-pay.com"
    credential-in-profile | duplicate-merchant-biz-id | twice LTAI5tAbCdEfGh1JkLmNoPqR
    credential-in-profile | fixed-merchant-biz-id | twice LTAI5tAbCdEfGh1JkLmNoPqR
    credential-in-profile | fixed-merchant-user-id | MerchantUserId: LTAI5tAbCdEfGh1JkLmNoPqR
    credential-in-profile | literal-callback-token | CallbackToken: LTAI5tAbCdEfGh1JkLmNoPqR
    credential-in-profile | literal-meta-info | MetaInfo: "${X:-LTAI5tAbCdEfGh1JkLmNoPqR}"
    credential-in-profile | malformed-callback-url | CallbackUrl: LTAI5tAbCdEfGh1JkLmNoPqR
    credential-in-profile | malformed-color | StyleConfig: '{"guidePage":{"btnBgColor":"LTAI5tAbCdEfGh1JkLmNoPqR"}}'
    credential-in-profile | malformed-embedded-json | StyleConfig: LTAI5tAbCdEfGh1JkLmNoPqR
    credential-in-profile | malformed-merchant-biz-id | twice " LTAI5tAbCdEfGh1JkLmNoPqR"
    credential-in-profile | malformed-meta-info | MetaInfo: LTAI5tAbCdEfGh1JkLmNoPqR
    credential-in-profile | malformed-return-url | ReturnUrl: LTAI5tAbCdEfGh1JkLmNoPqR
    credential-in-profile | malformed-scene-code | SceneCode: LTAI5tAbCdEfGh1JkLmNoPqR
    credential-in-profile | malformed-style-value | StyleConfig: '{"alert":{"top":"LTAI5tAbCdEfGh1JkLmNoPqR"}}'
    credential-in-profile | personal-data-in-user-id | MerchantUserId: "LTAI5tAbCdEfGh1JkLmNoPqR@b.com"
    credential-in-profile | surrounding-whitespace | CallbackToken: " LTAI5tAbCdEfGh1JkLmNoPqR"
    credential-in-profile | unknown-doc-type | DocType: LTAI5tAbCdEfGh1JkLmNoPqR
    credential-in-profile | unknown-language | LanguageConfig: '{"defaultLanguage":"LTAI5tAbCdEfGh1JkLmNoPqR"}'
    credential-in-profile | unknown-style-key | StyleConfig: '{"LTAI5tAbCdEfGh1JkLmNoPqR":1}'
    credential-in-profile | unsupported-custom-text | LanguageConfig: '{"LTAI5tAbCdEfGh1JkLmNoPqR":1}'
    credential-in-profile | value-not-allowed | IdSpoof: LTAI5tAbCdEfGh1JkLmNoPqR
    credential-in-profile | wrong-embedded-type | StyleConfig: '"LTAI5tAbCdEfGh1JkLmNoPqR"'
    credential-in-profile | wrong-product-code | ProductCode: LTAI5tAbCdEfGh1JkLmNoPqR
    documentation-sample | callback-result-field | CallbackUrl: "https://acme-pay.com/****?passed=1"
    documentation-sample | callback-url-parts | CallbackUrl: "https://****@acme-pay.com"
    documentation-sample | fixed-merchant-biz-id | MerchantBizId: xxxx
    documentation-sample | fixed-merchant-user-id | MerchantUserId: xxxx
    documentation-sample | literal-callback-token | CallbackToken: xxxx
    documentation-sample | literal-meta-info | MetaInfo: '{"****":1}'
    documentation-sample | malformed-color | StyleConfig: '{"ocrPage":{"tipColor":"****"}}'
    documentation-sample | malformed-meta-info | MetaInfo: xxxx
    documentation-sample | malformed-placeholder | CallbackToken: "****${"
    documentation-sample | malformed-return-url | ReturnUrl: xxxx
    documentation-sample | malformed-style-value | StyleConfig: '{"alert":{"top":"****"}}'
    documentation-sample | surrounding-whitespace | CallbackToken: "**** "
    documentation-sample | unknown-style-key | StyleConfig: '{"****":1}'
    documentation-sample | unsupported-custom-text | LanguageConfig: '{"****":1}'
    double-encoded-json | documentation-sample | StyleConfig: '"\"****\""'
    double-encoded-json | wrong-embedded-type | StyleConfig: '"{}"'
    duplicate-merchant-biz-id | documentation-sample | twice xxxx
    duplicate-merchant-biz-id | fixed-merchant-biz-id | twice en
    duplicate-merchant-biz-id | single-letter-scalar | twice Y
    literal-callback-token | single-letter-scalar | CallbackToken: Y
    lossy-plain-scalar | contradictory-doc-type | DocType: 00000011
    lossy-plain-scalar | documentation-sample | SceneCode: 1234567890
    lossy-plain-scalar | duplicate-merchant-biz-id | twice 8
    lossy-plain-scalar | fixed-merchant-biz-id | twice 8
    lossy-plain-scalar | fixed-merchant-user-id | MerchantUserId: 8
    lossy-plain-scalar | literal-callback-token | CallbackToken: 8
    lossy-plain-scalar | personal-data-in-user-id | MerchantUserId: 13812345678
    malformed-callback-url | ambiguous-plain-scalar | CallbackUrl: no
    malformed-callback-url | callback-not-https | CallbackUrl: 12:30:00
    malformed-callback-url | callback-result-field | CallbackUrl: "http:///cb?passed=1"
    malformed-callback-url | callback-url-parts | CallbackUrl: "http://u@"
    malformed-callback-url | documentation-sample | CallbackUrl: xxxx
    malformed-callback-url | lossy-plain-scalar | CallbackUrl: 8
    malformed-callback-url | malformed-placeholder | CallbackUrl: /${
    malformed-callback-url | single-letter-scalar | CallbackUrl: Y
    malformed-callback-url | surrounding-whitespace | CallbackUrl: " "
    malformed-embedded-json | ambiguous-plain-scalar | StyleConfig: no
    malformed-embedded-json | documentation-sample | StyleConfig: xxxx
    malformed-embedded-json | lossy-plain-scalar | StyleConfig: 0x1F
    malformed-embedded-json | malformed-placeholder | StyleConfig: /${
    malformed-embedded-json | single-letter-scalar | StyleConfig: Y
    malformed-embedded-json | unknown-style-key | StyleConfig: '{"a":1,}'
    malformed-merchant-biz-id | ambiguous-plain-scalar | twice 1_0
    malformed-merchant-biz-id | documentation-sample | twice /****
    malformed-merchant-biz-id | duplicate-merchant-biz-id | twice /a
    malformed-merchant-biz-id | fixed-merchant-biz-id | twice /a
    malformed-merchant-biz-id | lossy-plain-scalar | twice 8.0
    malformed-merchant-biz-id | malformed-placeholder | twice /${
    malformed-merchant-biz-id | surrounding-whitespace | twice " "
    malformed-meta-info | ambiguous-plain-scalar | MetaInfo: no
    malformed-meta-info | literal-meta-info | MetaInfo: 8
    malformed-meta-info | lossy-plain-scalar | MetaInfo: 8
    malformed-meta-info | malformed-placeholder | MetaInfo: /${
    malformed-meta-info | single-letter-scalar | MetaInfo: Y
    malformed-placeholder | malformed-style-value | StyleConfig: '{"guidePage":{"faceImg":"xx${}"}}'
    malformed-return-url | ambiguous-plain-scalar | ReturnUrl: no
    malformed-return-url | lossy-plain-scalar | ReturnUrl: 8
    malformed-return-url | malformed-placeholder | ReturnUrl: /${
    malformed-return-url | single-letter-scalar | ReturnUrl: Y
    malformed-return-url | surrounding-whitespace | ReturnUrl: " "
    malformed-scene-code | ambiguous-plain-scalar | SceneCode: 12:30:00
    malformed-scene-code | documentation-sample | SceneCode: /****
    malformed-scene-code | lossy-plain-scalar | SceneCode: 8.0
    malformed-scene-code | malformed-placeholder | SceneCode: /${
    malformed-scene-code | surrounding-whitespace | SceneCode: " "
    misspelt-parameter | empty-parameter | idspoof: ""
    mixed-platform-style | unused-style | pc StyleConfig: '{"facePage":{}}'
    personal-data-in-user-id | documentation-sample | MerchantUserId: a****@b.com
    personal-data-in-user-id | fixed-merchant-user-id | MerchantUserId: a@b.com
    personal-data-in-user-id | surrounding-whitespace | MerchantUserId: "a@b.com "
    surrounding-whitespace | fixed-merchant-user-id | MerchantUserId: " "
    surrounding-whitespace | literal-callback-token | CallbackToken: "a "
    surrounding-whitespace | malformed-placeholder | CallbackToken: " ${X"
    unknown-doc-type | ambiguous-plain-scalar | DocType: no
    unknown-doc-type | documentation-sample | DocType: xxxx
    unknown-doc-type | lossy-plain-scalar | DocType: 8
    unknown-doc-type | malformed-placeholder | DocType: /${
    unknown-doc-type | single-letter-scalar | DocType: Y
    unknown-doc-type | surrounding-whitespace | DocType: " "
    unknown-language | ambiguous-plain-scalar | LanguageConfig: no
    unknown-language | lossy-plain-scalar | readers=pyyaml LanguageConfig: no
    unknown-language | documentation-sample | LanguageConfig: xxxx
    unknown-language | malformed-placeholder | LanguageConfig: '{"defaultLanguage":"xx${}"}'
    unknown-language | single-letter-scalar | LanguageConfig: Y
    unquoted-placeholder | non-string-value | twice {{ x }}
    unreachable-callback | documentation-sample | CallbackUrl: "https://a_b/****"
    unreachable-callback | malformed-placeholder | CallbackUrl: "https://a_b/${"
    value-not-allowed | ambiguous-plain-scalar | IdSpoof: no
    value-not-allowed | documentation-sample | IdSpoof: xxxx
    value-not-allowed | lossy-plain-scalar | IdSpoof: 8
    value-not-allowed | malformed-placeholder | IdSpoof: /${
    value-not-allowed | single-letter-scalar | IdSpoof: y
    value-not-allowed | surrounding-whitespace | IdSpoof: " "
    wrong-embedded-type | ambiguous-plain-scalar | readers=pyyaml,yaml-1.2 LanguageConfig: 1e3
    wrong-embedded-type | documentation-sample | StyleConfig: '"****"'
    wrong-embedded-type | lossy-plain-scalar | StyleConfig: 8
    wrong-embedded-type | malformed-placeholder | StyleConfig: '"en" ${'
    wrong-embedded-type | unknown-language | LanguageConfig: true
    wrong-product-code | ambiguous-plain-scalar | ProductCode: no
    wrong-product-code | documentation-sample | ProductCode: xxxx
    wrong-product-code | lossy-plain-scalar | ProductCode: 8
    wrong-product-code | malformed-placeholder | ProductCode: /${
    wrong-product-code | single-letter-scalar | ProductCode: Y
    wrong-product-code | surrounding-whitespace | ProductCode: " "
    """#
}
