import DocumentModel
import Linting
import SeededRandom
import Testing

@Suite struct SensitiveRangesTests {
  /// Random places, overlapping and touching, against a list of hidden bytes.
  @Test(arguments: 0..<100)
  func agreesWithBytes(seed: Int) {
    var dice = SeededGenerator(seed: UInt64(seed))
    var ranges = SensitiveRanges()
    var isHidden = Array(repeating: false, count: 30)
    for _ in 0..<Int.random(in: 0...8, using: &dice) {
      let start = Int.random(in: 0..<30, using: &dice)
      let range = start..<Int.random(in: start...min(30, start + 9), using: &dice)
      ranges.insert(SourceRange(bytes: range))
      for byte in range { isHidden[byte] = true }
    }
    #expect(ranges.isEmpty == !isHidden.contains(true))
    for start in 0...30 {
      for end in start...30 {
        let range = SourceRange(bytes: start..<end)
        let parts = ranges.parts(of: range)
        let found = parts.flatMap { part in part.range.bytes.map { _ in part.isHidden } }
        let isRight =
          found == Array(isHidden[start..<end]) && ranges.touches(range) == isHidden[start..<end].contains(true)
          && parts.allSatisfy { !$0.range.isEmpty } && (parts.first?.range.lowerBound.byte ?? start) == start
        if !isRight { Issue.record("\(start)..<\(end)") }
      }
    }
  }
}
