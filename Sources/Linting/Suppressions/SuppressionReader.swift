import DocumentModel

/// Reads the comments of a file that are meant for the linter, and finds the part of the file that each is about.
struct SuppressionReader {
  /// What the comments allow.
  private(set) var suppressions: [Suppression] = []
  /// What is wrong with comments.
  private(set) var mistakes: [SuppressionMistake] = []

  private let document: ParsedDocument
  private lazy var lines = document.source.lines
  /// The last stretch between a comment and what follows: many comments may stand before one pair.
  private var gap = 0..<0

  /// Reads the comments of a file; nil where none is meant for the linter.
  ///
  /// - Parameter requiresReason: whether each suppression has to give a reason.
  init?(_ document: ParsedDocument, requiresReason: Bool) {
    let said = document.comments.compactMap { comment in
      SuppressionComment(comment, in: document.source).map { (comment, $0) }
    }
    guard !said.isEmpty else { return nil }
    self.document = document
    var heads = DocumentHeads(document)
    var former: (mark: Mark, range: SourceRange, document: SourceRange)?
    for (comment, words) in said {
      var words = words
      let head = heads.document(at: comment.range.lowerBound.byte)
      let isBeforeFirstKey = comment.isAlone && comment.range.lowerBound.byte < head.contentStart
      var scope: SourceRange?
      switch words.verb {
      case .allow:
        scope = comment.isAlone ? scopeOfNext(behind: comment) : scopeOfLine(with: comment)
        if scope == nil { words.fail("nothing stands behind the comment that it could be about", comment.range) }
      case .allowDocument:
        scope = head.range
        if !isBeforeFirstKey {
          words.fail(
            "what is about the document stands before its first key, on a line of its own", comment.range,
            help: "`allow` is about a pair, an item or a line")
        }
      case nil:
        if words.mistake == nil, !isBeforeFirstKey {
          words.fail("a mark stands on a line of its own before the first key; here it does nothing", comment.range)
        }
        guard words.mistake == nil, let mark = words.mark else { break }
        if let former, former.document == head.range, former.mark != mark {
          words.fail(comment.range, contradicting: former.range)
        }
        former = (mark, comment.range, head.range)
      }
      if requiresReason, words.verb != nil, words.reason == nil {
        words.failForReason(at: comment.range)
      }
      if let mistake = words.mistake { mistakes.append(mistake) }
      // What cannot be read must not silence more than was meant.
      guard let scope, words.isClear else { continue }
      suppressions.append(
        Suppression(
          comment: comment, names: words.names, until: words.until, reason: words.reason, scope: scope,
          isAboutDocument: words.verb == .allowDocument, isMalformed: words.mistake != nil))
    }
  }

  // MARK: - The part of the file

  /// The line of a comment, with a scalar of several lines that begins or ends on it.
  private mutating func scopeOfLine(with comment: Comment) -> SourceRange {
    let place = comment.range.lowerBound
    let line = lines.range(ofLine: lines.line(of: place))
    let next = document.nodes.firstNode(from: place.byte)
    let value = next < document.nodes.records.count ? Node(table: document.nodes, index: next) : nil
    // An anchor and a tag may stand on the line of the key.
    let end = min(place, max(line.lowerBound, value?.beginning ?? place))
    let head = document.source.text[line.lowerBound.byte..<end.byte].last { $0 != 0x20 && $0 != 0x09 }
    if head == UInt8(ascii: ":") || head == UInt8(ascii: "-"), let value {
      // The value begins below; its key or hyphen stands here.
      return line.lowerBound..<max(line.upperBound, ScalarWriter.textEnd(of: value, in: document.source))
    }
    guard next > 0 else { return line }
    let node = Node(table: document.nodes, index: next - 1)
    guard node.kind == .scalar, node.range.upperBound > line.lowerBound else { return line }
    return min(line.lowerBound, node.range.lowerBound)..<max(line.upperBound, node.range.upperBound)
  }

  /// The next pair or item behind a comment, with all of its lines; nil where there is none.
  private mutating func scopeOfNext(behind comment: Comment) -> SourceRange? {
    let text = document.source.text
    let start = comment.range.upperBound.byte
    if !gap.contains(start) {
      var place = start
      while place < text.count, let next = Self.gapEnd(in: text, from: place) { place = next }
      gap = start..<max(place, start + 1)
    }
    let place = min(gap.upperBound, text.count)
    let isItem =
      place < text.count && text[place] == UInt8(ascii: "-") && (place + 1 == text.count || text[place + 1] <= 0x20)
    let table = document.nodes
    var index = table.firstNode(from: isItem ? place + 1 : place)
    // A collection that begins with the same character holds the pair or item.
    while !isItem, index + 1 < table.records.count, table.records[index].style == .block,
      table.records[index].kind == .mapping || table.records[index].kind == .sequence
    {
      index += 1
    }
    guard index < table.records.count else { return nil }
    let node = Node(table: table, index: index)
    var last = index
    if let parent = node.parent, parent.kind == .mapping, !isItem, !node.isValue(in: document.source),
      index + Int(node.record.extent) < table.records.count
    {
      last += Int(node.record.extent)
    }
    let first = min(node.range.lowerBound, SourceOffset(place))
    let end = ScalarWriter.textEnd(of: Node(table: table, index: last), in: document.source)
    return lines.range(ofLine: lines.line(of: first)).lowerBound
      ..< lines.range(ofLine: lines.line(of: max(first, SourceOffset(end.byte - 1)))).upperBound
  }

  /// The end of the blank, line break, comment or `---` at a place; nil where something else stands there.
  private static func gapEnd(in text: [UInt8], from place: Int) -> Int? {
    switch text[place] {
    case 0x20, 0x09, 0x0A, 0x0D: return place + 1
    case UInt8(ascii: "#"): return text[place...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? text.count
    default: break
    }
    let isLineStart = place == 0 || text[place - 1] == 0x0A || text[place - 1] == 0x0D
    guard isLineStart, text[place...].starts(with: "---".utf8) else { return nil }
    return place + 3 == text.count || text[place + 3] <= 0x20 ? place + 3 : nil
  }
}

/// The documents of a file, asked for in the order of places.
private struct DocumentHeads {
  /// A document.
  struct Head {
    /// From the end of the one before to its own.
    var range: SourceRange
    /// Where its root begins; where it has none, its end.
    var contentStart: Int
  }

  private var heads: [Head] = []
  private var current = 0

  /// The documents of a file.
  init(_ document: ParsedDocument) {
    let end = SourceOffset(document.source.text.count)
    var start = SourceOffset(0)
    for item in document.documents {
      let root = document.root(of: item)
      let stop = max(start, root.map { $0.range.upperBound } ?? item.range.upperBound)
      heads.append(Head(range: start..<stop, contentStart: root?.range.lowerBound.byte ?? stop.byte))
      start = stop
    }
    if heads.isEmpty {
      heads = [Head(range: start..<end, contentStart: end.byte)]
    } else {
      let last = heads.count - 1
      heads[last].range = heads[last].range.lowerBound..<max(end, heads[last].range.upperBound)
    }
  }

  /// The document that a place is in, or in front of; places may only grow.
  mutating func document(at place: Int) -> Head {
    while current + 1 < heads.count, place >= heads[current].range.upperBound.byte { current += 1 }
    return heads[current]
  }
}
