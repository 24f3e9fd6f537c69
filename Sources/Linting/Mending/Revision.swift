import DocumentModel

/// A text that came out of another by edits, in several rounds, and where each stretch of it came from.
struct Revision: Sendable {
  private enum Piece {
    case kept(Range<Int>)
    case new([UInt8])

    var count: Int {
      switch self {
      case .kept(let range): range.count
      case .new(let bytes): bytes.count
      }
    }

    func part(_ range: Range<Int>) -> Piece {
      switch self {
      case .kept(let whole): .kept(whole.lowerBound + range.lowerBound..<whole.lowerBound + range.upperBound)
      case .new(let bytes): .new(Array(bytes[range]))
      }
    }
  }

  /// The text as it is now.
  private(set) var text: [UInt8]
  private let length: Int
  private var pieces: [Piece]

  /// A text that nobody has edited.
  init(of text: [UInt8]) {
    self.text = text
    length = text.count
    pieces = [.kept(0..<text.count)]
  }

  /// Makes edits of the text as it is now; they must not overlap.
  mutating func apply(_ edits: [TextEdit]) {
    var result: [Piece] = []
    var (index, offset, position) = (0, 0, 0)
    func pass(to end: Int, isKept: Bool) {
      while position < end {
        let step = min(pieces[index].count - offset, end - position)
        if isKept, step > 0 { result.append(pieces[index].part(offset..<offset + step)) }
        offset += step
        position += step
        if offset == pieces[index].count { (index, offset) = (index + 1, 0) }
      }
    }
    let edits = TextEdit.ordered(edits.flatMap { $0.withoutQuoted(in: text) }.map { $0.trimmed(in: text) })
    for edit in edits {
      pass(to: edit.range.lowerBound.byte, isKept: true)
      pass(to: edit.range.upperBound.byte, isKept: false)
      if !edit.replacement.isEmpty { result.append(.new(edit.replacement)) }
    }
    pass(to: text.count, isKept: true)
    text = TextEdit.apply(edits, to: text)
    pieces = result
  }

  /// All edits as edits of the first text, in the order of their places.
  var edits: [TextEdit] {
    var edits: [TextEdit] = []
    var (position, replacement): (Int, [UInt8]) = (0, [])
    for piece in pieces + [.kept(length..<length)] {
      switch piece {
      case .new(let bytes): replacement += bytes
      case .kept(let range):
        if range.lowerBound > position || !replacement.isEmpty {
          edits.append(TextEdit(range: SourceRange(bytes: position..<range.lowerBound), replacement: replacement))
        }
        (position, replacement) = (range.upperBound, [])
      }
    }
    return edits
  }

  /// Where in the text as it is now stands what stood at places of the first one, or took their place.
  func places(of former: SensitiveRanges) -> [SourceRange] {
    var places: [SourceRange] = []
    var (old, new) = (0, 0)
    for edit in edits + [TextEdit(range: SourceRange(bytes: length..<length), replacement: [])] {
      let range = edit.range.bytes
      for part in former.parts(of: SourceRange(bytes: old..<range.lowerBound)) where part.isHidden {
        let bytes = part.range.bytes
        places.append(SourceRange(bytes: bytes.lowerBound - old + new..<bytes.upperBound - old + new))
      }
      new += range.lowerBound - old
      let isInside =
        range.isEmpty && range.lowerBound > 0
        && former.touches(SourceRange(bytes: range.lowerBound - 1..<range.lowerBound))
        && former.touches(SourceRange(bytes: range.lowerBound..<range.lowerBound + 1))
      if isInside || former.touches(edit.range) {
        places.append(SourceRange(bytes: new..<new + edit.replacement.count))
      }
      new += edit.replacement.count
      old = range.upperBound
    }
    return places
  }
}
