import DocumentModel

/// A way to write a file otherwise without a change to what it says.
enum Dress: CaseIterable, Sendable {
  case asWritten
  case crlf
  case bom
  case afterWideCharacters
  case utf16LittleEndian
  case utf16BigEndian

  /// The text in this dress; nil where the dress does not fit it.
  func dressed(_ text: MarkedText, _ syntax: SourceFile.Syntax) -> MarkedText? {
    var result = text
    switch self {
    case .asWritten:
      break
    case .crlf:
      result.bytes = text.bytes.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] }
      let breaks = text.bytes.indices.filter { text.bytes[$0] == 0x0A }
      result.ranges = text.ranges.map { range in
        // A range that ends behind a line break takes both of its characters.
        range.lowerBound + breaks.count { $0 < range.lowerBound }
          ..< range.upperBound + breaks.count { $0 < range.upperBound }
      }
    case .bom, .utf16LittleEndian, .utf16BigEndian:
      // UTF-16 is judged in its UTF-8 form, where the byte order mark is three bytes long.
      result.bytes = [0xEF, 0xBB, 0xBF] + text.bytes
      result.ranges = text.ranges.map { $0.lowerBound + 3..<$0.upperBound + 3 }
    case .afterWideCharacters:
      let place: Int
      let prefix: String
      if syntax == .json {
        guard let brace = text.bytes.firstIndex(of: UInt8(ascii: "{")) else { return nil }
        place = brace + 1
        prefix = #""x-note": "张é😀", "#
      } else {
        place = 0
        prefix = "# 张é😀\n"
      }
      result.bytes = text.bytes[..<place] + Array(prefix.utf8) + text.bytes[place...]
      let shift = prefix.utf8.count
      result.ranges = text.ranges.map { range in
        range.lowerBound >= place ? range.lowerBound + shift..<range.upperBound + shift : range
      }
    }
    return result
  }

  /// A text in the encoding of this dress, as its file has it.
  func encoded(_ bytes: [UInt8]) -> [UInt8] {
    switch self {
    case .asWritten, .crlf, .bom, .afterWideCharacters: return bytes
    case .utf16LittleEndian:
      return String(decoding: bytes, as: UTF8.self).utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    case .utf16BigEndian:
      return String(decoding: bytes, as: UTF8.self).utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    }
  }
}
