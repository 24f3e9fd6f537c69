/// What a column counts.
package enum ColumnUnit: Sendable {
  /// Bytes of UTF-8.
  case utf8
  /// UTF-16 code units, as editors and SARIF count.
  case utf16
  /// Unicode scalars (code points).
  case scalars
}

/// A line and a column, both counted from 1.
package struct TextPosition: Hashable, Comparable, Sendable {
  /// The line, from 1.
  package var line: Int
  /// The column, from 1, in the unit that was asked for.
  package var column: Int

  /// A position.
  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// By line, then by column.
  package static func < (left: TextPosition, right: TextPosition) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}

/// Where the lines of a file begin. A line ends with LF, CRLF or CR, as in editors; not with NEL, LS or PS.
///
/// A column costs the same however long its line is: a minified file of many findings is no trap.
package struct LineIndex: Sendable {
  /// What stands before a block of the text.
  private struct Tally {
    var scalars = 0
    var utf16 = 0
  }

  private static let blockSize = 1024

  private let text: [UInt8]
  private let starts: [Int]
  /// The tally before each block of the text; none where every byte after a byte order mark is ASCII.
  private let tallies: [Tally]

  /// The lines of a text; a byte order mark before the first is no part of it.
  package init(text: [UInt8]) {
    self.init(text: text, isASCII: text.allSatisfy { $0 < 0x80 })
  }

  /// The lines of a text of which it is known whether every byte is ASCII.
  init(text: [UInt8], isASCII: Bool) {
    self.text = text
    let bytes = text.span
    var starts = [text.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0]
    var index = starts[0]
    while true {
      index = bytes.firstIndex(of: 0x0A, 0x0D, from: index, to: bytes.count)
      guard index < bytes.count else { break }
      let isPair = bytes[index] == 0x0D && index + 1 < bytes.count && bytes[index + 1] == 0x0A
      index += isPair ? 2 : 1
      starts.append(index)
    }
    self.starts = starts
    tallies = isASCII ? [] : Self.tallies(of: bytes)
  }

  /// The number of lines; text that ends with a line break has an empty last line.
  package var count: Int { starts.count }

  /// The line that an offset is in, from 1.
  package func line(of offset: SourceOffset) -> Int {
    max(starts.partitioningIndex { $0 > offset.byte }, 1)
  }

  /// The line and column of an offset; an offset past the text counts as its end.
  package func position(of offset: SourceOffset, in unit: ColumnUnit) -> TextPosition {
    let line = line(of: offset)
    let start = starts[line - 1]
    let end = max(start, min(offset.byte, text.count))
    return TextPosition(line: line, column: length(of: start..<end, in: unit) + 1)
  }

  /// The offset of a position: the reverse of ``position(of:in:)``.
  ///
  /// A column past its line gives the end of the line before its line break, one inside a character the character's
  /// beginning, a line past the last the end of the text.
  package func offset(of position: TextPosition, in unit: ColumnUnit) -> SourceOffset {
    guard position.line >= 1 else { return SourceOffset(starts[0]) }
    guard position.line <= starts.count else { return SourceOffset(text.count) }
    let line = range(ofLine: position.line).bytes
    var offset = line.lowerBound
    var rest = position.column - 1
    while offset < line.upperBound {
      var end = offset + 1
      while end < line.upperBound, text[end] & 0xC0 == 0x80 { end += 1 }
      rest -= length(of: offset..<end, in: unit)
      guard rest >= 0 else { break }
      offset = end
    }
    return SourceOffset(offset)
  }

  /// The stretch of a line (from 1) without its line break.
  package func range(ofLine line: Int) -> SourceRange {
    let start = starts[line - 1]
    var end = line < starts.count ? starts[line] : text.count
    while end > start, text[end - 1] == 0x0A || text[end - 1] == 0x0D { end -= 1 }
    return SourceRange(bytes: start..<end)
  }

  private func length(of range: Range<Int>, in unit: ColumnUnit) -> Int {
    if tallies.isEmpty || unit == .utf8 { return range.count }
    var tally = Tally()
    if range.count <= Self.blockSize {
      Self.add(text.span, range, to: &tally)
    } else {
      tally = self.tally(before: range.upperBound)
      let start = self.tally(before: range.lowerBound)
      tally.scalars -= start.scalars
      tally.utf16 -= start.utf16
    }
    return unit == .utf16 ? tally.utf16 : tally.scalars
  }

  private func tally(before offset: Int) -> Tally {
    let block = offset / Self.blockSize
    var tally = tallies[block]
    Self.add(text.span, block * Self.blockSize..<offset, to: &tally)
    return tally
  }

  private static func tallies(of bytes: Span<UInt8>) -> [Tally] {
    var tallies = [Tally()]
    var tally = Tally()
    var start = 0
    while start + blockSize <= bytes.count {
      add(bytes, start..<start + blockSize, to: &tally)
      tallies.append(tally)
      start += blockSize
    }
    return tallies
  }

  private static func add(_ bytes: Span<UInt8>, _ range: Range<Int>, to tally: inout Tally) {
    var scalars = 0
    var astral = 0
    for index in range {
      let byte = bytes[index]
      scalars += byte & 0xC0 == 0x80 ? 0 : 1
      astral += byte >= 0xF0 ? 1 : 0
    }
    tally.scalars += scalars
    tally.utf16 += scalars + astral
  }
}
