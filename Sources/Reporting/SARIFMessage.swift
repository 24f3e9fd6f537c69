import DocumentModel
import Linting

/// What SARIF says of a finding: all that other reports tell in parts of their own, one sentence behind the other.
struct SARIFMessage {
  /// The text, UTF-8, with a link to the related location of each note that has a place; their ids count from 1.
  private(set) var text: [UInt8] = []
  /// The notes that have a place, in the order of their ids.
  private(set) var placed: [Finding.Note] = []

  /// The message of a finding.
  init(of finding: Finding, hiding sensitive: SensitiveRanges) {
    sensitive.append(finding.message, to: &text)
    text.makeEnded(from: 0)
    Self.makePlain(&text, from: 0)
    for note in finding.notes {
      text.append(0x20)
      if note.range == nil && note.distantPlace == nil {
        Self.append(to: &text) { sensitive.append(note.message, to: &$0) }
      } else {
        placed.append(note)
        appendLink(note.message, hiding: sensitive)
      }
    }
    if let help = finding.help {
      text.append(0x20)
      Self.append(to: &text) { sensitive.append(help, to: &$0) }
    }
    if let fix = finding.fix {
      text.append(0x20)
      Self.append(to: &text) { ControlEscape.append(fix.title, to: &$0) }
    }
  }

  /// Appends a sentence as a link to the last of the related locations; its stop stands behind the link.
  private mutating func appendLink(_ message: Message, hiding sensitive: SensitiveRanges) {
    text.append(UInt8(ascii: "["))
    let start = text.count
    sensitive.append(message, to: &text)
    text.makeSentence(from: start)
    let stop = text.removeLast()
    Self.escape(&text, from: start)
    text.append("](\(placed.count))")
    text.append(stop)
  }

  /// Appends words as a sentence that holds no link; `words` appends them, without a stop.
  static func append(to text: inout [UInt8], _ words: (inout [UInt8]) -> Void) {
    let start = text.count
    words(&text)
    text.makeSentence(from: start)
    makePlain(&text, from: start)
  }

  /// Makes words from an offset on hold no link: escapes them only where they would read as one, since not all viewers
  /// know the escapes.
  static func makePlain(_ text: inout [UInt8], from start: Int) {
    if holdsLink(text.span, from: start) { escape(&text, from: start) }
  }

  private static func holdsLink(_ text: Span<UInt8>, from start: Int) -> Bool {
    var index = start
    while true {
      index = text.firstIndex(of: UInt8(ascii: "]"), from: index, to: text.count) + 1
      guard index < text.count else { return false }
      if text[index] == UInt8(ascii: "(") { return true }
    }
  }

  /// Escapes words from an offset on as the text of a link (section 3.11.6).
  private static func escape(_ text: inout [UInt8], from start: Int) {
    let words = Array(text[start...])
    text.removeSubrange(start...)
    for byte in words {
      if byte == UInt8(ascii: "[") || byte == UInt8(ascii: "]") || byte == UInt8(ascii: "\\") {
        text.append(UInt8(ascii: "\\"))
      }
      text.append(byte)
    }
  }
}
