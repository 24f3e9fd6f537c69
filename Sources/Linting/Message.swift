package import DocumentModel

/// A sentence for people that knows which of its words were taken from the file, so that they can be masked.
///
/// Interpolating a `DecodedText` or a source range marks the words as the file's; a plain `String` must be our own.
package struct Message: Sendable, ExpressibleByStringInterpolation {
  /// A stretch of the sentence.
  package enum Piece: Sendable {
    /// Our own words.
    case words(String)
    /// The file's words and where they stand.
    case source(String, SourceRange)
  }

  /// The sentence in order.
  package private(set) var pieces: [Piece]

  /// A sentence of our own words.
  package init(stringLiteral value: String) {
    pieces = [.words(value)]
  }

  /// A sentence with words of the file.
  package init(stringInterpolation: StringInterpolation) {
    pieces = stringInterpolation.pieces
  }

  /// A sentence of our own words.
  package init(_ words: String) {
    pieces = [.words(words)]
  }

  /// This sentence and another behind it.
  package static func + (left: Message, right: Message) -> Message {
    var sum = left
    sum.pieces += right.pieces
    return sum
  }

  /// The sentence with the file's words told to be elsewhere.
  func moved(_ place: (SourceRange) -> SourceRange) -> Message {
    var result = self
    result.pieces = pieces.map { piece in
      guard case .source(let words, let range) = piece else { return piece }
      return .source(words, place(range))
    }
    return result
  }

  /// Collects the pieces of an interpolated sentence.
  package struct StringInterpolation: StringInterpolationProtocol {
    /// The pieces so far.
    var pieces: [Piece] = []

    /// For the compiler.
    package init(literalCapacity: Int, interpolationCount: Int) {
      pieces.reserveCapacity(2 * interpolationCount + 1)
    }

    /// Our own words.
    package mutating func appendLiteral(_ literal: String) {
      if !literal.isEmpty { pieces.append(.words(literal)) }
    }

    /// Our own words, a number, a rule or parameter name.
    package mutating func appendInterpolation(_ words: String) { pieces.append(.words(words)) }

    /// A number.
    package mutating func appendInterpolation(_ number: Int) { pieces.append(.words(String(number))) }

    /// Another sentence.
    package mutating func appendInterpolation(_ message: Message) { pieces += message.pieces }

    /// A value of the file.
    package mutating func appendInterpolation(_ text: DecodedText) {
      appendInterpolation(text.string, at: text.range)
    }

    /// A stretch of a value of the file, in bytes of its decoded text.
    package mutating func appendInterpolation(_ text: DecodedText, _ stretch: Range<Int>) {
      let start = text.bounds.lowerBound
      let bytes = text.buffer[start + stretch.lowerBound..<start + stretch.upperBound]
      appendInterpolation(String(decoding: bytes, as: UTF8.self), at: text.range(of: stretch))
    }

    /// Words of the file, or words that tell what they are, and where the file has them. Many are cut short.
    package mutating func appendInterpolation(_ words: String, at range: SourceRange) {
      let most = 100
      let isLong = words.unicodeScalars.count > most
      pieces.append(.source(isLong ? String(words.unicodeScalars.prefix(most)) + "…" : words, range))
    }
  }
}
