import Synchronization

/// The results of independent pieces of work in their order, several of them done at a time.
///
/// - Parameters:
///   - pieces: the numbers of the pieces; each is begun when all before it are.
///   - jobs: how many are done at a time, at least 1.
///   - capacity: the weight of results from which on no more pieces are begun.
///   - weight: what a result weighs.
/// - Returns: the results of the first pieces, at least one; of all of them where they do not weigh too much.
package func concurrently<Result: Sendable>(
  _ pieces: Range<Int>, jobs: Int, capacity: Int = .max, weight: @escaping @Sendable (Result) -> Int = { _ in 0 },
  _ work: @escaping @Sendable (Int) -> Result
) -> [Result] {
  guard jobs > 1, pieces.count > 1 else { return inTurn(pieces, capacity: capacity, weight: weight, work) }
  let state = Mutex(Progress<Result>(pieces))
  let share: @Sendable () -> Void = {
    while true {
      let piece: Int? = state.withLock { state in
        guard state.next < state.end else { return nil }
        defer { state.next += 1 }
        return state.next
      }
      guard let piece else { return }
      let result = work(piece)
      state.withLock { state in
        state.results[piece - pieces.lowerBound] = result
        state.held += weight(result)
        if state.held >= capacity { state.end = min(state.end, state.next) }
      }
    }
  }
  // The thread that asks does its share, if there is no other.
  let others = (1..<min(jobs, pieces.count)).compactMap { _ in WorkingThread(share) }
  share()
  for thread in others { thread.join() }
  return state.withLock { $0.results }.compactMap { $0 }
}

/// The same one after another, for what needs no thread and nothing that threads share.
private func inTurn<Result>(_ pieces: Range<Int>, capacity: Int, weight: (Result) -> Int, _ work: (Int) -> Result)
  -> [Result]
{
  var (results, held) = ([Result](), 0)
  for piece in pieces where held < capacity {
    let result = work(piece)
    held += weight(result)
    results.append(result)
  }
  return results
}

/// What the workers share.
private struct Progress<Result: Sendable> {
  var next: Int
  var end: Int
  /// The weight of the results.
  var held = 0
  var results: [Result?]

  init(_ pieces: Range<Int>) {
    next = pieces.lowerBound
    end = pieces.upperBound
    results = Array(repeating: nil, count: pieces.count)
  }
}
