import DocumentModel

/// Finds the first fault of a URL.
struct URLJudge {
  /// The value.
  let value: PartialText
  /// The value as customarily split.
  let parts: URLParts

  /// The fault that comes first in the text; nil where there is none that no content of the placeholders mends.
  func firstFault() -> URLFault? {
    let faults = [grammarFault(), schemeFault(), portFault()].compactMap { $0 }
    return faults.min { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// The number that a port is; nil where it is empty, over 65535 or no number.
  static func number(of port: Range<Int>, in text: DecodedText) -> Int? {
    guard !port.isEmpty else { return nil }
    var number = 0
    for offset in port {
      guard (0x30...0x39).contains(text[offset]) else { return nil }
      number = number * 10 + Int(text[offset] - 0x30)
      if number > 65_535 { return nil }
    }
    return number
  }

  private var text: DecodedText { value.text }

  /// Where the text leaves the grammar.
  private func grammarFault() -> URLFault? {
    let grammar = URLGrammar.uri
    let (buffer, base) = (text.buffer, text.bounds.lowerBound)
    var states = URLGrammar.States.start
    var position = 0
    var bracket: Int?
    for number in 0...value.holes.count {
      let stretch = value.knownStretch(behind: number)
      if stretch.isEmpty { continue }
      if stretch.lowerBound > position {
        states = grammar.skip(states)
        bracket = nil
      }
      for offset in stretch {
        let character = URLGrammar.Class.of[Int(buffer[base + offset])]
        let next = grammar.step(states, character)
        // Most characters are just more of the same.
        if next == states, character.isOrdinary { continue }
        if next.isEmpty { return fault(at: offset, character, in: stretch, states, bracket: bracket) }
        if character == .percent, !isPercentEncoding(at: offset, in: stretch) {
          return fault(.badPercentEncoding, offset..<offset + 1)
        }
        if character == .open { bracket = offset }
        if character == .close, let open = bracket {
          let start = text.bounds.lowerBound
          if let kind = URLHost.fault(inBrackets: text.buffer[start + open + 1..<start + offset]) {
            return fault(kind, open + 1..<offset)
          }
        }
        states = next
      }
      position = stretch.upperBound
    }
    if position < text.count || value.isWholeHole { states = grammar.skip(states) }
    return states.isDisjoint(with: .accepting) ? faultAtEnd(states, bracket: bracket) : nil
  }

  private func fault(
    at offset: Int, _ character: URLGrammar.Class, in stretch: Range<Int>, _ states: URLGrammar.States, bracket: Int?
  ) -> URLFault {
    let isInScheme = states.isSubset(of: [.start, .scheme])
    if isInScheme, parts.scheme == nil, text[offset] != UInt8(ascii: ":") {
      return fault(.noScheme, 0..<text.count)
    }
    var end = offset + 1
    if text[offset] >= 0x80 {
      while end < stretch.upperBound, text[end] & 0xC0 == 0x80 { end += 1 }
    }
    if character == .never || isLate(states) {
      let kind = URLFault.Character(text[offset])
      return fault(.forbiddenCharacter(kind), offset..<end, isMended: isMended(at: offset, states))
    }
    if isInScheme { return fault(.badScheme, offset..<end) }
    switch states {
    case .literal:
      guard character == .percent else { return fault(.unclosedBracket, (bracket ?? offset)..<end) }
      return zoneFault(at: offset, bracket: bracket, in: stretch) ?? fault(.badIPv6, offset..<end)
    case .user: return userFault(to: offset)
    case .port: return fault(.badPort, offset..<end)
    default: return fault(.badHost, offset..<end)
    }
  }

  /// The zone that a `%` begins behind an address; nil where there is no address before it or no bracket behind it.
  private func zoneFault(at offset: Int, bracket: Int?, in stretch: Range<Int>) -> URLFault? {
    guard let bracket, URLHost.fault(inBrackets: value.bytes(of: bracket + 1..<offset)) == nil,
      let end = (offset..<stretch.upperBound).first(where: { text[$0] == UInt8(ascii: "]") })
    else { return nil }
    return fault(.zone, offset..<end)
  }

  private func faultAtEnd(_ states: URLGrammar.States, bracket: Int?) -> URLFault {
    if states.isSubset(of: [.start, .scheme]) { return fault(.noScheme, 0..<text.count) }
    if states.contains(.literal) { return fault(.unclosedBracket, (bracket ?? 0)..<text.count) }
    return userFault(to: text.count)
  }

  /// A colon and more than digits, but no `@`: a wrong port, or an IPv6 address without brackets.
  private func userFault(to end: Int) -> URLFault {
    let start = parts.authority?.lowerBound ?? 0
    let colons = (start..<end).filter { text[$0] == UInt8(ascii: ":") }
    if let colon = colons.first, colons.count == 1 { return fault(.badPort, colon + 1..<end) }
    return fault(.badHost, start..<end)
  }

  /// What RFC 9110, 4.2 asks of `http` and `https` beyond RFC 3986: `//` and a host.
  private func schemeFault() -> URLFault? {
    guard hasPrefix("https:") || hasPrefix("http:"), let colon = parts.scheme?.upperBound else { return nil }
    if let host = parts.host, let authority = parts.authority {
      return host.isEmpty && parts.isCertain(host)
        ? fault(.emptyHost, authority.lowerBound - 2..<authority.upperBound) : nil
    }
    let firstHole = value.holes.first?.lowerBound ?? .max
    let isSingleSlash = colon + 1 < text.count && text[colon + 1] == UInt8(ascii: "/")
    let decisive = colon + (isSingleSlash && colon + 1 < firstHole ? 2 : 1)
    // A backslash for a slash is told as that.
    let isBackslash = decisive < text.count && text[decisive] == UInt8(ascii: "\\")
    return decisive < firstHole && !isBackslash ? fault(.noAuthority, colon..<colon + 1, isMended: true) : nil
  }

  private func hasPrefix(_ prefix: String) -> Bool { value.hasPrefix(prefix, ignoringCase: true) == .right }

  private func portFault() -> URLFault? {
    guard let port = parts.port, parts.isCertain(port), !port.isEmpty,
      port.allSatisfy({ (0x30...0x39).contains(text[$0]) }), Self.number(of: port, in: text) == nil
    else { return nil }
    return fault(.badPort, port)
  }

  /// Whether two hexadecimal digits follow the `%` at `offset`, as far as they are not in a placeholder.
  private func isPercentEncoding(at offset: Int, in stretch: Range<Int>) -> Bool {
    for next in offset + 1...offset + 2 {
      if next >= stretch.upperBound { return stretch.upperBound < text.count }
      guard PercentEncoding.digit(text[next]) != nil else { return false }
    }
    return true
  }

  /// Whether browsers drop or escape a character that must not stand there (the WHATWG's URL standard: sections "URL
  /// parsing" and "Percent-encoded bytes").
  private func isMended(at offset: Int, _ states: URLGrammar.States) -> Bool {
    let byte = text[offset]
    if byte == 0x09 || byte == 0x0A || byte == 0x0D { return true }
    if byte <= 0x20, isBlank(0..<offset) || isBlank(offset..<text.count) { return true }
    let isInPath = states.isSubset(of: .path)
    switch byte {
    case 0x80...: return true
    case ...0x20, 0x7F, UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"): return isLate(states)
    case UInt8(ascii: "`"): return isLate(states) && !states.contains(.query)
    case UInt8(ascii: "\\"): return isInPath || !isLate(states)
    case UInt8(ascii: "^"), UInt8(ascii: "{"), UInt8(ascii: "}"): return isInPath
    default: return false
    }
  }

  private func isBlank(_ stretch: Range<Int>) -> Bool { stretch.allSatisfy { text[$0] <= 0x20 } }

  private func isLate(_ states: URLGrammar.States) -> Bool { states.isSubset(of: .late) }

  private func fault(_ kind: URLFault.Kind, _ range: Range<Int>, isMended: Bool = false) -> URLFault {
    URLFault(kind: kind, range: range, isMendedByBrowsers: isMended)
  }
}
