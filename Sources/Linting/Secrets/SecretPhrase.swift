import Catalog

/// The letters of the last words of a text, at most three with one blank or dot between, as names are told by them.
struct SecretPhrase {
  /// Names of keys whose values are hidden wherever they stand, lower case without separators.
  private static let names = [
    "callbacktoken", "accesskeyid", "accesskeysecret", "securitytoken", "merchantuserid", "metainfo",
  ].map { Array($0.utf8) }
  /// Names under which other operations of the service take what belongs to a person, likewise but to the letter.
  private static let personalNames = [
    "certname", "certno", "dateofbirth", "docname", "docno", "documentnumber", "facepicturebase64", "facepictureurl",
  ].map { Array($0.utf8) }
  /// What makes any name that of a secret.
  private static let telling = [
    "accesskey", "apikey", "authorization", "credential", "passwd", "password", "privatekey", "secret", "token",
  ].map { Array($0.utf8) }
  /// Names of keys whose values are URLs, likewise.
  private static let urlNames = ["callbackurl", "returnurl"].map { Array($0.utf8) }
  /// Names of keys that hold the value of what a sibling names.
  private static let valueNames = ["value", "val", "default", "content"].map { Array($0.utf8) }
  /// Letters of a word behind these are not looked at.
  private static let longest = 128

  private var letters: [UInt8] = []
  private var starts: [Int] = []
  private var lastEnd = -1

  /// Whether the byte at a place belongs to a word.
  static func isPart(_ byte: UInt8) -> Bool {
    SecretText.isLetter(byte) || SecretText.isDigit(byte) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
  }

  /// Takes a word that stands at a place.
  mutating func add(_ word: Range<Int>, of text: [UInt8]) {
    let start = word.lowerBound
    let isJoined =
      lastEnd >= 0 && start == lastEnd + 1 && (text[lastEnd] == 0x20 || text[lastEnd] == UInt8(ascii: "."))
    if !isJoined {
      letters.removeAll(keepingCapacity: true)
      starts.removeAll(keepingCapacity: true)
    } else if starts.count == 3 {
      let first = starts[1]
      letters.removeFirst(first)
      starts = [starts[1] - first, starts[2] - first]
    }
    starts.append(letters.count)
    for index in word.prefix(Self.longest) where SecretText.isLetter(text[index]) { letters.append(text[index] | 0x20) }
    lastEnd = word.upperBound
  }

  /// Whether the last word is a name under which the value of what a sibling names stands.
  var isValueName: Bool { Self.valueNames.contains { $0[...] == lastWord } }

  /// Whether the words are the name of something secret or personal, or nearly so.
  var isSecret: Bool {
    guard letters.count >= 5 else { return false }
    return Self.tells(letters[...])
      || starts.contains { Self.isNear(letters[$0...], Self.names) || Self.isPersonal(letters[$0...]) }
  }

  /// Whether the words are the name of a URL that is a parameter, or nearly so.
  var isURL: Bool { starts.contains { Self.isNear(letters[$0...], Self.urlNames) } }

  /// Whether a key is the name of something secret or personal, or nearly so.
  static func isSecret(_ key: ArraySlice<UInt8>) -> Bool {
    let letters = NameIndex.folded(key.prefix(longest))
    return tells(letters[...]) || isNear(letters[...], names) || isPersonal(letters[...])
  }

  private var lastWord: ArraySlice<UInt8> { letters[(starts.last ?? letters.count)...] }

  private static func tells(_ letters: ArraySlice<UInt8>) -> Bool {
    letters.indices.contains { index in
      switch letters[index] {
      case UInt8(ascii: "a"), UInt8(ascii: "c"), UInt8(ascii: "p"), UInt8(ascii: "s"), UInt8(ascii: "t"):
        telling.contains { letters[index...].starts(with: $0) }
      default: false
      }
    }
  }

  private static func isPersonal(_ letters: ArraySlice<UInt8>) -> Bool { personalNames.contains { $0[...] == letters } }

  private static func isNear(_ letters: ArraySlice<UInt8>, _ names: [[UInt8]]) -> Bool {
    guard (6...17).contains(letters.count) else { return false }
    let word = Array(letters)
    return names.contains { EditDistance.between(word, $0, limit: 2) != nil }
  }
}
