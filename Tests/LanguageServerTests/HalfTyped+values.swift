import Catalog
import Linting

extension HalfTyped {
  private static let head = "ProductCode: ID_OCR\n"

  /// Values of parameters.
  static let quotedValues = [
    HalfTyped("no value", head + "DocType: ‸\n", gives: ["01000000", "00000006"], head + "DocType: \"01000000\"\n"),
    HalfTyped("no blank behind the colon", head + "IdSpoof:‸\n", gives: ["Y", "N"], head + "IdSpoof: \"Y\"\n"),
    HalfTyped(
      "value in double quotes", head + "DocType: \"01‸\"\n", gives: ["01000000"], head + "DocType: \"01000000\"\n"),
    HalfTyped(
      "value in open double quotes", head + "DocType: \"01‸\nSceneCode: \"a\"\n", gives: ["01000000"],
      head + "DocType: \"01000000\"\nSceneCode: \"a\"\n"),
    HalfTyped("value in open single quotes", head + "IdSpoof: '‸", gives: ["Y", "N"], head + "IdSpoof: 'Y'"),
    HalfTyped(
      "value without quotes", head + "IdThreshold: 2‸\n", gives: ["0"], accepting: "2",
      head + "IdThreshold: \"2\"\n"),
    HalfTyped(
      "value before a comment", head + "IdSpoof: ‸ # look\n", gives: ["Y", "N"], head + "IdSpoof: \"Y\" # look\n"),
    HalfTyped("product", "ProductCode: ‸\n", gives: ["ID_OCR"], "ProductCode: \"ID_OCR\"\n"),
    HalfTyped("half a product", "ProductCode: \"ID_‸\"\n", gives: ["ID_OCR"], "ProductCode: \"ID_OCR\"\n"),
    HalfTyped(
      "placeholder", head + "ReturnUrl: ‸\n", gives: ["${RETURN_URL}"], head + "ReturnUrl: \"${RETURN_URL}\"\n"),
    HalfTyped("misspelt key", head + "DocTyp: ‸\n", gives: ["01000000"]),
    HalfTyped(
      "language without JSON", head + "LanguageConfig: ‸\n", gives: ["{\"defaultLanguage\": \"zh\"}"],
      head + "LanguageConfig: '{\"defaultLanguage\": \"zh\"}'\n"),
    HalfTyped(
      "language in empty double quotes", head + "LanguageConfig: \"‸\"\n", gives: ["{\"defaultLanguage\": \"zh\"}"],
      head + "LanguageConfig: \"{\\\"defaultLanguage\\\": \\\"zh\\\"}\"\n"),
    HalfTyped(
      "codes of the team", head + "DocType: ‸\n", gives: ["01000000"], accepting: "00000099",
      head + "DocType: \"00000099\"\n"
    ) { $0.extraDocTypes = ["00000099"] },
  ]

  /// Inside JSON in strings, as it is half typed.
  static let embedded = [
    HalfTyped(
      "key of a language", head + "LanguageConfig: '{\"‸\"}'\n", gives: ["defaultLanguage"],
      head + "LanguageConfig: '{\"defaultLanguage\": \"zh\"}'\n"),
    HalfTyped(
      "nothing in the braces", head + "LanguageConfig: '{‸}'\n", gives: ["defaultLanguage"],
      head + "LanguageConfig: '{\"defaultLanguage\": \"zh\"}'\n"),
    HalfTyped(
      "code of a language", head + "LanguageConfig: '{\"defaultLanguage\": \"e‸\"}'\n", gives: ["zh", "TW", "en"],
      accepting: "en", head + "LanguageConfig: '{\"defaultLanguage\": \"en\"}'\n"),
    HalfTyped(
      "nothing is closed", head + "LanguageConfig: '{\"defaultLanguage\": \"e‸\n", gives: ["zh"], accepting: "en",
      head + "LanguageConfig: '{\"defaultLanguage\": \"en\"}'\n"),
    HalfTyped(
      "languages of PC pages", head + "LanguageConfig: '{\"defaultLanguage\": \"‸\"}'\n", gives: ["zh", "TW", "en"],
      not: ["fr"]
    ) { $0.platforms = [.pc] },
    HalfTyped(
      "section", head + "StyleConfig: '{\"guidePage\": {}, \"o‸\"}'\n", gives: ["ocrPage"],
      not: ["guidePage", "facePage"], head + "StyleConfig: '{\"guidePage\": {}, \"ocrPage\": {}}'\n"),
    HalfTyped(
      "section that is hidden", head + "ShowGuidePage: \"0\"\nStyleConfig: '{\"‸\"}'\n", gives: ["ocrPage"],
      not: ["guidePage"]),
    HalfTyped(
      "section before another", head + "StyleConfig: '{\"o‸ \"guidePage\": {}}'\n", gives: ["ocrPage"],
      not: ["guidePage"], head + "StyleConfig: '{\"ocrPage\": {}, \"guidePage\": {}}'\n"),
    HalfTyped(
      "property", head + "StyleConfig: '{\"guidePage\": {\"backgroundColor\": \"\", \"‸\"}}'\n",
      gives: ["btnTextColor", "btnBgColor"], not: ["backgroundColor", "startBtnBgColor"],
      head + "StyleConfig: '{\"guidePage\": {\"backgroundColor\": \"\", \"btnTextColor\": \"\"}}'\n"),
    HalfTyped(
      "property of a declared platform", head + "StyleConfig: '{\"guidePage\": {\"‸\"}}'\n", gives: ["step1Icon"],
      not: ["backgroundColor"]
    ) { $0.platforms = [.pc] },
    HalfTyped(
      "property with a colon", head + "StyleConfig: '{\"guidePage\": {\"bt‸\": \"red\"}}'\n",
      gives: ["backgroundColor"], accepting: "btnBgColor",
      head + "StyleConfig: '{\"guidePage\": {\"btnBgColor\": \"red\"}}'\n"),
    HalfTyped(
      "colour", head + "StyleConfig: '{\"guidePage\": {\"btnBgColor\": \"te‸\"}}'\n", gives: ["aliceblue"],
      accepting: "teal", head + "StyleConfig: '{\"guidePage\": {\"btnBgColor\": \"teal\"}}'\n"),
    HalfTyped(
      "no colour for a picture", head + "StyleConfig: '{\"guidePage\": {\"ocrImg\": \"‸\"}}'\n", gives: [],
      not: ["teal"]),
    HalfTyped(
      "property while nothing is closed", head + "StyleConfig: '{\"guidePage\": {\"b‸", gives: ["backgroundColor"],
      head + "StyleConfig: '{\"guidePage\": {\"backgroundColor\": \"\"}}'"),
  ]

