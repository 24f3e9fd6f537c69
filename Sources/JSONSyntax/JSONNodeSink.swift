import DocumentModel

/// Builds the nodes of a table.
struct JSONNodeSink: JSONSink {
  /// The nodes so far.
  private(set) var builder: NodeTableBuilder

  /// A sink for about `expected` nodes.
  init(expected: Int) {
    builder = NodeTableBuilder(expected: expected)
  }

  /// See ``JSONSink``.
  mutating func begin(_ bracket: UInt8, at start: Int) {
    builder.begin(bracket == UInt8(ascii: "{") ? .mapping : .sequence, .flow, start: start)
  }

  /// See ``JSONSink``.
  mutating func end(_ bracket: UInt8, at end: Int) { builder.end(at: end) }

  /// See ``JSONSink``.
  mutating func string(_ content: Range<Int>, isVerbatim: Bool, in text: Span<UInt8>) {
    add(.scalar, .doubleQuoted, isVerbatim ? .verbatim : [], content.lowerBound - 1..<content.upperBound + 1)
  }

  /// See ``JSONSink``.
  mutating func literal(_ range: Range<Int>, in text: Span<UInt8>) {
    add(.scalar, .plain, .verbatim, range)
  }

  /// See ``JSONSink``.
  mutating func hole(_ range: Range<Int>) {
    add(.hole, .plain, [], range)
  }

  /// See ``JSONSink``.
  mutating func absentValue(at end: Int) {
    add(.hole, .plain, .absent, end..<end)
  }

  private mutating func add(_ kind: NodeKind, _ style: NodeStyle, _ flags: NodeRecord.Flags, _ range: Range<Int>) {
    var record = NodeRecord(kind: kind, style: style, start: range.lowerBound, end: range.upperBound)
    record.flags = flags
    builder.add(record)
  }
}
