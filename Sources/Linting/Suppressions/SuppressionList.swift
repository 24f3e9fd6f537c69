import DocumentModel

/// What comments and the configuration allow in a file, and what each comment has silenced.
package struct SuppressionList: Sendable {
  /// A name in a suppression.
  private struct Entry {
    /// The place of the suppression in the list.
    var suppression: Int
    /// The place of the name in it.
    var name: Int
    /// The part of the file that it is about, in bytes.
    var scope: Range<Int>
    /// The last entry before this one that ends behind it; -1 where there is none.
    var outer = -1
  }

  /// The names for one rule.
  private struct Shelf {
    /// Those about pairs, items and lines, by where their parts begin.
    var local: [Entry] = []
    /// Those about documents, likewise.
    var documents: [Entry] = []

    /// The nearest to one of some places: of those about pairs, items and lines, else of those about documents.
    func entry(at places: [Int]) -> Entry? {
      for place in places {
        for entries in [local, documents] {
          var index = entries.partitioningIndex { $0.scope.lowerBound > place } - 1
          // A finding about nothing may stand at the end of a file.
          while index >= 0, entries[index].scope.upperBound < place { index = entries[index].outer }
          if index >= 0 { return entries[index] }
        }
      }
      return nil
    }

    /// Adds an entry, out of order.
    mutating func add(_ entry: Entry, isAboutDocument: Bool) {
      if isAboutDocument { documents.append(entry) } else { local.append(entry) }
    }

    /// Puts the entries in order.
    mutating func sort() {
      Self.sort(&local)
      Self.sort(&documents)
    }

    private static func sort(_ entries: inout [Entry]) {
      entries.sort { ($0.scope.lowerBound, $0.suppression, $0.name) < ($1.scope.lowerBound, $1.suppression, $1.name) }
      for index in entries.indices {
        var outer = index - 1
        while outer >= 0, entries[outer].scope.upperBound <= entries[index].scope.upperBound {
          outer = entries[outer].outer
        }
        entries[index].outer = outer
      }
    }
  }

  /// What a finding meets.
  enum Verdict {
    /// Nothing is said of it.
    case open
    /// It is allowed.
    case allowed(SuppressedFinding.Cause)
    /// It was allowed up to a day that is past, which is said in a note.
    case expired(Finding.Note)
  }

  /// The suppressions, as the file has them.
  let suppressions: [Suppression]
  /// The names that are in force.
  private var current: [RuleID: Shelf] = [:]
  /// Those whose day is past.
  private var past: [RuleID: Shelf] = [:]
  /// What the configuration allows.
  private let allowances: [RuleID: [Allowance]]
  /// The same, once somebody asked.
  private var trees: [RuleID: AllowanceTree] = [:]
  private var used: [Set<Int>]
  private let today: CalendarDate?

  /// What is allowed in a file; nil where nothing is.
  ///
  /// - Parameters:
  ///   - suppressions: what its comments allow.
  ///   - allowances: what the configuration allows in it.
  ///   - today: the day of the run; nil where nothing ends.
  init?(_ suppressions: [Suppression], _ allowances: [Allowance], today: CalendarDate?) {
    guard !suppressions.isEmpty || !allowances.isEmpty else { return nil }
    self.suppressions = suppressions
    self.allowances = Dictionary(grouping: allowances, by: \.rule)
    self.today = today
    used = Array(repeating: [], count: suppressions.count)
    for (number, suppression) in suppressions.enumerated() {
      for (place, name) in suppression.names.enumerated() {
        let entry = Entry(suppression: number, name: place, scope: suppression.scope.bytes)
        if isPast(suppression.until) {
          past[name.rule, default: Shelf()].add(entry, isAboutDocument: suppression.isAboutDocument)
        } else {
          current[name.rule, default: Shelf()].add(entry, isAboutDocument: suppression.isAboutDocument)
        }
      }
    }
    for rule in current.keys { current[rule]?.sort() }
    for rule in past.keys { past[rule]?.sort() }
  }

  /// Whether a finding is allowed: by the nearest comment that is in force, else by the configuration.
  mutating func verdict(on finding: Finding) -> Verdict {
    let said = verdictOfComments(on: finding)
    if case .allowed = said { return said }
    guard let tree = tree(of: finding.rule) else { return said }
    let (current, past) = tree.saying(of: finding.steps)
    if let current { return .allowed(.configuration(reason: current.reason)) }
    guard case .open = said, let day = past else { return said }
    return .expired(Finding.Note("the configuration allowed it until \(day.description)"))
  }

  /// What the configuration allows of a rule; nil where it does not speak of it.
  private mutating func tree(of rule: RuleID) -> AllowanceTree? {
    guard let entries = allowances[rule] else { return nil }
    let tree = trees[rule] ?? AllowanceTree(entries, isPast: isPast)
    trees[rule] = tree
    return tree
  }

  private mutating func verdictOfComments(on finding: Finding) -> Verdict {
    let places = [finding.range.lowerBound.byte] + (finding.origin.map { [$0.lowerBound.byte] } ?? [])
    if let entry = current[finding.rule]?.entry(at: places) {
      used[entry.suppression].insert(entry.name)
      return .allowed(.comment(reason: suppressions[entry.suppression].reason))
    }
    guard let entry = past[finding.rule]?.entry(at: places), let day = suppressions[entry.suppression].until else {
      return .open
    }
    let comment = suppressions[entry.suppression].comment
    return .expired(Finding.Note("it was allowed until \(day.description)", at: comment.range))
  }

  /// The suppressions that silenced nothing so far or have ended, each with the names for which that is so.
  func idle() -> [(suppression: Suppression, names: [Suppression.Name], isExpired: Bool)] {
    suppressions.enumerated().compactMap { number, suppression -> (Suppression, [Suppression.Name], Bool)? in
      guard !suppression.isMalformed else { return nil }
      let isExpired = isPast(suppression.until)
      let names = suppression.names.enumerated().filter { place, name in
        isExpired || !used[number].contains(place) && !Self.isDependent(name.rule)
      }
      return names.isEmpty ? nil : (suppression, names.map(\.element), isExpired)
    }
  }

  /// Whether nobody knows that a suppression is of no use: of the rule that finds out, neither.
  private static func isDependent(_ rule: RuleID) -> Bool {
    dependent.contains(rule) || rule == Rule.unusedSuppression.id
  }

  /// Rules whose findings depend on the other files of the run, or on what is declared: what is of no use in this run
  /// may be of use in the next.
  static let dependent: [RuleID] = [
    "missing-parameter", "missing-return-url", "language-not-on-pc", "mixed-platform-style",
    "duplicate-merchant-biz-id",
  ]

  private func isPast(_ day: CalendarDate?) -> Bool {
    guard let day, let today else { return false }
    return day < today
  }
}
