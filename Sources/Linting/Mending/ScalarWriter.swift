import DocumentModel
import JSONSyntax

/// Writes text as a scalar of a given style, and finds the places between lines where a new pair goes.
enum ScalarWriter {
  /// The text in quotes: single ones where the style asks for them and they can hold it, else double ones.
  ///
  /// - Parameters:
  ///   - style: the style wanted; one without quotes leaves the choice to `fallback`.
  ///   - fallback: the quotes for such a style.
  static func quoted(_ bytes: ArraySlice<UInt8>, _ style: NodeStyle, else fallback: NodeStyle) -> [UInt8] {
    let wanted = style == .singleQuoted || style == .doubleQuoted ? style : fallback
    guard wanted == .singleQuoted, isPrintable(bytes) else { return JSONWriter.quoted(bytes) }
    var result: [UInt8] = [UInt8(ascii: "'")]
    for byte in bytes {
      if byte == UInt8(ascii: "'") { result.append(byte) }
      result.append(byte)
    }
    return result + [UInt8(ascii: "'")]
  }

  /// A plain scalar's source, line breaks and all, in quotes: folding is the same in both.
  static func quotedAsWritten(_ written: ArraySlice<UInt8>, _ style: NodeStyle) -> [UInt8] {
    let quote = UInt8(ascii: style == .singleQuoted ? "'" : "\"")
    var result = [quote]
    for byte in written {
      if byte == quote || (byte == UInt8(ascii: "\\") && style == .doubleQuoted) {
        result.append(style == .singleQuoted ? quote : UInt8(ascii: "\\"))
      }
      result.append(byte)
    }
    return result + [quote]
  }

  /// The text as it would stand inside the scalar `node`; nil where its style cannot hold it there.
  static func insertion(_ bytes: [UInt8], into node: Node, isJSON: Bool) -> [UInt8]? {
    guard isPrintable(bytes[...]) else { return nil }
    switch node.style {
    case .doubleQuoted:
      return Array(JSONWriter.quoted(bytes[...]).dropFirst().dropLast())
    case .singleQuoted:
      return bytes.flatMap { $0 == UInt8(ascii: "'") ? [$0, $0] : [$0] }
    case .literal:
      return bytes
    case .folded:
      return bytes.first == 0x20 || bytes.last == 0x20 ? nil : bytes
    case .plain:
      let isPlainEverywhere = bytes.allSatisfy { byte in
        byte > 0x20 && byte < 0x7F && !Array(":#,[]{}&*!|>'\"%@`\\?-".utf8).contains(byte)
      }
      return !isJSON && !bytes.isEmpty && isPlainEverywhere ? bytes : nil
    case .flow, .block:
      return nil
    }
  }

  /// A literal block scalar with a new value, its head, indentation and line breaks as before; nil where the style
  /// cannot hold the value.
  static func literal(_ bytes: [UInt8], for node: Node, in source: SourceFile) -> [UInt8]? {
    let written = source[node.range]
    guard let headEnd = written.firstIndex(where: { $0 == 0x0A || $0 == 0x0D }),
      !written[..<headEnd].contains(where: { $0 >= 0x31 && $0 <= 0x39 }), !bytes.contains(0x0D),
      let first = bytes.first, first != 0x20, first != 0x0A
    else { return nil }
    let content = written[headEnd...].drop { $0 == 0x0A || $0 == 0x0D }
    let indent = Array(content.prefix { $0 == 0x20 })
    guard !indent.isEmpty else { return nil }
    let lineBreak = lineBreak(of: source)
    var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    let endsWithBreak = lines.last?.isEmpty == true
    if endsWithBreak { lines.removeLast() }
    guard lines.allSatisfy({ isPrintable($0) }), lines.last?.isEmpty == false else { return nil }
    let keepsNone = written[..<headEnd].contains(UInt8(ascii: "-"))
    guard endsWithBreak != keepsNone, !written[..<headEnd].contains(UInt8(ascii: "+")) else { return nil }
    var result = Array(written[..<headEnd])
    for line in lines { result += lineBreak + (line.isEmpty ? [] : indent + line) }
    let tail = source[contentEnd(of: node, in: source)..<node.range.upperBound]
    return result + tail
  }

  /// The end of a block scalar's last line with text, its line break excluded.
  static func contentEnd(of node: Node, in source: SourceFile) -> SourceOffset {
    let written = source[node.range]
    let last = written.lastIndex { $0 != 0x0A && $0 != 0x0D && $0 != 0x20 }
    return SourceOffset(last.map { $0 + 1 } ?? written.startIndex)
  }

  /// Whether the file has more values in single quotes than in double ones.
  static func prefersSingleQuotes(_ source: SourceFile) -> Bool {
    var single = 0
    var double = 0
    var previous: UInt8 = 0
    for byte in source.text {
      // The opening quote of a value stands after a blank.
      if previous == 0x20 {
        if byte == UInt8(ascii: "'") { single += 1 }
        if byte == UInt8(ascii: "\"") { double += 1 }
      }
      previous = byte
    }
    return single > double
  }

  /// The line break the file uses first; LF where it has none.
  static func lineBreak(of source: SourceFile) -> [UInt8] {
    guard let index = source.text.firstIndex(where: { $0 == 0x0A || $0 == 0x0D }) else { return [0x0A] }
    guard source.text[index] == 0x0D else { return [0x0A] }
    return index + 1 < source.text.count && source.text[index + 1] == 0x0A ? [0x0D, 0x0A] : [0x0D]
  }

  /// Blanks as wide as what stands before a key on its line, so that another key can stand below it.
  static func indentation(before key: Node, in source: SourceFile) -> [UInt8] {
    let end = key.range.lowerBound.byte
    var start = end
    while start > source.contentStart, source.text[start - 1] != 0x0A, source.text[start - 1] != 0x0D { start -= 1 }
    return source.text[start..<end].filter { $0 & 0xC0 != 0x80 }.map { $0 == 0x09 ? 0x09 : 0x20 }
  }

  /// The end of the last line that a pair takes, a comment behind it included and the line break excluded.
  static func lineEnd(after pair: Node.Pair, in source: SourceFile) -> SourceOffset {
    var last = pair.value
    // The last value inside decides: a block scalar ends with its last line of text.
    while last.kind == .mapping || last.kind == .sequence, last.style == .block {
      guard let child = last.children.reversed().first else { break }
      last = child
    }
    var end = last.record.flags.contains(.absent) ? pair.key.range.upperBound.byte : last.range.upperBound.byte
    if last.style == .literal || last.style == .folded { end = contentEnd(of: last, in: source).byte }
    while end < source.text.count, source.text[end] != 0x0A, source.text[end] != 0x0D { end += 1 }
    return SourceOffset(end)
  }

  /// What stands between the pairs of a mapping in braces besides the comma: a line break and blanks, or a blank.
  static func flowSeparator(_ mapping: Node, _ first: Node.Pair, in source: SourceFile) -> [UInt8] {
    let between = source.text[mapping.range.lowerBound.byte + 1..<first.key.range.lowerBound.byte]
    return between.contains(0x0A) || between.contains(0x0D) ? Array(between) : [0x20]
  }

  private static func isPrintable(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.allSatisfy { $0 >= 0x20 && $0 != 0x7F }
  }
}
