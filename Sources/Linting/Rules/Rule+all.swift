extension Rule {
  /// Every rule, in the order of the catalogue.
  package static let all: [Rule] = [
    yamlSyntax, jsonSyntax, textEncoding, inputLimit, undefinedAlias, misreadYAML, duplicateKey, notAProfile,
    lossyPlainScalar, ambiguousPlainScalar, singleLetterScalar, nonStringValue, unquotedPlaceholder,
    missingParameter, misspeltParameter, wrongProductCode, malformedMerchantBizId, duplicateMerchantBizId,
    unknownDocType, malformedSceneCode, valueNotAllowed, malformedCallbackUrl, callbackNotHTTPS, unreachableCallback,
    callbackResultField, callbackURLParts, callbackWithoutToken, tokenWithoutCallback, missingReturnUrl,
    malformedReturnUrl, malformedEmbeddedJSON, wrongEmbeddedType, unknownLanguage, unknownStyleKey,
  ]
}
