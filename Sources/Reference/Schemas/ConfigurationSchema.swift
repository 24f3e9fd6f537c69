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
        member(Configuration.schemaKey, "The schema, for editors.", &output) { $0.member("type", "string") }
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
    case .patterns, .names, .places: texts(&output)
    case .choices(let words): list(&output) { $0.strings("enum", words) }
    case .pointers: list(&output) { pointer(&$0) }
    case .placeholders: list(&output) { placeholder(&$0) }
    case .levels: levels(&output)
    case .allowances: allowances(&output)
    case .overrides: overrides(&output)
    }
  }

  /// A pointer of RFC 6901, section 3.
  private static func pointer(_ output: inout JSONOutput) {
    output.member("type", "string")
    output.member("pattern", "^(/([^~]|~[01])*)?$")
  }

  private static func placeholder(_ output: inout JSONOutput) {
    output.member("anyOf") { output in
      output.array { output in
        output.item { output in
          output.object { output in
            output.member("type", "string")
            output.member("pattern", "^[^*]+\\*[^*]*$")
          }
        }
        output.item { output in
          output.object { output in
            texts(&output)
            output.member("minItems", 2)
            output.member("maxItems", 2)
          }
        }
      }
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

  /// The rules of which something may be said.
  private static var rules: [Rule] { Rule.all.filter(\.canBeAllowed) }

  private static func levels(_ output: inout JSONOutput) {
    output.member("type", "object")
    output.member("additionalProperties", false)
    output.member("properties") { output in
      output.object { output in
        level(of: "*", "All rules that are not named.", &output)
        for rule in rules { level(of: rule.id.name, "What is found: \(rule.summary).", &output) }
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
      output.member("anyOf") { output in
        output.array { output in
          for target in ["files", "pointer"] { output.item { $0.object { $0.strings("required", [target]) } } }
        }
      }
      output.member("properties") { output in
        output.object { output in
          targets(&output)
          for key in ConfigurationKey.allCases where key.mayBeOverridden { write(key, to: &output) }
        }
      }
    }
  }

  private static func allowances(_ output: inout JSONOutput) {
    list(&output) { output in
      output.member("type", "object")
      output.member("additionalProperties", false)
      output.strings("required", ["rule"])
      output.member("properties") { output in
        output.object { output in
          member("rule", "The rule whose findings are allowed.", &output) { output in
            output.strings("enum", rules.map(\.id.name))
          }
          targets(&output)
          member("reason", "Why they are allowed.", &output) { output in
            output.member("type", "string")
            output.member("minLength", 1)
          }
          member("until", "The last day on which they are allowed.", &output) { output in
            output.member("type", "string")
            output.member("pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$")
          }
        }
      }
    }
  }

  private static func targets(_ output: inout JSONOutput) {
    member("files", "Patterns of the files that this is for, as in a .gitignore.", &output, texts)
    member("pointer", "The place in a file that this is for, as a JSON pointer; * is any one step.", &output, pointer)
  }

  private static func member(
    _ name: String, _ words: String, _ output: inout JSONOutput, _ value: (inout JSONOutput) -> Void
  ) {
    output.member(name) { output in
      output.object { output in
        output.member("title", name)
        output.member("description", words)
        value(&output)
      }
    }
  }
}
