import DocumentModel

/// A text written as a value into a larger file, with the place of each of its bytes, worked out by the one who wrote
/// it.
struct Enclosure {
  /// A way to write the value.
  enum Way: CaseIterable, Sendable {
    case literal
    case literalWithCRLF
    case literalWithIndicator
    case folded
    case single
    case double
    case doubleWithX
    case json
    case jsonWithU

    /// The language of the file.
    var syntax: SourceFile.Syntax { self == .json || self == .jsonWithU ? .json : .yaml }
  }

  /// The file.
  private(set) var bytes: [UInt8] = []
  /// The language of the file.
  let syntax: SourceFile.Syntax
  /// The key under which the text stands in the mapping `data`, which tells its language.
  let key: String
  /// The place of the value in the file, its quotes or its head included.
  private(set) var valueStart = 0
  /// The bytes of the file behind the value.
  private(set) var tail: [UInt8] = []

  private let text: [UInt8]
  /// For each byte of the text, the bytes of the file it comes from.
  private var places: [Range<Int>] = []
  private var end = 0

  /// Writes a text; nil where the way cannot hold it.
  init?(_ text: [UInt8], _ way: Way, _ language: SourceFile.Syntax) {
    self.text = text
    syntax = way.syntax
    key = language == .json ? "idv.json" : "idv.yaml"
    guard text.contains(where: { $0 > 0x20 }) else { return nil }
    let lineBreak: [UInt8] = way == .literalWithCRLF ? [0x0D, 0x0A] : [0x0A]
    let lines = ["kind: ConfigMap", "data:", "  a: \"é张😀\"", "  \(key): "]
    bytes =
      syntax == .json
      ? Array("{\"kind\": \"ConfigMap\", \"data\": {\"a\": \"é\", \"\(key)\": ".utf8)
      : Array(lines.map { Array($0.utf8) }.joined(separator: lineBreak))
    valueStart = bytes.count
    switch way {
    case .literal, .literalWithCRLF, .literalWithIndicator:
      guard writeLiteral(lineBreak, isIndicated: way == .literalWithIndicator) else { return nil }
    case .folded: guard writeFolded() else { return nil }
    case .single: guard writeSingle() else { return nil }
    case .double, .doubleWithX, .json, .jsonWithU:
      let ways: [Way: StyledScalar.Way] = [
        .double: .double, .doubleWithX: .doubleWithX, .json: .json, .jsonWithU: .jsonWithU,
      ]
      guard let scalar = ways[way].flatMap({ StyledScalar(text, $0) }) else { return nil }
      places = scalar.places.map { $0.lowerBound + valueStart..<$0.upperBound + valueStart }
      end = scalar.end + valueStart
      bytes += scalar.written
    }
    tail =
      syntax == .json
      ? Array(", \"z\": \"end\"}}".utf8)
      : (bytes.last == 0x0A ? [] : lineBreak) + Array("  z: end".utf8) + lineBreak
    bytes += tail
  }

  /// The place in the file of a stretch of the text.
  func place(of stretch: Range<Int>) -> Range<Int> {
    guard stretch.isEmpty else {
      return places[stretch.lowerBound].lowerBound..<places[stretch.upperBound - 1].upperBound
    }
    if stretch.lowerBound < places.count {
      let start = places[stretch.lowerBound].lowerBound
      return start..<start
    }
    // What is missing at the end is missing behind the last character.
    guard let last = text.lastIndex(where: { $0 != 0x0A }) else { return end..<end }
    return places[last].upperBound..<places[last].upperBound
  }

  private mutating func write(_ byte: UInt8) {
    places.append(bytes.count..<bytes.count + 1)
    bytes.append(byte)
  }

  private mutating func write(break lineBreak: [UInt8]) {
    places.append(bytes.count..<bytes.count + lineBreak.count)
    bytes += lineBreak
  }

  /// What a block scalar ends with: how its last line breaks are kept.
  private var chomping: String {
    let breaks = text.reversed().prefix { $0 == 0x0A }.count
    return breaks == 0 ? "-" : breaks == 1 ? "" : "+"
  }

  private mutating func writeLiteral(_ lineBreak: [UInt8], isIndicated: Bool) -> Bool {
    guard isIndicated || text[0] > 0x20 else { return false }
    bytes += "|\(isIndicated ? "2" : "")\(chomping)".utf8
    bytes += lineBreak
    var isLineStart = true
    for byte in text {
      if byte == 0x0A {
        write(break: lineBreak)
      } else {
        if isLineStart { bytes += "    ".utf8 }
        write(byte)
      }
      isLineStart = byte == 0x0A
    }
    end = bytes.count
    return true
  }

  private mutating func writeFolded() -> Bool {
    let lines = text.split(separator: 0x0A, omittingEmptySubsequences: false)
    let isEnded = lines.last?.isEmpty == true
    let content = isEnded ? Array(lines.dropLast()) : lines
    guard text[0] > 0x20, content.allSatisfy({ !$0.isEmpty }) else { return false }
    bytes += ">\(chomping)\n".utf8
    for (number, line) in content.enumerated() {
      bytes += "    ".utf8
      for byte in line { write(byte) }
      let isLast = number == content.count - 1
      if isLast && !isEnded { break }
      // Beside lines that are indented more nothing is folded.
      let isFolded = !isLast && [line, content[number + 1]].allSatisfy { $0[$0.startIndex] > 0x20 }
      write(break: isFolded ? [0x0A, 0x0A] : [0x0A])
    }
    end = bytes.count
    return true
  }

  private mutating func writeSingle() -> Bool {
    let lines = text.split(separator: 0x0A, omittingEmptySubsequences: false)
    guard lines.allSatisfy({ !$0.isEmpty && $0[$0.startIndex] > 0x20 && $0[$0.endIndex - 1] > 0x20 }) else {
      return false
    }
    bytes.append(UInt8(ascii: "'"))
    for (number, line) in lines.enumerated() {
      for byte in line {
        if byte == UInt8(ascii: "'") {
          places.append(bytes.count..<bytes.count + 2)
          bytes += "''".utf8
        } else {
          write(byte)
        }
      }
      if number < lines.count - 1 {
        write(break: [0x0A, 0x0A])
        bytes += "    ".utf8
      }
    }
    end = bytes.count
    bytes.append(UInt8(ascii: "'"))
    return true
  }
}
