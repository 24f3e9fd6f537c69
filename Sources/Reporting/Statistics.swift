import DocumentModel
import Linting

/// How often each rule found something, for people: a line a rule before the summary.
struct Statistics {
  private let totals: RunTotals

  /// The statistics of a run.
  init(of totals: RunTotals) {
    self.totals = totals
  }

  /// Appends the lines, and an empty one behind them; nothing where nothing was found or nobody asked.
  func render(into output: inout [UInt8]) {
    let ranking = totals.ranking
    guard let most = ranking.first else { return }
    let width = String(most.count).utf8.count
    for (rule, count) in ranking {
      output.append(UInt8(ascii: " "), count: width - String(count).utf8.count)
      output.append("\(count) \(rule.name)\n")
    }
    output.append("\n")
  }
}
