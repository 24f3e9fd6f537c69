import Catalog

/// The last words of a text, at most three with one blank or dot between, as names are told by their letters.
struct SecretPhrase {
  /// Names of keys whose values are hidden wherever they stand, without separators.
  private static let names = SecretNames(
    "callbacktoken", "accesskeyid", "accesskeysecret", "securitytoken", "merchantuserid", "metainfo")
  /// Names under which other operations of the service take what belongs to a person, likewise but to the letter.
  private static let personalNames = SecretNames(
    "certname", "certno", "dateofbirth", "docname", "docno", "documentnumber", "facepicturebase64", "facepictureurl")
  /// What makes any name that of a secret.
  private static let telling = SecretNames(
    "accesskey", "apikey", "authorization", "credential", "passwd", "password", "privatekey", "secret", "token")
  /// Names of keys whose values are URLs, likewise.
  private static let urlNames = SecretNames("callbackurl", "returnurl")
  /// Names of keys that hold the value of what a sibling names.
  private static let valueNames = SecretNames("value", "val", "default", "content")
  /// Letters of a word behind these are not looked at.
  private static let longest = 128

  /// The words from one of them to the last.
  private struct Tail {
    var start: Int
    /// How many letters they have, and which.
    var count = 0
    var letters = LetterSet()
  }

  private let text: [UInt8]
  private let end: Int
  private let last: Tail
  private var lastTwo: Tail?
  private var lastThree: Tail?

  /// Whether the byte at a place belongs to a word.
  static func isPart(_ byte: UInt8) -> Bool {
    SecretText.isLetterOrDigit(byte) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
  }

  /// A word and those that are joined to it.
  ///
  /// - Parameter start: what is not looked at before it.
  init(endingWith word: Range<Int>, of text: [UInt8], from start: Int) {
    self.text = text
    end = word.upperBound
    last = Self.tail(of: text, word, before: Tail(start: end))
    guard let second = Self.word(in: text, joinedTo: word, from: start) else { return }
    let two = Self.tail(of: text, second, before: last)
    lastTwo = two
    guard let third = Self.word(in: text, joinedTo: second, from: start) else { return }
    lastThree = Self.tail(of: text, third, before: two)
  }

  /// Whether no word is joined to the last.
  var isWord: Bool { lastTwo == nil }

  /// What the words tell of the value behind them.
  var meaning: SecretMeaning {
    var meaning: SecretMeaning = isSecret ? .secret : []
    if isAmong(Self.valueNames, last) { meaning.insert(.valueOfName) }
    if isNear(Self.urlNames) { meaning.insert(.url) }
    return meaning
  }

  /// Whether the words are the name of something secret or personal, or nearly so.
  private var isSecret: Bool {
    let all = lastThree ?? lastTwo ?? last
    guard all.count >= 5 else { return false }
    if Self.telling.mayBeIn(all.letters), Self.tells(letters(of: all)[...]) { return true }
    return isNear(Self.names) || isAmong(Self.personalNames, last)
      || lastTwo.map { isAmong(Self.personalNames, $0) } == true
      || lastThree.map { isAmong(Self.personalNames, $0) } == true
  }

  /// Whether a key is the name of something secret or personal, or nearly so.
  static func isSecret(_ key: ArraySlice<UInt8>) -> Bool {
    let letters = NameIndex.folded(key.prefix(longest))
    return tells(letters[...]) || personalNames.contains(letters)
      || names.areNear(LetterSet(letters), count: letters.count) { letters }
  }

  private func isAmong(_ names: SecretNames, _ tail: Tail) -> Bool {
    names.mayBe(tail.letters, count: tail.count) && names.contains(letters(of: tail))
  }

  private func isNear(_ names: SecretNames) -> Bool {
    isNear(names, last) || lastTwo.map { isNear(names, $0) } == true || lastThree.map { isNear(names, $0) } == true
  }

  private func isNear(_ names: SecretNames, _ tail: Tail) -> Bool {
    names.areNear(tail.letters, count: tail.count) { letters(of: tail) }
  }

  private static func tells(_ letters: ArraySlice<UInt8>) -> Bool {
    letters.indices.contains { index in
      switch letters[index] {
      case UInt8(ascii: "a"), UInt8(ascii: "c"), UInt8(ascii: "p"), UInt8(ascii: "s"), UInt8(ascii: "t"):
        telling.names.contains { letters[index...].starts(with: $0) }
      default: false
      }
    }
  }

  // MARK: - Words

  /// The word before another with one blank or dot between them; nil where there is none.
  private static func word(in text: [UInt8], joinedTo word: Range<Int>, from start: Int) -> Range<Int>? {
    let end = word.lowerBound - 1
    guard end > start, text[end] == 0x20 || text[end] == UInt8(ascii: "."), isPart(text[end - 1]) else { return nil }
    return SecretText.word(in: text, endingAt: end, from: start)
  }

  private static func tail(of text: [UInt8], _ word: Range<Int>, before rest: Tail) -> Tail {
    var tail = rest
    tail.start = word.lowerBound
    for index in word.prefix(longest) where SecretText.isLetter(text[index]) {
      tail.letters.insert(text[index])
      tail.count += 1
    }
    return tail
  }

  /// The letters of words, lower case.
  private func letters(of tail: Tail) -> [UInt8] {
    var letters: [UInt8] = []
    letters.reserveCapacity(tail.count)
    var word = 0
    for byte in text[tail.start..<end] {
      // Between the words stands one byte.
      word = Self.isPart(byte) ? word + 1 : 0
      if SecretText.isLetter(byte), word <= Self.longest { letters.append(byte | 0x20) }
    }
    return letters
  }
}
