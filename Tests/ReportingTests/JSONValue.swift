import DocumentModel
import JSONSyntax
import Testing

/// A JSON text as a test looks at it: read to the letter, each name in an object once.
@dynamicMemberLookup enum JSONValue: Equatable {
  case null
  case bool(Bool)
  case int(Int)
  case string(String)
  case array([JSONValue])
  case object([String: JSONValue])

  /// Reads a text.
  init(parsing text: String) throws {
    let bytes = Array(text.utf8)
    var limits = ReadingLimits()
    limits.nodes = .max
    let reading = readJSON(bytes, in: 0..<bytes.count, map: .verbatim(from: 0), limits: limits)
    try #require(reading.problem == nil)
    self = try JSONValue(Node(table: reading.nodes, index: 0))
  }

  private init(_ node: Node) throws {
    switch node.kind {
    case .mapping:
      let members = try node.pairs.map { (String(decoding: $0.key.bytes, as: UTF8.self), try JSONValue($0.value)) }
      self = .object(Dictionary(members, uniquingKeysWith: { first, _ in first }))
      try #require(self.members.count == members.count)
    case .sequence:
      self = .array(try node.children.map { try JSONValue($0) })
    default:
      let text = String(decoding: node.bytes, as: UTF8.self)
      switch text {
      case _ where node.style != .plain: self = .string(text)
      case "null": self = .null
      case "true", "false": self = .bool(text == "true")
      default: self = .int(try #require(Int(text)))
      }
    }
  }

  /// A member; null where there is none.
  subscript(dynamicMember name: String) -> JSONValue { self[name] }
  subscript(name: String) -> JSONValue { members[name] ?? .null }
  /// An item; null where there is none.
  subscript(index: Int) -> JSONValue { items.indices.contains(index) ? items[index] : .null }

  var members: [String: JSONValue] { if case .object(let members) = self { members } else { [:] } }
  var items: [JSONValue] { if case .array(let items) = self { items } else { [] } }
  var string: String? { if case .string(let text) = self { text } else { nil } }
  var int: Int? { if case .int(let number) = self { number } else { nil } }
}
