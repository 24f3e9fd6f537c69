import Laws
import SeededRandom

/// Writes random YAML: collections of both kinds in each other, scalars of all five styles over one line and many, all
/// line breaks, escapes, block headers, comments, anchors, tags, characters of one to four bytes.
///
/// Most of it libyaml reads to the end; the same seed gives the same bytes.
struct DocumentGenerator {
  private var random: SeededGenerator
  private var output: [UInt8] = []
  private var breaks: [String]
  private var anchors = 0

  private static let palettes = [
    ["\n"], ["\n"], ["\n"], ["\n"], ["\n"], ["\r\n"], ["\r\n"], ["\r"], ["\u{85}"], ["\u{2028}"], ["\u{2029}"],
    ["\n", "\n", "\n", "\r\n", "\r", "\u{85}", "\u{2028}", "\u{2029}"],
  ]
  private static let words = [
    "a", "Bc", "hello", "x1", "id", "Value", "é", "張", "日本", "😀", "a\u{301}", "a\u{A0}b", "â€", "a:b", "a#b", "50%",
    "it's", "q\"q", "-x", "end.", "back\\slash", "Â", "x\u{FEFF}y",
  ]
  private static let quotedWords = words + ["#", ": ", "[", "]", "{", ",", "&", "*", "- ", "?", "|", ">", "%", "@", "!"]
  private static let escapes = [
    "\\0", "\\a", "\\b", "\\t", "\\\t", "\\n", "\\v", "\\f", "\\r", "\\e", "\\ ", "\\\"", "\\/", "\\\\", "\\N", "\\_",
    "\\L", "\\P", "\\x41", "\\xe9", "\\u0042", "\\u00E9", "\\u5f35", "\\U00000043", "\\U0001F600", "\\x0a",
  ]

  private let comments: Int
  private let onlyBreaks: [String]?

  /// A generator of one stream.
  ///
  /// - Parameters:
  ///   - comments: how many places of a hundred get a comment that seldom have one.
  ///   - breaks: the line breaks to write; nil for any.
  init(seed: UInt64, comments: Int = 10, breaks: [String]? = nil) {
    random = SeededGenerator(seed: seed)
    self.comments = comments
    onlyBreaks = breaks
    self.breaks = ["\n"]
  }

  /// A whole stream of one document or a few.
  mutating func stream() -> [UInt8] {
    breaks = random.one(of: Self.palettes)
    if let onlyBreaks { breaks = onlyBreaks }
    if random.happens(5) { write("\u{FEFF}") }
    if random.happens(comments) {
      write("# first")
      newline()
    }
    document()
    while random.happens(15) {
      freshLine()
      if random.happens(20) {
        write("...")
        newline()
      }
      write("---")
      if random.happens(50) { write(" ") } else { newline() }
      document()
    }
    if random.happens(20) {
      while let last = output.last, last == 0x0A || last == 0x0D || last == 0x20 { output.removeLast() }
    } else {
      freshLine()
    }
    return output
  }

  private mutating func document() {
    switch random.below(10) {
    case 0: scalar(parent: -1)
    case 1: flow(parent: -1, depth: 0)
    default:
      freshLine()
      collection(indent: random.happens(90) ? 0 : 2, depth: 0)
    }
  }

  // MARK: block

  /// Writes a block collection whose first entry begins at the cursor.
  private mutating func collection(indent: Int, depth: Int) {
    let isMapping = random.happens(65)
    let count = 1 + random.below(depth == 0 ? 8 : 4)
    for entry in 0..<count {
      if entry > 0 {
        freshLine()
        if random.happens(comments) {
          spaces(random.below(4))
          write("# note é")
          newline()
        }
        spaces(indent)
      }
      if isMapping {
        if random.happens(5) {
          write("? ")
          value(parent: indent, depth: depth)
          freshLine()
          spaces(indent)
          write(": ")
        } else {
          key()
          write(":")
        }
        value(parent: indent, depth: depth)
      } else {
        write("-")
        if depth < 4, random.happens(15) {
          let gap = 1 + random.below(3)
          spaces(gap)
          collection(indent: indent + 1 + gap, depth: depth + 1)
        } else {
          value(parent: indent, depth: depth)
        }
      }
    }
  }

