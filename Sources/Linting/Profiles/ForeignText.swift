import DocumentModel

/// Tells by its bytes alone that a text is nobody's profile, so that nothing of it is parsed.
///
/// A walk and a hook meet every YAML and JSON file there is, and nearly all are somebody else's. A file that nobody
/// named and at which nothing points is more than passed over only where a `ProductCode` in it is `ID_OCR`, where it
/// has a name that tells of a profile, or where a comment speaks to the linter. A text with none of these words
/// (``ProfileNames/needed``) needs no closer look: whatever a parser made of it, it would be passed over.
///
/// What is no text, and what is longer than the limit, is left to the closer look, which tells why; so is all that
/// might hide a word:
/// - Letters count in either case, and nothing that stands between two of them in a key style, or is left out where a
///   scalar goes on in the next line, sets them apart: `_`, `-`, `.`, blanks, line breaks, a backslash.
/// - An escape that stands for a letter or such a separator (`\x49`, `\u0049`, `\U00000049`) may begin any word.
enum ForeignText {
  /// Whether a file is passed over unread.
  static func isForeign(_ source: SourceFile, _ options: LintOptions) -> Bool {
    guard !options.isNamed, !options.isEnclosed, !options.isPartial, !options.isConfiguration,
      options.profiles.isEmpty, options.partial.isEmpty, options.overrides.isEmpty,
      !source.isCut, source.encodingProblem == nil
    else { return false }
    return !mayTell(source.text.span) && !Configuration.isName(of: source.path)
  }

  /// Words that begin with the same two letters.
  private struct Beginning {
    var first: UInt8
    var second: UInt8
    /// The letters behind these two.
    var ends: [[UInt8]]
  }

  private static let beginnings: [Beginning] = {
    var beginnings: [Beginning] = []
    for letters in ProfileNames.needed {
      let end = Array(letters[2...])
      let known = beginnings.firstIndex { $0.first == letters[0] && $0.second == letters[1] }
      if let known {
        beginnings[known].ends.append(end)
      } else {
        beginnings.append(Beginning(first: letters[0], second: letters[1], ends: [end]))
      }
    }
    precondition(
      beginnings.allSatisfy { [firsts.0, firsts.1, firsts.2].contains($0.first) && seconds.contains($0.second) },
      "the search looks for other letters")
    return beginnings
  }()

  /// The letters that the words begin with.
  private static let firsts = (UInt8(ascii: "i"), UInt8(ascii: "m"), UInt8(ascii: "s"))
  /// Those between which their second letters are.
  private static let seconds = UInt8(ascii: "c")...UInt8(ascii: "h")

  /// Whether one of the words stands in a text, or may be hidden in it.
  private static func mayTell(_ text: Span<UInt8>) -> Bool {
    let beginnings = beginnings
    var index = 0
    while true {
      index = text.firstBeginning(with: firsts, before: seconds, from: index)
      guard index < text.count else { return false }
      let byte = text[index]
      index += 1
      if byte == backslash {
        if mayHide(text, from: index) { return true }
        // Of two backslashes in a row the first escapes the second.
        if index < text.count, text[index] == backslash { index += 1 }
        continue
      }
      let next = letterPlace(text, from: index)
      guard next < text.count else { continue }
      for beginning in beginnings where beginning.first == byte | 0x20 && beginning.second == text[next] | 0x20 {
        if beginning.ends.contains(where: { goesOn(text, from: next + 1, with: $0) }) { return true }
      }
    }
  }

  /// Whether some letters follow, with nothing between them that sets them apart.
  private static func goesOn(_ text: Span<UInt8>, from place: Int, with letters: [UInt8]) -> Bool {
    var index = place
    for letter in letters {
      index = letterPlace(text, from: index)
      guard index < text.count, text[index] | 0x20 == letter else { return false }
      index += 1
    }
    return true
  }

  /// The first place from one on of a byte that sets letters apart, or is one.
  private static func letterPlace(_ text: Span<UInt8>, from place: Int) -> Int {
    var index = place
    while index < text.count {
      switch text[index] {
      case UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "."), 0x20, 0x09, 0x0A, 0x0D, backslash: index += 1
      // NEL, LS and PS, at which libyaml ends a line.
      case 0xC2, 0x85, 0xE2, 0x80, 0xA8, 0xA9: index += 1
      default: return index
      }
    }
    return index
  }

  /// Whether what follows a backslash, read as an escape, may stand for a letter or a separator.
  private static func mayHide(_ text: Span<UInt8>, from place: Int) -> Bool {
    guard place < text.count else { return false }
    let count: Int
    switch text[place] {
    case UInt8(ascii: "x"): count = 2
    case UInt8(ascii: "u"): count = 4
    case UInt8(ascii: "U"): count = 8
    default: return false
    }
    guard place + count < text.count else { return false }
    var value = 0
    for index in place + 1...place + count {
      guard let digit = Character(UnicodeScalar(text[index])).hexDigitValue else { return false }
      value = value << 4 | digit
    }
    guard let byte = UInt8(exactly: value) else { return false }
    return UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20 || "_-. ".utf8.contains(byte)
  }

  private static let backslash = UInt8(ascii: "\\")
}
