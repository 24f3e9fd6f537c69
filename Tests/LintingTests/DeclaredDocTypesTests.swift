import Catalog
import DocumentModel
import Linting
import Testing

/// What `extra-doc-types` in the configuration makes of DocType.
@Suite struct DeclaredDocTypesTests {
  private static let options: LintOptions = {
    var options = LintOptions()
    options.extraDocTypes = ["00000099", "00000012", "10000001", "FRA03001"]
    return options
  }()

  @Test(arguments: [
    ("\"00000099\"", nil, nil), ("FRA03001", nil, nil), ("'00000012'", nil, nil), ("\"0000009${X}\"", nil, nil),
    ("00000099", "lossy-plain-scalar", "\"00000099\""), ("10000001", "lossy-plain-scalar", "\"10000001\""),
    ("'00000011'", "contradictory-doc-type", "'000000011'"), ("99", "unknown-doc-type", "\"00000099\""),
    ("'12'", "unknown-doc-type", "'00000012'"), ("' 00000099'", "unknown-doc-type", "'00000099'"),
    ("' 01000000'", "unknown-doc-type", "'01000000'"), ("'8'", "unknown-doc-type", "'00000008'"),
    ("GLB03002", "unknown-doc-type", "\"01000000\""), ("'00000098'", "unknown-doc-type", nil),
    ("\"0000005${X}\"", "unknown-doc-type", nil),
  ] as [(String, String?, String?)])
  func declaredCodesAreRight(value: String, rule: String?, mended: String?) {
    let text = "# idvlint: partial\nProductCode: ID_OCR\nDocType: \(value)\n"
    let report = Bench.report(Array(text.utf8), options: Self.options)
    #expect(report.findings.map(\.rule.name) == (rule.map { [$0] } ?? []))
    let result = String(decoding: Bench.mended(Array(text.utf8), options: Self.options).text, as: UTF8.self)
    #expect(result.hasSuffix("DocType: \(mended ?? value)\n"), "\(result)")
  }

  @Test func aNumberIsQuotedInJSON() {
    let text = "{\"ProductCode\": \"ID_OCR\", \"DocType\": 10000001}"
    let found = Bench.report(Array(text.utf8), .json, options: Self.options).findings.filter {
      $0.rule == "non-string-value"
    }
    #expect(found.map(\.fix?.title) == ["quote the value"])
  }

  @Test func withoutADeclarationTheyAreUnknown() {
    let text = "# idvlint: partial\nProductCode: ID_OCR\nDocType: \"00000099\"\n"
    #expect(Bench.rules(text) == ["unknown-doc-type"])
  }
}
