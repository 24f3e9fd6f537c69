import Catalog
import DocumentModel

/// The secrets of a text that its keys tell by their names, found without a tree: in a broken file, in a comment, under
/// a second key of the same name. One pass: what is hidden or known as a value is not looked at again, and in a text
/// that could be read only words beside a separator are looked at.
struct NamedSecrets {
  private let text: [UInt8]
  private let isASCII: Bool
  private let isCutShort: Bool
  private let delimiters: [PlaceholderDelimiters]
  private var found: [SourceRange] = []
  private var anchored = AnchoredSecrets()
  private var line = SecretLine()
  /// Where the text goes on behind what was passed over last.
  private var start = 0
  private var words = KnownWords()
  /// The number of lines in which a key `value` still belongs to a sensitive `name` that stood as a value.
  private var pairedLines = 0
  /// The end of the last key `value`, and the lines in which a `name` may still follow it.
  private var unpaired: (end: Int, lines: Int)?

  /// The secrets of a file.
  ///
  /// - Parameters:
  ///   - isCutShort: whether a part of the file could not be read, so that nobody knows where a value ends.
  ///   - delimiters: placeholders beyond those always known.
  init(_ source: SourceFile, isCutShort: Bool, delimiters: [PlaceholderDelimiters]) {
    text = source.text
    isASCII = source.isASCII
    self.isCutShort = isCutShort
    self.delimiters = delimiters
  }

  /// The values under sensitive names, and access key ids (`LTAI...`); in a text that is cut short those of URLs, too.
  mutating func places() -> [SourceRange] {
    if isCutShort {
      lookAtWords()
    } else {
      var keys = self
      if keys.lookAtNames(withValues: false) { self = keys } else { _ = lookAtNames(withValues: true) }
    }
    hideIDs(before: text.count)
    return found + anchored.places(in: text)
  }

  /// Looks at all words: where nobody knows what is a key, any of them may be one.
  private mutating func lookAtWords() {
    var index = 0
    while index < text.count {
      var end = index
      while end < text.count, SecretPhrase.isPart(text[end]) { end += 1 }
      index = end > index ? look(at: index..<end) : index + 1
    }
  }

  /// Looks at words before a separator.
  ///
  /// - Parameter withValues: whether the first word behind one is looked at as well: it may name what a sibling holds.
  /// - Returns: whether all was seen; false as soon as a key belongs to what a sibling names and values are not looked
  ///   at. Few files have one.
  private mutating func lookAtNames(withValues: Bool) -> Bool {
    var index = 0
    while true {
      let separator = SecretText.nextSeparator(in: text, from: index, isASCII: isASCII)
      guard separator < text.count else { return true }
      if let end = SecretText.nameEnd(in: text, before: separator, from: max(start, index)) {
        index = look(at: SecretText.word(in: text, endingAt: end, from: start))
        if !withValues, unpaired != nil { return false }
        if index > separator { continue }
      }
      let value = withValues ? SecretText.valueWord(in: text, behind: separator) : nil
      index = value.map { look(at: $0) } ?? separator + 1
    }
  }

  /// Hides what a name tells to be secret.
  ///
  /// - Returns: where to go on.
  private mutating func look(at word: Range<Int>) -> Int {
    let end = word.upperBound
    let meaning = meaning(of: word)
    guard meaning.contains(.secret) || meaning.contains(.valueOfName) || isCutShort && meaning.contains(.url) else {
      return end
    }
    advance(to: word.lowerBound)
    let next = max(end, look(behind: word, meaning))
    line.pass(to: next)
    if next > end {
      hideIDs(before: end)
      start = next
    }
    return next
  }

  private mutating func meaning(of word: Range<Int>) -> SecretMeaning {
    if let known = words.meaning(of: word, in: text) { return known }
    let phrase = SecretPhrase(endingWith: word, of: text, from: start)
    let meaning = phrase.meaning
    if phrase.isWord { words.insert(word, of: text, meaning) }
    return meaning
  }

  private mutating func look(behind word: Range<Int>, _ meaning: SecretMeaning) -> Int {
    let end = word.upperBound
    let follower = SecretText.behindName(in: text, from: end)
    if follower.isSeparated, meaning.contains(.valueOfName) {
      if pairedLines > 0 {
        pairedLines = 0
        return hideValue(follower, key: word.lowerBound)
      }
      unpaired = (end, 2)
    }
    if meaning.contains(.secret) {
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
    guard isCutShort, follower.isSeparated, meaning.contains(.url) else { return end }
    return hideURL(follower)
  }

  /// Takes notice of the lines up to a place.
  private mutating func advance(to place: Int) {
    if pairedLines > 0 || unpaired != nil {
      let breaks = text[line.position..<place].lazy.filter(SecretText.isBreak).prefix(3).count
      pairedLines = max(0, pairedLines - breaks)
      unpaired = unpaired.flatMap { $0.lines >= breaks ? ($0.end, $0.lines - breaks) : nil }
    }
    line.advance(to: place, in: text)
  }

  /// Hides the ids of access keys in what was not passed over.
  private mutating func hideIDs(before end: Int) {
    while let id = AccessKeyID.next(in: text.span.extracting(0..<end), from: start) {
      hide(id)
      start = id.upperBound
    }
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
    let column =
      line.isAtKey ? line.column(of: key, in: text) : isCutShort ? line.indentation(in: text) : .max
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

  /// Whether a value is `${NAME}`, as nearly all placeholders are.
  private func isVariable(_ range: Range<Int>) -> Bool {
    let name = range.lowerBound + 2
    return name < range.upperBound - 1 && text[name - 2] == UInt8(ascii: "$") && text[name - 1] == UInt8(ascii: "{")
      && text[range.upperBound - 1] == UInt8(ascii: "}")
      && text[name..<range.upperBound - 1].allSatisfy(Alphabet.wordCharacters.contains)
  }

  private mutating func hide(_ range: Range<Int>) {
    if !range.isEmpty { found.append(SourceRange(bytes: range)) }
  }

  /// Whether a value tells nothing: null, or a placeholder as a whole without a default that could be a secret.
  private func isPlaceholder(_ range: Range<Int>) -> Bool {
    if isVariable(range) { return true }
    let value = DecodedText(buffer: text, bounds: range, map: .verbatim(from: range.lowerBound))
    if range.isEmpty || value.equals("null") || value.equals("~") { return true }
    let partial = PartialText(value, delimiters: delimiters)
    return partial.isWholeHole && partial.brokenNames.isEmpty
      && !value.bytes.contains { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "?") }
  }
}