  /// The same in every style of the string around.
  static let embeddedStyles = [
    HalfTyped(
      "JSON in double quotes", head + "LanguageConfig: \"{\\\"‸\\\"}\"\n", gives: ["defaultLanguage"],
      head + "LanguageConfig: \"{\\\"defaultLanguage\\\": \\\"zh\\\"}\"\n"),
    HalfTyped(
      "JSON in open double quotes", head + "LanguageConfig: \"{\\\"defaultLanguage\\\": \\\"‸\nSceneCode: a\n",
      gives: ["zh"], head + "LanguageConfig: \"{\\\"defaultLanguage\\\": \\\"zh\\\"}\"\nSceneCode: a\n"),
    HalfTyped(
      "JSON in a literal block", head + "StyleConfig: |\n  {\n    \"guidePage\": {\n      \"bt‸\"\n    }\n  }\n",
      gives: ["backgroundColor"], accepting: "btnBgColor",
      head + "StyleConfig: |\n  {\n    \"guidePage\": {\n      \"btnBgColor\": \"\"\n    }\n  }\n"),
    HalfTyped(
      "empty line of a literal block", head + "StyleConfig: |\n  {\n    ‸\n    \"guidePage\": {}\n  }\n",
      gives: ["ocrPage"], head + "StyleConfig: |\n  {\n    \"ocrPage\": {},\n    \"guidePage\": {}\n  }\n"),
    HalfTyped(
      "literal block that is begun", head + "StyleConfig: |\n  {\"guidePage\": {\"‸\n", gives: ["backgroundColor"],
      head + "StyleConfig: |\n  {\"guidePage\": {\"backgroundColor\": \"\"}}\n"),
    HalfTyped(
      "JSON in a folded block", head + "LanguageConfig: >-\n  {\n  \"defaultLanguage\": \"‸\"\n  }\n", gives: ["zh"],
      head + "LanguageConfig: >-\n  {\n  \"defaultLanguage\": \"zh\"\n  }\n"),
    HalfTyped(
      "JSON in a JSON file", "{\"ProductCode\": \"ID_OCR\", \"StyleConfig\": \"{\\\"‸\\\"}\"}", path: "a.json",
      gives: ["guidePage"], "{\"ProductCode\": \"ID_OCR\", \"StyleConfig\": \"{\\\"guidePage\\\": {}}\"}"),
    HalfTyped(
      "JSON in an open string of a JSON file",
      "{\n  \"ProductCode\": \"ID_OCR\",\n  \"LanguageConfig\": \"{\\\"defaultLanguage\\\": \\\"j‸\n}\n",
      path: "a.json",
      gives: ["zh"], accepting: "ja",
      "{\n  \"ProductCode\": \"ID_OCR\",\n  \"LanguageConfig\": \"{\\\"defaultLanguage\\\": \\\"ja\\\"}\"\n}\n"),
    HalfTyped(
      "string in braces", "{ProductCode: ID_OCR, LanguageConfig: '{\"‸\"}'}\n", gives: ["defaultLanguage"],
      "{ProductCode: ID_OCR, LanguageConfig: '{\"defaultLanguage\": \"zh\"}'}\n"),
  ]

