package import DocumentModel
import JSONSyntax
import YAMLSyntax

/// Turns the intentions of fixes into edits of the file, in the style of the text they stand in.
///
/// An edit is as small as the host allows: a stretch inside a scalar where its style can hold the new text, else the
/// scalar as a whole. Nothing is offered where the text cannot be placed exactly.
package struct Mender {
  /// The file.
  let source: SourceFile
  private let prefersSingleQuotes: Bool

  /// A mender of a file.
  package init(_ source: SourceFile) {
    self.source = source
    prefersSingleQuotes = source.syntax == .yaml && ScalarWriter.prefersSingleQuotes(source)
  }

  /// The edits of a fix; nil where its place is not known exactly or an anchor, a tag, an alias or a merge touches it.
  package func edits(for fix: Fix) -> [TextEdit]? { edits(for: fix.intents) }

  /// The edits of the intentions of one fix; nil where one of them cannot be made.
  func edits(for intents: [Fix.Intent]) -> [TextEdit]? {
    var edits: [TextEdit] = []
    for intent in intents {
      guard let more = self.edits(for: intent) else { return nil }
      edits += more
    }
    return edits
  }

  private func edits(for intent: Fix.Intent) -> [TextEdit]? {
    guard !Self.isShared(intent) else { return nil }
    let edit: TextEdit?
    switch intent {
    case .quote(let node): edit = quote(node)
    case .setValue(let node, let value): edit = setValue(node, Array(value.utf8))
    case .replace(let node, let stretch, let text): edit = replace(node, stretch, Array(text.utf8))
    case .rename(let key, let name): edit = rename(key, name)
    case .insert(let mapping, let after, let key, let value): edit = insert(into: mapping, after: after, key, value)
    case .remove(let key): edit = remove(key)
    case .erase(let range): edit = TextEdit(range: range, replacement: [])
    case .inside(let host, let inner): edit = inside(host, inner)
    case .enclosed(let host, let source, let inner): return edits(in: host, source, inner)
    }
    return edit.map { [$0] }
  }

  /// Whether an intention would change what aliases stand for, or which pairs a merge brings.
  ///
  /// Quoting is done all the same: the text that was meant is meant wherever it gets to.
  private static func isShared(_ intent: Fix.Intent) -> Bool {
    switch intent {
    case .quote, .erase: false
    case .setValue(let node, _), .replace(let node, _, _), .inside(let node, _), .enclosed(let node, _, _):
      hasAnchor(around: node)
    case .rename(let key, _), .remove(let key): hasAnchor(around: key) || key.parent.map(hasMerge) == true
    case .insert(let mapping, _, _, _): hasAnchor(around: mapping) || hasMerge(mapping)
    }
  }

  /// Whether the text of a scalar may be edited: no anchor is on it or around it, and no tag on it.
  package static func mayEdit(_ scalar: Node) -> Bool { scalar.properties == nil && !hasAnchor(around: scalar) }

  private static func hasAnchor(around node: Node) -> Bool {
    var next: Node? = node
    while let node = next {
      if node.properties?.anchor != nil { return true }
      next = node.parent
    }
    return false
  }

  private static func hasMerge(_ mapping: Node) -> Bool { mapping.pairs.contains { Binder.isMerge($0.key) } }

  // MARK: - A scalar

  private func quote(_ node: Node) -> TextEdit? {
    guard node.properties == nil, !node.isAbsent else { return nil }
    let written = source[node.range]
    // A placeholder in braces or brackets is a collection to YAML.
    guard node.kind == .scalar else {
      guard node.kind == .mapping || node.kind == .sequence, node.style == .flow,
        !written.contains(where: { $0 == 0x0A || $0 == 0x0D })
      else { return nil }
      return ScalarWriter.quotedAsWritten(written, quotingStyle(for: written)).map {
        TextEdit(range: node.range, replacement: $0.text)
      }
    }
    guard node.style == .plain else { return nil }
    if source.syntax == .json { return TextEdit(range: node.range, replacement: JSONWriter.quoted(node.text.bytes)) }
    guard let quoted = ScalarWriter.quotedAsWritten(written, quotingStyle(for: written)),
      ScalarWriter.value(of: quoted.text, quoted.style, like: node.record).elementsEqual(node.text.bytes)
    else { return setValue(node, Array(node.text.bytes)) }
    return TextEdit(range: node.range, replacement: quoted.text)
  }

  /// The edit that gives a scalar, or a collection, a text for its value.
  func setValue(_ node: Node, _ value: [UInt8]) -> TextEdit? {
    guard node.properties == nil else { return nil }
    let bytes = value[...]
    if source.syntax == .json {
      return node.kind == .hole ? nil : TextEdit(range: node.range, replacement: JSONWriter.quoted(bytes))
    }
    switch node.kind {
    case .scalar:
      if node.isAbsent { return setAbsentValue(node, quoted(bytes, .plain)) }
      if ScalarWriter.isBlockScalar(node), let edit = ScalarWriter.block(value, for: node, in: source) { return edit }
      if node.style == .plain, ScalarWriter.isPlainText(bytes) {
        return TextEdit(range: node.range, replacement: value)
      }
      // Nobody wants to read on one line, with escapes, what was written on several.
      let isSpread = source[node.range].contains(where: ScalarWriter.isLineBreak)
      guard !isSpread || !value.contains(where: ScalarWriter.isLineBreak) else { return nil }
      return whole(node, quoted(bytes, node.style))
    case .mapping, .sequence:
      return setCollection(node, ScalarWriter.quoted(bytes, .singleQuoted, else: .doubleQuoted))
    case .alias, .hole:
      return nil
    }
  }

  /// A value where nothing is written: behind the key's colon or the item's hyphen.
  private func setAbsentValue(_ node: Node, _ quoted: [UInt8]) -> TextEdit? {
    guard let parent = node.parent else { return nil }
    let text = source.text
    if parent.kind == .sequence {
      let place = node.range.lowerBound
      guard place.byte > 0, text[place.byte - 1] == UInt8(ascii: "-") else { return nil }
      return TextEdit(range: place..<place, replacement: [0x20] + quoted)
    }
    let key = Node(table: node.table, index: node.index - 1)
    guard key.kind == .scalar || key.kind == .alias, Int(key.record.parent) == parent.index else { return nil }
    if let colon = ScalarWriter.colon(behind: key, in: source) {
      // The colon is taken along: a new pair may be put in right behind it.
      return TextEdit(range: colon..<SourceOffset(colon.byte + 1), replacement: [0x3A, 0x20] + quoted)
    }
    guard parent.style == .flow, !key.isAbsent else { return nil }
    let place = key.range.upperBound
    return TextEdit(range: place..<place, replacement: [0x3A, 0x20] + quoted)
  }

  /// A scalar in the place of a collection.
  private func setCollection(_ node: Node, _ quoted: [UInt8]) -> TextEdit? {
    var range = node.range
    if node.style == .block {
      guard let parent = node.parent, parent.kind == .mapping,
        let colon = ScalarWriter.colon(behind: Node(table: node.table, index: node.index - 1), in: source)
      else { return nil }
      range = SourceOffset(colon.byte + 1)..<ScalarWriter.textEnd(of: node, in: source)
    }
    // What people wrote beside the values would be lost.
    guard !ScalarWriter.mayHoldComment(source[range]) else { return nil }
    return TextEdit(range: range, replacement: (node.style == .block ? [0x20] : []) + quoted)
  }

  private func replace(_ node: Node, _ stretch: Range<Int>, _ text: [UInt8]) -> TextEdit? {
    guard node.kind == .scalar, node.properties == nil else { return nil }
    let decoded = node.text
    guard decoded.isTrusted, !decoded.map.isWhole else { return nil }
    let start = decoded.bytes.startIndex
    let value = Array(
      decoded.bytes[..<(start + stretch.lowerBound)] + text + decoded.bytes[(start + stretch.upperBound)...])
    guard !node.isAbsent, let insertion = ScalarWriter.insertion(text, into: node, isJSON: source.syntax == .json)
    else { return setValue(node, value) }
    let edit = TextEdit(range: decoded.range(of: stretch), replacement: insertion)
    if source.syntax == .json { return edit }
    // Folding, chomping and indentation make more of some characters than themselves: the result is read again.
    let result = TextEdit.apply([edit], to: source[node.range])
    let isHeld =
      (!ScalarWriter.isBlockScalar(node) || edit.range.upperBound <= ScalarWriter.contentEnd(of: node, in: source))
      && ScalarWriter.value(of: result, node.style, like: node.record).elementsEqual(value)
      && (node.style != .plain || ScalarWriter.keepsType(node, value))
      // Readers differ on a last line of blanks alone.
      && !(ScalarWriter.isBlockScalar(node) && ScalarWriter.endsInBlanks(result[...]))
    return isHeld ? edit : setValue(node, value)
  }

  private func rename(_ key: Node, _ name: String) -> TextEdit? {
    guard key.kind == .scalar, key.properties == nil, !key.isAbsent else { return nil }
    let bytes = Array(name.utf8)
    if source.syntax == .json { return TextEdit(range: key.range, replacement: JSONWriter.quoted(bytes[...])) }
    if key.style == .plain, ScalarWriter.isPlainText(bytes[...]) {
      return TextEdit(range: key.range, replacement: bytes)
    }
    return whole(key, ScalarWriter.quoted(bytes[...], key.style, else: .doubleQuoted))
  }

  /// The whole scalar written anew in quotes; of a block scalar the comment in its head stays.
  private func whole(_ node: Node, _ quoted: [UInt8]) -> TextEdit {
    guard node.style == .literal || node.style == .folded else {
      return TextEdit(range: node.range, replacement: quoted)
    }
    let range = node.range.lowerBound..<ScalarWriter.contentEnd(of: node, in: source)
    // The head of a block scalar may stand right below its key, quotes must stand further in.
    let before = source.text[..<node.range.lowerBound.byte].reversed().prefix { !ScalarWriter.isLineBreak($0) }
    let blanks: [UInt8] = before.allSatisfy { $0 == 0x20 } ? [0x20, 0x20] : []
    return TextEdit(range: range, replacement: blanks + quoted + ScalarWriter.headComment(of: node, in: source))
  }

  /// A text in quotes of a style, or where that has none in those that the file uses most.
  func quoted(_ bytes: ArraySlice<UInt8>, _ style: NodeStyle) -> [UInt8] {
    ScalarWriter.quoted(bytes, style, else: quotingStyle(for: bytes))
  }

  /// The quotes that the file uses most, if they can hold the text as it is.
  private func quotingStyle(for bytes: ArraySlice<UInt8>) -> NodeStyle {
    if prefersSingleQuotes { return bytes.contains(UInt8(ascii: "'")) ? .doubleQuoted : .singleQuoted }
    let needsEscape = bytes.contains(UInt8(ascii: "\"")) || bytes.contains(UInt8(ascii: "\\"))
    return needsEscape ? .singleQuoted : .doubleQuoted
  }

  // MARK: - Inside a string

  /// The edit of an intention on JSON that the scalar `host` holds, escaped for the host.
  private func inside(_ host: Node, _ intent: Fix.Intent) -> TextEdit? {
    let stretch: Range<Int>
    let text: [UInt8]
    switch intent {
    case .setValue(let node, let value), .rename(let node, let value):
      guard node.kind != .hole else { return nil }
      stretch = node.record.range
      text = JSONWriter.quoted(Array(value.utf8)[...])
    case .replace(let node, let part, let value):
      guard node.kind == .scalar, node.record.flags.contains(.verbatim) else { return nil }
      let content = node.record.contentRange.lowerBound
      stretch = content + part.lowerBound..<content + part.upperBound
      text = Array(JSONWriter.quoted(Array(value.utf8)[...]).dropFirst().dropLast())
    case .quote, .insert, .remove, .erase, .inside, .enclosed:
      return nil
    }
    let start = host.text.bounds.lowerBound
    return replace(host, stretch.lowerBound - start..<stretch.upperBound - start, text)
  }
}
