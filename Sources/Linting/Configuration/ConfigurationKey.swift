import Catalog

/// A key of a configuration, under the name that it has there. The reader, the schema and the page are made of these.
package enum ConfigurationKey: String, CaseIterable, Sendable {
  /// Another configuration.
  case extends
  /// What the rules' severities are.
  case rules
  /// See `--level`.
  case level
  /// See `--fail-on`.
  case failOn = "fail-on"
  /// See `--integration`.
  case integration
  /// See `--platform`.
  case platform
  /// See `--supplied-at-runtime`.
  case suppliedAtRuntime = "supplied-at-runtime"
  /// The files that hold parts of profiles.
  case partial
  /// The files that are not checked.
  case exclude
  /// Whether suppressions give reasons.
  case requireSuppressionReason = "require-suppression-reason"
  /// The keys of profiles that are no parameters.
  case extraKeys = "extra-keys"
  /// See `--max-bytes`.
  case maxBytes = "max-bytes"
  /// See `--max-depth`.
  case maxDepth = "max-depth"
  /// See `--max-nodes`.
  case maxNodes = "max-nodes"
  /// See `--max-documents`.
  case maxDocuments = "max-documents"
  /// See `--max-alias-expansion`.
  case maxAliasExpansion = "max-alias-expansion"
  /// See `--max-tags`.
  case maxTags = "max-tags"
  /// See `--max-seconds`.
  case maxSeconds = "max-seconds"
  /// Settings for some files.
  case overrides

  /// What stands behind a key.
  package enum Shape: Sendable, Equatable {
    /// The name of a file.
    case path
    /// One of some words.
    case choice([String])
    /// `true` or `false`.
    case flag
    /// A whole number from 1 to ``ConfigurationKey/largestCount``.
    case count
    /// Names of parameters, in any case and key style.
    case parameters
    /// Names, as written.
    case names
    /// Patterns of files, as in a `.gitignore`.
    case patterns
    /// Rules, or `*`, with a ``RuleLevels/Level`` each.
    case levels
    /// Mappings with `files` and other keys.
    case overrides
  }

  /// What stands behind the key.
  package var shape: Shape {
    switch self {
    case .extends: .path
    case .rules: .levels
    case .level: .choice(Severity.allCases.map(\.name))
    case .failOn: .choice(FailLevel.allCases.map(\.rawValue))
    case .integration: .choice(Integration.allCases.map(\.rawValue))
    case .platform: .choice(PlatformChoice.allCases.map(\.rawValue))
    case .suppliedAtRuntime: .parameters
    case .partial, .exclude: .patterns
    case .requireSuppressionReason: .flag
    case .extraKeys: .names
    case .maxBytes, .maxDepth, .maxNodes, .maxDocuments, .maxAliasExpansion, .maxTags, .maxSeconds: .count
    case .overrides: .overrides
    }
  }

  /// What the key is for, a sentence.
  package var summary: String {
    switch self {
    case .extends: "Another configuration, relative to this one: what is not said here is as it says."
    case .rules: "What the findings of a rule are: error, warning, note, or off for none; * is for all other rules."
    case .level: "The least severity that is reported."
    case .failOn: "The least severity that makes the run end with status 1."
    case .integration: "How the verification is shown: as a page of its own, in a frame, or by the SDK in an app."
    case .platform: "The platforms that the profiles are for."
    case .suppliedAtRuntime: "Parameters that are supplied at run time, so that no profile needs them."
    case .partial: "Files that hold parts of profiles, as if `# idvlint: partial` stood in each document."
    case .exclude: "Files that are not checked, even where they are named; --check-excluded lifts that."
    case .requireSuppressionReason: "Whether each suppression has to give a reason."
    case .extraKeys: "Keys of your own that stand in profiles beside the parameters."
    case .maxBytes: "Bytes that a file may have."
    case .maxDepth: "Collections that may be inside each other."
    case .maxNodes: "Values that a file may have."
    case .maxDocuments: "Documents that a file may have."
    case .maxAliasExpansion: "Values that aliases of a file may lead to."
    case .maxTags: "%TAG directives that a document may have."
    case .maxSeconds: "Seconds that a file may take."
    case .overrides: "Other settings for the files that fit the patterns of `files`; the last that fits wins."
    }
  }

  /// The key with a value, as it is written in YAML.
  package var example: String {
    switch self {
    case .extends: "extends: ../shared/idvlint.yml"
    case .rules: "rules:\n  fixed-merchant-user-id: warning\n  callback-without-token: off"
    case .level: "level: note"
    case .failOn: "fail-on: warning"
    case .integration: "integration: iframe"
    case .platform: "platform: both"
    case .suppliedAtRuntime: "supplied-at-runtime: [MerchantBizId, MerchantUserId, MetaInfo]"
    case .partial: "partial: [overlays/, \"*.patch.yaml\"]"
    case .exclude: "exclude: [legacy/, \"*.generated.json\"]"
    case .requireSuppressionReason: "require-suppression-reason: true"
    case .extraKeys: "extra-keys: [Owner, ReviewedBy]"
    case .maxBytes: "max-bytes: 4000000"
    case .maxDepth: "max-depth: 64"
    case .maxNodes: "max-nodes: 500000"
    case .maxDocuments: "max-documents: 2000"
    case .maxAliasExpansion: "max-alias-expansion: 20000"
    case .maxTags: "max-tags: 4"
    case .maxSeconds: "max-seconds: 30"
    case .overrides: "overrides:\n  - files: [kiosk/]\n    integration: app\n    platform: mobile"
    }
  }

  /// Whether the key may stand in an override.
  package var mayBeOverridden: Bool {
    switch self {
    case .extends, .exclude, .overrides: false
    default: true
    }
  }

  /// The highest number that a key may have.
  package static let largestCount = 1_000_000_000
}
