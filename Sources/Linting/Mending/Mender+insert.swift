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
    let pair = written(key, value)
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
    let pair = written(key, value)
    guard let first = pairs.first else {
      let place = SourceOffset(mapping.range.lowerBound.byte + 1)
      // The mapping of a document without braces, `[a: b]`, is never empty.
      return TextEdit(range: place..<place, replacement: pair)
    }
    guard source.text[mapping.range.lowerBound.byte] == UInt8(ascii: "{"), first.key.properties == nil else {
      return nil
    }
    let separator = ScalarWriter.flowSeparator(mapping, first, in: source)
    guard let anchor else {
      let place = first.key.range.lowerBound
      return TextEdit(range: place..<place, replacement: pair + [0x2C] + separator)
    }
    guard anchor.value.isAbsent else {
      let place = anchor.value.range.upperBound
      return TextEdit(range: place..<place, replacement: [0x2C] + separator + pair)
    }
    guard anchor.value.properties == nil, !anchor.key.isAbsent else { return nil }
    // A colon directly before a comma is no colon to libyaml.
    let colon = ScalarWriter.colon(behind: anchor.key, in: source)
    let place = colon.map { SourceOffset($0.byte + 1) } ?? anchor.key.range.upperBound
    return TextEdit(range: place..<place, replacement: (colon == nil ? [] : [0x20]) + [0x2C] + separator + pair)
  }

  private func written(_ key: String, _ value: String) -> [UInt8] {
    let key = Array(key.utf8)[...]
    let value = Array(value.utf8)[...]
    return source.syntax == .json
      ? JSONWriter.quoted(key) + [0x3A, 0x20] + JSONWriter.quoted(value)
      : key + [0x3A, 0x20] + quoted(value, .plain)
  }
}
