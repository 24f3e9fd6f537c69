import DocumentModel

/// One cause, one finding: keeps those that no other finding on the same value silences, and puts them in order.
enum Precedence {
  /// The findings that remain, sorted by place and rule, with their paths.
  ///
  /// - Parameter yields: for each rule those that silence it.
  static func settled(
    _ findings: consuming [Finding], in table: NodeTable, yields: [RuleID: [RuleID]]
  ) -> [Finding] {
    var kept = findings
    // Most nodes have one finding, which has nothing to do with any other.
    let crowded = nodesOfSeveral(kept)
    if !crowded.isEmpty {
      removeSilenced(&kept, crowded, yields)
      mergeRepeats(&kept, crowded)
    }
    Finding.sort(&kept)
    var index = PathIndex(table: table)
    for number in kept.indices {
      setPath(of: &kept[number], &index)
      // One by one in the finding itself, each would have the list copied.
      var repeats = kept[number].repeats
      guard !repeats.isEmpty else { continue }
      for use in repeats.indices { setPath(of: &repeats[use], &index) }
      kept[number].repeats = repeats
    }
    return kept
  }

  private static func setPath(of finding: inout Finding, _ index: inout PathIndex) {
    guard let mapping = finding.mapping else { return }
    finding.path = index.path(to: mapping)
    if let key = finding.key { finding.path.append(key) }
  }

  /// The nodes that more than one finding is about.
  private static func nodesOfSeveral(_ findings: [Finding]) -> Set<Int> {
    let nodes = findings.indices.compactMap { findings[$0].subject?.node }.sorted()
    return Set(zip(nodes, nodes.dropFirst()).lazy.filter { $0 == $1 }.map(\.0))
  }

  private static func removeSilenced(
    _ findings: inout [Finding], _ crowded: Set<Int>, _ yields: [RuleID: [RuleID]]
  ) {
    // What was found, at the part of a value where it was found, and at the value whatever the part. A text that
    // several parameters take from one anchor is judged for each: `DocType: &d 8` beside `ShowOcrResult: *d`.
    var found: [Cause: Reach] = [:]
    var foundAnywhere: [Cause: Reach] = [:]
    for number in findings.indices {
      // A repeated id is only a finding where it stood before in the run, which is decided later.
      guard let subject = findings[number].subject, crowded.contains(subject.node), findings[number].repeated == nil
      else { continue }
      let rule = findings[number].rule
      let reach: Reach = findings[number].isOfPart ? .part(findings[number].place) : .value
      found[Cause(subject: subject, rule: rule), default: reach].widen(to: reach)
      foundAnywhere[Cause(subject: subject.whole, rule: rule), default: reach].widen(to: reach)
    }
    let silenced = findings.indices.filter { number in
      guard let subject = findings[number].subject, crowded.contains(subject.node),
        let stronger = yields[findings[number].rule]
      else { return false }
      let place = findings[number].place
      // What is wrong with a part of the JSON in a value silences what is said of that part and of the whole value, not
      // of other parts; what is wrong with the whole silences what is said of any part.
      return stronger.contains { rule in
        found[Cause(subject: subject, rule: rule)]?.covers(place) == true
          || found[Cause(subject: subject.whole, rule: rule)]?.covers(place) == true
          || subject.inner == nil && foundAnywhere[Cause(subject: subject, rule: rule)]?.covers(place) == true
      }
    }
    guard !silenced.isEmpty else { return }
    let gone = Set(silenced)
    findings = findings.indices.filter { !gone.contains($0) }.map { findings[$0] }
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

    func covers(_ other: SourceRange) -> Bool {
      switch self {
      case .value: true
      case .part(let place): place.bytes.overlaps(other.bytes)
      }
    }
  }

  /// The same fault of one anchor stands once, at its first use, with the count of the others; what was found twice
  /// in one place, from inside and from around it, stands once as well.
  private static func mergeRepeats(_ findings: inout [Finding], _ crowded: Set<Int>) {
    struct Fault: Hashable {
      var rule: RuleID
      var place: SourceRange
      var subject: Finding.Subject
    }
    var first: [Fault: Int] = [:]
    var uses: [Int: [Finding]] = [:]
    var repeats: Set<Int> = []
    for number in findings.indices {
      guard let subject = findings[number].subject, crowded.contains(subject.node), findings[number].repeated == nil
      else { continue }
      let fault = Fault(rule: findings[number].rule, place: findings[number].place, subject: subject.text)
      if let index = first[fault] {
        if findings[number].origin != nil { uses[index, default: []].append(findings[number]) }
        repeats.insert(number)
      } else {
        first[fault] = number
      }
    }
    guard !repeats.isEmpty else { return }
    for (number, more) in uses {
      findings[number].repeats += more
      let count = findings[number].repeats.count
      findings[number].notes.append(
        Finding.Note("the same text arrives at \(count) other \(count == 1 ? "place" : "places") of this file"))
    }
    findings = findings.indices.filter { !repeats.contains($0) }.map { findings[$0] }
  }
}
