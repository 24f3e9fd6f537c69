import DocumentModel
import JSONSyntax

/// The lines of a text as the editor counts them: from 0, in the unit that both sides agreed upon.
///
/// Only this type turns what the editor calls a place into ours and back.
struct EditorLines: Sendable {
  private let index: LineIndex
  private let encoding: PositionEncoding
  /// How many columns of the first line a byte order mark takes.
  private let mark: Int

  /// The lines of a text.
  init(_ text: [UInt8], _ encoding: PositionEncoding) {
    index = LineIndex(text: text)
    self.encoding = encoding
    mark = text.starts(with: [0xEF, 0xBB, 0xBF]) ? encoding.widthOfByteOrderMark : 0
  }

  /// The place of a position (LSP 3.17, "Position"): a column past its line is the line's end before its line break,
  /// one inside a character its beginning, a line past the last the end of the text.
  func offset(of position: EditorPosition) -> SourceOffset {
    var column = position.character + 1
    if position.line == 0, mark > 0 {
      guard position.character >= mark else { return SourceOffset(0) }
      column -= mark
    }
    return index.offset(of: TextPosition(line: position.line + 1, column: column), in: encoding.unit)
  }

  /// The position of a place.
  func position(of offset: SourceOffset) -> EditorPosition {
    let position = index.position(of: offset, in: encoding.unit)
    let isBehindMark = position.line == 1 && offset.byte >= 3
    return EditorPosition(line: position.line - 1, character: position.column - 1 + (isBehindMark ? mark : 0))
  }

  /// The stretch of a range of a message. Ends the wrong way round are turned.
  func range(_ parameters: Parameters) throws(ResponseError) -> SourceRange {
    let start = offset(of: try EditorPosition(parameters["start"]))
    let end = offset(of: try EditorPosition(parameters["end"]))
    return min(start, end)..<max(start, end)
  }

  /// Writes a stretch (LSP 3.17, "Range").
  func write(_ range: SourceRange, to output: inout JSONOutput) {
    output.range(position(of: range.lowerBound), position(of: range.upperBound))
  }
}

extension JSONOutput {
  /// Writes a range (LSP 3.17, "Range").
  mutating func range(_ start: EditorPosition, _ end: EditorPosition) {
    object { output in
      for (name, position) in [("start", start), ("end", end)] {
        output.member(name) { output in
          output.object { output in
            output.member("line", position.line)
            output.member("character", position.character)
          }
        }
      }
    }
  }
}
