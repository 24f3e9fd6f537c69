extension Rule {
  /// Every rule, in the order of the catalogue.
  package static let all: [Rule] = [
    yamlSyntax, jsonSyntax, textEncoding, inputLimit, undefinedAlias, misreadYAML, duplicateKey, notAProfile,
    lossyPlainScalar, ambiguousPlainScalar, singleLetterScalar, nonStringValue, unquotedPlaceholder,
    missingParameter, misspeltParameter,
    wrongProductCode, malformedMerchantBizId, malformedSceneCode, unknownDocType, valueNotAllowed,
    malformedCallbackUrl, callbackNotHTTPS,
    malformedEmbeddedJSON, doubleEncodedJSON, wrongEmbeddedType, unknownLanguage, bareLanguageCode, languageNotOnPC,
    unsupportedCustomText, unknownStyleKey, renamedStyleKey, mixedPlatformStyle, malformedColor, malformedStyleValue,
    unusedStyle,
  ]
}
