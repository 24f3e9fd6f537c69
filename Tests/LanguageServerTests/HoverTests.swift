import Catalog
import DocumentModel
import LanguageServer
import Linting
import Reference
import Testing

@Suite struct HoverTests {
  /// A text in which `«` and `»` mark what a hover shows, asked for at each of its places.
  private func hover(
    _ marked: String, path: String = "a.yaml", _ change: (inout LintOptions) -> Void = { _ in }
  ) throws -> String {
    let parts = marked.split(separator: "«", maxSplits: 1, omittingEmptySubsequences: false)
    let rest = try #require(parts.last).split(separator: "»", maxSplits: 1, omittingEmptySubsequences: false)
    var options = LintOptions()
    change(&options)
    let text = Array((parts[0] + rest[0] + rest[1]).utf8)
    let file = EditedFile(path: FilePath(path), text: text, options: options)
    let range = SourceRange(bytes: parts[0].utf8.count..<parts[0].utf8.count + rest[0].utf8.count)
    var found: Set<String> = []
    for place in range.bytes {
      let hover = try #require(file.hover(at: SourceOffset(place)), "\(marked) at \(place)")
      #expect(hover.range == range, "\(marked) at \(place)")
      found.insert(hover.markdown)
    }
    #expect(found.count == 1)
    return try #require(found.first)
  }

  private let head = "# idvlint: partial\nProductCode: ID_OCR\n"

