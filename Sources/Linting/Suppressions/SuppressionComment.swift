import DocumentModel

/// What stands in a comment for the linter: `# idvlint: allow RULE[, RULE] [until YYYY-MM-DD] [-- reason]`.
package struct SuppressionComment {
  /// What it allows: the rules in one pair, item or line, or in the whole document.
  package enum Verb: String, CaseIterable, Sendable {
    /// Here.
    case allow
    /// In the document.
    case allowDocument = "allow-document"

    /// What the comment does, a sentence.
    package var summary: String {
      switch self {
      case .allow:
        "Findings of the rules named are allowed in the pair or item that follows, or in the line before the comment."
      case .allowDocument: "Findings of the rules named are allowed in the whole document."
      }
    }
  }

  /// How it begins behind the `#`.
  package static let beginning = "idvlint:"

  /// How one is written.
  package static func form(_ verb: Verb) -> String { "# \(beginning) \(verb.rawValue) RULE -- reason" }

  /// A word of a comment and where it stands.
  private struct Word {
    var text: String
    var range: SourceRange

    /// The one of some words that it is, or was probably meant to be; nil for none.
    func nearest(among words: [String]) -> String? { Spelling.nearest(to: Array(text.utf8)[...], among: words) }
  }

  /// What it does; nil for a mark.
  private(set) var verb: Verb?
  /// The mark that it is; nil for none.
  private(set) var mark: Mark?
  /// Whether it can be meant for nobody but the linter: its first word is a verb or a mark, if misspelt, and what
  /// follows is no sentence.
  let isMeant: Bool
  /// The rules named that there are.
  private(set) var names: [Suppression.Name] = []
  /// The last day; nil where none is named.
  private(set) var until: CalendarDate?
  /// The reason; nil where there is none.
  private(set) var reason: SourceRange?
  /// The first thing that is wrong with it; what leaves its meaning unclear comes before what does not.
  private(set) var mistake: SuppressionMistake?

  /// What a comment says to the linter; nil where it is for people.
  init?(_ comment: Comment, in source: SourceFile) {
    let bytes = source[comment.range]
    // Nearly every comment is for people.
    guard let start = bytes.firstIndex(where: { $0 != UInt8(ascii: "#") && !Self.isBlank($0) }),
      bytes[start] | 0x20 == Self.prefix[0]
    else { return nil }
    guard bytes[start...].starts(with: Self.prefix) else {
      guard let end = Self.nearPrefixEnd(of: bytes[start...]) else { return nil }
      isMeant = Self.areMeant(Self.words(of: bytes[end...]))
      let range = SourceRange(bytes: start..<end)
      fail("this is nothing to idvlint", range, help: "a comment for it begins with `# idvlint:`")
      return
    }
    var words = Self.words(of: bytes[(start + Self.prefix.count)...])
    isMeant = Self.areMeant(words)
    guard let first = words.popFirst() else {
      let known = "`allow`, `allow-document`, `profile`, `not-a-profile` or `partial`"
      fail(Message("\(known) is missing"), comment.range)
      return
    }
    verb = Verb(rawValue: first.text)
    guard verb != nil else {
      if let mark = Mark(rawValue: first.text) {
        self.mark = mark
        if let next = words.first, next.text != "--" {
          fail(
            "nothing may stand behind `\(mark.rawValue)`", next.range, help: "a remark has a comment of its own")
        }
        return
      }
      let near = first.nearest(among: Self.known)
      fail(
        "`\(first.text, at: first.range)` is nothing that idvlint knows", first.range,
        help: near.map { "`\($0)` was probably meant" } ?? Message("it knows \(Self.known.joined(separator: ", "))"))
      return
    }
    readNames(&words)
    readEnd(&words)
    if words.first?.text == "--" {
      let dashes = words.removeFirst()
      if let from = words.first, let to = words.last {
        reason = from.range.lowerBound..<to.range.upperBound
      } else {
        fail("the reason is missing behind `--`", dashes.range)
      }
    }
    if names.isEmpty {
      fail("no rule is named", first.range, help: verb.map { "`\(Self.form($0))`" })
    }
  }

  /// Whether what it means is clear, if something is wrong with it.
  private(set) var isClear = true

  /// Notes that the reason is missing.
  mutating func failForReason(at range: SourceRange) {
    fail("the reason is missing", range, help: "it stands at the end, behind `--`", isClear: true)
  }

  /// Notes that the mark says something else than the one before it.
  mutating func fail(_ range: SourceRange, contradicting other: SourceRange) {
    fail("the mark contradicts the one above", range, help: "the last one counts; leave one of them out")
    mistake?.contradicted = other
  }

  /// Notes that something is wrong with the comment, unless something worse was already.
  ///
  /// - Parameter isClear: whether it is clear all the same what the comment means.
  mutating func fail(_ message: Message, _ range: SourceRange, help: Message? = nil, isClear: Bool = false) {
    if mistake == nil || self.isClear && !isClear {
      mistake = SuppressionMistake(message: message, range: range, help: help, isMeant: isMeant)
    }
    self.isClear = self.isClear && isClear
  }

  private mutating func readNames(_ words: inout ArraySlice<Word>) {
    while let word = words.first, word.text != "--", word.text != "until" {
      words.removeFirst()
      if let rule = Rule.all.first(where: { $0.id.name == word.text }) {
        guard !names.contains(where: { $0.rule == rule.id }) else {
          fail("`\(rule.id.name)` is named twice", word.range, isClear: true)
          continue
        }
        if !rule.canBeAllowed {
          fail("`\(rule.id.name)` cannot be allowed: what is not read is not checked", word.range)
        }
        names.append(Suppression.Name(rule: rule.id, range: word.range))
        continue
      }
      let near = word.nearest(among: Self.rules)
      let isRemark = near == nil && !names.isEmpty
      fail(
        "`\(word.text, at: word.range)` is no rule", word.range,
        help: near.map { "`\($0)` was probably meant" }
          ?? (isRemark ? "a reason stands behind `--`" : "`idvlint rules` lists the rules"))
      // What follows are words of people.
      if isRemark { words = words.drop { $0.text != "--" } }
    }
  }

  private mutating func readEnd(_ words: inout ArraySlice<Word>) {
    guard words.first?.text == "until" else { return }
    let word = words.removeFirst()
    guard let date = words.first, date.text != "--" else {
      return fail("the date is missing behind `until`", word.range, help: "it is written YYYY-MM-DD")
    }
    words.removeFirst()
    until = CalendarDate(date.text.utf8)
    if until == nil {
      fail("`\(date.text, at: date.range)` is no date", date.range, help: "it is written YYYY-MM-DD")
    }
    if let next = words.first, next.text != "--" {
      fail("`--` is missing before the reason", next.range)
      words = words.drop { $0.text != "--" }
    }
  }

  private static let prefix = Array(beginning.utf8)
  private static let known = Verb.allCases.map(\.rawValue) + Mark.allCases.map(\.rawValue)
  private static let rules = Rule.all.map(\.id.name)

  private static func areMeant(_ words: ArraySlice<Word>) -> Bool {
    guard words.first?.nearest(among: known) != nil else { return false }
    return words.dropFirst().first.map { $0.text == "--" || $0.nearest(among: rules) != nil } ?? true
  }

  /// The end of what nearly is the beginning of a comment for the linter: in another case, without the colon or with a
  /// blank before it; nil for what people write about it.
  private static func nearPrefixEnd(of text: ArraySlice<UInt8>) -> Int? {
    let name = prefix.dropLast()
    let end = text.startIndex + name.count
    guard end < text.endIndex, zip(text, name).allSatisfy({ $0 | 0x20 == $1 }) else { return nil }
    let rest = text[end...].drop(while: isBlank)
    if rest.first == UInt8(ascii: ":") { return rest.startIndex + 1 }
    let word = String(decoding: rest.prefix { !isBlank($0) }, as: UTF8.self).lowercased()
    return Verb(rawValue: word) != nil && rest.startIndex > end ? end : nil
  }

  /// The words of a text: blanks and, up to `--`, commas stand between them.
  private static func words(of bytes: ArraySlice<UInt8>) -> ArraySlice<Word> {
    var words: [Word] = []
    var isReason = false
    var start = bytes.startIndex
    func isBetween(_ byte: UInt8) -> Bool { isBlank(byte) || (byte == UInt8(ascii: ",") && !isReason) }
    while start < bytes.endIndex {
      guard !isBetween(bytes[start]) else {
        start += 1
        continue
      }
      let end = bytes[start...].firstIndex(where: isBetween) ?? bytes.endIndex
      let text = String(decoding: bytes[start..<end], as: UTF8.self)
      words.append(Word(text: text, range: SourceRange(bytes: start..<end)))
      isReason = isReason || text == "--"
      start = end
    }
    return words[...]
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
}
