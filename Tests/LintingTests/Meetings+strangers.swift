import Linting

extension Meetings {
  /// Pairs of rules that look at one parameter and need no line in a table.
  struct Strangers: Sendable {
    /// Why: no text brings them together at one value, or both stand.
    var reason: String
    /// Each of these, with each of the others.
    var first: [RuleID]
    /// The others; empty for those of the first list with one another.
    var others: [RuleID] = []
    /// Whether they may meet all the same: then both stand.
    var mayMeet = false

    /// Whether two rules are such a pair.
    func holds(_ one: RuleID, _ other: RuleID) -> Bool {
      let others = others.isEmpty ? first : others
      return first.contains(one) && others.contains(other) || first.contains(other) && others.contains(one)
    }
  }

  /// The pairs of rules that need no line, in groups. A pair stands in one of them.
  static let strangers: [Strangers] = [
    Strangers(reason: "a plain word is changed by readers in one of three ways", first: quotes),
    Strangers(
      reason: "words that readers change have no blanks, no placeholders and no credentials", first: quotes,
      others: ["surrounding-whitespace", "malformed-placeholder", "credential-in-profile"]),
    Strangers(
      reason: "none of the words that some readers change is a sample, a code or somebody's number",
      first: ["ambiguous-plain-scalar", "single-letter-scalar"],
      others: ["documentation-sample", "personal-data-in-user-id", "contradictory-doc-type"]),
    Strangers(
      reason: "a letter is a right id, and no JSON", first: ["single-letter-scalar"],
      others: ["malformed-merchant-biz-id", "malformed-scene-code", "wrong-embedded-type"]),
    Strangers(
      reason: "words that readers change have neither the parts of a URL nor those of an object", first: quotes,
      others: insides + ["bare-language-code", "duplicate-key", "double-encoded-json"] + [
        "callback-result-field", "callback-url-parts", "unreachable-callback",
      ]),
    Strangers(
      reason: "of words that readers change, only times have a colon", first: ["callback-not-https"],
      others: ["lossy-plain-scalar", "single-letter-scalar"]),
    Strangers(
      reason: "what is no string is judged by no rule about strings", first: ["non-string-value"],
      others: quotes + strings),
    Strangers(
      reason: "what is no string is judged by no rule about strings", first: ["unquoted-placeholder"],
      others: quotes + strings + ["credential-in-profile"]),
    Strangers(
      reason: "a URL is looked at for its host when it is one", first: ["unreachable-callback"],
      others: ["malformed-callback-url", "surrounding-whitespace"]),
    Strangers(
      reason: "two codes to the letter", first: ["contradictory-doc-type"],
      others: [
        "unknown-doc-type", "documentation-sample", "malformed-placeholder", "surrounding-whitespace",
        "credential-in-profile",
      ]),
    Strangers(
      reason: "a literal holds no placeholder, closed or not", first: ["malformed-placeholder"],
      others: [
        "duplicate-merchant-biz-id", "fixed-merchant-biz-id", "fixed-merchant-user-id", "personal-data-in-user-id",
        "literal-callback-token", "literal-meta-info",
      ]),
    Strangers(
      reason: "insides are looked at in JSON only", first: ["malformed-embedded-json"],
      others: insides.filter { $0 != "unknown-style-key" } + [
        "bare-language-code", "duplicate-key", "double-encoded-json", "wrong-embedded-type", "unknown-language",
      ]),
    Strangers(
      reason: "what is encoded twice has no insides", first: ["double-encoded-json"],
      others: insides + ["bare-language-code", "duplicate-key", "unknown-language"]),
    Strangers(
      reason: "a language code is nothing else", first: ["bare-language-code"],
      others: [
        "language-not-on-pc", "unsupported-custom-text", "wrong-embedded-type", "unknown-language", "duplicate-key",
        "credential-in-profile", "documentation-sample", "malformed-placeholder",
      ]),
    Strangers(
      reason: "a limit is a fault of its own, and what was found before it stands; no line reaches one",
      first: ["input-limit"],
      others: quotes + insides + [
        "bare-language-code", "duplicate-key", "double-encoded-json", "wrong-embedded-type", "unknown-language",
        "malformed-embedded-json", "non-string-value", "unquoted-placeholder", "credential-in-profile",
        "documentation-sample", "malformed-placeholder",
      ], mayMeet: true),
    Strangers(reason: "a name is taken for one thing", first: names),
    Strangers(
      reason: "only a parameter's name can have an empty value found", first: ["empty-parameter"],
      others: names.filter { $0 != "misspelt-parameter" }),
    Strangers(
      reason: "what is not there is a cause of its own", first: absences,
      others: names + ["empty-parameter"], mayMeet: true),
    Strangers(reason: "what is not there is a cause of its own", first: absences, mayMeet: true),
  ]

  private static let quotes: [RuleID] = ["lossy-plain-scalar", "ambiguous-plain-scalar", "single-letter-scalar"]

  /// The rules that look at the keys and values of an object in LanguageConfig or StyleConfig.
  private static let insides: [RuleID] = [
    "language-not-on-pc", "unsupported-custom-text", "unknown-style-key", "renamed-style-key", "mixed-platform-style",
    "malformed-color", "malformed-style-value", "unused-style",
  ]

  /// The rules that judge strings.
  private static let strings: [RuleID] = insides + [
    "bare-language-code", "duplicate-key", "double-encoded-json", "wrong-embedded-type", "unknown-language",
    "malformed-embedded-json", "wrong-product-code", "malformed-merchant-biz-id", "duplicate-merchant-biz-id",
    "fixed-merchant-biz-id", "fixed-merchant-user-id", "personal-data-in-user-id", "unknown-doc-type",
    "contradictory-doc-type", "malformed-scene-code", "value-not-allowed", "documentation-sample",
    "surrounding-whitespace", "malformed-callback-url", "callback-not-https", "unreachable-callback",
    "callback-result-field", "callback-url-parts", "literal-callback-token", "malformed-return-url",
    "malformed-meta-info", "literal-meta-info", "malformed-placeholder",
  ]

  /// The rules about names.
  private static let names: [RuleID] = [
    "misspelt-parameter", "unknown-parameter", "undocumented-parameter", "removed-parameter", "foreign-parameter",
  ]

  private static let absences: [RuleID] = ["missing-parameter", "callback-without-token", "token-without-callback"]
}
