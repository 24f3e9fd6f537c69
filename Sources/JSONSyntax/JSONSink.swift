/// Takes what a ``JSONScanner`` finds, in the order written. All offsets are bytes of the scanned text.
protocol JSONSink {
  /// An object or array begins; `bracket` is `{` or `[` and stands at `start`.
  mutating func begin(_ bracket: UInt8, at start: Int)
  /// The innermost object or array ends; `bracket` is `}` or `]`, and `end` the byte after it.
  mutating func end(_ bracket: UInt8, at end: Int)
  /// A string or key; `content` is what stands between its quotes, verbatim where it holds no escape.
  mutating func string(_ content: Range<Int>, isVerbatim: Bool, in text: Span<UInt8>)
  /// A number, `true`, `false` or `null`.
  mutating func literal(_ range: Range<Int>, in text: Span<UInt8>)
  /// A placeholder where a value or key would stand.
  mutating func hole(_ range: Range<Int>)
  /// The last hole stands for whole members: it is followed by no value.
  mutating func absentValue(at end: Int)
}
