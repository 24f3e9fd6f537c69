/// One form of unquoted scalars that a reader knows, and what it stands for.
struct ScalarForm: Sendable {
  /// What a scalar of the form stands for.
  let meaning: ScalarMeaning
  private let shape: Shape

  private enum Shape {
    case words([[UInt8]])
    case lowercasedWords([[UInt8]])
    case pattern([BytePattern])
  }

  /// A form whose pattern has to match the whole text.
  init(_ meaning: ScalarMeaning, _ pattern: BytePattern...) {
    self.meaning = meaning
    shape = .pattern(pattern)
  }

  /// A form of some words, given with blanks between them.
  init(_ meaning: ScalarMeaning, words: String) {
    self.meaning = meaning
    shape = .words(words.split(separator: " ").map { Array($0.utf8) })
  }

  /// A form of some words in letters of either case, given in lower case with blanks between them.
  init(_ meaning: ScalarMeaning, wordsInAnyCase words: String) {
    self.meaning = meaning
    shape = .lowercasedWords(words.split(separator: " ").map { Array($0.utf8) })
  }

  /// Whether a scalar is of this form.
  func matches(_ text: ArraySlice<UInt8>) -> Bool {
    switch shape {
    case .words(let words):
      words.contains { $0.elementsEqual(text) }
    case .lowercasedWords(let words):
      words.contains { word in
        word.elementsEqual(text) { $0 == $1 || $0 == $1 | 0x20 && $0 >= UInt8(ascii: "a") }
      }
    case .pattern(let steps):
      BytePattern.end(of: steps, in: text, from: text.startIndex) == text.endIndex
    }
  }
}
