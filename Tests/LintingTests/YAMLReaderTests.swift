import DocumentModel
import Linting
import Testing

/// What the readers make of unquoted scalars, and what is said of it.
@Suite struct YAMLReaderTests {
  @Test(arguments: YAMLReader.allCases) func everyReaderMakesOfAScalarWhatTheTableSays(reader: YAMLReader) throws {
    let column = try #require(YAMLReader.allCases.firstIndex(of: reader))
    for (scalar, values) in ReaderTable.rows {
      let value = reader.value(of: Array(scalar.utf8)[...])
      #expect(notation(value) == values.split(separator: " ")[column], "\(scalar)")
    }
  }

  private func notation(_ value: ScalarValue) -> String {
    switch value {
    case .text: "-"
    case .null: "null"
    case .boolean(let value): "\(value)"
    case .integer(let digits): digits
    case .float(let digits): digits.contains { !$0.isNumber && $0 != "-" } ? digits : digits + ".0"
    case .timestamp: "date"
    case .symbol: "symbol"
    case .refusal: "error"
    }
  }

  @Test(arguments: [
    ("0:30._5", "1800"), ("0:30.5", "1830"), ("0_1:30.5_5", "5433"), ("1__0:30.5", "5430"), ("1_:30.5", "5430"),
    ("1:30.5__5", "5430"),
  ])
  func psychReadsHoursUpToAStrayUnderscore(scalar: String, seconds: String) {
    #expect(YAMLReader.psych.value(of: Array(scalar.utf8)[...]) == .float(seconds))
  }

  /// The quick look at a scalar must not pass over what some reader changes.
  @Test func scalarsAreSortedAsTheReadersHaveThem() {
    for (scalar, values) in ReaderTable.rows {
      let plain = PlainScalar(Array(scalar.utf8)[...])
      let readings = values.split(separator: " ")
      switch readings[readings.count - 1] {
      case "null": #expect(plain == .null, "\(scalar)")
      case "-" where ["Y", "N", "y", "n"].contains(scalar): #expect(plain == .singleLetter, "\(scalar)")
      case "-": #expect(plain == (Set(readings) == ["-"] ? .text : .ambiguous), "\(scalar)")
      default: #expect(plain == .lost, "\(scalar)")
      }
    }
  }

  @Test func theQuickLookPassesOverNothingThatAReaderChanges() {
    for scalar in NumberLikeScalars.all {
      let text = Array(scalar.utf8)[...]
      let isText = YAMLReader.allCases.allSatisfy { $0.value(of: text) == .text }
      #expect((PlainScalar(text) == .text) == isText, "\(scalar)")
    }
  }

  @Test(arguments: [
    (
      "DocType: 01000000",
      "the number 262144 in PyYAML, Psych, SnakeYAML, go-yaml and Yams, and 1000000 in js-yaml 4 and YAML 1.2"
    ),
    ("SceneCode: 1234", "the number 1234 for YAML readers"),
    ("DocType: 00000008", "the number 8 in go-yaml, Yams, js-yaml 4 and YAML 1.2"),
    ("IdSpoof: Y", "the boolean true in go-yaml v2"),
    ("SceneCode: no", "the boolean false in PyYAML, Psych, SnakeYAML, go-yaml v2 and Yams"),
    ("SceneCode: nULL", "null in Psych"),
    ("SceneCode: 12e4567", "the number infinity in SnakeYAML, Yams, js-yaml 4 and YAML 1.2"),
    ("MerchantUserId: 010", "a number, a boolean or a date"),
    ("CallbackToken: 2026-01-01", "something else in some YAML readers"),
  ])
  func theMessageTellsWhoMakesWhatOfIt(line: String, words: String) throws {
    let report = Bench.report(Array("# idvlint: partial\nProductCode: ID_OCR\n\(line)\n".utf8))
    let finding = try #require(report.findings.first)
    #expect(report.findings.count { $0.rule.name.hasSuffix("-scalar") } == 1)
    let pair = line.split(separator: ": ")
    #expect(
      Bench.words(finding.message) == "the unquoted `\(pair[1])` of \(pair[0]) is \(words), not the text it shows")
  }

  @Test func idsOfReadersStayWhatTheyAre() {
    #expect(
      YAMLReader.allCases.map(\.rawValue) == [
        "pyyaml", "psych", "snakeyaml", "go-yaml-v2", "go-yaml-v3", "yams", "js-yaml", "yaml-1.2",
      ])
  }

  /// A scalar of a file's whole size takes no longer than its bytes ask for.
  @Test(arguments: ["1", "1_", "0x1", "1:2", "1e", ":1", "0b1", "1,1"], [false, true])
  func longScalarsAreReadInOneGo(piece: String, isDotted: Bool) {
    let text = Array(String(repeating: piece, count: 20_000).utf8) + Array((isDotted ? ".5" : "").utf8)
    #expect(secondsOfWork { for reader in YAMLReader.allCases { _ = reader.value(of: text[...]) } } < 10)
  }
}
