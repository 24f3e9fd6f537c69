package import DocumentModel

/// How a file is judged.
package struct LintOptions: Sendable {
  /// How much a file may have of anything.
  package var limits = ReadingLimits()
  /// Whether the user named the file, so that it must hold a profile.
  package var isNamed = true

  /// The defaults.
  package init() {}
}
