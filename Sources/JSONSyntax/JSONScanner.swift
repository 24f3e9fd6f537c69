import DocumentModel

/// The grammar of RFC 8259: one forward pass over a text that tells a sink what it finds.
///
/// It stops at the first fault. What that fault is called is decided afterwards, in `JSONScanner+Fault.swift`.
struct JSONScanner {
  /// What may come next.
  enum Expectation {
    /// The value of the text, or the value after a colon.
    case value
    /// An item after a comma.
    case item
    /// An item, or the end of the array that has just begun.
    case firstItem
    /// A key after a comma.
    case key
    /// A key, or the end of the object that has just begun.
    case firstKey
    /// The colon after a key.
    case colon
    /// The colon after a placeholder that may be a key; or what follows if it stands for whole members.
    case colonAfterHole
    /// A comma, or the end of the collection.
    case separator
    /// Nothing more.
    case end
  }

  /// The next byte.
  private(set) var index: Int
  /// The byte after the text.
  let end: Int
  /// Where the open brackets stand, outermost first.
  private(set) var open: [Int] = []
  /// The number of values and keys so far.
  private(set) var nodes = 0
  /// What stopped the scan; nil where the whole text is JSON, or undecided.
  var problem: JSONProblem?
  /// Whether the scan stopped beside a placeholder that decides if the text is JSON.
  var isUndecided = false

  private let holes: [Range<Int>]
  private var hole = 0
  private var nextHole = Int.max
  private var lastHoleEnd = -1
  private let limits: ReadingLimits

  /// A scan of the bytes of `range`; `holes` are placeholders, sorted.
  init(_ range: Range<Int>, holes: [Range<Int>] = [], limits: ReadingLimits) {
    index = range.lowerBound
    end = range.upperBound
    self.holes = holes
    self.limits = limits
    passHoles(before: index)
  }

  /// Reads the text to its end or to the first fault.
  mutating func scan<Sink: JSONSink>(_ text: Span<UInt8>, into sink: inout Sink) {
    var expectation = Expectation.value
    var isInObject = false
    while true {
      while index < end, Self.isBlank(text[index]) { index += 1 }
      if index >= nextHole {
        passHoles(before: index)
        if index == nextHole {
          guard let next = afterHole(expectation, in: text, &sink) else { return }
          expectation = next
          continue
        }
      }
      guard index < end else {
        if expectation != .end { fail(at: index, expecting: expectation, in: text) }
        return
      }
      let byte = text[index]
      switch expectation {
      case .separator, .colonAfterHole:
        if expectation == .colonAfterHole {
          if byte == UInt8(ascii: ":") {
            index += 1
            expectation = .value
            continue
          }
          sink.absentValue(at: lastHoleEnd)
        }
        if byte == UInt8(ascii: ",") {
          index += 1
          expectation = isInObject ? .key : .item
          continue
        }
      case .colon:
        guard byte == UInt8(ascii: ":") else { return fail(at: index, expecting: .colon, in: text) }
        index += 1
        expectation = .value
        continue
      case .key, .firstKey:
        if byte == UInt8(ascii: "\"") {
          guard countNode(in: text), string(in: text, into: &sink) else { return }
          expectation = .colon
          continue
        }
      case .value, .item, .firstItem:
        if byte == UInt8(ascii: "\"") {
          guard countNode(in: text), string(in: text, into: &sink) else { return }
          expectation = open.isEmpty ? .end : .separator
          continue
        }
        if byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[") {
          guard countNode(in: text) else { return }
          guard open.count < limits.depth else { return stop(.tooDeep, in: text) }
          sink.begin(byte, at: index)
          open.append(index)
          index += 1
          isInObject = byte == UInt8(ascii: "{")
          expectation = isInObject ? .firstKey : .firstItem
          continue
        }
        if let literalEnd = literal(in: text) {
          guard countNode(in: text) else { return }
          sink.literal(index..<literalEnd, in: text)
          index = literalEnd
          expectation = open.isEmpty ? .end : .separator
          continue
        }
        // What began like a literal name or a number has its problem already.
        if problem != nil || isUndecided { return }
      case .end:
        return fail(at: index, expecting: .end, in: text)
      }
      let mayEnd =
        switch expectation {
        case .separator, .colonAfterHole, .firstKey, .firstItem: !open.isEmpty
        default: false
        }
      guard mayEnd, byte == (isInObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) else {
        return fail(at: index, expecting: expectation, in: text)
      }
      index += 1
      sink.end(byte, at: index)
      open.removeLast()
      if let bracket = open.last {
        isInObject = text[bracket] == UInt8(ascii: "{")
        expectation = .separator
      } else {
        expectation = .end
      }
    }
  }

