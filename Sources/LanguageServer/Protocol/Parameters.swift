import DocumentModel

/// A value of a message, or nothing where the message does not have it.
struct Parameters: Sendable {
  /// The value; nil where there is none, or `null`.
  let node: Node?

  /// A value; `null` is none.
  init(_ node: Node?) {
    self.node = node.flatMap { $0.isPlainScalar && $0.bytes.elementsEqual("null".utf8) ? nil : $0 }
  }

  /// A member of an object.
  subscript(name: String) -> Parameters {
    var pairs = node?.pairs.makeIterator()
    while let pair = pairs?.next() {
      if pair.key.bytes.elementsEqual(name.utf8) { return Parameters(pair.value) }
    }
    return Parameters(nil)
  }

  /// Whether an object has a member, if only `null`.
  func holds(_ name: String) -> Bool {
    guard let node else { return false }
    return node.pairs.contains { $0.key.bytes.elementsEqual(name.utf8) }
  }

  /// The items of an array; none for anything else.
  var items: [Parameters] {
    guard let node, node.kind == .sequence else { return [] }
    return node.children.map { Parameters($0) }
  }

  /// Whether it is an array.
  var isArray: Bool { node?.kind == .sequence }

  /// The text of a string; a lone surrogate is U+FFFD.
  var text: [UInt8]? {
    guard let node, node.kind == .scalar, !node.isPlainScalar else { return nil }
    return Array(node.bytes)
  }

  /// A string.
  var string: String? { text.map { String(decoding: $0, as: UTF8.self) } }

  /// Strings; what is none is left out.
  var strings: [String] { items.compactMap(\.string) }

  /// An integer; one too long to be counted with is the longest that is not.
  var integer: Int? {
    guard let node, node.isPlainScalar else { return nil }
    let word = String(decoding: node.bytes, as: UTF8.self)
    guard let number = Double(word), number == number.rounded() else { return nil }
    return Int(min(max(number, -Self.largest), Self.largest))
  }

  /// A number.
  var number: Double? {
    guard let node, node.isPlainScalar else { return nil }
    return Double(String(decoding: node.bytes, as: UTF8.self))
  }

  /// Whether it is `true`.
  var isTrue: Bool { node.map { $0.isPlainScalar && $0.bytes.elementsEqual("true".utf8) } ?? false }

  /// Far above what is counted, and exact as a `Double`.
  private static let largest = 9_007_199_254_740_992.0
}

extension Parameters {
  /// The string that must be there.
  func required(_ name: String) throws(ResponseError) -> String {
    guard let string = self[name].string else { throw .invalidParameters("`\(name)` is missing or no string") }
    return string
  }

  /// The name of the document that a request is about (LSP 3.17, "TextDocumentIdentifier").
  func documentURI() throws(ResponseError) -> String { try self["textDocument"].required("uri") }
}
