import Catalog
import DocumentModel
import JSONSyntax

extension Rule {
  /// See its summary.
  package static let unknownLanguage = Rule(
    id: "unknown-language", severity: .error,
    summary: "defaultLanguage is none of the 14 codes",
    explanation: """
      The codes are `zh`, `TW`, `en`, `ms`, `id`, `th`, `vi`, `ja`, `ko`, `fr`, `es`, `pt`, `ru` and `ar`, case as \
      written. Tags such as `zh-CN` and `en-US` and the codes of the native SDK (`zh-Hans`) are other notations.
      """,
    citation: Language.citation,
    yieldsTo: ["credential-in-profile", "wrong-embedded-type"],
    good: [.fragment("ProductCode: ID_OCR\nLanguageConfig: '{\"defaultLanguage\": \"TW\"}'")],
    bad: [
      .fragment(
        "ProductCode: ID_OCR\nLanguageConfig: '{\"defaultLanguage\": \"«zh-CN»\"}'",
        fixed: "ProductCode: ID_OCR\nLanguageConfig: '{\"defaultLanguage\": \"zh\"}'"),
      .fragment(
        "ProductCode: ID_OCR\nLanguageConfig: «english»",
        fixed: "ProductCode: ID_OCR\nLanguageConfig: '{\"defaultLanguage\": \"en\"}'"),
      .fragment("ProductCode: ID_OCR\nLanguageConfig: '{\"defaultLanguage\": \"«de»\"}'"),
      .fragment("ProductCode: ID_OCR\nLanguageConfig: '{\"defaultLanguage\": \"«»\"}'"),
      .fragment("ProductCode: ID_OCR\nLanguageConfig: '\"«klingon»\"'"),
    ],
    checks: .parameter([.languageConfig]) { binding, profile, collector in
      if let word = LanguageWord(binding) {
        guard Language.named(word.bytes) == nil else { return }
        let meant = Language.meant(by: word.bytes)
        word.report(
          "`\(word.text, word.core)` is none of the language codes, and a JSON object is required", in: binding,
          profile, help: codes(meant), meaning: meant, to: &collector)
        return
      }
      for value in binding.languages where Language.named(value.bytes) == nil {
        let text = PartialText(value.text, in: profile.file)
        guard text.equalsOneOf(Language.all.map(\.code)) == .wrong else { continue }
        let meant = text.isLiteral ? Language.meant(by: text.text.bytes) : nil
        let message: Message =
          text.text.isEmpty
          ? "\(Language.configKey) is empty; it must be one of the language codes"
          : "`\(text.text)` is none of the language codes"
        collector.report(
          message, in: binding, inside: value, help: codes(meant),
          fix: meant.map { Fix("write \($0.code)", .suggested, .inside(binding.value, .setValue(value, $0.code))) })
      }
    })

  private static func codes(_ meant: Language?) -> Message {
    meant.map { "`\($0.code)` is \($0.name)" }
      ?? Message("the codes are " + Language.list)
  }
}

extension Binding {
  /// The strings that LanguageConfig has for ``Language/configKey``: one, unless the key stands twice.
  var languages: [Node] {
    guard let json, json.isReadable, let root = json.root else { return [] }
    return root.pairs.compactMap { pair in
      pair.key.kind == .scalar && pair.key.text.equals(Language.configKey) && pair.value.isString ? pair.value : nil
    }
  }
}
