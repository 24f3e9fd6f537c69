package import DocumentModel

/// A scalar that a finding is about: where it stands, and what it says.
package struct FoundValue: Sendable {
  /// The place of its content.
  package internal(set) var range: SourceRange
  /// A fingerprint of its decoded text, the same however it is quoted, folded or indented; not to be told of a
  /// sensitive value.
  package let hash: UInt64

  /// The value of a node; nil for a collection, which would look changed when its keys are put in another order.
  init?(of node: Node) {
    guard node.kind == .scalar else { return nil }
    self.init(range: node.contentRange, text: node.bytes.span)
  }

  /// The text at a place as it is written; nil where none is.
  init?(of range: SourceRange, in source: SourceFile) {
    guard !range.isEmpty else { return nil }
    self.init(range: range, text: source[range].span)
  }

  private init(range: SourceRange, text: Span<UInt8>) {
    self.range = range
    var hash = TextHash()
    hash.add(text)
    self.hash = hash.value
  }
}
