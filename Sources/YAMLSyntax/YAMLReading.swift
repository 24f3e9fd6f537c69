import DocumentModel

/// One pass of libyaml over a text: its events put into a table, up to the end or to the first fault.
struct YAMLReading {
  /// Why the pass ended before the text did.
  enum Stop {
    /// libyaml refuses the text.
    case failure(LibYAML.Failure)
    /// The text goes over a limit.
    case limit(LimitKind)
  }

  /// The nodes so far.
  private(set) var builder: NodeTableBuilder
  /// The documents so far.
  private(set) var documents: [StreamDocument] = []
  /// Aliases of nothing and constructs that libyaml takes for something else.
  private(set) var problems: [ParseProblem] = []
  /// Why the pass ended early; nil where it reached the end of the text.
  private(set) var stop: Stop?
  /// Where it ended early, in bytes.
  private(set) var stopPlace = 0
  /// The fingerprint of the places of scalars and brackets, as ``JSONSyntax`` computes it from the same text.
  private(set) var hash = TextHash()
  /// Whether each scalar so far is to libyaml what it is to JSON.
  private(set) var isFaithful = true

  private var cursor: CodePointCursor
  /// The nodes of the anchors of the document, as far as ``NodeTableBuilder/properties`` were taken in: up to the last
  /// alias. A file may have anchors and no alias.
  private var anchors: [String: Int] = [:]
  private var anchorCount = 0

  /// Reads `text`.
  ///
  /// - Parameters:
  ///   - text: UTF-8, as long as the file's text and for the most part equal to it.
  ///   - start: the first byte after byte order marks.
  ///   - isJSON: whether the text is JSON, and to be compared with what JSON makes of it.
  init(_ text: [UInt8], from start: Int, isASCII: Bool, isJSON: Bool, limits: ReadingLimits) {
    builder = NodeTableBuilder(expected: min(text.count / 12 + 8, limits.nodes))
    cursor = CodePointCursor(origin: start, isASCII: isASCII)
    var parser = LibYAML(text, from: start, isOverdue: limits.isOverdue)
    let span = text.span
    while stop == nil {
      switch parser.next() {
      case .streamStart:
        continue
      case .streamEnd:
        return
      case .documentStart:
        begin(document: cursor.byte(at: parser.startIndex, in: span), limits: limits)
      case .documentEnd:
        guard let last = documents.indices.last else { continue }
        let end = cursor.byte(at: parser.endIndex, in: span)
        let start = documents[last].range.lowerBound
        documents[last].range = start..<max(start, SourceOffset(end))
      case .scalar:
        addScalar(parser, span, text, isJSON: isJSON)
      case .alias:
        addAlias(parser, span)
      case .sequenceStart:
        begin(.sequence, parser, span, text, limits: limits)
        if isJSON { addMark("[") }
      case .mappingStart:
        begin(.mapping, parser, span, text, limits: limits)
        if isJSON { addMark("{") }
      case .sequenceEnd:
        if isJSON { hash.add(mark: UInt8(ascii: "]"), at: cursor.byte(at: parser.endIndex, in: span)) }
        end(parser, span)
      case .mappingEnd:
        if isJSON { hash.add(mark: UInt8(ascii: "}"), at: cursor.byte(at: parser.endIndex, in: span)) }
        end(parser, span)
      case .failure:
        let failure = parser.failure
        stop = failure.isOverdue ? .limit(.seconds) : .failure(failure)
        stopPlace = builder.records.last.map { Int($0.end) } ?? start
      }
      if builder.records.count > limits.nodes {
        stop = .limit(.nodes)
        stopPlace = builder.records.last.map { Int($0.start) } ?? start
      }
    }
  }

  /// The byte offset of a place that libyaml named, at most the length of the text.
  mutating func byte(at index: Int, in text: Span<UInt8>) -> Int {
    cursor.byte(at: index, in: text)
  }

  /// Where the innermost collection in brackets or braces begins that the pass left open; nil where there is none.
  var openBracket: Int? {
    for index in builder.open.reversed() where builder.records[index].style == .flow {
      return Int(builder.records[index].start)
    }
    return nil
  }

  private mutating func begin(document start: Int, limits: ReadingLimits) {
    documents.append(StreamDocument(root: nil, range: SourceRange(bytes: start..<start)))
    anchors.removeAll(keepingCapacity: true)
    anchorCount = builder.properties.count
    guard documents.count > limits.documents else { return }
    stop = .limit(.documents)
    stopPlace = start
  }

  private mutating func note(root index: Int) {
    guard builder.depth == 0, let last = documents.indices.last else { return }
    documents[last].root = index
  }

  private mutating func addMark(_ bracket: Unicode.Scalar) {
    guard let start = builder.records.last?.start else { return }
    hash.add(mark: UInt8(ascii: bracket), at: Int(start))
  }

