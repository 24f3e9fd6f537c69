import DocumentModel

/// What to do about a text that libyaml refuses: the fault in plain words, and the text without the part that broke it.
struct Recovery {
  /// A fault and the stretch of text to blank.
  struct Fault {
    /// What is wrong.
    var problem: ParseProblem
    /// What to blank before reading again.
    var blanked: Range<Int>
    /// Where the collection in brackets or braces that holds the fault was opened; nil where none does.
    var opening: Int?
    /// The placeholder that stands unquoted where libyaml found the fault; without width where one may stand before it
    /// in the line.
    var placeholder: Range<Int>?
    /// The byte order mark inside the text that led libyaml astray.
    var byteOrderMark: Range<Int>?
    /// Whether libyaml cannot read the character at all.
    var isUnreadable = false
  }

  /// What was changed about a text.
  struct Change {
    /// Whether reading the text again may get further.
    var isWorthReading: Bool
    /// The unquoted placeholders that were found.
    var placeholders: [ParseProblem] = []
  }

  /// How often a text may still be read anew.
  private var attempts = 3
  /// Where the collection was opened that held the last fault, and what was blanked for it.
  private var lastBlanked: (opening: Int?, start: Int, bytes: [UInt8])?
  private var hasFilledPlaceholders = false

  /// Takes a fault out of a text: blanks in its place, line breaks kept. Placeholders become letters, so that the
  /// value stays a value.
  ///
  /// - Parameter read: reads a changed text once, to see which placeholders begin a value.
  mutating func mend(
    _ fault: Fault, in text: inout [UInt8], read: (_ text: [UInt8]) -> YAMLReading
  ) -> Change {
    // However many placeholders a template has, they cost one of these rounds.
    let places = fault.placeholder.map { Self.unquotedPlaceholders(in: text, from: $0, read: read) } ?? []
    let isFree = !places.isEmpty && !hasFilledPlaceholders
    if !isFree { attempts -= 1 }
    if !places.isEmpty {
      hasFilledPlaceholders = true
      for place in places { Self.fill(place, with: UInt8(ascii: "x"), in: &text) }
      let problems = places.map { place in
        ParseProblem(
          .unquotedPlaceholder, "YAML reads no text here, since the placeholder is not quoted",
          at: SourceRange(bytes: place))
      }
      return Change(isWorthReading: attempts >= 0, placeholders: problems)
    }
    if fault.isUnreadable {
      let changed = Self.blankControlCharacters(in: &text)
      return Change(isWorthReading: changed && attempts >= 0)
    }
    if let mark = fault.byteOrderMark {
      return Change(isWorthReading: Self.blankMarks(in: &text, from: mark.lowerBound) && attempts >= 0)
    }
    var blanked = fault.blanked
    if let opening = fault.opening, let last = lastBlanked, opening == last.opening {
      // Taking out the line did not help: it was the bracket that was never closed, and the line is without fault.
      text.replaceSubrange(last.start..<last.start + last.bytes.count, with: last.bytes)
      blanked = Self.line(text.span, around: opening)
    }
    lastBlanked = (fault.opening, blanked.lowerBound, Array(text[blanked]))
    return Change(isWorthReading: Self.fill(blanked, with: 0x20, in: &text) && attempts >= 0)
  }

  /// Puts one byte in the place of all of a stretch, line breaks kept.
  @discardableResult
  static func fill(_ stretch: Range<Int>, with ink: UInt8, in text: inout [UInt8]) -> Bool {
    var changed = false
    for index in stretch where text[index] != ink && text[index] != 0x0A && text[index] != 0x0D {
      text[index] = ink
      changed = true
    }
    return changed
  }

  /// Blanks every character that libyaml does not read (`src/reader.c`; YAML 1.1, section 5.1).
  private static func blankControlCharacters(in text: inout [UInt8]) -> Bool {
    var changed = false
    var index = 0
    while index < text.count {
      let width: Int
      switch text[index] {
      case 0x09, 0x0A, 0x0D, 0x20..<0x7F: width = 0
      case 0..<0x20, 0x7F: width = 1
      case 0xC2 where text[index + 1] < 0xA0 && text[index + 1] != 0x85: width = 2
      case 0xEF where text[index + 1] == 0xBF && text[index + 2] >= 0xBE: width = 3
      default: width = 0
      }
      if width > 0 { changed = fill(index..<index + width, with: 0x20, in: &text) || changed }
      index += max(width, 1)
    }
    return changed
  }

  /// The line around a place, its line break excluded.
  static func line(_ text: Span<UInt8>, around place: Int) -> Range<Int> {
    var start = min(place, text.count)
    while start > 0, text[start - 1] != 0x0A, text[start - 1] != 0x0D { start -= 1 }
    var end = min(place, text.count)
    while end < text.count, text[end] != 0x0A, text[end] != 0x0D { end += 1 }
    return start..<end
  }

