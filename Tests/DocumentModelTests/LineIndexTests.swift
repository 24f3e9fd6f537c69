import DocumentModel
import SeededRandom
import Testing

@Suite struct LineIndexTests {
  private func positions(_ text: String, _ offsets: [Int], in unit: ColumnUnit = .utf8) -> [TextPosition] {
    let index = LineIndex(text: Array(text.utf8))
    return offsets.map { index.position(of: SourceOffset($0), in: unit) }
  }

  @Test(arguments: ["ab\ncd\n", "ab\r\ncd\r\n", "ab\rcd\r"])
  func lineBreaks(text: String) {
    let index = LineIndex(text: Array(text.utf8))
    let width = text.contains("\r\n") ? 2 : 1
    #expect(index.count == 3)
    #expect(index.range(ofLine: 1).bytes == 0..<2)
    #expect(index.range(ofLine: 2).bytes == 2 + width..<4 + width)
    #expect(index.range(ofLine: 3).bytes == 4 + 2 * width..<4 + 2 * width)
    #expect(positions(text, [0, 1, 2]) == [(1, 1), (1, 2), (1, 3)].map(TextPosition.init))
    #expect(positions(text, [2 + width, 4 + 2 * width]) == [(2, 1), (3, 1)].map(TextPosition.init))
  }

  @Test func mixedBreaksAndNoFinalOne() {
    let text = "a\n\r\r\n\nb"
    let index = LineIndex(text: Array(text.utf8))
    #expect((1...index.count).map { index.range(ofLine: $0).bytes } == [0..<1, 2..<2, 3..<3, 5..<5, 6..<7])
    #expect(positions(text, [7]) == [TextPosition(line: 5, column: 2)])
  }

  @Test func emptyText() {
    #expect(LineIndex(text: []).count == 1)
    #expect(positions("", [0, 9]) == [(1, 1), (1, 1)].map(TextPosition.init))
    #expect(LineIndex(text: [0xEF, 0xBB, 0xBF]).range(ofLine: 1).bytes == 3..<3)
  }

  @Test func otherSeparatorsEndNoLine() {
    #expect(LineIndex(text: Array("a\u{85}b\u{2028}c\u{2029}d\u{B}e\u{C}f".utf8)).count == 1)
  }

  @Test func byteOrderMarkTakesNoColumn() {
    let text = "\u{FEFF}é: 1"
    #expect(positions(text, [0, 3, 5], in: .utf16).map(\.column) == [1, 1, 2])
  }

  @Test func threeUnits() {
    let text = "x\n张é😀z"
    let end = text.utf8.count - 1
    #expect(positions(text, [end], in: .utf8) == [TextPosition(line: 2, column: 10)])
    #expect(positions(text, [end], in: .utf16) == [TextPosition(line: 2, column: 5)])
    #expect(positions(text, [end], in: .scalars) == [TextPosition(line: 2, column: 4)])
  }

  @Test func positionsOutsideTheText() {
    let index = LineIndex(text: Array("é\nb\r\n".utf8))
    func offset(_ line: Int, _ column: Int, _ unit: ColumnUnit = .utf16) -> Int {
      index.offset(of: TextPosition(line: line, column: column), in: unit).byte
    }
    #expect(offset(0, 5) == 0)
    #expect(offset(1, 99) == 2)
    #expect(offset(1, -3) == 0)
    #expect(offset(2, 99) == 4)
    #expect(offset(4, 1) == 6)
    #expect(offset(1, 2, .utf8) == 0)
  }

  /// Random texts, long lines among them, against a walk over scalars.
  @Test(arguments: 0..<36)
  func agreesWithWalk(seed: Int) {
    var dice = SeededGenerator(seed: UInt64(seed))
    let letters: [Unicode.Scalar] = ["a", ":", " ", "é", "张", "😀", "\u{301}", "\n", "\r", "\u{2028}"]
    let length = seed % 3 == 0 ? 1500 : Int.random(in: 0...60, using: &dice)
    let breaks = seed % 3 == 0 ? 7 : letters.count
    var text = String.UnicodeScalarView(seed % 2 == 0 ? [] : ["\u{FEFF}"])
    for _ in 0..<length {
      text.append(letters[Int.random(in: 0..<(Int.random(in: 0..<300, using: &dice) == 0 ? 10 : breaks), using: &dice)])
    }
    let index = LineIndex(text: Array(String(text).utf8))
    var line = 1
    var (byte, utf8, utf16, scalars) = (0, 1, 1, 1)
    var previous: Unicode.Scalar = " "
    for (number, scalar) in text.enumerated() {
      if previous == "\n" || previous == "\r" && scalar != "\n" {
        line += 1
        (utf8, utf16, scalars) = (1, 1, 1)
      }
      let wasReturn = previous == "\r"
      previous = scalar
      if !(number == 0 && scalar == "\u{FEFF}") {
        for (unit, column) in [(ColumnUnit.utf8, utf8), (.utf16, utf16), (.scalars, scalars)] {
          let position = index.position(of: SourceOffset(byte), in: unit)
          // The line feed of CRLF is no place an editor knows.
          let isReversible = !(scalar == "\n" && wasReturn)
          if position != TextPosition(line: line, column: column)
            || isReversible && index.offset(of: position, in: unit).byte != byte
          {
            Issue.record("offset \(byte) in \(unit): \(position), not \(line):\(column)")
          }
        }
        utf8 += UTF8.width(scalar)
        utf16 += UTF16.width(scalar)
        scalars += 1
      }
      byte += UTF8.width(scalar)
    }
    let isBreak = previous == "\n" || previous == "\r"
    #expect(index.count == line + (isBreak ? 1 : 0))
  }

  @Test func manyColumnsOfOneLongLineAreCheap() {
    let text = Array(String(repeating: "张é😀z", count: 200_000).utf8)
    let index = LineIndex(text: text)
    var sum = 0
    let duration = ContinuousClock().measure {
      for number in 0..<20_000 { sum += index.position(of: SourceOffset(number * 100), in: .utf16).column }
    }
    #expect(sum > 0)
    #expect(duration < .seconds(5), "each column must not cost the length of the line")
  }
}
