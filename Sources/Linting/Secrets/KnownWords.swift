import Catalog
import DocumentModel

/// What words of a text mean by themselves: the names that are documented, and of others those met last. The same few
/// stand in it again and again.
struct KnownWords: Sendable {
  /// The number of bits of a place in the list.
  private static let bits = 9
  /// Longer words hardly come again.
  private static let longest = 32

  /// Where each word stood and what it means, at the place of its signature; empty until there is one.
  private var entries: [(word: Range<Int>, meaning: SecretMeaning)] = []

  /// The documented names, one a line, and what they mean.
  private static let documented: (text: [UInt8], words: KnownWords) = {
    let names =
      ParameterName.allCases.map(\.rawValue) + StyleSection.allCases.map(\.rawValue) + StyleProperty.all.map(\.name)
    var text: [UInt8] = []
    var words = KnownWords()
    for name in names {
      let start = text.count
      text += name.utf8
      let word = start..<text.count
      words.insert(word, of: text, SecretPhrase(endingWith: word, of: text, from: start).meaning)
      text.append(0x0A)
    }
    return (text, words)
  }()

  /// The meaning of a word that stands by itself; nil where it is not known.
  func meaning(of word: Range<Int>, in text: [UInt8]) -> SecretMeaning? {
    guard word.count <= Self.longest, !Self.mayBeJoined(word, text) else { return nil }
    let slot = Self.slot(of: word, text)
    return entry(slot, of: text.span, is: word, of: text.span)
      ?? Self.documented.words.entry(slot, of: Self.documented.text.span, is: word, of: text.span)
  }

  /// The meaning of the word of a text at a place of the list; nil where another stands there, or none.
  private func entry(_ slot: Int, of own: Span<UInt8>, is word: Range<Int>, of text: Span<UInt8>) -> SecretMeaning? {
    guard !entries.isEmpty, entries[slot].word.count == word.count,
      text.isEqual(word, to: own, at: entries[slot].word.lowerBound)
    else { return nil }
    return entries[slot].meaning
  }

  /// Takes notice of what a word of a text means by itself.
  mutating func insert(_ word: Range<Int>, of text: [UInt8], _ meaning: SecretMeaning) {
    guard word.count <= Self.longest else { return }
    if entries.isEmpty { entries = Array(repeating: (0..<0, []), count: 1 << Self.bits) }
    entries[Self.slot(of: word, text)] = (word, meaning)
  }

  private static func mayBeJoined(_ word: Range<Int>, _ text: [UInt8]) -> Bool {
    let end = word.lowerBound - 1
    return end > 0 && (text[end] == 0x20 || text[end] == UInt8(ascii: ".")) && SecretPhrase.isPart(text[end - 1])
  }

  private static func slot(of word: Range<Int>, _ text: [UInt8]) -> Int {
    Int(truncatingIfNeeded: text.span.signature(of: word) >> (64 - UInt64(bits)))
  }
}
