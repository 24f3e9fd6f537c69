import DocumentModel

/// The secrets of a text that its keys tell by their names, found without a tree: in a broken file, in a comment, under
/// a second key of the same name. One pass: what is hidden or known as a value is not looked at again.
struct NamedSecrets {
  private let text: [UInt8]
  private let isCutShort: Bool
  private let delimiters: [PlaceholderDelimiters]
  private var found: [SourceRange] = []
  private var anchored = AnchoredSecrets()
  private var line = SecretLine(at: 0)
  /// The number of lines in which a key `value` still belongs to a sensitive `name` that stood as a value.
  private var pairedLines = 0
  /// The end of the last key `value`, and the lines in which a `name` may still follow it.
  private var unpaired: (end: Int, lines: Int)?

  /// The secrets of a text.
  ///
  /// - Parameters:
  ///   - isCutShort: whether a part of the file could not be read, so that nobody knows where a value ends.
  ///   - delimiters: placeholders beyond those always known.
  init(_ text: [UInt8], isCutShort: Bool, delimiters: [PlaceholderDelimiters]) {
    self.text = text
    self.isCutShort = isCutShort
    self.delimiters = delimiters
  }

  /// The values under sensitive names, and access key ids (`LTAI...`); in a text that is cut short those of URLs, too.
  mutating func places() -> [SourceRange] {
    var phrase = SecretPhrase()
    var index = 0
    while index < text.count {
      let start = index
      while index < text.count, SecretPhrase.isPart(text[index]) { index += 1 }
      guard index > start else {
        pass(text[index], at: index)
        index += 1
        continue
      }
      let word = start..<index
      phrase.add(word, of: text)
      if let id = AccessKeyID.first(in: text.span.extracting(word)) {
        hide(start + id.lowerBound..<start + id.upperBound)
      }
      index = max(index, look(at: phrase, word))
      line.passWord(word, isDash: word.count == 1 && text[start] == UInt8(ascii: "-"))
    }
    return found + anchored.places(in: text)
  }

  /// Takes notice of a byte outside words.
  private mutating func pass(_ byte: UInt8, at index: Int) {
    guard SecretText.isBreak(byte) else { return line.pass(byte, at: index) }
    line = SecretLine(at: index + 1)
    pairedLines = max(0, pairedLines - 1)
    unpaired = unpaired.flatMap { $0.lines > 0 ? ($0.end, $0.lines - 1) : nil }
  }

  /// Hides what a name tells to be secret.
  ///
  /// - Returns: where to go on.
  private mutating func look(at phrase: SecretPhrase, _ word: Range<Int>) -> Int {
    let end = word.upperBound
    let follower = SecretText.behindName(in: text, from: end)
    guard follower.isSeparated || isCutShort || line.isAtValue else { return end }
    if follower.isSeparated, phrase.isValueName {
      if pairedLines > 0 {
        pairedLines = 0
        return hideValue(follower, key: word.lowerBound)
      }
      unpaired = (end, 2)
    }
    if phrase.isSecret {
      if !follower.isSeparated {
        pairedLines = 3
        if let unpaired {
          _ = hideValue(SecretText.behindName(in: text, from: unpaired.end), key: word.lowerBound)
        }
        unpaired = nil
        guard isCutShort else { return end }
      }
      return hideValue(follower, key: word.lowerBound)
    }
    guard isCutShort, follower.isSeparated, phrase.isURL else { return end }
    return hideURL(follower)
  }

  /// Hides the value behind a name, as far as it may reach.
  ///
  /// - Returns: where to go on.
  private mutating func hideValue(_ follower: SecretText.Follower, key: Int) -> Int {
    let start = follower.start
    if start < text.count, text[start] == UInt8(ascii: "*") { anchored.add(aliasAt: start, of: text) }
    let value = SecretText.value(in: text, from: start, isEscaped: follower.isEscaped)
    let isWhole = line.isAtKey || line.isComment
    if let value, isCutShort ? value.isClean : value.isQuoted || !isWhole {
      if !isPlaceholder(value.bytes) { hide(value.bytes) }
      return hideComment(behind: value.bytes.upperBound)
    }
    // Nobody knows where the value ends.
    let lineEnd = SecretText.lineEnd(in: text, from: start)
    var end = isCutShort ? lineEnd : SecretText.commentStart(in: text, start..<lineEnd)
    while end > start, SecretText.isBlank(text[end - 1]) { end -= 1 }
    _ = hideComment(behind: end)
    if SecretText.isNothing(text, start..<end) { return lines(below: lineEnd, key: key, isOpen: true) }
    let quote = SecretText.isQuote(text[start]) ? text[start] : nil
    var rest = start..<end
    if quote == nil {
      while let last = text[rest].last, last == UInt8(ascii: ",") || SecretText.isBlank(last) {
        rest = rest.lowerBound..<rest.upperBound - 1
      }
    }
    if isPlaceholder(rest) || (!isCutShort && text[start] == UInt8(ascii: "*")) { return end }
    hide(start..<end)
    let isOpen = quote.map { !text[start + 1..<end].contains($0) } ?? false
    return lines(below: lineEnd, key: key, isOpen: isOpen, quote: quote)
  }

