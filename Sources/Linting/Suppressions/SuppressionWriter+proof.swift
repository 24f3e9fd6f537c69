package import DocumentModel
import YAMLSyntax

extension SuppressionWriter.Draft {
  /// Whether the comments do what they are for and nothing else: every finding that they allow is gone, no other has
  /// come, and the file holds the values that it held.
  ///
  /// - Parameters:
  ///   - before: the file without the comments, judged as one of many and not settled.
  ///   - settled: the same after it was settled in the run.
  ///   - after: the file with the comments, judged as one of many and not settled.
  package func isRight(
    from before: FileReport, _ settled: FileReport, to after: FileReport, limits: ReadingLimits
  ) -> Bool {
    let (old, new) = (parseDocument(before.source, limits: limits), parseDocument(after.source, limits: limits))
    guard after.isComplete, new.holdsSame(as: old) else { return false }
    var census = RunCensus()
    var (first, before, after) = (Self.heard(before, settled), before, after)
    census.settle(&first)
    var later = census
    census.settle(&before)
    later.settle(&after)
    var left: [BaselineEntry: Int] = [:]
    for finding in before.findings { left[Self.entry(of: finding, before), default: 0] += 1 }
    for finding in allowed { left[Self.entry(of: finding, before), default: 0] -= 1 }
    return after.findings.allSatisfy { finding in
      let entry = Self.entry(of: finding, after)
      left[entry, default: 0] -= 1
      return left[entry, default: 0] >= 0
    }
  }

  /// What the files before this one must have held: the texts whose first occurrence here repeats one.
  private static func heard(_ report: FileReport, _ settled: FileReport) -> FileReport {
    var told: [RuleID: Set<SourceRange>] = [:]
    for finding in settled.findings + settled.suppressed.map(\.finding) {
      told[finding.rule, default: []].insert(finding.range)
    }
    var seen: [RuleID: Set<String>] = [:]
    var result = FileReport(source: report.source, outcome: report.outcome, findings: [], sensitive: report.sensitive)
    result.findings = report.findings.filter { finding in
      guard let text = finding.repeated else { return false }
      let isFirst = seen[finding.rule, default: []].insert(text).inserted
      return isFirst && told[finding.rule]?.contains(finding.range) == true
    }
    return result
  }

  private static func entry(of finding: Finding, _ report: FileReport) -> BaselineEntry {
    BaselineEntry(of: finding, in: report.source, hiding: report.sensitive, path: "")
  }
}

extension ParsedDocument {
  /// Whether two files differ in nothing but comments, blanks and line breaks between values.
  fileprivate func holdsSame(as other: ParsedDocument) -> Bool {
    guard nodes.records.count == other.nodes.records.count, documents.map(\.root) == other.documents.map(\.root),
      problems.map(\.kind) == other.problems.map(\.kind)
    else { return false }
    return nodes.records.indices.allSatisfy { index in
      let (left, right) = (Node(table: nodes, index: index), Node(table: other.nodes, index: index))
      return left.kind == right.kind && left.style == right.style && left.record.parent == right.record.parent
        && left.bytes.elementsEqual(right.bytes) && left.properties?.tag == right.properties?.tag
        && left.properties?.anchor == right.properties?.anchor
        && (left.kind != .alias || left.record.length == right.record.length)
    }
  }
}
