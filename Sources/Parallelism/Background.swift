import Synchronization

/// A piece of work that is done beside what its owner does.
package final class Background<Value: Sendable>: Sendable {
  /// What the thread writes to: it must not keep alive what waits for it.
  private final class Result: Sendable {
    let value = Mutex<Value?>(nil)
  }

  private let result = Result()
  private let work: @Sendable () -> Value
  private let thread: Mutex<WorkingThread?>

  /// Begins the work.
  package init(_ work: @escaping @Sendable () -> Value) {
    self.work = work
    thread = Mutex(
      WorkingThread { [result] in
        let value = work()
        result.value.withLock { $0 = value }
      })
  }

  /// What the work came to; waits for its end, and does it where there was no thread to be had.
  package var value: Value {
    join()
    return result.value.withLock { value in
      let found = value ?? work()
      value = found
      return found
    }
  }

  deinit { join() }

  private func join() {
    thread.withLock { thread in
      thread?.join()
      thread = nil
    }
  }
}
