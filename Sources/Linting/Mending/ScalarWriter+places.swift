import DocumentModel

extension ScalarWriter {
  /// The end of a block scalar's last line with text, its line break excluded.
  static func contentEnd(of node: Node, in source: SourceFile) -> SourceOffset {
    let written = source[node.range]
    let last = written.lastIndex { !isLineBreak($0) && $0 != 0x20 && $0 != 0x09 }
    guard var end = last.map({ $0 + 1 }) else { return node.range.lowerBound }
    while end < written.endIndex, !isLineBreak(written[end]) { end += 1 }
    return SourceOffset(end)
  }

  /// Whether a text ends with a line of nothing but blanks that no line break ends.
  static func endsInBlanks(_ text: ArraySlice<UInt8>) -> Bool {
    let line = text[(text.lastIndex(where: isLineBreak).map { $0 + 1 } ?? text.startIndex)...]
    return !line.isEmpty && line.allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }

  /// What a block scalar's first line with text is indented with; nil where there is no such line.
  static func blockIndent(of node: Node, in source: SourceFile) -> [UInt8]? {
    let content = source[node.range].drop { !isLineBreak($0) }.drop(while: isLineBreak)
    let indent = content.prefix { $0 == 0x20 }
    return indent.isEmpty ? nil : Array(indent)
  }

  /// The comment in the head of a block scalar with the blanks before it; empty where there is none.
  static func headComment(of node: Node, in source: SourceFile) -> [UInt8] {
    let head = source[node.range].prefix { !isLineBreak($0) }
    let mark = head.prefix { $0 != 0x20 && $0 != 0x09 && $0 != UInt8(ascii: "#") }
    let rest = head.dropFirst(mark.count)
    return rest.contains(UInt8(ascii: "#")) ? Array(rest) : []
  }

  /// The end of the last text of a node: for a block scalar at its end, of that scalar's last line.
  static func textEnd(of node: Node, in source: SourceFile) -> SourceOffset {
    let last = lastScalar(of: node)
    return isBlockScalar(last) ? contentEnd(of: last, in: source) : last.range.upperBound
  }

  /// The colon behind a key; nil where only something else than blanks follows it.
  static func colon(behind key: Node, in source: SourceFile) -> SourceOffset? {
    guard key.kind == .scalar || key.kind == .alias else { return nil }
    var index = key.range.upperBound.byte
    while index < source.text.count, source.text[index] == 0x20 || source.text[index] == 0x09 { index += 1 }
    guard index < source.text.count, source.text[index] == UInt8(ascii: ":") else { return nil }
    return SourceOffset(index)
  }

  /// Whether a number sign stands where it could begin a comment.
  static func mayHoldComment(_ written: ArraySlice<UInt8>) -> Bool {
    var previous: UInt8 = 0
    for byte in written {
      if byte == UInt8(ascii: "#"), previous == 0x20 || previous == 0x09 || isLineBreak(previous) { return true }
      previous = byte
    }
    return false
  }

  /// The line break the file uses first; LF where it has none.
  static func lineBreak(of source: SourceFile) -> [UInt8] {
    guard let index = source.text.firstIndex(where: isLineBreak) else { return [0x0A] }
    guard source.text[index] == 0x0D else { return [0x0A] }
    return index + 1 < source.text.count && source.text[index + 1] == 0x0A ? [0x0D, 0x0A] : [0x0D]
  }

  /// Blanks as wide as what stands before a key on its line, so that another key can stand below it; nil where more
  /// than blanks and hyphens stands there.
  static func indentation(before key: Node, in source: SourceFile) -> [UInt8]? {
    let end = key.range.lowerBound.byte
    var start = end
    while start > source.contentStart, !isLineBreak(source.text[start - 1]) { start -= 1 }
    guard source.text[start..<end].allSatisfy({ $0 == 0x20 || $0 == UInt8(ascii: "-") }) else { return nil }
    return [UInt8](repeating: 0x20, count: end - start)
  }

  /// Where a new line goes behind a pair: the end of its last line, a comment included, or the beginning of the next
  /// one where the blank lines behind the value are its own; nil where a line break more would change the value, or
  /// another value stands on the line.
  static func place(behind pair: Node.Pair, in source: SourceFile) -> (offset: SourceOffset, isLineStart: Bool)? {
    let last = lastScalar(of: pair.value)
    var end = last.range.upperBound.byte
    if last.isAbsent {
      guard last.properties == nil else { return nil }
      let key = Node(table: last.table, index: last.index - 1)
      end = colon(behind: key, in: source)?.byte ?? key.range.upperBound.byte
      guard last.index == pair.value.index else { return nil }
    } else if isBlockScalar(last) {
      guard end > 0, isLineBreak(source.text[end - 1]) else { return nil }
      if keepsBreaks(last, in: source) { return (last.range.upperBound, true) }
      end = contentEnd(of: last, in: source).byte
    }
    while end < source.text.count, !isLineBreak(source.text[end]) { end += 1 }
    // Some characters are line breaks to libyaml alone.
    let next = pair.value.index + Int(pair.value.record.extent)
    guard next >= last.table.records.count || Node(table: last.table, index: next).range.lowerBound.byte >= end else {
      return nil
    }
    return (SourceOffset(end), false)
  }

  /// What stands between the pairs of a mapping in braces besides the comma: a line break and blanks, a blank, nothing.
  static func flowSeparator(_ mapping: Node, _ pairs: [Node.Pair], in source: SourceFile) -> [UInt8] {
    let between = source.text[mapping.range.lowerBound.byte + 1..<pairs[0].key.range.lowerBound.byte]
    if let last = between.lastIndex(where: isLineBreak) {
      return lineBreak(of: source) + between[(last + 1)...].prefix { $0 == 0x20 || $0 == 0x09 }
    }
    let isDense =
      pairs.count > 1
      ? source.text[pairs[1].key.range.lowerBound.byte - 1] == UInt8(ascii: ",")
      : !flowColon(of: pairs, in: source).contains(0x20)
    return isDense ? [] : [0x20]
  }

  /// The colon of a pair in braces with the blanks that the first one has around it, if its key is in quotes.
  static func flowColon(of pairs: [Node.Pair], in source: SourceFile) -> [UInt8] {
    let usual: [UInt8] = [0x3A, 0x20]
    guard let first = pairs.first, first.key.style == .doubleQuoted || first.key.style == .singleQuoted,
      !first.value.isAbsent, first.value.properties == nil, pairs.allSatisfy({ $0.key.style == first.key.style })
    else { return usual }
    let written = source.text[first.key.range.upperBound.byte..<first.value.range.lowerBound.byte]
    return written.allSatisfy { $0 == 0x20 || $0 == 0x3A } ? Array(written) : usual
  }

  /// The last node inside block collections, where the text of a node ends.
  static func lastScalar(of node: Node) -> Node {
    var last = node
    while last.kind == .mapping || last.kind == .sequence, last.style == .block {
      var child: Node?
      for next in last.children { child = next }
      guard let child else { break }
      last = child
    }
    return last
  }

  /// Whether the blank lines behind a block scalar are its own.
  static func keepsBreaks(_ node: Node, in source: SourceFile) -> Bool {
    source[node.range].prefix { !isLineBreak($0) }.contains(UInt8(ascii: "+"))
  }

  /// Whether a node is a literal or folded scalar.
  static func isBlockScalar(_ node: Node) -> Bool {
    node.kind == .scalar && (node.style == .literal || node.style == .folded)
  }
}
