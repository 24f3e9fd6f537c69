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
      cannot stand is shown.
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
        help: advice(on: problem, in: json).map { Message($0) }, fix: repair(binding))
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

  /// What habit, of JavaScript as a rule, may have brought forth a problem; nil where its message says all.
  private static func advice(on problem: JSONProblem, in json: EmbeddedJSON) -> String? {
    let text = json.reading.nodes.text
    let place = problem.range.lowerBound
    let rest = text[place...]
    switch problem.kind {
    case .trailingComma: return "JavaScript allows a comma before a closing bracket, JSON does not"
    case .comment: return "JavaScript has comments, JSON has none"
    case .bareKey: return "JavaScript allows keys without quotes, JSON does not"
    case .singleQuotes: return "JavaScript allows single quotes, JSON does not"
    case .otherQuotes where rest.first == UInt8(ascii: "`"):
      return "template literals are JavaScript; JSON has strings in double quotes only"
    case .bareWord where ["undefined", "NaN", "Infinity"].contains { rest.starts(with: $0.utf8) }:
      return "JavaScript has `undefined`, `NaN` and `Infinity`, JSON has not; leave the key out to keep the default"
    case .missingColon where hasColonInside(text, place):
      return "the colon stands inside the quotes of the key; it belongs behind them"
    default:
      guard rest.first == UInt8(ascii: "\\") else { return nil }
      return "the quotes are escaped once too often, as in JSON that was taken out of a string of a program"
    }
  }

  /// Whether the string that ends before `place` ends with a colon.
  private static func hasColonInside(_ text: [UInt8], _ place: Int) -> Bool {
    guard let quote = text[..<place].lastIndex(of: UInt8(ascii: "\"")), quote > 0 else { return false }
    return text[quote - 1] == UInt8(ascii: ":")
  }
}
