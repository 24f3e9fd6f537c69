import Catalog
import DocumentModel
import Linting
import Testing

/// One cause, one finding: what is said where two rules meet.
@Suite struct PrecedenceTests {
  private static let yields = Dictionary(uniqueKeysWithValues: Rule.all.map { ($0.id, $0.yieldsTo) })
  private static let oneSpeaks = Meeting.all(Meetings.oneSpeaks)
  private static let bothStand = Meeting.all(Meetings.bothStand)
  private static let amongOthers = Meeting.all(Meetings.amongOthers, isAmongOthers: true)

  @Test(arguments: Self.oneSpeaks)
  func oneOfTwoSpeaks(meeting: Meeting) {
    #expect(Set(meeting.findings(yields: Self.yields).map(\.rule)) == [meeting.first])
    // A line of which one rule has nothing to say would tell nothing.
    #expect(Self.companies(meeting).contains { meeting.pair.isSubset(of: $0) })
  }

  @Test(arguments: Self.bothStand)
  func twoCausesAreTwoFindings(meeting: Meeting) {
    #expect(Set(meeting.findings(yields: Self.yields).map(\.rule)) == meeting.pair)
  }

  @Test(arguments: Self.amongOthers)
  func othersSpeak(meeting: Meeting) {
    #expect(Set(meeting.findings(yields: Self.yields).map(\.rule)) == meeting.standing)
    #expect(Self.companies(meeting).contains { meeting.pair.isSubset(of: $0) })
  }

  /// No line of any table brings together what is said never to meet.
  @Test(arguments: Self.oneSpeaks + Self.bothStand + Self.amongOthers)
  func strangersDoNotMeet(meeting: Meeting) {
    for rules in Self.companies(meeting).map(Array.init) {
      for (index, first) in rules.enumerated() {
        for second in rules[(index + 1)...] {
          let isSaid = Meetings.strangers.contains { !$0.mayMeet && $0.holds(first, second) }
          #expect(!isSaid, "\(first.name) | \(second.name)")
        }
      }
    }
  }

  /// The rules that have something to say of one value, for each value of a text.
  private static func companies(_ meeting: Meeting) -> [Set<RuleID>] {
    Dictionary(grouping: meeting.findings(yields: [:]).filter { $0.subject != nil }, by: { $0.subject?.node })
      .values.map { Set($0.map(\.rule)) }
  }

  /// Each pair of rules has one line in a table.
  @Test func tablesHoldNoMeetingTwice() {
    for table in [Self.oneSpeaks, Self.bothStand, Self.amongOthers] {
      for (pair, lines) in Dictionary(grouping: table, by: \.pair) { #expect(lines.count == 1, "\(pair)") }
    }
  }

  /// The error before the warning before the note, then the upper row of the catalogue. But a value that is wrong with
  /// quotes, or that a value rule is certain of, is told by its own rule; and a placeholder is told before what YAML
  /// makes of it.
  @Test(arguments: Self.oneSpeaks)
  func strongerSpeaks(meeting: Meeting) throws {
    let rules = try [meeting.first, meeting.second].map { id in
      try #require(Rule.all.firstIndex { $0.id == id }, "\(id.name)")
    }
    let (first, second) = (Rule.all[rules[0]], Rule.all[rules[1]])
    let isStronger = first.severity == second.severity ? rules[0] < rules[1] : first.severity > second.severity
    let told: Set<RuleID> = [
      "lossy-plain-scalar", "ambiguous-plain-scalar", "surrounding-whitespace", "non-string-value",
    ]
    #expect(isStronger || told.contains(second.id))
  }

  /// What a safe fix brings to light is less severe than what it mends: nobody was to look at it.
  @Test(arguments: Self.oneSpeaks)
  func safeFixesRevealLess(meeting: Meeting) {
    for (finding, left) in meeting.findingsMended(yields: Self.yields) {
      #expect(left.allSatisfy { $0.severity < finding.severity }, "\(left.map(\.rule.name))")
    }
  }

  /// Any two rules that look at one parameter are known to meet, or known not to.
  @Test func everyPairHasItsPlace() {
    let told = Set((Self.oneSpeaks + Self.bothStand + Self.amongOthers).map(\.pair))
    let subjects = Rule.all.map { ($0.id, Subject.all(of: $0)) }
    for (index, (first, seen)) in subjects.enumerated() {
      for (second, others) in subjects[(index + 1)...] where !seen.isDisjoint(with: others) {
        let strangers = Meetings.strangers.filter { $0.holds(first, second) }
        #expect(strangers.count == (told.contains([first, second]) ? 0 : 1), "\(first.name) | \(second.name)")
      }
    }
  }

  /// Without any one entry of a rule's list, a text of the tables would get a finding more.
  @Test(arguments: Rule.all)
  func everyYieldMatters(rule: Rule) {
    for stronger in rule.yieldsTo {
      let without = Self.yields.merging([rule.id: rule.yieldsTo.filter { $0 != stronger }]) { $1 }
      let meetings = (Self.oneSpeaks + Self.bothStand).filter { $0.pair == [rule.id, stronger] }
      let matters = meetings.contains { $0.findings(yields: without).count > $0.findings(yields: Self.yields).count }
      #expect(matters, "\(rule.id.name) yields to \(stronger.name)")
    }
  }

  @Test(arguments: Meeting.all(Meetings.typeTraps))
  func oneSpeaksOfWhatIsNoText(row: Meeting) {
    for parameter in row.text.split(separator: " ") {
      let line = Meeting(first: row.first, second: row.second, text: "\(parameter): \(row.first.name)")
      let found = Set(line.findings(yields: Self.yields).map(\.rule.name))
      #expect(found == Set(row.second.name.split(separator: " ").map(String.init)).subtracting(["-"]), "\(parameter)")
    }
  }

  /// What a rule looks at: the name or the value of a parameter.
  private struct Subject: Hashable {
    var parameter: ParameterName
    var isKey: Bool

    /// What the checks of a rule name, else every parameter, where its examples have findings on pairs.
    static func all(of rule: Rule) -> Set<Subject> {
      var isKey: Set<Bool> = []
      for example in rule.bad {
        let report = Bench.report(MarkedText(example.text).bytes, example.syntax, options: example.options)
        for finding in report.findings where finding.rule == rule.id && finding.subject != nil {
          isKey.insert(Bench.words(report, finding.origin ?? finding.range) == finding.key)
        }
      }
      var names: Set<ParameterName> = []
      for check in rule.checks {
        switch check {
        case .parameter(let parameters, _): names.formUnion(parameters)
        case .writing, .profile: names.formUnion(ParameterName.allCases)
        case .syntax, .document, .suppression: continue
        }
      }
      return Set(names.flatMap { name in isKey.map { Subject(parameter: name, isKey: $0) } })
    }
  }
}