  @Test func keyTellsTheParameter() throws {
    for name in ParameterName.allCases.dropFirst() {
      let words = try hover("\(head)«\(name.rawValue)»: \"x\"\n")
      #expect(words == ParameterPage(of: name).note)
      #expect(words.contains(name.parameter.summary))
      #expect(words.contains(name.parameter.citation.statement))
    }
    #expect(try hover("«ProductCode»: ID_OCR\n").contains("revision of 2025-11-18"))
    #expect(
      try hover("{\"ProductCode\": \"ID_OCR\", \"«IdSpoof»\": \"Y\"}", path: "a.json").contains("IdSpoof is Y (on)"))
  }

  @Test func keyInAnotherFormTellsWhatItIsTakenFor() throws {
    #expect(try hover("\(head)«doc_type»: \"01000000\"\n").hasPrefix("`doc_type` is taken for `DocType`"))
    #expect(try hover("\(head)«DocTyp»: \"01000000\"\n").hasPrefix("`DocTyp` is taken for `DocType`, misspelt"))
    #expect(try hover("\(head)«SceneId»: \"1\"\n").contains("`SceneCode` was probably meant"))
    #expect(
      try hover("product_code: ID_OCR\n«doc_type»: \"01000000\"\n") { $0.keyStyle = .snake }
        == ParameterPage(of: .docType).note)
  }

  @Test func textsThatHoldProfilesAreLookedInto() throws {
    let point = { (options: inout LintOptions) in
      options.profiles = ["/data/*"].compactMap { JSONPointerPattern($0) }
    }
    for text in [
      "|\n    ProductCode: ID_OCR\n    «DocType»: \"01000000\"\n",
      "\"{\\\"ProductCode\\\": \\\"ID_OCR\\\", \\\"«DocType»\\\": \\\"01000000\\\"}\"\n",
    ] {
      #expect(try hover("kind: ConfigMap\ndata:\n  a.yaml: \(text)", point) == ParameterPage(of: .docType).note)
    }
    let comment = "data:\n  a.yaml: |\n    # idvlint: «partial»\n    ProductCode: ID_OCR\n"
    #expect(try !hover(comment, point).isEmpty)
  }

  @Test func secretsOutsideParametersAreHiddenToo() throws {
    let text = "ProductCode: ID_OCR\nStyleConfig: '{\"guidePage\": {\"bgUrl\": \"https://a.b/c?sig=S3cr3t\"}}'\n"
    let file = EditedFile(path: FilePath("a.yaml"), text: Array(text.utf8), options: LintOptions())
    for place in 0..<text.utf8.count {
      #expect(file.hover(at: SourceOffset(place))?.markdown.contains("S3cr3t") != true)
    }
  }

  @Test func valueTellsWhatItMeans() throws {
    #expect(try hover("\(head)DocType: \"«01000000»\"\n").contains("global passport"))
    #expect(try hover("\(head)DocType: «1000000»\n").contains("its leading zeros are lost"))
    #expect(try hover("\(head)DocType: \"«GLB03002»\"\n").contains("global passport"))
    #expect(try hover("\(head)IdThreshold: \"«2»\"\n").contains("loose"))
    #expect(try hover("\(head)IdSpoof: '«N»'\n").contains("off, the default"))
    #expect(try hover("\(head)ShowGuidePage: \"«hide»\"\n").hasPrefix("`hide` is no value of it."))
    #expect(try hover("ProductCode: «ID_OCR»\n") == ParameterPage(of: .productCode).note)
    #expect(try hover("\(head)a: &d \"01000000\"\nDocType: «*d»\n").contains("global passport"))
  }

  @Test func placeholderTellsItsNameAndDefault() throws {
    #expect(
      try hover("\(head)MetaInfo: \"«${META_INFO}»\"\n").contains(
        "**Placeholder** `META_INFO`, written with `${` and `}`"))
    #expect(
      try hover("\(head)DocType: \"«${DOC:-01000000}»\"\n").contains("Where nothing fills it, `01000000` is used"))
    #expect(try hover("\(head)ReturnUrl: \"https://«{{ shop.host }}»/x\"\n").contains("`shop.host`"))
    #expect(
      try hover("\(head)SceneCode: \"«__CODE__»\"\n") {
        $0.placeholders = PlaceholderDelimiters(opening: "__", closing: "__").map { [$0] } ?? []
      }.contains("`CODE`, written with `__` and `__`"))
    let secret = try hover("\(head)CallbackToken: \"«${TOKEN:-Xk29dLq81mZp04vR}»\"\n")
    #expect(!secret.contains("Xk29dLq81mZp04vR"))
    #expect(secret.contains("Where nothing fills it, its default is used."))
    #expect(!(try hover("\(head)CallbackToken: \"«${TOKEN-Xk29dLq81mZp04vR}»\"\n").contains("Xk29")))
    let text = try hover("\(head)Owner: \"«{{ 'hunter2' | quote }}»\"\n")
    #expect(text.hasPrefix("**Placeholder**, written with `{{` and `}}`\n"))
  }

  @Test(arguments: [
    "'{\"%\": \"x\"}'", "\"{\\\"%\\\": \\\"x\\\"}\"", "|\n  {\"%\": \"x\"}", ">-\n  {\n  \"%\":\n  \"x\"}",
  ]) func JSONInEveryStyleTellsItsKeys(_ style: String) throws {
    let key = try hover(
      "\(head)LanguageConfig: \(style.replacing("%", with: "«defaultLanguage»").replacing("x", with: "fr"))\n")
    #expect(key == Note.languageKey)
    let value = try hover(
      "\(head)LanguageConfig: \(style.replacing("%", with: "defaultLanguage").replacing("x", with: "«fr»"))\n")
    #expect(value.contains("French"))
    let section = style.replacing("\\\"x\\\"", with: "{\\\"btnBgColor\\\": \\\"red\\\"}").replacing(
      "\"x\"", with: "{\"btnBgColor\": \"red\"}"
    )
    .replacing("%", with: "guidePage")
    #expect(
      try hover("\(head)StyleConfig: \(section.replacing("guidePage", with: "«guidePage»"))\n").contains("btnTextColor")
    )
    #expect(
      try hover("\(head)StyleConfig: \(section.replacing("btnBgColor", with: "«btnBgColor»"))\n").contains(
        "a CSS colour"))
    #expect(try hover("\(head)StyleConfig: \(section.replacing("red", with: "«red»"))\n").contains("a CSS colour"))
  }

  @Test func JSONInJSONTellsItsKeys() throws {
    let file =
      "{\"ProductCode\": \"ID_OCR\", \"StyleConfig\": \"{\\\"guidePage\\\": {\\\"«btn\\u0042gColor»\\\": \\\"\\\"}}\"}"
    #expect(try hover(file, path: "a.json").contains("a CSS colour"))
    let former = "\(head)StyleConfig: '{\"guidePage\": {\"«btnBackgroundColor»\": \"\"}}'\n"
    #expect(try hover(former).hasPrefix("`btnBackgroundColor` is the former name of `btnBgColor`"))
    #expect(try hover("\(head)LanguageConfig: '{\"defaultLanguage\": \"«en_US»\"}'\n").contains("English"))
  }

  @Test func commentTellsItsRules() throws {
    #expect(
      try hover("\(head)# idvlint: allow «unused-style» -- why\nSceneCode: a\n") == RulePage(of: .unusedStyle).note)
    #expect(try hover("\(head)# idvlint: «allow» unused-style\nSceneCode: a\n") == Note.verb(.allow))
    #expect(try hover("# idvlint: «partial»\nProductCode: ID_OCR\n") == Note.mark(.partial))
  }

  @Test func configurationTellsItsKeys() throws {
    #expect(try hover("«fail-on»: note\n", path: ".idvlint.yml") == Note.key(.failOn))
    #expect(try hover("rules: {«unused-style»: off}\n", path: ".idvlint.yml") == RulePage(of: .unusedStyle).note)
  }

  @Test(arguments: [
    "«on: push»\n", "# «a comment»\nProductCode: ID_OCR\n", "ProductCode: ID_OCR\n«Owner: me»\n",
    "ProductCode: ID_OCR\nLanguageConfig: '«{\"x\": 1}»'\n", "ProductCode: ID_OCR\nSceneCode: «web»\n",
    "ProductCode: ID_OCR\nDocType: «nobody»\n", "# idvlint: not-a-profile\n«ProductCode: ID_OCR»\n", "«»",
  ]) func nothingIsSaidWhereNothingIsKnown(_ marked: String) throws {
    let parts = marked.split(separator: /[«»]/, omittingEmptySubsequences: false)
    let start = parts[0].utf8.count
    var options = LintOptions()
    options.isNamed = false
    let file = EditedFile(path: FilePath("a.yaml"), text: Array(parts.joined().utf8), options: options)
    for place in start...start + parts[1].utf8.count { #expect(file.hover(at: SourceOffset(place)) == nil) }
  }
}
