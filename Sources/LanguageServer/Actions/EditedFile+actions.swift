package import DocumentModel
import Linting

extension EditedFile {
  /// The reason that is given for what is allowed, until somebody writes a better one.
  package static let placeholderReason = "why it is right"

  /// The findings for which actions are told at most: whoever selects all of a long file wants no menu of thousands.
  private static let mostFindings = 100
  /// The fixes that are tried at most before they are told.
  private static let mostTried = 8
  /// The bytes that are judged at most for it, in all.
  private static let mostJudged = 256 * 1024

  /// What can be done about the findings that a stretch of the file touches, and about all of the file.
  ///
  /// A few fixes are tried, and left out where they turn out to do harm. Nothing else is worked out beyond the titles:
  /// ``edits(of:)`` and ``edits(of:in:)`` do that, and find nothing for a fix that does harm.
  ///
  /// - Parameters:
  ///   - range: the stretch, maybe empty.
  ///   - kinds: the kinds that are asked for, as the protocol has them; nil for all.
  /// - Returns: the fixes first, those that may be trusted before the others.
  package func actions(in range: SourceRange, kinds: [String]? = nil) -> [CodeAction] {
    var actions: [CodeAction] = []
    let touched = report.findings.indices.filter { Self.touch(report.findings[$0].range, range) }
      .prefix(Self.mostFindings)
    if !touched.isEmpty, CodeAction.isWanted(CodeAction.quickFix, among: kinds) {
      let fixes = FixEdits(of: report)
      let mendable = tried(touched.filter { fixes.mendable(report.findings[$0]) != nil })
      let single = mendable.map(fix)
      actions += single.filter(\.isPreferred) + single.filter { !$0.isPreferred }
      actions += fixesOfRules(mendable)
      actions += allowances(Array(touched))
    }
    if CodeAction.isWanted(CodeAction.fixAll, among: kinds), let action = fixOfAll { actions.append(action) }
    return actions
  }

  /// Whether two stretches share a byte or an end.
  private static func touch(_ left: SourceRange, _ right: SourceRange) -> Bool {
    left.lowerBound <= right.upperBound && right.lowerBound <= left.upperBound
  }

  /// Those of some findings whose fixes do no harm; all of them where it would take too long to try each.
  private func tried(_ numbers: [Int]) -> [Int] {
    guard numbers.count <= Self.mostTried, numbers.count * source.text.count <= Self.mostJudged else { return numbers }
    return numbers.filter { !edits(of: .mend($0)).isEmpty }
  }

  private func fix(_ number: Int) -> CodeAction {
    let fix = report.findings[number].fix
    return CodeAction(
      title: Self.title(fix?.title ?? ""), kind: CodeAction.quickFix, isPreferred: fix?.safety == .safe,
      findings: [number], work: .mend(number))
  }

  /// For each rule of some findings what mends all findings of it, if there are several.
  private func fixesOfRules(_ numbers: [Int]) -> [CodeAction] {
    var seen: Set<RuleID> = []
    return numbers.compactMap { number in
      let finding = report.findings[number]
      guard seen.insert(finding.rule).inserted else { return nil }
      let includesSuggested = numbers.contains {
        report.findings[$0].rule == finding.rule && report.findings[$0].fix?.safety == .suggested
      }
      let choice = FixChoice(includesSuggested: includesSuggested, rules: [finding.rule])
      let all = report.findings.indices.filter { choice.takes(report.findings[$0]) }
      guard all.count > 1 else { return nil }
      return CodeAction(
        title: "Fix all '\(finding.rule.name)' problems", kind: CodeAction.quickFix, isPreferred: false, findings: all,
        work: .mendRule(finding.rule, includesSuggested: includesSuggested))
    }
  }

  private var fixOfAll: CodeAction? {
    let choice = FixChoice()
    let all = report.isComplete ? report.findings.indices.filter { choice.takes(report.findings[$0]) } : []
    guard !all.isEmpty else { return nil }
    return CodeAction(
      title: "Fix all safely fixable idvlint problems", kind: CodeAction.fixAll, isPreferred: false, findings: all,
      work: .mendAll)
  }

  /// For each rule of some findings what allows them.
  private func allowances(_ numbers: [Int]) -> [CodeAction] {
    let isJSON = source.syntax == .json
    let numbers = numbers.filter { number in
      let finding = report.findings[number]
      return SuppressionWriter.isFor(finding.rule) && (!isJSON || allowance(for: finding, in: source.path) != nil)
    }
    guard report.isComplete, !numbers.isEmpty else { return [] }
    let writer = isJSON ? nil : suppressionWriter
    var seen: Set<RuleID> = []
    return numbers.compactMap { number in
      let rule = report.findings[number].rule
      guard seen.insert(rule).inserted else { return nil }
      let all = numbers.filter { report.findings[$0].rule == rule }
      if let writer, writer.draft(for: all.map { report.findings[$0] }).edits.isEmpty { return nil }
      return CodeAction(
        title: "Allow \(rule.name) \(isJSON ? "here in the configuration" : "here")", kind: CodeAction.quickFix,
        isPreferred: false, findings: all, work: isJSON ? .allowInConfiguration(all) : .allow(all))
    }
  }

  /// The entry of a configuration that allows a finding; nil where a key on the way to it is hidden.
  ///
  /// - Parameter name: the name of this file from the directory of the configuration.
  func allowance(for finding: Finding, in name: FilePath) -> AllowanceEntry? {
    let entry = AllowanceEntry(for: finding, in: name, reason: Self.placeholderReason)
    return entry.allows(finding) ? entry : nil
  }

  /// What writes comments that allow findings.
  var suppressionWriter: SuppressionWriter {
    SuppressionWriter(source, hiding: report.sensitive, limits: options.limits, reason: Self.placeholderReason)
  }

  /// The title of a fix as a menu has it.
  private static func title(_ words: String) -> String {
    ControlEscape.escaped(words.prefix(1).uppercased() + words.dropFirst())
  }
}
