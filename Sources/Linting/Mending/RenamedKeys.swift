import DocumentModel

/// The keys of a file that get other names by fixes, and what that makes of the ways that lead over them.
struct RenamedKeys {
  private struct Key: Hashable {
    var document: Int
    var way: [String]
  }

  private var names: [Key: String] = [:]
  private var paths: [ObjectIdentifier: PathIndex] = [:]

  /// No key.
  init() {}

  /// The keys that fixes rename.
  init(_ intents: [Fix.Intent], in document: ParsedDocument) {
    add(intents, behind: [], in: document, nil)
  }

  /// A way as it is with the new names.
  ///
  /// - Parameter document: the number of the document in the file.
  func way(_ way: [String], in document: Int) -> [String] {
    guard !names.isEmpty else { return way }
    return way.indices.map { names[Key(document: document, way: Array(way[...$0]))] ?? way[$0] }
  }

  private mutating func add(
    _ intents: [Fix.Intent], behind start: [String], in document: ParsedDocument, _ number: Int?
  ) {
    for intent in intents {
      switch intent {
      case .rename(let key, let name):
        let way = start + self.way(to: Node(table: key.table, index: key.index + 1))
        let number = number ?? FindingPlace.document(at: key.range.lowerBound, in: document)
        names[Key(document: number, way: way)] = name
      case .inside(let host, let inner):
        add([inner], behind: start + way(to: host), in: document, number ?? self.number(of: host, in: document))
      case .enclosed(let host, _, let inner):
        add(inner, behind: start + way(to: host), in: document, number ?? self.number(of: host, in: document))
      case .quote, .setValue, .replace, .insert, .remove, .erase: continue
      }
    }
  }

  private mutating func way(to node: Node) -> [String] {
    paths[ObjectIdentifier(node.table), default: PathIndex(table: node.table)].path(to: node.index)
  }

  private func number(of node: Node, in document: ParsedDocument) -> Int {
    FindingPlace.document(at: node.range.lowerBound, in: document)
  }
}
