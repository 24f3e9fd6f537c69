/// A value written in a file: a cursor into a ``NodeTable`` that reads like a tree.
@usableFromInline package struct Node: Sendable {
  /// The table the node is in.
  @usableFromInline package let table: NodeTable
  /// The node's number in it.
  @usableFromInline package let index: Int

  /// The node with a number.
  @inlinable package init(table: NodeTable, index: Int) {
    self.table = table
    self.index = index
  }

  /// The node as it is stored.
  @inlinable package var record: NodeRecord { table.records[index] }
  /// What the node is.
  @inlinable package var kind: NodeKind { table.records[index].kind }
  /// How the node is written.
  @inlinable package var style: NodeStyle { table.records[index].style }
  /// Whether the node is a scalar that is not quoted: YAML plain style, or a JSON number or literal name.
  @inlinable package var isPlainScalar: Bool { kind == .scalar && style == .plain }

  /// The place of the whole node, quotes included, its anchor and tag excluded.
  package var range: SourceRange { SourceRange(bytes: table.map.source(of: record.range)) }

  /// The place of a scalar's content without its quotes; of any other node the whole.
  package var contentRange: SourceRange { SourceRange(bytes: table.map.source(of: record.contentRange)) }

  /// A scalar's value with the place of each byte in the file. Empty for other nodes.
  package var text: DecodedText {
    guard kind == .scalar else {
      return DecodedText(buffer: [], map: .whole(range.bytes), isTrusted: false)
    }
    return DecodedText(table.localText(of: index), within: table.map)
  }

  /// A scalar's value without its places: cheaper than ``text``. Empty for other nodes.
  package var bytes: ArraySlice<UInt8> {
    kind == .scalar ? table.scalarBytes(index) : []
  }

  /// The anchor and tag before the node; nil where it has neither.
  package var properties: NodeTable.Properties? { table.properties(of: index) }

  /// The collection the node is in; nil for the root of a document.
  package var parent: Node? {
    let parent = Int(record.parent)
    return parent == index ? nil : Node(table: table, index: parent)
  }

  /// The node an alias stands for; the node itself where it is no alias; nil for an alias of nothing.
  package var resolved: Node? {
    guard kind == .alias else { return self }
    guard !record.flags.contains(.unresolved) else { return nil }
    return Node(table: table, index: Int(record.length))
  }

  /// The items of a sequence; of a mapping its keys and values in turn.
  @inlinable package var children: Children { Children(node: self) }

  /// The pairs of a mapping in the order written; none for other nodes.
  @inlinable package var pairs: Pairs { Pairs(node: self) }

  /// The direct children of a node, in the order written.
  @usableFromInline package struct Children: Sequence, IteratorProtocol {
    @usableFromInline let table: NodeTable
    @usableFromInline var index: Int
    @usableFromInline let end: Int

    /// The children of a node.
    @inlinable init(node: Node) {
      table = node.table
      index = node.index + 1
      end = node.index + Int(node.record.extent)
    }

    /// The next child.
    @inlinable package mutating func next() -> Node? {
      guard index < end else { return nil }
      defer { index += Int(table.records[index].extent) }
      return Node(table: table, index: index)
    }
  }

  /// A key and its value.
  @usableFromInline package struct Pair: Sendable {
    /// The key's node.
    @usableFromInline package let key: Node
    /// The value's node; one that is written nowhere has ``NodeRecord/Flags/absent``.
    @usableFromInline package let value: Node

    /// A pair.
    @inlinable init(key: Node, value: Node) {
      self.key = key
      self.value = value
    }
  }

  /// The pairs of a mapping, in the order written.
  @usableFromInline package struct Pairs: Sequence, IteratorProtocol {
    @usableFromInline var children: Children

    /// The pairs of a node.
    @inlinable init(node: Node) {
      children = Children(node: node)
      if node.kind != .mapping { while children.next() != nil {} }
    }

    /// The next pair. A key whose value is still missing (the text broke off) is left out.
    @inlinable package mutating func next() -> Pair? {
      guard let key = children.next(), let value = children.next() else { return nil }
      return Pair(key: key, value: value)
    }
  }
}
