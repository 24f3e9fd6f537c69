/// A place in a file: the number of UTF-8 bytes before it.
///
/// An offset into *decoded* text (a scalar's value) is a plain `Int` and cannot pass for one of these. For a UTF-16
/// file the offset counts the bytes of its UTF-8 form; ``SourceFile/originalOffset(of:)`` leads back to the file's own
/// bytes.
package struct SourceOffset: Comparable, Hashable, Sendable {
  /// The number of UTF-8 bytes before the place, a byte order mark included.
  package var byte: Int

  /// The place after `byte` bytes.
  package init(_ byte: Int) {
    self.byte = byte
  }

  /// Whether the left place comes before the right one.
  package static func < (left: SourceOffset, right: SourceOffset) -> Bool {
    left.byte < right.byte
  }
}

/// A stretch of a file, half open, in UTF-8 bytes.
package typealias SourceRange = Range<SourceOffset>

extension Range where Bound == SourceOffset {
  /// The stretch between two byte offsets.
  package init(bytes: Range<Int>) {
    self = SourceOffset(bytes.lowerBound)..<SourceOffset(bytes.upperBound)
  }

  /// The same stretch as plain byte offsets.
  package var bytes: Range<Int> {
    lowerBound.byte..<upperBound.byte
  }
}
