/// Writes JSON, escaping only what RFC 8259 section 7 demands.
package enum JSONWriter {
  /// Adds a text as a JSON string with its quotes; `bytes` are UTF-8 and kept as they are where they need no escape.
  package static func append(string bytes: ArraySlice<UInt8>, to output: inout [UInt8]) {
    output.append(UInt8(ascii: "\""))
    var start = bytes.startIndex
    for index in bytes.indices where needsEscape(bytes[index]) {
      output += bytes[start..<index]
      append(escapeOf: bytes[index], to: &output)
      start = index + 1
    }
    output += bytes[start...]
    output.append(UInt8(ascii: "\""))
  }

  /// A text as a JSON string with its quotes; `bytes` are UTF-8.
  package static func quoted(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var output: [UInt8] = []
    append(string: bytes, to: &output)
    return output
  }

  /// What stands between a key and its value.
  package static let colon = Array(": ".utf8)

  /// What stands between two members of an object or an array.
  package static let comma = Array(", ".utf8)

  /// An object of one string, on one line.
  package static func object(_ key: String, _ value: String) -> String {
    let content = quoted(Array(key.utf8)[...]) + colon + quoted(Array(value.utf8)[...])
    return "{" + String(decoding: content, as: UTF8.self) + "}"
  }

  /// Whether a byte cannot stand in a JSON string as it is.
  static func needsEscape(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
  }

  /// Adds a byte as an escape.
  static func append(escapeOf byte: UInt8, to output: inout [UInt8]) {
    output.append(UInt8(ascii: "\\"))
    switch byte {
    case 0x08: output.append(UInt8(ascii: "b"))
    case 0x09: output.append(UInt8(ascii: "t"))
    case 0x0A: output.append(UInt8(ascii: "n"))
    case 0x0C: output.append(UInt8(ascii: "f"))
    case 0x0D: output.append(UInt8(ascii: "r"))
    case 0..<0x20:
      output += "u00".utf8
      output.append(UInt8(ascii: "0") + byte >> 4)
      let low = byte & 0xF
      output.append(low < 10 ? UInt8(ascii: "0") + low : UInt8(ascii: "a") + low - 10)
    default: output.append(byte)
    }
  }
}
