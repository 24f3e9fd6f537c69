import DocumentModel
import Linting

/// The colours of the human report, as ANSI escape sequences where they are wanted.
struct Palette: Sendable {
  /// What is coloured.
  enum Ink {
    /// A finding's severity and the underline of its place.
    case severity(Severity)
    /// Line numbers, the edge of an excerpt and second places.
    case gutter
    /// What is said, and the words that begin a remark.
    case words
    /// A line that goes.
    case removed
    /// A line that comes.
    case added

    fileprivate var sequence: String {
      switch self {
      case .severity(.error): "\u{1B}[1;31m"
      case .severity(.warning): "\u{1B}[1;33m"
      case .severity(.note): "\u{1B}[1;36m"
      case .gutter: "\u{1B}[1;34m"
      case .words: "\u{1B}[1m"
      case .removed: "\u{1B}[31m"
      case .added: "\u{1B}[32m"
      }
    }
  }

  /// Whether there are colours at all.
  let isColored: Bool

  /// Appends what `body` appends, in a colour.
  func paint(_ ink: Ink, into output: inout [UInt8], _ body: (inout [UInt8]) -> Void) {
    if isColored { output.append(ink.sequence) }
    body(&output)
    if isColored { output.append("\u{1B}[0m") }
  }

  /// Appends words in a colour.
  func paint(_ words: String, _ ink: Ink, into output: inout [UInt8]) {
    paint(ink, into: &output) { $0.append(words) }
  }
}

extension [UInt8] {
  /// Appends a byte several times; a negative count is none.
  mutating func append(_ byte: UInt8, count: Int) {
    append(contentsOf: repeatElement(byte, count: Swift.max(0, count)))
  }
}
