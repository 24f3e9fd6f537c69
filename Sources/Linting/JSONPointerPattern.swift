/// A JSON pointer (RFC 6901) in which a step that is `*` stands for any one key or item.
package struct JSONPointerPattern: Sendable, Equatable {
  /// The pattern as written.
  package let text: String

  private enum Step: Equatable {
    case any
    case name(String)
  }

  private let steps: [Step]

  /// The pointer of a whole document.
  static let root = JSONPointerPattern(text: "", steps: [])

  /// A pattern; nil for a text that is no pointer: one that does not begin with `/`, or with a `~` that is followed by
  /// neither `0` nor `1` (section 3). The empty pointer is that of a whole document.
  package init?(_ text: String) {
    self.text = text
    guard !text.isEmpty else {
      steps = []
      return
    }
    guard text.utf8.first == UInt8(ascii: "/") else { return nil }
    var steps: [Step] = []
    for step in text.utf8.dropFirst().split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) {
      guard let name = Self.unescaped(step) else { return nil }
      steps.append(name == "*" ? .any : .name(name))
    }
    self.steps = steps
  }

  /// The number of steps.
  package var count: Int { steps.count }

  /// The keys, and the numbers of items, that the steps ask for; nil for any.
  var names: [String?] {
    steps.map { if case .name(let name) = $0 { name } else { nil } }
  }

  /// The pattern that is left when a number of steps was gone; ``text`` stays that of the whole.
  func behind(_ count: Int) -> JSONPointerPattern {
    JSONPointerPattern(text: text, steps: Array(steps.dropFirst(count)))
  }

  /// Whether a key, or the number of an item, is what a step asks for.
  func takes(_ name: some Sequence<UInt8>, at step: Int) -> Bool {
    switch steps[step] {
    case .any: true
    case .name(let wanted): name.elementsEqual(wanted.utf8)
    }
  }

  /// Whether the pattern leads to a place.
  ///
  /// - Parameter path: the keys and the numbers of items, outermost first.
  package func matches(_ path: [String]) -> Bool { path.count == steps.count && reaches(path) }

  /// Whether the pattern leads to a place or to something that the place is in.
  package func covers(_ path: [String]) -> Bool { path.count >= steps.count && reaches(path.prefix(steps.count)) }

  /// Whether a place is on the way of the pattern, or is where it leads.
  package func reaches(_ path: some Collection<String>) -> Bool {
    path.count <= steps.count && zip(path, steps).allSatisfy { name, step in step == .any || step == .name(name) }
  }

  private init(text: String, steps: [Step]) {
    self.text = text
    self.steps = steps
  }

  private static func unescaped(_ step: Substring.UTF8View) -> String? {
    var bytes: [UInt8] = []
    var rest = step[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "~") else {
        bytes.append(byte)
        continue
      }
      switch rest.popFirst() {
      case UInt8(ascii: "0"): bytes.append(UInt8(ascii: "~"))
      case UInt8(ascii: "1"): bytes.append(UInt8(ascii: "/"))
      default: return nil
      }
    }
    return String(validating: bytes, as: UTF8.self)
  }
}
