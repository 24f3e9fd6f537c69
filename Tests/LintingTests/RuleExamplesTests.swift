import DocumentModel
import Linting
import Testing

/// The examples of every rule, judged and mended in every dress.
@Suite struct RuleExamplesTests {
  /// An example with its rule and number, for the test's name.
  struct Case: Sendable, CustomTestStringConvertible {
    var rule: Rule
    var example: Rule.Example
    var number: Int

    var testDescription: String { "\(rule.id.name) \(number)" }

    static let good = Rule.all.flatMap { rule in
      rule.good.enumerated().map { Case(rule: rule, example: $1, number: $0 + 1) }
    }
    static let bad = Rule.all.flatMap { rule in
      rule.bad.enumerated().map { Case(rule: rule, example: $1, number: $0 + 1) }
    }
  }

  @Test(arguments: Case.good, Dress.allCases)
  func goodExamplesAreGood(item: Case, dress: Dress) throws {
    let plain = MarkedText(item.example.text)
    #expect(plain.ranges.isEmpty)
    let text = try #require(dress.dressed(plain, item.example.syntax))
    let report = Bench.report(dress.encoded(text.bytes), item.example.syntax, options: item.example.options)
    let found = report.findings.filter { $0.rule == item.rule.id }
    #expect(found.isEmpty, "\(found.map { Bench.words(report, $0.range) })")
  }

  @Test(arguments: Case.bad, Dress.allCases)
  func badExamplesAreBadWhereMarked(item: Case, dress: Dress) throws {
    guard let text = dress.dressed(MarkedText(item.example.text), item.example.syntax) else { return }
    #expect(!text.ranges.isEmpty)
    let report = Bench.report(dress.encoded(text.bytes), item.example.syntax, options: item.example.options)
    #expect(report.source.text == text.bytes)
    let mine = report.findings.filter { $0.rule == item.rule.id }
    #expect(mine.map(\.range.bytes) == text.ranges)
    #expect(mine.allSatisfy { $0.severity == item.rule.severity })
    let others = report.findings.filter { $0.rule != item.rule.id && !item.example.others.contains($0.rule) }
    #expect(others.isEmpty, "\(others.map { "\($0.rule.name) \(Bench.words(report, $0.range))" })")
  }

  @Test(arguments: Case.bad, Dress.allCases)
  func fixesGiveTheTextAfterFixing(item: Case, dress: Dress) throws {
    let (syntax, options) = (item.example.syntax, item.example.options)
    guard let text = dress.dressed(MarkedText(item.example.text), syntax) else { return }
    let file = dress.encoded(text.bytes)
    guard let fixed = item.example.fixed else {
      let findings = Bench.report(file, syntax, options: options).findings
      let offered = findings.filter { $0.rule == item.rule.id && $0.fix != nil }
      #expect(offered.isEmpty, "\(offered.compactMap(\.fix?.title))")
      return
    }
    let expected = try #require(dress.dressed(MarkedText(fixed), syntax))
    let mended = Bench.mended(file, syntax, rule: item.rule.id, options: options)
    #expect(String(decoding: mended.text, as: UTF8.self) == String(decoding: expected.bytes, as: UTF8.self))
    // A note is harmless, and may well be what the fixed value deserves.
    let left = Bench.report(mended.text, syntax, options: options).findings.filter { $0.severity > .note }
    #expect(left.isEmpty, "\(left.map(\.rule.name))")
    #expect(Bench.mended(mended.text, syntax, rule: item.rule.id, options: options).rounds == 0)
  }

  @Test(arguments: Rule.all.map(\.id))
  func everyFixIsSeenInAnExample(id: RuleID) throws {
    let rule = try #require(Rule.all.first { $0.id == id })
    let offers = rule.bad.contains { example in
      let report = Bench.report(MarkedText(example.text).bytes, example.syntax, options: example.options)
      return report.findings.contains { $0.rule == id && $0.fix != nil }
    }
    #expect(offers == rule.bad.contains { $0.fixed != nil })
  }
}
