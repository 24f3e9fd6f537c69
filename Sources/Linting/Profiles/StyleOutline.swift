package import Catalog
package import DocumentModel
import JSONSyntax

/// The sections and properties of a StyleConfig, each name looked up once.
package struct StyleOutline: Sendable {
  /// A section or, inside a known section, a property.
  package struct Entry: Sendable {
    /// The section it is or is in; nil for an unknown section.
    package var section: StyleSection?
    /// The place of the property among those of its section; nil for a section, and for an unknown property.
    package var property: Int?
    /// Whether it is a section.
    package var isSection: Bool
    /// The index of the key in ``table``.
    package var key: Int
    /// The index of the value in ``table``.
    package var value: Int
  }

  /// The sections, each followed by its properties, in the order written; empty where the JSON is no object.
  package let entries: [Entry]
  /// The nodes of the JSON.
  package let table: NodeTable

  /// The outline of JSON that was read.
  init(_ json: EmbeddedJSON) {
    let table = json.reading.nodes
    var entries: [Entry] = []
    if let root = table.records.first, root.kind == .mapping {
      entries.reserveCapacity(table.records.count / 2)
      Self.eachPair(of: 0, in: table) { key, value in
        let section = StyleSection(named: table.scalarBytes(key))
        entries.append(Entry(section: section, property: nil, isSection: true, key: key, value: value))
        guard let section, table.records[value].kind == .mapping else { return }
        Self.eachPair(of: value, in: table) { key, value in
          let property = section.position(ofProperty: table.scalarBytes(key))
          entries.append(Entry(section: section, property: property, isSection: false, key: key, value: value))
        }
      }
    }
    self.entries = entries
    self.table = table
  }

  /// The node of an entry's key.
  package func key(of entry: Entry) -> Node { Node(table: table, index: entry.key) }

  /// The node of an entry's value.
  package func value(of entry: Entry) -> Node { Node(table: table, index: entry.value) }

  /// Visits the pairs whose key is a string; a key that is a placeholder tells nothing.
  private static func eachPair(of mapping: Int, in table: NodeTable, _ visit: (Int, Int) -> Void) {
    var key = mapping + 1
    let end = mapping + Int(table.records[mapping].extent)
    while key < end {
      let value = key + Int(table.records[key].extent)
      guard value < end else { return }
      if table.records[key].kind == .scalar { visit(key, value) }
      key = value + Int(table.records[value].extent)
    }
  }
}
