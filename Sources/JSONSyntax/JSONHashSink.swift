import DocumentModel

/// Builds nothing but a fingerprint.
struct JSONHashSink: JSONSink {
  /// The fingerprint so far.
  private(set) var hash = TextHash()
  private var decoded: [UInt8] = []

  /// See ``JSONSink``.
  mutating func begin(_ bracket: UInt8, at start: Int) { hash.add(mark: bracket) }

  /// See ``JSONSink``.
  mutating func end(_ bracket: UInt8, at end: Int) { hash.add(mark: bracket) }

  /// See ``JSONSink``.
  mutating func string(_ content: Range<Int>, isVerbatim: Bool, in text: Span<UInt8>) {
    guard !isVerbatim else { return hash.add(text.extracting(content)) }
    decoded.removeAll(keepingCapacity: true)
    var pieces = JSONStringPieces(content)
    while let piece = pieces.next(in: text) { piece.append(to: &decoded, from: text) }
    let value = decoded
    hash.add(value.span)
  }

  /// See ``JSONSink``.
  mutating func literal(_ range: Range<Int>, in text: Span<UInt8>) { hash.add(text.extracting(range)) }

  /// See ``JSONSink``.
  mutating func hole(_ range: Range<Int>) {}

  /// See ``JSONSink``.
  mutating func absentValue(at end: Int) {}
}
