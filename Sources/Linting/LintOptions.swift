package import Catalog
package import DocumentModel

/// How a file is judged.
package struct LintOptions: Sendable {
  /// How much a file may have of anything.
  package var limits = ReadingLimits()
  /// Whether the user named the file, so that it must hold a profile.
  package var isNamed = true
  /// Whether the file is one of many, so that what depends on the others is left to a ``RunCensus``.
  package var isOneOfMany = false
  /// How many threads may work on the file at a time.
  package var jobs = 1
  /// Whether the file is the text of a scalar in another, where the configuration says that a profile is.
  package var isEnclosed = false
  /// Whether the file is a configuration, whatever its name.
  package var isConfiguration = false
  /// The day by which suppressions end; nil where none does.
  package var today: CalendarDate?
  /// Whether comments in the file, and the configuration, can allow findings.
  package var honoursSuppressions = true
  /// Whether each suppression has to give a reason.
  package var requiresSuppressionReason = false
  /// What the configuration allows in this file.
  package var allowances: [Allowance] = []

  /// The places of mappings that are profiles though they do not look like it, and of texts that hold such.
  package var profiles: [JSONPointerPattern] = []
  /// The places of parts of profiles.
  package var partial: [JSONPointerPattern] = []
  /// Whether documents without a mark are parts of profiles.
  package var isPartial = false
  /// What is said of profiles at some places; the last that fits wins, key by key.
  package var overrides: [PlaceOverride] = []

  /// How the verification is shown; nil where that is not declared.
  package var integration: Integration?
  /// The platforms the profiles are declared to be for; empty where none is declared.
  package var platforms: Set<Platform> = []
  /// The parameters that are supplied at run time, so that a profile need not have them.
  package var suppliedAtRuntime: Set<ParameterName> = []
  /// How the team writes the names of parameters; nil where that is not declared.
  package var keyStyle: DeclaredKeyStyle?
  /// The programs that read the files; empty where that is not declared.
  package var readers: Set<YAMLReader> = []
  /// The team's own placeholders.
  package var placeholders: [PlaceholderDelimiters] = []
  /// The keys that stand beside the parameters and are none, as written.
  package var extraKeys: Set<String> = []
  /// The values of DocType beyond the documented ones.
  package var extraDocTypes: Set<String> = []
  /// What the user makes of the severities of rules.
  package var levels = RuleLevels()

  /// The defaults.
  package init() {}

  /// Whether the profiles are declared to be for PC pages and no others.
  var isForPCAlone: Bool { platforms.count == 1 && platforms.contains(.pc) }
}
