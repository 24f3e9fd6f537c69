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
  /// How the names of parameters are written.
  case keyStyle = "key-style"
  /// The programs that read the profiles.
  case readers
  /// Placeholders beyond those always known.
  case placeholders
  /// The places of profiles.
  case profiles
  /// The files and places that hold parts of profiles.
  case partial
  /// The files that a walk takes beyond the usual names.
  case include
  /// The files that are not checked.
  case exclude
  /// The findings that are allowed.
  case allow
  /// Whether suppressions give reasons.
  case requireSuppressionReason = "require-suppression-reason"
  /// The keys of profiles that are no parameters.
  case extraKeys = "extra-keys"
  /// The values of DocType beyond the documented ones.
  case extraDocTypes = "extra-doc-types"
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
    /// Several of some words.
    case choices([String])
    /// JSON pointers, see ``JSONPointerPattern``.
    case pointers
    /// JSON pointers, which begin with `/`, and patterns of files, which do not.
    case places
    /// Pairs of marks, or texts with a `*` for the name, see ``PlaceholderDelimiters``.
    case placeholders
    /// Mappings with `rule` and other keys, see ``Allowance``.
    case allowances
    /// Rules, or `*`, with a ``RuleLevels/Level`` each.
    case levels
    /// Mappings with `files`, `pointer` or both, and other keys.
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
    case .keyStyle: .choice(DeclaredKeyStyle.allCases.map(\.rawValue))
    case .readers: .choices(YAMLReader.allCases.map(\.rawValue))
    case .placeholders: .placeholders
    case .profiles: .pointers
    case .partial: .places
    case .include, .exclude: .patterns
    case .allow: .allowances
    case .requireSuppressionReason: .flag
    case .extraKeys, .extraDocTypes: .names
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
    case .keyStyle: "How your profiles write the names of parameters; a name in another style is then a slip."
    case .readers: "The programs that read your profiles: what needs quotes is judged for these alone."
    case .placeholders: "Placeholders of your own: two marks, or a text in which * stands for the name."
    case .profiles: "JSON pointers to profiles that do not look like it, and to texts that hold one; * is any one step."
    case .partial: "Files, and JSON pointers (they begin with /), that hold parts of profiles; nothing is missing."
    case .include: "Files that a directory is searched for beside *.yaml, *.yml and *.json."
    case .allow: "Findings of a rule that are allowed, in some files or at some places, perhaps up to a day."
    case .exclude: "Files and directories that are not checked, even where they are named; --check-excluded lifts that."
    case .requireSuppressionReason: "Whether each suppression has to give a reason."
    case .extraKeys: "Keys of your own that stand in profiles beside the parameters."
    case .extraDocTypes: "Codes that DocType may have beside the documented ones."
    case .maxBytes: "Bytes that a file may have."
    case .maxDepth: "Collections that may be inside each other."
    case .maxNodes: "Values that a file may have."
    case .maxDocuments: "Documents that a file may have."
    case .maxAliasExpansion: "Values that aliases of a file may lead to."
    case .maxTags: "%TAG directives that a document may have."
    case .maxSeconds: "Seconds that a file may take."
    case .overrides:
      "Other settings for the files of `files`, or the profiles at the JSON pointer `pointer`; the last that fits wins."
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
    case .keyStyle: "key-style: camel"
    case .readers: "readers: [snakeyaml, go-yaml-v3]"
    case .placeholders: "placeholders: [\"__*__\", [\"<<\", \">>\"]]"
    case .profiles: "profiles: [/kyc/verification, \"/data/idv.json\", \"/environments/*\"]"
    case .partial: "partial: [overlays/, \"*.patch.yaml\", \"/environments/*\"]"
    case .include: "include: [\"*.yaml.j2\", \"*.json.tmpl\"]"
    case .allow:
      """
      allow:
        - rule: literal-callback-token
          files: [demo/]
          pointer: /kyc/CallbackToken
          reason: a token of the demo, worth nothing
          until: 2027-06-30
      """
    case .exclude: "exclude: [legacy/, \"*.generated.json\"]"
    case .requireSuppressionReason: "require-suppression-reason: true"
    case .extraKeys: "extra-keys: [Owner, ReviewedBy]"
    case .extraDocTypes: "extra-doc-types: [\"00000099\"]"
    case .maxBytes: "max-bytes: 4000000"
    case .maxDepth: "max-depth: 64"
    case .maxNodes: "max-nodes: 500000"
    case .maxDocuments: "max-documents: 2000"
    case .maxAliasExpansion: "max-alias-expansion: 20000"
    case .maxTags: "max-tags: 4"
    case .maxSeconds: "max-seconds: 30"
    case .overrides:
      """
      overrides:
        - files: [kiosk/]
          integration: app
        - pointer: /environments/web
          platform: pc
      """
    }
  }

  /// Whether the key may stand in an override for files.
  package var mayBeOverridden: Bool {
    switch self {
    case .extends, .include, .exclude, .allow, .overrides: false
    default: true
    }
  }

  /// Whether the key may stand in an override for a place in a file: whether it says how a profile is judged.
  package var isAboutProfiles: Bool {
    switch self {
    case .rules, .integration, .platform, .suppliedAtRuntime, .keyStyle, .readers, .placeholders, .extraKeys,
      .extraDocTypes:
      true
    default: false
    }
  }

  /// Whether a place is a JSON pointer and no pattern of files.
  package static func isPointer(_ place: String) -> Bool { place.utf8.first == UInt8(ascii: "/") }

  /// A number from 1 on in decimal digits; nil for anything else, and for a higher one.
  package static func count(_ digits: some Collection<UInt8>, upTo most: Int = largestCount) -> Int? {
    guard digits.count <= 10, digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    let value = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    return (1...most).contains(value) ? value : nil
  }

  /// The highest number that a key may have.
  package static let largestCount = 1_000_000_000
}
