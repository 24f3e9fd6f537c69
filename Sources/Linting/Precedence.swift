import DocumentModel

/// One cause, one finding: keeps those that no other finding on the same value silences, and puts them in order.
enum Precedence {
  /// The findings that remain, sorted by place and rule, with their paths.
  static func settled(_ findings: [Finding], in table: NodeTable) -> [Finding] {
    // What was found, at the part of a value where it was found, and at the value whatever the part.
    var found: Set<Cause> = []
    var foundAnywhere: Set<Cause> = []
    for finding in findings {
      // Whether one that depends on the files before will stand is not known yet.
      guard let subject = finding.subject, finding.repeated == nil else { continue }
      found.insert(Cause(subject: subject, rule: finding.rule))
      foundAnywhere.insert(Cause(subject: Finding.Subject(node: subject.node), rule: finding.rule))
    }
    var kept = findings.filter { finding in
      guard let subject = finding.subject, let stronger = RuleTable.shared.yields[finding.rule] else { return true }
      let whole = Finding.Subject(node: subject.node)
      return !stronger.contains { rule in
        found.contains(Cause(subject: subject, rule: rule)) || found.contains(Cause(subject: whole, rule: rule))
          || subject.inner == nil && foundAnywhere.contains(Cause(subject: whole, rule: rule))
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

  /// A rule that spoke, and of what.
  private struct Cause: Hashable {
    var subject: Finding.Subject
    var rule: RuleID
  }

  /// The same fault of one anchor stands once, at its first use, with the count of the others; what was found twice
  /// in one place, from inside and from around it, stands once as well.
  private static func mergeRepeats(_ findings: inout [Finding]) {
    struct Fault: Hashable {
      var rule: RuleID
      var place: SourceRange
      var subject: Finding.Subject
    }
    var first: [Fault: Int] = [:]
    var repeats: [Int: Int] = [:]
    var kept: [Finding] = []
    for finding in findings {
      if let subject = finding.subject, finding.repeated == nil {
        let fault = Fault(rule: finding.rule, place: finding.origin ?? finding.range, subject: subject)
        if let index = first[fault] {
          if finding.origin != nil { repeats[index, default: 0] += 1 }
          continue
        }
        first[fault] = kept.count
      }
      kept.append(finding)
    }
    for (index, count) in repeats {
      kept[index].notes.append(
        Finding.Note("the same text arrives at \(count) other \(count == 1 ? "place" : "places") of this file"))
    }
    findings = kept
  }
}