  private mutating func addScalar(
    _ parser: borrowing LibYAML, _ text: Span<UInt8>, _ bytes: [UInt8], isJSON: Bool
  ) {
    let written = cursor.byte(at: parser.startIndex, in: text)
    let end = max(written, cursor.byte(at: parser.endIndex, in: text))
    let style = parser.scalarStyle
    // Patterns, since `!=` of another module's type is found by way of its protocol.
    let isPlain = if case .plain = style { true } else { false }
    let isBlock =
      switch style {
      case .literal, .folded: true
      default: false
      }
    let count = parser.valueCount
    var start = written
    if parser.hasProperties {
      start = min(ScalarDecoder.propertiesEnd(bytes, from: written, to: end), end)
      if count == 0, isPlain { start = end }
    }
    var record = NodeRecord(kind: .scalar, style: style, start: start, end: end)
    let content = record.contentRange
    if content.count == count, !isBlock, parser.valueEquals(text, at: content.lowerBound) {
      record.flags = count == 0 && isPlain ? [.verbatim, .absent] : .verbatim
    } else if isJSON {
      isFaithful = isFaithful && parser.valueEquals(jsonString: content, of: text)
    } else {
      record.length = UInt32(count)
      record.hash = parser.valueHash
      record.parentIndent = UInt16(clamping: parser.indent)
    }
    if isJSON { hash.add(place: record.range) }
    let index = builder.add(record)
    if isPlain, start > 0, start < end, text[start - 1] == UInt8(ascii: "?") {
      problems.append(Misreading.gluedQuestionMark(at: start - 1))
    } else if isBlock, let problem = Misreading.blankTail(text, of: record) {
      problems.append(problem)
    }
    if parser.hasProperties { addProperties(parser, text, node: index, written: written) }
    note(root: index)
  }

  private mutating func addAlias(_ parser: borrowing LibYAML, _ text: Span<UInt8>) {
    let start = cursor.byte(at: parser.startIndex, in: text)
    let end = max(start, cursor.byte(at: parser.endIndex, in: text))
    var record = NodeRecord(kind: .alias, style: .plain, start: start, end: end)
    let target = parser.anchor.flatMap { node(of: $0) }
    if let target, !builder.open.contains(target) {
      record.length = UInt32(target)
    } else {
      record.flags.insert(.unresolved)
      let message =
        target == nil
        ? "the alias names an anchor that does not stand before it in this document"
        : "the alias stands inside its own anchor"
      let help =
        target == nil
        ? "write `&` and the same name before the value that is meant, further up, or the value itself here"
        : "write the value itself here"
      problems.append(ParseProblem(.undefinedAlias, message, at: SourceRange(bytes: start..<end), help: help))
    }
    let index = builder.add(record)
    if let problem = Misreading.gluedColon(text, after: end, from: start) { problems.append(problem) }
    note(root: index)
  }

  /// The node that an anchor before this place names; nil where none does.
  private mutating func node(of anchor: String) -> Int? {
    for properties in builder.properties[anchorCount...] {
      if let anchor = properties.anchor { anchors[anchor] = properties.node }
    }
    anchorCount = builder.properties.count
    return anchors[anchor]
  }

  private mutating func begin(
    _ kind: NodeKind, _ parser: borrowing LibYAML, _ text: Span<UInt8>, _ bytes: [UInt8], limits: ReadingLimits
  ) {
    let written = cursor.byte(at: parser.startIndex, in: text)
    let start =
      parser.hasProperties
      ? ScalarDecoder.propertiesEnd(
        bytes, from: written, to: text.count, mayHaveAnchor: parser.anchor != nil, mayHaveTag: parser.tag != nil)
      : written
    let isRoot = builder.depth == 0
    let index = builder.begin(kind, parser.isFlow ? .flow : .block, start: start)
    if parser.hasProperties { addProperties(parser, text, node: index, written: written) }
    if isRoot, let last = documents.indices.last { documents[last].root = index }
    guard builder.depth > limits.depth else { return }
    stop = .limit(.depth)
    stopPlace = start
  }

  private mutating func end(_ parser: borrowing LibYAML, _ text: Span<UInt8>) {
    guard let index = builder.open.last else { return }
    // A block collection's end mark is the next token, far behind the end that a reader sees.
    // Nor is there a bracket at the end of a single pair, `[a: b]`, whose end has no width.
    let isFlow = builder.records[index].style == .flow && parser.endIndex > parser.startIndex
    let end = isFlow ? cursor.byte(at: parser.endIndex, in: text) : nil
    builder.end(at: end.map { max($0, Int(builder.records[index].start)) })
  }

  private mutating func addProperties(
    _ parser: borrowing LibYAML, _ text: Span<UInt8>, node: Int, written: Int
  ) {
    let anchor = parser.anchor
    builder.addProperties(
      NodeTable.Properties(node: node, start: written, anchor: anchor, tag: parser.tag))
    guard anchor != nil else { return }
    let start = Int(builder.records[node].start)
    if let place = Misreading.anchorEnd(text, in: written..<start),
      let problem = Misreading.gluedColon(text, after: place, from: written)
    {
      problems.append(problem)
    }
  }
}