  /// The line around a place, or the last one before it that holds more than spaces: a fault at the end of the text is
  /// the fault of the last line.
  fileprivate static func writtenLine(_ text: Span<UInt8>, around place: Int) -> Range<Int> {
    var line = line(text, around: place)
    while line.lowerBound > 0, !line.contains(where: { text[$0] != 0x20 }) {
      line = Self.line(text, around: line.lowerBound - 1)
    }
    return line
  }

  /// The opening quote of the value that ends right before a place, lines below its beginning; nil where none does.
  fileprivate static func runawayQuote(in text: Span<UInt8>, before place: Int, of reading: YAMLReading) -> Int? {
    guard let last = reading.builder.records.last, last.kind == .scalar, Int(last.end) == place,
      last.style == .doubleQuoted || last.style == .singleQuoted
    else { return nil }
    let start = Int(last.start)
    return line(text, around: start) == line(text, around: place) ? nil : start
  }

  /// The opening quote of the value that was read last, where it ends lines below and a fault or more text follows:
  /// that end is where another value was to begin.
  fileprivate static func stolenQuote(in text: Span<UInt8>, before place: Int, of reading: YAMLReading) -> Int? {
    guard let end = reading.builder.records.last.map({ Int($0.end) }), end < text.count else { return nil }
    switch text[end] {
    case 0x0A, 0x0D, UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "]"), UInt8(ascii: "}"): return nil
    case 0x20, 0x09:
      guard end < place, (end..<place).allSatisfy({ text[$0] == 0x20 || text[$0] == 0x09 }) else { return nil }
    default: break
    }
    return runawayQuote(in: text, before: end, of: reading)
  }

  fileprivate static func characterEnd(_ text: Span<UInt8>, from place: Int) -> Int {
    guard place < text.count, text[place] != 0x0A, text[place] != 0x0D else { return min(place, text.count) }
    var end = place + 1
    while end < text.count, text[end] & 0xC0 == 0x80 { end += 1 }
    return end
  }
}

extension Recovery.Fault {
  /// The fault that made libyaml give up.
  init(_ failure: LibYAML.Failure, in text: [UInt8], from start: Int, reading: inout YAMLReading) {
    let span = text.span
    if let byte = failure.problemByte {
      let place = min(start + byte, max(text.count - 1, 0))
      let (message, help) = YAMLFault.text(problem: failure.problem, context: failure.context, next: nil)
      let range = place..<Recovery.characterEnd(span, from: place)
      problem = ParseProblem(.yamlSyntax, message, at: SourceRange(bytes: range), help: help)
      blanked = range
      isUnreadable = true
      return
    }
    let place = reading.byte(at: failure.problemIndex ?? 0, in: span)
    var context = failure.contextIndex.map { reading.byte(at: $0, in: span) }
    // At the beginning of a line `%` begins a directive, of which libyaml complains behind it.
    let isDirective = failure.context == "while scanning a directive"
    placeholder =
      CapitalPlaceholder.range(in: span, at: isDirective ? context ?? place : place)
      ?? Recovery.bracedPlace(span, in: Recovery.line(span, around: place))
    if let mark = Recovery.misleadingMark(span, from: start, before: place, problem: failure.problem) {
      problem = ParseProblem(
        .yamlSyntax, "a byte order mark stands inside the text", at: SourceRange(bytes: mark),
        help: "delete it: it may only be the first character of a file")
      blanked = mark
      byteOrderMark = mark
      return
    }
    let next = place < text.count ? text[place] : nil
    var complaint = failure.problem
    var isInFlow = failure.context.hasPrefix("while parsing a flow ")
    if next == nil, complaint == "did not find expected node content", let open = reading.openBracket {
      // libyaml misses what could have come next, but what is missing at the end of the text is the bracket.
      complaint = "did not find expected ',' or '\(text[open] == UInt8(ascii: "[") ? "]" : "}")'"
      context = open
      isInFlow = true
    }
    let (message, help) = YAMLFault.text(problem: complaint, context: failure.context, next: next)
    // What was never closed is shown where it was opened: the end of the file tells nobody anything.
    let isAtBeginning = YAMLFault.isAtBeginning(problem: complaint) || place >= text.count
    let shown = isAtBeginning ? context ?? place : place
    var related: (message: String, range: SourceRange)?
    if let context, context != shown, context < text.count {
      related = (
        YAMLFault.beginning(context: failure.context),
        SourceRange(bytes: context..<Recovery.characterEnd(span, from: context))
      )
    }
    problem = ParseProblem(
      .yamlSyntax, message, at: SourceRange(bytes: shown..<Recovery.characterEnd(span, from: shown)),
      related: related, help: help)
    if complaint == "did not find expected key",
      let quote = Recovery.runawayQuote(in: span, before: place, of: reading)
    {
      // A quote that was forgotten makes the next one in the file the end of the value.
      problem.related = ("a quoted value begins here and ends lines below", SourceRange(bytes: quote..<quote + 1))
      problem.help = "close that quote on its own line, if that was forgotten"
    }
    blanked = Recovery.writtenLine(span, around: Recovery.stolenQuote(in: span, before: place, of: reading) ?? shown)
    opening = isInFlow ? context : nil
  }
}
