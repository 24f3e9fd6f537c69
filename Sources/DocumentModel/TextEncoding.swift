/// The step between bytes and text: what is UTF-8, what is UTF-16, and where a file is neither.
package enum TextEncoding {
  /// Checks UTF-8 (The Unicode Standard 16.0, table 3-7) and looks for NUL.
  ///
  /// - Returns: whether all is ASCII (false where a fault stopped the look), and the first fault.
  static func check(_ bytes: [UInt8]) -> (isASCII: Bool, problem: ParseProblem?) {
    let span = bytes.span
    let count = span.count
    var index = 0
    var isASCII = true
    while index < count {
      // Eight bytes at a time while they are ASCII without NUL.
      while index + 8 <= count {
        let word = span.word(at: index)
        guard word & 0x8080_8080_8080_8080 == 0, zeroBytes(word) == 0 else { break }
        index += 8
      }
      guard index < count else { break }
      let byte = span[index]
      if byte == 0 {
        let help =
          looksLikeUTF16(bytes, at: index)
          ? "this looks like UTF-16 without a byte order mark: save the file as UTF-8, or as UTF-16 with the mark"
          : "leave out every NUL"
        return (false, ParseProblem(.textEncoding, "a NUL byte is not text", at: place(index, 1), help: help))
      }
      if byte < 0x80 {
        index += 1
        continue
      }
      isASCII = false
      let width = sequenceWidth(span, at: index)
      guard width > 0 else {
        let message = "byte 0x\(ControlEscape.hexadecimal(UInt32(byte), digits: 2)) is not UTF-8"
        return (
          false,
          ParseProblem(
            .textEncoding, message, at: place(index, 1),
            help: "save the file as UTF-8, or as UTF-16 with a byte order mark")
        )
      }
      index += width
    }
    return (isASCII, nil)
  }

  /// Whether the first NUL of a file and that of the next character stand as in ASCII characters of UTF-16.
  private static func looksLikeUTF16(_ bytes: [UInt8], at index: Int) -> Bool {
    index < 2 && bytes.count > 3 && bytes[1 - index] != 0 && bytes[index + 2] == 0 && bytes[3 - index] != 0
  }

  /// The UTF-8 form of a UTF-16 text that begins with a byte order mark; an unpaired surrogate becomes U+FFFD and the
  /// first fault is told.
  static func utf8(fromUTF16 bytes: [UInt8], isLittleEndian: Bool) -> ([UInt8], ParseProblem?) {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    var problem: ParseProblem?
    func unit(_ index: Int) -> UInt32 {
      let (first, second) = (UInt32(bytes[index]), UInt32(bytes[index + 1]))
      return isLittleEndian ? second << 8 | first : first << 8 | second
    }
    var index = 0
    while index + 1 < bytes.count {
      var scalar = unit(index)
      index += 2
      if scalar & 0xFC00 == 0xD800, index + 1 < bytes.count, unit(index) & 0xFC00 == 0xDC00 {
        scalar = 0x10000 + (scalar & 0x3FF) << 10 + (unit(index) & 0x3FF)
        index += 2
      } else if scalar & 0xF800 == 0xD800 {
        scalar = 0xFFFD
        problem =
          problem
          ?? ParseProblem(
            .textEncoding, "an unpaired UTF-16 surrogate", at: place(text.count, 3), help: "save the file as UTF-8")
      } else if scalar == 0 {
        problem =
          problem
          ?? ParseProblem(
            .textEncoding, "a NUL character is not text", at: place(text.count, 1), help: "leave out every NUL")
      }
      text.append(contentsOf: UTF8.encode(Unicode.Scalar(scalar) ?? "\u{FFFD}") ?? UTF8.encodedReplacementCharacter)
    }
    if index < bytes.count {
      problem =
        problem
        ?? ParseProblem(
          .textEncoding, "half a UTF-16 code unit at the end", at: place(text.count, 0), help: "save the file as UTF-8")
    }
    return (text, problem)
  }

  /// The character that begins at byte `index`, and its length in bytes; nil where the bytes are no UTF-8.
  package static func scalar(in span: Span<UInt8>, at index: Int) -> (scalar: Unicode.Scalar, width: Int)? {
    let first = UInt32(span[index])
    if first < 0x80 { return (Unicode.Scalar(UInt8(first)), 1) }
    let width = sequenceWidth(span, at: index)
    guard width > 1 else { return nil }
    var value = first & (0x7F >> UInt32(width))
    for offset in 1..<width { value = value << 6 | UInt32(span[index + offset]) & 0x3F }
    return Unicode.Scalar(value).map { ($0, width) }
  }

  private static func place(_ start: Int, _ length: Int) -> SourceRange {
    SourceRange(bytes: start..<start + length)
  }

  /// The length in bytes of the well-formed sequence at `index`, which lies in `span`; 0 where there is none.
  package static func sequenceWidth(_ span: Span<UInt8>, at index: Int) -> Int {
    func byte(_ offset: Int) -> UInt8 { index + offset < span.count ? span[index + offset] : 0 }
    func continues(_ offset: Int) -> Bool { byte(offset) & 0xC0 == 0x80 }
    switch span[index] {
    case 0xC2...0xDF: return continues(1) ? 2 : 0
    case 0xE0: return (0xA0...0xBF).contains(byte(1)) && continues(2) ? 3 : 0
    case 0xED: return (0x80...0x9F).contains(byte(1)) && continues(2) ? 3 : 0
    case 0xE1...0xEF: return continues(1) && continues(2) ? 3 : 0
    case 0xF0: return (0x90...0xBF).contains(byte(1)) && continues(2) && continues(3) ? 4 : 0
    case 0xF1...0xF3: return continues(1) && continues(2) && continues(3) ? 4 : 0
    case 0xF4: return (0x80...0x8F).contains(byte(1)) && continues(2) && continues(3) ? 4 : 0
    default: return 0
    }
  }
}
