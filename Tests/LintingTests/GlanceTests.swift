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
    "12:30:00", "2026-01-01", "=", "nullx1", "trueish",
  ]

  @Test func aValueBehindAnAliasGetsTheSameFindings() {
    let values = Set(
      Self.placeholders + Self.words + Fact.table.flatMap { $0.accepted + $0.refused }
        + DocType.all.map(\.code) + ["00000011", "8", "GLB03002"])
    var passes = 0
    for parameter in ParameterName.allCases {
      for value in values.sorted() where !value.contains("\n") {
        let quoted = "'" + value.replacing("'", with: "''") + "'"
        let forms = value.contains("{{") || value.contains("#") || value.contains(": ") ? [quoted] : [quoted, value]
        for form in forms {
          let direct = rules("\(parameter.rawValue): \(form)\n")
          let behind = rules("x-value: &value \(form)\n\(parameter.rawValue): *value\n")
          #expect(direct == behind, "\(parameter.rawValue): \(form)")
          passes += direct.isEmpty ? 1 : 0
        }
      }
    }
    #expect(passes > 100)
  }

  /// The rules that speak of a profile with some lines.
  private func rules(_ lines: String) -> [String] {
    let mark = lines.contains("ProductCode") ? "" : "ProductCode: ID_OCR\n"
    return Bench.rules("# idvlint: partial\n" + mark + lines).sorted()
  }

  @Test func theSecondOfTwoEqualKeysIsJudged() {
    let text = "# idvlint: partial\nProductCode: ID_OCR\nSceneCode: checkout\nSceneCode: check-out\n"
    #expect(Bench.rules(text).sorted() == ["duplicate-key", "malformed-scene-code"])
  }
}
