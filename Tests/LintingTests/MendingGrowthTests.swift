import DocumentModel
import Linting
import Testing

/// The time that mending takes grows as the text does.
@Suite struct MendingGrowthTests {
  /// Each gets four pairs.
  @Test func profilesThatLackParameters() {
    GrowthTests.expectGrowth { count in
      "[" + [String](repeating: "{ProductCode: ID_OCR, DocType: '01000000'}", count: count).joined(separator: ", ")
        + "]\n"
    } judging: { text in
      let report = Bench.report(text)
      let file = mend(report, choice: FixChoice(includesSuggested: true), limits: .init()) { Bench.report($0.text) }
      #expect(file.mended.count * 10 > text.count / 2)
    }
  }
}
