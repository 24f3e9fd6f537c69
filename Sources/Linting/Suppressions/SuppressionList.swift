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
    /// Where this one and all before it have ended.
    var reach: Int
  }

  /// The names for one rule.
  private struct Shelf {
    /// Those about pairs, items and lines, by where their parts begin.
    var local: [Entry] = []
    /// Those about documents, likewise.
    var documents: [Entry] = []
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
  private var shelves: [RuleID: Shelf] = [:]
  /// What the configuration allows.
  private let allowances: [RuleID: [Allowance]]
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
        let entry = Entry(suppression: number, name: place, scope: suppression.scope.bytes, reach: 0)
        if suppression.isAboutDocument {
          shelves[name.rule, default: Shelf()].documents.append(entry)
        } else {
          shelves[name.rule, default: Shelf()].local.append(entry)
        }
      }
    }
    for rule in shelves.keys {
      Self.order(&shelves[rule, default: Shelf()].local)
      Self.order(&shelves[rule, default: Shelf()].documents)
    }
  }

  /// Whether a finding is allowed: by the nearest comment that is in force, else by the configuration.
  mutating func verdict(on finding: Finding) -> Verdict {
    let said = verdictOfComments(on: finding)
    if case .allowed = said { return said }
    guard let allowances = allowances[finding.rule] else { return said }
    let steps = finding.steps
    let fitting = allowances.filter { $0.pointer?.covers(steps) != false }
    if let allowance = fitting.first(where: { !isPast($0.until) }) {
      return .allowed(.configuration(reason: allowance.reason))
    }
    guard case .open = said, let day = fitting.compactMap(\.until).max() else { return said }
    return .expired(Finding.Note("the configuration allowed it until \(day.description)"))
  }

  private mutating func verdictOfComments(on finding: Finding) -> Verdict {
    guard let shelf = shelves[finding.rule] else { return .open }
    var expired: Suppression?
    for place in [finding.range.lowerBound.byte] + (finding.origin.map { [$0.lowerBound.byte] } ?? []) {
      for entries in [shelf.local, shelf.documents] {
        var index = Self.count(of: entries, before: place)
        while index > 0, entries[index - 1].reach >= place {
          index -= 1
          // A finding about nothing may stand at the end of a file.
          guard entries[index].scope.upperBound >= place else { continue }
          let suppression = suppressions[entries[index].suppression]
          guard !isPast(suppression.until) else {
            expired = expired ?? suppression
            continue
          }
          used[entries[index].suppression].insert(entries[index].name)
          return .allowed(.comment(reason: suppression.reason))
        }
      }
    }
    guard let expired, let day = expired.until else { return .open }
    return .expired(Finding.Note("it was allowed until \(day.description)", at: expired.comment.range))
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

  private static func order(_ entries: inout [Entry]) {
    entries.sort { ($0.scope.lowerBound, $0.suppression, $0.name) < ($1.scope.lowerBound, $1.suppression, $1.name) }
    var reach = 0
    for index in entries.indices {
      reach = max(reach, entries[index].scope.upperBound)
      entries[index].reach = reach
    }
  }

  /// How many entries begin at a place or before it.
  private static func count(of entries: [Entry], before place: Int) -> Int {
    entries.partitioningIndex { $0.scope.lowerBound > place }
  }
}
