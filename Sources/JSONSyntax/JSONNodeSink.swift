import DocumentModel

/// Builds the nodes of a table.
struct JSONNodeSink: JSONSink {
  /// The nodes so far.
  private(set) var builder: NodeTableBuilder

  /// A sink for about `expected` nodes.
  init(expected: Int) {
    builder = NodeTableBuilder(expected: expected)
  }

  mutating func begin(_ bracket: UInt8, at start: Int) {
    builder.begin(bracket == UInt8(ascii: "{") ? .mapping : .sequence, .flow, start: start)
  }

  mutating func end(_ bracket: UInt8, at end: Int) { builder.end(at: end) }

  mutating func string(_ content: Range<Int>, isVerbatim: Bool, in text: Span<UInt8>) {
    builder.add(
      .scalar, .doubleQuoted, flags: isVerbatim ? .verbatim : [], start: content.lowerBound - 1,
      end: content.upperBound + 1)
  }

  mutating func literal(_ range: Range<Int>, in text: Span<UInt8>) {
    builder.add(.scalar, .plain, flags: .verbatim, start: range.lowerBound, end: range.upperBound)
  }

  mutating func hole(_ range: Range<Int>) {
    builder.add(.hole, .plain, start: range.lowerBound, end: range.upperBound)
  }

  mutating func absentValue(at end: Int) {
    builder.add(.hole, .plain, flags: .absent, start: end, end: end)
  }
}