  /// Hides the lines below a key that are the rest of its value: those indented more than it, and in a text that is cut
  /// short those that cannot be anything else.
  ///
  /// - Parameters:
  ///   - isOpen: whether the value has to go on.
  ///   - quote: what ends it.
  /// - Returns: where to go on.
  private mutating func lines(below first: Int, key: Int, isOpen: Bool, quote: UInt8? = nil) -> Int {
    var isOpen = isOpen && !line.isComment
    guard line.isAtKey || isCutShort || isOpen else { return first }
    let column = line.isAtKey ? line.column(of: key) : isCutShort ? line.indentation : .max
    var last = first
    var end = first
    while end < text.count {
      while end < text.count, SecretText.isBreak(text[end]) { end += 1 }
      let start = end
      while end < text.count, SecretText.isBlank(text[end]) { end += 1 }
      guard end < text.count else { break }
      if SecretText.isBreak(text[end]) { continue }
      let isItem = end - start == column && SecretText.isItem(text, end)
      guard end - start > column || isItem || (isOpen && !SecretText.isKey(text, end)) else { break }
      let content = end
      end = SecretText.lineEnd(in: text, from: end)
      last = end
      isOpen = isOpen && quote.map { !text[content..<end].contains($0) } ?? false
    }
    if last > first { hide(first..<last) }
    return last
  }

  /// Hides the comment on the line of a value, in which an older one may stand.
  ///
  /// - Returns: where to go on.
  private mutating func hideComment(behind end: Int) -> Int {
    var start = end
    while start < text.count, SecretText.isBlank(text[start]) || "\"',]}".utf8.contains(text[start]) { start += 1 }
    guard start < text.count, start > end, text[start] == UInt8(ascii: "#"), SecretText.isBlank(text[start - 1]) else {
      return end
    }
    let lineEnd = SecretText.lineEnd(in: text, from: start)
    hide(start..<lineEnd)
    return lineEnd
  }

  /// Hides user information, query and fragment of what should be a URL.
  private mutating func hideURL(_ follower: SecretText.Follower) -> Int {
    let start = follower.start
    let value = SecretText.value(in: text, from: start, isEscaped: follower.isEscaped)
    let lineEnd = SecretText.lineEnd(in: text, from: start)
    var range = start..<lineEnd
    if let value, value.isClean {
      range = value.bytes
    } else if start < lineEnd, !SecretText.isQuote(text[start]) {
      range = start..<SecretText.commentStart(in: text, range)
    }
    if let at = text[range].lastIndex(of: UInt8(ascii: "@")) {
      var from = range.lowerBound
      while from + 1 < at, !(text[from] == UInt8(ascii: "/") && text[from + 1] == UInt8(ascii: "/")) { from += 1 }
      hide((from + 1 < at ? from + 2 : range.lowerBound)..<at)
    }
    let mark = text[range].firstIndex { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") }
    if let mark { hide(mark + 1..<range.upperBound) }
    return range.upperBound
  }

  private mutating func hide(_ range: Range<Int>) {
    if !range.isEmpty { found.append(SourceRange(bytes: range)) }
  }

  /// Whether a value tells nothing: null, or a placeholder as a whole without a default that could be a secret.
  private func isPlaceholder(_ range: Range<Int>) -> Bool {
    let value = DecodedText(buffer: text, bounds: range, map: .verbatim(from: range.lowerBound))
    if range.isEmpty || value.equals("null") || value.equals("~") { return true }
    return PartialText(value, delimiters: delimiters).isWholeHole
      && !value.bytes.contains { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "?") }
  }
}
