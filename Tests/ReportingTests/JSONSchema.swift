/// As much of JSON Schema (draft-07) as `schemas/report.schema.json` uses.
struct JSONSchema {
  let root: JSONValue

  /// The keywords that are understood or say nothing about validity.
  static let keywords: Set<String> = [
    "$schema", "title", "description", "definitions", "$ref", "type", "required", "properties", "items", "enum",
    "const", "minimum", "minItems", "pattern",
  ]

  /// What is wrong with a value, each with its place; `isClosed` asks for no members but those described.
  func faults(of value: JSONValue, isClosed: Bool = true) throws -> [String] {
    var faults: [String] = []
    try check(value, by: root, at: "", isClosed, &faults)
    return faults
  }

  private func check(
    _ value: JSONValue, by schema: JSONValue, at place: String, _ isClosed: Bool, _ faults: inout [String]
  ) throws {
    faults += schema.members.keys.filter { !Self.keywords.contains($0) }.map { "\(place): unknown keyword \($0)" }
    if let name = schema["$ref"].string {
      let definition = root.definitions[String(name.dropFirst("#/definitions/".count))]
      if definition == .null { faults.append("\(place): no definition \(name)") }
      return try check(value, by: definition, at: place, isClosed, &faults)
    }
    if let type = schema["type"].string, type != Self.type(of: value) { faults.append("\(place): no \(type)") }
    for case let name? in schema.required.items.map(\.string) where value[name] == .null {
      faults.append("\(place): no \(name)")
    }
    if schema["const"] != .null, schema["const"] != value { faults.append("\(place): not the constant") }
    if schema["enum"] != .null, !schema["enum"].items.contains(value) { faults.append("\(place): none of the values") }
    if let least = schema.minimum.int, let number = value.int, number < least { faults.append("\(place): too small") }
    if let least = schema.minItems.int, value.items.count < least { faults.append("\(place): too few") }
    if let pattern = schema.pattern.string, let text = value.string, try text.firstMatch(of: Regex(pattern)) == nil {
      faults.append("\(place): `\(text)` does not match")
    }
    for (name, member) in value.members where schema["type"].string == "object" {
      let described = schema.properties[name]
      if described == .null, isClosed { faults.append("\(place): \(name) is not described") }
      if described != .null { try check(member, by: described, at: "\(place)/\(name)", isClosed, &faults) }
    }
    if case .object = schema["items"] {
      for (index, item) in value.items.enumerated() {
        try check(item, by: schema["items"], at: "\(place)/\(index)", isClosed, &faults)
      }
    }
  }

  private static func type(of value: JSONValue) -> String {
    switch value {
    case .null: "null"
    case .bool: "boolean"
    case .int: "integer"
    case .string: "string"
    case .array: "array"
    case .object: "object"
    }
  }
}
