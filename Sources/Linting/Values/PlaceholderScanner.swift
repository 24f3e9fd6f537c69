import Catalog
import DocumentModel

/// Finds the placeholders of a text, in one pass over it.
struct PlaceholderScanner {
  /// The placeholders, in order; they do not overlap.
  private(set) var holes: [Range<Int>] = []
  /// Those of the holes that have no end or no name.
  private(set) var malformed: [Range<Int>] = []

  private let delimiters: [PlaceholderDelimiters]
  /// Whether the closing mark of each pair is known to be nowhere in the rest of the text.
  private var isSpent: [Bool]

  /// A scanner that knows `delimiters` beside the common forms.
  init(delimiters: [PlaceholderDelimiters]) {
    self.delimiters = delimiters
    isSpent = [Bool](repeating: false, count: delimiters.count)
  }

  /// Whether a text without delimiters of the configuration needs a scan at all.
  static func mayHold(_ text: Span<UInt8>) -> Bool {
    let (dollar, percent, at, brace) = (
      UInt8(ascii: "$"), UInt8(ascii: "%"), UInt8(ascii: "@"), UInt8(ascii: "{")
    )
    var index = 0
    while true {
      index = text.firstIndex(of: dollar, percent, at, brace, from: index, to: text.count)
      guard index < text.count else { return false }
      // Braces abound in JSON, so one alone is not enough. `<%` is found by its second byte.
      guard text[index] == brace, !holds(text, brace, brace, at: index) else { return true }
      index += 1
    }
  }

  /// Whether the whole text refers to a secret store: `ENC[...]`, `ENC(...)`, `vault:...`, `ref+...://...`.
  static func isSecretReference(_ text: Span<UInt8>) -> Bool {
    guard text.count > 5 else { return false }
    switch text[0] {
    case UInt8(ascii: "E"):
      let end = text[text.count - 1]
      return starts(text, with: "ENC[", at: 0) && end == UInt8(ascii: "]")
        || starts(text, with: "ENC(", at: 0) && end == UInt8(ascii: ")")
    case UInt8(ascii: "v"):
      return starts(text, with: "vault:", at: 0) && text.count > 6
    case UInt8(ascii: "r"):
      guard starts(text, with: "ref+", at: 0) else { return false }
      var index = 4
      while index < text.count, isSchemeCharacter(text[index]) { index += 1 }
      return index > 4 && starts(text, with: "://", at: index)
    default:
      return false
    }
  }