  /// Comments to the linter.
  static let comments = [
    HalfTyped(
      "comment that begins", head + "# idv‸\nSceneCode: a\n", gives: ["idvlint: allow", "idvlint: allow-document"]),
    HalfTyped(
      "what a comment may say", "# idvlint: ‸\n" + head, gives: ["allow", "allow-document", "profile"],
      accepting: "partial", "# idvlint: partial\n" + head),
    HalfTyped(
      "blank behind the colon", "# idvlint:‸\n" + head, gives: ["allow"], accepting: "profile",
      "# idvlint: profile\n" + head),
    HalfTyped(
      "rule that was found", head + "# idvlint: allow ‸\nDocType: 01000000\n",
      gives: ["lossy-plain-scalar", "missing-parameter"], not: ["yaml-syntax"],
      accepting: "lossy-plain-scalar", head + "# idvlint: allow lossy-plain-scalar\nDocType: 01000000\n"),
    HalfTyped(
      "second rule behind a value", head + "DocType: \"1\" # idvlint: allow unknown-doc-type, lossy‸\n",
      gives: ["missing-parameter"], not: ["unknown-doc-type"], accepting: "lossy-plain-scalar",
      head + "DocType: \"1\" # idvlint: allow unknown-doc-type, lossy-plain-scalar\n"),
    HalfTyped("reason", head + "# idvlint: allow unused-style -- the‸\nSceneCode: a\n", gives: [], not: ["allow"]),
    HalfTyped("comment for people", head + "# see the‸\nSceneCode: a\n", gives: [], not: ["idvlint: allow"]),
  ]

  /// Configurations.
  static let configurations = [
    HalfTyped(
      "key of a configuration", "level: note\nplat‸\n", path: ".idvlint.yml", gives: ["extends", "rules"],
      not: ["level"], accepting: "platform", "level: note\nplatform: mobile\n"),
    HalfTyped(
      "value of a configuration", "fail-on: ‸\n", path: ".idvlint.yml", gives: ["error"], accepting: "warning",
      "fail-on: warning\n"),
    HalfTyped(
      "rule of a configuration", "rules:\n  unused-s‸\n", path: ".idvlint.yml", gives: [], accepting: "unused-style",
      "rules:\n  unused-style: off\n"),
    HalfTyped(
      "level of a rule", "rules:\n  unused-style: ‸\n", path: ".idvlint.yml",
      gives: ["error", "warning", "note", "off"], "rules:\n  unused-style: error\n"),
    HalfTyped(
      "parameter in a list", "supplied-at-runtime: [Meta‸]\n", path: ".idvlint.yml", gives: ["ProductCode"],
      accepting: "MetaInfo", "supplied-at-runtime: [MetaInfo]\n"),
    HalfTyped(
      "key of an override for a place", "overrides:\n  - pointer: /a\n    ‸\n", path: ".idvlint.yml",
      gives: ["rules", "integration"], not: ["exclude", "fail-on"], accepting: "platform",
      "overrides:\n  - pointer: /a\n    platform: mobile\n"),
    HalfTyped(
      "value in an override", "overrides:\n  - files: [a/]\n    platform: ‸\n", path: ".idvlint.yml", gives: ["mobile"],
      accepting: "pc", "overrides:\n  - files: [a/]\n    platform: pc\n"),
    HalfTyped(
      "empty configuration", "‸", path: ".idvlint.yml", gives: ["extends", "rules", "level"], accepting: "level",
      "level: note"),
    HalfTyped(
      "rule that is allowed", "allow:\n  - rule: ‸\n", path: ".idvlint.yml", gives: [], not: ["yaml-syntax"],
      accepting: "unused-style", "allow:\n  - rule: unused-style\n"),
    HalfTyped(
      "key of a configuration in JSON", "{\"level\": \"note\", \"plat‸\"}", path: ".idvlint.json", gives: ["extends"],
      accepting: "platform", "{\"level\": \"note\", \"platform\": \"mobile\"}"),
  ]

  /// Where nothing, or next to nothing, is known.
  static let nothing = [
    HalfTyped("empty file", "‸", gives: ["# idvlint: profile", "idv-profile.yaml"], "# idvlint: profile\n"),
    HalfTyped("word in an empty file", "Prod‸\n", gives: ["# idvlint: profile", "idv-profile.yaml"]),
    HalfTyped("file of others", "on: push\njobs:\n  ‸\n", gives: [], not: ["ProductCode"]),
    HalfTyped(
      "no profile by its mark", "# idvlint: not-a-profile\nProductCode: ID_OCR\n‸\n", gives: [], not: ["DocType"]),
    HalfTyped("beside the profile", "kyc:\n  ProductCode: ID_OCR\n‸\n", gives: [], not: ["DocType"]),
  ]
}
