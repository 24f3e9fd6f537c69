/// Reads JSON the plain way, a byte at a time and a call a value, straight from the grammar of RFC 8259; a second
/// witness that has nothing in common with the reader of the product.
struct PlainJSONReader {
  /// A value or key.
  struct Value: Equatable {
    /// What it is.
    enum Kind {
      case string, literal, array, object
    }

    /// What it is.
    var kind: Kind
    /// The bytes that it is written in.
    var range: Range<Int>
    /// The characters of a string, each with its place; empty for what is none.
    var characters: [Character] = []
    /// How many values and keys it is with all inside it.
    var extent = 1
  }

  /// A character of a string.
  struct Character: Equatable {
    /// Its bytes.
    var bytes: [UInt8]
    /// The bytes that stand for it in the text.
    var source: Range<Int>
  }

  /// Where the text stops to be JSON.
  struct Fault: Error {
    /// The first character that cannot stand, or the end.
    var place: Int
    /// Whether no reader has to go deeper.
    var isOfDepth = false
  }

  /// The values and keys in the order of their beginnings.
  private(set) var values: [Value] = []
  /// Why the text is no JSON; nil where it is.
  private(set) var fault: Fault?

  private let text: [UInt8]
  private var index: Int
  private let mostDepth: Int

  /// Reads a text from a byte to its end.
  init(_ text: [UInt8], from start: Int, depth: Int) {
    self.text = text
    index = start
    mostDepth = depth
    do throws(Fault) {
      skipBlanks()
      try value(depth: 0)
      skipBlanks()
      guard index == text.count else { throw here }
    } catch {
      fault = error
    }
  }

  private var here: Fault { Fault(place: index) }
  private var next: UInt8? { index < text.count ? text[index] : nil }

  private mutating func skipBlanks() {
    while let byte = next, [0x20, 0x09, 0x0A, 0x0D].contains(byte) { index += 1 }
  }

  private mutating func skip(_ words: String) throws(Fault) {
    for byte in words.utf8 {
      guard next == byte else { throw here }
      index += 1
    }
  }

  private mutating func value(depth: Int) throws(Fault) {
    let number = values.count
    let start = index
    switch next {
    case UInt8(ascii: "{"):
      guard depth < mostDepth else { throw Fault(place: index, isOfDepth: true) }
      values.append(Value(kind: .object, range: start..<start))
      try items("{", "}") { reader throws(Fault) in
        guard reader.next == UInt8(ascii: "\"") else { throw reader.here }
        try reader.string()
        reader.skipBlanks()
        try reader.skip(":")
        reader.skipBlanks()
        try reader.value(depth: depth + 1)
      }
    case UInt8(ascii: "["):
      guard depth < mostDepth else { throw Fault(place: index, isOfDepth: true) }
      values.append(Value(kind: .array, range: start..<start))
      try items("[", "]") { reader throws(Fault) in try reader.value(depth: depth + 1) }
    case UInt8(ascii: "\""): return try string()
    case UInt8(ascii: "t"): try literal { reader throws(Fault) in try reader.skip("true") }
    case UInt8(ascii: "f"): try literal { reader throws(Fault) in try reader.skip("false") }
    case UInt8(ascii: "n"): try literal { reader throws(Fault) in try reader.skip("null") }
    default: try literal { reader throws(Fault) in try reader.number() }
    }
    values[number].range = start..<index
    values[number].extent = values.count - number
  }

  private mutating func items(
    _ begin: String, _ end: Unicode.Scalar, _ item: (inout Self) throws(Fault) -> Void
  ) throws(Fault) {
    try skip(begin)
    skipBlanks()
    if next == UInt8(ascii: end) { return index += 1 }
    while true {
      try item(&self)
      skipBlanks()
      if next == UInt8(ascii: end) { return index += 1 }
      try skip(",")
      skipBlanks()
    }
  }

  private mutating func literal(_ read: (inout Self) throws(Fault) -> Void) throws(Fault) {
    let start = index
    try read(&self)
    values.append(Value(kind: .literal, range: start..<index))
  }

  private mutating func number() throws(Fault) {
    if next == UInt8(ascii: "-") { index += 1 }
    if next == UInt8(ascii: "0") { index += 1 } else { try digits() }
    if next == UInt8(ascii: ".") {
      index += 1
      try digits()
    }
    guard next == UInt8(ascii: "e") || next == UInt8(ascii: "E") else { return }
    index += 1
    if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") { index += 1 }
    try digits()
  }

  private mutating func digits() throws(Fault) {
    let start = index
    while let byte = next, UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte { index += 1 }
    if index == start { throw here }
  }

  private mutating func string() throws(Fault) {
    let number = values.count
    values.append(Value(kind: .string, range: index..<index))
    let start = index
    try skip("\"")
    while next != UInt8(ascii: "\"") { values[number].characters.append(try character()) }
    index += 1
    values[number].range = start..<index
  }

  private mutating func character() throws(Fault) -> Character {
    let start = index
    guard let byte = next, byte >= 0x20 else { throw here }
    if byte == UInt8(ascii: "\\") {
      let scalar = try escaped()
      return Character(bytes: Array(String(scalar).utf8), source: start..<index)
    }
    for width in 1...4 where start + width <= text.count {
      let bytes = Array(text[start..<start + width])
      guard String(validating: bytes, as: UTF8.self) != nil else { continue }
      index += width
      return Character(bytes: bytes, source: start..<index)
    }
    throw here
  }

  private static let letters: [UInt8: Unicode.Scalar] = [
    0x22: "\"", 0x5C: "\\", 0x2F: "/", 0x62: "\u{8}", 0x66: "\u{C}", 0x6E: "\n", 0x72: "\r", 0x74: "\t",
  ]

  private mutating func escaped() throws(Fault) -> Unicode.Scalar {
    index += 1
    guard let letter = next else { throw here }
    if let scalar = Self.letters[letter] {
      index += 1
      return scalar
    }
    let unit = try codeUnit()
    let rest = self
    // A lone half of a pair stands for what it is not.
    if 0xD800..<0xDC00 ~= unit, next == UInt8(ascii: "\\") {
      index += 1
      if let low = try? codeUnit(), 0xDC00..<0xE000 ~= low {
        return Unicode.Scalar(0x10000 + (unit - 0xD800) * 0x400 + low - 0xDC00) ?? "\u{FFFD}"
      }
      self = rest
    }
    return Unicode.Scalar(unit) ?? "\u{FFFD}"
  }

  private mutating func codeUnit() throws(Fault) -> UInt32 {
    try skip("u")
    var unit: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = next, let digit = UInt32(String(Unicode.Scalar(byte)), radix: 16) else { throw here }
      unit = unit * 16 + digit
      index += 1
    }
    return unit
  }
}
