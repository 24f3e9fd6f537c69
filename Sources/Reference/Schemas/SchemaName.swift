import Catalog
import JSONSyntax

/// The JSON Schemas that follow from the catalog, for editors and validators, and those of the JSON report, of
/// configurations and of the baseline.
///
/// They are draft-07 without `$id`, since no address is promised, and without references to other files. Those for
/// profiles never refuse what the linter calls free of errors, with three exceptions that no schema can see: a file
/// that is marked as partial, names in another style (`merchant_biz_id`), and values with a local YAML tag.
package enum SchemaName: String, Sendable, CaseIterable {
  /// A profile: the mapping with the parameters.
  case profile
  /// The JSON inside LanguageConfig.
  case languageConfig = "language-config"
  /// The JSON inside StyleConfig.
  case styleConfig = "style-config"
  /// What `--format json` writes.
  case report
  /// What `.idvlint.yml` says.
  case configuration
  /// What `--write-baseline` writes.
  case baseline

  /// The schema of a name in any case and with any separators.
  package init?(named word: String) {
    let letters = NameIndex.folded(Array(word.utf8)[...])
    guard let name = Self.allCases.first(where: { NameIndex.folded(Array($0.rawValue.utf8)[...]) == letters }) else {
      return nil
    }
    self = name
  }

  /// The name of its file in `schemas`.
  package var fileName: String { rawValue + ".schema.json" }

  /// The schema, UTF-8; it ends with a line feed.
  package var bytes: [UInt8] {
    switch self {
    case .report: Array(ReportSchema.text.utf8)
    case .baseline: Array(BaselineSchema.text.utf8)
    case .profile, .languageConfig, .styleConfig, .configuration: generated
    }
  }

  private var generated: [UInt8] {
    var output = JSONOutput(isIndented: true)
    output.object { output in
      output.member("$schema", "http://json-schema.org/draft-07/schema#")
      output.member("$comment", "Written by idvlint from its catalog of what is documented; not to be changed by hand.")
      switch self {
      case .profile: ProfileSchema.write(to: &output)
      case .languageConfig: LanguageConfigSchema.write(to: &output)
      case .styleConfig: StyleConfigSchema.write(to: &output)
      case .configuration: ConfigurationSchema.write(to: &output)
      case .report, .baseline: break
      }
    }
    output.endLine()
    return output.bytes
  }
}
