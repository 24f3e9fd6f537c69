import DocumentModel
import Linting
import Synchronization
import Testing

/// Aliases and merges may not multiply a small file into endless work, nor judging take longer than it may.
@Suite struct BudgetTests {
  private func rules(_ text: String, limits: ReadingLimits = ReadingLimits()) -> [String] {
    Bench.report(Array(text.utf8), limits: limits).findings.map(\.rule.name)
  }

  /// Each use of a value reads it anew, so a long one may not be used as often as a short one.
  @Test func aLongValueCountsForMoreThanAShortOne() {
    let keys = (0..<2_000).map { "\"k\($0)\":{}" }.joined(separator: ",")
    let uses = (0..<200).map { "p\($0):\n  ProductCode: ID_OCR\n  StyleConfig: *style\n" }.joined()
    #expect(rules("style: &style '{\(keys)}'\n" + uses).contains("input-limit"))
    #expect(!rules("style: &style '{\"guidePage\":{}}'\n" + uses).contains("input-limit"))
  }

  /// An empty mapping has no pairs to count, yet merging it is work.
  @Test func mergesOfNothingCountToo() {
    let list = [String](repeating: "*a", count: 3_000).joined(separator: ", ")
    let outer = [String](repeating: "*b", count: 3_000).joined(separator: ", ")
    let text = "a: &a {}\nb: &b {<<: [\(list)]}\nc: {ProductCode: ID_OCR, <<: [\(outer)]}\n"
    #expect(rules(text).contains("input-limit"))
  }

  /// A clock that is asked for the time until it is over.
  @Test func judgingStopsWhenTheTimeIsOver() {
    let text = String(repeating: "---\nProductCode: ID_OCR\nSceneCode: a-b\n", count: 100)
    let asked = Mutex(0)
    var limits = ReadingLimits()
    limits.isOverdue = {
      asked.withLock { count in
        count += 1
        return count > 20
      }
    }
    let report = Bench.report(Array(text.utf8), limits: limits)
    #expect(report.limit == .seconds)
    #expect(report.findings.contains { $0.rule == "malformed-scene-code" })
    #expect(report.findings.count < 500)
  }
}
