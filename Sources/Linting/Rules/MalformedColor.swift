import Catalog
import DocumentModel

extension Rule {
  /// See its summary.
  package static let malformedColor = Rule(
    id: "malformed-color", severity: .warning,
    summary: "a colour of StyleConfig is no CSS colour",
    explanation: """
      Colours are names (`white`), `#rgb` and `#rrggbb` with or without opacity, and `rgb()`, `rgba()`, `hsl()` and \
      `hsla()`, as CSS Color Module Level 4 has them. What is no colour is passed over without a word. Other functions \
      of CSS, such as `var()` and `color-mix()`, and system colours are not judged.
      """,
    citation: StyleProperty.colors,
    yieldsTo: ["credential-in-profile", "documentation-sample"],
    good: [
      .fragment("ProductCode: ID_OCR\nStyleConfig: '{\"ocrPage\": {\"tipColor\": \"rgb(0 0 0 / 50%)\"}}'"),
      .fragment("ProductCode: ID_OCR\nStyleConfig: '{\"ocrPage\": {\"tipColor\": \"#${HEX}\"}}'"),
    ],
    bad: [
      .fragment("ProductCode: ID_OCR\nStyleConfig: '{\"ocrPage\": {\"tipColor\": \"«#12»\"}}'"),
      .fragment("ProductCode: ID_OCR\nStyleConfig: '{\"ocrPage\": {\"tipColor\": \"«ff6a00»\"}}'"),
      .fragment("ProductCode: ID_OCR\nStyleConfig: '{\"ocrPage\": {\"tipColor\": \"«whit»\"}}'"),
      .fragment("ProductCode: ID_OCR\nStyleConfig: '{\"ocrPage\": {\"tipColor\": \"«rgb(255, 0)»\"}}'"),
      .fragment("ProductCode: ID_OCR\nStyleConfig: '{\"ocrPage\": {\"tipColor\": \"«#zz${HEX}»\"}}'"),
    ],
    checks: .parameter([.styleConfig]) { binding, _, collector in
      checkStyleValues(binding, &collector) { $0 == .color || $0 == .colorList }
    })

  /// Judges the values of some kinds of properties by the grammar of CSS.
  static func checkStyleValues(
    _ binding: Binding, _ collector: inout FindingCollector, where isMine: (StyleProperty.Kind) -> Bool
  ) {
    guard let style = binding.style, binding.json?.isReadable == true else { return }
    for (property, value) in style.values(where: isMine) {
      let text = PartialText(value.text)
      guard !text.text.isEmpty, let fault = CSSParser.fault(of: text, as: property.kind) else { continue }
      let isPart = !fault.range.isEmpty && fault.range != 0..<text.text.count
      let subject: Message = isPart ? "`\(text.text, fault.range)`" : "it"
      collector.report(
        "`\(text.text)` is no \(property.kind.words): \(subject) \(fault.predicate)", in: binding, inside: value,
        help: help(fault, text.text))
    }
  }

  private static func help(_ fault: CSSFault, _ text: DecodedText) -> Message? {
    if case .missingHash = fault.kind { return "`#\(text, fault.range)` was probably meant" }
    return fault.near.map { "`\($0)` was probably meant" }
  }
}

extension StyleProperty.Kind {
  /// What a value of the kind is.
  fileprivate var words: String {
    switch self {
    case .color, .colorList: "CSS colour"
    case .boxShadow: "CSS box-shadow"
    case .border: "CSS border"
    case .length: "CSS length"
    case .lengthOrPercentage: "CSS length or percentage"
    case .imageURL: "URL of a picture"
    }
  }
}
