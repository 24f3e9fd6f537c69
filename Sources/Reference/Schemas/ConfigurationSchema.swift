import Catalog
import JSONSyntax
import Linting

/// The schema of `.idvlint.yml`.
enum ConfigurationSchema {
  /// Writes the members of the schema.
  static func write(to output: inout JSONOutput) {
    output.member("title", "idvlint configuration")
    output.member("description", "What .idvlint.yml says. A key that is not listed is a mistake.")
    output.member("type", "object")
    output.member("additionalProperties", false)
    output.member("properties") { output in
      output.object { output in
        for key in ConfigurationKey.allCases { write(key, to: &output) }
      }
    }
  }

  private static func write(_ key: ConfigurationKey, to output: inout JSONOutput) {
    output.member(key.rawValue) { output in
      output.object { output in
        output.member("title", key.rawValue)
        output.member("description", key.summary)
        write(key.shape, to: &output)
      }
    }
  }

  private static func write(_ shape: ConfigurationKey.Shape, to output: inout JSONOutput) {
    switch shape {
    case .path:
      output.member("type", "string")
      output.member("minLength", 1)
    case .choice(let words): output.strings("enum", words)
    case .flag: output.member("type", "boolean")
    case .count:
      output.member("type", "integer")
      output.member("minimum", 1)
      output.member("maximum", ConfigurationKey.largestCount)
    case .parameters:
      list(&output) { output in
        // The names are offered; the linter takes them in other styles, too.
        output.member("anyOf") { output in
          output.array { output in
            output.item { $0.object { $0.strings("enum", ParameterName.allCases.map(\.rawValue)) } }
            output.item { $0.object { $0.member("type", "string") } }
          }
        }
      }
    case .patterns, .names: texts(&output)
    case .levels: levels(&output)
    case .overrides: overrides(&output)
    }
  }

  private static func list(_ output: inout JSONOutput, _ item: (inout JSONOutput) -> Void) {
    output.member("type", "array")
    output.member("items") { $0.object(item) }
  }

  private static func texts(_ output: inout JSONOutput) {
    list(&output) { output in
      output.member("type", "string")
      output.member("minLength", 1)
    }
  }

  private static func levels(_ output: inout JSONOutput) {
    output.member("type", "object")
    output.member("additionalProperties", false)
    output.member("properties") { output in
      output.object { output in
        level(of: "*", "All rules that are not named.", &output)
        for rule in Rule.all { level(of: rule.id.name, "What is found: \(rule.summary).", &output) }
      }
    }
  }

  private static func level(of name: String, _ words: String, _ output: inout JSONOutput) {
    output.member(name) { output in
      output.object { output in
        output.member("title", name)
        output.member("description", words)
        output.strings("enum", RuleLevels.Level.allCases.map(\.rawValue))
      }
    }
  }

  private static func overrides(_ output: inout JSONOutput) {
    list(&output) { output in
      output.member("type", "object")
      output.member("additionalProperties", false)
      output.strings("required", ["files"])
      output.member("properties") { output in
        output.object { output in
          output.member("files") { output in
            output.object { output in
              output.member("title", "files")
              output.member("description", "Patterns of the files that this is for, as in a .gitignore.")
              texts(&output)
            }
          }
          for key in ConfigurationKey.allCases where key.mayBeOverridden { write(key, to: &output) }
        }
      }
    }
  }
}
