import DocumentModel

/// How far names and values reach in a text that nobody could read, each told by the bytes beside it.
enum SecretText {
  /// What stands behind a name.
  struct Follower {
    /// Where the value would begin.
    var start: Int
    /// Whether there is a `:` or `=`.
    var isSeparated: Bool
    /// Whether the name stands in JSON inside a string, so that quotes have backslashes.
    var isEscaped: Bool
  }

  /// What may be a value.
  struct Value {
    /// Its bytes without the quotes.
    var bytes: Range<Int>
    /// Whether it has quotes.
    var isQuoted: Bool
    /// Whether it surely ends where it seems to: behind the closing quote the line ends or another key follows.
    var isClean: Bool
  }

  /// What stands behind a name that ends at a place: its closing quote, blanks, a separator.
  static func behindName(in text: [UInt8], from end: Int) -> Follower {
    var index = end
    while index < text.count, text[index] == UInt8(ascii: "\\") { index += 1 }
    let isEscaped = index > end
    if index < text.count, isQuote(text[index]) { index += 1 }
    while index < text.count, isBlank(text[index]) { index += 1 }
    let separator = separatorLength(in: text, at: index)
    index += separator
    if separator > 0 {
      while index < text.count, isBlank(text[index]) || text[index] == UInt8(ascii: "\\") { index += 1 }
    }
    return Follower(start: index, isSeparated: separator > 0, isEscaped: isEscaped)
  }

  /// The word that ends at a place.
  ///
  /// - Parameter start: what is not looked at before it.
  static func word(in text: [UInt8], endingAt end: Int, from start: Int) -> Range<Int> {
    text.span.startOfWord(endingAt: end, from: start)..<end
  }

  /// Where a name ends that has its separator at a place: the reverse of ``behindName(in:from:)``.
  ///
  /// - Parameter start: what is not looked at before it.
  static func nameEnd(in text: [UInt8], before separator: Int, from start: Int) -> Int? {
    var end = separator
    while end > start, isBlank(text[end - 1]) { end -= 1 }
    if end > start, isQuote(text[end - 1]) { end -= 1 }
    while end > start, text[end - 1] == UInt8(ascii: "\\") { end -= 1 }
    return end > start && SecretPhrase.isPart(text[end - 1]) ? end : nil
  }

  /// The place of the next `:` or `=`, also of those in full width; the end of the text where there is none.
  ///
  /// - Parameter isASCII: whether the text has no character beyond ASCII.
  static func nextSeparator(in text: [UInt8], from start: Int, isASCII: Bool) -> Int {
    if isASCII {
      return text.span.firstIndex(of: UInt8(ascii: ":"), UInt8(ascii: "="), from: start, to: text.count)
    }
    var index = start
    while true {
      index = text.span.firstIndex(
        of: UInt8(ascii: ":"), UInt8(ascii: "="), 0xEF, 0xEF, from: index, to: text.count)
      guard index < text.count, separatorLength(in: text, at: index) == 0 else { return index }
      index += 1
    }
  }

  /// The word that begins a value behind a `:` or `=` at a place; nil where none does.
  static func valueWord(in text: [UInt8], behind separator: Int) -> Range<Int>? {
    var start = separator + 1
    while start < text.count, isBlank(text[start]) || isQuote(text[start]) { start += 1 }
    let end = text.span.endOfWord(from: start)
    return end > start && text[separator] != 0xEF ? start..<end : nil
  }

  /// The value that begins at a place; nil where there is none, or its quote is not closed on the line.
  static func value(in text: [UInt8], from start: Int, isEscaped: Bool) -> Value? {
    guard start < text.count, !isBreak(text[start]) else { return nil }
    var index = start
    if isQuote(text[start]) {
      let quote = text[start]
      index += 1
      while index < text.count, !isBreak(text[index]) {
        if text[index] == quote {
          guard quote == UInt8(ascii: "'"), index + 1 < text.count, text[index + 1] == quote else { break }
          index += 1
        } else if text[index] == UInt8(ascii: "\\"), !isEscaped, quote == UInt8(ascii: "\"") {
          index += 1
        }
        index += 1
      }
      guard index < text.count, text[index] == quote else { return nil }
      return Value(bytes: start + 1..<index, isQuoted: true, isClean: isEnd(text, index + 1))
    }
    while index < text.count, !isBreak(text[index]), text[index] != UInt8(ascii: ","),
      text[index] != UInt8(ascii: "}"), !(text[index] == UInt8(ascii: "#") && isBlank(text[index - 1]))
    {
      index += 1
    }
    while index > start, isBlank(text[index - 1]) { index -= 1 }
    guard index > start, ![UInt8(ascii: "*"), UInt8(ascii: "|"), UInt8(ascii: ">")].contains(text[start]) else {
      return nil
    }
    return Value(bytes: start..<index, isQuoted: false, isClean: false)
  }

