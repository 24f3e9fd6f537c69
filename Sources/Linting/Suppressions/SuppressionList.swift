import DocumentModel

/// The suppressions of a file, and what each has silenced.
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
    case allowed(Suppression)
    /// It was allowed up to a day that is past.
    case expired(Suppression)
  }

  /// The suppressions, as the file has them.
  let suppressions: [Suppression]
  private var shelves: [RuleID: Shelf] = [:]
  private var used: [Set<Int>]
  private let today: CalendarDate?

  /// The suppressions of a file.
  ///
  /// - Parameter today: the day of the run; nil where none ends.
  init(_ suppressions: [Suppression], today: CalendarDate?) {
    self.suppressions = suppressions
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

  /// Whether a finding is allowed; the nearest suppression that is in force decides.
  mutating func verdict(on finding: Finding) -> Verdict {
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
          guard !isExpired(suppression) else {
            expired = expired ?? suppression
            continue
          }
          used[entries[index].suppression].insert(entries[index].name)
          return .allowed(suppression)
        }
      }
    }
    return expired.map(Verdict.expired) ?? .open
  }

  /// The suppressions that silenced nothing so far or have ended, each with the names for which that is so.
  func idle() -> [(suppression: Suppression, names: [Suppression.Name], isExpired: Bool)] {
    suppressions.enumerated().compactMap { number, suppression -> (Suppression, [Suppression.Name], Bool)? in
      guard !suppression.isMalformed else { return nil }
      let isExpired = isExpired(suppression)
      let names = suppression.names.enumerated().filter { place, name in
        isExpired || !used[number].contains(place) && !Self.dependent.contains(name.rule)
      }
      return names.isEmpty ? nil : (suppression, names.map(\.element), isExpired)
    }
  }

  /// Rules whose findings depend on the other files of the run, or on what is declared: what is of no use in this run
  /// may be of use in the next. And the one that finds what is of no use.
  private static let dependent: Set<RuleID> = [
    "duplicate-merchant-biz-id", "missing-parameter", "missing-return-url", "language-not-on-pc",
    "mixed-platform-style", Rule.unusedSuppression.id,
  ]

  private func isExpired(_ suppression: Suppression) -> Bool {
    guard let until = suppression.until, let today else { return false }
    return until < today
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
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].scope.lowerBound <= place { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
