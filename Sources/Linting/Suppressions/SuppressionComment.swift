import DocumentModel

/// What stands in a comment for the linter: `# idvlint: allow RULE[, RULE] [until YYYY-MM-DD] [-- reason]`.
struct SuppressionComment {
  /// What it allows: the rules in one pair, item or line, or in the whole document.
  enum Verb: String, CaseIterable {
    /// Here.
    case allow
    /// In the document.
    case allowDocument = "allow-document"
  }

  /// A word of a comment and where it stands.
  private struct Word {
    var text: String
    var range: SourceRange
  }

  /// What it does; nil for a mark.
  private(set) var verb: Verb?
  /// The rules named that there are.
  private(set) var names: [Suppression.Name] = []
  /// The last day; nil where none is named.
  private(set) var until: CalendarDate?
  /// The reason; nil where there is none.
  private(set) var reason: SourceRange?
  /// The first thing that is wrong with it.
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
      mistake = SuppressionMistake(
        message: "this is nothing to idvlint", range: SourceRange(bytes: start..<end),
        help: "a comment for it begins with `# idvlint:`")
      return
    }
    var words = Self.words(of: bytes[(start + Self.prefix.count)...])
    guard let first = words.popFirst() else {
      let known = "`allow`, `allow-document`, `profile`, `not-a-profile` or `partial`"
      mistake = SuppressionMistake(message: Message("\(known) is missing"), range: comment.range)
      return
    }
    verb = Verb(rawValue: first.text)
    guard verb != nil else {
      if let mark = Mark(rawValue: first.text) {
        if let next = words.first, next.text != "--" {
          mistake = SuppressionMistake(
            message: "nothing may stand behind `\(mark.rawValue)`", range: next.range,
            help: "a remark has a comment of its own")
        }
        return
      }
      let known = Verb.allCases.map(\.rawValue) + Mark.allCases.map(\.rawValue)
      let near = Spelling.nearest(to: Array(first.text.utf8)[...], among: known)
      mistake = SuppressionMistake(
        message: "`\(first.text, at: first.range)` is nothing that idvlint knows", range: first.range,
        help: near.map { "`\($0)` was probably meant" } ?? Message("it knows \(known.joined(separator: ", "))"))
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
      fail("no rule is named", first.range, help: "`# idvlint: \(first.text) RULE -- reason`")
    }
  }

  /// Whether all that is wrong with it is that it gives no reason.
  private(set) var lacksReasonOnly = false

  /// Notes that the reason is missing.
  mutating func failForReason(at range: SourceRange) {
    lacksReasonOnly = mistake == nil
    fail("the reason is missing", range, help: "it stands at the end, behind `--`")
  }

  /// Notes that something is wrong with the comment, unless something was already.
  mutating func fail(_ message: Message, _ range: SourceRange, help: Message? = nil) {
    mistake = mistake ?? SuppressionMistake(message: message, range: range, help: help)
  }

  private mutating func readNames(_ words: inout ArraySlice<Word>) {
    while let word = words.first, word.text != "--", word.text != "until" {
      words.removeFirst()
      if let rule = Rule.all.first(where: { $0.id.name == word.text }) {
        if !rule.canBeAllowed {
          fail("`\(rule.id.name)` cannot be allowed: what is not read is not checked", word.range)
        }
        names.append(Suppression.Name(rule: rule.id, range: word.range))
        continue
      }
      let near = Spelling.nearest(to: Array(word.text.utf8)[...], among: Rule.all.map(\.id.name))
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

  private static let prefix = Array("idvlint:".utf8)

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
