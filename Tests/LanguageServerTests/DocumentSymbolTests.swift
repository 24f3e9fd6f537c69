import DocumentModel
import LanguageServer
import Linting
import Testing

/// The outline of files.
@Suite struct DocumentSymbolTests {
  /// Tells a tree of symbols a line each.
  private static func lines(_ symbols: [DocumentSymbol], _ indent: String = "") -> [String] {
    symbols.flatMap { symbol in
      [indent + symbol.name + (symbol.detail.map { ": " + $0 } ?? "")] + lines(symbol.children, indent + "  ")
    }
  }

  private static func areNested(_ symbols: [DocumentSymbol], in range: SourceRange) -> Bool {
    var end = range.lowerBound
    for symbol in symbols {
      let inner = symbol.selectionRange
      guard symbol.range.lowerBound >= end, symbol.range.upperBound <= range.upperBound,
        inner.lowerBound >= symbol.range.lowerBound, inner.upperBound <= symbol.range.upperBound,
        !symbol.name.isEmpty, areNested(symbol.children, in: symbol.range)
      else { return false }
      end = symbol.range.upperBound
    }
    return true
  }

  @Test(arguments: ["${S3cr3tV4lu3", "{{ S3cr3tV4lu3", "a-${{ S3cr3tV4lu3 }", "${TENANT}-${S3cr3tV4lu3"])
  func whatBrokenPlaceholdersHoldIsHidden(token: String) {
    let file = EditedFile("# idvlint: partial\nProductCode: ID_OCR\nCallbackToken: \"\(token)\"\n")
    #expect(!Self.lines(file.symbols()).joined().contains("S3cr3tV4lu3"))
    let start = file.offset(of: "S3cr3tV4lu3")
    #expect(file.report.sensitive.parts(of: start..<SourceOffset(start.byte + 11)).allSatisfy { $0.isHidden })
    #expect(file.report.findings.contains { $0.rule == "malformed-placeholder" })
  }

  @Test func symbolsNestInAllSamples() throws {
    for directory in ["faulty", "valid", "passed-over"] {
      for file in try EditedFile.samples(in: directory) {
        let symbols = file.symbols()
        #expect(Self.areNested(symbols, in: file.whole), "\(file.source.path.display)")
        #expect(symbols.isEmpty == file.reading().profiles.isEmpty, "\(file.source.path.display)")
      }
    }
  }

  @Test(arguments: Rule.all.map(\.id)) func symbolsNestInAllExamples(rule: RuleID) {
    for example in Rule.all.filter({ $0.id == rule }).flatMap({ $0.bad + $0.good }) {
      let file = EditedFile(example)
      #expect(Self.areNested(file.symbols(), in: file.whole), "\(example.text)")
      for end in stride(from: 0, to: file.source.text.count, by: 29) {
        let cut = EditedFile(path: file.source.path, text: Array(file.source.text[..<end]), options: file.options)
        #expect(Self.areNested(cut.symbols(), in: cut.whole), "\(cut.words(cut.whole))")
      }
    }
  }

  @Test func brokenFilesAreAnswered() throws {
    for file in try EditedFile.samples(in: "faulty") + EditedFile.samples(in: "valid") {
      for end in stride(from: 1, to: file.source.text.count, by: 53) {
        let cut = EditedFile(path: file.source.path, text: Array(file.source.text[..<end]), options: file.options)
        let places = cut.links().map(\.range) + cut.colors().map(\.range)
        #expect(places.allSatisfy { !$0.isEmpty && cut.whole.contains($0.lowerBound) && $0.upperBound.byte <= end })
        #expect(cut.definitions(at: SourceOffset(end)).allSatisfy { $0.upperBound.byte <= end })
        #expect(cut.actions(in: cut.whole).allSatisfy { !$0.title.isEmpty })
        #expect(Self.areNested(cut.symbols(), in: cut.whole))
      }
    }
  }

  @Test func aProfileIsToldWithWhatItHolds() {
    let file = EditedFile(
      """
      ProductCode: ID_OCR
      MerchantBizId: "${ORDER_ID}"
      CallbackToken: topsecret123
      Shop: {a: 1}
      StyleConfig: >-
        {"guidePage":
        {"btnBgColor": "red", "x": [1]}}
      """)
    #expect(
      Self.lines(file.symbols()) == [
        "profile (${ORDER_ID}): ID_OCR", "  ProductCode: ID_OCR", "  MerchantBizId: ${ORDER_ID}",
        "  CallbackToken: ‹hidden›", "  Shop", "  StyleConfig", "    guidePage", "      btnBgColor: red", "      x",
      ])
  }

  @Test func profilesAreToldByTheirPlaces() {
    let file = EditedFile(
      "{\"environments\": {\"test\": {\"ProductCode\": \"ID_OCR\", \"DocType\": \"01000000\"}, "
        + "\"live\": {\"ProductCode\": \"ID_OCR\", \"LanguageConfig\": \"{\\\"en\\\": {}}\"}}}")
    #expect(
      Self.lines(file.symbols()) == [
        "test: ID_OCR", "  ProductCode: ID_OCR", "  DocType: 01000000", "live: ID_OCR", "  ProductCode: ID_OCR",
        "  LanguageConfig", "    en",
      ])
    let two = EditedFile("ProductCode: ID_OCR\n---\nProductCode: ID_OCR\n")
    #expect(two.symbols().map(\.name) == ["profile 1", "profile 2"])
  }

  @Test func textsHaveProfiles() throws {
    var options = LintOptions()
    options.partial = ["/data/*"].compactMap { JSONPointerPattern($0) }
    let file = EditedFile(
      """
      data:
        idv.yaml: |
          ProductCode: ID_OCR
          CallbackToken: topsecret123
          ReturnUrl: https://a.acme-pay.com/
          StyleConfig: '{"ocrPage": {"tipColor": "red"}}'
        idv.json: '{"ProductCode": "ID_OCR", "StyleConfig": "{\\"ocrPage\\": {\\"tipColor\\": \\"red\\"}}"}'

      """, options)
    #expect(
      Self.lines(file.symbols()) == [
        "idv.yaml: ID_OCR", "  ProductCode: ID_OCR", "  CallbackToken: ‹hidden›",
        "  ReturnUrl: https://a.acme-pay.com/", "  StyleConfig", "    ocrPage", "      tipColor: red",
        "idv.json: ID_OCR", "  ProductCode: ID_OCR", "  StyleConfig", "    ocrPage", "      tipColor: red",
      ])
    #expect(Self.areNested(file.symbols(), in: file.whole))
    #expect(file.links().map { file.words($0.range) } == ["https://a.acme-pay.com/"])
    let colors = file.colors()
    #expect(colors.map { file.words($0.range) } == ["red", "red"])
    for place in colors {
      let blue = Color(red: 0, green: 0, blue: 1)
      let edits = file.presentations(of: blue, at: place.range).map(\.edit)
      #expect(edits.count == 2)
      for edit in edits {
        let later = EditedFile(file.text(with: [edit]), options)
        #expect(later.colors().map(\.color).contains(blue))
        #expect(later.colors().count == 2)
      }
    }
  }

  @Test func secretsAreHiddenInFilesWithoutFindings() throws {
    let file = EditedFile(
      """
      # idvlint: partial
      ProductCode: ID_OCR
      StyleConfig: '{"guidePage": {"ocrImg": "https://img.acme-pay.com/a.png?sig=topsecret123"}}'
      """)
    #expect(file.report.findings.isEmpty)
    #expect(!Self.lines(file.symbols()).joined().contains("topsecret123"))
  }
}
