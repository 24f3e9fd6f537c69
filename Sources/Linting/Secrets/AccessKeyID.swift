import Catalog
import DocumentModel

/// The ids of access keys, which are known by their beginning wherever they stand.
enum AccessKeyID {
  /// What is shorter is a word that happens to begin like one.
  private static let shortest = 8
  private static let beginning = Array(OtherName.accessKeyIDBeginning.utf8)

  /// Whether a word of a text begins like the id of an access key and is long enough to be one.
  private static func begins(_ text: Span<UInt8>, _ word: Range<Int>) -> Bool {
    guard word.count >= shortest, text[word.lowerBound] == UInt8(ascii: "L") else { return false }
    for offset in beginning.indices where text[word.lowerBound + offset] != beginning[offset] { return false }
    return true
  }

  /// The place of the first one in a text: letters and digits, with none before them; nil where there is none.
  static func first(in text: Span<UInt8>) -> Range<Int>? {
    var index = 0
    while true {
      index = text.firstIndex(of: UInt8(ascii: "L"), from: index, to: text.count)
      guard index + shortest <= text.count else { return nil }
      guard index == 0 || !isPart(text[index - 1]) else {
        index += 1
        continue
      }
      var end = index
      while end < text.count, isPart(text[end]) { end += 1 }
      // `${LTAI...}` names a variable.
      let isName = index > 0 && text[index - 1] == UInt8(ascii: "{")
      if !isName, begins(text, index..<end) { return index..<end }
      index = end
    }
  }

  private static func isPart(_ byte: UInt8) -> Bool { SecretText.isLetter(byte) || SecretText.isDigit(byte) }
}
