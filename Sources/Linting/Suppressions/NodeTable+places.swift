package import DocumentModel

extension NodeTable {
  /// The number of the first node that begins at an offset in the file or behind it.
  func firstNode(from offset: Int) -> Int {
    records.indices.partitioningIndex { Node(table: self, index: $0).range.lowerBound.byte >= offset }
  }
}

extension Node {
  /// Where the node begins, with its anchor and its tag.
  package var beginning: SourceOffset {
    properties.map { SourceOffset(table.map.source(of: $0.start..<$0.start).lowerBound) } ?? range.lowerBound
  }

  /// Where the last text of the node ends: the line breaks behind a block scalar or a block collection are left out.
  package func textEnd(in source: SourceFile) -> SourceOffset { ScalarWriter.textEnd(of: self, in: source) }

  /// Whether the node stands behind the colon of a key that is no collection.
  func isValue(in source: SourceFile) -> Bool {
    guard index > 0 else { return false }
    let key = Node(table: table, index: index - 1)
    return key.record.parent == record.parent && ScalarWriter.colon(behind: key, in: source) != nil
  }
}
