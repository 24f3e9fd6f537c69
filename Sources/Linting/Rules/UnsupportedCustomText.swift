import Catalog
import DocumentModel

extension Rule {
  /// See its summary.
  package static let unsupportedCustomText = Rule(
    id: "unsupported-custom-text", severity: .warning,
    summary: "LanguageConfig has another key than defaultLanguage",
    explanation: """
      Languages and texts of your own are no longer supported; those that were set up before go on working. The only \
      key that is documented now is `defaultLanguage`.
      """,
    citation: Language.citation,
    yieldsTo: ["duplicate-key", "credential-in-profile", "documentation-sample"],
    good: [
      .fragment("ProductCode: ID_OCR\nLanguageConfig: '{\"defaultLanguage\": \"en\"}'"),
      .fragment("ProductCode: ID_OCR\nLanguageConfig: '{\"${KEY}\": \"en\", ${KEY}: \"en\"}'"),
    ],
    bad: [
      .fragment(
        "ProductCode: ID_OCR\nLanguageConfig: '{\"defaultLanguage\": \"en\", \"«en»\": {\"title\": \"Hi\"}}'"),
      .fragment(
        "ProductCode: ID_OCR\nLanguageConfig: '{\"«default_language»\": \"en\"}'",
        fixed: "ProductCode: ID_OCR\nLanguageConfig: '{\"defaultLanguage\": \"en\"}'"),
      .fragment(
        "ProductCode: ID_OCR\nLanguageConfig: '{\"«DefaultLanguage»\": \"${LANG}\"}'",
        fixed: "ProductCode: ID_OCR\nLanguageConfig: '{\"defaultLanguage\": \"${LANG}\"}'"),
      .fragment(
        "ProductCode: ID_OCR\nLanguageConfig: '{\"defaultLanguage\": \"en\", \"«defaultlanguage»\": \"en\"}'"),
      .fragment("ProductCode: ID_OCR\nLanguageConfig: '{\"«defaultlanguage»\": \"de\"}'"),
    ],
    checks: .parameter([.languageConfig]) { binding, profile, collector in
      guard let json = binding.json, json.isReadable, let root = json.root else { return }
      // Renamed beside the right name, it would stand there twice.
      var isTaken = root.pairs.contains { $0.key.bytes.elementsEqual(Language.configKey.utf8) }
      for pair in root.pairs where pair.key.kind == .scalar {
        let key = PartialText(pair.key.text, in: profile.file)
        guard key.equalsOneOf([Language.configKey]) == .wrong else { continue }
        let near = Spelling.nearest(to: key.text.bytes, among: [Language.configKey])
        let reason =
          near.map { "`\($0)` was probably meant" } ?? "texts and languages of your own are no longer supported"
        var fix: Fix?
        if let near, !isTaken, mayBeLanguage(pair.value, profile) {
          fix = Fix("rename it to \(near)", .suggested, .inside(binding.value, .rename(pair.key, near)))
          isTaken = true
        }
        collector.report(
          "`\(key.text)` is no key of LanguageConfig: \(reason)", in: binding, insideAtKey: pair.key,
          help: near == nil ? "leave it out; the only key is `\(Language.configKey)`" : nil, fix: fix)
      }
    })

  private static func mayBeLanguage(_ value: Node, _ profile: Profile) -> Bool {
    guard value.isString else { return value.kind == .hole }
    return PartialText(value.text, in: profile.file).equalsOneOf(Language.all.map(\.code)) != .wrong
  }
}
