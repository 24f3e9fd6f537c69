/// Names, or parts of names, that tell what is secret. Most words are told apart from all of them by their letters.
struct SecretNames {
  /// The names, lower case.
  let names: [[UInt8]]
  private let marks: [(count: Int, letters: LetterSet)]

  /// A list of names in lower case.
  init(_ names: String...) {
    self.names = names.map { Array($0.utf8) }
    marks = self.names.map { ($0.count, LetterSet($0)) }
  }

  /// Whether a text of these letters may hold one of the names.
  func mayBeIn(_ letters: LetterSet) -> Bool {
    for mark in marks where mark.letters.missing(in: letters) == 0 { return true }
    return false
  }

  /// Whether a text of these letters may be one of the names.
  func mayBe(_ letters: LetterSet, count: Int) -> Bool {
    for mark in marks where mark.count == count && mark.letters.missing(in: letters) == 0 { return true }
    return false
  }

  /// Whether a word is one of the names.
  func contains(_ word: [UInt8]) -> Bool { names.contains(word) }

  /// Whether a word is one of the names but for two slips of a typist at most. A slip takes away at most one letter.
  ///
  /// - Parameters:
  ///   - letters: the letters of the word, and how many there are.
  ///   - word: the word, asked for where its letters do not tell.
  func areNear(_ letters: LetterSet, count: Int, _ word: () -> [UInt8]) -> Bool {
    guard (6...17).contains(count) else { return false }
    for (index, mark) in marks.enumerated()
    where abs(mark.count - count) <= 2 && mark.letters.missing(in: letters) <= 2 {
      if EditDistance.between(word(), names[index], limit: 2) != nil { return true }
    }
    return false
  }
}
