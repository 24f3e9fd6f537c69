package import Catalog
package import DocumentModel

/// The name of a rule, as it stands in suppressions, configurations and reports.
package struct RuleID: Hashable, Comparable, Sendable, ExpressibleByStringLiteral {
  /// The name: lower-case words joined by hyphens.
  package let name: String

  /// A name.
  package init(stringLiteral name: String) { self.name = name }

  /// By name.
  package static func < (left: RuleID, right: RuleID) -> Bool { left.name < right.name }
}

/// One thing that can be wrong with a profile: what it is, why, how it looks, how it is found.
package struct Rule: Sendable {
  /// What a rule looks at; the narrowest that serves.
  package enum Check: Sendable {
    /// Looks at a fault that was found while the text was read; the kinds it is for answer true to the first function.
    case syntax(
      @Sendable (ParseProblem.Kind) -> Bool, @Sendable (ParseProblem, FileContext, inout FindingCollector) -> Void)
    /// Looks at a whole file and what was found in it.
    case document(@Sendable (FileCensus, inout FindingCollector) -> Void)
    /// Looks at one pair of a profile whose parameter is among those named.
    case parameter([ParameterName], @Sendable (Binding, Profile, inout FindingCollector) -> Void)
    /// Looks at how a pair of a known parameter is written; asked only where the name is not to the letter, or the
    /// value is not a string for every reader (``Binding/isPlainlyWritten``).
    case writing(@Sendable (Binding, Profile, inout FindingCollector) -> Void)
    /// Looks at a suppression, after all other findings were made, with the names in it that silenced nothing, and
    /// whether its day is past.
    case suppression(
      @Sendable (Suppression, [Suppression.Name], Bool, SourceFile, inout FindingCollector) -> Void)
    /// Looks at a profile as a whole.
    case profile(@Sendable (Profile, inout FindingCollector) -> Void)
  }

  /// An example for people and tests.
  package struct Example: Sendable {
    /// The language of the text.
    package var syntax: SourceFile.Syntax
    /// The text; in a bad example `«` and `»` mark each finding of this rule.
    package var text: String
    /// The text after all fixes of this rule; nil where it offers none.
    package var fixed: String?
    /// How it is judged: the defaults, but for rules that depend on what the user declares.
    package var options = LintOptions()

    /// The rules that have something to say of it, too, whatever is written.
    package var others: [RuleID] = []

    /// The same example, in which other rules find something, too.
    package func besides(_ rules: RuleID...) -> Example {
      var example = self
      example.others += rules
      return example
    }

    /// The same example, judged as the user may ask for.
    package func judged(_ change: (inout LintOptions) -> Void) -> Example {
      var example = self
      change(&example.options)
      return example
    }

    /// A YAML example.
    package static func yaml(_ text: String, fixed: String? = nil) -> Example {
      Example(syntax: .yaml, text: text, fixed: fixed)
    }

    /// A YAML example of some lines of a profile: marked as a fragment, so that nothing is missing from it.
    package static func fragment(_ text: String, fixed: String? = nil) -> Example {
      let mark = "# idvlint: partial\n"
      return .yaml(mark + text + "\n", fixed: fixed.map { mark + $0 + "\n" })
    }

    /// A YAML example that is a configuration.
    package static func configuration(_ text: String, fixed: String? = nil) -> Example {
      .yaml(text, fixed: fixed).judged { $0.isConfiguration = true }
    }

    /// A JSON example.
    package static func json(_ text: String, fixed: String? = nil) -> Example {
      Example(syntax: .json, text: text, fixed: fixed)
    }
  }

  /// The name.
  package var id: RuleID
  /// How bad a finding is.
  package var severity: Severity
  /// What the rule finds, in one sentence.
  package var summary: String
  /// The rules whose finding on the same value keeps this one silent.
  package var yieldsTo: [RuleID]
  /// How it is found; most rules need one look.
  package var checks: [Check]
  private let makeExplanation: @Sendable () -> String
  private let makeCitation: @Sendable () -> Citation?
  private let makeGood: @Sendable () -> [Example]
  private let makeBad: @Sendable () -> [Example]

  /// A rule. What people read of it is made when it is asked for: a run that finds nothing asks for none of it.
  package init(
    id: RuleID, severity: Severity, summary: String, explanation: @escaping @autoclosure @Sendable () -> String,
    citation: @escaping @autoclosure @Sendable () -> Citation? = nil, yieldsTo: [RuleID] = [],
    good: @escaping @autoclosure @Sendable () -> [Example], bad: @escaping @autoclosure @Sendable () -> [Example],
    checks: Check...
  ) {
    self.id = id
    self.severity = severity
    self.summary = summary
    self.yieldsTo = yieldsTo
    self.checks = checks
    makeExplanation = explanation
    makeCitation = citation
    makeGood = good
    makeBad = bad
  }

  /// Why it matters and what to do, in a few sentences.
  package var explanation: String { makeExplanation() }
  /// The documentation's sentence behind it; nil for a rule about the text itself.
  package var citation: Citation? { makeCitation() }
  /// Texts in which the rule finds nothing.
  package var good: [Example] { makeGood() }
  /// Texts in which the rule finds exactly what is marked.
  package var bad: [Example] { makeBad() }
}
