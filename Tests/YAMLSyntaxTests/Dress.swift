/// The ways to write a text as a string of another language.
enum Dress: CaseIterable {
  case yamlSingle, yamlDouble, yamlFoldedDouble, yamlLiteral, yamlFolded, json

  /// A file of one mapping whose one value is the text; nil where the text cannot be written so.
  func file(_ text: String) -> [UInt8]? {
    guard let written = string(text) else { return nil }
    return Array((self == .json ? "{\"é\": \(written)}" : "# 張é😀\nkéy: \(written)\n").utf8)
  }

  /// The text as a string.
  private func string(_ text: String) -> String? {
    let isPrintable = text.unicodeScalars.allSatisfy(Self.isPrintable)
    let isOneLine = isPrintable && !text.contains(where: \.isNewline)
    switch self {
    case .yamlSingle:
      guard isOneLine else { return nil }
      return "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
    case .yamlDouble:
      return "\"" + escaped(text, every: .max) + "\""
    case .yamlFoldedDouble:
      return "\"" + escaped(text, every: 7) + "\""
    case .yamlLiteral:
      guard isPrintable else { return nil }
      return text.hasSuffix("\n") ? "|2+\n" + indented(String(text.dropLast())) : "|2-\n" + indented(text)
    case .yamlFolded:
      // A line that begins with a blank is not folded, nor is the break before it.
      return isPrintable && !text.contains("\n") ? ">2-\n  " + text : nil
    case .json:
      return "\"" + text.unicodeScalars.map(Self.inJSON).joined() + "\""
    }
  }

  private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x20..<0x7F, 0xA0..<0x2028, 0x2030..<0xFEFF, 0xFF00..<0xFFFE, 0x10000...: true
    default: false
    }
  }

  private func indented(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { "  " + $0 }.joined(separator: "\n")
  }

  /// For double quotes, with a line continuation after every so many characters.
  private func escaped(_ text: String, every count: Int) -> String {
    var result = ""
    for (number, scalar) in text.unicodeScalars.enumerated() {
      if number % count == count - 1 { result += "\\\n   " }
      switch scalar {
      case "\"", "\\": result += "\\" + String(scalar)
      case " " where count < .max: result += "\\ "
      case "\t" where count < .max: result += "\\t"
      case "\n": result += "\\n"
      default: result += Self.isPrintable(scalar) ? String(scalar) : "\\U" + Self.hexadecimal(scalar.value, 8)
      }
    }
    return result
  }

  private static func inJSON(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\"", "\\": "\\" + String(scalar)
    case "\n": "\\n"
    case "/": "\\/"
    case "😀": "\\ud83d\\ude00"
    default: scalar.value < 0x20 ? "\\u" + hexadecimal(scalar.value, 4) : String(scalar)
    }
  }

  private static func hexadecimal(_ value: UInt32, _ digits: Int) -> String {
    let text = String(value, radix: 16)
    return String(repeating: "0", count: digits - text.count) + text
  }
}