  // MARK: Strings

  /// Reads the string that begins at ``index``.
  ///
  /// - Returns: false where it has a fault, which is noted.
  @inline(__always)
  private mutating func string<Sink: JSONSink>(in text: Span<UInt8>, into sink: inout Sink) -> Bool {
    let start = index + 1
    var position = start
    var isVerbatim = true
    while true {
      let stop = min(end, nextHole)
      if position < stop { position = text.endOfPlainString(from: position, to: stop) }
      if position < stop, text[position] == UInt8(ascii: "\"") {
        index = position + 1
        sink.string(start..<position, isVerbatim: isVerbatim, in: text)
        return true
      }
      guard let next = special(at: position, of: start, in: text, &isVerbatim) else { return false }
      position = next
    }
  }

  /// Passes over what is no plain ASCII in a string: an escape, a character beyond ASCII, a hole.
  ///
  /// - Returns: the byte after it; nil where it is a fault, which is noted.
  @inline(never)
  private mutating func special(
    at position: Int, of start: Int, in text: Span<UInt8>, _ isVerbatim: inout Bool
  ) -> Int? {
    if position >= nextHole {
      let next = min(end, max(position, holes[hole].upperBound))
      passHoles(before: next)
      return next
    }
    guard position < end else {
      failInString(.unclosedString, at: end, of: start, in: text)
      return nil
    }
    let byte = text[position]
    if byte >= 0x80 {
      let width = TextEncoding.sequenceWidth(text, at: position)
      if width > 0, position + width <= end { return position + width }
      failInString(.notUTF8, at: position, of: start, in: text)
      return nil
    }
    guard byte == UInt8(ascii: "\\") else {
      failInString(.controlCharacter, at: position, of: start, in: text)
      return nil
    }
    isVerbatim = false
    var place = position + 1
    var isGood = false
    if place < end, place != nextHole {
      switch text[place] {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
        UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
        return place + 1
      case UInt8(ascii: "u"):
        place += 1
        let stop = position + 6
        while place < min(stop, end, nextHole), Self.hexadecimalDigit(text[place]) != nil { place += 1 }
        isGood = place == stop
      default: break
      }
    }
    if isGood { return place }
    failInString(place < end ? .badEscape : .unclosedString, at: place, of: start, in: text)
    return nil
  }

  // MARK: Numbers and literal names

  /// The end of the number or literal name that begins at ``index``; nil where there is none, and where it has a fault,
  /// which is noted then.
  @inline(__always)
  private mutating func literal(in text: Span<UInt8>) -> Int? {
    let literalEnd: Int?
    switch text[index] {
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      literalEnd = number(in: text)
    case UInt8(ascii: "t"):
      literalEnd = word(UInt8(ascii: "r"), UInt8(ascii: "u"), UInt8(ascii: "e"), in: text)
    case UInt8(ascii: "f"):
      literalEnd = word(UInt8(ascii: "a"), UInt8(ascii: "l"), UInt8(ascii: "s"), UInt8(ascii: "e"), in: text)
    case UInt8(ascii: "n"):
      literalEnd = word(UInt8(ascii: "u"), UInt8(ascii: "l"), UInt8(ascii: "l"), in: text)
    default: return nil
    }
    guard let literalEnd else { return nil }
    // Half of a wrong number must not become a value: `01` is not 0.
    guard literalEnd == end || literalEnd != nextHole && !Self.isWordByte(text[literalEnd]) else {
      failInLiteral(at: literalEnd, in: text)
      return nil
    }
    return literalEnd
  }

  /// The end of the literal name that begins at ``index``; nil where a letter differs, which is noted.
  @inline(__always)
  private mutating func word(
    _ second: UInt8, _ third: UInt8, _ fourth: UInt8, _ fifth: UInt8? = nil, in text: Span<UInt8>
  ) -> Int? {
    let place = index
    guard place + 4 <= end, text[place + 1] == second, text[place + 2] == third, text[place + 3] == fourth else {
      failInWord(second, third, fourth, in: text)
      return nil
    }
    guard let fifth else { return place + 4 }
    guard place + 4 < end, text[place + 4] == fifth else {
      failInLiteral(at: place + 4, in: text)
      return nil
    }
    return place + 5
  }

