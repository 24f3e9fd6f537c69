import DocumentModel

/// What the profiles of a run have in common: the judgement that needs more than one file.
///
/// A rule reports whatever may be repeated, with the text that tells it from others (``Finding/repeated``). The finding
/// stands where that text stood before in the run, and is dropped where it is the first.
package struct RunCensus: Sendable {
  private struct Key: Hashable {
    var rule: RuleID
    var text: String
  }

  private var first: [Key: DistantPlace] = [:]

  /// A run that has not begun.
  package init() {}

  /// Decides on the findings of a file that depend on the files before it, and remembers what the next may repeat.
  ///
  /// Files must come in the order of the run, each judged with ``LintOptions/isOneOfMany``.
  package mutating func settle(_ report: inout FileReport) { settle(&report, yields: nil) }

  /// The same, with another precedence than the rules' own.
  mutating func settle(_ report: inout FileReport, yields: [RuleID: [RuleID]]?) {
    settleRepeats(in: &report, yields: yields)
    report.findings = report.levels.applied(to: report.findings)
    report.suppress()
  }

  private mutating func settleRepeats(in report: inout FileReport, yields: [RuleID: [RuleID]]?) {
    guard report.findings.contains(where: { $0.repeated != nil }) else { return }
    let lines = report.source.lines
    var repeats: [Finding] = []
    report.findings = report.findings.compactMap { finding in
      guard let text = finding.repeated else { return finding }
      let key = Key(rule: finding.rule, text: text)
      guard let earlier = first[key] else {
        first[key] = DistantPlace(finding.range, of: report.source.path, lines)
        return nil
      }
      var finding = finding
      finding.repeated = nil
      let words: Message = "it stands here first"
      finding.notes.append(
        earlier.path == report.source.path
          ? Finding.Note(words, at: earlier.range) : Finding.Note("it stands in another file first", at: earlier))
      repeats.append(finding)
      return finding
    }
    guard !repeats.isEmpty else { return }
    let yields = yields ?? RuleTable.yields
    report.findings.removeAll { weaker in
      repeats.contains { $0.subject == weaker.subject && yields[weaker.rule]?.contains($0.rule) == true }
    }
  }
}
