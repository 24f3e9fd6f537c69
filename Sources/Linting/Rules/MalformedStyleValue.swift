import Catalog
import DocumentModel

extension Rule {
  /// See its summary.
  package static let malformedStyleValue = Rule(
    id: "malformed-style-value", severity: .warning,
    summary: "a picture of StyleConfig is no http(s) URL, or a length, border or shadow is not CSS",
    explanation: """
      Pictures are fetched by the user's device, so they need a whole URL with `http` or `https`; an empty string \
      keeps the default. `alert.top` and `alert.left` are CSS lengths or percentages, `alert.width` is a length from 0 \
      up, `btnBorder` a border and `btnShadow` a box-shadow. Values with `calc()`, `var()` and other functions are not \
      judged.
      """,
    citation: StyleProperty.images,
    yieldsTo: ["credential-in-profile", "documentation-sample", "malformed-placeholder"],
    good: [
      .fragment(
        "ProductCode: ID_OCR\nStyleConfig: '{\"guidePage\": {\"faceImg\": \"\", \"btnShadow\": \"none\"}}'"),
      .fragment(
        "ProductCode: ID_OCR\nStyleConfig: '{\"alert\": {\"top\": \"10%\", \"width\": \"calc(50vw - 8px)\"}}'"),
      .fragment("ProductCode: ID_OCR\nStyleConfig: '{\"alert\": {\"top\": \"${TOP}px\"}}'"),
    ],
    bad: [
      .fragment(
        "ProductCode: ID_OCR\nStyleConfig: '{\"alert\": {\"btnBorder\": \"1px solid «ff6a00»\"}}'",
        fixed: "ProductCode: ID_OCR\nStyleConfig: '{\"alert\": {\"btnBorder\": \"1px solid #ff6a00\"}}'"),
      .fragment("ProductCode: ID_OCR\nStyleConfig: '{\"guidePage\": {\"faceImg\": \"«face.png»\"}}'"),
      .fragment("ProductCode: ID_OCR\nStyleConfig: '{\"guidePage\": {\"faceImg\": \"«//cdn.acme-pay.com/f.png»\"}}'"),
      .fragment(
        "ProductCode: ID_OCR\nStyleConfig: '{\"guidePage\": {\"faceImg\": \"«data:image/png;base64,AA==»\"}}'"),
      .fragment("ProductCode: ID_OCR\nStyleConfig: '{\"alert\": {\"top\": \"«10»\"}}'"),
      .fragment("ProductCode: ID_OCR\nStyleConfig: '{\"alert\": {\"btnBorder\": \"1px «solit» red\"}}'"),
      .fragment("ProductCode: ID_OCR\nStyleConfig: '{\"guidePage\": {\"btnShadow\": \"«4px red»\"}}'"),
      .fragment("ProductCode: ID_OCR\nStyleConfig: '{\"guidePage\": {\"btnShadow\": \"0 0 4px «#12»\"}}'"),
      .fragment("ProductCode: ID_OCR\nStyleConfig: '{\"alert\": {\"width\": \"«50%»\", \"left\": \"-1px\"}}'"),
      .fragment("ProductCode: ID_OCR\nStyleConfig: '{\"alert\": {\"width\": \"«-1px»\"}}'"),
    ],
    checks: .parameter([.styleConfig]) { binding, profile, collector in
      checkPictures(binding, profile, &collector)
      checkStyleValues(binding, profile, &collector) { kind in
        switch kind {
        case .color, .colorList, .imageURL: false
        case .boxShadow, .border, .length, .lengthOrPercentage: true
        }
      }
    })

  private static func checkPictures(_ binding: Binding, _ profile: Profile, _ collector: inout FindingCollector) {
    guard let style = binding.style, binding.json?.isReadable == true else { return }
    for (_, value) in style.values(where: { $0 == .imageURL }) where !value.bytes.isEmpty {
      let url = URLReference(PartialText(value.text, in: profile.file))
      let text = url.value.text
      // What browsers trim or mend works.
      guard text[0] > 0x20, url.fault?.isMendedByBrowsers != true else { continue }
      if url.hasScheme(oneOf: StyleProperty.imageSchemes) == .wrong {
        let isRelative = text.count > 1 && text[0] == UInt8(ascii: "/") && text[1] == UInt8(ascii: "/")
        collector.report(
          "a picture must be an http or https URL", in: binding, inside: value,
          help: isRelative
            ? "`https:` is missing before `//`"
            : Message("write \(StyleProperty.Kind.imageURL.form), or `\"\"` to keep the default"))
      } else if let fault = url.fault {
        collector.report("a picture must be an http or https URL: \(fault.words)", in: binding, inside: value)
      }
    }
  }
}
