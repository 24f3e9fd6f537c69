import DocumentModel

/// A line and a column, both counted from 0 (LSP 3.17, "Position").
struct EditorPosition: Equatable, Sendable {
  /// The line.
  var line: Int
  /// The column, in the unit of the ``PositionEncoding``.
  var character: Int

  /// A position.
  init(line: Int, character: Int) {
    self.line = line
    self.character = character
  }

  /// A position of a message; what is below zero is zero.
  init(_ parameters: Parameters) throws(ResponseError) {
    guard let line = parameters["line"].integer, let character = parameters["character"].integer else {
      throw .invalidParameters("a position has a line and a character")
    }
    self.init(line: max(line, 0), character: max(character, 0))
  }
}
