import Catalog
import JSONSyntax

/// The schema of the JSON inside StyleConfig.
///
/// Colours, lengths and addresses have no pattern: the linter only warns of those, and a schema knows errors alone.
enum StyleConfigSchema {
  /// Writes the members of the schema.
  static func write(to output: inout JSONOutput) {
    let parameter = ParameterName.styleConfig.parameter
    output.describe(
      parameter.name.rawValue, [parameter.summary, parameter.citation.statement], parameter.citation)
    output.member("type", "object")
    output.member("properties") { output in
      output.object { output in
        for section in StyleSection.allCases {
          output.member(section.rawValue) { $0.object { write(section, to: &$0) } }
        }
      }
    }
  }

  private static func write(_ section: StyleSection, to output: inout JSONOutput) {
    let platforms = section.platforms.map(\.words).joined(separator: " and ")
    output.member("title", section.rawValue)
    output.member("description", "For \(platforms) pages\(section.remark).")
    output.member("type", "object")
    output.member("properties") { output in
      output.object { output in
        for property in section.properties {
          output.member(property.name) { $0.object { write(property, to: &$0) } }
        }
      }
    }
  }

  private static func write(_ property: StyleProperty, to output: inout JSONOutput) {
    output.describe(property.name, ["\(property.words).".firstUppercased], property.citation)
    guard property.kind == .colorList else {
      output.member("type", "string")
      return
    }
    output.member("type", "array")
    output.member("items") { $0.object { $0.member("type", "string") } }
  }
}

extension String {
  /// The text with its first letter in upper case.
  fileprivate var firstUppercased: String { prefix(1).uppercased() + dropFirst() }
}
