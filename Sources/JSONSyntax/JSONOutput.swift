import DocumentModel

/// A JSON text that is written from its beginning to its end, without a tree.
///
/// What a terminal could take for a command or would not show (``ControlEscape``) is written as `\u` escapes, so the
/// text can be printed as well as parsed.
///
///     var output = JSONOutput(isIndented: true)
///     output.object { output in
///       output.member("version", 1)
///       output.member("files") { $0.array { ... } }
///     }
package struct JSONOutput: Sendable {
  /// What was written so far, UTF-8.
  package private(set) var bytes: [UInt8] = []
  private var isIndented: Bool
  private var depth = 0
  private var isFirst = true

  /// An empty text.
  ///
  /// - Parameters:
  ///   - isIndented: whether each member and item gets a line of its own, indented by two blanks a level.
  ///   - depth: the level that the text is at where it becomes a part of another one.
  package init(isIndented: Bool, depth: Int = 0) {
    self.isIndented = isIndented
    self.depth = depth
    bytes.reserveCapacity(512)
  }

  // MARK: - Values

  /// Writes an object; `members` writes what it holds.
  package mutating func object(_ members: (inout JSONOutput) -> Void) {
    collection(UInt8(ascii: "{"), UInt8(ascii: "}"), members)
  }

  /// Writes an array; `items` writes what it holds, each by ``item(_:)-(String)`` or one of its kin.
  package mutating func array(_ items: (inout JSONOutput) -> Void) {
    collection(UInt8(ascii: "["), UInt8(ascii: "]"), items)
  }

  /// Writes on one line what `value` writes.
  package mutating func inline(_ value: (inout JSONOutput) -> Void) {
    let wasIndented = isIndented
    isIndented = false
    value(&self)
    isIndented = wasIndented
  }

  /// Writes a string.
  package mutating func string(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    let start = bytes.count
    bytes += text.utf8
    let special = endOfPlain(from: start)
    if special < bytes.count {
      let rest = Array(bytes[special...])
      bytes.removeSubrange(special...)
      appendEscaped(rest.span)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Writes a number.
  package mutating func number(_ value: Int) { bytes += String(value).utf8 }

  /// Writes `true` or `false`.
  package mutating func boolean(_ value: Bool) { bytes += (value ? "true" : "false").utf8 }

  /// Writes a value that is JSON already.
  package mutating func raw(_ json: [UInt8]) { bytes += json }

  // MARK: - Members of an object

  /// Writes a member whose value `value` writes.
  package mutating func member(_ name: String, _ value: (inout JSONOutput) -> Void) {
    separate()
    string(name)
    bytes.append(UInt8(ascii: ":"))
    if isIndented { bytes.append(UInt8(ascii: " ")) }
    value(&self)
  }

  /// Writes a member that is a string.
  package mutating func member(_ name: String, _ text: String) { member(name) { $0.string(text) } }

  /// Writes a member that is a number.
  package mutating func member(_ name: String, _ value: Int) { member(name) { $0.number(value) } }

  /// Writes a member that is a boolean.
  package mutating func member(_ name: String, _ value: Bool) { member(name) { $0.boolean(value) } }

  // MARK: - Items of an array

  /// Writes an item that `value` writes.
  package mutating func item(_ value: (inout JSONOutput) -> Void) {
    separate()
    value(&self)
  }

  /// Writes an item that is a string.
  package mutating func item(_ text: String) { item { $0.string(text) } }

  /// Ends the text with a line feed, as files end.
  package mutating func endLine() { bytes.append(0x0A) }

  /// The end of what was written from an offset on that is printable ASCII and needs no escape.
  private func endOfPlain(from start: Int) -> Int {
    let span = bytes.span
    var index = start
    while index < span.count, Self.isPlain(span[index]) { index += 1 }
    return index
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    byte &- 0x20 < 0x5F && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
  }

  private mutating func appendEscaped(_ text: Span<UInt8>) {
    var index = 0
    while index < text.count {
      let byte = text[index]
      if Self.isPlain(byte) {
        bytes.append(byte)
        index += 1
      } else if byte < 0x7F {
        JSONWriter.append(escapeOf: byte, to: &bytes)
        index += 1
      } else {
        let (scalar, width) = TextEncoding.scalar(in: text, at: index) ?? ("\u{FFFD}", 1)
        if ControlEscape.isControl(scalar) {
          for unit in UTF16.encode(scalar) ?? UTF16.encodedReplacementCharacter {
            bytes += "\\u".utf8
            bytes += ControlEscape.hexadecimal(UInt32(unit), digits: 4).utf8
          }
        } else {
          bytes += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
        }
        index += width
      }
    }
  }

  private mutating func collection(_ open: UInt8, _ close: UInt8, _ content: (inout JSONOutput) -> Void) {
    bytes.append(open)
    depth += 1
    isFirst = true
    content(&self)
    depth -= 1
    if !isFirst { breakLine() }
    isFirst = false
    bytes.append(close)
  }

  private mutating func separate() {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    isFirst = false
    breakLine()
  }

  private mutating func breakLine() {
    guard isIndented else { return }
    bytes.append(0x0A)
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * depth))
  }
}
