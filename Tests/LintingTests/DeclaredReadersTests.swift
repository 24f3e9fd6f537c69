import DocumentModel
import Linting
import Testing

/// What `readers` in the configuration makes of unquoted scalars.
@Suite struct DeclaredReadersTests {
  private static let quotes: Set<RuleID> = ["lossy-plain-scalar", "ambiguous-plain-scalar", "single-letter-scalar"]
  private let scalars = ReaderTable.rows.map(\.scalar) + ["Y", "N", "y", "n"]

  /// What is said of a scalar as a MerchantUserId, which may be anything.
  private static func findings(_ scalar: String, _ readers: Set<YAMLReader>) -> [Finding] {
    var options = LintOptions()
    options.readers = readers
    let text = "# idvlint: partial\nProductCode: ID_OCR\nMerchantUserId: \(scalar)\n"
    return Bench.report(Array(text.utf8), options: options).findings.filter { quotes.contains($0.rule) }
  }

  private static func values(_ scalar: String, _ readers: Set<YAMLReader>) -> [ScalarValue] {
    readers.map { $0.value(of: Array(scalar.utf8)[...]) }
  }

  private static func isNull(_ scalar: String) -> Bool { values(scalar, [.yaml12]) == [.null] }

  @Test(arguments: YAMLReader.allCases) func oneReaderIsBelieved(reader: YAMLReader) {
    for scalar in scalars where !Self.isNull(scalar) {
      let isText = Self.values(scalar, [reader]) == [.text]
      #expect(PlainScalar(Array(scalar.utf8)[...], by: [reader]) == (isText ? .text : .lost), "\(scalar)")
      #expect(Self.findings(scalar, [reader]).map(\.rule) == (isText ? [] : ["lossy-plain-scalar"]), "\(scalar)")
    }
  }

  @Test(arguments: YAMLReader.allCases, YAMLReader.allCases)
  func twoReadersMayDiffer(first: YAMLReader, second: YAMLReader) {
    let readers: Set = [first, second]
    for scalar in scalars where !Self.isNull(scalar) {
      let texts = Self.values(scalar, readers).count { $0 == .text }
      let reading: PlainScalar = texts == 0 ? .lost : texts == readers.count ? .text : .ambiguous
      #expect(PlainScalar(Array(scalar.utf8)[...], by: readers) == reading, "\(scalar)")
    }
    for scalar in ["Y", "no", "08", "1e3"] {
      let rule: RuleID? =
        switch PlainScalar(Array(scalar.utf8)[...], by: readers) {
        case .lost: "lossy-plain-scalar"
        case .ambiguous: "ambiguous-plain-scalar"
        default: nil
        }
      #expect(Self.findings(scalar, readers).map(\.rule) == (rule.map { [$0] } ?? []), "\(scalar)")
    }
  }

  /// The quick look must not pass over what a reader changes, whichever is declared.
  @Test(arguments: YAMLReader.allCases) func theQuickLookIsRightForEachReader(reader: YAMLReader) {
    for scalar in NumberLikeScalars.all where !Self.isNull(scalar) {
      let isText = Self.values(scalar, [reader]) == [.text]
      #expect((PlainScalar(Array(scalar.utf8)[...], by: [reader]) == .text) == isText, "\(scalar)")
    }
  }

  @Test func nothingIsNothingToEveryone() {
    for scalar in ["~", "null", "Null", "NULL", ""] {
      for reader in YAMLReader.allCases { #expect(PlainScalar(Array(scalar.utf8)[...], by: [reader]) == .null) }
    }
  }

  @Test(arguments: [
    ("DocType: 01000000", [.pyYAML], "the number 262144 in PyYAML"),
    ("DocType: 01000000", [.psych, .yaml12], "the number 262144 in Psych, and 1000000 in YAML 1.2"),
    ("DocType: 00000008", [.pyYAML, .goYAML2, .goYAML3], "the number 8 in go-yaml"),
    ("IdSpoof: Y", [.goYAML2], "the boolean true in go-yaml v2"),
    ("SceneCode: 1234", Set(YAMLReader.allCases), "the number 1234 for YAML readers"),
    ("CallbackToken: no", [.psych], "something else in the declared YAML readers"),
    ("CallbackToken: no", [.psych, .jsYAML], "something else in some YAML readers"),
    ("CallbackToken: 010", [.psych], "something else in the declared YAML readers"),
  ] as [(String, Set<YAMLReader>, String)])
  func theMessageNamesTheDeclaredReadersAlone(line: String, readers: Set<YAMLReader>, words: String) throws {
    var options = LintOptions()
    options.readers = readers
    let report = Bench.report(Array("# idvlint: partial\nProductCode: ID_OCR\n\(line)\n".utf8), options: options)
    let finding = try #require(report.findings.first)
    let pair = line.split(separator: ": ")
    #expect(
      Bench.words(finding.message) == "the unquoted `\(pair[1])` of \(pair[0]) is \(words), not the text it shows")
  }

  /// JSON has no unquoted strings.
  @Test func jsonIsNotConcerned() {
    var options = LintOptions()
    options.readers = [.pyYAML]
    let text = "{\"ProductCode\": \"ID_OCR\", \"DocType\": 10000008, \"IdThreshold\": 1}"
    let rules = Bench.report(Array(text.utf8), .json, options: options).findings.map(\.rule)
    #expect(rules.allSatisfy { !Self.quotes.contains($0) } && rules.contains("non-string-value"))
  }
}
