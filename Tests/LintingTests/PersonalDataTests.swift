import DocumentModel
import Linting
import SeededRandom
import Testing

/// What tells of a person, and the many ids that do not.
@Suite struct PersonalDataTests {
  private func report(_ value: String) -> FileReport {
    Bench.report(Array("# idvlint: partial\nProductCode: ID_OCR\nMerchantUserId: '\(value)'\n".utf8))
  }

  private func rules(_ value: String) -> [String] { report(value).findings.map(\.rule.name) }

  @Test(arguments: [
    "a@b.co", "first.last+tag@mail.acme-pay.com", "A_B@ACME.COM", "x@1-2.de", "+8613800138000", "+2904123",
    "+123456789012345", "13000000000", "19912345678", "11010519491231002X", "11010519491231002x",
    "440524198001010013", "910105200002290012", "A123456(3)", "a123456(3)", "AB987654(3)", "G123456(A)",
  ])
  func personalDataIsFound(value: String) {
    #expect(rules(value) == ["personal-data-in-user-id"], "\(value)")
  }

  @Test(arguments: [
    "a@b", "@b.co", "a@.co", "a@b.c", "a@b..co", "a@b.c0", "a..b@c.de", "a b@c.de", "a@b@c.de", "a@-b.de", "+012345678",
    "+123456", "+1234567890123456", "+86 13800138000", "8613800138000", "12000000000", "1380013800", "138001380000",
    "110105194912310021", "11010519491331002X", "11010519490229002X", "01010519491231002X", "11010529491231002X",
    "A123456(4)", "A123456", "A1234563", "A12345(3)", "ABC123456(3)", "A123456[3]", "u-13800138000", "(3)", "+",
  ])
  func whatOnlyLooksLikeItIsNot(value: String) {
    #expect(rules(value) == ["fixed-merchant-user-id"], "\(value)")
  }

  @Test func idsOfMachinesAreNoPersonalData() {
    var random = SeededGenerator(seed: 11)
    for round in 0..<10_000 {
      let id = Self.id(round, &random)
      #expect(rules(id) == ["fixed-merchant-user-id"], "\(id)")
    }
  }

  /// Hashes, UUIDs, ULIDs, decimal numbers and base64, in turn.
  private static func id(_ round: Int, _ random: inout SeededGenerator) -> String {
    func letters(_ alphabet: String, _ count: Int) -> String {
      let alphabet = Array(alphabet)
      return String((0..<count).map { _ in alphabet[Int.random(in: 0..<alphabet.count, using: &random)] })
    }
    let hexadecimal = "0123456789abcdef"
    let base64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
    switch round % 8 {
    case 0: return letters(hexadecimal, 32)
    case 1: return letters(hexadecimal, 40)
    case 2: return letters(hexadecimal, 64)
    case 3: return [8, 4, 4, 4, 12].map { letters(hexadecimal, $0) }.joined(separator: "-")
    case 4: return letters("0123456789ABCDEFGHJKMNPQRSTVWXYZ", 26)
    case 5: return letters(base64, 22) + "=="
    case 6: return letters(base64, 32)
    default:
      let count = 1 + round / 8 % 24
      // An id of eleven digits that begins with 1 may be a mobile number; such ids begin elsewhere.
      return letters(count == 11 ? "23456789" : "0123456789", 1) + letters("0123456789", count - 1)
    }
  }

  /// Nothing that a report says or shows has the value, and no sentence a part of it.
  @Test(arguments: ["li.lei@acme-pay.com", "+8613800138000", "11010519491231002X", "A123456(3)"])
  func theValueIsNeverShown(value: String) throws {
    for written in [value, "${USER:-\(value)}", " \(value)"] {
      let report = report(written)
      let finding = try #require(report.findings.first)
      #expect(finding.rule == "personal-data-in-user-id")
      #expect(report.sensitive.parts(of: finding.range).allSatisfy { $0.isHidden })
      let messages = [finding.message] + finding.notes.map(\.message) + (finding.help.map { [$0] } ?? [])
      for message in messages {
        for piece in message.pieces {
          guard case .source = piece else { continue }
          Issue.record("the file's words stand in \(Bench.words(message))")
        }
      }
    }
  }
}
