import DocumentModel

/// The comments of a YAML text, which libyaml passes over: they stand between its scalars and in the heads of block
/// scalars.
///
/// Outside scalars libyaml takes every `#` for the beginning of a comment, one glued to a quote or a bracket too, and
/// ends it where it ends a line, at NEL, LS and PS too.
///
/// - Parameters:
///   - text: the text as libyaml read it.
///   - stretch: the part that it read, without a byte order mark.
///   - records: the nodes that were read of it.
func findComments(in text: [UInt8], _ stretch: Range<Int>, between records: [NodeRecord]) -> [Comment] {
  var comments: [Comment] = []
  var position = stretch.lowerBound
  let nodes = records.span
  for index in nodes.indices {
    let record = nodes[index]
    guard record.kind == .scalar || record.kind == .alias, Int(record.start) >= position else { continue }
    scan(text, position..<Int(record.start), origin: stretch.lowerBound, into: &comments)
    position = Int(record.end)
    if record.style == .literal || record.style == .folded, record.kind == .scalar {
      let head = Int(record.start)..<lineEnd(text, in: record.range)
      scan(text, head, origin: stretch.lowerBound, into: &comments)
    }
  }
  if position < stretch.upperBound {
    scan(text, position..<stretch.upperBound, origin: stretch.lowerBound, into: &comments)
  }
  return comments
}

/// Finds the comments of a stretch that lies outside the content of all scalars.
private func scan(_ text: [UInt8], _ stretch: Range<Int>, origin: Int, into comments: inout [Comment]) {
  var position = stretch.lowerBound
  let span = text.span
  while true {
    position = span.firstIndex(of: UInt8(ascii: "#"), from: position, to: stretch.upperBound)
    guard position < stretch.upperBound else { return }
    let stop = lineEnd(text, in: position..<text.count)
    var before = position
    while before > origin, ScalarDecoder.isBlank(span[before - 1]) { before -= 1 }
    let isAlone = before == origin || span[before - 1] == 0x0A || span[before - 1] == 0x0D
    comments.append(Comment(range: SourceRange(bytes: position..<stop), isAlone: isAlone))
    position = stop
  }
}

private func lineEnd(_ text: [UInt8], in stretch: Range<Int>) -> Int {
  var position = stretch.lowerBound
  while true {
    // Line feed, carriage return, and the first bytes of NEL, LS and PS.
    position = text.span.firstIndex(of: 0x0A, 0x0D, 0xC2, 0xE2, from: position, to: stretch.upperBound)
    let isEnd = ScalarDecoder.breakLength(text, at: position, to: text.count) > 0
    if position >= stretch.upperBound || isEnd { return position }
    position += 1
  }
}
