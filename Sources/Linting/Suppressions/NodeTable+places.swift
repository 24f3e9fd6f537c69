import DocumentModel

extension NodeTable {
  /// The number of the first node that begins at an offset in the file or behind it.
  func firstNode(from offset: Int) -> Int {
    var low = 0
    var high = records.count
    while low < high {
      let middle = (low + high) / 2
      let start = Node(table: self, index: middle).range.lowerBound.byte
      if start < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension Node {
  /// Where the node begins, with its anchor and its tag.
  var beginning: SourceOffset {
    properties.map { SourceOffset(table.map.source(of: $0.start..<$0.start).lowerBound) } ?? range.lowerBound
  }

  /// Whether the node stands behind the colon of a key that is no collection.
  func isValue(in source: SourceFile) -> Bool {
    guard index > 0 else { return false }
    let key = Node(table: table, index: index - 1)
    return key.record.parent == record.parent && ScalarWriter.colon(behind: key, in: source) != nil
  }
}
