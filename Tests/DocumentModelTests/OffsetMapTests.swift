import DocumentModel
import SeededRandom
import Testing

/// A map as a list: the source stretch of each byte of the text, and where its end stands.
private struct NaiveMap {
  var bytes: [Range<Int>]
  var end: Range<Int>

  func source(of text: Range<Int>) -> Range<Int> {
    if text.isEmpty {
      let start = text.lowerBound < bytes.count ? bytes[text.lowerBound].lowerBound : end.lowerBound
      return start..<start
    }
    return bytes[text.lowerBound].lowerBound..<bytes[text.upperBound - 1].upperBound
  }

  func composed(with outer: NaiveMap) -> NaiveMap {
    NaiveMap(bytes: bytes.map(outer.source), end: outer.source(of: end))
  }
}

@Suite struct OffsetMapTests {
  /// A random map of runs onto a source of `sourceLength` bytes, which it need not use up.
  private func randomRuns(into sourceLength: Int, _ dice: inout SeededGenerator) -> (map: OffsetMap, naive: NaiveMap) {
    var runs: [OffsetMap.Run] = []
    var naive: [Range<Int>] = []
    var source = Int.random(in: 0...min(2, sourceLength), using: &dice)
    while source < sourceLength, Int.random(in: 0..<12, using: &dice) > 0 {
      let text = naive.count
      if Bool.random(using: &dice) {
        let length = min(Int.random(in: 1...6, using: &dice), sourceLength - source)
        runs.append(OffsetMap.Run(text: text..<text + length, source: source..<source + length))
        naive += (0..<length).map { source + $0..<source + $0 + 1 }
        source += length
      } else {
        let width = min(Int.random(in: 1...6, using: &dice), sourceLength - source)
        let length = Int.random(in: 0...4, using: &dice)
        guard length != width || length == 1 else { continue }
        runs.append(OffsetMap.Run(text: text..<text + length, source: source..<source + width))
        naive += Array(repeating: source..<source + width, count: length)
        source += width
      }
      // Source that leaves nothing in the text: a quote, indentation.
      if Int.random(in: 0..<3, using: &dice) == 0 { source = min(source + 1, sourceLength) }
    }
    let end = source..<Int.random(in: source...sourceLength, using: &dice)
    return (.runs(runs, end: end), NaiveMap(bytes: naive, end: end))
  }

  private func expectSame(_ map: OffsetMap, _ naive: NaiveMap, sourceLocation: SourceLocation = #_sourceLocation) {
    let stretches = (0...naive.bytes.count).flatMap { lower in (lower...naive.bytes.count).map { lower..<$0 } }
    let different = stretches.first { map.source(of: $0) != naive.source(of: $0) }
    #expect(different == nil, "\(map) differs from \(naive)", sourceLocation: sourceLocation)
  }

  @Test func verbatim() {
    #expect(OffsetMap.verbatim(from: 7).source(of: 2..<5) == 9..<12)
    #expect(OffsetMap.verbatim(from: -3).composed(with: .verbatim(from: 10)).source(of: 3..<3) == 10..<10)
  }

  @Test func wholeSwallowsEveryPlace() {
    let whole = OffsetMap.whole(4..<9)
    #expect(whole.isWhole)
    #expect(whole.source(of: 0..<1) == 4..<9)
    #expect(whole.composed(with: .verbatim(from: 10)).source(of: 2..<2) == 14..<19)
    #expect(OffsetMap.verbatim(from: 1).composed(with: whole) == whole)
    let runs = OffsetMap.runs([.init(text: 0..<2, source: 1..<3)], end: 3..<3)
    #expect(runs.composed(with: whole) == whole)
    #expect(OffsetMap.whole(0..<2).composed(with: runs).source(of: 0..<1) == 1..<3)
    #expect(!runs.isWhole)
  }

  @Test func escapeLeadsToTheWholeEscape() {
    // "a\u00e9b" in double quotes.
    let map = OffsetMap.runs(
      [.init(text: 0..<1, source: 1..<2), .init(text: 1..<3, source: 2..<8), .init(text: 3..<4, source: 8..<9)],
      end: 9..<9)
    #expect(map.source(of: 1..<2) == 2..<8)
    #expect(map.source(of: 0..<4) == 1..<9)
    #expect(map.source(of: 4..<4) == 9..<9)
    #expect(map.source(of: 1..<1) == 2..<2)
  }

  @Test func textThatCameFromNothingButTheEnd() {
    #expect(OffsetMap.runs([], end: 5..<8).source(of: 0..<0) == 5..<5)
  }

  @Test(arguments: 0..<200)
  func runsAgreeWithBytes(seed: Int) {
    var dice = SeededGenerator(seed: UInt64(seed))
    let (map, naive) = randomRuns(into: 24, &dice)
    expectSame(map, naive)
  }

  @Test(arguments: 0..<150)
  func composedRunsAgreeWithBytes(seed: Int) {
    var dice = SeededGenerator(seed: UInt64(seed + 1000))
    let outer = randomRuns(into: 30, &dice)
    let inner = randomRuns(into: outer.naive.bytes.count, &dice)
    expectSame(inner.map.composed(with: outer.map), inner.naive.composed(with: outer.naive))
    let deeper = randomRuns(into: inner.naive.bytes.count, &dice)
    expectSame(
      deeper.map.composed(with: inner.map).composed(with: outer.map),
      deeper.naive.composed(with: inner.naive.composed(with: outer.naive)))
  }

  @Test(arguments: 0..<100)
  func shiftedRunsAgreeWithBytes(seed: Int) {
    var dice = SeededGenerator(seed: UInt64(seed + 5000))
    let (map, naive) = randomRuns(into: 24, &dice)
    // A text that lies in the source of another: the runs move.
    func move(_ range: Range<Int>) -> Range<Int> { range.lowerBound + 5..<range.upperBound + 5 }
    let moved = NaiveMap(bytes: naive.bytes.map(move), end: move(naive.end))
    expectSame(map.composed(with: .verbatim(from: 5)), moved)
    // A text that is the rest of another from some byte on.
    let start = Int.random(in: 0...naive.bytes.count, using: &dice)
    let rest = NaiveMap(bytes: Array(naive.bytes[start...]), end: naive.end)
    expectSame(OffsetMap.verbatim(from: start).composed(with: map), rest)
    // A value inside a larger buffer: offsets into the buffer lead to the same places.
    let value = DecodedText(
      buffer: Array(repeating: 0x61, count: naive.bytes.count + 4), bounds: 4..<naive.bytes.count + 4, map: map)
    let places = (0..<naive.bytes.count).map { value.bufferMap.source(of: $0 + 4..<$0 + 5) }
    #expect(places == naive.bytes)
    #expect(value.bufferMap.source(of: 4..<naive.bytes.count + 4) == value.range.bytes)
  }

  @Test(arguments: 0..<150)
  func partsAgreeWithBytes(seed: Int) {
    var dice = SeededGenerator(seed: UInt64(seed + 9000))
    let (map, naive) = randomRuns(into: 24, &dice)
    let start = Int.random(in: 0...naive.bytes.count, using: &dice)
    let count = Int.random(in: 0...naive.bytes.count - start, using: &dice)
    let bytes = Array(naive.bytes[start..<start + count])
    let end = bytes.last?.upperBound ?? naive.source(of: start..<start).lowerBound
    expectSame(map.part(from: start, count: count), NaiveMap(bytes: bytes, end: end..<end))
  }
}