  @inline(never)
  private mutating func failInWord(_ second: UInt8, _ third: UInt8, _ fourth: UInt8, in text: Span<UInt8>) {
    var place = index + 1
    for letter in [second, third, fourth] {
      guard place < end, text[place] == letter else { break }
      place += 1
    }
    failInLiteral(at: place, in: text)
  }

  /// The end of the number that begins at ``index`` with a sign or digit; nil where it has a fault, which is noted.
  private mutating func number(in text: Span<UInt8>) -> Int? {
    var place = index
    if text[place] == UInt8(ascii: "-") { place += 1 }
    if place < end, text[place] == UInt8(ascii: "0") {
      place += 1
    } else if !digits(in: text, from: &place) {
      return nil
    }
    if place < end, text[place] == UInt8(ascii: ".") {
      place += 1
      guard digits(in: text, from: &place) else { return nil }
    }
    if place < end, text[place] | 0x20 == UInt8(ascii: "e") {
      place += 1
      if place < end, text[place] == UInt8(ascii: "+") || text[place] == UInt8(ascii: "-") { place += 1 }
      guard digits(in: text, from: &place) else { return nil }
    }
    return place
  }

  /// Passes over one digit or more; false where there is none, which is noted.
  private mutating func digits(in text: Span<UInt8>, from place: inout Int) -> Bool {
    let start = place
    while place < end, text[place] &- UInt8(ascii: "0") < 10 { place += 1 }
    if place == start { failInLiteral(at: place, in: text) }
    return place > start
  }

  // MARK: Holes and limits

  /// Takes the hole at ``index``.
  ///
  /// - Returns: what may come next; nil where scanning stops, which is noted.
  @inline(never)
  private mutating func afterHole<Sink: JSONSink>(
    _ expectation: Expectation, in text: Span<UInt8>, _ sink: inout Sink
  ) -> Expectation? {
    let next: Expectation
    switch expectation {
    case .value, .item, .firstItem: next = open.isEmpty ? .end : .separator
    case .key, .firstKey: next = .colonAfterHole
    case .colon, .colonAfterHole, .separator, .end:
      isUndecided = true
      return nil
    }
    guard countNode(in: text) else { return nil }
    lastHoleEnd = min(end, holes[hole].upperBound)
    sink.hole(index..<lastHoleEnd)
    index = lastHoleEnd
    passHoles(before: index)
    return next
  }

  /// Makes the next hole the first one that begins at `place` or later.
  private mutating func passHoles(before place: Int) {
    while hole < holes.count, holes[hole].lowerBound < place || holes[hole].isEmpty { hole += 1 }
    nextHole = hole < holes.count ? holes[hole].lowerBound : Int.max
  }

  /// Whether a hole begins at `place`, or nothing but blanks stand between `place` and the last hole outside strings.
  func isBesideHole(_ place: Int, in text: Span<UInt8>) -> Bool {
    if place == nextHole { return true }
    guard lastHoleEnd >= 0 else { return false }
    var blanksEnd = lastHoleEnd
    while blanksEnd < end, Self.isBlank(text[blanksEnd]) { blanksEnd += 1 }
    return place <= blanksEnd
  }

  /// Counts the value or key at ``index``.
  ///
  /// - Returns: false where a limit is reached, which is noted.
  @inline(__always)
  private mutating func countNode(in text: Span<UInt8>) -> Bool {
    guard nodes < limits.nodes else {
      stop(.tooManyNodes, in: text)
      return false
    }
    nodes += 1
    guard nodes & 0xFFF != 0 || !limits.isOverdue() else {
      stop(.overdue, in: text)
      return false
    }
    return true
  }

  // MARK: Bytes

  /// Whether RFC 8259 section 2 counts the byte as white space.
  static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
  }

  /// Whether the byte cannot end a number or word that stands before it.
  static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "_"), UInt8(ascii: "$"), UInt8(ascii: "."),
      UInt8(ascii: "+"), UInt8(ascii: "-"), 0x80...:
      true
    default: false
    }
  }

  /// The value of a hexadecimal digit; nil for another byte.
  static func hexadecimalDigit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    default: nil
    }
  }
}
