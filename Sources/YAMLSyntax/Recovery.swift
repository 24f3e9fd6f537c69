import DocumentModel

/// What to do about a text that libyaml refuses: the fault in plain words, and the text without the part that broke it.
enum Recovery {
  /// How often a text is read anew.
  static let attempts = 4

  /// A fault and the stretch of text to blank.
  struct Fault {
    /// What is wrong.
    var problem: ParseProblem
    /// What to blank before reading again.
    var blanked: Range<Int>
  }

  /// The fault that made libyaml give up.
  static func fault(
    of failure: LibYAML.Failure, in text: [UInt8], from start: Int, reading: inout YAMLReading
  ) -> Fault {
    let span = text.span
    if let byte = failure.problemByte {
      let place = min(start + byte, max(text.count - 1, 0))
      let (message, help) = YAMLFault.text(problem: failure.problem, context: failure.context, next: nil)
      let range = place..<characterEnd(span, from: place)
      return Fault(
        problem: ParseProblem(.yamlSyntax, message, at: SourceRange(bytes: range), help: help), blanked: range)
    }
    let place = reading.byte(at: failure.problemIndex ?? 0, in: span)
    let context = failure.contextIndex.map { reading.byte(at: $0, in: span) }
    if let placeholder = unquotedPlaceholder(span, at: place) {
      return Fault(
        problem: ParseProblem(
          .unquotedPlaceholder, "YAML reads no text here, since the placeholder is not quoted",
          at: SourceRange(bytes: placeholder)),
        blanked: placeholder)
    }
    let next = place < text.count ? text[place] : nil
    let (message, help) = YAMLFault.text(problem: failure.problem, context: failure.context, next: next)
    // What was never closed is shown where it was opened: the end of the file tells nobody anything.
    let isUnclosed = failure.problem == "found unexpected end of stream" || place >= text.count
    let shown = isUnclosed ? context ?? place : place
    var related: (message: String, range: SourceRange)?
    if let context, context != shown, context < text.count {
      let words = failure.context.replacingPrefix("while parsing", "while scanning", with: "the reading of")
      related = (words + " began here", SourceRange(bytes: context..<characterEnd(span, from: context)))
    }
    let problem = ParseProblem(
      .yamlSyntax, message, at: SourceRange(bytes: shown..<characterEnd(span, from: shown)), related: related,
      help: help)
    return Fault(problem: problem, blanked: line(span, around: isUnclosed ? shown : lastInk(span, before: place)))
  }

  /// Takes the fault out of the text: blanks in its place, line breaks kept. A placeholder becomes letters, so that the
  /// value stays a value.
  ///
  /// - Returns: whether anything changed; where nothing did, reading again would fail again.
  static func blank(_ fault: Fault, in text: inout [UInt8]) -> Bool {
    var changed = false
    let ink: UInt8 = fault.problem.kind == .unquotedPlaceholder ? UInt8(ascii: "x") : 0x20
    for index in fault.blanked where text[index] != ink && text[index] != 0x0A && text[index] != 0x0D {
      text[index] = ink
      changed = true
    }
    return changed
  }

  /// `%NAME%` or `@NAME@` at a place where libyaml found no token.
  private static func unquotedPlaceholder(_ text: Span<UInt8>, at place: Int) -> Range<Int>? {
    guard place < text.count, text[place] == UInt8(ascii: "%") || text[place] == UInt8(ascii: "@") else { return nil }
    var end = place + 1
    while end < text.count, isNameByte(text[end], isFirst: end == place + 1) { end += 1 }
    guard end - place > 3, end < text.count, text[end] == text[place] else { return nil }
    return place..<end + 1
  }

  private static func isNameByte(_ byte: UInt8, isFirst: Bool) -> Bool {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): true
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"): !isFirst
    default: false
    }
  }

  /// The line around a place, its line break excluded.
  private static func line(_ text: Span<UInt8>, around place: Int) -> Range<Int> {
    var start = min(place, text.count)
    while start > 0, text[start - 1] != 0x0A, text[start - 1] != 0x0D { start -= 1 }
    var end = min(place, text.count)
    while end < text.count, text[end] != 0x0A, text[end] != 0x0D { end += 1 }
    return start..<end
  }

  /// The place itself, or the last character before it that is no white space where the place holds none: a fault at
  /// the end of the text is the fault of the last line.
  private static func lastInk(_ text: Span<UInt8>, before place: Int) -> Int {
    var position = min(place, text.count)
    if position < text.count, text[position] > 0x20 { return position }
    while position > 0, text[position - 1] <= 0x20 { position -= 1 }
    return max(position - 1, 0)
  }

  private static func characterEnd(_ text: Span<UInt8>, from place: Int) -> Int {
    guard place < text.count, text[place] != 0x0A, text[place] != 0x0D else { return min(place, text.count) }
    var end = place + 1
    while end < text.count, text[end] & 0xC0 == 0x80 { end += 1 }
    return end
  }
}

extension String {
  /// The string with the first of the prefixes it has replaced.
  fileprivate func replacingPrefix(_ prefixes: String..., with replacement: String) -> String {
    for prefix in prefixes where hasPrefix(prefix) { return replacement + dropFirst(prefix.count) }
    return self
  }
}