  private mutating func key() {
    properties(orNothing: 90)
    switch random.below(6) {
    case 0: quoted(single: true, parent: nil)
    case 1: quoted(single: false, parent: nil)
    default: plain(parent: nil, isFlow: false)
    }
  }

  private mutating func value(parent: Int, depth: Int) {
    let kind = random.below(100)
    if kind < 6 {
      if random.happens(40) {
        write(" ")
        properties(orNothing: 0)
      }
      return
    }
    write(" ")
    if random.happens(5) { spaces(random.below(3)) }
    if kind < 24, depth < 4 {
      properties(orNothing: 85)
      if random.happens(comments) { write("# below") }
      newline()
      let indent = parent + 1 + random.below(4)
      spaces(indent)
      collection(indent: indent, depth: depth + 1)
    } else if kind < 34 {
      properties(orNothing: 90)
      flow(parent: parent, depth: 0)
    } else {
      let hasProperties = properties(orNothing: 80)
      if random.happens(hasProperties ? 25 : 6) {
        if random.happens(comments * 4) { write("# far away") }
        newline()
        if random.happens(30) { newline() }
        spaces(parent + 1 + random.below(3))
      }
      scalar(parent: parent)
    }
  }

  @discardableResult
  private mutating func properties(orNothing percent: Int) -> Bool {
    if random.happens(percent) { return false }
    anchors += 1
    let anchor = "&a-\(anchors)_"
    let tag = random.one(of: ["!local", "!!str", "!<tag:example.com,2020:[x]>", "!", "!%C3%A9"])
    let blank = random.one(of: [" ", "  ", "\t"])
    let written = [anchor, tag, anchor + blank + tag, tag + blank + anchor]
    write(random.one(of: written) + random.one(of: [" ", " ", "   "]))
    return true
  }

  private mutating func scalar(parent: Int) {
    switch random.below(10) {
    case 0, 1: plain(parent: parent, isFlow: false)
    case 2, 3: quoted(single: true, parent: parent)
    case 4, 5: quoted(single: false, parent: parent)
    case 6, 7: block("|", parent: parent)
    default: block(">", parent: parent)
    }
  }

  // MARK: scalars

  /// Writes a plain scalar; `parent` nil keeps it on one line.
  private mutating func plain(parent: Int?, isFlow: Bool) {
    let word = random.one(of: ["a", "Name", "k1", "é", "張三", "😀", "true", "42", "-x", "http://e.x/?a=1"])
    write(isFlow && word.hasSuffix("=1") ? "url" : word)
    while random.happens(45) {
      if let parent, random.happens(35) { fold(parent: parent, canStart: true) } else { blanks() }
      write(random.one(of: Self.words))
    }
  }

  private mutating func quoted(single: Bool, parent: Int?) {
    write(single ? "'" : "\"")
    var count = random.below(6)
    while count > 0 {
      count -= 1
      switch random.below(10) {
      case 0, 1:
        if single { write("''") } else { write(random.one(of: Self.escapes)) }
      case 2: blanks()
      case 3, 4:
        if let parent { fold(parent: parent, canStart: false) }
      case 5:
        if let parent, !single {
          write("\\" + random.one(of: breaks))
          while random.happens(20) { write(random.one(of: breaks)) }
          spaces(parent + 1 + random.below(3))
        }
      default:
        let word = random.one(of: Self.quotedWords)
        for character in word.unicodeScalars {
          if single, character == "'" {
            write("''")
          } else if !single, character == "\"" || character == "\\" {
            write("\\" + String(character))
          } else {
            write(String(character))
          }
        }
      }
    }
    write(single ? "'" : "\"")
  }

