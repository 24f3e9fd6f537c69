import DocumentModel
import JSONSyntax

extension Mender {
  /// The edit that puts a pair into a mapping, behind the pair with the key `after` or before all others.
  func insert(into mapping: Node, after: Node?, _ key: String, _ value: String) -> TextEdit? {
    guard mapping.kind == .mapping else { return nil }
    let pairs = Array(mapping.pairs)
    let anchor = pairs.first { $0.key.index == after?.index }
    if source.syntax == .json || mapping.style == .flow {
      return insertIntoFlow(mapping, pairs, after: anchor, key, value)
    }
    guard let first = pairs.first, first.key.properties == nil, !first.key.isAbsent,
      let indent = ScalarWriter.indentation(before: first.key, in: source)
    else { return nil }
    let pair = keyed(key, like: pairs) + [0x3A, 0x20] + quoted(Array(value.utf8)[...], .plain)
    let lineBreak = ScalarWriter.lineBreak(of: source)
    guard let anchor, let place = ScalarWriter.place(behind: anchor, in: source) else {
      let start = first.key.range.lowerBound
      return TextEdit(range: start..<start, replacement: pair + lineBreak + indent)
    }
    return TextEdit(
      range: place.offset..<place.offset,
      replacement: place.isLineStart ? indent + pair + lineBreak : lineBreak + indent + pair)
  }

  private func insertIntoFlow(
    _ mapping: Node, _ pairs: [Node.Pair], after anchor: Node.Pair?, _ key: String, _ value: String
  ) -> TextEdit? {
    let bytes = Array(value.utf8)[...]
    let quoted = source.syntax == .json ? JSONWriter.quoted(bytes) : quoted(bytes, .plain)
    let pair = keyed(key, like: pairs) + ScalarWriter.flowColon(of: pairs, in: source) + quoted
    guard let first = pairs.first else {
      let place = SourceOffset(mapping.range.lowerBound.byte + 1)
      // The mapping of a document without braces, `[a: b]`, is never empty.
      return TextEdit(range: place..<place, replacement: pair)
    }
    guard source.text[mapping.range.lowerBound.byte] == UInt8(ascii: "{"), first.key.properties == nil else {
      return nil
    }
    let separator = ScalarWriter.flowSeparator(mapping, pairs, in: source)
    guard let anchor else {
      let place = first.key.range.lowerBound
      return TextEdit(range: place..<place, replacement: pair + [0x2C] + separator)
    }
    guard anchor.value.isAbsent else {
      let place = anchor.value.range.upperBound
      let gap = FlowGap(source.text, from: place.byte)
      // A comment on the line is the anchor's.
      guard let comment = gap.comment, separator.contains(where: ScalarWriter.isLineBreak) else {
        return TextEdit(range: place..<place, replacement: [0x2C] + separator + pair)
      }
      let end = SourceOffset(comment.upperBound)
      guard gap.comma == nil else {
        return gap.hasCommentBeforeComma
          ? nil : TextEdit(range: end..<end, replacement: separator + pair + [0x2C])
      }
      return TextEdit(range: place..<end, replacement: [0x2C] + source[place..<end] + separator + pair)
    }
    guard anchor.value.properties == nil, !anchor.key.isAbsent else { return nil }
    // A colon directly before a comma is no colon to libyaml.
    let colon = ScalarWriter.colon(behind: anchor.key, in: source)
    let place = colon.map { SourceOffset($0.byte + 1) } ?? anchor.key.range.upperBound
    return TextEdit(range: place..<place, replacement: (colon == nil ? [] : [0x20]) + [0x2C] + separator + pair)
  }

  /// A key in the quotes that all other keys of its mapping have; without where they differ.
  private func keyed(_ key: String, like pairs: [Node.Pair]) -> [UInt8] {
    let bytes = Array(key.utf8)
    if source.syntax == .json { return JSONWriter.quoted(bytes[...]) }
    guard let style = pairs.first?.key.style, style == .singleQuoted || style == .doubleQuoted,
      pairs.allSatisfy({ $0.key.style == style })
    else { return bytes }
    return ScalarWriter.quoted(bytes[...], style, else: style)
  }
}
