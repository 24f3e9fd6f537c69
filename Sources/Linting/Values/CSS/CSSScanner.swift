import DocumentModel

/// Cuts CSS text into tokens, blanks and comments left out.
///
/// Of a text with placeholders only what stands before the first one is read; what touches it is undecided.
struct CSSScanner {
  private let bytes: ArraySlice<UInt8>
  private let isOpenEnded: Bool
  private var index: Int

  /// A scanner at the beginning of a value.
  init(_ text: PartialText) {
    bytes = text.text.bytes.prefix(text.knownStretch(behind: 0).count)
    isOpenEnded = !text.isLiteral
    index = bytes.startIndex
  }

  /// The next token; at the end of the text always ``CSSToken/Kind/end``.
  mutating func next() throws(CSSStop) -> CSSToken {
    skipBlanks()
    let token = try token()
    // Escapes are right in more places than are worth knowing.
    guard peek(0) != UInt8(ascii: "\\") else { throw .undecided }
    guard isOpenEnded, index == bytes.endIndex else { return token }
    // No digits behind it make a colour of a hash that has a wrong character already, or too many.
    guard token.kind == .hash, isWrongColor(token) else { throw .undecided }
    return token
  }

  /// The letters of a stretch of the text in lower case.
  func word(_ stretch: Range<Int>) -> [UInt8] {
    self[stretch].map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
  }

  /// The bytes of a stretch of the text.
  subscript(stretch: Range<Int>) -> ArraySlice<UInt8> {
    bytes[bytes.startIndex + stretch.lowerBound..<bytes.startIndex + stretch.upperBound]
  }

  /// Whether all bytes are hexadecimal digits.
  static func isHexadecimal(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.allSatisfy { isDigit($0) || (0x61...0x66).contains($0 | 0x20) }
  }

  private func isWrongColor(_ token: CSSToken) -> Bool {
    token.range.count > 9 || !Self.isHexadecimal(self[token.range].dropFirst())
  }

  private mutating func token() throws(CSSStop) -> CSSToken {
    let start = index
    guard let byte = peek(0) else { return CSSToken(.end, range(from: start)) }
    if startsNumber { return number() }
    if startsName(at: 0) {
      passName()
      let name = range(from: start)
      guard peek(0) == UInt8(ascii: "(") else { return CSSToken(.word, name) }
      index += 1
      return CSSToken(.function, name)
    }
    index += 1
    switch byte {
    // So is `!important`.
    case UInt8(ascii: "\\"), UInt8(ascii: "!"): throw .undecided
    case UInt8(ascii: "#"):
      passName()
      return CSSToken(.hash, range(from: start))
    case UInt8(ascii: ","): return CSSToken(.comma, range(from: start))
    case UInt8(ascii: "/"): return CSSToken(.slash, range(from: start))
    case UInt8(ascii: ")"): return CSSToken(.close, range(from: start))
    default: return CSSToken(.other, range(from: start))
    }
  }

  private mutating func number() -> CSSToken {
    let start = index
    let isMinus = peek(0) == UInt8(ascii: "-")
    if !Self.isDigit(peek(0)), peek(0) != UInt8(ascii: ".") { index += 1 }
    var isZero = passDigits()
    if peek(0) == UInt8(ascii: "."), Self.isDigit(peek(1)) {
      index += 1
      isZero = passDigits() && isZero
    }
    let sign = peek(1) == UInt8(ascii: "+") || peek(1) == UInt8(ascii: "-") ? 1 : 0
    if let byte = peek(0), byte | 0x20 == UInt8(ascii: "e"), Self.isDigit(peek(1 + sign)) {
      index += 1 + sign
      _ = passDigits()
    }
    let unit = index
    if peek(0) == UInt8(ascii: "%") {
      index += 1
    } else if startsName(at: 0) {
      passName()
    }
    var token = CSSToken(.number, range(from: start))
    token.unit = range(from: unit)
    token.isZero = isZero
    token.isNegative = isMinus && !isZero
    return token
  }

  private mutating func skipBlanks() {
    while let byte = peek(0) {
      if byte == 0x20 || 0x09...0x0D ~= byte && byte != 0x0B {
        index += 1
      } else if byte == UInt8(ascii: "/"), peek(1) == UInt8(ascii: "*") {
        index += 2
        // The end of the text ends a comment too.
        while let inner = peek(0), inner != UInt8(ascii: "*") || peek(1) != UInt8(ascii: "/") { index += 1 }
        index = min(index + 2, bytes.endIndex)
      } else {
        return
      }
    }
  }

  /// Passes over digits; returns whether all of them are 0.
  private mutating func passDigits() -> Bool {
    var isZero = true
    while let byte = peek(0), Self.isDigit(byte) {
      isZero = isZero && byte == UInt8(ascii: "0")
      index += 1
    }
    return isZero
  }

  private mutating func passName() {
    while let byte = peek(0), Self.isNameStart(byte) || Self.isDigit(byte) || byte == UInt8(ascii: "-") { index += 1 }
  }

  private var startsNumber: Bool {
    let sign = peek(0) == UInt8(ascii: "+") || peek(0) == UInt8(ascii: "-") ? 1 : 0
    return Self.isDigit(peek(sign)) || peek(sign) == UInt8(ascii: ".") && Self.isDigit(peek(sign + 1))
  }

  private func startsName(at offset: Int) -> Bool {
    guard let byte = peek(offset) else { return false }
    guard byte == UInt8(ascii: "-") else { return Self.isNameStart(byte) }
    return peek(offset + 1).map { Self.isNameStart($0) || $0 == UInt8(ascii: "-") } ?? false
  }

  private func peek(_ offset: Int) -> UInt8? {
    index + offset < bytes.endIndex ? bytes[index + offset] : nil
  }

  private func range(from start: Int) -> Range<Int> { start - bytes.startIndex..<index - bytes.startIndex }

  private static func isDigit(_ byte: UInt8?) -> Bool { byte.map { (0x30...0x39).contains($0) } ?? false }

  private static func isNameStart(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || byte == UInt8(ascii: "_") || byte >= 0x80
  }
}
