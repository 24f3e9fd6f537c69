package import DocumentModel

/// A place in another file of the run, in numbers, since that file is no longer at hand.
package struct DistantPlace: Sendable, Equatable {
  /// The file's name as it was given or found.
  package let path: FilePath
  /// The stretch in bytes of the file's UTF-8 text.
  package let range: SourceRange
  /// Where it begins, the column in Unicode scalars.
  package let start: TextPosition
  /// Where it begins and ends, the columns in UTF-16 code units.
  package let utf16: Range<TextPosition>

  /// A stretch of a file with these lines.
  package init(_ range: SourceRange, of path: FilePath, _ lines: LineIndex) {
    self.path = path
    self.range = range
    start = lines.position(of: range.lowerBound, in: .scalars)
    utf16 = lines.position(of: range.lowerBound, in: .utf16)..<lines.position(of: range.upperBound, in: .utf16)
  }
}
