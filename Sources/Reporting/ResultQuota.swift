import Linting

/// How many results of each severity have room in a log: the most severe come first.
struct ResultQuota {
  /// What GitHub accepts in one run; it refuses a log with more.
  static let most = 25_000

  private var left: [Severity: Int] = [:]

  /// The quota for results of these severities.
  init(for results: some Sequence<Severity>) {
    var counts: [Severity: Int] = [:]
    for severity in results { counts[severity, default: 0] += 1 }
    var room = Self.most
    for severity in Severity.allCases.sorted(by: >) {
      left[severity] = min(room, counts[severity] ?? 0)
      room -= left[severity] ?? 0
    }
  }

  /// Whether the next result of a severity is among those that have room.
  mutating func takes(_ severity: Severity) -> Bool {
    guard let number = left[severity], number > 0 else { return false }
    left[severity] = number - 1
    return true
  }
}
