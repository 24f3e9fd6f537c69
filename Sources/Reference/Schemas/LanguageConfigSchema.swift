import Catalog
import JSONSyntax

/// The schema of the JSON inside LanguageConfig.
enum LanguageConfigSchema {
  /// Writes the members of the schema.
  static func write(to output: inout JSONOutput) {
    let parameter = ParameterName.languageConfig.parameter
    output.describe(
      parameter.name.rawValue, [parameter.summary, parameter.citation.statement], parameter.citation)
    output.member("properties") { output in
      output.object { output in
        output.member(Language.configKey) { output in
          output.object { output in
            output.describe(Language.configKey, [Language.citation.statement], Language.citation)
            output.member("type", "string")
            output.alternatives { $0.values(codes) }
          }
        }
      }
    }
    output.member("anyOf") { output in
      output.array { output in
        output.item { $0.object { $0.member("type", "object") } }
        output.item { output in
          output.object { output in
            output.member("description", Language.bareCode.statement)
            output.strings("enum", codes.map(\.value))
          }
        }
      }
    }
    output.definePlaceholder()
  }

  private static let codes = Language.all.map { Choice($0.code, $0.words) }
}
