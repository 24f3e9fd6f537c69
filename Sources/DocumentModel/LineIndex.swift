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
package struct LineIndex: Sendable {
  private let text: [UInt8]
  private let starts: [Int]

  /// The lines of a text; a byte order mark before the first is no part of it.
  package init(text: [UInt8]) {
    self.text = text
    var starts = [text.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0]
    var index = 0
    let count = text.count
    while index < count {
      let byte = text[index]
      index += 1
      if byte == 0x0A {
        starts.append(index)
      } else if byte == 0x0D {
        if index < count, text[index] == 0x0A { index += 1 }
        starts.append(index)
      }
    }
    self.starts = starts
  }

  /// The number of lines; text that ends with a line break has an empty last line.
  package var count: Int { starts.count }

  /// The line that an offset is in, from 1.
  package func line(of offset: SourceOffset) -> Int {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] <= offset.byte { low = middle + 1 } else { high = middle }
    }
    return max(low, 1)
  }

  /// The line and column of an offset.
  package func position(of offset: SourceOffset, in unit: ColumnUnit) -> TextPosition {
    let line = line(of: offset)
    let start = starts[line - 1]
    let bytes = text[start..<max(start, min(offset.byte, text.count))]
    let column =
      switch unit {
      case .utf8: bytes.count
      case .utf16: bytes.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : $1 >= 0xF0 ? 2 : 1) }
      case .scalars: bytes.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
      }
    return TextPosition(line: line, column: column + 1)
  }

  /// The stretch of a line (from 1) without its line break.
  package func range(ofLine line: Int) -> SourceRange {
    let start = starts[line - 1]
    var end = line < starts.count ? starts[line] : text.count
    while end > start, text[end - 1] == 0x0A || text[end - 1] == 0x0D { end -= 1 }
    return SourceRange(bytes: start..<end)
  }
}
