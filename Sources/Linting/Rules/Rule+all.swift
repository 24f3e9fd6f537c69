extension Rule {
  /// Every rule, in the order of the catalogue.
  package static let all: [Rule] = [
    yamlSyntax, jsonSyntax, textEncoding, inputLimit, undefinedAlias, misreadYAML, duplicateKey, notAProfile,
    lossyPlainScalar, ambiguousPlainScalar, singleLetterScalar, nonStringValue, unquotedPlaceholder,
    missingParameter, emptyParameter, misspeltParameter, otherKeyStyle, unknownParameter, undocumentedParameter,
    removedParameter, foreignParameter, credentialInProfile,
    wrongProductCode, malformedMerchantBizId, malformedSceneCode, unknownDocType, valueNotAllowed,
    malformedCallbackUrl, callbackNotHTTPS,
    malformedEmbeddedJSON, wrongEmbeddedType, unknownLanguage, unknownStyleKey,
  ]
}
