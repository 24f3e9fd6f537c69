/// The bytes that a bracket expression such as `[a-z_]` stands for.
struct ByteSet: Sendable {
  private var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)

  /// No byte.
  private init() {}

  /// Whether the byte is in the set.
  func contains(_ byte: UInt8) -> Bool {
    let bit = UInt64(1) << UInt64(byte & 63)
    return switch byte >> 6 {
    case 0: words.0 & bit != 0
    case 1: words.1 & bit != 0
    case 2: words.2 & bit != 0
    default: words.3 & bit != 0
    }
  }

  /// Reads a bracket expression as Git's `wildmatch` does.
  ///
  /// - Parameter index: the place behind the `[`; afterwards the place behind the `]`.
  /// - Returns: nil where there is no `]` or a class such as `[:word:]` is unknown.
  init?(bracket text: ArraySlice<UInt8>, at index: inout Int) {
    func byte(_ place: Int) -> UInt8? { place < text.endIndex ? text[place] : nil }
    var set = ByteSet()
    var isNegated = false
    if byte(index) == UInt8(ascii: "!") || byte(index) == UInt8(ascii: "^") {
      isNegated = true
      index += 1
    }
    /// The byte that a `-` would make a range from; nil at the beginning and behind a range or class.
    var previous: UInt8?
    repeat {
      guard var current = byte(index) else { return nil }
      if current == UInt8(ascii: "\\") {
        index += 1
        guard let escaped = byte(index) else { return nil }
        current = escaped
        set.insert(escaped...escaped)
      } else if current == UInt8(ascii: "-"), let first = previous, let end = byte(index + 1),
        end != UInt8(ascii: "]")
      {
        index += 1
        var last = end
        if end == UInt8(ascii: "\\") {
          index += 1
          guard let escaped = byte(index) else { return nil }
          last = escaped
        }
        if first <= last { set.insert(first...last) }
        previous = nil
        index += 1
        continue
      } else if current == UInt8(ascii: "["), byte(index + 1) == UInt8(ascii: ":") {
        guard let end = text[(index + 2)...].firstIndex(of: UInt8(ascii: "]")) else { return nil }
        if end > index + 2, text[end - 1] == UInt8(ascii: ":") {
          guard set.insert(className: text[(index + 2)..<(end - 1)]) else { return nil }
          previous = nil
          index = end + 1
          continue
        }
        // No `:]`, so these are bytes like others.
        set.insert(current...current)
      } else {
        set.insert(current...current)
      }
      previous = current
      index += 1
    } while byte(index) != UInt8(ascii: "]")
    index += 1
    if isNegated { set.words = (~set.words.0, ~set.words.1, ~set.words.2, ~set.words.3) }
    self = set
  }

  private mutating func insert(_ range: ClosedRange<UInt8>) {
    for byte in range {
      let bit = UInt64(1) << UInt64(byte & 63)
      switch byte >> 6 {
      case 0: words.0 |= bit
      case 1: words.1 |= bit
      case 2: words.2 |= bit
      default: words.3 |= bit
      }
    }
  }

  /// Inserts the ASCII characters of a POSIX class; false where there is no such class.
  private mutating func insert(className: ArraySlice<UInt8>) -> Bool {
    let digits: [ClosedRange<UInt8>] = [0x30...0x39]
    let lower: [ClosedRange<UInt8>] = [0x61...0x7A]
    let upper: [ClosedRange<UInt8>] = [0x41...0x5A]
    let ranges: [ClosedRange<UInt8>]
    switch String(decoding: className, as: UTF8.self) {
    case "alnum": ranges = digits + lower + upper
    case "alpha": ranges = lower + upper
    case "blank": ranges = [0x09...0x09, 0x20...0x20]
    case "cntrl": ranges = [0x00...0x1F, 0x7F...0x7F]
    case "digit": ranges = digits
    case "graph": ranges = [0x21...0x7E]
    case "lower": ranges = lower
    case "print": ranges = [0x20...0x7E]
    case "punct": ranges = [0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E]
    // Git's own isspace: neither vertical tab nor form feed.
    case "space": ranges = [0x09...0x0A, 0x0D...0x0D, 0x20...0x20]
    case "upper": ranges = upper
    case "xdigit": ranges = digits + [0x41...0x46, 0x61...0x66]
    default: return false
    }
    for range in ranges { insert(range) }
    return true
  }
}
