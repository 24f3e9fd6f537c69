/// A text as a simple editor would keep it: characters, and lines counted anew each time.
struct ReferenceText {
  /// The characters.
  var scalars: String.UnicodeScalarView
  private let encoding: String

  init(_ text: String, _ encoding: String) {
    scalars = text.unicodeScalars
    self.encoding = encoding
  }

  /// The first and the last index of each line, without its line break.
  private var lines: [Range<String.Index>] {
    var lines: [Range<String.Index>] = []
    var start = scalars.startIndex
    var index = start
    while index < scalars.endIndex {
      let next = scalars.index(after: index)
      if scalars[index] == "\n" || scalars[index] == "\r" {
        lines.append(start..<index)
        let isPair = scalars[index] == "\r" && next < scalars.endIndex && scalars[next] == "\n"
        start = isPair ? scalars.index(after: next) : next
        index = start
      } else {
        index = next
      }
    }
    return lines + [start..<scalars.endIndex]
  }

  /// The number of lines.
  var lineCount: Int { lines.count }

  private func width(_ scalar: Unicode.Scalar) -> Int {
    switch encoding {
    case "utf-8": String(scalar).utf8.count
    case "utf-16": String(scalar).utf16.count
    default: 1
    }
  }

  private func index(_ place: (line: Int, character: Int)) -> String.Index {
    let lines = lines
    guard place.line < lines.count else { return scalars.endIndex }
    var index = lines[place.line].lowerBound
    var column = 0
    while index < lines[place.line].upperBound {
      column += width(scalars[index])
      if column > place.character { break }
      index = scalars.index(after: index)
    }
    return index
  }

  /// Replaces what is between two places.
  mutating func replace(
    _ first: (line: Int, character: Int), _ second: (line: Int, character: Int), with text: String
  ) {
    let ends = [index(first), index(second)].sorted()
    var result = String.UnicodeScalarView(scalars[..<ends[0]])
    result.append(contentsOf: text.unicodeScalars)
    result.append(contentsOf: scalars[ends[1]...])
    scalars = result
  }
}
