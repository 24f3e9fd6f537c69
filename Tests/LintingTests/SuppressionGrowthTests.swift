import Linting
import Testing

/// The time that suppressing takes grows as what is suppressed and what suppresses it do, both together.
@Suite struct SuppressionGrowthTests {
  @Test func entriesOfTheConfiguration() {
    var options = LintOptions()
    options.allowances = (0..<4000).map { Allowance(rule: "unknown-parameter", pointer: JSONPointerPattern("/k\($0)")) }
    GrowthTests.expectGrowth { count in
      "ProductCode: ID_OCR\n" + (0..<count).map { "k\($0): x\n" }.joined()
    } judging: {
      // As many entries as findings.
      var options = options
      options.allowances.removeLast(options.allowances.count - $0.count(where: { $0 == 0x0A }) + 1)
      _ = Bench.report($0, options: options)
    }
  }
}
