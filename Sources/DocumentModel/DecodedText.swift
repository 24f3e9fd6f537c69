/// The value of a scalar together with the place of each of its bytes in the file.
@usableFromInline package struct DecodedText: Sendable {
  /// The bytes that hold the value, and maybe others around it: the file itself where the value stands there verbatim.
  @usableFromInline package let buffer: [UInt8]
  /// Where in ``buffer`` the value is.
  @usableFromInline package let bounds: Range<Int>
  private let inner: OffsetMap
  /// From the text that the value was decoded from to the file; nil where that text is the file.
  private let outer: OffsetMap?
  /// False where our reading and the parser's differ, so that the text must not be judged.
  package let isTrusted: Bool

  /// A text and its map; `bounds` nil stands for the whole buffer.
  package init(buffer: [UInt8], bounds: Range<Int>? = nil, map: OffsetMap, isTrusted: Bool = true) {
    self.buffer = buffer
    self.bounds = bounds ?? 0..<buffer.count
    self.isTrusted = isTrusted
    inner = map
    outer = nil
  }

  /// A text whose map leads to another text, and the map from that to the file.
  init(_ text: DecodedText, within outer: OffsetMap) {
    buffer = text.buffer
    bounds = text.bounds
    isTrusted = text.isTrusted
    inner = text.inner
    self.outer = outer.isIdentity ? nil : outer
  }

  /// From offsets into the value (counted from 0) to the file.
  package var map: OffsetMap { outer.map(inner.composed) ?? inner }

  /// The value's bytes: UTF-8, save where a file is not.
  @inlinable package var bytes: ArraySlice<UInt8> { buffer[bounds] }

  /// The number of bytes.
  @inlinable package var count: Int { bounds.count }

  /// Whether there is no byte.
  @inlinable package var isEmpty: Bool { bounds.isEmpty }

  /// The text as a string; ill-formed bytes become U+FFFD.
  package var string: String { String(decoding: bytes, as: UTF8.self) }

  /// The byte at `offset` from the beginning.
  @inlinable package subscript(offset: Int) -> UInt8 { buffer[bounds.lowerBound + offset] }

  /// The place in the file of a stretch of the text, given in bytes from its beginning.
  package func range(of stretch: Range<Int>) -> SourceRange {
    let source = inner.source(of: stretch)
    return SourceRange(bytes: outer?.source(of: source) ?? source)
  }

  /// The place in the file of the whole text.
  package var range: SourceRange { range(of: 0..<count) }

  /// From offsets into ``buffer`` to the file, for a reader that works on the buffer itself.
  package var bufferMap: OffsetMap {
    bounds.lowerBound == 0 ? map : OffsetMap.verbatim(from: -bounds.lowerBound).composed(with: map)
  }

  /// Whether the text is `other`, byte by byte.
  package func equals(_ other: String) -> Bool {
    bounds.count == other.utf8.count && bytes.elementsEqual(other.utf8)
  }
}
