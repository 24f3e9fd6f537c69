import DocumentModel

/// A value split as RFC 3986, appendix B has it, whether it is right or not; placeholders are ordinary characters.
struct URLParts {
  /// The scheme without its colon.
  private(set) var scheme: Range<Int>?
  /// What stands behind `//`.
  private(set) var authority: Range<Int>?
  /// The user information without its `@`.
  private(set) var userinfo: Range<Int>?
  /// The host with its brackets.
  private(set) var host: Range<Int>?
  /// The port without its colon.
  private(set) var port: Range<Int>?
  /// The path.
  private(set) var path: Range<Int>
  /// The query without its question mark.
  private(set) var query: Range<Int>?
  /// The fragment without its hash sign.
  private(set) var fragment: Range<Int>?

  private let value: PartialText
  private let stretches: [Range<Int>]
  /// The bytes around the value, and where in them it begins.
  private let buffer: [UInt8]
  private let base: Int

  /// The parts of a value.
  init(_ value: PartialText) {
    self.value = value
    stretches = value.knownStretches
    buffer = value.text.buffer
    base = value.text.bounds.lowerBound
    let count = value.text.count
    path = 0..<count
    var start = 0
    let first = firstOffset(from: 0) { $0 == 0x3A || Self.endsAuthority($0) } ?? count
    if first > 0, first < count, value.text[first] == UInt8(ascii: ":") {
      scheme = 0..<first
      start = first + 1
    }
    if isSlash(at: start), isSlash(at: start + 1) {
      let end = firstOffset(from: start + 2) { Self.endsAuthority($0) } ?? count
      authority = start + 2..<end
      splitAuthority(start + 2..<end)
      start = end
    }
    let pathEnd = firstOffset(from: start) { $0 == 0x3F || $0 == 0x23 } ?? count
    path = start..<pathEnd
    guard pathEnd < count else { return }
    let hash = firstOffset(from: pathEnd) { $0 == UInt8(ascii: "#") } ?? count
    if hash > pathEnd { query = pathEnd + 1..<hash }
    if hash < count { fragment = hash + 1..<count }
  }

  /// `/`, `?`, `#`
  private static func endsAuthority(_ byte: UInt8) -> Bool { byte == 0x2F || byte == 0x3F || byte == 0x23 }

  /// Whether a part is what it seems, whatever the placeholders hold.
  ///
  /// An `@` in a placeholder of the port would make a name before it user information, unless there is some already.
  func isCertain(_ part: Range<Int>) -> Bool {
    guard let hole = value.holes.first else { return true }
    var end = part.upperBound
    if let authority, let host, part == host, userinfo == nil,
      host.isEmpty || value.text[host.lowerBound] != UInt8(ascii: "[")
    {
      end = authority.upperBound
    }
    return end < hole.lowerBound
  }

  private mutating func splitAuthority(_ authority: Range<Int>) {
    var hostStart = authority.lowerBound
    var colon: Int?
    var bracket: Int?
    for stretch in stretches {
      for offset in stretch.clamped(to: authority) {
        switch value.text[offset] {
        case UInt8(ascii: "@"):
          userinfo = authority.lowerBound..<offset
          hostStart = offset + 1
          colon = nil
          bracket = nil
        case UInt8(ascii: ":"): colon = offset
        case UInt8(ascii: "]"): bracket = offset
        default: break
        }
      }
    }
    if let end = colon, end > bracket ?? -1 {
      host = hostStart..<end
      port = end + 1..<authority.upperBound
    } else {
      host = hostStart..<authority.upperBound
    }
  }

  private func isSlash(at offset: Int) -> Bool {
    guard offset < value.text.count, buffer[base + offset] == UInt8(ascii: "/") else { return false }
    return stretches.contains { $0.contains(offset) }
  }

  private func firstOffset(from start: Int, where isMark: (UInt8) -> Bool) -> Int? {
    for stretch in stretches where stretch.upperBound > start {
      var offset = max(start, stretch.lowerBound)
      while offset < stretch.upperBound {
        if isMark(buffer[base + offset]) { return offset }
        offset += 1
      }
    }
    return nil
  }
}
