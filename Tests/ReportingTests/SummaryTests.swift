import Reporting
import Testing

@Suite struct SummaryTests {
  private func sentence(_ format: ReportFormat = .human, _ change: (inout RunTotals) -> Void) -> String {
    var totals = RunTotals()
    change(&totals)
    return String(decoding: ReportWriter.text(of: [], as: format, isColored: true, totals: totals), as: UTF8.self)
  }

  @Test func problems() {
    #expect(
      sentence {
        ($0.errors, $0.warnings, $0.files, $0.passedOver) = (2, 1, 3, 4)
      } == "2 errors and 1 warning in 3 files checked; 4 files passed over (no profile in them)\n")
    #expect(sentence { ($0.notes, $0.files) = (1, 1) } == "1 note in 1 file checked\n")
    #expect(
      sentence { ($0.errors, $0.warnings, $0.notes, $0.files) = (1, 2, 3, 1) }
        == "1 error, 2 warnings and 3 notes in 1 file checked\n")
  }

  @Test func none() {
    #expect(sentence { $0.files = 3 } == "no problems in 3 files\n")
    #expect(
      sentence { ($0.files, $0.hidden, $0.passedOver) = (1, 1, 1) }
        == "no problems in 1 file; 1 finding below the level is not shown; 1 file passed over (no profile in it)\n")
    #expect(
      sentence { ($0.files, $0.passedOver, $0.noFiles) = (1, 3, 1) }
        == "no problems in 1 file; 2 files passed over (no profile in them); "
        + "1 name passed over (no regular file behind it)\n")
    #expect(
      sentence { ($0.unreadable, $0.hidden) = (2, 5) }
        == "no file checked; 5 findings below the level are not shown; 2 files could not be read\n")
  }

  @Test func fixes() {
    #expect(
      sentence { ($0.errors, $0.files, $0.fixable, $0.fixableSuggested) = (3, 2, 2, 1) }
        == "3 errors in 2 files checked; 2 can be mended with --fix, 1 more with --fix-suggested\n")
    #expect(
      sentence { ($0.errors, $0.files, $0.fixable) = (1, 1, 1) }
        == "1 error in 1 file checked; 1 can be mended with --fix\n")
    #expect(
      sentence { ($0.errors, $0.files, $0.fixableSuggested, $0.mended, $0.mendedFiles) = (1, 2, 1, 3, 2) }
        == "1 error in 2 files checked; 1 can be mended with --fix-suggested; 3 findings were mended in 2 files\n")
    #expect(
      sentence { ($0.files, $0.mended, $0.mendedFiles) = (1, 1, 1) }
        == "no problems in 1 file; 1 finding was mended in 1 file\n")
  }

  @Test func machinesGetFindingsOnly() {
    #expect(sentence(.concise) { ($0.errors, $0.files) = (1, 1) } == "")
  }
}
