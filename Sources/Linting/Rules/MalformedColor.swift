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
      .fragment(
        "ProductCode: ID_OCR\nStyleConfig: '{\"ocrPage\": {\"tipColor\": \"«ff6a00»\"}}'",
        fixed: "ProductCode: ID_OCR\nStyleConfig: '{\"ocrPage\": {\"tipColor\": \"#ff6a00\"}}'"),
      .fragment("ProductCode: ID_OCR\nStyleConfig: '{\"ocrPage\": {\"tipColor\": \"«whit»\"}}'"),
      .fragment("ProductCode: ID_OCR\nStyleConfig: '{\"guidePage\": {\"btnBackgroundColor\": \"«#12»\"}}'")
        .besides("renamed-style-key"),
      .fragment("ProductCode: ID_OCR\nStyleConfig: '{\"ocrPage\": {\"tipColor\": \"«rgb(255, 0)»\"}}'"),
      .fragment("ProductCode: ID_OCR\nStyleConfig: '{\"ocrPage\": {\"tipColor\": \"rgb(255, 0, «1px»)\"}}'"),
      .fragment("ProductCode: ID_OCR\nStyleConfig: '{\"ocrPage\": {\"tipColor\": \"«#zz»${HEX}\"}}'"),
    ],
    checks: .parameter([.styleConfig]) { binding, profile, collector in
      checkStyleValues(binding, profile, &collector) { $0 == .color || $0 == .colorList }
    })

  /// Judges the values of some kinds of properties by the grammar of CSS.
  static func checkStyleValues(
    _ binding: Binding, _ profile: Profile, _ collector: inout FindingCollector,
    where isMine: (StyleProperty.Kind) -> Bool
  ) {
    guard let style = binding.style, binding.json?.isReadable == true else { return }
    for (property, value) in style.values(where: isMine) {
      let text = PartialText(value.text, in: profile.file)
      guard !text.text.isEmpty, let fault = CSSParser.fault(of: text, as: property.kind) else { continue }
      let isPart = !fault.range.isEmpty && fault.range != 0..<text.text.count
      let subject: Message = isPart ? "`\(text.text, fault.range)`" : "it"
      let fix = withHash(text, fault, property.kind).map { color in
        Fix("write the `#`", .suggested, .inside(binding.value, .setValue(value, color)))
      }
      collector.report(
        "`\(text.text)` is no \(property.kind.words): \(subject) \(fault.predicate)", in: binding, inside: value,
        at: isPart ? text.text.range(of: fault.range) : nil,
        help: fix == nil ? help(fault, text.text, property.kind) : nil, fix: fix)
    }
  }

  /// The value with the `#` that a colour in it lacks; nil where something else is wrong.
  private static func withHash(_ text: PartialText, _ fault: CSSFault, _ kind: StyleProperty.Kind) -> String? {
    guard case .missingHash = fault.kind, text.isLiteral else { return nil }
    let (head, tail) = (0..<fault.range.lowerBound, fault.range.lowerBound..<text.text.count)
    let color = DecodedText(
      buffer: text.bytes(of: head) + [UInt8(ascii: "#")] + text.bytes(of: tail), map: .verbatim(from: 0))
    return CSSParser.fault(of: PartialText(color, delimiters: []), as: kind) == nil ? color.string : nil
  }

  private static func help(_ fault: CSSFault, _ text: DecodedText, _ kind: StyleProperty.Kind) -> Message? {
    switch fault.kind {
    case .missingHash: "`#\(text, fault.range)` was probably meant"
    case .missingUnit where !fault.range.isEmpty: "`\(text, fault.range)px` was probably meant"
    case .missingPercent: "write `\(text, fault.range)%`"
    case .percentage: "a length has a unit such as `px`; percentages are for `alert.top` and `alert.left`"
    default: fault.near.map { "`\($0)` was probably meant" } ?? Message("write \(kind.form)")
    }
  }
}

extension StyleProperty.Kind {
  /// What a value of the kind is.
  fileprivate var words: String {
    switch self {
    case .color, .colorList: "CSS colour"
    case .boxShadow: "CSS box-shadow"
    case .border: "CSS border"
    case .length: "CSS length for a width"
    case .lengthOrPercentage: "CSS length or percentage"
    case .imageURL: "URL of a picture"
    }
  }

  /// What a value of the kind consists of, with an example, to stand behind "write".
  var form: String {
    switch self {
    case .color, .colorList: "a CSS colour, such as `white`, `#ff6a00` or `rgb(255, 106, 0)`"
    case .boxShadow: "2 to 4 lengths and a colour, such as `0 4px 8px #ff6a00`"
    case .border: "a width, a style and a colour, such as `1px solid #ff6a00`"
    case .length: "a length, such as `320px`"
    case .lengthOrPercentage: "a length or a percentage, such as `20px` or `10%`"
    case .imageURL: "the `https://` URL of a picture that everybody can fetch"
    }
  }
}
