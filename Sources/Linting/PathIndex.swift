import DocumentModel

/// Finds the keys and indices that lead from the root of a text to a node, at a cost that does not grow with the number
/// of siblings asked for before.
struct PathIndex {
  /// The nodes.
  let table: NodeTable
  /// For each node its place among the children of its collection, from 1; 0 where nobody has asked for one of them.
  private var ordinals: [UInt32] = []

  /// An index over the nodes of a text.
  init(table: NodeTable) {
    self.table = table
  }

  /// The path of a value, outermost part first: names of keys, numbers of items from 0.
  mutating func path(to index: Int) -> [String] {
    var path: [String] = []
    var current = index
    while true {
      let parent = Int(table.records[current].parent)
      guard parent != current else { return path.reversed() }
      let number = ordinal(of: current, in: parent)
      if table.records[parent].kind == .sequence {
        path.append(String(number))
      } else {
        // The key of a value stands right before it, unless it is a collection; a key that is one has no name.
        let key = Node(table: table, index: current - 1)
        let hasName = number % 2 == 1 && key.kind == .scalar && Int(key.record.parent) == parent
        path.append(hasName ? key.text.string : "?")
      }
      current = parent
    }
  }

  /// The place of a node among the children of its collection, from 0.
  private mutating func ordinal(of child: Int, in collection: Int) -> Int {
    if ordinals.isEmpty { ordinals = Array(repeating: 0, count: table.records.count) }
    if ordinals[child] == 0 {
      var ordinal: UInt32 = 0
      for item in Node(table: table, index: collection).children {
        ordinal += 1
        ordinals[item.index] = ordinal
      }
    }
    return max(0, Int(ordinals[child]) - 1)
  }
}
