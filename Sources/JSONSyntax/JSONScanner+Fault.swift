import DocumentModel

/// What to call the character at which the scan cannot go on.
extension JSONScanner {
  /// Stops at a limit.
  mutating func stop(_ kind: JSONProblem.Kind, in text: Span<UInt8>) {
    let message =
      switch kind {
      case .tooDeep: "the objects and arrays are nested too deep"
      case .tooManyNodes: "there are too many values"
      default: "reading takes too long"
      }
    problem = JSONProblem(kind, message, at: character(at: index, in: text))
  }

  /// Stops at a character that cannot stand outside strings, or at the end of the text where more must come.
  @inline(never)
  mutating func fail(at place: Int, expecting expectation: Expectation, in text: Span<UInt8>) {
    guard !isBesideHole(place, in: text) else { return isUndecided = true }
    guard place < end else { return failAtEnd(in: text) }
    let range = character(at: place, in: text)
    problem =
      foreignCharacter(at: range, in: text)
      ?? {
        switch expectation {
        case .value, .item, .firstItem: valueProblem(at: range, expecting: expectation, in: text)
        case .key, .firstKey: keyProblem(at: range, in: text)
        case .colon: JSONProblem(.missingColon, "a colon must follow the key", at: range)
        case .separator, .colonAfterHole: separatorProblem(at: range, in: text)
        case .end: JSONProblem(.textAfterValue, "nothing may follow the value", at: range)
        }
      }()
  }

  /// Stops inside a string that begins after the quote before `start`.
  @inline(never)
  mutating func failInString(_ kind: JSONProblem.Kind, at place: Int, of start: Int, in text: Span<UInt8>) {
    // `\${X}` may well be an escape once the placeholder is filled in.
    guard !isBesideHole(place, in: text) else { return isUndecided = true }
    let message =
      switch kind {
      case .unclosedString: "the string is not closed"
      case .notUTF8: Self.notUTF8
      case .controlCharacter:
        switch text[place] {
        case 0x0A, 0x0D: "a line break in a string must be written `\\n`"
        case 0x09: "a tab in a string must be written `\\t`"
        default: "a control character in a string must be written `\\u00..`"
        }
      default:
        text[place - 1] == UInt8(ascii: "\\")
          ? "JSON has no such escape" : "`\\u` must be followed by four hexadecimal digits"
      }
    problem = JSONProblem(
      kind, message, at: place < end ? character(at: place, in: text) : end..<end,
      related: ("the string begins here", start - 1..<start))
  }

