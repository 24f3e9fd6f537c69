import DocumentModel

/// One cause, one finding: keeps those that no other finding on the same value silences, and puts them in order.
enum Precedence {
  /// The findings that remain, sorted by place and rule, with their paths.
  ///
  /// - Parameter yields: for each rule those that silence it.
  static func settled(_ findings: [Finding], in table: NodeTable, yields: [RuleID: [RuleID]]) -> [Finding] {
    // What was found, at the part of a value where it was found, and at the value whatever the part. A text that
    // several parameters take from one anchor is judged for each: `DocType: &d 8` beside `ShowOcrResult: *d`.
    var found: [Cause: Reach] = [:]
    var foundAnywhere: [Cause: Reach] = [:]
    for finding in findings {
      // A repeated id is only a finding where it stood before in the run, which is decided later.
      guard let subject = finding.subject, finding.repeated == nil else { continue }
      let reach: Reach = finding.isOfPart ? .part(finding.place) : .value
      found[Cause(subject: subject, rule: finding.rule), default: reach].widen(to: reach)
      foundAnywhere[Cause(subject: subject.whole, rule: finding.rule), default: reach].widen(to: reach)
    }
    var kept = findings.filter { finding in
      guard let subject = finding.subject, let stronger = yields[finding.rule] else { return true }
      // What is wrong with a part of the JSON in a value silences what is said of that part and of the whole value, not
      // of other parts; what is wrong with the whole silences what is said of any part.
      return !stronger.contains { rule in
        found[Cause(subject: subject, rule: rule)]?.covers(finding) == true
          || found[Cause(subject: subject.whole, rule: rule)]?.covers(finding) == true
          || subject.inner == nil && foundAnywhere[Cause(subject: subject, rule: rule)]?.covers(finding) == true
      }
    }
    mergeRepeats(&kept)
    kept.sort(by: Finding.precedes)
    var index = PathIndex(table: table)
    func path(of finding: Finding) -> [String] {
      finding.mapping.map { index.path(to: $0) + (finding.key.map { [$0] } ?? []) } ?? finding.path
    }
    for number in kept.indices {
      kept[number].path = path(of: kept[number])
      for use in kept[number].repeats.indices {
        kept[number].repeats[use].path = path(of: kept[number].repeats[use])
      }
    }
    return kept
  }

  /// A rule that spoke, and of what.
  private struct Cause: Hashable {
    var subject: Finding.Subject
    var rule: RuleID
  }

  /// How much of its subject a finding silences.
  private enum Reach {
    case value
    case part(SourceRange)

    mutating func widen(to other: Reach) {
      if case .value = other { self = other }
    }

    func covers(_ finding: Finding) -> Bool {
      switch self {
      case .value: true
      case .part(let place): place.bytes.overlaps(finding.place.bytes)
      }
    }
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
    var kept: [Finding] = []
    for finding in findings {
      if let subject = finding.subject, finding.repeated == nil {
        let fault = Fault(rule: finding.rule, place: finding.place, subject: subject.text)
        if let index = first[fault] {
          if finding.origin != nil { kept[index].repeats.append(finding) }
          continue
        }
        first[fault] = kept.count
      }
      kept.append(finding)
    }
    for index in kept.indices where !kept[index].repeats.isEmpty {
      let count = kept[index].repeats.count
      kept[index].notes.append(
        Finding.Note("the same text arrives at \(count) other \(count == 1 ? "place" : "places") of this file"))
    }
    findings = kept
  }
}
