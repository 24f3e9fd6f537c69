/// A step of a pattern of bytes. Each takes as much as it can and gives nothing back, so that a text is looked at once.
indirect enum BytePattern: ExpressibleByStringLiteral, Sendable {
  /// These bytes.
  case literal([UInt8])
  /// As many bytes of a set.
  case bytes(ByteClass, ClosedRange<Int>)
  /// One byte or more up to the end of the text.
  case anything
  /// Steps one behind another.
  case sequence([BytePattern])
  /// Steps that may be absent.
  case optional([BytePattern])
  /// Steps once or more, as often as they match.
  case repeated([BytePattern])
  /// The first of two that matches.
  case either([BytePattern], [BytePattern])

  /// A literal.
  init(stringLiteral text: StaticString) { self = .literal(Array(text.description.utf8)) }

  /// One byte of a set.
  static func one(_ set: ByteClass) -> BytePattern { .bytes(set, 1...1) }
  /// One byte of a set, or none.
  static func maybe(_ set: ByteClass) -> BytePattern { .bytes(set, 0...1) }
  /// One byte of a set or more.
  static func some(_ set: ByteClass) -> BytePattern { .bytes(set, 1...Int.max) }
  /// Any number of bytes of a set.
  static func any(_ set: ByteClass) -> BytePattern { .bytes(set, 0...Int.max) }

  /// The end of what some steps match from an index on; nil where they do not.
  static func end(of steps: [BytePattern], in text: ArraySlice<UInt8>, from start: Int) -> Int? {
    var index = start
    for step in steps {
      guard let next = step.end(in: text, from: index) else { return nil }
      index = next
    }
    return index
  }

  private func end(in text: ArraySlice<UInt8>, from start: Int) -> Int? {
    switch self {
    case .literal(let bytes):
      return text[start...].starts(with: bytes) ? start + bytes.count : nil
    case .bytes(let set, let count):
      var index = start
      while index < text.endIndex, index - start < count.upperBound, set.contains(text[index]) { index += 1 }
      return index - start >= count.lowerBound ? index : nil
    case .anything:
      return start < text.endIndex ? text.endIndex : nil
    case .sequence(let steps):
      return Self.end(of: steps, in: text, from: start)
    case .optional(let steps):
      return Self.end(of: steps, in: text, from: start) ?? start
    case .repeated(let steps):
      guard var index = Self.end(of: steps, in: text, from: start) else { return nil }
      while let next = Self.end(of: steps, in: text, from: index), next > index { index = next }
      return index
    case .either(let first, let second):
      return Self.end(of: first, in: text, from: start) ?? Self.end(of: second, in: text, from: start)
    }
  }
}
