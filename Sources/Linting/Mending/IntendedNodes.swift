import DocumentModel
import JSONSyntax
import YAMLSyntax

/// What the intents of fixes make of the nodes of a text, to be held against the nodes of the text that came out.
struct IntendedNodes {
  /// What a scalar, or a collection that becomes one, is to be.
  private enum Value {
    /// This text.
    case text([UInt8])
    /// Whatever the fixes in it make of it.
    case changed
  }

  private let old: NodeTable
  private let limits: ReadingLimits
  private var values: [Int: Value] = [:]
  /// The keys of the pairs that go.
  private var removed: Set<Int> = []
  /// The pairs that come, by their mappings.
  private var inserted: [Int: [(key: [UInt8], value: [UInt8])]] = [:]
  /// What is done in the JSON of a value.
  private var inner: [Int: [Fix.Intent]] = [:]
  /// What is done in the text of a value.
  private var texts: [Int: (source: SourceFile, intents: [Fix.Intent])] = [:]

  /// What intents make of the nodes of a table.
  init(_ intents: [Fix.Intent], in old: NodeTable, limits: ReadingLimits) {
    self.old = old
    self.limits = limits
    for intent in intents { add(intent) }
  }

  private mutating func add(_ intent: Fix.Intent) {
    switch intent {
    case .quote(let node):
      // A placeholder in braces is a collection to YAML.
      set(node, .text(Array(node.kind == .scalar ? node.bytes : node.table.text[node.record.range])))
    case .setValue(let node, let value), .rename(let node, let value): set(node, .text(Array(value.utf8)))
    case .replace(let node, let stretch, let text):
      let bytes = node.bytes
      let start = bytes.startIndex
      let value = bytes[..<(start + stretch.lowerBound)] + Array(text.utf8) + bytes[(start + stretch.upperBound)...]
      set(node, .text(Array(value)))
    case .insert(let mapping, _, let key, let value):
      inserted[mapping.index, default: []].append((Array(key.utf8), Array(value.utf8)))
    case .remove(let key): removed.insert(key.index)
    case .erase: break
    case .inside(let host, let intent):
      values[host.index] = .changed
      inner[host.index, default: []].append(intent)
    case .enclosed(let host, let source, let intents):
      values[host.index] = .changed
      texts[host.index, default: (source, [])].intents += intents
    }
  }

  private mutating func set(_ node: Node, _ value: Value) {
    // What two fixes make of one scalar is known to neither.
    values[node.index] = values[node.index] == nil ? value : .changed
  }

  /// Whether a text has the nodes that were intended, and each other one is what it was: its kind, its style, its text,
  /// its anchor and its tag.
  func areFulfilled(by new: NodeTable) -> Bool {
    var places = [Int](repeating: -1, count: old.records.count)
    var missing = inserted
    // The mappings that get pairs, by where they are in the new text.
    var growing: [Int: Int] = [:]
    var (index, next) = (0, 0)
    while index < old.records.count || next < new.records.count {
      if next < new.records.count, let mapping = growing[Int(new.records[next].parent)],
        let pair = missing[mapping]?.firstIndex(where: { isPair($0.key, $0.value, new, at: next) })
      {
        missing[mapping]?.remove(at: pair)
        next += 2
        continue
      }
      guard index < old.records.count else { return false }
      let record = old.records[index]
      if removed.contains(index) {
        guard index + 1 < old.records.count else { return false }
        index += 1 + Int(old.records[index + 1].extent)
        continue
      }
      guard next < new.records.count else { return false }
      places[index] = next
      if inserted[index] != nil { growing[next] = index }
      guard Int(new.records[next].parent) == places[Int(record.parent)] else { return false }
      if let value = values[index] {
        guard isValue(value, at: index, new, at: next) else { return false }
        index += Int(record.extent)
      } else {
        guard isSame(index, new, next, places) else { return false }
        index += 1
      }
      next += 1
    }
    return missing.values.allSatisfy(\.isEmpty)
  }

  /// Whether a key and a value stand one behind the other, in one mapping.
  private func isPair(_ key: [UInt8], _ value: [UInt8], _ new: NodeTable, at index: Int) -> Bool {
    index + 1 < new.records.count && new.records[index].parent == new.records[index + 1].parent
      && new.scalarBytes(index).elementsEqual(key) && new.scalarBytes(index + 1).elementsEqual(value)
  }

  private func isSame(_ index: Int, _ new: NodeTable, _ next: Int, _ places: [Int]) -> Bool {
    let (left, right) = (Node(table: old, index: index), Node(table: new, index: next))
    guard left.kind == right.kind, left.style == right.style, left.isAbsent == right.isAbsent,
      left.properties?.tag == right.properties?.tag, left.properties?.anchor == right.properties?.anchor
    else { return false }
    guard left.kind == .alias else { return left.bytes.elementsEqual(right.bytes) }
    return (left.resolved == nil) == (right.resolved == nil)
      && left.resolved.map { places[$0.index] } == right.resolved?.index
  }

  private func isValue(_ value: Value, at index: Int, _ new: NodeTable, at next: Int) -> Bool {
    let node = Node(table: new, index: next)
    guard node.kind == .scalar, !old.records[index].flags.contains(.hasProperties), node.properties == nil else {
      return false
    }
    switch value {
    case .text(let text): return node.bytes.elementsEqual(text)
    case .changed: return isChanged(index, to: Array(node.bytes))
    }
  }

  /// Whether in the text of a scalar only that was changed which was to be.
  private func isChanged(_ index: Int, to text: [UInt8]) -> Bool {
    if let (source, intents) = texts[index] {
      let former = parseDocument(source, limits: limits)
      let later = parseDocument(
        SourceFile(path: source.path, bytes: text, syntax: source.syntax), limits: limits)
      return !later.isCutShort
        && IntendedNodes(intents, in: former.nodes, limits: limits).areFulfilled(by: later.nodes)
        && later.comments.count + intents.count >= former.comments.count
    }
    guard let intents = inner[index] else { return true }
    let (former, later) = (json(Array(Node(table: old, index: index).bytes)), json(text))
    // With placeholders in it, a text need not be JSON as it stands.
    guard former.problem == nil else { return true }
    return later.problem == nil
      && IntendedNodes(intents, in: former.nodes, limits: limits).areFulfilled(by: later.nodes)
  }

  private func json(_ text: [UInt8]) -> JSONReading {
    readJSON(text, in: 0..<text.count, map: .verbatim(from: 0), limits: limits)
  }
}
