import DocumentModel

/// The name that a request has for its sender: a number or a string, as JSON.
struct RequestID: Hashable, Sendable {
  /// The JSON, as the client wrote it.
  let json: [UInt8]

  /// A name; nil for what is none.
  init?(_ node: Node) {
    let json = node.table.text[node.record.range]
    let isNumber = json.first.map { $0 == UInt8(ascii: "-") || UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 } ?? false
    guard node.kind == .scalar, isNumber || json.first == UInt8(ascii: "\"") else { return nil }
    self.json = Array(json)
  }
}
