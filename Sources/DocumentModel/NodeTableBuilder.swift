/// Puts a ``NodeTable`` together from a stream of events.
package struct NodeTableBuilder {
  /// The nodes so far.
  package private(set) var records: [NodeRecord] = []
  /// The collections that are open, outermost first, by index.
  package private(set) var open: [Int] = []
  /// The anchors and tags so far.
  package private(set) var properties: [NodeTable.Properties] = []
  /// Where the newest node ends, or the collection that was closed after it.
  private var newestEnd: UInt32 = 0

  /// An empty table for about `expected` nodes.
  package init(expected: Int = 0) {
    records.reserveCapacity(expected)
    open.reserveCapacity(8)
  }

  /// The number of collections around the next node.
  package var depth: Int { open.count }

  /// Adds a node without children; its parent is the innermost open collection.
  ///
  /// - Returns: its index.
  @discardableResult
  package mutating func add(_ record: NodeRecord) -> Int {
    let index = records.count
    var record = record
    record.parent = UInt32(open.last ?? index)
    records.append(record)
    newestEnd = record.end
    return index
  }

  /// Adds a collection; the nodes that follow are inside it until it is closed.
  ///
  /// - Returns: its index.
  @discardableResult
  package mutating func begin(_ kind: NodeKind, _ style: NodeStyle, start: Int) -> Int {
    let index = add(NodeRecord(kind: kind, style: style, start: start, end: start))
    open.append(index)
    return index
  }

  /// Closes the innermost collection.
  ///
  /// - Parameter end: the byte after it; nil to end it with its last child.
  package mutating func end(at end: Int?) {
    guard let index = open.popLast() else { return }
    records[index].extent = UInt32(records.count - index)
    // Children that are written nowhere may stand past the end of the text.
    newestEnd = end.map { UInt32($0) } ?? max(records[index].start, newestEnd)
    records[index].end = newestEnd
  }

  /// Notes the anchor and tag of the newest node.
  package mutating func addProperties(_ properties: NodeTable.Properties) {
    records[properties.node].flags.insert(.hasProperties)
    self.properties.append(properties)
  }

  /// The finished table; collections that are still open end with their last child.
  package consuming func table(
    text: [UInt8], map: OffsetMap, decoder: @escaping NodeTable.ScalarDecoder
  ) -> NodeTable {
    while !open.isEmpty { end(at: nil) }
    return NodeTable(text: text, map: map, records: records, properties: properties, decoder: decoder)
  }
}
