/// Words of a text that tell nothing by themselves, some of those met last: the same few stand in it again and again.
struct HarmlessWords {
  private static let slots = 512
  /// Longer words hardly come again.
  private static let longest = 32

  /// Where each word stood, at the place of its hash.
  private var places = [Range<Int>](repeating: 0..<0, count: slots)

  /// Whether a word stands by itself and is known.
  func holds(_ word: Range<Int>, in text: [UInt8]) -> Bool {
    guard word.count <= Self.longest, !Self.mayBeJoined(word, text) else { return false }
    let known = places[Self.slot(of: word, text)]
    guard known.count == word.count else { return false }
    for offset in 0..<word.count where text[known.lowerBound + offset] != text[word.lowerBound + offset] {
      return false
    }
    return true
  }

  /// Takes notice of a word that tells nothing.
  mutating func insert(_ word: Range<Int>, of text: [UInt8]) {
    if word.count <= Self.longest { places[Self.slot(of: word, text)] = word }
  }

  private static func mayBeJoined(_ word: Range<Int>, _ text: [UInt8]) -> Bool {
    let end = word.lowerBound - 1
    return end > 0 && (text[end] == 0x20 || text[end] == UInt8(ascii: ".")) && SecretPhrase.isPart(text[end - 1])
  }

  private static func slot(of word: Range<Int>, _ text: [UInt8]) -> Int {
    var hash: UInt32 = 0
    for index in word { hash = hash &* 33 &+ UInt32(text[index]) }
    return Int((hash ^ hash >> 15) % UInt32(slots))
  }
}
