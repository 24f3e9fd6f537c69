package import DocumentModel

/// A value of a YAML or JSON file as compact JSON.
///
/// YAML's plain scalars become numbers, `true`, `false` and `null` where they are that in JSON as they stand; every
/// other scalar and every key becomes a string.
///
/// - Returns: nil where JSON cannot say the same: the value holds an alias, an anchor, a tag, a placeholder, a
///   collection as a key, a node written nowhere, or a text that was not read beyond doubt.
package func jsonText(of node: Node) -> [UInt8]? {
  let table = node.table
  var output: [UInt8] = []
  // The collections that are open: where their records end, whether they hold keys, and how many children are written.
  var open: [(end: Int, isMapping: Bool, children: Int)] = []
  var index = node.index
  let end = index + Int(node.record.extent)
  while true {
    while let last = open.last, last.end == index {
      guard !last.isMapping || last.children % 2 == 0 else { return nil }
      output.append(last.isMapping ? UInt8(ascii: "}") : UInt8(ascii: "]"))
      open.removeLast()
    }
    guard index < end else { return output }
    var isKey = false
    if let last = open.last {
      isKey = last.isMapping && last.children % 2 == 0
      if last.isMapping, !isKey {
        output.append(UInt8(ascii: ":"))
      } else if last.children > 0 {
        output.append(UInt8(ascii: ","))
      }
      open[open.count - 1].children += 1
    }
    let record = table.records[index]
    guard record.flags.isDisjoint(with: [.absent, .hasProperties]) else { return nil }
    switch record.kind {
    case .scalar:
      let text = Node(table: table, index: index).text
      guard text.isTrusted else { return nil }
      if !isKey, record.style == .plain, isJSONLiteral(text.bytes) {
        output += text.bytes
      } else {
        JSONWriter.append(string: text.bytes, to: &output)
      }
    case .mapping, .sequence:
      guard !isKey else { return nil }
      output.append(record.kind == .mapping ? UInt8(ascii: "{") : UInt8(ascii: "["))
      open.append((index + Int(record.extent), record.kind == .mapping, 0))
    case .alias, .hole:
      return nil
    }
    index += 1
  }
}

/// Whether a plain scalar is a number, `true`, `false` or `null` in JSON as it stands.
private func isJSONLiteral(_ bytes: ArraySlice<UInt8>) -> Bool {
  guard let first = bytes.first else { return false }
  switch first {
  case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "t"), UInt8(ascii: "f"),
    UInt8(ascii: "n"):
    return scanJSON(Array(bytes), from: 0, limits: ReadingLimits()).problem == nil
  default:
    return false
  }
}
