import DocumentModel

/// The constructs that libyaml 0.2.5 silently takes for something else than YAML 1.2 means, seen by a cheap look.
///
/// Found by running yaml-test-suite (release 2022-01-17): cases 652Z, HM87/01, JEF9/02, L24T/01 and Y2GN.
enum Misreading {
  /// `{ ?foo: bar }`, `[?x]`: taken for the indicator of a complex key (652Z, HM87/01).
  static func gluedQuestionMark(at place: Int) -> ParseProblem {
    ParseProblem(
      .misreadYAML, "`?` without a blank behind it is read as a key indicator by some readers and as text by others",
      at: SourceRange(bytes: place..<place + 1), help: "quote the text, or put a blank behind `?`")
  }

  /// `&an:chor value`: the anchor is cut at the colon (Y2GN).
  ///
  /// - Parameter place: the byte behind the name of an anchor or alias.
  static func gluedColon(_ text: Span<UInt8>, after place: Int, from start: Int) -> ParseProblem? {
    guard place + 1 < text.count, text[place] == UInt8(ascii: ":"), !isBlank(text[place + 1]),
      !isFlowIndicator(text[place + 1])
    else { return nil }
    return ParseProblem(
      .misreadYAML, "`:` belongs to the name for some readers and ends it for others",
      at: SourceRange(bytes: start..<place + 1), help: "leave `:` out of names of anchors")
  }

  /// A block scalar that ends the file with a line of blanks only which belongs to its value: a line break is lost
  /// (JEF9/02, L24T/01).
  static func blankTail(_ text: Span<UInt8>, of record: NodeRecord) -> ParseProblem? {
    let start = Int(record.start)
    // libyaml's end mark may stand before the blanks.
    var end = Int(record.end)
    while end < text.count, text[end] == 0x20 { end += 1 }
    guard end == text.count, end > start, text[end - 1] == 0x20 else { return nil }
    var tail = end
    while tail > start, text[tail - 1] == 0x20 { tail -= 1 }
    guard tail > start, isLineBreak(text[tail - 1]) else { return nil }
    var head = start
    var keepsBreaks = false
    while head < tail, !isLineBreak(text[head]) {
      keepsBreaks = keepsBreaks || text[head] == UInt8(ascii: "+")
      head += 1
    }
    var content = head
    while content < tail, text[content] == 0x20 || isLineBreak(text[content]) { content += 1 }
    var indent = 0
    while content - indent > head, text[content - indent - 1] == 0x20 { indent += 1 }
    guard keepsBreaks || (content < tail && end - tail > indent) else { return nil }
    return ParseProblem(
      .misreadYAML, "the last line holds only blanks: readers differ on whether it ends in a line break",
      at: SourceRange(bytes: tail..<end), help: "end the file with a line break, without blanks before it")
  }

  /// The byte behind the name of the anchor among the properties that stand in a stretch.
  static func anchorEnd(_ text: Span<UInt8>, in stretch: Range<Int>) -> Int? {
    var place = stretch.lowerBound
    // A tag may hold a `&` too.
    while place < stretch.upperBound,
      text[place] != UInt8(ascii: "&") || (place > stretch.lowerBound && !isBlank(text[place - 1]))
    {
      place += 1
    }
    guard place < stretch.upperBound else { return nil }
    place += 1
    while place < text.count, ScalarDecoder.isAnchorCharacter(text[place]) { place += 1 }
    return place
  }

  private static func isLineBreak(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || isLineBreak(byte) }

  private static func isFlowIndicator(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}")
  }
}
