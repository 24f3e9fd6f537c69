import DocumentModel
import JSONSyntax

/// A value of a file as JSON on one line.
///
/// YAML's plain scalars become numbers, `true`, `false` and `null` where the readers take them for that; every other
/// scalar and every key becomes a string.
///
/// - Returns: nil where JSON cannot say the same: readers differ on a scalar; or the value holds a merge, an alias, an
///   anchor, a tag, a placeholder, a collection as a key, a node written nowhere, or a text that was not read beyond
///   doubt.
func jsonText(of node: Node, in file: FileContext) -> [UInt8]? {
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
        output += JSONWriter.colon
      } else if last.children > 0 {
        output += JSONWriter.comma
      }
      open[open.count - 1].children += 1
    }
    let record = table.records[index]
    guard record.flags.isDisjoint(with: [.absent, .hasProperties]) else { return nil }
    switch record.kind {
    case .scalar:
      let text = Node(table: table, index: index).text
      guard text.isTrusted else { return nil }
      if record.style == .plain {
        guard let json = plainText(text.bytes, isKey: isKey, in: file) else { return nil }
        output += json
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

/// What an unquoted scalar is in JSON; nil where readers differ on it, and for numbers that JSON writes otherwise.
private func plainText(_ bytes: ArraySlice<UInt8>, isKey: Bool, in file: FileContext) -> ArraySlice<UInt8>? {
  if file.document.source.syntax == .json { return bytes }
  let declared = file.options.readers
  guard PlainScalar(bytes, by: declared) != .text else { return JSONWriter.quoted(bytes)[...] }
  let readers = declared.isEmpty ? Set(YAMLReader.allCases) : declared
  let values = readers.map { $0.value(of: bytes) }
  // A key that is no text may be a merge. Whether a number is a whole one is nothing to JSON.
  guard !isKey, let value = values.first, values.allSatisfy({ $0.words() == value.words() }) else { return nil }
  switch value {
  case .null: return Array("null".utf8)[...]
  case .boolean(let value): return Array("\(value)".utf8)[...]
  case .integer, .float: return scanJSON(Array(bytes), from: 0, limits: ReadingLimits()).problem == nil ? bytes : nil
  case .text, .timestamp, .symbol, .refusal: return nil
  }
}