  /// Writes line breaks with white space around them and the indentation of a line that goes on.
  private mutating func fold(parent: Int, canStart: Bool) {
    if random.happens(30) { blanks() }
    newline()
    while random.happens(25) {
      spaces(random.below(4))
      newline()
    }
    spaces(parent + 1 + random.below(3))
    if random.happens(8) { write("\t") }
    // At column 0 a word could be a document's mark.
    if parent < 0, !canStart { write("_") }
  }

  private mutating func block(_ indicator: String, parent: Int) {
    let base = max(parent, 0)
    let indent = max(parent + 1, 1) + random.below(4)
    var lines: [String] = []
    var count = random.below(6)
    while count > 0 {
      count -= 1
      switch random.below(10) {
      case 0, 1, 2: lines.append(String(repeating: " ", count: random.below(indent + 1)))
      case 3: lines.append(String(repeating: " ", count: indent + 1 + random.below(2)) + text())
      case 4: lines.append(String(repeating: " ", count: indent) + "\t" + text())
      case 5: lines.append(String(repeating: " ", count: indent) + random.one(of: [" ", "\t", "   "]))
      default: lines.append(String(repeating: " ", count: indent) + text())
      }
    }
    let first = lines.first { $0.contains { $0 != " " } }
    let startsIndented = first.map { $0.prefix(indent + 1).last.map { $0 == " " || $0 == "\t" } ?? false } ?? true
    let increment = (startsIndented || random.happens(20)) && indent - base < 10 ? String(indent - base) : ""
    let chomping = random.one(of: ["", "", "-", "+"])
    write(indicator + (random.happens(50) ? increment + chomping : chomping + increment))
    if random.happens(10) { blanks() }
    if random.happens(comments) { write(" # header é") }
    newline()
    for line in lines {
      write(line)
      newline()
    }
    while random.happens(20) {
      spaces(random.below(indent))
      newline()
    }
  }

  private mutating func text() -> String {
    var text = random.one(of: Self.quotedWords)
    while random.happens(50) { text += random.one(of: [" ", " ", "  ", "\t"]) + random.one(of: Self.quotedWords) }
    return text.first == " " ? "_" + text : text
  }

  // MARK: flow

  private mutating func flow(parent: Int, depth: Int) {
    let isMapping = random.happens(50)
    write(isMapping ? "{" : "[")
    let count = random.below(5)
    for entry in 0..<count {
      if entry > 0 { write(",") }
      flowSpace(parent: parent)
      if isMapping {
        flowScalar(parent: nil)
        write(random.one(of: [": ", " : ", ": "]))
      }
      flowSpace(parent: parent)
      properties(orNothing: 92)
      if depth < 3, random.happens(20) { flow(parent: parent, depth: depth + 1) } else { flowScalar(parent: parent) }
      flowSpace(parent: parent)
    }
    write(isMapping ? "}" : "]")
  }

  private mutating func flowScalar(parent: Int?) {
    switch random.below(4) {
    case 0: quoted(single: true, parent: parent)
    case 1, 2: quoted(single: false, parent: parent)
    default: plain(parent: parent, isFlow: true)
    }
  }

  private mutating func flowSpace(parent: Int) {
    switch random.below(8) {
    case 0: write(" ")
    case 1:
      if random.happens(comments * 3) { write(" # in between") }
      newline()
      spaces(parent + 1 + random.below(3))
    default: break
    }
  }

  // MARK: bytes

  private mutating func blanks() {
    write(random.one(of: [" ", " ", "  ", "\t", " \t "]))
  }

  private mutating func spaces(_ count: Int) {
    output.append(contentsOf: repeatElement(0x20, count: max(count, 0)))
  }

  private mutating func newline() {
    write(random.one(of: breaks))
  }

  /// Begins a line unless one has just begun.
  private mutating func freshLine() {
    if output.isEmpty || breaks.contains(where: { output.suffix(3).reversed().starts(with: $0.utf8.reversed()) }) {
      return
    }
    newline()
  }

  private mutating func write(_ string: String) {
    output.append(contentsOf: string.utf8)
  }
}
