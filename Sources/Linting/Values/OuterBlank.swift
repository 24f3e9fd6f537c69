import DocumentModel

/// A blank at an end of a value, which nobody sees and no value is meant to have.
struct OuterBlank {
  /// What it is: "a blank", "a line break".
  let name: String
  /// Whether it stands behind the value, not before it.
  let isAtEnd: Bool

  /// The blank at the end of a value, else the one at its beginning; nil where there is none.
  init?(_ text: DecodedText) {
    guard let blank = Self(text, isAtEnd: true) ?? Self(text, isAtEnd: false) else { return nil }
    self = blank
  }

  /// The blank at one end of a value; nil where there is none.
  init?(_ text: DecodedText, isAtEnd: Bool) {
    guard let (name, _) = isAtEnd ? Self.last(of: text.bytes) : Self.first(of: text.bytes) else { return nil }
    self.name = name
    self.isAtEnd = isAtEnd
  }

  /// A value without the blanks at its ends.
  static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var core = bytes
    while let (_, count) = first(of: core) { core = core.dropFirst(count) }
    while let (_, count) = last(of: core) { core = core.dropLast(count) }
    return core
  }

  /// The place of a value without the blanks at its ends, in bytes from its beginning.
  static func core(of text: DecodedText) -> Range<Int> {
    let core = trimmed(text.bytes)
    let start = text.bounds.lowerBound
    return core.startIndex - start..<core.endIndex - start
  }

  private static func first(of bytes: ArraySlice<UInt8>) -> (String, Int)? {
    guard let byte = bytes.first else { return nil }
    if let name = name(of: byte) { return (name, 1) }
    guard byte >= 0xC2 else { return nil }
    return wide.first { bytes.starts(with: $0.bytes) }.map { ($0.name, $0.bytes.count) }
  }

  private static func last(of bytes: ArraySlice<UInt8>) -> (String, Int)? {
    guard let byte = bytes.last else { return nil }
    if let name = name(of: byte) { return (name, 1) }
    guard byte >= 0x80 else { return nil }
    return wide.first { bytes.suffix($0.bytes.count).elementsEqual($0.bytes) }.map { ($0.name, $0.bytes.count) }
  }

  private static func name(of byte: UInt8) -> String? {
    switch byte {
    case 0x20: "a blank"
    case 0x09: "a tab"
    case 0x0A, 0x0D: "a line break"
    default: nil
    }
  }

  private static let wide: [(bytes: [UInt8], name: String)] = [
    ("\u{A0}", "a no-break space"), ("\u{3000}", "an ideographic space"), ("\u{200B}", "a zero-width character"),
    ("\u{200C}", "a zero-width character"), ("\u{200D}", "a zero-width character"),
    ("\u{2060}", "a zero-width character"), ("\u{FEFF}", "a zero-width character"),
  ].map { (Array($0.0.utf8), $0.1) }
}

extension Binding {
  /// What a rule that finds the value wrong says of a blank at an end of it; nothing where there is none.
  var outerBlankNotes: [Finding.Note] {
    guard let text, let blank = OuterBlank(text.text) else { return [] }
    return [Finding.Note(words(for: blank))]
  }

  /// The fix that takes the blanks off the ends of the value; nil where there are none, and where more is wrong.
  func trimming(where isRight: (PartialText) -> Bool) -> Fix? {
    guard let text else { return nil }
    let decoded = text.text
    let core = OuterBlank.core(of: decoded)
    guard !core.isEmpty, core.count < decoded.count else { return nil }
    let start = decoded.bounds.lowerBound
    let bounds = start + core.lowerBound..<start + core.upperBound
    let rest = PartialText(
      DecodedText(buffer: decoded.buffer, bounds: bounds, map: decoded.bufferMap), delimiters: text.delimiters)
    return isRight(rest) ? Fix("trim the value", .suggested, .setValue(value, rest.text.string)) : nil
  }

  /// Where the value has a blank, a sentence.
  func words(for blank: OuterBlank) -> Message {
    "the value \(blank.isAtEnd ? "ends" : "begins") with \(blank.name)\(chompingWords(blank))"
  }

  /// How to leave out the line break that a block scalar ends with; empty for any other blank.
  func chompingWords(_ blank: OuterBlank) -> String {
    guard blank.isAtEnd, value.kind == .scalar else { return "" }
    switch value.style {
    case .literal: return "; `|-` in the place of `|` leaves the last line break out"
    case .folded: return "; `>-` in the place of `>` leaves the last line break out"
    default: return ""
    }
  }
}

extension Profile {
  /// A value as it may be typed in this file: in quotes.
  func quoted(_ value: String) -> String {
    let hasEscapes = value.utf8.contains { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }
    guard hasEscapes else { return "\"\(value)\"" }
    let bytes = Array(value.utf8)[...]
    let style: NodeStyle = file.document.source.syntax == .json ? .doubleQuoted : .singleQuoted
    return String(decoding: ScalarWriter.quoted(bytes, style, else: style), as: UTF8.self)
  }
}
