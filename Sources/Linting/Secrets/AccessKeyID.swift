import Catalog
import DocumentModel

/// The ids of access keys, which are known by their beginning wherever they stand.
enum AccessKeyID {
  /// What is shorter is a word that happens to begin like one.
  private static let shortest = 8
  private static let beginning = Array(OtherName.accessKeyIDBeginning.utf8)

  /// The place of the first one in a text; nil where there is none.
  static func first(in text: Span<UInt8>) -> Range<Int>? {
    var start = 0
    while let id = next(in: text, from: start) {
      // `${LTAI...}` names a variable.
      if id.lowerBound == 0 || text[id.lowerBound - 1] != UInt8(ascii: "{") { return id }
      start = id.upperBound
    }
    return nil
  }

  /// The place of the next one in a text, whatever it is there for: letters and digits, with none before them; nil
  /// where there is none.
  static func next(in text: Span<UInt8>, from start: Int) -> Range<Int>? {
    var index = start
    while true {
      index = text.firstIndex(of: UInt8(ascii: "L"), from: index, to: text.count)
      guard index + shortest <= text.count else { return nil }
      guard begins(text, at: index), index == start || !SecretText.isLetterOrDigit(text[index - 1]) else {
        index += 1
        continue
      }
      var end = index
      while end < text.count, SecretText.isLetterOrDigit(text[end]) { end += 1 }
      if end - index >= shortest { return index..<end }
      index = end
    }
  }

  /// Whether a text of at least ``shortest`` bytes from a place on begins there like the id of an access key.
  private static func begins(_ text: Span<UInt8>, at index: Int) -> Bool {
    // Most of what begins with the same letter goes on with another.
    guard text[index + 1] == UInt8(ascii: "T") else { return false }
    for offset in beginning.indices where text[index + offset] != beginning[offset] { return false }
    return true
  }
}
