import DocumentModel
import JSONSyntax

extension Rule {
  /// See its summary.
  package static let duplicateKey = Rule(
    id: "duplicate-key", severity: .error,
    summary: "one key twice in a mapping or JSON object",
    explanation: """
      YAML 1.2.2 (section 3.2.1.1) wants the keys of a mapping to be unique, RFC 8259 (section 4) the names of an object. \
      Readers take the first, the last, or refuse the file: what is sent depends on the reader. The JSON inside \
      LanguageConfig and StyleConfig is looked at too.
      """,
    good: [.fragment("ProductCode: ID_OCR\nSceneCode: checkout")],
    bad: [
      .fragment("ProductCode: ID_OCR\nSceneCode: checkout\n«SceneCode»: login"),
      .fragment("ProductCode: ID_OCR\nStyleConfig: '{\"guidePage\":{},\"«guidePage»\":{}}'"),
    ],
    check: .document { census, collector in
      guard !census.profiles.isEmpty else { return }
      for repeated in repeatedKeys(in: census.file.document.nodes) {
        collector.report(
          "the key stands twice in this mapping", at: repeated.second.contentRange,
          notes: [Finding.Note("it stands here first", at: repeated.first.contentRange)])
      }
      for profile in census.profiles {
        for binding in profile.bindings {
          guard let json = binding.json, json.isReadable else { continue }
          for repeated in repeatedKeys(in: json.reading.nodes) {
            collector.report(
              "the key stands twice in this object", in: binding, insideAtKey: repeated.second,
              notes: [Finding.Note("it stands here first", at: repeated.first.contentRange)])
          }
        }
      }
    })
}

/// The keys of a table that stand in their mapping before, in the order written.
private func repeatedKeys(in table: NodeTable) -> [(first: Node, second: Node)] {
  var repeated: [(first: Node, second: Node)] = []
  for index in table.records.indices where table.records[index].kind == .mapping {
    // Most mappings are small, and hashes compare at once.
    var seen: [(hash: UInt32, key: Int)] = []
    var byHash: [UInt32: Int] = [:]
    var child = index + 1
    let end = index + Int(table.records[index].extent)
    while child < end {
      let record = table.records[child]
      let value = child + Int(record.extent)
      guard value < end else { break }
      if record.kind == .scalar {
        let key = Node(table: table, index: child)
        let text = key.text
        // Several merges in one mapping are how some people write them.
        if record.style != .plain || !text.equals("<<") {
          let hash = TextHash.short(of: text.bytes.span)
          let first = seen.count < 24 ? seen.first { $0.hash == hash }?.key : byHash[hash]
          if let first, Node(table: table, index: first).text.bytes == text.bytes {
            repeated.append((Node(table: table, index: first), key))
          } else if first == nil {
            seen.append((hash, child))
            if seen.count == 24 { for (hash, key) in seen { byHash[hash] = byHash[hash] ?? key } }
            if seen.count > 24 { byHash[hash] = child }
          }
        }
      }
      child = value + Int(table.records[value].extent)
    }
  }
  return repeated
}
