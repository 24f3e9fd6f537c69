import Catalog
import DocumentModel
import Linting
import Testing

/// What `key-style` in the configuration makes of names.
@Suite struct DeclaredKeyStyleTests {
  private static func options(_ style: DeclaredKeyStyle?) -> LintOptions {
    var options = LintOptions()
    options.keyStyle = style
    return options
  }

  /// A part of a profile.
  private static func part(_ lines: String) -> [UInt8] { Array("# idvlint: partial\n\(lines)\n".utf8) }

  private static func mended(_ lines: String, _ style: DeclaredKeyStyle) -> String {
    let text = Bench.mended(part(lines), options: options(style)).text
    return String(decoding: text.dropFirst(part("").count - 1), as: UTF8.self)
  }

  @Test(arguments: DeclaredKeyStyle.allCases, DeclaredKeyStyle.allCases)
  func onlyTheDeclaredStyleIsRight(declared: DeclaredKeyStyle, written: DeclaredKeyStyle) {
    for name in ParameterName.allCases {
      let (line, right) = (written.spelling(of: name) + ": ${X}", declared.spelling(of: name) + ": ${X}")
      let found = Bench.report(Self.part(line), options: Self.options(declared)).findings.map(\.rule.name)
      #expect(found == (declared == written ? [] : ["misspelt-parameter"]), "\(line)")
      #expect(Self.mended(line, declared) == right + "\n")
      #expect(Spelling.recognise(Array(written.spelling(of: name).utf8)[...], as: declared).name == name)
    }
  }

  @Test(arguments: DeclaredKeyStyle.allCases)
  func slipsAreMendedToTheDeclaredStyle(declared: DeclaredKeyStyle) {
    for name in ParameterName.allCases {
      let right = declared.spelling(of: name)
      for slip in [right + "z", String(right.dropLast()), name.rawValue.uppercased(), name.rawValue + "z"] {
        let found = Bench.report(Self.part("\(slip): ${X}"), options: Self.options(declared)).findings.map(\.rule.name)
        #expect(found == ["misspelt-parameter"], "\(slip)")
        #expect(Self.mended("\(slip): ${X}", declared) == right + ": ${X}\n")
      }
    }
  }

  @Test(arguments: DeclaredKeyStyle.allCases)
  func whatIsMissingIsAddedInTheDeclaredStyle(declared: DeclaredKeyStyle) {
    let names: [(ParameterName, String)] = [
      (.productCode, "ID_OCR"), (.merchantBizId, "\"${BIZ_ID}\""), (.merchantUserId, "\"${USER}\""),
      (.callbackUrl, "https://acme-pay.com/idv"),
    ]
    let text = names.map { "\(declared.spelling(of: $0)): \($1)\n" }.joined()
    let options = Self.options(declared)
    let mended = Bench.mended(Array(text.utf8), options: options).text
    let lines = String(decoding: mended, as: UTF8.self).split(separator: "\n").map { $0.prefix { $0 != ":" } }
    let added: [ParameterName] = [.metaInfo, .returnUrl, .docType, .callbackToken]
    #expect(Set(lines.map(String.init)) == Set((names.map(\.0) + added).map(declared.spelling)))
    #expect(Bench.report(mended, options: options).findings.isEmpty)
    let help = Bench.report(Array(text.utf8), options: options).findings.compactMap(\.help).map(Bench.words)
    #expect(help.contains { $0.contains("`\(declared.spelling(of: .metaInfo)): \"${META_INFO}\"`") })
  }

  @Test func withoutADeclarationOneOtherStyleIsTakenForATranslation() {
    let lines = "product_code: ID_OCR\nscene_code: shop"
    #expect(Bench.rules(String(decoding: Self.part(lines), as: UTF8.self)) == ["other-key-style"])
    #expect(Bench.report(Self.part(lines), options: Self.options(.snake)).findings.isEmpty)
    let api = Bench.report(Self.part(lines), options: Self.options(.api)).findings.map(\.rule.name)
    #expect(api == ["misspelt-parameter", "misspelt-parameter"])
  }

  @Test(arguments: [
    (DeclaredKeyStyle.camel, "SceneCode", "is not written in the declared key style, camel; `sceneCode`"),
    (.camel, "sceneCod", "is no parameter and would be dropped; `sceneCode`"),
    (.api, "scene_code", "is no parameter and would be dropped; `SceneCode`"),
  ])
  func messageNamesTheRightSpelling(declared: DeclaredKeyStyle, key: String, words: String) throws {
    let report = Bench.report(Self.part("\(key): shop"), options: Self.options(declared))
    #expect(try Bench.words(#require(report.findings.first).message) == "`\(key)` \(words) was probably meant")
  }

  @Test func theNameInTheDeclaredStyleIsTheOneJudged() {
    let lines = "SceneCode: a-b\nsceneCode: shop\nDocTypes: x"
    var options = Self.options(.camel)
    options.extraKeys = ["DocTypes"]
    let report = Bench.report(Self.part(lines), options: options)
    let found = report.findings.map { "\($0.rule.name) \(Bench.words(report, $0.range)) \($0.fix == nil)" }
    #expect(found == ["misspelt-parameter SceneCode true", "malformed-scene-code - true"])
  }

  @Test func whatAnotherNameMeansIsToldInTheDeclaredStyle() {
    #expect(Self.mended("product-code: ID_OCR\nSpoof: T", .kebab) == "product-code: ID_OCR\nid-spoof: \"Y\"\n")
  }
}
