import DocumentModel

/// A text with habits of JavaScript written as JSON: bare keys and strings in single quotes get double quotes, and
/// trailing commas go; all else stays byte for byte. Comments are not JSON's to have and not ours to drop.
///
/// - Parameters:
///   - text: what should be JSON.
///   - holes: placeholders in `text`, sorted, not overlapping; they stay as they are.
/// - Returns: nil where the result is still no JSON, or where placeholders decide if it is.
package func repairedJSON(_ text: [UInt8], holes: [Range<Int>] = []) -> [UInt8]? {
  var repair = JSONRepair(text, holes: holes)
  guard repair.run() else { return nil }
  var sink = JSONHashSink()
  var scanner = JSONScanner(0..<repair.output.count, holes: repair.outputHoles, limits: ReadingLimits())
  scanner.scan(repair.output.span, into: &sink)
  return scanner.problem == nil && !scanner.isUndecided ? repair.output : nil
}

/// A tolerant pass over a text that copies what is JSON and writes anew what is JavaScript. It need not notice what is
/// neither: its result is read again.
private struct JSONRepair {
  /// The text so far.
  private(set) var output: [UInt8] = []
  /// The placeholders in ``output``.
  private(set) var outputHoles: [Range<Int>] = []

  private let text: [UInt8]
  private let holes: [Range<Int>]
  private var hole = 0
  private var index = 0
  private var open: [UInt8] = []
  /// Where in ``output`` the last token begins that is no blank.
  private var lastToken: Int?

  init(_ text: [UInt8], holes: [Range<Int>]) {
    self.text = text
    self.holes = holes
    output.reserveCapacity(text.count + 32)
  }

  /// Repairs the whole text.
  ///
  /// - Returns: false where a string does not end.
  mutating func run() -> Bool {
    while index < text.count {
      if copyHole(isToken: true) { continue }
      let byte = text[index]
      switch byte {
      case _ where JSONScanner.isBlank(byte):
        output.append(byte)
        index += 1
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        guard copyString(quote: byte) else { return false }
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        if let last = lastToken, output[last] == UInt8(ascii: ",") { output.remove(at: last) }
        if !open.isEmpty { open.removeLast() }
        copyByte()
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        open.append(byte)
        copyByte()
      case _ where JSONScanner.isWordByte(byte) && byte < 0x80:
        copyWord()
      default:
        copyByte()
      }
    }
    return true
  }

  /// Whether a key may come next.
  private var expectsKey: Bool {
    guard open.last == UInt8(ascii: "{"), let last = lastToken else { return false }
    return output[last] == UInt8(ascii: "{") || output[last] == UInt8(ascii: ",")
  }

  private mutating func copyByte() {
    lastToken = output.count
    output.append(text[index])
    index += 1
  }

  /// Copies the hole that begins here; false where none does.
  private mutating func copyHole(isToken: Bool) -> Bool {
    while hole < holes.count, holes[hole].lowerBound < index || holes[hole].isEmpty { hole += 1 }
    guard hole < holes.count, holes[hole].lowerBound == index, holes[hole].upperBound <= text.count else {
      return false
    }
    outputHoles.append(output.count..<output.count + holes[hole].count)
    if isToken { lastToken = output.count }
    output += text[holes[hole]]
    index = holes[hole].upperBound
    return true
  }

  /// Copies a string; in single quotes it gets double ones.
  private mutating func copyString(quote: UInt8) -> Bool {
    lastToken = output.count
    output.append(UInt8(ascii: "\""))
    index += 1
    while index < text.count {
      if copyHole(isToken: false) { continue }
      let byte = text[index]
      index += 1
      if byte == quote {
        output.append(UInt8(ascii: "\""))
        return true
      }
      if byte == UInt8(ascii: "\""), quote != byte {
        output.append(UInt8(ascii: "\\"))
      } else if byte == UInt8(ascii: "\\"), index < text.count {
        // JavaScript escapes the single quote, JSON cannot.
        if text[index] != UInt8(ascii: "'") { output.append(byte) }
        output.append(text[index])
        index += 1
        continue
      }
      output.append(byte)
    }
    return false
  }

  /// Copies a word, in quotes where it is a key.
  private mutating func copyWord() {
    let start = index
    let stop = hole < holes.count ? min(text.count, holes[hole].lowerBound) : text.count
    while index < stop, text[index] < 0x80, JSONScanner.isWordByte(text[index]) { index += 1 }
    let isKey = expectsKey
    lastToken = output.count
    if isKey { output.append(UInt8(ascii: "\"")) }
    output += text[start..<index]
    if isKey { output.append(UInt8(ascii: "\"")) }
  }
}
