import Catalog
import DocumentModel
import JSONSyntax

extension Rule {
  /// See its summary.
  package static let wrongEmbeddedType = Rule(
    id: "wrong-embedded-type", severity: .error,
    summary: "the JSON of LanguageConfig or StyleConfig has another type than documented",
    explanation: """
      LanguageConfig and StyleConfig are objects. Each section of a StyleConfig is an object, each property of a \
      section a string; only `processBarColor` is an array of strings.
      """,
    citation: ParameterName.styleConfig.parameter.citation,
    yieldsTo: ["credential-in-profile", "double-encoded-json"],
    good: [
      .fragment("ProductCode: ID_OCR\nStyleConfig: '{\"facePage\": {\"processBarColor\": [\"red\", \"blue\"]}}'")
    ],
    bad: [
      .fragment("ProductCode: ID_OCR\nStyleConfig: '«[]»'"),
      .fragment("ProductCode: ID_OCR\nStyleConfig: '{\"ocrResultPage\": «[]»}'"),
      .fragment("ProductCode: ID_OCR\nStyleConfig: '{\"ocrPage\": {\"tipColor\": «0»}}'"),
      .fragment("ProductCode: ID_OCR\nLanguageConfig: '{\"defaultLanguage\": «null»}'"),
      .fragment("ProductCode: ID_OCR\nLanguageConfig: '\"«it is English»\"'"),
    ],
    checks: .parameter([.languageConfig, .styleConfig]) { binding, profile, collector in
      guard let json = binding.json, json.isReadable, binding.style?.isRegular != true,
        let root = json.root, root.kind != .hole
      else { return }
      guard root.kind == .mapping else {
        // `"en"` is a bare code in quotes, which the documentation itself comes near to.
        let mayBeWord =
          binding.parameter == .languageConfig && root.isString
          && (LanguageWord(binding) != nil || !PartialText(root.text, in: profile.file).isLiteral)
        if !mayBeWord { collector.report(
            "the JSON must be an object", in: binding, inside: root,
            help: "write an object: `{`, its keys and values, `}`")
        }
        return
      }
      if let style = binding.style {
        let records = style.table.records
        for entry in style.entries {
          check(entry, records[entry.value], of: style, binding, &collector)
        }
        return
      }
      for pair in root.pairs where pair.key.kind == .scalar && pair.key.text.equals(Language.configKey) {
        guard !pair.value.isString, pair.value.kind != .hole else { continue }
        collector.report(
        "\(Language.configKey) must be a string", in: binding, inside: pair.value,
        help: Message("write one of the codes in double quotes: " + Language.list))
      }
    })

  private static func check(
    _ entry: StyleOutline.Entry, _ record: NodeRecord, of style: StyleOutline, _ binding: Binding,
    _ collector: inout FindingCollector
  ) {
    guard let section = entry.section, record.kind != .hole else { return }
    // Nearly every section is an object and every property a string; that is seen without a look at names.
    if entry.isSection ? record.kind == .mapping : record.isString && !section.hasLists { return }
    let value = style.value(of: entry)
    if entry.isSection {
      let isWrapped = value.kind == .sequence && record.extent > 1 && value.children.allSatisfy { $0.kind == .mapping }
      collector.report(
        "\(section.rawValue) must be an object", in: binding, inside: value,
        help: isWrapped
          ? "write the object without the brackets of an array around it" : "write its properties in braces")
    } else if let property = entry.definition {
      if property.kind == .colorList {
        let isList = value.kind == .sequence && value.children.allSatisfy { $0.isString || $0.kind == .hole }
        guard !isList else { return }
        collector.report(
          "\(property.name) must be an array of strings", in: binding, inside: value,
          help: "write each colour as a string, all of them in brackets: `[\"white\", \"#ff6a00\"]`")
      } else if !record.isString {
        collector.report(
          "\(property.name) must be a string", in: binding, inside: value,
          help: "write a string: \(property.kind.form); `\"\"` keeps the default")
      }
    }
  }
}

extension Node {
  /// Whether the node is a JSON string.
  var isString: Bool { record.isString }
}

extension NodeRecord {
  /// Whether the node is a JSON string.
  fileprivate var isString: Bool { kind == .scalar && style == .doubleQuoted }
}
