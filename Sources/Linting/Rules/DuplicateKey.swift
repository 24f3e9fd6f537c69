import Catalog
import DocumentModel
import JSONSyntax

extension Rule {
  /// See its summary.
  package static let duplicateKey = Rule(
    id: "duplicate-key", severity: .error,
    summary: "one key twice in a mapping or JSON object",
    explanation: """
      YAML 1.2.2 (section 3.2.1.1) wants the keys of a mapping to be unique, RFC 8259 (section 4) the names of an \
      object. Readers take the first, the last, or refuse the file: what is sent depends on the reader. The JSON \
      inside LanguageConfig and StyleConfig is looked at too.
      """,
    good: [.fragment("ProductCode: ID_OCR\nSceneCode: checkout")],
    bad: [
      .fragment("ProductCode: ID_OCR\nSceneCode: checkout\n«SceneCode»: login"),
      .fragment("ProductCode: ID_OCR\nStyleConfig: '{\"guidePage\":{},\"«guidePage»\":{}}'"),
    ],
    checks: .document { census, collector in
      guard census.profileCount > 0 || census.isConfiguration else { return }
      for repeated in repeatedKeys(in: census.file.document.nodes) {
        collector.report(
          "the key stands twice in this mapping", at: repeated.second.contentRange,
          notes: [Finding.Note("it stands here first", at: repeated.first.contentRange)],
          help: oneOfTwo)
      }
    },
    .parameter([.languageConfig, .styleConfig]) { binding, _, collector in
      guard let json = binding.json, json.isReadable, binding.style?.isRegular != true else { return }
      for repeated in repeatedKeys(in: json.reading.nodes) {
        collector.report(
          "the key stands twice in this object", in: binding, insideAtKey: repeated.second,
          notes: [Finding.Note("it stands here first", at: repeated.first.contentRange)],
          help: oneOfTwo)
      }
    })

  private static let oneOfTwo: Message = "keep the one that is meant, and take the other out"
}

/// The keys of a table that stand in their mapping before, in the order written.
private func repeatedKeys(in table: NodeTable) -> [(first: Node, second: Node)] {
  var repeated: [(first: Node, second: Node)] = []
  var seen = KeyHashes()
  let records = table.records
  for index in records.indices where records[index].kind == .mapping {
    seen.removeAll()
    var key = index + 1
    let end = index + Int(records[index].extent)
    while key < end {
      let value = key + Int(records[key].extent)
      guard value < end else { break }
      if records[key].kind == .scalar {
        let hash = table.scalarHash(key)
        if let first = seen.insert(hash, key) {
          let text = table.scalarBytes(key)
          // Several merges in one mapping are how some people write them.
          let isMerge = records[key].style == .plain && text.elementsEqual("<<".utf8)
          if !isMerge, table.scalarBytes(first) == text {
            repeated.append((Node(table: table, index: first), Node(table: table, index: key)))
          }
        }
      }
      key = value + Int(records[value].extent)
    }
  }
  return repeated
}

/// The hashes of a mapping's keys. Most mappings are small, where a look at all hashes is the fastest way.
private struct KeyHashes {
  private var list: [(hash: UInt32, key: Int)] = []
  private var table: [UInt32: Int] = [:]

  mutating func removeAll() {
    list.removeAll(keepingCapacity: true)
    if !table.isEmpty { table = [:] }
  }

  /// Notes a key; returns the first one with the same hash, which then stays the one that is noted.
  mutating func insert(_ hash: UInt32, _ key: Int) -> Int? {
    guard list.count >= 32 else {
      for entry in list where entry.hash == hash { return entry.key }
      list.append((hash, key))
      return nil
    }
    if table.isEmpty { table = Dictionary(uniqueKeysWithValues: list.map { ($0.hash, $0.key) }) }
    if let first = table[hash] { return first }
    table[hash] = key
    return nil
  }
}
