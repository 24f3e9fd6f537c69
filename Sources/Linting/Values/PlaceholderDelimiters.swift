/// A pair of marks between which a placeholder stands, beyond those that are always known.
package struct PlaceholderDelimiters: Sendable, Equatable {
  /// The bytes that open it.
  package let opening: [UInt8]
  /// The bytes that close it.
  package let closing: [UInt8]

  /// A pair; nil where one of the two is empty or consists of asterisks, which mask values and stand for nothing.
  package init?(opening: String, closing: String) {
    for mark in [opening, closing] where mark.utf8.allSatisfy({ $0 == UInt8(ascii: "*") }) { return nil }
    self.opening = Array(opening.utf8)
    self.closing = Array(closing.utf8)
  }
}
