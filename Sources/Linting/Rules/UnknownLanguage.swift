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
    yieldsTo: ["malformed-embedded-json", "wrong-embedded-type"],
    good: [.fragment("ProductCode: ID_OCR\nLanguageConfig: '{\"defaultLanguage\": \"TW\"}'")],
    bad: [
      .fragment(
        "ProductCode: ID_OCR\nLanguageConfig: '{\"defaultLanguage\": \"«zh-CN»\"}'",
        fixed: "ProductCode: ID_OCR\nLanguageConfig: '{\"defaultLanguage\": \"zh\"}'"),
      .fragment(
        "ProductCode: ID_OCR\nLanguageConfig: «english»",
        fixed: "ProductCode: ID_OCR\nLanguageConfig: '{\"defaultLanguage\":\"en\"}'"),
      .fragment("ProductCode: ID_OCR\nLanguageConfig: '{\"defaultLanguage\": \"«de»\"}'"),
    ],
    checks: .parameter([.languageConfig]) { binding, profile, collector in
      if binding.isJudged, binding.isBareWord, let text = binding.text {
        checkBareWord(text.text, binding, profile, &collector)
        return
      }
      guard let json = binding.json, json.isReadable, let root = json.root else { return }
      for pair in root.pairs where pair.key.kind == .scalar && pair.key.text.equals(Language.configKey) {
        let value = pair.value
        guard value.isString, Language.named(value.bytes) == nil else { continue }
        let text = PartialText(value.text)
        guard text.equalsOneOf(Language.all.map(\.code)) == .wrong else { continue }
        let meant = text.isLiteral ? Language.meant(by: text.text.bytes) : nil
        collector.report(
          "`\(text.text)` is none of the language codes", in: binding, inside: value, help: codes(meant),
          fix: meant.map { Fix("write \($0.code)", .suggested, .inside(binding.value, .setValue(value, $0.code))) })
      }
    })

  private static func checkBareWord(
    _ text: DecodedText, _ binding: Binding, _ profile: Profile, _ collector: inout FindingCollector
  ) {
    let core = OuterBlank.core(of: text)
    let word = text.bytes.dropFirst(core.lowerBound).prefix(core.count)
    guard Language.named(word) == nil else { return }
    let meant = Language.meant(by: word)
    collector.report(
      "`\(text, core)` is none of the language codes, and a JSON object is required", in: binding, at: core,
      help: codes(meant),
      fix: meant.map {
        let json = "{\"\(Language.configKey)\":\"\($0.code)\"}"
        return Fix("write \(profile.quoted(json))", .suggested, .setValue(binding.value, json))
      })
  }

  private static func codes(_ meant: Language?) -> Message {
    meant.map { "`\($0.code)` is \($0.name)" }
      ?? Message("the codes are " + Language.all.map(\.code).joined(separator: ", "))
  }
}
