import DocumentModel
import Synchronization

/// A clock that runs out after some questions, and counts them.
final class Calls: Sendable {
  private let calls = Atomic(0)

  /// How often it was asked.
  var count: Int { calls.load(ordering: .relaxed) }

  /// The default limits with this clock.
  func limits(after most: Int) -> ReadingLimits {
    var limits = ReadingLimits()
    limits.isOverdue = { self.calls.wrappingAdd(1, ordering: .relaxed).oldValue >= most }
    return limits
  }
}
