extension Meetings {
  /// Two rules that meet only where others speak, too; all that is said, and the line.
  static let amongOthers = #"""
    ambiguous-plain-scalar | callback-not-https | malformed-callback-url | CallbackUrl: 12:30:00
    ambiguous-plain-scalar | literal-meta-info | malformed-meta-info | MetaInfo: no
    lossy-plain-scalar | literal-meta-info | malformed-meta-info | MetaInfo: 8
    single-letter-scalar | literal-meta-info | malformed-meta-info | MetaInfo: Y
    duplicate-merchant-biz-id | surrounding-whitespace | malformed-merchant-biz-id | twice "a "
    fixed-merchant-biz-id | surrounding-whitespace | malformed-merchant-biz-id | MerchantBizId: "a "
    callback-not-https | surrounding-whitespace | malformed-callback-url | CallbackUrl: "ftp://acme-pay.com/cb "
    callback-url-parts | surrounding-whitespace | malformed-callback-url | CallbackUrl: "https://u@acme-pay.com/ "
    callback-result-field | surrounding-whitespace | malformed-callback-url | CallbackUrl: "https://a.com/?passed=1 "
    credential-in-profile | language-not-on-pc | credential-in-profile language-not-on-pc unsupported-custom-text | \#
    pc LanguageConfig: '{"defaultLanguage":"fr","a":"LTAI5tAbcd"}'
    documentation-sample | language-not-on-pc | documentation-sample language-not-on-pc unsupported-custom-text | \#
    pc LanguageConfig: '{"defaultLanguage":"fr","a":"****"}'
    malformed-placeholder | language-not-on-pc | malformed-placeholder language-not-on-pc unsupported-custom-text | \#
    pc LanguageConfig: '{"defaultLanguage":"fr","a":"${}"}'
    language-not-on-pc | unknown-language | language-not-on-pc unknown-language duplicate-key | \#
    pc LanguageConfig: '{"defaultLanguage":"xx","defaultLanguage":"fr"}'
    language-not-on-pc | wrong-embedded-type | language-not-on-pc wrong-embedded-type duplicate-key | \#
    pc LanguageConfig: '{"defaultLanguage":8,"defaultLanguage":"fr"}'
    """#
}
