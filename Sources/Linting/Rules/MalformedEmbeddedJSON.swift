import Catalog
import DocumentModel
import JSONSyntax

extension Rule {
  /// See its summary.
  package static let malformedEmbeddedJSON = Rule(
    id: "malformed-embedded-json", severity: .error,
    summary: "LanguageConfig or StyleConfig is not JSON",
    explanation: """
      Both are strings that hold JSON (RFC 8259). JavaScript is not JSON: keys need double quotes, strings too, and \
      there are no comments and no trailing commas. The first character that cannot stand is shown.
      """,
    citation: ParameterName.styleConfig.parameter.citation,
    good: [
      .fragment("ProductCode: ID_OCR\nLanguageConfig: '{\"defaultLanguage\": \"en\"}'"),
      .fragment("ProductCode: ID_OCR\nLanguageConfig: '{\"defaultLanguage\": ${LANG}}'"),
    ],
    bad: [
      .fragment(
        "ProductCode: ID_OCR\nLanguageConfig: '{\"defaultLanguage\": \"en\",«}»'",
        fixed: "ProductCode: ID_OCR\nLanguageConfig: '{\"defaultLanguage\": \"en\"}'"),
      .fragment(
        "ProductCode: ID_OCR\nLanguageConfig: \"{«d»efaultLanguage: 'en'}\"",
        fixed: "ProductCode: ID_OCR\nLanguageConfig: \"{\\\"defaultLanguage\\\": \\\"en\\\"}\""),
      .fragment("ProductCode: ID_OCR\nStyleConfig: '{\"guidePage\": {}«»'"),
    ],
    checks: .parameter([.languageConfig, .styleConfig]) { binding, _, collector in
      // Where a limit stopped the reading, nobody knows whether it is JSON: that is told as the limit.
      guard let json = binding.json, let problem = json.reading.problem, json.limit == nil,
        !binding.isBareWord
      else { return }
      let stretch = json.stretch(of: problem.range)
      collector.report(
        "the value is not JSON: \(problem.message)", in: binding, at: stretch,
        notes: (problem.related.map { [Finding.Note(Message($0.message), at: json.range(of: $0.range))] } ?? [])
          + binding.brokenPlaceholderNotes,
        help: json.habit(problem.kind).map { Message($0) }, fix: repair(binding))
    })

  private static func repair(_ binding: Binding) -> Fix? {
    guard let text = binding.text, let repaired = repairedJSON(Array(text.text.bytes), holes: text.holes) else {
      return nil
    }
    return Fix("write valid JSON", .suggested, .setValue(binding.value, String(decoding: repaired, as: UTF8.self)))
  }
}

extension Binding {
  /// Whether LanguageConfig holds a bare word such as `en`: a matter of its own, since the documentation itself shows
  /// it. Blanks around it are JSON's as much as anyone's.
  var isBareWord: Bool {
    guard parameter == .languageConfig, let text, text.isLiteral else { return false }
    let word = OuterBlank.trimmed(text.text.bytes)
    return !word.isEmpty && word.allSatisfy { byte in
      byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z") || byte == UInt8(ascii: "-")
        || byte == UInt8(ascii: "_")
    }
  }
}

extension EmbeddedJSON {
  /// What JavaScript allows where JSON does not.
  fileprivate func habit(_ kind: JSONProblem.Kind) -> String? {
    switch kind {
    case .trailingComma, .comment, .singleQuotes, .bareKey, .otherQuotes:
      "this is a habit of JavaScript; JSON wants double quotes, no comments and no comma before a closing bracket"
    default: nil
    }
  }
}
