/// What stands between two pairs inside braces, or between a pair and a brace: blanks, comments, at most one comma.
struct FlowGap {
  /// The place of the comma; nil where there is none.
  private(set) var comma: Int?
  /// The comment on the line on which the gap begins; nil where there is none.
  private(set) var comment: Range<Int>?
  /// Whether there is a comment.
  private(set) var hasComment = false
  /// Whether there is one before the comma.
  private(set) var hasCommentBeforeComma = false
  /// The place of the first byte that is not part of the gap.
  private(set) var end: Int

  /// The gap that begins at a place.
  init(_ text: [UInt8], from start: Int) {
    end = start
    var isFirstLine = true
    while end < text.count {
      switch text[end] {
      case 0x20, 0x09: end += 1
      case 0x0A, 0x0D:
        isFirstLine = false
        end += 1
      case UInt8(ascii: ",") where comma == nil:
        comma = end
        hasCommentBeforeComma = hasComment
        end += 1
      case UInt8(ascii: "#") where end > start && text[end - 1] != UInt8(ascii: ","):
        let first = end
        while end < text.count, !ScalarWriter.isLineBreak(text[end]) { end += 1 }
        hasComment = true
        if isFirstLine { comment = first..<end }
      default: return
      }
    }
  }
}
