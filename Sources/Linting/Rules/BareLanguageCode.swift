import Catalog

extension Rule {
  /// See its summary.
  package static let bareLanguageCode = Rule(
    id: "bare-language-code", severity: .warning,
    summary: "LanguageConfig is a bare language code instead of a JSON object",
    explanation: """
      The page on languages shows an object, `{"defaultLanguage":"en"}`; the metadata of the API has a bare `en` for \
      an example. Only the object is described, so it is the surer choice.
      """,
    citation: Language.bareCode,
    good: [
      .fragment("ProductCode: ID_OCR\nLanguageConfig: '{\"defaultLanguage\": \"en\"}'"),
      .fragment("ProductCode: ID_OCR\nLanguageConfig: '\"${LANG}\"'"),
    ],
    bad: [
      .fragment(
        "ProductCode: ID_OCR\nLanguageConfig: «en»",
        fixed: "ProductCode: ID_OCR\nLanguageConfig: '{\"defaultLanguage\": \"en\"}'"),
      .fragment(
        "ProductCode: ID_OCR\nLanguageConfig: '\"«TW»\"'",
        fixed: "ProductCode: ID_OCR\nLanguageConfig: '{\"defaultLanguage\": \"TW\"}'"),
    ],
    checks: .parameter([.languageConfig]) { binding, profile, collector in
      guard let word = LanguageWord(binding), let language = Language.named(word.bytes) else { return }
      word.report(
        "`\(word.text, word.core)` is a language code where a JSON object is documented", in: binding, profile,
        meaning: language, to: &collector)
    })
}
