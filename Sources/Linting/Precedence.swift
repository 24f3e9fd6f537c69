import DocumentModel

/// One cause, one finding: keeps those that no other finding on the same value silences, and puts them in order.
enum Precedence {
  /// The findings that remain, sorted by place and rule, with their paths.
  static func settled(_ findings: [Finding], in table: NodeTable) -> [Finding] {
    var rules: [Int: [(inner: Int?, rule: RuleID)]] = [:]
    for finding in findings {
      guard let subject = finding.subject else { continue }
      rules[subject.node, default: []].append((subject.inner, finding.rule))
    }
    var kept = findings.filter { finding in
      guard let subject = finding.subject, let others = rules[subject.node], others.count > 1 else { return true }
      let stronger = RuleTable.shared.yields[finding.rule] ?? []
      return !others.contains { other in
        stronger.contains(other.rule) && (other.inner == subject.inner || other.inner == nil || subject.inner == nil)
      }
    }
    mergeRepeats(&kept)
    kept.sort { left, right in
      (left.range.lowerBound, left.range.upperBound, left.rule)
        < (right.range.lowerBound, right.range.upperBound, right.rule)
    }
    var index = PathIndex(table: table)
    for number in kept.indices {
      guard let mapping = kept[number].mapping else { continue }
      kept[number].path = index.path(to: mapping) + (kept[number].key.map { [$0] } ?? [])
    }
    return kept
  }

  /// The same fault of one anchor stands once, at its first use, with the count of the others.
  private static func mergeRepeats(_ findings: inout [Finding]) {
    struct Fault: Hashable {
      var rule: RuleID
      var origin: SourceRange
    }
    var first: [Fault: Int] = [:]
    var repeats: [Int: Int] = [:]
    var kept: [Finding] = []
    for finding in findings {
      if let origin = finding.origin {
        let fault = Fault(rule: finding.rule, origin: origin)
        if let index = first[fault] {
          repeats[index, default: 0] += 1
          continue
        }
        first[fault] = kept.count
      }
      kept.append(finding)
    }
    for (index, count) in repeats {
      kept[index].notes.append(
        Finding.Note("the same value arrives at \(count) other \(count == 1 ? "place" : "places") of this file"))
    }
    findings = kept
  }
}
