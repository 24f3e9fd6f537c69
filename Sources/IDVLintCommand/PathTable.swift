import DocumentModel

/// What is known of some paths, in their order.
///
/// A dictionary would do the same; its first use costs a short run more than all that it looks up.
struct PathTable<Value: Sendable>: Sendable {
  private var entries: [(path: FilePath, value: Value)] = []

  /// Whether nothing is known.
  var isEmpty: Bool { entries.isEmpty }

  /// What is known of a path; setting nil forgets it.
  subscript(path: FilePath) -> Value? {
    get {
      guard let place = place(of: path), entries[place].path == path else { return nil }
      return entries[place].value
    }
    set {
      let place = place(of: path)
      switch (place, newValue) {
      case (let place?, let value?) where entries[place].path == path: entries[place].value = value
      case (let place?, nil) where entries[place].path == path: entries.remove(at: place)
      case (_, let value?): entries.insert((path, value), at: place ?? entries.count)
      case (_, nil): break
      }
    }
  }

  /// The place of the first entry that does not come before a path; nil where all do.
  private func place(of path: FilePath) -> Int? {
    // Walks and lists come in order.
    guard let last = entries.last, !(last.path < path) else { return nil }
    return entries.partitioningIndex { !($0.path < path) }
  }
}
