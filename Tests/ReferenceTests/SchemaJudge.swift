import Foundation
import Testing

/// A validator for the part of JSON Schema draft-07 that the schemas use; any other keyword is a failure.
struct SchemaJudge {
  let root: JSON

  /// What annotates and never refuses.
  static let annotations: Set<String> = [
    "$schema", "$comment", "title", "description", "markdownDescription", "enumDescriptions",
    "markdownEnumDescriptions", "patternErrorMessage", "default", "examples", "contentMediaType", "definitions",
  ]

  func accepts(_ value: JSON) throws -> Bool { try accepts(value, root) }

  private func accepts(_ value: JSON, _ schema: JSON) throws -> Bool {
    for (keyword, argument) in schema.members where !Self.annotations.contains(keyword) {
      guard try accepts(value, keyword, argument) else { return false }
    }
    return true
  }

  private func accepts(_ value: JSON, _ keyword: String, _ argument: JSON) throws -> Bool {
    switch keyword {
    case "$ref":
      let name = try #require(argument.string?.split(separator: "/").last.map(String.init))
      return try accepts(value, try #require(root["definitions"]?[name]))
    case "type":
      return (argument.string.map { [$0] } ?? argument.items.compactMap(\.string)).contains(Self.type(of: value))
    case "enum":
      return argument.items.contains(value)
    case "anyOf":
      return try argument.items.contains { try accepts(value, $0) }
    case "not":
      return try !accepts(value, argument)
    case "required":
      guard case .object(let members) = value else { return true }
      return argument.items.compactMap(\.string).allSatisfy { members[$0] != nil }
    case "properties":
      return try argument.members.allSatisfy { name, schema in try value[name].map { try accepts($0, schema) } ?? true }
    case "items":
      return try value.items.allSatisfy { try accepts($0, argument) }
    case "minLength", "maxLength":
      guard let count = value.string?.unicodeScalars.count, case .number(let limit) = argument else { return true }
      return keyword == "minLength" ? count >= Int(limit) : count <= Int(limit)
    case "pattern":
      guard let text = value.string else { return true }
      let pattern = try NSRegularExpression(
        pattern: try #require(argument.string), options: .useUnixLineSeparators)
      return pattern.firstMatch(in: text, range: NSRange(text.startIndex..., in: text)) != nil
    default:
      Issue.record("the keyword \(keyword) is not among those that all editors know")
      return true
    }
  }

  private static func type(of value: JSON) -> String {
    switch value {
    case .null: "null"
    case .boolean: "boolean"
    case .number: "number"
    case .string: "string"
    case .array: "array"
    case .object: "object"
    }
  }
}
