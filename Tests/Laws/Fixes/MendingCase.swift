package import DocumentModel
import JSONSyntax
package import Linting
import YAMLSyntax

/// A file with some of its fixes made, and what these were to change.
package struct MendingCase {
  /// What was said of the file.
  package let before: FileReport
  /// The findings whose fixes were made.
  package let findings: [Finding]
  /// The text of the file with the fixes made.
  package let text: [UInt8]
  /// What is said of the file with the fixes made.
  package let after: FileReport
  /// What the fixes were to change.
  package let changes: [Change]
  /// The file as read before.
  package let document: ParsedDocument
  /// The file as read afterwards.
  package let result: ParsedDocument

  /// A change of what a file says.
  package enum Change {
    /// A node becomes a string.
    case value(Int, String)
    /// A key gets another name.
    case rename(Int, String)
    /// A pair of strings is added to a mapping at an index of its table.
    case insert(mapping: Int, at: Int, key: String, value: String)
    /// A pair is taken out, told by its key.
    case remove(Int)
    /// A comment is taken out, or a part of one.
    case erase(Range<Int>)
    /// Nothing but a part of the JSON in a string.
    case inside(Int, [Entry])
  }

  /// A node as people see it.
  package struct Entry: Equatable {
    /// Its kind and text.
    package var words: String
    /// How it is written; nil for any string.
    package var style: NodeStyle?
  }

  /// Makes the fixes of some findings at once; nil where one of them is not offered.
  package init?(_ before: FileReport, _ findings: [Finding], options: LintOptions = LintOptions()) {
    let mender = Mender(before.source)
    let document = parseDocument(before.source, limits: ReadingLimits())
    var edits: [TextEdit] = []
    var changes: [Change] = []
    // The document inside a scalar is mended as a whole.
    var enclosed: [Int: (source: SourceFile, intents: [Fix.Intent])] = [:]
    for finding in findings {
      guard let fix = finding.fix, let more = mender.edits(for: fix) else { return nil }
      edits += more
      for intent in fix.intents {
        if case .enclosed(let host, let source, let inner) = intent {
          enclosed[host.index, default: (source, [])].intents += inner
          continue
        }
        guard let change = Self.change(intent, more, in: document) else { return nil }
        changes.append(change)
      }
    }
    for (index, inner) in enclosed {
      guard let text = Self.mendedText(inner.source, inner.intents) else { return nil }
      changes.append(.value(index, text))
    }
    self.before = before
    self.findings = findings
    self.document = document
    self.changes = changes
    text = TextEdit.apply(edits, to: before.source.text)
    after = lint(SourceFile(path: before.source.path, bytes: text, syntax: before.source.syntax), options: options)
    result = parseDocument(after.source, limits: ReadingLimits())
  }

  /// The names that keys had and have, in documents inside of texts, too.
  package var renames: [(old: String, new: String)] {
    var intents = findings.flatMap { $0.fix?.intents ?? [] }
    var renames: [(String, String)] = []
    while let intent = intents.popLast() {
      switch intent {
      case .rename(let key, let name): renames.append((key.text.string, name))
      case .inside(_, let inner): intents.append(inner)
      case .enclosed(_, _, let inner): intents += inner
      default: break
      }
    }
    return renames
  }

  /// The file before and after, for people.
  package var words: String {
    let rules = findings.map(\.rule.name).joined(separator: ", ")
    let old = String(decoding: before.source.text, as: UTF8.self).replacing("\r", with: "␍")
    return "\(rules)\n\(old)\n--- mended\n\(String(decoding: text, as: UTF8.self).replacing("\r", with: "␍"))\n"
  }

  /// What an intention changes, by the numbers of the nodes before.
  package static func change(_ intent: Fix.Intent, _ edits: [TextEdit], in document: ParsedDocument) -> Change? {
    switch intent {
    case .quote(let node):
      let isWritten = node.kind != .scalar
      return .value(
        node.index, isWritten ? String(decoding: document.source[node.range], as: UTF8.self) : node.text.string)
    case .setValue(let node, let value): return .value(node.index, value)
    case .replace(let node, let stretch, let new):
      let old = Array(node.text.bytes)
      let value = old[..<stretch.lowerBound] + Array(new.utf8) + old[stretch.upperBound...]
      return .value(node.index, String(decoding: value, as: UTF8.self))
    case .rename(let key, let name): return .rename(key.index, name)
    case .insert(let mapping, let after, let key, let value):
      guard let edit = edits.first else { return nil }
      // Where no line fits behind the pair, the new one goes before all others.
      let first = mapping.pairs.first { _ in true }?.key.range.lowerBound
      let isAtFront = first.map { edit.range.lowerBound <= $0 } ?? true
      let last = after.map { Node(table: $0.table, index: $0.index + 1) }
      let place = last.map { $0.index + Int($0.record.extent) }
      return .insert(
        mapping: mapping.index, at: isAtFront ? mapping.index + 1 : place ?? mapping.index + 1, key: key, value: value)
    case .remove(let key): return .remove(key.index)
    case .erase(let range):
      // What is taken out of a document inside a scalar is a part of that scalar's text.
      let records = document.nodes.records.indices.lazy.map { Node(table: document.nodes, index: $0) }
      let isInScalar = records.contains { $0.kind == .scalar && $0.range.bytes.contains(range.bytes) }
      return isInScalar ? nil : .erase(range.bytes)
    case .inside(let host, let inner):
      guard let nodes = embedded(host) else { return nil }
      var entries = Self.entries(nodes)
      switch inner {
      case .setValue(let node, let value), .rename(let node, let value):
        entries.replaceSubrange(node.index..<node.index + Int(node.record.extent), with: [Entry(words: "=" + value)])
      default: return nil
      }
      return .inside(host.index, entries)
    case .enclosed: return nil
    }
  }

  /// The text of a document inside a scalar with intentions carried out one after the other.
  private static func mendedText(_ source: SourceFile, _ intents: [Fix.Intent]) -> String? {
    var edits: [TextEdit] = []
    for intent in intents {
      guard let more = Mender(source).edits(for: Fix("x", .safe, intent)) else { return nil }
      edits += more
    }
    return String(decoding: TextEdit.apply(edits, to: source.text), as: UTF8.self)
  }

  /// The JSON in a scalar; nil where it is none.
  static func embedded(_ host: Node) -> NodeTable? {
    let text = host.text
    let reading = readJSON(text.buffer, in: text.bounds, map: text.bufferMap, limits: ReadingLimits())
    return reading.problem == nil ? reading.nodes : nil
  }

  /// The nodes of a table as people see them.
  package static func entries(_ table: NodeTable) -> [Entry] {
    table.records.indices.map { index in
      let node = Node(table: table, index: index)
      let words =
        switch node.kind {
        case .scalar: "=" + node.text.string
        case .alias: "*"
        case .mapping: "{"
        case .sequence: "["
        case .hole: "?"
        }
      return Entry(words: words, style: node.style)
    }
  }

  /// What the file should say afterwards.
  package var expected: [Entry] {
    var entries = Self.entries(document.nodes)
    func extent(_ index: Int) -> Int { Int(document.nodes.records[index].extent) }
    func place(_ change: Change) -> (index: Int, isInsertion: Int) {
      switch change {
      case .value(let index, _), .rename(let index, _), .remove(let index), .inside(let index, _): (index, 0)
      case .insert(_, let index, _, _): (index, 1)
      case .erase: (0, 0)
      }
    }
    // From the end, so that the numbers in front stay right; of insertions at one place the last one first.
    let ordered = changes.enumerated().sorted { left, right in
      let (one, other) = (place(left.element), place(right.element))
      if one.index != other.index { return one.index > other.index }
      return one.isInsertion == other.isInsertion ? left.offset > right.offset : one.isInsertion < other.isInsertion
    }
    for change in ordered.map(\.element) {
      switch change {
      case .value(let index, let text):
        entries.replaceSubrange(index..<index + extent(index), with: [Entry(words: "=" + text)])
      case .rename(let index, let name): entries[index] = Entry(words: "=" + name)
      case .insert(_, let index, let key, let value):
        entries.insert(contentsOf: [Entry(words: "=" + key), Entry(words: "=" + value)], at: index)
      case .remove(let index): entries.removeSubrange(index..<index + 1 + extent(index + 1))
      case .inside(let index, _): entries[index] = Entry(words: "…")
      case .erase: break
      }
    }
    return entries
  }
}