  /// The default of the placeholder that a stretch of a text is: `x` of `${A:-x}`, `${A:=x}` and Spring's `${a.b:x}`;
  /// nil where the stretch is no such placeholder.
  static func defaultText(in text: Span<UInt8>, of stretch: Range<Int>) -> Range<Int>? {
    let end = stretch.upperBound - 1
    guard stretch.count > 4, starts(text, with: "${", at: stretch.lowerBound), text[end] == UInt8(ascii: "}") else {
      return nil
    }
    var index = stretch.lowerBound + 2
    var isVariable = true
    var hasSeparator = false
    while index < end, text[index] != UInt8(ascii: ":") {
      let byte = text[index]
      guard Alphabet.wordCharacters.contains(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-") else {
        return nil
      }
      isVariable = isVariable && !(0x61...0x7A).contains(byte)
      hasSeparator = hasSeparator || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "_")
      index += 1
    }
    guard index + 1 < end, index > stretch.lowerBound + 2 else { return nil }
    switch text[index + 1] {
    case UInt8(ascii: "-"), UInt8(ascii: "="): return index + 2..<end
    // The error message of `${A:?...}`, and what stands for a value that there is.
    case UInt8(ascii: "?"), UInt8(ascii: "+"): return nil
    // `${env:TOKEN}`, `${ssm:/path}` name a source and no default.
    default: return isVariable || hasSeparator ? index + 1..<end : nil
    }
  }

  /// Reads the whole text.
  mutating func scan(_ text: Span<UInt8>) {
    var index = 0
    while index < text.count {
      if delimiters.isEmpty, !Self.isMark(text[index]) {
        index += 1
        continue
      }
      index = holeByConfiguration(at: index, in: text) ?? holeByForm(at: index, in: text) ?? index + 1
    }
    joinBranches(of: text)
  }

  /// Makes one hole of what stands from the first to the last control structure of a template: which of the texts
  /// between `{{ if .a }}`, `{{ else }}` and `{{ end }}` remain is decided later.
  private mutating func joinBranches(of text: Span<UInt8>) {
    guard holes.count > 1, let first = holes.firstIndex(where: { Self.isBranch(text, $0) }),
      let last = holes.lastIndex(where: { Self.isBranch(text, $0) }), first < last
    else { return }
    holes.replaceSubrange(first...last, with: CollectionOfOne(holes[first].lowerBound..<holes[last].upperBound))
  }

  /// Whether a hole is a control structure (the actions of Go's `text/template`).
  private static func isBranch(_ text: Span<UInt8>, _ hole: Range<Int>) -> Bool {
    guard starts(text, with: "{{", at: hole.lowerBound) else { return false }
    var index = hole.lowerBound + 2
    while index < hole.upperBound, text[index] == 0x20 || text[index] == UInt8(ascii: "-") { index += 1 }
    return branches.contains { word in
      let end = index + word.utf8.count
      guard starts(text, with: word, at: index), end < hole.upperBound else { return false }
      return !Alphabet.wordCharacters.contains(text[end])
    }
  }

  private static let branches = ["if", "else", "end", "range", "with", "block", "define"]

  /// Whether one of the common forms may begin with the byte.
  private static func isMark(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "$"), UInt8(ascii: "{"), UInt8(ascii: "<"), UInt8(ascii: "%"), UInt8(ascii: "@"): true
    default: false
    }
  }

  /// Takes in a hole; returns its end.
  private mutating func take(_ hole: Range<Int>, isMalformed: Bool = false) -> Int {
    holes.append(hole)
    if isMalformed { malformed.append(hole) }
    return hole.upperBound
  }

  private mutating func holeByConfiguration(at start: Int, in text: Span<UInt8>) -> Int? {
    for (index, pair) in delimiters.enumerated()
    where !isSpent[index] && Self.starts(text, with: pair.opening.span, at: start) {
      let name = start + pair.opening.count
      if pair.closing.isEmpty {
        var end = name
        while end < text.count, Alphabet.wordCharacters.contains(text[end]) { end += 1 }
        if end > name { return take(start..<end) }
        continue
      }
      // A name has at least one character.
      var end = name + 1
      while end < text.count {
        if Self.starts(text, with: pair.closing.span, at: end) { return take(start..<end + pair.closing.count) }
        end += 1
      }
      isSpent[index] = true
    }
    return nil
  }

  private mutating func holeByForm(at start: Int, in text: Span<UInt8>) -> Int? {
    guard start + 1 < text.count else { return nil }
    switch (text[start], text[start + 1]) {
    case (UInt8(ascii: "$"), UInt8(ascii: "{")):
      return Self.holds(text, UInt8(ascii: "{"), UInt8(ascii: "{"), at: start + 1)
        ? doubleBrace(at: start, name: start + 3, in: text) : dollarBrace(at: start, in: text)
    case (UInt8(ascii: "$"), UInt8(ascii: "(")): return dollarParenthesis(at: start, in: text)
    case (UInt8(ascii: "{"), UInt8(ascii: "{")): return doubleBrace(at: start, name: start + 2, in: text)
    case (UInt8(ascii: "<"), UInt8(ascii: "%")): return anglePercent(at: start, in: text)
    case (UInt8(ascii: "%"), _), (UInt8(ascii: "@"), _): return capitals(at: start, in: text)
    default: return nil
    }
  }

  /// `${NAME}` with any tail, in which further `${` may stand; one without an end takes the rest of the text.
  private mutating func dollarBrace(at start: Int, in text: Span<UInt8>) -> Int {
    var depth = 1
    var end = start + 2
    while end < text.count, depth > 0 {
      if text[end] == UInt8(ascii: "}") {
        depth -= 1
      } else if Self.holds(text, UInt8(ascii: "$"), UInt8(ascii: "{"), at: end) {
        depth += 1
        end += 1
      }
      end += 1
    }
    return take(
      start..<end, isMalformed: depth > 0 || Self.isNameless(text, from: start + 2, to: end - 1))
  }

  /// `{{ name }}` or `${{ name }}`; one without an end takes the rest of the text.
  private mutating func doubleBrace(at start: Int, name: Int, in text: Span<UInt8>) -> Int {
    var end = name
    while end < text.count, !Self.holds(text, UInt8(ascii: "}"), UInt8(ascii: "}"), at: end) { end += 1 }
    guard end < text.count else { return take(start..<text.count, isMalformed: true) }
    let isTriple = Self.starts(text, with: "{{{", at: start) && Self.starts(text, with: "}}}", at: end)
    return take(start..<end + (isTriple ? 3 : 2), isMalformed: Self.isNameless(text, from: name, to: end))
  }

  /// `$(NAME)`; without an end it is no placeholder.
  private mutating func dollarParenthesis(at start: Int, in text: Span<UInt8>) -> Int? {
    var end = start + 2
    // Stopping at the next opening mark keeps the search linear: no byte is passed twice.
    while end < text.count, text[end] != UInt8(ascii: ")") {
      if text[end] == UInt8(ascii: "$") || text[end] == UInt8(ascii: "(") { return nil }
      end += 1
    }
    guard end < text.count else { return nil }
    return take(start..<end + 1, isMalformed: Self.isNameless(text, from: start + 2, to: end))
  }

  /// `<% name %>`; without an end it is no placeholder.
  private mutating func anglePercent(at start: Int, in text: Span<UInt8>) -> Int? {
    var end = start + 2
    while end < text.count, !Self.holds(text, UInt8(ascii: "%"), UInt8(ascii: ">"), at: end) {
      if Self.holds(text, UInt8(ascii: "<"), UInt8(ascii: "%"), at: end) { return nil }
      end += 1
    }
    guard end < text.count else { return nil }
    return take(start..<end + 2, isMalformed: Self.isNameless(text, from: start + 2, to: end))
  }

  /// `%NAME%` or `@NAME@`: three or more of A-Z, 0-9 and the underscore, a letter first.
  private mutating func capitals(at start: Int, in text: Span<UInt8>) -> Int? {
    CapitalPlaceholder.range(in: text, at: start).map { take($0) }
  }

  private static func isNameless(_ text: Span<UInt8>, from start: Int, to end: Int) -> Bool {
    var index = start
    while index < end {
      if text[index] != 0x20, text[index] != 0x09 { return false }
      index += 1
    }
    return true
  }

  private static func isSchemeCharacter(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
      || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
  }

  private static func holds(_ text: Span<UInt8>, _ first: UInt8, _ second: UInt8, at index: Int) -> Bool {
    index + 1 < text.count && text[index] == first && text[index + 1] == second
  }

  private static func starts(_ text: Span<UInt8>, with mark: String, at index: Int) -> Bool {
    var position = index
    for byte in mark.utf8 {
      guard position < text.count, text[position] == byte else { return false }
      position += 1
    }
    return true
  }

  private static func starts(_ text: Span<UInt8>, with mark: Span<UInt8>, at index: Int) -> Bool {
    guard mark.count <= text.count - index else { return false }
    for offset in mark.indices where text[index + offset] != mark[offset] { return false }
    return true
  }
}
