import DocumentModel

/// The content of a JSON string, cut into stretches that stand for themselves and escapes.
struct JSONStringPieces {
  /// A part of a string.
  enum Piece {
    /// Bytes that stand for themselves.
    case verbatim(Range<Int>)
    /// An escape (two of them where they make a surrogate pair) and the character it stands for.
    case escape(Range<Int>, Unicode.Scalar)

    /// Adds the decoded bytes to `buffer`; `text` is the text that was cut.
    @inline(__always)
    func append(to buffer: inout [UInt8], from text: Span<UInt8>) {
      switch self {
      case .verbatim(let range):
        for index in range { buffer.append(text[index]) }
      case .escape(_, let scalar):
        if scalar.isASCII { return buffer.append(UInt8(truncatingIfNeeded: scalar.value)) }
        for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter { buffer.append(byte) }
      }
    }
  }

  private var index: Int
  private let end: Int
  private let holes: [Range<Int>]
  private var hole: Int
  private var nextHole: Int

  /// The pieces of `content`, the bytes between the quotes; nothing in `holes` (sorted) is an escape.
  init(_ content: Range<Int>, holes: [Range<Int>] = []) {
    index = content.lowerBound
    end = content.upperBound
    self.holes = holes
    hole = holes.partitioningIndex { $0.lowerBound >= content.lowerBound }
    nextHole = hole < holes.count ? holes[hole].lowerBound : Int.max
  }

  /// The next piece; nil at the end.
  @inline(__always)
  mutating func next(in text: Span<UInt8>) -> Piece? {
    guard index < end else { return nil }
    let start = index
    while index < end {
      if index >= nextHole {
        index = min(end, max(index, holes[hole].upperBound))
        hole += 1
        nextHole = hole < holes.count ? holes[hole].lowerBound : Int.max
      } else if text[index] == UInt8(ascii: "\\"), index + 1 < end {
        guard index == start else { break }
        return escape(in: text)
      } else {
        index = text.firstIndex(of: UInt8(ascii: "\\"), from: index + 1, to: min(end, nextHole))
      }
    }
    return .verbatim(start..<index)
  }

  private mutating func escape(in text: Span<UInt8>) -> Piece {
    let start = index
    let letter = text[index + 1]
    guard letter == UInt8(ascii: "u"), let unit = codeUnit(in: text, at: index) else {
      index += 2
      return .escape(start..<index, Unicode.Scalar(Self.character(ofEscape: letter)))
    }
    index += 6
    if unit & 0xFC00 == 0xD800, let low = codeUnit(in: text, at: index), low & 0xFC00 == 0xDC00 {
      index += 6
      let scalar = Unicode.Scalar(0x10000 + (unit & 0x3FF) << 10 + (low & 0x3FF))
      return .escape(start..<index, scalar ?? "\u{FFFD}")
    }
    // RFC 8259 section 8.2 lets a lone surrogate stand and leaves open what it means.
    return .escape(start..<index, Unicode.Scalar(unit) ?? "\u{FFFD}")
  }

  /// The value of the escape `\uXXXX` at `place`; nil where there is none.
  private func codeUnit(in text: Span<UInt8>, at place: Int) -> UInt32? {
    guard place + 6 <= end, text[place] == UInt8(ascii: "\\"), text[place + 1] == UInt8(ascii: "u") else { return nil }
    var value: UInt32 = 0
    for offset in 2..<6 {
      guard let digit = JSONScanner.hexadecimalDigit(text[place + offset]) else { return nil }
      value = value << 4 | UInt32(digit)
    }
    return value
  }

  private static func character(ofEscape letter: UInt8) -> UInt8 {
    switch letter {
    case UInt8(ascii: "b"): 0x08
    case UInt8(ascii: "t"): 0x09
    case UInt8(ascii: "n"): 0x0A
    case UInt8(ascii: "f"): 0x0C
    case UInt8(ascii: "r"): 0x0D
    default: letter
    }
  }
}
