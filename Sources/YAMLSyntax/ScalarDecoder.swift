package import DocumentModel

/// Reads a YAML scalar as written once more, to learn which byte of its value came from which bytes of the text.
///
/// libyaml's events give values and not their places. So this does what the scanner of libyaml 0.2.5 does with a scalar
/// (`src/scanner.c`: `yaml_parser_scan_plain_scalar`, `yaml_parser_scan_flow_scalar`, `yaml_parser_scan_block_scalar`),
/// departures from YAML 1.2 included, and compares its result with what libyaml gave.
package enum ScalarDecoder {
  /// The value of a scalar, its map counting in `text`.
  ///
  /// - Parameters:
  ///   - text: the text the record counts in.
  ///   - record: the scalar: from its first character (a quote, `|` or `>` where it has one) to libyaml's end mark,
  ///     with the length and the hash of libyaml's value.
  /// - Returns: the value; untrusted and mapped to the whole scalar where it is not the one libyaml gave.
  package static func decode(_ text: [UInt8], record: NodeRecord) -> DecodedText {
    let end = min(Int(record.end), text.count)
    let written = min(Int(record.start), end)..<end
    var reader: Reader
    switch record.style {
    case .literal, .folded:
      reader = Reader(text: text, range: written)
      reader.readBlockScalar(isFolded: record.style == .folded, parentIndent: Int(record.parentIndent))
    case .singleQuoted, .doubleQuoted:
      reader = Reader(text: text, range: written.count < 2 ? written : written.lowerBound + 1..<end - 1)
      reader.readFlowScalar(record.style)
    case .plain, .flow, .block:
      reader = Reader(text: text, range: written)
      reader.readFlowScalar(.plain)
    }
    let decoded = reader.decodedText()
    if decoded.count == Int(record.length), TextHash.short(of: decoded.bytes.span) == record.hash { return decoded }
    return DecodedText(buffer: decoded.buffer, bounds: decoded.bounds, map: .whole(written), isTrusted: false)
  }

  /// Where the content of a node begins, behind its anchor and its tag and what separates them from it.
  ///
  /// Reads as libyaml's scanner does: an anchor is `&` and letters, digits, `-` and `_`, whatever follows.
  ///
  /// - Parameters:
  ///   - start: the byte that libyaml's start mark names.
  ///   - end: the byte that its end mark names; the result is at most this.
  ///   - mayHaveAnchor: false where the node is known to have none, so that an anchor is that of the first node inside.
  ///   - mayHaveTag: the same of a tag.
  /// - Returns: a byte offset; `start` where there is neither an anchor nor a tag, `end` where nothing follows them.
  package static func propertiesEnd(
    _ text: [UInt8], from start: Int, to end: Int, mayHaveAnchor: Bool = true, mayHaveTag: Bool = true
  ) -> Int {
    let end = min(max(end, 0), text.count)
    var index = min(max(start, 0), end)
    // One of each at most: a second anchor is that of the first node inside.
    var (hasAnchor, hasTag) = (!mayHaveAnchor, !mayHaveTag)
    while index < end {
      if text[index] == UInt8(ascii: "&"), !hasAnchor {
        hasAnchor = true
        index += 1
        while index < end, isAnchorCharacter(text[index]) { index += 1 }
      } else if text[index] == UInt8(ascii: "!"), !hasTag {
        hasTag = true
        index = tagEnd(text, from: index, to: end)
      } else {
        break
      }
      index = separationEnd(text, from: index, to: end)
    }
    return index
  }

  /// The length in bytes of the line break at `index`: LF, CR, CRLF, NEL, LS or PS; 0 where there is none before `end`.
  ///
  /// The breaks of YAML 1.1 that libyaml knows (`IS_BREAK`). Only LS and PS are three bytes long.
  static func breakLength(_ text: [UInt8], at index: Int, to end: Int) -> Int {
    guard index < end else { return 0 }
    switch text[index] {
    case 0x0A: return 1
    case 0x0D: return index + 1 < end && text[index + 1] == 0x0A ? 2 : 1
    case 0xC2: return index + 1 < end && text[index + 1] == 0x85 ? 2 : 0
    case 0xE2: return index + 2 < end && text[index + 1] == 0x80 && text[index + 2] & 0xFE == 0xA8 ? 3 : 0
    default: return 0
    }
  }

  /// Whether a byte is a space or a tab.
  static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09
  }

  /// Whether a byte may stand in the name of an anchor, as libyaml has it.
  static func isAnchorCharacter(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "_"), UInt8(ascii: "-"):
      true
    default: false
    }
  }

  private static func tagEnd(_ text: [UInt8], from start: Int, to end: Int) -> Int {
    var index = start + 1
    if index < end, text[index] == UInt8(ascii: "<") {
      while index < end, text[index] != UInt8(ascii: ">") { index += 1 }
      return min(index + 1, end)
    }
    while index < end, !isBlank(text[index]), text[index] != UInt8(ascii: ","),
      breakLength(text, at: index, to: end) == 0
    {
      index += 1
    }
    return index
  }

  /// Skips blanks, comments and line breaks, and a byte order mark that begins a line.
  static func separationEnd(_ text: [UInt8], from start: Int, to end: Int) -> Int {
    var index = start
    while index < end {
      let length = breakLength(text, at: index, to: end)
      if length > 0 {
        index += length
        if index + 2 < end, text[index] == 0xEF, text[index + 1] == 0xBB, text[index + 2] == 0xBF { index += 3 }
      } else if isBlank(text[index]) {
        index += 1
      } else if text[index] == UInt8(ascii: "#") {
        while index < end, breakLength(text, at: index, to: end) == 0 { index += 1 }
      } else {
        break
      }
    }
    return index
  }
}
