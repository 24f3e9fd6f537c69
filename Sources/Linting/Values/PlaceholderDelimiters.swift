/// The marks of a placeholder beyond those that are always known.
package struct PlaceholderDelimiters: Sendable, Equatable {
  /// The bytes that open it.
  package let opening: [UInt8]
  /// The bytes that close it; none where it ends with its name, of ASCII letters, digits and underscores.
  package let closing: [UInt8]

  /// A pair; nil where the opening mark is empty, or one of them consists of asterisks, which mask values and stand for
  /// nothing.
  package init?(opening: String, closing: String) {
    for mark in [opening, closing] where !mark.isEmpty && mark.utf8.allSatisfy({ $0 == UInt8(ascii: "*") }) {
      return nil
    }
    guard !opening.isEmpty else { return nil }
    self.opening = Array(opening.utf8)
    self.closing = Array(closing.utf8)
  }

  /// The marks of a text in which one `*` stands for the name; nil for any other text.
  package init?(pattern: String) {
    let parts = pattern.split(separator: "*", omittingEmptySubsequences: false)
    guard parts.count == 2 else { return nil }
    self.init(opening: String(parts[0]), closing: String(parts[1]))
  }

  /// The marks with a `*` for the name.
  package var words: String {
    "\(String(decoding: opening, as: UTF8.self))*\(String(decoding: closing, as: UTF8.self))"
  }
}
