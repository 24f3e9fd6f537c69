import Catalog
import DocumentModel
import JSONSyntax

extension Rule {
  /// See its summary.
  package static let nonStringValue = Rule(
    id: "non-string-value", severity: .error,
    summary: "a number, a boolean, a list or a mapping where a string is required",
    explanation: """
      Every parameter of Initialize is a string, and the SDKs drop what is none without a word. LanguageConfig and \
      StyleConfig are strings too: strings that hold JSON, not objects.
      """,
    citation: stringsOnly,
    yieldsTo: ["unquoted-placeholder"],
    good: [.fragment("ProductCode: ID_OCR\nStyleConfig: '{\"guidePage\":{}}'\nCallbackToken: !vault secret/token")],
    bad: [
      .fragment("ProductCode: ID_OCR\nSceneCode: «[checkout]»"),
      .fragment("ProductCode: ID_OCR\nDocType: «['01000000', '00000006']»"),
      .fragment(
        "ProductCode: ID_OCR\nLanguageConfig: «{defaultLanguage: en}»",
        fixed: "ProductCode: ID_OCR\nLanguageConfig: '{\"defaultLanguage\": \"en\"}'"),
      .fragment(
        "ProductCode: ID_OCR\nStyleConfig: «{facePage: {a: True, b: ~, c: 1}}»",
        fixed: "ProductCode: ID_OCR\nStyleConfig: '{\"facePage\": {\"a\": true, \"b\": null, \"c\": 1}}'"),
      .fragment("ProductCode: ID_OCR\nStyleConfig: «{facePage: {a: no, b: 012, c: 0x1F, d: 2026-01-01}}»"),
      .fragment("x-colors: &red {tipColor: red}\nProductCode: ID_OCR\nStyleConfig: «{ocrPage: {<<: {a: b}}}»"),
      .fragment("ProductCode: ID_OCR\nIdThreshold: !!int \"«1»\""),
      .json(
        "{\"ProductCode\": \"ID_OCR\", \"MerchantBizId\": \"${ID}\", \"MetaInfo\": \"${M}\", "
          + "\"MerchantUserId\": \"${U}\", \"ReturnUrl\": \"${R}\", \"DocType\": \"01000000\", \"IdSpoof\": «true»}",
        fixed: "{\"ProductCode\": \"ID_OCR\", \"MerchantBizId\": \"${ID}\", \"MetaInfo\": \"${M}\", "
          + "\"MerchantUserId\": \"${U}\", \"ReturnUrl\": \"${R}\", \"DocType\": \"01000000\", \"IdSpoof\": \"Y\"}"),
    ],
    checks: .writing { binding, profile, collector in
      guard binding.presence == .present, binding.text == nil, binding.value.kind != .alias,
        !binding.value.hasLocalTag, !binding.value.isTemplateWithQuotes(in: profile.file.document.source)
      else { return }
      let fix = fix(for: binding, profile)
      collector.report(message(for: binding), in: binding, help: help(for: binding, profile, fix), fix: fix)
    })

  /// What to write; nil where the title of the fix tells.
  private static func help(for binding: Binding, _ profile: Profile, _ fix: Fix?) -> Message? {
    let value = binding.value
    if binding.parameter == .metaInfo { return metaInfoAdvice }
    if binding.parameter == .docType, value.kind == .sequence { return documentCodes }
    if value.kind == .mapping, fix != nil, let json = jsonText(of: value, in: profile.file) {
      return "write \(profile.quoted(String(decoding: json, as: UTF8.self)), at: value.range)"
    }
    guard fix == nil, let shape = binding.parameter?.shape else { return nil }
    if case .choice(let choices) = shape { return Message("the values are " + Choice.list(choices)) }
    if case .embeddedJSON = shape, value.kind == .mapping { return "write the object as JSON, and that in quotes" }
    return value.kind == .sequence || value.kind == .mapping
      ? "write one value in quotes in its place" : "write the text that is meant in double quotes"
  }

  private static func message(for binding: Binding) -> Message {
    let what =
      switch binding.value.kind {
      case .mapping: "an object"
      case .sequence: "a list"
      default: binding.value.properties == nil ? literalName(binding.value) : "tagged as something else than a string"
      }
    let isJSON = if case .embeddedJSON = binding.parameter?.shape { true } else { false }
    let needed = isJSON && binding.value.kind == .mapping ? "a string that holds JSON" : "a string"
    return "\(binding.parameter?.rawValue ?? "the value") is \(what); \(needed) is required"
  }

  /// What an unquoted value of a JSON file is that is not null.
  private static func literalName(_ value: Node) -> String {
    value.text.equals("true") || value.text.equals("false") ? "a boolean" : "a number"
  }

  private static func fix(for binding: Binding, _ profile: Profile) -> Fix? {
    let value = binding.value
    if case .embeddedJSON = binding.parameter?.shape, value.kind == .mapping {
      guard let json = jsonText(of: value, in: profile.file) else { return nil }
      let text = String(decoding: json, as: UTF8.self)
      return Fix("write the object as a JSON string", .suggested, .setValue(value, text))
    }
    guard value.kind == .scalar, value.style == .plain, value.properties == nil else { return nil }
    let text = PartialText(value.text, in: profile.file)
    let isDeclared =
      binding.parameter == .docType && profile.file.options.extraDocTypes.contains(text.text.string)
    if binding.parameter == .docType, !isDeclared, let meaning = DocType.meant(by: text.text.bytes) {
      let meant = meaning.docType
      let title = "write \(profile.quoted(meant.code)), the code of the \(meant.document)"
      return Fix(title, .suggested, .setValue(value, meant.code))
    }
    guard let shape = binding.parameter?.shape else { return nil }
    if shape.verdict(of: text) == .right || isDeclared { return Fix("quote the value", .safe, .quote(value)) }
    guard case .choice(let choices) = shape, let meant = Choice.meant(by: text.text.string, among: choices) else {
      return nil
    }
    return Fix("write \"\(meant)\"", .suggested, .setValue(value, meant))
  }
}

extension Node {
  /// Whether a tag of somebody's own (`!Ref`) makes the value whatever their program makes of it.
  fileprivate var hasLocalTag: Bool {
    guard let tag = properties?.tag else { return false }
    return tag != "!" && !tag.hasPrefix("tag:yaml.org,2002:")
  }
}

extension Shape {
  /// Whether a text is what the shape asks for; what only a closer look could tell is undecided.
  fileprivate func verdict(of text: PartialText) -> Verdict {
    switch self {
    case .exactly(let value): text.equalsOneOf([value])
    case .choice(let choices): text.equalsOneOf(choices.lazy.map(\.value))
    case .identifier(let alphabet, let count): text.matches(alphabet, count: count).verdict
    case .text: .right
    case .url, .embeddedJSON: .undecided
    }
  }
}
