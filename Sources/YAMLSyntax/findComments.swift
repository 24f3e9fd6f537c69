import DocumentModel

/// The comments of a YAML text, which libyaml passes over: they stand between its scalars and in the heads of block
/// scalars.
///
/// - Parameters:
///   - text: the text.
///   - start: its first byte after a byte order mark.
///   - records: the nodes that were read of it.
func findComments(in text: Span<UInt8>, from start: Int, between records: [NodeRecord]) -> [Comment] {
  var comments: [Comment] = []
  var position = start
  let nodes = records.span
  for index in nodes.indices {
    let record = nodes[index]
    guard record.kind == .scalar || record.kind == .alias, Int(record.start) >= position else { continue }
    scan(text, from: position, to: Int(record.start), origin: start, into: &comments)
    position = Int(record.end)
    if record.style == .literal || record.style == .folded, record.kind == .scalar {
      scan(text, from: Int(record.start), to: lineEnd(text, from: Int(record.start)), origin: start, into: &comments)
    }
  }
  scan(text, from: position, to: text.count, origin: start, into: &comments)
  return comments
}

/// Finds the comments of a stretch that lies outside all scalars.
private func scan(_ text: Span<UInt8>, from start: Int, to end: Int, origin: Int, into comments: inout [Comment]) {
  var position = start
  while position < end {
    position = text.firstIndex(of: UInt8(ascii: "#"), from: position, to: end)
    guard position < end else { return }
    guard position == origin || isSeparator(text[position - 1]) else {
      position += 1
      continue
    }
    let stop = lineEnd(text, from: position)
    var before = position
    while before > origin, text[before - 1] == 0x20 || text[before - 1] == 0x09 { before -= 1 }
    let isAlone = before == origin || isLineBreak(text[before - 1])
    comments.append(Comment(range: SourceRange(bytes: position..<stop), isAlone: isAlone))
    position = stop
  }
}

private func lineEnd(_ text: Span<UInt8>, from start: Int) -> Int {
  var position = start
  while position < text.count, !isLineBreak(text[position]) { position += 1 }
  return position
}

private func isLineBreak(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

private func isSeparator(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || isLineBreak(byte) }
