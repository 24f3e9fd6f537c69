import DocumentModel
import Linting

/// Draws a line, or a window of it, so that it is safe for a terminal, and tells in which columns its places came to
/// stand.
///
/// Tabs lead to the next multiple of four columns; control characters and bytes that are no text become escapes;
/// what is sensitive becomes a mask.
struct LineDrawing {
  private let places: [Range<Int>]
  private var starts: [Int]
  private var ends: [Int]
  private var column = 0
  private var width = DisplayWidth()

  /// A drawing that looks out for places, given in bytes of the text.
  init(places: [Range<Int>]) {
    self.places = places
    starts = Array(repeating: -1, count: places.count)
    ends = Array(repeating: 0, count: places.count)
  }

  /// The columns of the places, from 0; at least one column each, even where a place is empty.
  var columns: [Range<Int>] {
    zip(starts, ends).map { start, end in
      let start = start < 0 ? column : start
      return start..<max(start + 1, end)
    }
  }

  /// Appends a window of a line, with `…` where the line goes on.
  mutating func draw(_ window: Range<Int>, of line: Range<Int>, in report: FileReport, into output: inout [UInt8]) {
    if window.lowerBound > line.lowerBound {
      output.append("…")
      column = 1
    }
    if report.sensitive.isEmpty {
      draw(window, of: report.source.text, into: &output)
    } else {
      for part in report.sensitive.parts(of: SourceRange(bytes: window)) {
        if part.isHidden {
          output.append(SensitiveRanges.mask)
          pass(part.range.bytes, columns: SensitiveRanges.mask.unicodeScalars.count)
          width.reset()
        } else {
          draw(part.range.bytes, of: report.source.text, into: &output)
        }
      }
    }
    if window.upperBound < line.upperBound { output.append("…") }
  }

  private mutating func draw(_ range: Range<Int>, of text: [UInt8], into output: inout [UInt8]) {
    let span = text.span
    var index = range.lowerBound
    while index < range.upperBound {
      let start = index
      while index < range.upperBound, 0x20..<0x7F ~= span[index] { index += 1 }
      if index > start {
        output.append(contentsOf: text[start..<index])
        pass(start..<index, columns: index - start, isEven: true)
        width.reset()
        continue
      }
      guard let (scalar, size) = TextEncoding.scalar(in: span, at: index), index + size <= range.upperBound else {
        draw(escape: ControlEscape.escape(byte: span[index]), for: index..<index + 1, into: &output)
        index += 1
        continue
      }
      index += size
      if scalar == "\t" {
        let stop = 4 - column % 4
        output.append(UInt8(ascii: " "), count: stop)
        pass(start..<index, columns: stop)
        width.reset()
      } else if ControlEscape.isControl(scalar) {
        draw(escape: ControlEscape.escape(scalar), for: start..<index, into: &output)
      } else {
        output.append(contentsOf: text[start..<index])
        pass(start..<index, columns: width.advance(over: scalar))
      }
    }
  }

  private mutating func draw(escape: String, for bytes: Range<Int>, into output: inout [UInt8]) {
    output.append(escape)
    pass(bytes, columns: escape.utf8.count)
    width.reset()
  }

  /// Notes where places begin and end in what was drawn last.
  ///
  /// - Parameter isEven: whether each byte takes one column, so that places may begin and end inside.
  private mutating func pass(_ bytes: Range<Int>, columns: Int, isEven: Bool = false) {
    for (index, place) in places.enumerated() {
      if starts[index] < 0, place.lowerBound < bytes.upperBound {
        starts[index] = column + (isEven ? max(0, place.lowerBound - bytes.lowerBound) : 0)
      }
      if bytes.lowerBound < place.upperBound {
        ends[index] = column + (isEven ? min(place.upperBound, bytes.upperBound) - bytes.lowerBound : columns)
      }
    }
    column += columns
  }
}
