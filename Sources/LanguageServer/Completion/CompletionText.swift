/// The text of an item: it can be typed as it is, or as a snippet with places to fill in.
struct CompletionText {
  /// A part of it.
  enum Piece {
    /// Text.
    case text(String)
    /// A place where nothing stands yet.
    case stop
    /// Text that is to be replaced.
    case placeholder(String)
    /// One of some words, the first of which stands there at first, and the text where nobody is there to choose.
    case choice([String], plain: String)
  }

  /// The parts in order.
  var pieces: [Piece]

  /// A text of such parts.
  init(_ pieces: Piece...) { self.pieces = pieces }

  /// One of some words, of which one stands there at first.
  init(oneOf words: [String], first: String) {
    pieces = [.choice([first] + words.filter { $0 != first }, plain: first)]
  }

  /// A text without places to fill in.
  init(_ text: String) { pieces = [.text(text)] }

  /// One text behind another.
  static func + (left: CompletionText, right: CompletionText) -> CompletionText {
    var sum = left
    sum.pieces += right.pieces
    return sum
  }

  /// The text as it is typed.
  ///
  /// - Parameter escape: writes a text as the place wants it.
  func plain(_ escape: ([UInt8]) -> [UInt8]) -> [UInt8] { escape(pieces.flatMap { Array(Self.text(of: $0).utf8) }) }

  /// The text with tab stops, in the syntax of LSP's snippets; nil where it has none.
  ///
  /// - Parameters:
  ///   - escape: writes a text as the place wants it; character by character, so that parts may be written apart.
  ///   - before: what stands before it as it is.
  ///   - after: what stands behind it as it is.
  func snippet(_ escape: ([UInt8]) -> [UInt8], before: [UInt8], after: [UInt8]) -> [UInt8]? {
    var number = 0
    var result = Self.escaped(before)
    for piece in pieces {
      if case .text(let text) = piece {
        result += Self.escaped(escape(Array(text.utf8)))
        continue
      }
      number += 1
      switch piece {
      case .text: break
      case .stop: result += Array("$\(number)".utf8)
      case .placeholder(let text):
        result += Array("${\(number):".utf8) + Self.escaped(escape(Array(text.utf8))) + [UInt8(ascii: "}")]
      case .choice(let words, _): result += Array("${\(number)|\(words.joined(separator: ","))|}".utf8)
      }
    }
    return number == 0 ? nil : result + Self.escaped(after)
  }

  /// The same with all of its text written as a place wants it. Words to choose from need no escape anywhere.
  func escaped(_ escape: ([UInt8]) -> [UInt8]) -> CompletionText {
    func written(_ text: String) -> String { String(decoding: escape(Array(text.utf8)), as: UTF8.self) }
    var result = self
    result.pieces = pieces.map { piece in
      switch piece {
      case .text(let text): .text(written(text))
      case .placeholder(let text): .placeholder(written(text))
      case .stop, .choice: piece
      }
    }
    return result
  }

  private static func text(of piece: Piece) -> String {
    switch piece {
    case .text(let text), .placeholder(let text), .choice(_, plain: let text): text
    case .stop: ""
    }
  }

  private static func escaped(_ text: [UInt8]) -> [UInt8] {
    text.flatMap { "\\$}".utf8.contains($0) ? [UInt8(ascii: "\\"), $0] : [$0] }
  }
}
