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

    /// What is known of the property; nil for a section, and for an unknown property.
    package var definition: StyleProperty? { property.flatMap { section?.properties[$0] } }

    /// The platform that alone has it; nil where both have it, and where it is unknown.
    package var platform: Platform? { isSection ? section?.platform : definition?.platform }
  }

  /// The sections, each followed by its properties, in the order written; empty where the JSON is no object.
  package let entries: [Entry]
  /// The nodes of the JSON.
  package let table: NodeTable
  /// Whether the shape is that of the template beyond doubt: all names are known, none came twice, each section is an
  /// object and each property a string.
  package let isRegular: Bool
  /// The places in ``entries`` of the properties whose values are not right beyond doubt, as their bytes show.
  private let doubtful: [Int]
  private let isMobile: Bool
  private let isPC: Bool

  /// The outline of JSON that was read.
  init(_ json: EmbeddedJSON) {
    table = json.reading.nodes
    entries = Self.entries(of: json.reading.nodes)
    isRegular = Self.isRegular(entries, in: json.reading.nodes)
    var (isMobile, isPC) = (false, false)
    var doubtful: [Int] = []
    let (records, text) = (table.records, table.text)
    for (index, entry) in entries.enumerated() {
      guard let section = entry.section else { continue }
      var platform = section.platform
      if let number = entry.property {
        let trait = StyleTrait.of(section, number)
        platform = trait.platform
        let record = records[entry.value]
        let isPlain = record.kind == .scalar && record.style == .doubleQuoted && record.flags.contains(.verbatim)
        if !isPlain || !PlainStyleValue.passes(text.span.extracting(record.contentRange), trait.kind) {
          doubtful.append(index)
        }
      } else if !entry.isSection {
        // It may be a property by its former name.
        doubtful.append(index)
      }
      isMobile = isMobile || platform == .mobile
      isPC = isPC || platform == .pc
    }
    self.doubtful = doubtful
    self.isMobile = isMobile
    self.isPC = isPC
  }

  /// Whether some section or property in it is one that the platform alone has.
  package func isFor(_ platform: Platform) -> Bool {
    switch platform {
    case .mobile: isMobile
    case .pc: isPC
    }
  }

  /// The values of the properties that a rule wants to see, where a closer look is due: those that are strings, and of
  /// lists the strings in them. A property by its former name is judged as what it is named now.
  package func values(where isWanted: (StyleProperty.Kind) -> Bool) -> [(property: StyleProperty, value: Node)] {
    doubtful.flatMap { index -> [(property: StyleProperty, value: Node)] in
      let entry = entries[index]
      let former = entry.property == nil ? entry.section?.property(formerlyNamed: key(of: entry).bytes) : nil
      guard let property = entry.definition ?? former, isWanted(property.kind) else { return [] }
      let value = value(of: entry)
      let values = property.kind == .colorList ? Array(value.children) : [value]
      return values.filter(\.isString).map { (property, $0) }
    }
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
