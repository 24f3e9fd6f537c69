import Dispatch
import Synchronization

/// A piece of work that is done beside what its owner does.
package final class Background<Value: Sendable>: Sendable {
  private let group = DispatchGroup()
  private let result = Mutex<Value?>(nil)

  /// Begins the work.
  package init(_ work: @escaping @Sendable () -> Value) {
    DispatchQueue.global().async(group: group) { [self] in
      let value = work()
      result.withLock { $0 = value }
    }
  }

  /// What the work came to; waits for its end.
  package var value: Value {
    group.wait()
    guard let value = result.withLock({ $0 }) else { preconditionFailure("work that has ended has a result") }
    return value
  }
}
