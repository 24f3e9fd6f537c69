/// What stood on a line of a text before the place that is looked at.
struct SecretLine {
  /// Whether a comment has begun.
  private(set) var isComment = false

  private let start: Int
  private var content: Int?
  private var isLead = true
  private var last: UInt8 = 0x20
  private var lastSign: UInt8 = 0

  /// A line that begins at a place.
  init(at start: Int) { self.start = start }

  /// Whether nothing but blanks, quotes and dashes did.
  var isAtKey: Bool { isLead }

  /// Whether the place is that of a value: behind `:` or `=` with nothing but blanks and quotes between.
  var isAtValue: Bool { lastSign == UInt8(ascii: ":") || lastSign == UInt8(ascii: "=") }

  /// The number of bytes before the first that is no blank.
  var indentation: Int { content.map { $0 - start } ?? 0 }

  /// The column of a key that begins at a place, its quote included.
  func column(of key: Int) -> Int { key - start - (SecretText.isQuote(last) ? 1 : 0) }

  /// Takes notice of a byte outside words.
  mutating func pass(_ byte: UInt8, at index: Int) {
    if !SecretText.isBlank(byte) {
      if content == nil { content = index }
      if byte == UInt8(ascii: "#"), SecretText.isBlank(last) { isComment = true }
      if !SecretText.isQuote(byte) {
        lastSign = byte
        isLead = false
      }
    }
    last = byte
  }

  /// Takes notice of a word, maybe a lonely dash.
  mutating func passWord(_ word: Range<Int>, isDash: Bool) {
    if content == nil { content = word.lowerBound }
    if !isDash { isLead = false }
    lastSign = UInt8(ascii: "a")
    last = lastSign
  }
}