  /// Where the line of a place ends.
  static func lineEnd(in text: [UInt8], from start: Int) -> Int {
    var end = start
    while end < text.count, !isBreak(text[end]) { end += 1 }
    return end
  }

  /// Where a comment begins in a part of a line; its end where none does.
  static func commentStart(in text: [UInt8], _ range: Range<Int>) -> Int {
    range.first { text[$0] == UInt8(ascii: "#") && $0 > 0 && isBlank(text[$0 - 1]) } ?? range.upperBound
  }

  /// Whether the rest of a line holds no value by itself: it is empty, or the head of a block scalar.
  static func isNothing(_ text: [UInt8], _ rest: Range<Int>) -> Bool {
    guard let first = text[rest].first else { return true }
    guard first == UInt8(ascii: "|") || first == UInt8(ascii: ">") else { return false }
    let head = rest.dropFirst().prefix { "+-0123456789".utf8.contains(text[$0]) }
    let tail = text[head.endIndex..<rest.upperBound].drop { isBlank($0) }
    return tail.isEmpty || (tail.first == UInt8(ascii: "#") && tail.startIndex > head.endIndex)
  }

  /// Whether an item of a sequence begins at a place.
  static func isItem(_ text: [UInt8], _ index: Int) -> Bool {
    text[index] == UInt8(ascii: "-") && (index + 1 == text.count || text[index + 1] <= 0x20)
  }

  /// Whether what begins at a place of a line is no value: a key, a closing bracket, a comment, a mark.
  static func isKey(_ text: [UInt8], _ start: Int) -> Bool {
    var index = start
    while index < text.count, isItem(text, index) {
      index += 1
      while index < text.count, isBlank(text[index]) { index += 1 }
    }
    guard index < text.count else { return false }
    if [UInt8(ascii: "}"), UInt8(ascii: "]"), UInt8(ascii: "#")].contains(text[index]) { return true }
    if text[index...].starts(with: "---".utf8) || text[index...].starts(with: "...".utf8) { return true }
    let quote = isQuote(text[index]) ? text[index] : nil
    if quote != nil { index += 1 }
    let name = index
    while index < text.count, index - name < 64, isNameByte(text[index]) { index += 1 }
    guard index > name else { return false }
    if let quote {
      guard index < text.count, text[index] == quote else { return false }
      index += 1
    }
    var blanks = 0
    while index < text.count, blanks < 64, isBlank(text[index]) { (index, blanks) = (index + 1, blanks + 1) }
    guard index < text.count, text[index] == UInt8(ascii: ":") else { return false }
    return quote != nil || index + 1 == text.count || text[index + 1] <= 0x20
  }

  /// Whether a closing quote before a place is surely one.
  private static func isEnd(_ text: [UInt8], _ start: Int) -> Bool {
    var index = start
    var hasSign = false
    while index < text.count, isBlank(text[index]) || ",{}[]".utf8.contains(text[index]) {
      hasSign = hasSign || !isBlank(text[index])
      index += 1
    }
    if index == text.count || isBreak(text[index]) { return true }
    if text[index] == UInt8(ascii: "#") { return index > start && isBlank(text[index - 1]) }
    return hasSign && isKey(text, index)
  }

  /// The length of a `:` or `=` at a place, also of those in full width; 0 where there is none.
  private static func separatorLength(in text: [UInt8], at index: Int) -> Int {
    guard index < text.count else { return 0 }
    if text[index] == UInt8(ascii: ":") || text[index] == UInt8(ascii: "=") { return 1 }
    guard index + 2 < text.count, text[index] == 0xEF else { return 0 }
    let isWide = text[index + 1] == 0xBC && (text[index + 2] == 0x9A || text[index + 2] == 0x9D)
    return isWide || (text[index + 1] == 0xB9 && text[index + 2] == 0x95) ? 3 : 0
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    SecretPhrase.isPart(byte) || byte == UInt8(ascii: ".")
  }

  /// Whether a byte is an ASCII letter.
  static func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z") }
  /// Whether a byte is an ASCII digit.
  static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
  /// Whether a byte is an ASCII letter or digit.
  static func isLetterOrDigit(_ byte: UInt8) -> Bool { isLetter(byte) || isDigit(byte) }
  /// Whether a byte ends a line.
  static func isBreak(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
  /// Whether a byte is a blank or a tab.
  static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
  /// Whether a byte is a quote.
  static func isQuote(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") }
}
