package import DocumentModel
package import JSONSyntax

/// JSON that a parameter's value holds.
package struct EmbeddedJSON: Sendable {
  /// What could be read of it, in places of the file.
  package let reading: JSONReading
  /// From offsets into the text that was read to the file.
  package let map: OffsetMap
  /// Where in the buffer that was read the value begins, in bytes.
  let start: Int

  /// The root of the JSON; nil where nothing could be read.
  package var root: Node? { reading.root }

  /// Whether it is JSON to the letter, or could be one once its placeholders are filled.
  package var isReadable: Bool { reading.problem == nil }

  /// The limit at which its reading stopped; nil where none did.
  var limit: LimitKind? { reading.problem?.kind.limit }

  /// The string, number or key that a place of the file lies in; nil where it lies in none, and in what is no JSON.
  func scalar(around place: SourceRange) -> Node? {
    guard isReadable else { return nil }
    return reading.nodes.records.indices.lazy.map { Node(table: reading.nodes, index: $0) }.first { node in
      node.kind == .scalar && node.contentRange.bytes.contains(place.bytes)
    }
  }

  /// A stretch of the value, in bytes of its decoded text, from one of the buffer that was read.
  package func stretch(of read: Range<Int>) -> Range<Int> { read.lowerBound - start..<read.upperBound - start }

  /// The place in the file of a stretch of the text that was read.
  package func range(of stretch: Range<Int>) -> SourceRange { SourceRange(bytes: map.source(of: stretch)) }
}
