import DocumentModel

extension ScalarWriter {
  /// The edit that gives a block scalar a new value, its indentation and line breaks as before; nil where the style
  /// cannot hold the value.
  ///
  /// Its head changes only where the line breaks at the end of the value go: `|` becomes `|-`.
  static func block(_ bytes: [UInt8], for node: Node, in source: SourceFile) -> TextEdit? {
    let stripping = stripping(node, in: source)
    if let stripping, holds(bytes, stripping, node, source) { return stripping }
    guard let lines = lines(of: bytes, for: node, in: source) else { return nil }
    let head = source[node.range].prefix { !isLineBreak($0) }
    let rest = source.text[contentEnd(of: node, in: source).byte..<node.range.upperBound.byte]
    var heads = [Array(head)]
    if let stripping { heads.append(TextEdit.apply([stripping], to: head)) }
    return heads.lazy.map { TextEdit(range: node.range, replacement: $0 + lines + rest) }
      .first { holds(bytes, $0, node, source) }
  }

  /// The edit of the head of a block scalar that has it end without a line break; nil where it does already.
  private static func stripping(_ node: Node, in source: SourceFile) -> TextEdit? {
    let head = source[node.range].prefix { $0 != 0x20 && $0 != 0x09 && !isLineBreak($0) }
    let hyphen = UInt8(ascii: "-")
    guard !head.contains(hyphen) else { return nil }
    let plus = head.firstIndex(of: UInt8(ascii: "+"))
    let place = plus.map { $0..<$0 + 1 } ?? head.endIndex..<head.endIndex
    return TextEdit(range: SourceRange(bytes: place), replacement: [hyphen])
  }

  /// Lines of text as they stand below the head of a block scalar, each with the line break before it; nil where one of
  /// them could not stand there.
  private static func lines(of bytes: [UInt8], for node: Node, in source: SourceFile) -> [UInt8]? {
    var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    guard let indent = blockIndent(of: node, in: source), lines.last?.isEmpty == false,
      lines.allSatisfy({ isPrintable($0) })
    else { return nil }
    let lineBreak = lineBreak(of: source)
    return lines.reduce(into: []) { $0 += lineBreak + ($1.isEmpty ? [] : indent + $1) }
  }

  private static func holds(_ bytes: [UInt8], _ edit: TextEdit, _ node: Node, _ source: SourceFile) -> Bool {
    let written = TextEdit.apply([edit], to: source[node.range])
    // Readers differ on a last line of blanks alone.
    return !endsInBlanks(written[...]) && value(of: written, node.style, like: node.record).elementsEqual(bytes)
  }
}
