/// A note without the marks of Markdown, for a client that shows them as they are.
struct PlainWords {
  /// The words.
  let text: String

  /// The words of a note. What is code stays as it is.
  init(of markdown: String) {
    var lines: [String] = []
    var fence: Substring?
    for line in markdown.split(separator: "\n", omittingEmptySubsequences: false) {
      let ticks = line.prefix { $0 == "`" }
      if let open = fence, line == open {
        fence = nil
      } else if fence != nil {
        lines.append(String(line))
      } else if ticks.count >= 3 {
        fence = ticks
      } else {
        lines.append(Self.unmarked(line))
      }
    }
    text = lines.joined(separator: "\n")
  }

  /// A line of prose without the marks that notes have: of code, of addresses, of words that stand out.
  private static func unmarked(_ line: Substring) -> String {
    var result = ""
    var rest = line
    while let first = rest.first {
      let pairs = [("`", "`"), ("**", "**"), ("*", "*"), ("<https://", ">")]
      let marked = pairs.lazy.compactMap { words(of: rest, between: $0, and: $1) }.first
      guard let marked else {
        result.append(first)
        rest = rest.dropFirst()
        continue
      }
      result += first == "<" ? "https://" + marked.words : marked.words
      rest = marked.rest
    }
    return result
  }

  /// What stands between two marks at the beginning of a text, and what follows; nil where they are not there.
  private static func words(
    of text: Substring, between opening: String, and closing: String
  ) -> (words: Substring, rest: Substring)? {
    guard text.hasPrefix(opening) else { return nil }
    let inner = text.dropFirst(opening.count)
    var end = inner.startIndex
    while end < inner.endIndex, !inner[end...].hasPrefix(closing) { end = inner.index(after: end) }
    // A mark beside a blank is none.
    guard end > inner.startIndex, end < inner.endIndex, inner.first != " ",
      inner[inner.index(before: end)] != " "
    else { return nil }
    return (inner[..<end], inner[end...].dropFirst(closing.count))
  }
}
