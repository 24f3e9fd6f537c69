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
@usableFromInline
package struct JSONOutput: Sendable {
  /// What was written so far, UTF-8.
  package private(set) var bytes: [UInt8] = []
  /// Whether members and items get lines of their own.
  @usableFromInline var isIndented: Bool
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
  @inlinable
  @inline(__always)
  package mutating func object(_ members: (inout JSONOutput) -> Void) {
    open(UInt8(ascii: "{"))
    members(&self)
    close(UInt8(ascii: "}"))
  }

  /// Writes an array; `items` writes what it holds, each by ``item(_:)-(String)`` or one of its kin.
  @inlinable
  @inline(__always)
  package mutating func array(_ items: (inout JSONOutput) -> Void) {
    open(UInt8(ascii: "["))
    items(&self)
    close(UInt8(ascii: "]"))
  }

  /// Writes on one line what `value` writes.
  @inlinable
  @inline(__always)
  package mutating func inline(_ value: (inout JSONOutput) -> Void) {
    let wasIndented = isIndented
    isIndented = false
    value(&self)
    isIndented = wasIndented
  }

  /// Writes a string.
  package mutating func string(_ text: String) {
    string { $0.append(text) }
  }

  /// Writes a string; `text` appends what it holds, in UTF-8.
  package mutating func string(_ text: (inout [UInt8]) -> Void) {
    bytes.append(UInt8(ascii: "\""))
    let start = bytes.count
    text(&bytes)
    escape(from: start)
    bytes.append(UInt8(ascii: "\""))
  }

  /// Writes a number.
  package mutating func number(_ value: Int) {
    if value < 0 { bytes.append(UInt8(ascii: "-")) }
    var (first, rest) = (bytes.count, value.magnitude)
    repeat {
      bytes.append(UInt8(ascii: "0") + UInt8(rest % 10))
      rest /= 10
    } while rest > 0
    var last = bytes.count - 1
    while first < last {
      bytes.swapAt(first, last)
      (first, last) = (first + 1, last - 1)
    }
  }

  /// Writes `true` or `false`.
  package mutating func boolean(_ value: Bool) { bytes.append(value ? "true" : "false") }

  /// Writes a value that is JSON already.
  package mutating func raw(_ json: [UInt8]) { bytes += json }

  // MARK: - Members of an object

  /// Writes a member whose value `value` writes.
  @inlinable
  @inline(__always)
  package mutating func member(_ name: String, _ value: (inout JSONOutput) -> Void) {
    begin(name)
    value(&self)
  }

  /// Writes a member that is a string.
  package mutating func member(_ name: String, _ text: String) {
    begin(name)
    string(text)
  }

  /// Writes a member that is a number.
  package mutating func member(_ name: String, _ value: Int) {
    begin(name)
    number(value)
  }

  /// Writes a member that is a boolean.
  package mutating func member(_ name: String, _ value: Bool) {
    begin(name)
    boolean(value)
  }

  // MARK: - Items of an array

  /// Writes an item that `value` writes.
  @inlinable
  @inline(__always)
  package mutating func item(_ value: (inout JSONOutput) -> Void) {
    separate()
    value(&self)
  }

  /// Writes an item that is a string.
  package mutating func item(_ text: String) {
    separate()
    string(text)
  }

  /// Ends the text with a line feed, as files end.
  package mutating func endLine() { bytes.append(0x0A) }

  // MARK: - Parts of an array

  /// An empty text to which items of the array that is being written are written, beside others.
  ///
  /// - Parameter isFirst: whether they are the first of the array.
  package func part(isFirst: Bool) -> JSONOutput {
    var part = JSONOutput(isIndented: isIndented, depth: depth)
    part.isFirst = isFirst
    return part
  }

  /// Writes the items of a part, of which there is at least one.
  package mutating func append(_ part: JSONOutput) {
    bytes += part.bytes
    isFirst = false
  }

  // MARK: - Pieces

  /// Hands on what was written so far if that is much; it is no longer among ``bytes``, and what follows continues it.
  package mutating func passOn(to take: ([UInt8]) -> Void) {
    guard bytes.count >= Self.much else { return }
    take(bytes)
    bytes = []
    bytes.reserveCapacity(2 * Self.much)
  }

  /// Takes away what was written so far, to write the next text in the same room.
  package mutating func take() -> [UInt8] {
    // As long as it is, and no longer.
    let text = Array(bytes[...])
    bytes.removeAll(keepingCapacity: true)
    return text
  }

  /// The bytes that are handed on at once.
  private static let much = 32 * 1024

  // MARK: - Brackets and separators

  /// Writes what stands before the value of a member. Names are words of ours, in which nothing is to be escaped.
  @usableFromInline
  mutating func begin(_ name: String) {
    assert(Self.endOfPlain(Array(name.utf8).span, from: 0) == name.utf8.count)
    separate()
    bytes.append(UInt8(ascii: "\""))
    bytes.append(name)
    bytes.append(UInt8(ascii: "\""))
    bytes.append(UInt8(ascii: ":"))
    if isIndented { bytes.append(UInt8(ascii: " ")) }
  }

  /// Writes what stands before an item, or before a member.
  @usableFromInline
  mutating func separate() {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    isFirst = false
    breakLine()
  }

  /// Begins an object or an array.
  @usableFromInline
  mutating func open(_ bracket: UInt8) {
    bytes.append(bracket)
    depth += 1
    isFirst = true
  }

  /// Ends it.
  @usableFromInline
  mutating func close(_ bracket: UInt8) {
    depth -= 1
    if !isFirst { breakLine() }
    isFirst = false
    bytes.append(bracket)
  }

  private mutating func breakLine() {
    guard isIndented else { return }
    bytes.append(0x0A)
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * depth))
  }

  // MARK: - Escapes

  /// Escapes what was appended from an offset on. Most of it is printable ASCII and needs none.
  private mutating func escape(from start: Int) {
    let special = Self.endOfPlain(bytes.span, from: start)
    guard special < bytes.count else { return }
    let rest = Array(bytes[special...])
    bytes.removeSubrange(special...)
    appendEscaped(rest)
  }

  private mutating func appendEscaped(_ text: [UInt8]) {
    var index = 0
    while index < text.count {
      let byte = text[index]
      if byte < 0x7F {
        JSONWriter.append(escapeOf: byte, to: &bytes)
        index += 1
      } else {
        let (scalar, width) = TextEncoding.scalar(in: text.span, at: index) ?? ("\u{FFFD}", 1)
        if ControlEscape.isControl(scalar) {
          for unit in UTF16.encode(scalar) ?? UTF16.encodedReplacementCharacter {
            bytes.append("\\u")
            bytes.append(ControlEscape.hexadecimal(UInt32(unit), digits: 4))
          }
        } else {
          bytes += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
        }
        index += width
      }
      let end = Self.endOfPlain(text.span, from: index)
      bytes += text[index..<end]
      index = end
    }
  }

  /// The end of what is printable ASCII and needs no escape.
  private static func endOfPlain(_ text: Span<UInt8>, from start: Int) -> Int {
    text.endOfPrintable(from: start, to: text.count, or: UInt8(ascii: "\""), UInt8(ascii: "\\"))
  }
}
