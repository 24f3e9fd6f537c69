/// All nodes of a text, in the order in which they are written.
///
/// One flat array and one byte buffer; no node owns another, so depth costs nothing and freeing cannot overflow a
/// stack.
@usableFromInline package final class NodeTable: Sendable {
  /// Turns the written form of a scalar into its value: offsets of the map count in the table's text.
  package typealias ScalarDecoder = @Sendable (_ text: [UInt8], _ record: NodeRecord) -> DecodedText

  /// An anchor and a tag as written before a node.
  package struct Properties: Sendable {
    /// The node's index.
    package var node: Int
    /// The first byte of the first property, in the table's text.
    package var start: Int
    /// The anchor's name without `&`.
    package var anchor: String?
    /// The tag as resolved (`tag:yaml.org,2002:str`, `!local`).
    package var tag: String?

    /// The properties of the node at an index.
    package init(node: Int, start: Int, anchor: String?, tag: String?) {
      self.node = node
      self.start = start
      self.anchor = anchor
      self.tag = tag
    }
  }

  /// The text the nodes were read from, UTF-8.
  @usableFromInline package let text: [UInt8]
  /// From offsets into ``text`` to the file.
  package let map: OffsetMap
  /// The nodes; the children of a collection follow it.
  @usableFromInline package let records: [NodeRecord]
  private let properties: [Properties]
  private let decoder: ScalarDecoder

  /// A finished table.
  ///
  /// - Parameter properties: sorted by node.
  package init(
    text: [UInt8], map: OffsetMap, records: [NodeRecord], properties: [Properties], decoder: @escaping ScalarDecoder
  ) {
    self.text = text
    self.map = map
    self.records = records
    self.properties = properties
    self.decoder = decoder
  }

  /// The anchor and tag of a node; nil where it has neither.
  package func properties(of index: Int) -> Properties? {
    guard records[index].flags.contains(.hasProperties) else { return nil }
    return properties[properties.partitioningIndex { $0.node >= index }]
  }

  /// The value of the scalar at an index.
  package func scalarBytes(_ index: Int) -> ArraySlice<UInt8> {
    let record = records[index]
    return record.flags.contains(.verbatim) ? text[record.contentRange] : decoder(text, record).bytes
  }

  /// The hash of the value of the scalar at an index.
  package func scalarHash(_ index: Int) -> UInt32 {
    let record = records[index]
    if record.flags.contains(.verbatim) {
      let text = text
      return TextHash.short(of: text.span.extracting(record.contentRange))
    }
    let bytes = decoder(text, record).bytes
    return TextHash.short(of: bytes.span)
  }

  /// The first scalar that begins at a byte of the table's text; nil where none does.
  package func scalar(startingAt start: Int) -> Node? {
    var index = records.partitioningIndex { Int($0.start) >= start }
    // Collections begin where their first scalar does.
    while index < records.count, Int(records[index].start) == start {
      if records[index].kind == .scalar { return Node(table: self, index: index) }
      index += 1
    }
    return nil
  }

  /// The value of the scalar at `index`, its map counting in the table's own text.
  func localText(of index: Int) -> DecodedText {
    let record = records[index]
    if record.flags.contains(.verbatim) {
      let content = record.contentRange
      return DecodedText(buffer: text, bounds: content, map: .verbatim(from: content.lowerBound))
    }
    return decoder(text, record)
  }
}
