package import DocumentModel
import JSONSyntax
import YAMLSyntax

/// Writes text as a scalar of a given style.
package enum ScalarWriter {
  /// The text in quotes: single ones where the style asks for them and they can hold it, else double ones.
  ///
  /// - Parameters:
  ///   - style: the style wanted; one without quotes leaves the choice to `fallback`.
  ///   - fallback: the quotes for such a style.
  package static func quoted(_ bytes: ArraySlice<UInt8>, _ style: NodeStyle, else fallback: NodeStyle) -> [UInt8] {
    let wanted = style == .singleQuoted || style == .doubleQuoted ? style : fallback
    guard wanted == .singleQuoted, isPrintable(bytes) else {
      return [UInt8(ascii: "\"")] + doubleQuotedContent(bytes) + [UInt8(ascii: "\"")]
    }
    return [UInt8(ascii: "'")] + singleQuotedContent(bytes) + [UInt8(ascii: "'")]
  }

  /// A plain scalar's source, line breaks and all, in quotes: folding is the same in both.
  ///
  /// Nothing in it is escaped, since a template in it is read before the quotes are.
  ///
  /// - Parameter style: the quotes wanted; the others are taken where these would need an escape.
  /// - Returns: nil where both would.
  static func quotedAsWritten(_ written: ArraySlice<UInt8>, _ style: NodeStyle) -> (text: [UInt8], style: NodeStyle)? {
    let canBeSingle = !written.contains(UInt8(ascii: "'"))
    let canBeDouble = !written.contains(UInt8(ascii: "\"")) && !written.contains(UInt8(ascii: "\\"))
    guard canBeSingle || canBeDouble else { return nil }
    let isSingle = canBeSingle && (style == .singleQuoted || !canBeDouble)
    let quote = UInt8(ascii: isSingle ? "'" : "\"")
    return ([quote] + written + [quote], isSingle ? .singleQuoted : .doubleQuoted)
  }

  /// The text as it would stand inside the scalar `node`; nil where its style cannot hold it there.
  package static func insertion(_ bytes: [UInt8], into node: Node, isJSON: Bool) -> [UInt8]? {
    if isJSON {
      return node.style == .doubleQuoted ? Array(JSONWriter.quoted(bytes[...]).dropFirst().dropLast()) : nil
    }
    switch node.style {
    case .doubleQuoted: return doubleQuotedContent(bytes[...])
    case .singleQuoted: return isPrintable(bytes[...]) ? singleQuotedContent(bytes[...]) : nil
    case .literal, .folded: return isPrintable(bytes[...]) ? bytes : nil
    case .plain: return bytes.allSatisfy(isPlainCharacter) ? bytes : nil
    case .flow, .block: return nil
    }
  }

  /// What a scalar would be that is written like this in the place of another.
  static func value(of written: [UInt8], _ style: NodeStyle, like record: NodeRecord) -> ArraySlice<UInt8> {
    var record = record
    record.style = style
    record.start = 0
    record.end = UInt32(written.count)
    record.flags = []
    return ScalarDecoder.decode(written, record: record).bytes
  }

  /// Whether a text may stand without quotes in any place and is a string to every reader.
  static func isPlainText(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let first = bytes.first, isPlainCharacter(first), PlainScalar(bytes) == .text else { return false }
    return bytes.allSatisfy { isPlainCharacter($0) || $0 == UInt8(ascii: "-") }
  }

  /// Whether readers take a plain scalar with a new value for a string; one that was none before may stay so.
  static func keepsType(_ node: Node, _ value: [UInt8]) -> Bool {
    guard PlainScalar(value[...]) == .text, let first = value.first, let last = value.last else { return false }
    // The ends of a plain scalar are where its neighbours could be taken along.
    return (isPlainCharacter(first) || first == node.text.bytes.first) && last > 0x20 && last != UInt8(ascii: ":")
      && first > 0x20
  }

  /// Whether the file has more values in single quotes than in double ones.
  package static func prefersSingleQuotes(_ source: SourceFile) -> Bool {
    // The opening quote of a value stands after a blank.
    let (single, double) = source.text.span.count(of: UInt8(ascii: "'"), UInt8(ascii: "\""), behind: 0x20)
    return single > double
  }

  /// Whether a byte is a line break's.
  static func isLineBreak(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  private static func isPlainCharacter(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
      true
    default: false
    }
  }

  private static func singleQuotedContent(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var content: [UInt8] = []
    for byte in bytes {
      content.append(byte)
      if byte == UInt8(ascii: "'") { content.append(byte) }
    }
    return content
  }

  /// JSON's escapes, all of which YAML has, and escapes for what JSON lets stand but YAML takes for a line break or
  /// refuses.
  private static func doubleQuotedContent(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    let content = JSONWriter.quoted(bytes).dropFirst().dropLast()
    guard !isPrintable(content) else { return Array(content) }
    var result: [UInt8] = []
    for scalar in String(decoding: content, as: UTF8.self).unicodeScalars {
      if isPrintable(scalar) {
        result += Array(String(scalar).utf8)
      } else {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        result += Array(("\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits).utf8)
      }
    }
    return result
  }

  /// Whether all characters may stand in YAML as they are and none is a line break, by YAML 1.1 neither.
  static func isPrintable(_ bytes: ArraySlice<UInt8>) -> Bool {
    if bytes.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return true }
    return String(decoding: bytes, as: UTF8.self).unicodeScalars.allSatisfy(isPrintable)
  }

  private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: false
    default: true
    }
  }
}
