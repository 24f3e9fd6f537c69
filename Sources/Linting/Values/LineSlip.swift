import DocumentModel

/// A slip in a line that makes it no YAML, though it looks like YAML.
enum LineSlip {
  /// No blank follows the colon behind the name of a parameter.
  case missingBlank
  /// What follows the colon looks like a blank and is none.
  case otherBlank
  /// The line is one of a template's.
  case template

  /// The slip in the line of a place, or in the line before it, where libyaml finds the fault a line late; nil where
  /// there is none.
  init?(at place: SourceOffset, in source: SourceFile) {
    let text = source.text
    let start = Self.lineStart(before: min(place.byte, text.count), in: text)
    if let slip = Self.slip(inLineAt: start, of: text) {
      self = slip
    } else if start > 0, let slip = Self.slip(inLineAt: Self.lineStart(before: start - 1, in: text), of: text) {
      self = slip
    } else {
      return nil
    }
  }

  /// What to do.
  var help: String {
    switch self {
    case .missingBlank: "a blank is missing behind the colon"
    case .otherBlank: "the character behind the colon is no ordinary blank; write one"
    case .template: "this line belongs to a template, which is no YAML yet; check the file that is made from it"
    }
  }

  private static func slip(inLineAt start: Int, of text: [UInt8]) -> LineSlip? {
    let line = text[start...].prefix { !isBreak($0) }.drop { $0 == 0x20 || $0 == 0x09 }
    if line.starts(with: "{{".utf8) || line.starts(with: "{%".utf8) { return .template }
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
