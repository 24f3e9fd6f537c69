package import DocumentModel

/// Reads a JSON text (RFC 8259, to the letter) into nodes.
///
/// Strings are scalars of style `doubleQuoted`, numbers and literal names of style `plain`, collections of style
/// `flow`. Duplicate keys are kept. Of what RFC 8259 leaves open: a number may be of any size and precision, since it
/// stays text (section 6); a lone surrogate escape is accepted and decoded to U+FFFD (8.2); collections may stand in
/// one another as deep as the limits allow (9). Bytes that are not UTF-8 are refused before, as is UTF-16 without a
/// byte order mark, and a mark is none of the text: the caller begins after it (8.1).
///
/// - Parameters:
///   - text: the buffer that holds the JSON text; all offsets of the result's records and problem count in it.
///   - range: where in `text` the JSON text is.
///   - map: from offsets into `text` to the file.
///   - holes: placeholders in `text`, sorted, not overlapping. In a string their bytes are taken along, whatever they
///     are; elsewhere one is a node of kind `hole` that stands for a value, an item, a key, or whole members (then its
///     value is a node of kind `hole` that is absent). Where the grammar breaks at a hole or directly after one, the
///     answer is undecided.
///   - limits: depth, nodes and time.
package func readJSON(
  _ text: [UInt8], in range: Range<Int>, map: OffsetMap, holes: [Range<Int>] = [], limits: ReadingLimits
) -> JSONReading {
  let range = range.clamped(to: 0..<text.count)
  // One node for some twenty bytes is what configuration files have; a wrong guess costs one copy.
  var sink = JSONNodeSink(expected: min(range.count / 20 + 4, limits.nodes))
  var scanner = JSONScanner(range, holes: holes, limits: limits)
  scanner.scan(text.span, into: &sink)
  let nodes =
    holes.isEmpty
    ? sink.builder.table(text: text, map: map) { decodeJSONString($0, $1) }
    : sink.builder.table(text: text, map: map) { decodeJSONString($0, $1, holes: holes) }
  return JSONReading(nodes: nodes, problem: scanner.problem, isUndecided: scanner.isUndecided)
}

/// The value of a JSON string, its map counting in `text`.
///
/// - Parameters:
///   - text: the buffer the string stands in.
///   - record: the string's node.
///   - holes: placeholders in `text`, whose bytes are taken along as they are.
package func decodeJSONString(
  _ text: [UInt8], _ record: NodeRecord, holes: [Range<Int>] = []
) -> DecodedText {
  let content = record.contentRange
  var buffer: [UInt8] = []
  buffer.reserveCapacity(content.count)
  var runs: [OffsetMap.Run] = []
  let span = text.span
  var pieces = JSONStringPieces(content, holes: holes)
  while let piece = pieces.next(in: span) {
    let start = buffer.count
    piece.append(to: &buffer, from: span)
    switch piece {
    case .verbatim(let source), .escape(let source, _):
      runs.append(OffsetMap.Run(text: start..<buffer.count, source: source))
    }
  }
  return DecodedText(buffer: buffer, map: .runs(runs, end: content.upperBound..<content.upperBound))
}
