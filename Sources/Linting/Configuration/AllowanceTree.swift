/// What a configuration allows of the findings of one rule, by the places that it is about: there may be as many
/// entries as findings, so that nobody can look through all of them for each.
struct AllowanceTree: Sendable {
  /// What is said of a place, and where it goes on from there.
  private struct Branch {
    /// The first entry that is in force, and its number in the configuration.
    var current: (number: Int, allowance: Allowance)?
    /// The last day of those whose day is past.
    var past: CalendarDate?
    /// The branches of keys and numbers of items.
    var names: [String: Int] = [:]
    /// The branch of whatever key or item.
    var any: Int?
  }

  private var branches = [Branch()]

  /// The entries about one rule, in their order.
  ///
  /// - Parameter isPast: whether the last day of an entry is past.
  init(_ allowances: [Allowance], isPast: (CalendarDate?) -> Bool) {
    for (number, allowance) in allowances.enumerated() {
      let branch = branch(for: allowance.pointer?.names ?? [])
      if isPast(allowance.until) {
        branches[branch].past = [branches[branch].past, allowance.until].compactMap(\.self).max()
      } else if branches[branch].current == nil {
        branches[branch].current = (number, allowance)
      }
    }
  }

  /// What is said of a place, or of what it is in: the first entry that is in force, and the last day of the others.
  func saying(of path: [String]) -> (current: Allowance?, past: CalendarDate?) {
    var current: (number: Int, allowance: Allowance)?
    var past: CalendarDate?
    var reached = [0]
    var rest = path[...]
    while !reached.isEmpty {
      for branch in reached {
        if let own = branches[branch].current, own.number < current?.number ?? .max { current = own }
        past = [past, branches[branch].past].compactMap(\.self).max()
      }
      guard let step = rest.popFirst() else { break }
      reached = reached.flatMap { [branches[$0].names[step], branches[$0].any].compactMap(\.self) }
    }
    return (current?.allowance, past)
  }

  /// The branch at the end of the steps of a pattern, nil being whatever key or item.
  private mutating func branch(for steps: [String?]) -> Int {
    var branch = 0
    for step in steps {
      if let next = step.map({ branches[branch].names[$0] }) ?? branches[branch].any {
        branch = next
        continue
      }
      let next = branches.count
      branches.append(Branch())
      if let step { branches[branch].names[step] = next } else { branches[branch].any = next }
      branch = next
    }
    return branch
  }
}
