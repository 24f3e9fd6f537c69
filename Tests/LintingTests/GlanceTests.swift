import Catalog
import DocumentModel
import Facts
import Linting
import Testing

/// What passes at a glance is judged by no rule, so it must be what no rule would speak of. An alias never passes: the
/// same value behind one must get the same findings.
@Suite struct GlanceTests {
  private static let placeholders = [
    "${X}", "${A_B1}", "${X:-d}", "${}", "${a-b}", "x${X}", "$X}", "${X}${Y}", "{{ x }}",
  ]
  private static let words = [
    "", "a", "Y", "N", "y", "no", "on", "true", "null", "~", "1", "0", "3", "4", "01000000", "1e5", "1_0", "ID_OCR",
    "id_ocr", "ID_OCR ", "eKYC_PRO", "ninety9", "offset", "e0c34a77f5ac40a5aa5e6ed20c35abcde", "scene_0001",
    "scene_00012", "a-b", "é", "https://acme-pay.com/x",
    "https://a.b?c=d&e", "https://", "https:///x", "http://a.b/", "https://a:1/", "HTTPS://a.b/",
    "https://u@a.b/", "https://a.b/%41", "https://a.b/ x", "https://a.b#c", "https://-", "https://a.b/c?d?e",
    "{\"defaultLanguage\":\"en\"}", "{\"defaultLanguage\": \"TW\"}", "{\"defaultLanguage\": \"tw\"}",
    "https://localhost/", "https://a.local", "https://a.Local/", "https://a.home.arpa/x", "https://x.arpa",
    "https://a/", "https://127.0.0.1/", "https://127.1", "https://0x7f.1/", "https://a.b.", "https://a.internal/c",
    "https://.com",
    "https://cloudauth-intl-vpc.cn-hongkong.aliyuncs.com", "https://cloudauth-intl-VPC.cn-hongkong.aliyuncs.com/",
    "https://cloudauth-intl.cn-hongkong.aliyuncs.com", "https://a.com?passed=Y", "https://a.com/?subcode",
    "https://A.COM", "http://localhost/?passed=Y", "12:30:00", "2026-01-01", "=", "nullx1", "trueish", "1234567890",
    "https://www.alibabacloud.com", "changeme", "xxxx", "a****", "${X", "YOUR_ID_HERE", ":name", "1,000", "0b1",
    "nULL", ".iNf", "<<",
  ]

  /// What may be declared, and changes nothing of what passes.
  private static let declarations = [
    LintOptions(),
    declaring { options in
      options.keyStyle = .api
      options.readers = [.goYAML2]
      options.extraDocTypes = ["00000011", "GLB03002"]
    },
    declaring { options in
      let patterns = ["sc*", "https:*", "0*0", "{*}", "I*", "xx*"]
      options.placeholders = patterns.compactMap { PlaceholderDelimiters(pattern: $0) }
      options.readers = [.psych, .yaml12]
    },
  ]

  private static func declaring(_ change: (inout LintOptions) -> Void) -> LintOptions {
    var options = LintOptions()
    change(&options)
    return options
  }

  @Test(arguments: declarations.indices) func aValueBehindAnAliasGetsTheSameFindings(declaration: Int) {
    let options = Self.declarations[declaration]
    let values = Set(
      Self.placeholders + Self.words + Fact.table.flatMap { $0.accepted + $0.refused }
        + DocType.all.map(\.code) + ["00000011", "8", "GLB03002"])
    var passes = 0
    for parameter in ParameterName.allCases {
      for value in values.sorted() where !value.contains("\n") {
        let quoted = "'" + value.replacing("'", with: "''") + "'"
        let forms = value.contains("{{") || value.contains("#") || value.contains(": ") ? [quoted] : [quoted, value]
        for form in forms {
          let direct = rules("\(parameter.rawValue): \(form)\n", options)
          let behind = rules("x-value: &value \(form)\n\(parameter.rawValue): *value\n", options)
          #expect(direct == behind, "\(parameter.rawValue): \(form)")
          passes += direct.isEmpty ? 1 : 0
        }
      }
    }
    #expect(passes > 100)
  }

  /// The rules that speak of a profile with some lines.
  private func rules(_ lines: String, _ options: LintOptions) -> [String] {
    let mark = lines.contains("ProductCode") ? "" : "ProductCode: ID_OCR\n"
    return Bench.report(Array(("# idvlint: partial\n" + mark + lines).utf8), options: options).findings.map(\.rule.name)
      .sorted()
  }

  @Test func noLanguageThatOnlyMobilePagesHavePasses() {
    for language in Language.all {
      let json = "{\"defaultLanguage\":\"\(language.code)\"}"
      let text = "# idvlint: partial\nProductCode: ID_OCR\nLanguageConfig: '\(json)'\n"
      var options = LintOptions()
      options.platforms = [.pc]
      let rules = Bench.report(Array(text.utf8), options: options).findings.map(\.rule)
      #expect(rules == (language.isOnPC ? [] : ["language-not-on-pc"]))
    }
  }

  /// Values that pass under documented names are judged where these are slips.
  @Test(arguments: [DeclaredKeyStyle.camel, .snake, .kebab])
  func noDocumentedNamePassesWhereAnotherStyleIsDeclared(style: DeclaredKeyStyle) {
    let text = "# idvlint: partial\nProductCode: ID_OCR\nSceneCode: checkout\nIdThreshold: \"1\"\n"
    let options = Self.declaring { $0.keyStyle = style }
    let rules = Bench.report(Array(text.utf8), options: options).findings.map(\.rule.name)
    #expect(rules == Array(repeating: "misspelt-parameter", count: 3))
    let right = style.spelling(of: .sceneCode)
    let found = Bench.report(Array("# idvlint: partial\n\(right): a-b\n".utf8), options: options).findings
    #expect(found.map(\.rule) == ["malformed-scene-code"])
  }

  @Test func theSecondOfTwoEqualKeysIsJudged() {
    let text = "# idvlint: partial\nProductCode: ID_OCR\nSceneCode: checkout\nSceneCode: check-out\n"
    #expect(Bench.rules(text).sorted() == ["duplicate-key", "malformed-scene-code"])
  }
}
