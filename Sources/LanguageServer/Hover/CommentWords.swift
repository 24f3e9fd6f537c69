import Linting

/// The words of a comment to the linter, up to its reason.
struct CommentWords {
  /// The words behind ``SuppressionComment/beginning``, as bytes of the file.
  let all: [Range<Int>]
  /// Whether the reason has begun, in which no word means anything.
  let hasReason: Bool

  /// The words of a comment, or of the part of it before a place; nil for a comment to people.
  ///
  /// - Parameter comment: from `#` on, its indices those of the file.
  init?(_ comment: ArraySlice<UInt8>) {
    let text = comment.drop { $0 == UInt8(ascii: "#") || Self.isBlank($0) }
    let beginning = SuppressionComment.beginning.utf8
    guard text.starts(with: beginning) else { return nil }
    var words: [Range<Int>] = []
    var rest = text.dropFirst(beginning.count)
    while true {
      rest = rest.drop { Self.isBlank($0) || $0 == UInt8(ascii: ",") }
      let word = rest.prefix { !Self.isBlank($0) && $0 != UInt8(ascii: ",") }
      if word.isEmpty || word.elementsEqual("--".utf8) { break }
      words.append(word.startIndex..<word.endIndex)
      rest = rest[word.endIndex...]
    }
    all = words
    hasReason = !rest.isEmpty
  }

  /// Whether a byte stands between words.
  static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
}
