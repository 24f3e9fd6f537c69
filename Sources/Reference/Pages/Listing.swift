import DocumentModel

/// Some lines of a profile, with the places that a rule marks.
struct Listing: Sendable {
  /// A marked place in one line, in characters of the line as shown.
  private struct Mark: Sendable {
    var line: Int
    var columns: Range<Int>
  }

  private let syntax: SourceFile.Syntax
  private let lines: [String]
  private let marks: [Mark]

  /// The lines of a text, in which `«` and `»` mark places.
  init(_ text: String, _ syntax: SourceFile.Syntax) {
    var lines = [""]
    var column = 0
    var marks: [Mark] = []
    var isOpen = false
    var isInString = false
    for scalar in text.unicodeScalars {
      switch scalar {
      case "«":
        marks.append(Mark(line: lines.count - 1, columns: column..<column))
        isOpen = true
      case "»":
        isOpen = false
      case "\n":
        // What is marked beyond the end of a line is shown by its first line.
        isOpen = false
        lines.append("")
        column = 0
      case " " where syntax == .json && !isInString && column > 60 && lines[lines.count - 1].last == ",":
        // JSON is written on one line in examples; it means the same on several.
        isOpen = false
        lines.append("  ")
        column = 2
      default:
        if scalar == "\"", lines[lines.count - 1].last != "\\" { isInString.toggle() }
        let shown = ControlEscape.escaped(String(scalar))
        lines[lines.count - 1] += shown
        column += shown.count
        if isOpen { marks[marks.count - 1].columns = marks[marks.count - 1].columns.lowerBound..<column }
      }
    }
    if lines.last?.isEmpty == true { lines.removeLast() }
    self.syntax = syntax
    self.lines = lines
    self.marks = marks
  }

  /// The lines indented by four blanks, those too long cut short, with carets below what is marked.
  var text: String {
    lines.indices.flatMap { number in
      let columns = marks.filter { $0.line == number }.map(\.columns)
      let window = Self.window(of: lines[number].count, around: columns.first?.lowerBound ?? 0)
      return [Self.shown(lines[number], window)] + (columns.isEmpty ? [] : [Self.carets(columns, window)])
    }
    .map { $0.isEmpty ? "" : "    " + $0 }
    .joined(separator: "\n")
  }

  /// The lines in a fence, and below it what is marked.
  var markdown: String {
    let fence = lines.contains(where: Self.holdsFence) ? "````" : "```"
    let block = "\(fence)\(syntax == .json ? "json" : "yaml")\n\(lines.joined(separator: "\n"))\n\(fence)"
    guard !marks.isEmpty else { return block }
    return block + "\n\nFound at " + marks.map(words(for:)).joined(separator: ", and at ") + "."
  }

  private static func holdsFence(_ line: String) -> Bool {
    var length = 0
    for byte in line.utf8 {
      length = byte == UInt8(ascii: "`") ? length + 1 : 0
      if length == 3 { return true }
    }
    return false
  }

  private func words(for mark: Mark) -> String {
    let text = lines[mark.line].dropFirst(mark.columns.lowerBound).prefix(mark.columns.count)
    let place = "line \(mark.line + 1), column \(mark.columns.lowerBound + 1)"
    return text.contains("`") || text.allSatisfy(\.isWhitespace) ? place : "`\(text)` (\(place))"
  }

  private static func shown(_ line: String, _ window: Range<Int>) -> String {
    (window.lowerBound > 0 ? "…" : "") + line.dropFirst(window.lowerBound).prefix(window.count)
      + (window.upperBound < line.count ? "…" : "")
  }

  private static func carets(_ marks: [Range<Int>], _ window: Range<Int>) -> String {
    let shift = window.lowerBound > 0 ? 1 - window.lowerBound : 0
    var carets = ""
    for mark in marks where mark.lowerBound <= window.upperBound {
      carets += String(repeating: " ", count: max(0, mark.lowerBound + shift - carets.count))
      // What is empty has a place all the same.
      carets += String(repeating: "^", count: max(1, min(mark.upperBound, window.upperBound) - mark.lowerBound))
    }
    return carets
  }

  /// The characters of a long line that are shown.
  private static func window(of count: Int, around column: Int) -> Range<Int> {
    let most = PageText.width - 8
    guard count > most else { return 0..<count }
    let start = min(max(0, column - most / 2), count - most)
    return start..<start + most
  }
}
