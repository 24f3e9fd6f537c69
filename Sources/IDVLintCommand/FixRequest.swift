package import Linting
import Reporting

/// What the command line says of fixes.
package struct FixRequest: Sendable, Equatable {
  /// Whether safe fixes are made (`--fix`).
  package var isSafe = false
  /// Whether those are made that a person should look at, too (`--fix-suggested`).
  package var isSuggested = false
  /// Whether the changes are shown and nothing is written (`--diff`).
  package var isDiff = false
  /// The rules whose findings are mended (`--fix-only`); nil for all.
  package var rules: Set<RuleID>?

  /// Nothing is mended.
  package init() {}

  /// Whether anything is mended, if only in a diff.
  package var isActive: Bool { isSafe || isSuggested || isDiff }

  /// Whether files are written.
  var isWritten: Bool { isActive && !isDiff }

  /// Mends the findings of further rules alone.
  mutating func restrict(to names: RuleNames) { rules = (rules ?? []).union(names.rules) }

  /// The fixes that are made.
  ///
  /// - Parameter level: the least severity that is reported.
  func choice(level: Severity) -> FixChoice {
    FixChoice(includesSuggested: isSuggested, rules: rules, level: level)
  }

  /// What is wrong with it beside other options, a sentence; nil where nothing is.
  func mistake(in options: CheckOptions) -> String? {
    guard isActive else { return rules == nil ? nil : "--fix-only is for --fix, --fix-suggested and --diff." }
    let name = isDiff ? "--diff" : isSafe ? "--fix" : "--fix-suggested"
    if options.writeBaseline != nil { return "\(name) and --write-baseline exclude each other." }
    if options.addSuppressions { return "\(name) and --add-suppressions exclude each other." }
    if isDiff, options.format != .human || !options.outputs.isEmpty {
      return "--diff takes the place of the report; --format and --output are for a run without it."
    }
    return nil
  }
}
