import DocumentModel

/// A node that a pointer of the configuration, or a mark, leads to.
struct Place {
  /// What is said of the node.
  enum Role {
    /// It is a profile, or a text that holds one.
    case profile
    /// The same, and what is in it is a part of something whole.
    case partial
    /// An override, told by its number, is about what is in it.
    case override(Int)
  }

  /// The index of the node.
  var node: Int
  /// What is said of it.
  var role: Role
  /// What is left of the pointer where the node is a text, in which it goes on; without steps where it ends here.
  var rest: JSONPointerPattern

  /// The places in a document, in the order of its nodes. Takes time in the size of the document, for each pointer.
  ///
  /// - Parameter mark: what a comment says of the document; nil for nothing.
  static func all(from root: Node, mark: Mark?, _ options: LintOptions) -> [Place] {
    var places: [Place] = []
    if let mark { places.end(at: root, mark == .partial ? .partial : .profile) }
    for pointer in options.profiles { places.follow(pointer, from: root, .profile) }
    for pointer in options.partial { places.follow(pointer, from: root, .partial) }
    for (number, override) in options.overrides.enumerated() {
      places.follow(override.pointer, from: root, .override(number))
    }
    return places.sorted { $0.node < $1.node }
  }
}

extension [Place] {
  /// Adds where a pointer leads. An alias on its way, or at its end, is what it stands for.
  fileprivate mutating func follow(_ pointer: JSONPointerPattern, from root: Node, _ role: Place.Role) {
    // The text of a document that is nothing else would be the same text again.
    guard root.kind != .scalar else { return }
    var nodes = [root]
    for step in 0..<pointer.count {
      var next: [Node] = []
      // Aliases lead to one node from many places.
      var seen: Set<Int> = []
      for node in nodes {
        if node.kind == .scalar {
          append(Place(node: node.index, role: role, rest: pointer.behind(step)))
        } else {
          next += Self.children(of: node, pointer, step).filter { seen.insert($0.index).inserted }
        }
      }
      nodes = next
    }
    for node in nodes { end(at: node, role) }
  }

  /// Adds the place where a pointer ends; what is said of a sequence is said of each of its items.
  fileprivate mutating func end(at node: Node, _ role: Place.Role) {
    let items = node.kind == .sequence ? Swift.Array(node.children) : []
    self += ([node] + items).map { Place(node: $0.index, role: role, rest: .root) }
  }

  private static func children(of node: Node, _ pointer: JSONPointerPattern, _ step: Int) -> [Node] {
    switch node.kind {
    case .mapping:
      node.pairs.compactMap { pair in
        let isMeant = pair.key.kind == .scalar && !Binder.isMerge(pair.key) && pointer.takes(pair.key.bytes, at: step)
        return isMeant ? pair.value.resolved : nil
      }
    case .sequence:
      node.children.enumerated().compactMap { number, item in
        pointer.takes(String(number).utf8, at: step) ? item.resolved : nil
      }
    case .scalar, .alias, .hole: []
    }
  }
}
