import Catalog
import DocumentModel
import LanguageServer
import Linting
import Testing

/// What is offered is right: whoever takes it is told nothing about it.
@Suite struct OfferedValuesTests {
  /// Texts around a value of a parameter: what stands before it and behind it.
  private static let places: [(path: String, before: String, after: String)] = [
    ("a.yaml", "# idvlint: partial\nProductCode: ID_OCR\n%: ", "\n"),
    ("a.yaml", "# idvlint: partial\nProductCode: ID_OCR\n%: \"", "\"\n"),
    ("a.yaml", "# idvlint: partial\nProductCode: ID_OCR\n%: '", "'\n"),
    ("a.yaml", "# idvlint: partial\nProductCode: ID_OCR\n%: '", "\nother: 1\n"),
    ("a.yaml", "# idvlint: partial\n{ProductCode: ID_OCR, %: ", "}\n"),
    ("a.json", "{\"ProductCode\": \"ID_OCR\", \"%\": ", "}"),
    ("a.json", "{\"ProductCode\": \"ID_OCR\", \"%\": \"", "\"}"),
  ]

  @Test(arguments: ParameterName.allCases) func valueThatIsOfferedIsRight(_ name: ParameterName) throws {
    for place in Self.places {
      // Of two pairs with one key the second would be told.
      guard name != .productCode || !place.path.hasSuffix("json") else { continue }
      let isCode = name == .productCode
      let before = place.before.replacing(
        isCode ? "ProductCode: ID_OCR" : "%", with: isCode ? "SceneCode: a" : name.rawValue
      )
      .replacing("%", with: name.rawValue)
      let text = Array((before + place.after).utf8)
      let file = EditedFile(path: FilePath(place.path), text: text, options: LintOptions())
      let items = file.completions(at: SourceOffset(before.utf8.count))
      #expect(!items.isEmpty, "\(before)‸\(place.after)")
      for item in items {
        let accepted = TextEdit.apply([item.edit], to: text)
        let told = Self.findings(in: accepted, like: file, from: item.edit)
        #expect(told.isEmpty, "\(String(decoding: accepted, as: UTF8.self)): \(told)")
      }
    }
  }

  @Test func whatIsOfferedInsideJSONIsRight() {
    var count = 0
    for section in StyleSection.allCases where section.isUsed {
      for property in section.properties {
        let before = "# idvlint: partial\nProductCode: ID_OCR\nStyleConfig: '{\"\(section.rawValue)\": {"
        count += Self.expectRightItems(before + "\"", "\"}}'\n")
        count += Self.expectRightItems(before + "\"\(property.name)\": \"", "\"}}'\n")
      }
    }
    count += Self.expectRightItems("# idvlint: partial\nProductCode: ID_OCR\nStyleConfig: '{\"", "\"}'\n")
    count += Self.expectRightItems("# idvlint: partial\nProductCode: ID_OCR\nLanguageConfig: '{\"", "\"}'\n")
    count += Self.expectRightItems(
      "# idvlint: partial\nProductCode: ID_OCR\nLanguageConfig: '{\"defaultLanguage\": \"", "\"}'\n")
    #expect(count > 1000)
  }

  @Test func whatIsOfferedInAConfigurationIsRight() {
    var count = 0
    for key in ConfigurationKey.allCases {
      for (before, after) in [("\(key.rawValue): ", "\n"), ("\(key.rawValue): [", "]\n")] {
        let text = Array((before + after).utf8)
        let file = EditedFile(path: FilePath(".idvlint.yml"), text: text, options: LintOptions())
        for item in file.completions(at: SourceOffset(before.utf8.count)) {
          let report = lint(
            SourceFile(path: file.source.path, bytes: TextEdit.apply([item.edit], to: text)), options: file.options)
          #expect(report.findings.isEmpty, "\(before)\(item.label)\(after)")
          count += 1
        }
      }
    }
    #expect(count > 40)
  }

  @Test func parameterThatIsOfferedBringsARightValueAlong() {
    let before = "# idvlint: partial\nProductCode: ID_OCR\n"
    let text = Array(before.utf8)
    let file = EditedFile(path: FilePath("a.yaml"), text: text, options: LintOptions())
    let items = file.completions(at: SourceOffset(text.count))
    #expect(items.map(\.label).sorted() == ParameterName.allCases.dropFirst().map(\.rawValue).sorted())
    for item in items {
      let accepted = TextEdit.apply([item.edit], to: text)
      let told = Self.findings(in: accepted, like: file, from: item.edit)
      #expect(told.isEmpty, "\(String(decoding: accepted, as: UTF8.self)): \(told)")
    }
  }

  private static func expectRightItems(_ before: String, _ after: String) -> Int {
    let text = Array((before + after).utf8)
    let file = EditedFile(path: FilePath("a.yaml"), text: text, options: LintOptions())
    let items = file.completions(at: SourceOffset(before.utf8.count))
    for item in items {
      let accepted = TextEdit.apply([item.edit], to: text)
      let told = findings(in: accepted, like: file, from: item.edit)
      #expect(told.isEmpty, "\(String(decoding: accepted, as: UTF8.self)): \(told)")
    }
    return items.count
  }

  /// What is said of the place of an edit once it is made, but what is said of the pair beside the value alone.
  private static func findings(in text: [UInt8], like file: EditedFile, from edit: TextEdit) -> [String] {
    let report = lint(SourceFile(path: file.source.path, bytes: text), options: file.options)
    let end = edit.range.lowerBound.byte + edit.replacement.count
    return report.findings.filter { finding in
      finding.range.upperBound.byte > edit.range.lowerBound.byte && finding.range.lowerBound.byte < end
    }.map(\.rule.name)
  }
}
