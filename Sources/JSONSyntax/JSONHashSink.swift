import DocumentModel

/// Builds nothing but a fingerprint.
struct JSONHashSink: JSONSink {
  /// The fingerprint so far.
  private(set) var hash = TextHash()

  /// See ``JSONSink``.
  mutating func begin(_ bracket: UInt8, at start: Int) { hash.add(mark: bracket, at: start) }

  /// See ``JSONSink``.
  mutating func end(_ bracket: UInt8, at end: Int) { hash.add(mark: bracket, at: end) }

  /// See ``JSONSink``.
  mutating func string(_ content: Range<Int>, isVerbatim: Bool, in text: Span<UInt8>) {
    hash.add(place: content.lowerBound - 1..<content.upperBound + 1)
  }

  /// See ``JSONSink``.
  mutating func literal(_ range: Range<Int>, in text: Span<UInt8>) { hash.add(place: range) }

  /// See ``JSONSink``.
  mutating func hole(_ range: Range<Int>) {}

  /// See ``JSONSink``.
  mutating func absentValue(at end: Int) {}
}
