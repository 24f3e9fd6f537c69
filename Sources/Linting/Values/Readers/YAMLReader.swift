/// A program that reads YAML, as to what it makes of an unquoted scalar where nobody says what type is wanted.
///
/// (Read into a field declared as a string, as go-yaml and SnakeYAML can, the text arrives as it is.)
package enum YAMLReader: String, CaseIterable, Sendable {
  /// Python's, with `safe_load`.
  case pyYAML = "pyyaml"
  /// Ruby's own, with `unsafe_load`; `safe_load` refuses dates and symbols.
  case psych = "psych"
  /// Java's, with its `SafeConstructor`.
  case snakeYAML = "snakeyaml"
  /// Go's older one, `gopkg.in/yaml.v2`.
  case goYAML2 = "go-yaml-v2"
  /// Go's newer one, `gopkg.in/yaml.v3`.
  case goYAML3 = "go-yaml-v3"
  /// Swift's.
  case yams = "yams"
  /// JavaScript's, in its version 4, with its default schema.
  case jsYAML = "js-yaml"
  /// Any that keeps to the core schema of YAML 1.2.
  case yaml12 = "yaml-1.2"

  /// The name for people.
  package var name: String {
    switch self {
    case .pyYAML: "PyYAML"
    case .psych: "Psych"
    case .snakeYAML: "SnakeYAML"
    case .goYAML2: "go-yaml v2"
    case .goYAML3: "go-yaml v3"
    case .yams: "Yams"
    case .jsYAML: "js-yaml 4"
    case .yaml12: "YAML 1.2"
    }
  }

  /// What the reader makes of an unquoted scalar.
  package func value(of text: ArraySlice<UInt8>) -> ScalarValue {
    let resolver = resolver
    for form in resolver.forms where form.matches(text) {
      if let value = form.meaning.value(of: text, in: resolver) { return value }
      switch resolver.failure {
      case .text: return .text
      case .refusal: return .refusal
      case .nextForm: continue
      }
    }
    return .text
  }
}
