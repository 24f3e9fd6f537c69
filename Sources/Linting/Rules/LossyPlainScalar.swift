import Catalog
import DocumentModel

extension Rule {
  /// See its summary.
  package static let lossyPlainScalar = Rule(
    id: "lossy-plain-scalar", severity: .error,
    summary: "an unquoted value that YAML readers turn into a number or a boolean",
    explanation: """
      Every parameter of Initialize is a string, and the SDKs drop what is none without a word. An unquoted number or \
      boolean loses its text on the way: `01000000` is 262144 for readers of YAML 1.1 and 1000000 for readers of YAML \
      1.2, never the code of a passport. Quotes keep it as it is written. Where the configuration declares `readers`, \
      these alone are asked: what all of them change is lost, what none of them changes needs no quotes.
      """,
    citation: stringsOnly,
    yieldsTo: rulesBeforeQuotes + [
      "malformed-merchant-biz-id", "malformed-scene-code", "wrong-embedded-type", "unknown-language",
    ],
    good: [
      .fragment("ProductCode: ID_OCR\nDocType: \"01000000\"\nIdThreshold: '1'"),
      .fragment("ProductCode: ID_OCR\nDocType: 00000008").judged { $0.readers = [.pyYAML, .snakeYAML] },
    ],
    bad: [
      .fragment(
        "ProductCode: ID_OCR\nDocType: «01000000» # passport",
        fixed: "ProductCode: ID_OCR\nDocType: \"01000000\" # passport"),
      .fragment("ProductCode: 'ID_OCR'\nIdThreshold: «1»", fixed: "ProductCode: 'ID_OCR'\nIdThreshold: '1'"),
      .fragment("ProductCode: ID_OCR\nIdSpoof: «Y»", fixed: "ProductCode: ID_OCR\nIdSpoof: \"Y\"")
        .judged { $0.readers = [.goYAML2] },
    ],
    checks: .writing { reportMissingQuotes(of: $0, in: $1, if: .lost, &$2) })

  /// The rules that speak where a value is wrong with quotes, too, whichever rule about quotes finds it.
  static let rulesBeforeQuotes: [RuleID] = [
    "wrong-product-code", "unknown-doc-type", "value-not-allowed", "malformed-callback-url", "malformed-return-url",
    "malformed-meta-info", "malformed-embedded-json",
  ]

  /// Every parameter is a string.
  static let stringsOnly = Citation(
    .sdk, "Every parameter is of type String; the SDKs read each key as a string and drop what is none.")
}

/// Reports a value that readers change because it is not quoted, and what they make of it; under the names of secrets,
/// which that would tell, other words stand for it.
func reportMissingQuotes(
  of binding: Binding, in profile: Profile, if plain: PlainScalar, _ collector: inout FindingCollector
) {
  guard binding.plain == plain, let text = binding.text?.text else { return }
  let readers = profile.file.options.readers
  let change: Message =
    switch binding.parameter {
    case .callbackToken, .merchantUserId, .metaInfo:
      switch (plain, readers.isEmpty) {
      case (.lost, true): "a number, a boolean or a date"
      case (.lost, false): "something else in the declared YAML readers"
      default: "something else in some YAML readers"
      }
    default: ReadersVerdict(text.bytes, by: readers).words(at: binding.valueRange)
    }
  collector.report(
    "the unquoted `\(text)` of \(binding.parameter?.rawValue ?? "the value") is \(change), not the text it shows",
    in: binding,
    fix: Fix("quote the value", .safe, .quote(binding.value)))
}
