package import DocumentModel

/// What a report needs to know of the run beside its findings.
package struct ReportContext: Sendable {
  /// Whether ANSI colours are wanted; only the human format has any.
  package var isColored = false
  /// The version of the program.
  package var version = ""
  /// The root of the Git repository, absolute and with symbolic links resolved; nil where there is none.
  package var root: FilePath?
  /// What sets this run apart from others of the same repository (`automationDetails.id` in SARIF); nil for nothing.
  package var category: String?
  /// The pipeline of Azure DevOps to name in SARIF, in place of the category; nil for none.
  package var pipeline: AzurePipeline?
  /// Whether findings that are allowed or known are listed in SARIF, marked as suppressed.
  package var includesSuppressed = false
  /// Whether there is a baseline, by which findings are known or new.
  package var hasBaseline = false
  /// How many threads may work on a file at a time.
  package var jobs = 1
  /// The absolute name, symbolic links resolved, of a file whose name was given or found.
  package var resolve: @Sendable (FilePath) -> FilePath = { $0 }

  /// The defaults.
  package init() {}
}
