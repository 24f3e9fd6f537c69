/// A file as it was read: its name, its text in UTF-8 and how it was encoded.
package struct SourceFile: Sendable {
  /// The language a file is written in, told by its name.
  package enum Syntax: Sendable {
    /// YAML, for libyaml.
    case yaml
    /// JSON, by RFC 8259.
    case json
  }

  /// How the file's own bytes spell its text.
  package enum Encoding: Sendable {
    /// UTF-8, with or without a byte order mark.
    case utf8
    /// UTF-16, the lower byte first.
    case utf16LittleEndian
    /// UTF-16, the higher byte first.
    case utf16BigEndian
  }

  /// The file's name as given or found.
  package let path: FilePath
  /// The language.
  package let syntax: Syntax
  /// The encoding of the bytes on disk.
  package let encoding: Encoding
  /// The text in UTF-8, a byte order mark included; every ``SourceOffset`` counts in it.
  package let text: [UInt8]
  /// The first thing that makes the bytes no text; nil where all is well.
  package let encodingProblem: ParseProblem?
  /// Whether the file is longer than its reader was ready to take; what is here is only its beginning.
  package let isCut: Bool
  /// Whether every byte is ASCII.
  package let isASCII: Bool

  /// A file from its bytes. UTF-16 is known by its byte order mark and turned into UTF-8.
  ///
  /// - Parameter syntax: the language; nil to tell it by the name, see ``syntax(ofName:)``; without such an ending it
  ///   is YAML.
  package init(path: FilePath, bytes: [UInt8], syntax: Syntax? = nil, isCut: Bool = false) {
    self.path = path
    self.isCut = isCut
    self.syntax = syntax ?? Self.syntax(ofName: path.bytes) ?? .yaml
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      let isLittle = bytes[0] == 0xFF
      encoding = isLittle ? .utf16LittleEndian : .utf16BigEndian
      (text, encodingProblem) = TextEncoding.utf8(fromUTF16: bytes, isLittleEndian: isLittle)
      isASCII = false
    } else {
      encoding = .utf8
      text = bytes
      (isASCII, encodingProblem) = TextEncoding.check(bytes)
    }
  }

  /// The language that a name tells: the last of its endings that is one of YAML's or JSON's decides (`a.json`,
  /// `a.json.tmpl`); nil without such an ending.
  package static func syntax(ofName path: some BidirectionalCollection<UInt8>) -> Syntax? {
    var (index, end) = (path.endIndex, path.endIndex)
    while index > path.startIndex {
      let behind = index
      index = path.index(before: index)
      if path[index] == UInt8(ascii: "/") { break }
      guard path[index] == UInt8(ascii: ".") else { continue }
      for (ending, syntax) in endings where path[behind..<end].elementsEqual(ending.utf8, by: { $0 | 0x20 == $1 }) {
        return syntax
      }
      end = index
    }
    return nil
  }

  private static let endings = [("yaml", Syntax.yaml), ("yml", .yaml), ("json", .json)]

  /// The first byte after a byte order mark.
  package var contentStart: Int { text.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0 }

  /// The lines of the text.
  package var lines: LineIndex { LineIndex(text: text) }

  /// The bytes of a stretch.
  package subscript(range: SourceRange) -> ArraySlice<UInt8> { text[range.bytes] }

  /// The bytes on disk of another text, in the encoding of this file.
  package func bytes(of text: [UInt8]) -> [UInt8] {
    guard encoding != .utf8 else { return text }
    let isLittle = encoding == .utf16LittleEndian
    return String(decoding: text, as: UTF8.self).utf16.flatMap { unit in
      let bytes = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
      return isLittle ? bytes.reversed() : bytes
    }
  }

  /// The offset into the bytes on disk of an offset into ``text``.
  package func originalOffset(of offset: SourceOffset) -> Int {
    guard encoding != .utf8 else { return offset.byte }
    return text[..<offset.byte].reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : $1 >= 0xF0 ? 4 : 2) }
  }
}
