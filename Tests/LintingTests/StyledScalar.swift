import DocumentModel

/// A value written in one of the ways that YAML and JSON have, with the place of each of its bytes, worked out by the
/// one who wrote it.
struct StyledScalar {
  /// A way to write a value.
  enum Way: CaseIterable, Sendable {
    case plain
    case single
    case double
    case doubleWithX
    case doubleWithU
    case literal
    case folded
    case json
    case jsonWithU

    /// The language of the file.
    var syntax: SourceFile.Syntax { self == .json || self == .jsonWithU ? .json : .yaml }
  }

  /// The value as written, quotes and head included.
  private(set) var written: [UInt8] = []
  /// For each byte of the value, the bytes of ``written`` it comes from.
  private(set) var places: [Range<Int>] = []
  /// Where the value ends in ``written``.
  private(set) var end = 0

  /// Writes a value; nil where the way cannot hold it.
  init?(_ value: [UInt8], _ way: Way) {
    let text = String(decoding: value, as: UTF8.self)
    switch way {
    case .plain:
      guard Self.isPlain(text) else { return nil }
    case .single, .literal, .folded:
      guard value.allSatisfy({ $0 >= 0x20 }), !value.isEmpty, value.first != 0x20, value.last != 0x20 else {
        return nil
      }
    case .double, .doubleWithX, .doubleWithU, .json, .jsonWithU:
      break
    }
    switch way {
    case .plain: break
    case .single: written = Array("'".utf8)
    case .double, .doubleWithX, .doubleWithU, .json, .jsonWithU: written = Array("\"".utf8)
    case .literal: written = Array("|-\n  ".utf8)
    case .folded: written = Array(">-\n  ".utf8)
    }
    for (number, scalar) in text.unicodeScalars.enumerated() {
      let start = written.count
      written += Array(Self.spelling(scalar, way, number).utf8)
      places += repeatElement(start..<written.count, count: String(scalar).utf8.count)
    }
    // A character that stands for itself has a place for each of its bytes.
    var index = 0
    while index < places.count {
      let count = places[index].count
      if count > 1, value[index] >= 0x80, written[places[index]].elementsEqual(value[index..<index + count]) {
        let start = places[index].lowerBound
        for byte in 0..<count { places[index + byte] = start + byte..<start + byte + 1 }
      }
      index += max(
        1,
        value[index] >= 0x80
          ? String(decoding: value[index...].prefix(4), as: UTF8.self)
            .unicodeScalars.first.map { String($0).utf8.count } ?? 1 : 1)
    }
    end = written.count
    switch way {
    case .plain, .literal, .folded: break
    case .single: written += "'".utf8
    case .double, .doubleWithX, .doubleWithU, .json, .jsonWithU: written += "\"".utf8
    }
  }

  /// The place in ``written`` of a stretch of the value.
  func place(of stretch: Range<Int>) -> Range<Int> {
    let start = stretch.lowerBound < places.count ? places[stretch.lowerBound].lowerBound : end
    return stretch.isEmpty ? start..<start : start..<places[stretch.upperBound - 1].upperBound
  }

  private static func spelling(_ scalar: Unicode.Scalar, _ way: Way, _ number: Int) -> String {
    let isLetter = scalar.properties.isAlphabetic && scalar.isASCII && number % 2 == 0
    switch way {
    case .plain, .literal, .folded: return String(scalar)
    case .single: return scalar == "'" ? "''" : String(scalar)
    case .doubleWithX where isLetter: return "\\x" + String(scalar.value, radix: 16)
    case .doubleWithU where isLetter, .jsonWithU where isLetter: return "\\u00" + String(scalar.value, radix: 16)
    case .double, .doubleWithX, .doubleWithU, .json, .jsonWithU:
      switch scalar {
      case "\"": return "\\\""
      case "\\": return "\\\\"
      case "\n": return "\\n"
      case "\t": return "\\t"
      default: return String(scalar)
      }
    }
  }

  private static func isPlain(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last else { return false }
    let starts = first.properties.isAlphabetic || ("0"..."9").contains(first) || first == "$"
    return starts && last != ":" && last != " " && !text.contains(": ") && !text.contains(" #")
      && text.unicodeScalars.allSatisfy { $0.value >= 0x20 }
  }
}
