import DocumentModel
import Laws
import SeededRandom
import Testing
import YAMLSyntax

/// What changes the bytes of a file and not its meaning moves places and changes nothing else.
@Suite struct EncodingTests {
  /// A change of a file's bytes.
  enum Change: CaseIterable {
    case carriageReturnLineFeed, carriageReturn, byteOrderMark, utf16LittleEndian, utf16BigEndian, emojiComment

    /// The changed bytes.
    func bytes(_ text: [UInt8]) -> [UInt8] {
      switch self {
      case .carriageReturnLineFeed: text.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] }
      case .carriageReturn: text.map { $0 == 0x0A ? 0x0D : $0 }
      case .byteOrderMark: [0xEF, 0xBB, 0xBF] + text
      case .utf16LittleEndian: units(text).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
      case .utf16BigEndian: units(text).flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
      case .emojiComment: Array("# 張é😀\n".utf8) + text
      }
    }

    /// By how much a place in the text moves that so many line breaks stand before.
    func shift(after lineBreaks: Int) -> Int {
      switch self {
      case .carriageReturnLineFeed: lineBreaks
      case .carriageReturn: 0
      case .byteOrderMark, .utf16LittleEndian, .utf16BigEndian: 3
      case .emojiComment: "# 張é😀\n".utf8.count
      }
    }

    private func units(_ text: [UInt8]) -> [UInt16] {
      [0xFEFF] + Array(String(decoding: text, as: UTF8.self).utf16)
    }
  }

  @Test(arguments: Change.allCases) func `YAML, sound and damaged`(change: Change) {
    var faulty = 0
    for seed in 0..<UInt64(TestFiles.isDeep ? 10_000 : 500) {
      var generator = DocumentGenerator(seed: seed &+ 7_000_000, comments: 30, breaks: ["\n"])
      var text = generator.stream()
      var random = SeededGenerator(seed: seed)
      if seed % 2 == 1 { text = damaged(text, &random) }
      // Of these the change would make something else.
      let isFit = !text.contains(0x0D) && !text.starts(with: [0xEF, 0xBB, 0xBF]) && !text.contains(0)
      guard isFit, String(validating: text, as: UTF8.self) != nil else { continue }
      if !compare(text, .yaml, change) {
        Issue.record("\(change), seed \(seed): \(ControlEscape.escaped(text[...].prefix(1_000)))")
      }
      if parsed(text).isCutShort { faulty += 1 }
    }
    #expect(faulty > 60)
  }

  @Test(arguments: Change.allCases) func `JSON, sound and damaged`(change: Change) {
    guard change != .emojiComment else { return }
    var faulty = 0
    for seed in 0..<UInt64(400) {
      var generator = JSONGenerator(seed: seed)
      var text = Array(generator.object().utf8)
      var random = SeededGenerator(seed: seed)
      if seed % 2 == 1 { text = damaged(text, &random) }
      guard !text.contains(0x0D), !text.contains(0), String(validating: text, as: UTF8.self) != nil else { continue }
      // Of CRLF in a string the CR alone is the fault.
      let isBreak = parsed(text, .json).problems.contains { text[$0.range.bytes].first == 0x0A }
      guard !isBreak || change != .carriageReturnLineFeed else { continue }
      if !compare(text, .json, change) {
        Issue.record("\(change), seed \(seed): \(ControlEscape.escaped(text[...].prefix(1_000)))")
      }
      if parsed(text, .json).isCutShort { faulty += 1 }
    }
    #expect(faulty > 50)
  }

  /// Whether the changed text means the same, and every place moved as it should.
  private func compare(_ text: [UInt8], _ syntax: SourceFile.Syntax, _ change: Change) -> Bool {
    let before = parsed(text, syntax)
    let after = parsed(change.bytes(text), syntax)
    var breaks = [0]
    for byte in text { breaks.append(breaks[breaks.count - 1] + (byte == 0x0A ? 1 : 0)) }
    func moved(_ place: Range<Int>) -> Range<Int> {
      place.lowerBound + change.shift(after: breaks[place.lowerBound])..<place.upperBound
        + change.shift(after: breaks[place.upperBound])
    }
    var meaning = after.meaning
    var places = after.places
    if change == .emojiComment {
      guard let first = after.comments.first, let index = meaning.firstIndex(of: "#true # 張é😀") else { return false }
      meaning.remove(at: index)
      places.removeAll { $0 == first.range.bytes }
    }
    let isSame = before.meaning == meaning && before.places.map(moved) == places
    return isSame && valuePlaces(before).map(moved) == valuePlaces(after)
  }

  private func valuePlaces(_ document: ParsedDocument) -> [Range<Int>] {
    document.scalars.map(\.text).filter { !$0.map.isWhole }.flatMap { text in
      (0..<text.count).map { text.range(of: $0..<$0 + 1).bytes }
    }
  }

  @Test(arguments: ["\u{85}", "\u{2028}", "\u{2029}"])
  func `Line breaks of Unicode stay in quoted text and end a plain line`(lineBreak: String) throws {
    let text = "a: \"x\\\(lineBreak)  y\"\nb: 'é \(lineBreak)😀'\nc: q"
    let document = parsed(text.utf8)
    #expect(document.problems.isEmpty)
    let values = try #require(document.root(of: document.documents[0])).pairs.map { $0.value.text }
    let folded = lineBreak == "\u{85}" ? " " : lineBreak
    #expect(values.map(\.string) == ["xy", "é\(folded)😀", "q"])
    #expect(values[1].range(of: values[1].count - 4..<values[1].count).bytes.count == 4)
  }

  @Test func `Places of a UTF-16 file lead back to its own bytes`() {
    let text = "# 😀\nk\u{E9}y: 'v 張'\n"
    let bytes = Change.utf16BigEndian.bytes(Array(text.utf8))
    let source = SourceFile(path: FilePath("a.yaml"), bytes: bytes)
    let value = parseDocument(source, limits: ReadingLimits()).scalars[1]
    let start = source.originalOffset(of: value.range.lowerBound)
    #expect(Array(bytes[start..<start + 4]) == [0, UInt8(ascii: "'"), 0, UInt8(ascii: "v")])
  }
}
