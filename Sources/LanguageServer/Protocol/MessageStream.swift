/// The bytes that an editor sends, taken apart into messages (LSP 3.17, "Base Protocol").
///
/// A message is a header, lines of `Name: value`, an empty line, and as many bytes as `Content-Length` says. Other
/// headers are passed over. Lines end with CR LF; a lone LF is taken, too.
struct MessageStream: Sendable {
  /// What comes next.
  enum Part: Sendable {
    /// The content of a message.
    case content(ArraySlice<UInt8>)
    /// What makes it impossible to tell where the next message begins, a sentence.
    case broken(String)
  }

  /// The most bytes that a message may have: far more than any file that is judged.
  static let longestContent = 32 * 1024 * 1024
  /// The most bytes that a header may have.
  static let longestHeader = 8 * 1024

  private var waiting: [UInt8] = []
  /// How many of them were taken already.
  private var taken = 0
  /// Where to look on for the end of the header, so that no byte is looked at twice.
  private var seen = 0
  /// The length of the content whose header was read; nil before its end.
  private var length: Int?
  private var isBroken = false

  /// Takes in bytes as they came.
  mutating func append(_ bytes: [UInt8]) {
    guard !isBroken else { return }
    waiting.removeFirst(taken)
    seen -= taken
    taken = 0
    waiting += bytes
  }

  /// The next message; nil where more bytes are needed, and after the stream broke.
  mutating func next() -> Part? {
    guard !isBroken else { return nil }
    if length == nil {
      switch readHeader() {
      case nil: return nil
      case .success(let count): length = count
      case .failure(let fault):
        isBroken = true
        waiting = []
        return .broken(fault.sentence)
      }
    }
    guard let count = length, waiting.count - taken >= count else { return nil }
    let content = waiting[taken..<taken + count]
    taken += count
    seen = taken
    length = nil
    return .content(content)
  }

  private struct Fault: Error {
    var sentence: String
  }

  /// Reads a header to its empty line; nil where that is not there yet.
  private mutating func readHeader() -> Result<Int, Fault>? {
    while let end = waiting[seen...].firstIndex(of: lineFeed) {
      seen = end + 1
      guard end - taken <= Self.longestHeader else { break }
      let header = waiting[taken..<end]
      let line = header[(header.lastIndex(of: lineFeed).map { $0 + 1 } ?? taken)...]
      guard line.isEmpty || line.elementsEqual([carriageReturn]) else { continue }
      taken = seen
      return Self.length(in: header)
    }
    seen = waiting.count
    guard waiting.count - taken > Self.longestHeader else { return nil }
    return .failure(Fault(sentence: "the header of a message is longer than \(Self.longestHeader) bytes"))
  }

  private static func length(in header: ArraySlice<UInt8>) -> Result<Int, Fault> {
    for line in header.split(separator: lineFeed) {
      guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { continue }
      let name = String(decoding: line[..<colon], as: UTF8.self)
      guard name.lowercased() == "content-length" else { continue }
      let digits = line[(colon + 1)...].drop(while: isBlank).reversed().drop(while: isBlank).reversed()
      guard !digits.isEmpty, digits.allSatisfy({ UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }) else {
        return .failure(Fault(sentence: "the Content-Length of a message is no number"))
      }
      guard let length = Int(String(decoding: Array(digits), as: UTF8.self)), length <= longestContent else {
        return .failure(Fault(sentence: "a message has more than \(longestContent) bytes"))
      }
      return .success(length)
    }
    return .failure(Fault(sentence: "a message has no Content-Length"))
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == carriageReturn }
}

private let lineFeed: UInt8 = 0x0A
private let carriageReturn: UInt8 = 0x0D
