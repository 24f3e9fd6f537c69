import DocumentModel

/// Goes along the places of a document, and knows those around the node that it has come to. Nodes may only grow.
struct PlaceWalk {
  /// What is said of a node.
  struct Arrival {
    /// Whether it is called a profile.
    var isProfile = false
    /// The text that it is; nil where it is none, and where no profile is looked for in it.
    var text: EnclosedText?
  }

  private let places: [Place]
  private let overrides: [PlaceOverride]
  private var next = 0
  /// The number of the node behind the last that is in something partial.
  private var partialEnd = 0
  /// The overrides around, and the number of the node behind the last that each is about.
  private var around: [(number: Int, end: Int)] = []

  /// A walk that has not begun.
  init(_ places: [Place], overrides: [PlaceOverride]) {
    self.places = places
    self.overrides = overrides
  }

  /// Whether a node is in something partial.
  func isPartial(_ node: Node) -> Bool { node.index < partialEnd }

  /// The numbers of the overrides that are about a node, in their order.
  func overrides(about node: Node) -> [Int] {
    around.isEmpty ? [] : Set(around.lazy.filter { node.index < $0.end }.map(\.number)).sorted()
  }

  /// Goes on to a node.
  mutating func arrive(at node: Node) -> Arrival {
    var arrival = Arrival()
    // What stands between was passed over: nobody looks into values of parameters.
    while next < places.count, places[next].node < node.index { next += 1 }
    guard next < places.count, places[next].node == node.index else { return arrival }
    while let last = around.last, last.end <= node.index { around.removeLast() }
    let first = next
    let end = node.index + Int(node.record.extent)
    while next < places.count, places[next].node == node.index {
      switch places[next].role {
      case .profile: arrival.isProfile = true
      case .partial:
        arrival.isProfile = true
        if places[next].rest.count == 0 { partialEnd = max(partialEnd, end) }
      case .override(let number):
        if places[next].rest.count == 0 { around.append((number, end)) }
      }
      next += 1
    }
    if arrival.isProfile, node.kind == .scalar { arrival.text = text(node, places[first..<next]) }
    return arrival
  }

  private func text(_ scalar: Node, _ places: ArraySlice<Place>) -> EnclosedText {
    var text = EnclosedText(scalar: scalar, isPartial: isPartial(scalar))
    var inside = overrides(about: scalar).map { (number: $0, rest: JSONPointerPattern.root) }
    for place in places {
      switch place.role {
      case .profile: text.profiles.append(place.rest)
      case .partial: text.partial.append(place.rest)
      case .override(let number): if place.rest.count > 0 { inside.append((number, place.rest)) }
      }
    }
    text.overrides = inside.sorted { $0.number < $1.number }
      .map { PlaceOverride($0.rest, overrides[$0.number].settings) }
    return text
  }
}
