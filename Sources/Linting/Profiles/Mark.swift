import DocumentModel

/// What a comment before a document's first key says of the document.
package enum Mark: String, CaseIterable, Sendable {
  /// The document is a profile.
  case profile
  /// It is none.
  case notAProfile = "not-a-profile"
  /// It is a part of one.
  case partial

  /// What the comment says, a sentence.
  package var summary: String {
    switch self {
    case .profile: "The document is a profile, whatever it looks like."
    case .notAProfile: "The document is no profile, whatever it looks like."
    case .partial: "The document is a part of a profile: nothing is missing from it."
    }
  }

  /// The last mark among the comments of a stretch that stand on a line of their own.
  ///
  /// - Parameter next: the number of the first comment that was not looked at yet.
  static func last(in document: ParsedDocument, from start: Int, to end: Int, next: inout Int) -> Mark? {
    var mark: Mark?
    while next < document.comments.count, document.comments[next].range.lowerBound.byte < end {
      let comment = document.comments[next]
      next += 1
      if comment.isAlone, comment.range.lowerBound.byte >= start {
        mark = Mark(document.source[comment.range]) ?? mark
      }
    }
    return mark
  }

  /// The mark that a comment is; nil where it is none.
  init?(_ comment: ArraySlice<UInt8>) {
    // Nearly every comment is for people.
    guard comment.contains(UInt8(ascii: ":")) else { return nil }
    let text = comment.drop { $0 == UInt8(ascii: "#") || Self.isBlank($0) }
    guard text.starts(with: "idvlint:".utf8) else { return nil }
    let words = text.dropFirst("idvlint:".utf8.count).split(whereSeparator: Self.isBlank)
    guard words.count == 1 || words.count > 1 && words[1].elementsEqual("--".utf8) else { return nil }
    self.init(rawValue: String(decoding: words[0], as: UTF8.self))
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
}
