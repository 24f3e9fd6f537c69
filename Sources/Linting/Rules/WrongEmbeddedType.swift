import Catalog
import DocumentModel
import JSONSyntax

extension Rule {
  /// See its summary.
  package static let wrongEmbeddedType = Rule(
    id: "wrong-embedded-type", severity: .error,
    summary: "the JSON of LanguageConfig or StyleConfig has another type than documented",
    explanation: """
      LanguageConfig and StyleConfig are objects. Each section of a StyleConfig is an object, each property of a section a \
      string; only `processBarColor` is an array of strings.
      """,
    citation: ParameterName.styleConfig.parameter.citation,
    yieldsTo: ["malformed-embedded-json"],
    good: [
      .fragment("ProductCode: ID_OCR\nStyleConfig: '{\"facePage\": {\"processBarColor\": [\"red\", \"blue\"]}}'")
    ],
    bad: [
      .fragment("ProductCode: ID_OCR\nStyleConfig: '«[]»'"),
      .fragment("ProductCode: ID_OCR\nStyleConfig: '{\"ocrResultPage\": «[]»}'"),
      .fragment("ProductCode: ID_OCR\nStyleConfig: '{\"ocrPage\": {\"tipColor\": «0»}}'"),
      .fragment("ProductCode: ID_OCR\nLanguageConfig: '{\"defaultLanguage\": «null»}'"),
    ],
    checks: .parameter([.languageConfig, .styleConfig]) { binding, _, collector in
      guard let json = binding.json, json.isReadable, let root = json.root, root.kind != .hole else { return }
      guard root.kind == .mapping else {
        // `"en"` is a bare code in quotes, which the documentation itself comes near to.
        let isQuotedWord = binding.parameter == .languageConfig && root.isString
        if !isQuotedWord { collector.report("the JSON must be an object", in: binding, inside: root) }
        return
      }
      for pair in root.pairs where pair.key.kind == .scalar && pair.value.kind != .hole {
        if binding.parameter == .languageConfig {
          guard pair.key.text.equals(Language.configKey), !pair.value.isString else { continue }
          collector.report("\(Language.configKey) must be a string", in: binding, inside: pair.value)
        } else if let section = StyleSection(named: pair.key.text.bytes) {
          checkSection(section, pair.value, binding, &collector)
        }
      }
    })

  private static func checkSection(
    _ section: StyleSection, _ value: Node, _ binding: Binding, _ collector: inout FindingCollector
  ) {
    guard value.kind == .mapping else {
      collector.report("\(section.rawValue) must be an object", in: binding, inside: value)
      return
    }
    for pair in value.pairs where pair.key.kind == .scalar && pair.value.kind != .hole {
      guard let property = section.property(named: pair.key.text.bytes) else { continue }
      guard property.kind == .colorList else {
        if !pair.value.isString {
          collector.report("\(property.name) must be a string", in: binding, inside: pair.value)
        }
        continue
      }
      let isList = pair.value.kind == .sequence && pair.value.children.allSatisfy { $0.isString || $0.kind == .hole }
      if !isList { collector.report("\(property.name) must be an array of strings", in: binding, inside: pair.value) }
    }
  }
}

extension Node {
  /// Whether the node is a JSON string.
  var isString: Bool { kind == .scalar && style == .doubleQuoted }
}