  /// Stops inside or directly after the number or literal name that begins at ``index``.
  @inline(never)
  mutating func failInLiteral(at place: Int, in text: Span<UInt8>) {
    guard !isBesideHole(place, in: text) else { return isUndecided = true }
    let range = character(at: place, in: text)
    let first = text[index]
    let isNumber = first == UInt8(ascii: "-") || first &- UInt8(ascii: "0") < 10
    guard isNumber else {
      let foreign = place < end ? foreignCharacter(at: range, in: text) : nil
      problem = foreign ?? JSONProblem(.bareWord, wordMessage(at: index, in: text), at: range)
      return
    }
    guard place < end else {
      problem = JSONProblem(.badNumber, "the number breaks off", at: end..<end)
      return
    }
    let byte = text[place]
    let last = text[place - 1]
    let message: String
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): message = "a number must not begin with 0"
    case UInt8(ascii: "x"), UInt8(ascii: "X"): message = "JSON has decimal numbers only"
    case UInt8(ascii: "I") where last == UInt8(ascii: "-"):
      problem = JSONProblem(.bareWord, wordMessage(at: place, in: text), at: range)
      return
    default:
      if let foreign = foreignCharacter(at: range, in: text) {
        problem = foreign
        return
      }
      switch last {
      case UInt8(ascii: "-") where place == index + 1: message = "a digit must follow the minus sign"
      case UInt8(ascii: "."): message = "a digit must follow the decimal point"
      case UInt8(ascii: "0")...UInt8(ascii: "9"): message = "this does not belong in a number"
      default: message = "a digit must follow the exponent sign"
      }
    }
    problem = JSONProblem(.badNumber, message, at: range)
  }

  // MARK: Places

  /// The character at `place`: its bytes where they are UTF-8, else one byte; empty at the end of the text.
  private func character(at place: Int, in text: Span<UInt8>) -> Range<Int> {
    guard place < end else { return end..<end }
    let width = text[place] < 0x80 ? 1 : TextEncoding.sequenceWidth(text, at: place)
    return place..<min(end, place + max(1, width))
  }

  /// The bracket that stands open innermost, with the words for it.
  private func openBracket(in text: Span<UInt8>) -> (message: String, range: Range<Int>)? {
    open.last.map { place in
      (text[place] == UInt8(ascii: "{") ? "the object begins here" : "the array begins here", place..<place + 1)
    }
  }

  // MARK: Problems

  private static let notUTF8 = "these bytes are not UTF-8"

  private mutating func failAtEnd(in text: Span<UInt8>) {
    guard let bracket = openBracket(in: text) else {
      problem = JSONProblem(.empty, "there is no JSON value", at: end..<end)
      return
    }
    let isObject = text[bracket.range.lowerBound] == UInt8(ascii: "{")
    problem = JSONProblem(
      .unclosedCollection, isObject ? "the object is not closed" : "the array is not closed", at: end..<end,
      related: bracket)
  }

  /// The problem of a character that no JSON text has outside strings, wherever it stands.
  private func foreignCharacter(at range: Range<Int>, in text: Span<UInt8>) -> JSONProblem? {
    func byte(_ offset: Int) -> UInt8 {
      range.lowerBound + offset < end ? text[range.lowerBound + offset] : 0
    }
    let problem: (kind: JSONProblem.Kind, message: String)
    switch (byte(0), byte(1), byte(2)) {
    case (UInt8(ascii: "/"), UInt8(ascii: "/"), _), (UInt8(ascii: "/"), UInt8(ascii: "*"), _),
      (UInt8(ascii: "#"), _, _):
      problem = (.comment, "JSON has no comments")
    case (0x0B, _, _), (0x0C, _, _), (0xC2, 0x85, _), (0xC2, 0xA0, _), (0xE2, 0x80, 0x80...0x8D), (0xE2, 0x80, 0xA8),
      (0xE2, 0x80, 0xA9), (0xE2, 0x80, 0xAF), (0xE2, 0x81, 0x9F), (0xE2, 0x81, 0xA0), (0xE3, 0x80, 0x80):
      problem = (.foreignSpace, "JSON knows no white space but blanks, tabs and line breaks")
    case (0xEF, 0xBB, 0xBF):
      problem = (.byteOrderMark, "a byte order mark cannot stand here")
    case (0..<0x20, _, _), (0x7F, _, _):
      problem = (.controlCharacter, "a control character cannot stand here")
    case (0x80..., _, _) where TextEncoding.sequenceWidth(text, at: range.lowerBound) != range.count:
      problem = (.notUTF8, Self.notUTF8)
    default: return nil
    }
    return JSONProblem(problem.kind, problem.message, at: range)
  }

  /// The problem of quotes that are not JSON's, where a string or key is expected.
  private func foreignQuote(at range: Range<Int>, in text: Span<UInt8>, _ noun: String) -> JSONProblem? {
    let message = "\(noun) must be in double quotes"
    if text[range.lowerBound] == UInt8(ascii: "'") { return JSONProblem(.singleQuotes, message, at: range) }
    let isTypographic =
      range.count == 3 && text[range.lowerBound] == 0xE2 && text[range.lowerBound + 1] == 0x80
      && 0x98...0x9F ~= text[range.lowerBound + 2]
    guard isTypographic || text[range.lowerBound] == UInt8(ascii: "`") else { return nil }
    return JSONProblem(.otherQuotes, "\(noun) must be in straight double quotes", at: range)
  }

  private func valueProblem(
    at range: Range<Int>, expecting expectation: Expectation, in text: Span<UInt8>
  ) -> JSONProblem {
    if let quote = foreignQuote(at: range, in: text, "a string") { return quote }
    let byte = text[range.lowerBound]
    switch byte {
    case UInt8(ascii: "]") where expectation == .item:
      return trailingComma(before: range, in: text)
    case UInt8(ascii: "}"), UInt8(ascii: "]"):
      let closes: UInt8 = byte == UInt8(ascii: "}") ? UInt8(ascii: "{") : UInt8(ascii: "[")
      if let bracket = open.last, text[bracket] == closes {
        return JSONProblem(.missingValue, "a value is missing before the bracket", at: range)
      }
      return mismatchedBracket(at: range, in: text)
    case UInt8(ascii: ","): return JSONProblem(.missingValue, "a value is missing before the comma", at: range)
    case UInt8(ascii: ":"): return JSONProblem(.missingValue, "a value is missing before the colon", at: range)
    case UInt8(ascii: "+"): return JSONProblem(.badNumber, "a number must not begin with a plus sign", at: range)
    case UInt8(ascii: "."): return JSONProblem(.badNumber, "a digit must precede the decimal point", at: range)
    default:
      guard Self.isWordByte(byte) else { return unexpected(at: range) }
      return JSONProblem(.bareWord, wordMessage(at: range.lowerBound, in: text), at: range)
    }
  }

  private func keyProblem(at range: Range<Int>, in text: Span<UInt8>) -> JSONProblem {
    if let quote = foreignQuote(at: range, in: text, "a key") { return quote }
    let byte = text[range.lowerBound]
    switch byte {
    case UInt8(ascii: "}"): return trailingComma(before: range, in: text)
    case UInt8(ascii: "]"): return mismatchedBracket(at: range, in: text)
    case UInt8(ascii: ","): return JSONProblem(.missingKey, "a key is missing before the comma", at: range)
    case UInt8(ascii: ":"): return JSONProblem(.missingKey, "a key is missing before the colon", at: range)
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      return JSONProblem(.collectionKey, "a key must be a string", at: range)
    default:
      guard Self.isWordByte(byte) else { return unexpected(at: range) }
      return JSONProblem(.bareKey, "a key must be in double quotes", at: range)
    }
  }

  private func separatorProblem(at range: Range<Int>, in text: Span<UInt8>) -> JSONProblem {
    let byte = text[range.lowerBound]
    switch byte {
    case UInt8(ascii: "}"), UInt8(ascii: "]"): return mismatchedBracket(at: range, in: text)
    case UInt8(ascii: ":"):
      let isInObject = open.last.map { text[$0] == UInt8(ascii: "{") } ?? false
      let message = isInObject ? "a colon may follow keys only" : "an array holds values, not keys with colons"
      return JSONProblem(.misplacedColon, message, at: range)
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: ";"):
      return JSONProblem(.missingComma, "a comma is missing before this", at: range)
    default:
      guard Self.isWordByte(byte) else { return unexpected(at: range) }
      return JSONProblem(.missingComma, "a comma is missing before this", at: range)
    }
  }

  private func unexpected(at range: Range<Int>) -> JSONProblem {
    JSONProblem(.unexpectedCharacter, "this character cannot stand here", at: range)
  }

  private func mismatchedBracket(at range: Range<Int>, in text: Span<UInt8>) -> JSONProblem {
    let message = open.isEmpty ? "this bracket closes nothing" : "this bracket is not the one that must be closed"
    return JSONProblem(.mismatchedBracket, message, at: range, related: openBracket(in: text))
  }

  private func trailingComma(before range: Range<Int>, in text: Span<UInt8>) -> JSONProblem {
    var comma = range.lowerBound - 1
    while comma > 0, text[comma] != UInt8(ascii: ",") { comma -= 1 }
    let bracket = text[range.lowerBound] == UInt8(ascii: "}") ? "}" : "]"
    return JSONProblem(
      .trailingComma, "a comma before `\(bracket)` is not JSON", at: range,
      related: ("the comma stands here", comma..<comma + 1))
  }

  /// What to say of a word that stands unquoted.
  private func wordMessage(at place: Int, in text: Span<UInt8>) -> String {
    var word: [UInt8] = []
    var index = place
    // The longest word that has an answer of its own is `undefined`.
    while index < end, word.count < 10, Self.isWordByte(text[index]) {
      word.append(text[index])
      index += 1
    }
    switch String(decoding: word, as: UTF8.self) {
    case "undefined": return "JSON has no `undefined`"
    case "NaN", "nan": return "JSON has no `NaN`"
    case "Infinity", "inf", "Inf": return "JSON has no `Infinity`"
    case "True", "TRUE", "False", "FALSE": return "`true` and `false` are written in lower case"
    case "Null", "NULL", "None", "nil": return "JSON has `null` for no value"
    default: return "a string must be in double quotes"
    }
  }
}
