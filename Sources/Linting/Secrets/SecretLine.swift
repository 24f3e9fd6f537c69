import DocumentModel

/// What stands on a line of a text before a place: kept for the places asked for, which come in order, so that lines on
/// which nothing is asked for cost nothing.
struct SecretLine {
  /// Whether nothing but blanks, quotes and dashes does.
  private(set) var isAtKey = true
  /// Whether a comment has begun.
  private(set) var isComment = false
  /// What has been read.
  private(set) var position = 0
  private var start = 0

  /// The number of bytes before the first that is no blank.
  func indentation(in text: [UInt8]) -> Int {
    (text[start...].firstIndex { !SecretText.isBlank($0) } ?? text.count) - start
  }

  /// The column of a key that begins at a place, its quote included.
  func column(of key: Int, in text: [UInt8]) -> Int {
    key - start - (key > start && SecretText.isQuote(text[key - 1]) ? 1 : 0)
  }

  /// Goes on to a place, which no line before this one holds.
  mutating func advance(to place: Int, in text: [UInt8]) {
    var unread = position
    if let end = text[position..<place].lastIndex(where: SecretText.isBreak) {
      (start, unread) = (end + 1, end + 1)
      (isAtKey, isComment) = (true, false)
    }
    isAtKey = isAtKey && Self.isLead(text, unread..<place)
    isComment = isComment || hasMark(text, unread..<place)
    position = place
  }

  /// Passes over a name, and what is not to be looked at behind it.
  mutating func pass(to place: Int) {
    position = place
    isAtKey = false
  }

  /// Whether a stretch before a word has nothing but blanks, quotes and lonely dashes.
  private static func isLead(_ text: [UInt8], _ stretch: Range<Int>) -> Bool {
    stretch.allSatisfy { index in
      let byte = text[index]
      return SecretText.isBlank(byte) || SecretText.isQuote(byte)
        || byte == UInt8(ascii: "-") && !SecretPhrase.isPart(text[index + 1])
    }
  }

  /// Whether a comment begins in a stretch of the line.
  private func hasMark(_ text: [UInt8], _ stretch: Range<Int>) -> Bool {
    let span = text.span
    var index = stretch.lowerBound
    while true {
      index = span.firstIndex(of: UInt8(ascii: "#"), from: index, to: stretch.upperBound)
      guard index < stretch.upperBound else { return false }
      if index == start || index > stretch.lowerBound && SecretText.isBlank(span[index - 1]) { return true }
      index += 1
    }
  }
}
