import Catalog
import DocumentModel
import Linting

/// A text with the word that is being typed replaced by another, and finished so that it can be read: which tells what
/// the cursor is in.
struct ProbedText {
  /// How it was finished.
  let attempt: Attempt
  /// What was read of it.
  let reading: FileReading
  /// The word in it.
  let probe: Range<Int>
  /// The scalar that holds the word.
  let node: Node
  /// The text as it is in the editor.
  let original: SourceFile

  /// The word that stands for what is being typed; in the place of a ProductCode the code, so that a profile stays one.
  static let word = "IDVLINT0PROBE"

  /// The text around a place; nil where what stands there cannot be read, whatever one puts there.
  init?(_ file: EditedFile, at place: Int) {
    let source = file.source
    let word = Self.word(around: place, in: source.text)
    let line = Self.line(around: place, in: source.text)
    let isJSON = source.syntax == .json
    let attempts = isJSON ? Attempt.inJSON(source.text, word) : Attempt.inYAML(source.text, word, line: line)
    let isCode = Self.namesProduct(source.text[line.lowerBound..<word.lowerBound])
    let name = isCode ? Product.idOCR.code : Self.word
    var best: ProbedText?
    var bestRank = (problems: Int.max, place: Int.min)
    // A word in somebody else's file, or in a long one that cannot be read, is not worth reading it many times.
    let isCostly = !file.holdsProfile || source.text.count > 1_000_000
    for attempt in attempts.prefix(isCostly ? 4 : attempts.count) {
      let text = attempt.text(name, isJSON: isJSON)
      let edit = TextEdit(range: SourceRange(bytes: attempt.range), replacement: Array(text.utf8))
      let bytes = TextEdit.apply([edit], to: source.text)
      let reading = FileReading(
        SourceFile(path: source.path, bytes: bytes, syntax: source.syntax, isCut: source.isCut), options: file.options)
      let start = attempt.range.lowerBound + (attempt.lead + attempt.before).utf8.count
      let probe = start..<start + name.utf8.count
      guard let node = Self.scalar(around: probe, in: reading.document.nodes) else { continue }
      let problems = reading.document.problems.filter { $0.kind.cutsShort }
      let rank = (problems.count, problems.first?.range.lowerBound.byte ?? Int.max)
      guard rank.0 < bestRank.problems || rank.0 == bestRank.problems && rank.1 > bestRank.place else { continue }
      bestRank = rank
      best = ProbedText(attempt: attempt, reading: reading, probe: probe, node: node, original: source)
      if problems.isEmpty { break }
    }
    guard let best else { return nil }
    self = best
  }

  private init(attempt: Attempt, reading: FileReading, probe: Range<Int>, node: Node, original: SourceFile) {
    self.attempt = attempt
    self.reading = reading
    self.probe = probe
    self.node = node
    self.original = original
  }

  /// The place in the editor's text of one in this text; what was put in is where the replaced word ends.
  func place(_ offset: SourceOffset) -> SourceOffset {
    let added = reading.document.source.text.count - original.text.count
    if offset.byte <= attempt.range.lowerBound { return offset }
    return SourceOffset(max(attempt.range.upperBound, offset.byte - added))
  }

  /// The stretch of the editor's text of one of this text that holds the word.
  func range(_ stretch: SourceRange) -> SourceRange {
    let start = min(place(stretch.lowerBound), SourceOffset(attempt.range.lowerBound))
    return start..<max(place(stretch.upperBound), SourceOffset(attempt.range.upperBound))
  }

  /// Whether what stands before a word on its line ends with the key of the product's code.
  private static func namesProduct(_ head: ArraySlice<UInt8>) -> Bool {
    let letters = NameIndex.folded(head).filter(Alphabet.lettersAndDigits.contains)
    let name = NameIndex.folded(Array(ParameterName.productCode.rawValue.utf8)[...])
    return letters.suffix(name.count).elementsEqual(name)
  }

  /// The letters, digits, underscores and hyphens around a place.
  static func word(around place: Int, in text: [UInt8]) -> Range<Int> {
    var (start, end) = (place, place)
    while start > 0, isWord(text[start - 1]) { start -= 1 }
    while end < text.count, isWord(text[end]) { end += 1 }
    // A hyphen before a blank begins an item.
    if start < end, text[start] == UInt8(ascii: "-"), start + 1 == end { return place..<place }
    return start..<end
  }

  /// The line around a place, its line break excluded.
  static func line(around place: Int, in text: [UInt8]) -> Range<Int> {
    var (start, end) = (place, place)
    while start > 0, text[start - 1] != 0x0A, text[start - 1] != 0x0D { start -= 1 }
    while end < text.count, text[end] != 0x0A, text[end] != 0x0D { end += 1 }
    if start == 0, text.starts(with: [0xEF, 0xBB, 0xBF]) { start = min(3, place) }
    return start..<end
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    Alphabet.wordCharacters.contains(byte) || byte == UInt8(ascii: "-")
  }

  /// The scalar that holds a stretch of the text.
  private static func scalar(around stretch: Range<Int>, in nodes: NodeTable) -> Node? {
    var (low, high) = (0, nodes.records.count)
    while low < high {
      let middle = (low + high) / 2
      if Int(nodes.records[middle].start) > stretch.lowerBound { high = middle } else { low = middle + 1 }
    }
    // The last that begins before it; one that is written nowhere may begin at the same place.
    repeat { low -= 1 } while low > 0 && nodes.records[low].flags.contains(.absent)
    guard low >= 0, nodes.records[low].kind == .scalar, nodes.records[low].range.contains(stretch.lowerBound),
      Int(nodes.records[low].end) >= stretch.upperBound
    else { return nil }
    return Node(table: nodes, index: low)
  }
}
