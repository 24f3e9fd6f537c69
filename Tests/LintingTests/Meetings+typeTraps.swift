extension Meetings {
  /// A value that is not text for every reader, the rules that speak (`-` for none), and the parameters of which
  /// they do so.
  static let typeTraps = #"""
    8 | wrong-product-code | ProductCode
    8 | lossy-plain-scalar | MerchantBizId MerchantUserId SceneCode CallbackToken
    8 | malformed-return-url | ReturnUrl
    8 | malformed-meta-info | MetaInfo
    8 | unknown-doc-type | DocType
    8 | value-not-allowed | IdSpoof IdThreshold ShowAlbumIcon ShowOcrResult ShowGuidePage
    8 | malformed-callback-url | CallbackUrl
    8 | wrong-embedded-type | LanguageConfig StyleConfig
    no | wrong-product-code | ProductCode
    no | ambiguous-plain-scalar | MerchantBizId MerchantUserId SceneCode
    no | ambiguous-plain-scalar literal-callback-token | CallbackToken
    no | malformed-return-url | ReturnUrl
    no | malformed-meta-info | MetaInfo
    no | unknown-doc-type | DocType
    no | value-not-allowed | IdSpoof IdThreshold ShowAlbumIcon ShowOcrResult ShowGuidePage
    no | malformed-callback-url | CallbackUrl
    no | unknown-language | LanguageConfig
    no | malformed-embedded-json | StyleConfig
    1 | wrong-product-code | ProductCode
    1 | lossy-plain-scalar | MerchantBizId MerchantUserId SceneCode IdThreshold ShowAlbumIcon ShowOcrResult
    1 | lossy-plain-scalar | ShowGuidePage CallbackToken
    1 | malformed-return-url | ReturnUrl
    1 | malformed-meta-info | MetaInfo
    1 | unknown-doc-type | DocType
    1 | value-not-allowed | IdSpoof
    1 | malformed-callback-url | CallbackUrl
    1 | wrong-embedded-type | LanguageConfig StyleConfig
    true | wrong-product-code | ProductCode
    true | lossy-plain-scalar | MerchantBizId MerchantUserId SceneCode CallbackToken
    true | malformed-return-url | ReturnUrl
    true | malformed-meta-info | MetaInfo
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
