import DocumentModel

/// A slip in a line that makes it no YAML, though it looks like YAML.
enum LineSlip {
  /// No blank follows the colon behind the name of a parameter.
  case missingBlank
  /// What follows the colon looks like a blank and is none.
  case otherBlank
  /// The line is one of a template's.
  case template

  /// The slip in the line of a place, or a wrong blank in the last line of text before it, which libyaml finds a line
  /// late; nil where there is none.
  init?(at place: SourceOffset, in source: SourceFile) {
    let text = source.text
    let start = Self.lineStart(before: min(place.byte, text.count), in: text)
    let line = Self.line(at: start, of: text)
    if line.starts(with: "{{".utf8) || line.starts(with: "{%".utf8) {
      self = .template
      return
    }
    let end = text[..<start].lastIndex { !Self.isBreak($0) } ?? 0
    let before = Self.line(at: Self.lineStart(before: end, in: text), of: text)
    guard let slip = Self.wrongBlank(in: line) ?? Self.wrongBlank(in: before) else { return nil }
    self = slip
  }

  /// What to do.
  var help: String {
    switch self {
    case .missingBlank: "a blank is missing behind the colon"
    case .otherBlank: "the character behind the colon is no ordinary blank; write one"
    case .template: "this line belongs to a template, which is no YAML yet; check the file that is made from it"
    }
  }

  /// The line that begins at an offset, without the blanks before it.
  private static func line(at start: Int, of text: [UInt8]) -> ArraySlice<UInt8> {
    text[start...].prefix { !isBreak($0) }.drop { $0 == 0x20 || $0 == 0x09 }
  }

  private static func wrongBlank(in line: ArraySlice<UInt8>) -> LineSlip? {
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")),
      Spelling.recogniseLetters(line[..<colon]).name != nil,
      let scalar = String(decoding: line[(colon + 1)...].prefix(4), as: UTF8.self).unicodeScalars.first,
      scalar != " ", scalar != "\t"
    else { return nil }
    return scalar.properties.isWhitespace ? .otherBlank : .missingBlank
  }

  private static func lineStart(before end: Int, in text: [UInt8]) -> Int {
    text[..<end].lastIndex(where: isBreak).map { $0 + 1 } ?? 0
  }

  private static func isBreak(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
}
