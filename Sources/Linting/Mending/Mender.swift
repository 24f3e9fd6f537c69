package import DocumentModel
import JSONSyntax

/// Turns the intentions of fixes into edits of the file, in the style of the text they stand in.
///
/// An edit is as small as the host allows: a stretch inside a scalar where its style can hold the new text, else the
/// scalar as a whole. Nothing is offered where the text cannot be placed exactly.
package struct Mender {
  private let source: SourceFile

  /// A mender of a file.
  package init(_ source: SourceFile) {
    self.source = source
  }

  /// The edits of a fix; nil where its place is not known exactly or an anchor, an alias or a merge touches it.
  package func edits(for fix: Fix) -> [TextEdit]? {
    var edits: [TextEdit] = []
    for intent in fix.intents {
      guard let more = self.edits(for: intent) else { return nil }
      edits += more
    }
    return edits
  }

  private func edits(for intent: Fix.Intent) -> [TextEdit]? {
    switch intent {
    case .quote(let node): quote(node).map { [$0] }
    case .setValue(let node, let value): setValue(node, value).map { [$0] }
    case .replace(let node, let stretch, let text): replace(node, stretch, text).map { [$0] }
    case .rename(let key, let name): rename(key, name).map { [$0] }
    case .insert(let mapping, let after, let key, let value):
      insert(into: mapping, after: after, key, value).map { [$0] }
    case .inside(let host, let inner): inside(host, inner)
    }
  }

  // MARK: - In the file

  private func quote(_ node: Node) -> TextEdit? {
    guard node.kind == .scalar, node.style == .plain, !node.record.flags.contains(.absent) else { return nil }
    if source.syntax == .json { return whole(node, JSONWriter.quoted(node.text.bytes)) }
    let written = source[node.range]
    let style = quotingStyle(for: written)
    return whole(node, ScalarWriter.quotedAsWritten(written, style))
  }

  private func setValue(_ node: Node, _ value: String) -> TextEdit? {
    let bytes = Array(value.utf8)
    guard node.kind != .alias, node.properties == nil else { return nil }
    if source.syntax == .json { return whole(node, JSONWriter.quoted(bytes[...])) }
    switch node.kind {
    case .scalar:
      if node.style == .literal, let block = ScalarWriter.literal(bytes, for: node, in: source) {
        return TextEdit(range: node.range, replacement: block)
      }
      return whole(node, ScalarWriter.quoted(bytes[...], node.style, else: quotingStyle(for: bytes[...])))
    default:
      let text = ScalarWriter.quoted(bytes[...], .singleQuoted, else: .doubleQuoted)
      return TextEdit(range: node.range, replacement: text)
    }
  }

  private func replace(_ node: Node, _ stretch: Range<Int>, _ text: String) -> TextEdit? {
    let decoded = node.text
    guard node.kind == .scalar, decoded.isTrusted, !decoded.map.isWhole else { return nil }
    let bytes = Array(text.utf8)
    if let replacement = ScalarWriter.insertion(bytes, into: node, isJSON: source.syntax == .json) {
      return TextEdit(range: decoded.range(of: stretch), replacement: replacement)
    }
    let start = decoded.bytes.startIndex
    let value = decoded.bytes[..<(start + stretch.lowerBound)] + bytes + decoded.bytes[(start + stretch.upperBound)...]
    return setValue(node, String(decoding: value, as: UTF8.self))
  }

  private func rename(_ key: Node, _ name: String) -> TextEdit? {
    guard key.kind == .scalar, key.properties == nil else { return nil }
    let bytes = Array(name.utf8)
    if source.syntax == .json { return whole(key, JSONWriter.quoted(bytes[...])) }
    if key.style == .plain { return whole(key, bytes) }
    return whole(key, ScalarWriter.quoted(bytes[...], key.style, else: .doubleQuoted))
  }

  private func whole(_ node: Node, _ replacement: [UInt8]) -> TextEdit {
    var range = node.range
    if node.style == .literal || node.style == .folded {
      // A block scalar's record reaches to the next line; its last line break belongs to the line.
      range = range.lowerBound..<ScalarWriter.contentEnd(of: node, in: source)
    }
    return TextEdit(range: range, replacement: replacement)
  }

  /// The quotes that the file uses most, if they can hold the text as it is.
  private func quotingStyle(for bytes: ArraySlice<UInt8>) -> NodeStyle {
    let isSingle = ScalarWriter.prefersSingleQuotes(source)
    if isSingle { return bytes.contains(UInt8(ascii: "'")) ? .doubleQuoted : .singleQuoted }
    let needsEscape = bytes.contains(UInt8(ascii: "\"")) || bytes.contains(UInt8(ascii: "\\"))
    return needsEscape ? .singleQuoted : .doubleQuoted
  }

  // MARK: - A new pair

  private func insert(into mapping: Node, after: Node?, _ key: String, _ value: String) -> TextEdit? {
    guard mapping.kind == .mapping else { return nil }
    let pairs = Array(mapping.pairs)
    if source.syntax == .json || mapping.style == .flow {
      return insertIntoFlow(mapping, pairs, after: after, key, value)
    }
    guard let first = pairs.first else { return nil }
    let name = Array(key.utf8)
    let text = ScalarWriter.quoted(
      Array(value.utf8)[...], quotingStyle(for: Array(value.utf8)[...]), else: .doubleQuoted)
    let indent = ScalarWriter.indentation(before: first.key, in: source)
    let lineBreak = ScalarWriter.lineBreak(of: source)
    guard let anchor = pairs.first(where: { $0.key.index == after?.index }) else {
      return TextEdit(
        range: first.key.range.lowerBound..<first.key.range.lowerBound,
        replacement: name + [0x3A, 0x20] + text + lineBreak + indent)
    }
    let end = ScalarWriter.lineEnd(after: anchor, in: source)
    return TextEdit(range: end..<end, replacement: lineBreak + indent + name + [0x3A, 0x20] + text)
  }

  private func insertIntoFlow(
    _ mapping: Node, _ pairs: [Node.Pair], after: Node?, _ key: String, _ value: String
  ) -> TextEdit? {
    let isJSON = source.syntax == .json
    let name = isJSON ? JSONWriter.quoted(Array(key.utf8)[...]) : Array(key.utf8)
    let text =
      isJSON
      ? JSONWriter.quoted(Array(value.utf8)[...])
      : ScalarWriter.quoted(Array(value.utf8)[...], quotingStyle(for: Array(value.utf8)[...]), else: .doubleQuoted)
    let pair = name + [0x3A, 0x20] + text
    guard let first = pairs.first else {
      let place = SourceOffset(mapping.range.lowerBound.byte + 1)
      return TextEdit(range: place..<place, replacement: pair)
    }
    let separator = ScalarWriter.flowSeparator(mapping, first, in: source)
    guard let anchor = pairs.first(where: { $0.key.index == after?.index }) else {
      let place = first.key.range.lowerBound
      return TextEdit(range: place..<place, replacement: pair + [0x2C] + separator)
    }
    let last = anchor.value.record.flags.contains(.absent) ? anchor.key : anchor.value
    let place = last.range.upperBound
    return TextEdit(range: place..<place, replacement: [0x2C] + separator + pair)
  }

  // MARK: - Inside a string

  /// The edits of an intention on JSON that the scalar `host` holds, escaped for the host.
  private func inside(_ host: Node, _ intent: Fix.Intent) -> [TextEdit]? {
    let stretch: Range<Int>
    let text: [UInt8]
    switch intent {
    case .setValue(let node, let value), .rename(let node, let value):
      stretch = node.record.range
      text = JSONWriter.quoted(Array(value.utf8)[...])
    case .replace(let node, let part, let value):
      let local = node.record.contentRange.lowerBound
      guard node.record.flags.contains(.verbatim) else { return nil }
      stretch = local + part.lowerBound..<local + part.upperBound
      text = Array(JSONWriter.quoted(Array(value.utf8)[...]).dropFirst().dropLast())
    case .quote, .insert, .inside:
      return nil
    }
    let start = host.text.bounds.lowerBound
    return replace(
      host, stretch.lowerBound - start..<stretch.upperBound - start, String(decoding: text, as: UTF8.self)
    ).map { [$0] }
  }
}
