import DocumentModel

/// An XML 1.0 text that is written from its beginning to its end, without a tree; each element begins a line.
///
/// Control characters (``ControlEscape``) and the characters that XML 1.0 cannot hold, not even escaped (section 2.2,
/// `Char`), are written in the visible form that they have in all reports: `\x1B`, `\u{FFFE}`. The line feed alone
/// stays what it is.
struct XMLOutput: Sendable {
  /// The attributes of an element, in their order.
  typealias Attributes = KeyValuePairs<String, String>

  /// The line that a document begins with (section 2.8).
  static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"

  /// What was written so far, UTF-8.
  private(set) var bytes: [UInt8] = []
  private var depth: Int

  /// An empty text.
  ///
  /// - Parameter depth: the level that the text is at where it becomes a part of another one.
  init(depth: Int = 0) {
    self.depth = depth
  }

  /// Writes an element without content.
  mutating func element(_ name: String, _ attributes: Attributes) {
    open(name, attributes)
    bytes.append("/>\n")
  }

  /// Writes an element that holds a text.
  mutating func element(_ name: String, _ attributes: Attributes, text: String) {
    open(name, attributes)
    bytes.append(">")
    append(text, lineFeed: "\n")
    close(name)
  }

  /// Writes an element; `content` writes what it holds.
  mutating func element(_ name: String, _ attributes: Attributes, _ content: (inout XMLOutput) -> Void) {
    open(name, attributes)
    bytes.append(">\n")
    depth += 1
    content(&self)
    depth -= 1
    bytes.append(UInt8(ascii: " "), count: 2 * depth)
    close(name)
  }

  /// Writes what is XML already, whole lines.
  mutating func raw(_ xml: [UInt8]) { bytes += xml }

  private mutating func open(_ name: String, _ attributes: Attributes) {
    bytes.append(UInt8(ascii: " "), count: 2 * depth)
    bytes.append("<")
    bytes.append(name)
    for (attribute, value) in attributes {
      bytes.append(" ")
      bytes.append(attribute)
      bytes.append("=\"")
      // A line feed itself would be read as a blank (section 3.3.3).
      append(value, lineFeed: "&#10;")
      bytes.append("\"")
    }
  }

  private mutating func close(_ name: String) {
    bytes.append("</")
    bytes.append(name)
    bytes.append(">\n")
  }

  private mutating func append(_ text: String, lineFeed: String) {
    let start = bytes.count
    bytes.append(text)
    if isPlain(from: start) { return }
    bytes.removeSubrange(start...)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": bytes.append("&amp;")
      case "<": bytes.append("&lt;")
      case ">": bytes.append("&gt;")
      case "\"": bytes.append("&quot;")
      case "\n": bytes.append(lineFeed)
      case "\u{FFFE}", "\u{FFFF}": bytes.append(ControlEscape.escape(scalar))
      case _ where ControlEscape.isControl(scalar): bytes.append(ControlEscape.escape(scalar))
      default: bytes += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
      }
    }
  }

  /// Whether all that was written from an offset on is printable ASCII that needs no escape.
  private func isPlain(from start: Int) -> Bool {
    let span = bytes.span
    for index in start..<span.count {
      switch span[index] {
      case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""): return false
      case 0x20..<0x7F: continue
      default: return false
      }
    }
    return true
  }
}
