package import Linting

/// The forms a report can have.
package enum ReportFormat: String, CaseIterable, Sendable {
  case human, concise
}

/// What a run came to.
package struct RunTotals: Sendable {
  package var files = 0
  package var profiles = 0
  package var passedOver = 0
  package var unreadable = 0
  package var errors = 0
  package var warnings = 0
  package var notes = 0
  package var hidden = 0
  package var fixable = 0

  package init() {}
}

/// Writes reports as text.
package struct ReportWriter: Sendable {
  package init(format: ReportFormat, isColored: Bool) {}

  package mutating func render(_ report: FileReport) -> String { "" }

  package mutating func summary(_ totals: RunTotals) -> String {
    "\(totals.files) checked, \(totals.passedOver) passed over, \(totals.unreadable) unreadable\n"
  }
}
