package import DocumentModel
import YAMLSyntax

/// Puts what a finding needs to be allowed into the text of a configuration, in the style of that; its comments and
/// its form stay as they are.
package struct ConfigurationAddition {
  private let source: SourceFile
  private let limits: ReadingLimits
  private let lineBreak: [UInt8]

  /// An addition to a configuration, of which an empty text may be the beginning.
  package init(to source: SourceFile, limits: ReadingLimits) {
    self.source = source
    self.limits = limits
    lineBreak = ScalarWriter.lineBreak(of: source)
  }

  /// The edit that adds entries; nil where they cannot be added so that the configuration says what it said and what
  /// they say.
  package func edit(adding entries: [AllowanceEntry]) -> TextEdit? {
    var source = source
    for entry in entries {
      let addition = ConfigurationAddition(to: source, limits: limits)
      guard let edit = addition.edit(for: entry) else { return nil }
      let text = TextEdit.apply([edit], to: source.text)
      let later = SourceFile(path: source.path, bytes: source.bytes(of: text), syntax: source.syntax)
      guard addition.isRight(later, with: entry) else { return nil }
      source = later
    }
    let all = SourceRange(bytes: 0..<self.source.text.count)
    return TextEdit(range: all, replacement: source.text).trimmed(in: self.source.text)
  }

  /// Whether a text says what this one does, and an entry more.
  private func isRight(_ later: SourceFile, with entry: AllowanceEntry) -> Bool {
    var options = LintOptions()
    options.limits = limits
    let (old, before) = readConfiguration(source, options: options)
    let (new, after) = readConfiguration(later, options: options)
    guard after.isComplete, after.findings.count <= before.findings.count, let added = new.permissions.last,
      added.allowance == entry.allowance,
      added.files?.value == .list([String(decoding: entry.pattern, as: UTF8.self)]),
      new.permissions.dropLast().map(\.allowance) == old.permissions.map(\.allowance)
    else { return false }
    return new.settings.values.mapValues(\.value) == old.settings.values.mapValues(\.value)
      && new.settings.levels.mapValues(\.value) == old.settings.levels.mapValues(\.value)
      && new.overrides.count == old.overrides.count
  }

  private func edit(for entry: AllowanceEntry) -> TextEdit? {
    let document = parseDocument(source, limits: limits)
    let key = ConfigurationKey.allow.rawValue
    let isEmpty = source.text[source.contentStart...].allSatisfy { $0 <= 0x20 }
    if source.syntax == .json, isEmpty {
      return insertion(Array("{\n  \"\(key)\": [\n    \(entry.object)\n  ]\n}\n".utf8), at: source.text.count)
    }
    guard !document.isCutShort else { return nil }
    let roots = document.documents.compactMap { document.root(of: $0) }.filter { !$0.isAbsent }
    guard let root = roots.first else { return atEnd(["\(key):"] + entry.lines.map { "  " + $0 }) }
    guard roots.count == 1, root.kind == .mapping else { return nil }
    let pairs = Array(root.pairs)
    if let pair = pairs.last(where: { $0.key.bytes.elementsEqual(key.utf8) }) { return item(entry, in: pair) }
    if root.style == .flow {
      return member("\"\(key)\": [\(entry.object)]", in: root, behind: pairs.last?.value, first: pairs.first?.key)
    }
    guard let first = pairs.first, let last = pairs.last,
      let indent = ScalarWriter.indentation(before: first.key, in: source)
    else { return nil }
    return lines(["\(key):"] + entry.lines.map { "  " + $0 }, indent, behind: last)
  }

  /// An item more in the list `allow`.
  private func item(_ entry: AllowanceEntry, in pair: Node.Pair) -> TextEdit? {
    let list = pair.value
    if list.isAbsent, list.properties == nil {
      guard let indent = ScalarWriter.indentation(before: pair.key, in: source) else { return nil }
      return lines(entry.lines, indent + [0x20, 0x20], behind: pair)
    }
    guard list.kind == .sequence else { return nil }
    let items = Array(list.children)
    if list.style == .flow { return member(entry.object, in: list, behind: items.last, first: items.first) }
    // The list begins with a hyphen.
    let start = list.range.lowerBound.byte
    let indent = source.text[..<start].reversed().prefix { !ScalarWriter.isLineBreak($0) }
    guard source.text[start] == UInt8(ascii: "-"), indent.allSatisfy({ $0 == 0x20 }) else { return nil }
    return lines(entry.lines, Array(indent), behind: pair)
  }

  /// Lines behind all that is there.
  private func atEnd(_ lines: [String]) -> TextEdit {
    let isOpen = source.text.count > source.contentStart && source.text.last.map(ScalarWriter.isLineBreak) == false
    let text = lines.flatMap { Array($0.utf8) + lineBreak }
    return insertion((isOpen ? lineBreak : []) + text, at: source.text.count)
  }

  /// Lines behind a pair.
  private func lines(_ lines: [String], _ indent: [UInt8], behind pair: Node.Pair) -> TextEdit? {
    guard let place = ScalarWriter.place(behind: pair, in: source) else { return nil }
    var text: [UInt8] = []
    for line in lines { text += place.isLineStart ? indent + line.utf8 + lineBreak : lineBreak + indent + line.utf8 }
    return insertion(text, at: place.offset.byte)
  }

  /// A member more in a collection in brackets or braces.
  private func member(_ text: String, in collection: Node, behind last: Node?, first: Node?) -> TextEdit? {
    let start = collection.range.lowerBound.byte + 1
    guard let last, let first else { return insertion(Array(text.utf8), at: start) }
    guard !last.isAbsent, first.beginning.byte >= start else { return nil }
    let before = source.text[start..<first.beginning.byte]
    let isSpread = before.contains(where: ScalarWriter.isLineBreak)
    let indent = before.reversed().prefix { !ScalarWriter.isLineBreak($0) }
    guard !isSpread || indent.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) else { return nil }
    let separator = isSpread ? lineBreak + indent.reversed() : [0x20]
    return insertion([UInt8(ascii: ",")] + separator + Array(text.utf8), at: last.range.upperBound.byte)
  }

  private func insertion(_ text: [UInt8], at offset: Int) -> TextEdit {
    TextEdit(range: SourceOffset(offset)..<SourceOffset(offset), replacement: text)
  }
}
