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
      there are no comments, no trailing commas, no template literals and no `undefined`. The first character that \
      cannot stand is shown. Comments are for you to take out: no fix does.
      """,
    citation: ParameterName.styleConfig.parameter.citation,
    yieldsTo: ["credential-in-profile"],
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
      .fragment("ProductCode: ID_OCR\nLanguageConfig: '{\"defaultLanguage\": \"en\", «/»* was fr */}'"),
      .fragment("ProductCode: ID_OCR\nStyleConfig: '{\"guidePage:\" «{»}}'"),
      .fragment("ProductCode: ID_OCR\nStyleConfig: '{\"guidePage\": «u»ndefined}'"),
      .fragment("ProductCode: ID_OCR\nStyleConfig: '{\"ocrPage\": {\"tipColor\": «`»red`}}'"),
      .fragment(
        "ProductCode: ID_OCR\nLanguageConfig: '{«\\»\"defaultLanguage\\\":\\\"en\\\"}'",
        fixed: "ProductCode: ID_OCR\nLanguageConfig: '{\"defaultLanguage\":\"en\"}'"),
    ],
    checks: .parameter([.languageConfig, .styleConfig]) { binding, _, collector in
      // Where a limit stopped the reading, nobody knows whether it is JSON: that is told as the limit.
      guard let json = binding.json, let problem = json.reading.problem, json.limit == nil,
        LanguageWord(binding) == nil
      else { return }
      let stretch = json.stretch(of: problem.range)
      collector.report(
        "the value is not JSON: \(problem.message)", in: binding, at: stretch,
        notes: (problem.related.map { [Finding.Note(Message($0.message), at: json.range(of: $0.range))] } ?? [])
          + binding.brokenPlaceholderNotes,
        help: binding.brokenPlaceholderHelp ?? problem.advice(in: json.reading.nodes.text).map { Message($0) },
        fix: repair(binding))
    })

  private static func repair(_ binding: Binding) -> Fix? {
    guard let text = binding.text else { return nil }
    let bytes = Array(text.text.bytes)
    guard let repaired = repairedJSON(bytes, holes: text.holes) ?? (text.isLiteral ? unescaped(bytes) : nil) else {
      return nil
    }
    return Fix("write valid JSON", .suggested, .setValue(binding.value, String(decoding: repaired, as: UTF8.self)))
  }

  /// The JSON of a text that was taken out of a string without being decoded: `{\"a\":1}`; nil where it is none.
  private static func unescaped(_ bytes: [UInt8]) -> [UInt8]? {
    let quote = UInt8(ascii: "\"")
    guard let decoded = decodedString([quote] + bytes + [quote]), isJSON(decoded) else { return nil }
    return decoded
  }

  private static func decodedString(_ json: [UInt8]) -> [UInt8]? {
    let reading = reading(of: json)
    guard reading.problem == nil, let root = reading.root, root.isString else { return nil }
    return Array(root.bytes)
  }

  private static func isJSON(_ bytes: [UInt8]) -> Bool { reading(of: bytes).problem == nil }

  private static func reading(of bytes: [UInt8]) -> JSONReading {
    readJSON(bytes, in: 0..<bytes.count, map: .verbatim(from: 0), limits: ReadingLimits())
  }
}
