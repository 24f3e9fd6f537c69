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
  /// Whether the shape is that of the template beyond doubt: all names are known, none came twice, each section is an
  /// object and each property a string.
  package let isRegular: Bool

  /// The outline of JSON that was read.
  init(_ json: EmbeddedJSON) {
    table = json.reading.nodes
    entries = Self.entries(of: json.reading.nodes)
    isRegular = Self.isRegular(entries, in: json.reading.nodes)
  }

  /// The node of an entry's key.
  package func key(of entry: Entry) -> Node { Node(table: table, index: entry.key) }

  /// The node of an entry's value.
  package func value(of entry: Entry) -> Node { Node(table: table, index: entry.value) }

  private static func isRegular(_ entries: [Entry], in table: NodeTable) -> Bool {
    // Beside the root, every pair that has an entry has two nodes; where there are more, other collections have keys of
    // their own.
    let records = table.records
    guard records.first?.kind == .mapping, records.count == 1 + 2 * entries.count else { return false }
    var sections: UInt64 = 0
    var properties: UInt64 = 0
    for entry in entries {
      guard let section = entry.section else { return false }
      if entry.isSection {
        properties = 0
        guard records[entry.value].kind == .mapping, add(section.position, to: &sections), !section.hasLists else {
          return false
        }
      } else {
        let value = records[entry.value]
        guard value.kind == .scalar, value.style == .doubleQuoted, let property = entry.property,
          add(property, to: &properties)
        else { return false }
      }
    }
    return true
  }

  /// Whether a number below 64 was not in the set before; it is then.
  private static func add(_ number: Int, to set: inout UInt64) -> Bool {
    let bit: UInt64 = 1 << UInt64(number)
    defer { set |= bit }
    return set & bit == 0
  }

  private static func entries(of table: NodeTable) -> [Entry] {
    let records = table.records
    guard let root = records.first, root.kind == .mapping else { return [] }
    var entries: [Entry] = []
    entries.reserveCapacity(records.count / 2)
    var key = 1
    while key + 1 < records.count {
      let value = key + Int(records[key].extent)
      guard value < records.count else { break }
      // A key that is a placeholder tells nothing.
      if records[key].kind == .scalar {
        let section = StyleSection(named: table.scalarBytes(key))
        entries.append(Entry(section: section, property: nil, isSection: true, key: key, value: value))
        if let section, records[value].kind == .mapping {
          addProperties(of: section, value, records, table, &entries)
        }
      }
      key = value + Int(records[value].extent)
    }
    return entries
  }

  private static func addProperties(
    of section: StyleSection, _ mapping: Int, _ records: [NodeRecord], _ table: NodeTable, _ entries: inout [Entry]
  ) {
    let text = table.text
    let end = mapping + Int(records[mapping].extent)
    var key = mapping + 1
    while key < end {
      let value = key + Int(records[key].extent)
      guard value < end else { return }
      let record = records[key]
      if record.kind == .scalar {
        let property =
          record.flags.contains(.verbatim)
          ? section.position(ofProperty: text.span.extracting(record.contentRange))
          : section.position(ofProperty: table.scalarBytes(key).span)
        entries.append(Entry(section: section, property: property, isSection: false, key: key, value: value))
      }
      key = value + Int(records[value].extent)
    }
  }
}
