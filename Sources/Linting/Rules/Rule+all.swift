extension Rule {
  /// Every rule, in the order of the catalogue.
  package static let all: [Rule] = [
    yamlSyntax, jsonSyntax, textEncoding, inputLimit, undefinedAlias, misreadYAML, duplicateKey, notAProfile,
    lossyPlainScalar, ambiguousPlainScalar, singleLetterScalar, nonStringValue, unquotedPlaceholder,
    missingParameter, emptyParameter, misspeltParameter, otherKeyStyle, unknownParameter, undocumentedParameter,
    removedParameter, foreignParameter, credentialInProfile, wrongProductCode, malformedMerchantBizId,
    duplicateMerchantBizId, fixedMerchantBizId, fixedMerchantUserId, personalDataInUserId, unknownDocType,
    contradictoryDocType, malformedSceneCode, valueNotAllowed, documentationSample, surroundingWhitespace,
    malformedCallbackUrl, callbackNotHTTPS, unreachableCallback, callbackResultField, callbackURLParts,
    callbackWithoutToken, tokenWithoutCallback, literalCallbackToken, missingReturnUrl, malformedReturnUrl,
    malformedMetaInfo, literalMetaInfo, malformedPlaceholder, malformedEmbeddedJSON, doubleEncodedJSON,
    wrongEmbeddedType, unknownLanguage, bareLanguageCode, languageNotOnPC, unsupportedCustomText, unknownStyleKey,
    renamedStyleKey, mixedPlatformStyle, malformedColor, malformedStyleValue, unusedStyle,
    unusedSuppression, malformedSuppression, malformedConfiguration,
  ]
}
