import DocumentModel

/// The secrets of a text that its keys tell by their names, found without a tree: in a broken file, in a comment, under
/// a second key of the same name.
struct NamedSecrets {
  /// Names of keys whose values are hidden wherever they stand, lower case without separators.
  static let names = [
    "callbacktoken", "accesskeyid", "accesskeysecret", "securitytoken", "merchantuserid", "metainfo",
  ].map { Array($0.utf8) }

  /// Names of keys whose values are URLs, likewise.
  private static let urlNames = ["callbackurl", "returnurl"].map { Array($0.utf8) }

  private let text: [UInt8]
  private let hidesURLs: Bool

  /// The secrets of a text.
  ///
  /// - Parameter hidesURLs: whether the secret parts of URLs are wanted, too.
  init(_ text: [UInt8], hidesURLs: Bool) {
    self.text = text
    self.hidesURLs = hidesURLs
  }

  /// Hides what follows `name:` or `name=` in the text, and access key ids (`LTAI...`).
  func add(to ranges: inout SensitiveRanges) {
    var word: [UInt8] = []
    var index = 0
    var wordStart = 0
    while index < text.count {
      let byte = text[index]
      if isLetter(byte) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-") || isDigit(byte) {
        if word.isEmpty { wordStart = index }
        if word.count < 20, isLetter(byte) { word.append(byte | 0x20) }
        index += 1
        continue
      }
      if !word.isEmpty {
        if startsWithKeyID(at: wordStart) { ranges.insert(SourceRange(bytes: wordStart..<index)) }
        if Self.names.contains(word) {
          let value = value(after: index)
          if let value { ranges.insert(SourceRange(bytes: value)) }
          let lines = lines(below: wordStart, from: value?.upperBound ?? index)
          if let lines { ranges.insert(SourceRange(bytes: lines)) }
          index = lines?.upperBound ?? value?.upperBound ?? index
        }
        if hidesURLs, Self.urlNames.contains(word), let value = value(after: index) {
          for part in secretParts(ofURL: value) { ranges.insert(SourceRange(bytes: part)) }
          index = value.upperBound
        }
        word.removeAll(keepingCapacity: true)
      }
      index += 1
    }
    if !word.isEmpty, startsWithKeyID(at: wordStart) {
      ranges.insert(SourceRange(bytes: wordStart..<text.count))
    }
  }

  private func startsWithKeyID(at start: Int) -> Bool {
    start + 8 <= text.count && text[start] == UInt8(ascii: "L") && text[start + 1] == UInt8(ascii: "T")
      && text[start + 2] == UInt8(ascii: "A") && text[start + 3] == UInt8(ascii: "I")
  }

  /// The text after `name`, its closing quote and `:` or `=`: a quoted string, or what stands before a comma, a closing
  /// bracket or the end of the line. A placeholder is not hidden.
  private func value(after name: Int) -> Range<Int>? {
    var index = name
    var escapes = 0
    while index < text.count, text[index] == UInt8(ascii: "\\") { (index, escapes) = (index + 1, escapes + 1) }
    if index < text.count, isQuote(text[index]) { index += 1 }
    while index < text.count, isBlank(text[index]) { index += 1 }
    guard index < text.count, text[index] == UInt8(ascii: ":") || text[index] == UInt8(ascii: "=") else { return nil }
    index += 1
    while index < text.count, isBlank(text[index]) || text[index] == UInt8(ascii: "\\") { index += 1 }
    guard index < text.count, text[index] != 0x0A, text[index] != 0x0D else { return nil }
    if isQuote(text[index]) {
      let quote = text[index]
      let start = index + 1
      index = start
      while index < text.count, text[index] != quote, !isBreak(text[index]) {
        index += text[index] == UInt8(ascii: "\\") && escapes == 0 && quote == UInt8(ascii: "\"") ? 2 : 1
      }
      let end = min(index, text.count)
      return isPlaceholder(start..<end) || start >= end ? nil : start..<end
    }
    let start = index
    while index < text.count, text[index] != 0x0A, text[index] != 0x0D, text[index] != UInt8(ascii: ","),
      text[index] != UInt8(ascii: "}"), !(text[index] == UInt8(ascii: "#") && isBlank(text[index - 1]))
    {
      index += 1
    }
    var end = index
    while end > start, isBlank(text[end - 1]) { end -= 1 }
    guard !isPlaceholder(start..<end), start < end, !isNodeMark(text[start]) else { return nil }
    return start..<end
  }

  /// The lines below a key that are indented more than it, the rest of a value of several lines: a block scalar, a
  /// folded one. None where the value has ended on the key's line, or the key is not the first on it.
  private func lines(below key: Int, from valueEnd: Int) -> Range<Int>? {
    var start = key
    while start > 0, !isBreak(text[start - 1]) { start -= 1 }
    guard (start..<key).allSatisfy({ isBlank(text[$0]) || isQuote(text[$0]) || text[$0] == UInt8(ascii: "-") }) else {
      return nil
    }
    var end = valueEnd
    while end < text.count, !isBreak(text[end]) {
      if isQuote(text[end]) { return nil }
      end += 1
    }
    let first = end
    var last = end
    while end < text.count {
      while end < text.count, isBreak(text[end]) { end += 1 }
      let line = end
      while end < text.count, isBlank(text[end]) { end += 1 }
      if end < text.count, !isBreak(text[end]) {
        guard end - line > key - start else { break }
        while end < text.count, !isBreak(text[end]) { end += 1 }
        last = end
      }
    }
    return last > first ? first..<last : nil
  }

  /// User information and the query of what should be a URL, in a text that could not be read.
  private func secretParts(ofURL value: Range<Int>) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    if let at = text[value].lastIndex(of: UInt8(ascii: "@")) {
      var start = value.lowerBound
      while start + 1 < at, !(text[start] == UInt8(ascii: "/") && text[start + 1] == UInt8(ascii: "/")) { start += 1 }
      parts.append((start + 1 < at ? start + 2 : value.lowerBound)..<at)
    }
    if let mark = text[value].firstIndex(of: UInt8(ascii: "?")), mark + 1 < value.upperBound {
      parts.append(mark + 1..<value.upperBound)
    }
    return parts
  }

  /// Whether a value tells nothing: null, or a placeholder as a whole without a default that could be a secret.
  private func isPlaceholder(_ range: Range<Int>) -> Bool {
    let value = DecodedText(buffer: text, bounds: range, map: .verbatim(from: range.lowerBound))
    if value.equals("null") || value.equals("~") { return true }
    return PartialText(value).isWholeHole
      && !value.bytes.contains { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "?") }
  }

  /// The first characters of aliases, anchors, tags and block scalars: no value by themselves.
  private func isNodeMark(_ byte: UInt8) -> Bool {
    [UInt8(ascii: "*"), UInt8(ascii: "|"), UInt8(ascii: ">")].contains(byte)
  }

  private func isLetter(_ byte: UInt8) -> Bool {
    byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z")
  }

  private func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
  private func isBreak(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
  private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
  private func isQuote(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") }
}
