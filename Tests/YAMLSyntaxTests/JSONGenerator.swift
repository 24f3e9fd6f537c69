import Laws
import SeededRandom

/// Writes random JSON (RFC 8259): objects and arrays in each other, escapes of every kind, blanks of every kind.
struct JSONGenerator {
  private var random: SeededGenerator

  private static let pieces = [
    "a", "Bc", "word", "é", "張", "😀", " ", "/", "'", ": ", " #", "{", "]", ",", "\\n", "\\t", "\\\"", "\\\\", "\\/",
    "\\u0041", "\\u00e9", "\\u5f35", "\\ud83d\\ude00", "\\b", "\\u0000",
  ]

  /// A generator of one text.
  init(seed: UInt64) {
    random = SeededGenerator(seed: seed)
  }

  /// An object.
  mutating func object(breaks: Bool = true) -> String {
    value(depth: 0, breaks: breaks, kind: 0)
  }

  private mutating func value(depth: Int, breaks: Bool, kind: Int) -> String {
    switch kind {
    case 0, 1:
      let count = random.below(4) + (depth == 0 ? 1 : 0)
      let items = (0..<count).map { _ in
        let item = value(depth: depth + 1, breaks: breaks, kind: random.below(depth > 2 ? 6 : 10) + (depth > 2 ? 4 : 0))
        return space(breaks) + (kind == 0 ? string() + space(false) + ":" + space(breaks) : "") + item + space(breaks)
      }
      return (kind == 0 ? "{" : "[") + items.joined(separator: ",") + (kind == 0 ? "}" : "]")
    case 2: return random.one(of: ["0", "-1", "1.50", "1e+9", "123456789012345678901234567890"])
    case 3: return random.one(of: ["true", "false", "null"])
    default: return string()
    }
  }

  /// A string in its quotes.
  mutating func string() -> String {
    "\"" + (0..<random.below(6)).map { _ in random.one(of: Self.pieces) }.joined() + "\""
  }

  private mutating func space(_ breaks: Bool) -> String {
    random.one(of: breaks ? ["", "", " ", "\n", "\n  ", "  \n"] : ["", " "])
  }
}
