import DocumentModel
import Linting
import Testing

/// One cause, one finding: what is said where two rules meet.
@Suite struct PrecedenceTests {
  /// A line of a table.
  struct Row: Sendable, CustomTestStringConvertible {
    var first: String
    var second: String
    var text: String

    var testDescription: String { "\(first), \(second): \(text)" }

    /// The lines of a table.
    static func all(_ table: String) -> [Row] {
      table.split(separator: "\n").compactMap { line in
        let parts = line.split(separator: " | ", maxSplits: 2).map(String.init)
        return parts.count == 3 ? Row(first: parts[0], second: parts[1], text: parts[2]) : nil
      }
    }
  }

  @Test(arguments: Row.all(Meetings.oneSpeaks))
  func oneOfTwoSpeaks(row: Row) {
    #expect(rules(row.text) == [row.first])
    #expect(Rule.all.contains { $0.id.name == row.second })
  }

  @Test(arguments: Row.all(Meetings.bothStand))
  func twoCausesAreTwoFindings(row: Row) { #expect(rules(row.text) == [row.first, row.second].sorted()) }

  @Test(arguments: Row.all(Meetings.typeTraps))
  func oneSpeaksOfWhatIsNoText(row: Row) {
    for parameter in row.text.split(separator: " ") {
      let found = rules("\(parameter): \(row.first)")
      #expect(found == (row.second == "-" ? [] : [row.second]), "\(parameter)")
    }
  }

  /// Each pair of rules has one line.
  @Test func tableHoldsNoMeetingTwice() {
    let pairs = Row.all(Meetings.oneSpeaks).map { [$0.first, $0.second].sorted() }
    #expect(Set(pairs).count == pairs.count)
  }

  /// At an id that stands twice in a run, only what is above in the catalogue is said.
  @Test(arguments: [
    ("no", "ambiguous-plain-scalar"), ("8", "lossy-plain-scalar"), ("\"a-b\"", "malformed-merchant-biz-id"),
    ("LTAI5tAbCdEfGh1JkLmNoPqR", "credential-in-profile"), ("changeme", "duplicate-merchant-biz-id"),
    ("Y", "duplicate-merchant-biz-id"), ("order1", "duplicate-merchant-biz-id"),
  ])
  func repeatedIDIsToldOnce(value: String, expected: String) {
    let profile = Rule.Example.wholeProfile.replacing("\"${BIZ_ID}\"", with: value)
    let report = Bench.report(Array((profile + "---\n" + profile).utf8))
    let second = report.findings.filter { $0.range.bytes.lowerBound > profile.utf8.count }
    #expect(second.map(\.rule.name) == [expected])
  }

  /// The rules that speak of a line, each once, by name, but for the notes that an id is fixed.
  private func rules(_ line: String) -> [String] {
    let product = line.hasPrefix("ProductCode:") ? "" : "ProductCode: ID_OCR\n"
    let notes = Set(["fixed-merchant-biz-id", "fixed-merchant-user-id"])
    let found = Bench.rules("# idvlint: partial\n" + product + line + "\n").filter { !notes.contains($0) }
    return Set(found).sorted()
  }
}

extension Rule.Example {
  /// A profile that lacks nothing.
  fileprivate static let wholeProfile = """
    ProductCode: ID_OCR
    MerchantBizId: "${BIZ_ID}"
    MetaInfo: "${META_INFO}"
    MerchantUserId: "${USER_HASH}"
    ReturnUrl: "${RETURN_URL}"
    DocType: "01000000"

    """
}
