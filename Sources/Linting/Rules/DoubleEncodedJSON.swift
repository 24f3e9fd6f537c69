import Catalog
import DocumentModel

extension Rule {
  /// See its summary.
  package static let doubleEncodedJSON = Rule(
    id: "double-encoded-json", severity: .error,
    summary: "LanguageConfig or StyleConfig is a JSON string that holds JSON",
    explanation: """
      The value is JSON already, and was made a JSON string once more, as by calling `JSON.stringify` twice. The \
      reader gets a string where it wants an object. Encode once: the value begins with `{`.
      """,
    citation: ParameterName.styleConfig.parameter.citation,
    good: [.fragment("ProductCode: ID_OCR\nLanguageConfig: '{\"defaultLanguage\": \"en\"}'")],
    bad: [
      .fragment(
        "ProductCode: ID_OCR\nLanguageConfig: '\"«{\\\"defaultLanguage\\\":\\\"en\\\"}»\"'",
        fixed: "ProductCode: ID_OCR\nLanguageConfig: '{\"defaultLanguage\":\"en\"}'"),
      .fragment(
        "ProductCode: ID_OCR\nStyleConfig: \"\\\"«{\\\\\\\"guidePage\\\\\\\":{}}»\\\"\"",
        fixed: "ProductCode: ID_OCR\nStyleConfig: \"{\\\"guidePage\\\":{}}\""),
    ],
    checks: .parameter([.languageConfig, .styleConfig]) { binding, profile, collector in
      guard let json = binding.json, json.isReadable, let root = json.root, root.isString else { return }
      let decoded = root.text
      let inner = EmbeddedJSON(PartialText(decoded, in: profile.file), limits: profile.file.options.limits)
      guard inner.isReadable, let value = inner.root,
        value.kind == .mapping || value.kind == .sequence || value.isString
      else { return }
      collector.report(
        "the value is a JSON string that holds JSON: it is encoded twice", in: binding, inside: root,
        help: "write \(profile.quoted(decoded.string), at: root.contentRange)",
        fix: Fix("decode it once", .suggested, .setValue(binding.value, decoded.string)))
    })
}
