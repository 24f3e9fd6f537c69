import DocumentModel
import Linting

/// Puts texts before the linter and lays open what it says.
enum Bench {
  /// The rules that speak of what a profile lacks.
  static let missing: Set<RuleID> = [
    "missing-parameter", "missing-return-url", "callback-without-token", "token-without-callback",
  ]

  /// What the linter says of a text.
  static func report(
    _ bytes: [UInt8], _ syntax: SourceFile.Syntax = .yaml, isNamed: Bool = true,
    limits: ReadingLimits = ReadingLimits(), options: LintOptions = LintOptions()
  ) -> FileReport {
    var options = options
    options.isNamed = isNamed
    options.limits = limits
    return lint(SourceFile(path: FilePath(syntax == .json ? "p.json" : "p.yaml"), bytes: bytes), options: options)
  }

  /// What the linter says of a part of a profile.
  static func report(ofPart text: String, _ change: (inout LintOptions) -> Void = { _ in }) -> FileReport {
    var options = LintOptions()
    change(&options)
    return report(Array("# idvlint: partial\n\(text)\n".utf8), options: options)
  }

  /// The findings of a text, each as its rule and the text it stands at, in order.
  static func findings(_ text: String, _ syntax: SourceFile.Syntax = .yaml, isNamed: Bool = true) -> [String] {
    let report = report(Array(text.utf8), syntax, isNamed: isNamed)
    return report.findings.map { "\($0.rule.name) \(words(report, $0.range))" }
  }

  /// The findings of a text but for those of what it lacks.
  static func findingsOfWhatIsThere(_ text: String, _ syntax: SourceFile.Syntax = .yaml) -> [String] {
    let report = report(Array(text.utf8), syntax)
    return report.findings.filter { !missing.contains($0.rule) }.map { "\($0.rule.name) \(words(report, $0.range))" }
  }

  /// The rules whose findings a text gets, in order.
  static func rules(_ text: String, _ syntax: SourceFile.Syntax = .yaml, isNamed: Bool = true) -> [String] {
    report(Array(text.utf8), syntax, isNamed: isNamed).findings.map(\.rule.name)
  }

  /// The first finding of a rule.
  static func finding(
    of rule: RuleID, _ text: String, _ syntax: SourceFile.Syntax = .yaml
  ) -> (finding: Finding, report: FileReport)? {
    let report = report(Array(text.utf8), syntax)
    return report.findings.first { $0.rule == rule }.map { ($0, report) }
  }

  /// The text of a file at a place.
  static func words(_ report: FileReport, _ range: SourceRange) -> String {
    String(decoding: report.source[range], as: UTF8.self)
  }

  /// A sentence as it reads with nothing masked.
  static func words(_ message: Message) -> String { SensitiveRanges().render(message) }

  /// The text after the fixes of one rule (nil: of all rules) were made: those that do not meet at once, the others in
  /// further rounds.
  static func mended(
    _ bytes: [UInt8], _ syntax: SourceFile.Syntax = .yaml, rule: RuleID? = nil, options: LintOptions = LintOptions()
  ) -> (text: [UInt8], rounds: Int) {
    // Fixes are made in the UTF-8 form of the file.
    var text = SourceFile(path: FilePath("p.yaml"), bytes: bytes).text
    for round in 0..<8 {
      let report = report(text, syntax, options: options)
      let mender = Mender(report.source)
      var edits: [TextEdit] = []
      for finding in report.findings where rule == nil || finding.rule == rule {
        guard let fix = finding.fix, let more = mender.edits(for: fix) else { continue }
        let meets = more.contains { new in edits.contains { old in meet(old.range.bytes, new.range.bytes) } }
        if !meets { edits += more }
      }
      if edits.isEmpty { return (text, round) }
      text = TextEdit.apply(edits, to: text)
    }
    return (text, 8)
  }

  /// Whether two edits may not be made together: of two insertions at one place, each is to find its own.
  private static func meet(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
    left.lowerBound <= right.upperBound && right.lowerBound <= left.upperBound
  }
}
