import Catalog
import DocumentModel

/// A page about one thing: blocks that are written as plain text or as Markdown.
struct PageText: Sendable {
  /// A part of a page.
  enum Block: Sendable {
    /// The name of what follows.
    case heading(String)
    /// Sentences; code stands between backticks.
    case paragraph(String)
    /// Short texts below each other.
    case list([String])
    /// Names, each with what it stands for.
    case table([(name: String, meaning: String)])
    /// Lines of a file.
    case listing(Listing)
    /// What the documentation says, and where.
    case source(Citation)
  }

  /// The columns of plain text.
  static let width = 100

  private let title: String
  private let blocks: [Block]

  /// A page.
  init(_ title: String, _ blocks: [Block]) {
    self.title = title
    self.blocks = blocks
  }

  /// The page as plain text, at most ``width`` columns wide; it ends with a line feed.
  var text: String {
    ([title] + blocks.map(Self.text)).joined(separator: "\n\n") + "\n"
  }

  /// The page in Markdown; it ends with a line feed.
  var markdown: String {
    (["# \(title)"] + blocks.map(Self.markdown)).joined(separator: "\n\n") + "\n"
  }

  /// The page in Markdown, as an editor shows it beside a text: its title is no heading.
  var note: String {
    (["**\(title)**"] + blocks.map(Self.markdown)).joined(separator: "\n\n")
  }

  private static func text(_ block: Block) -> String {
    switch block {
    case .heading(let name): name.uppercased()
    case .paragraph(let words): wrapped(words, indent: "")
    case .list(let items): items.map { wrapped("- " + $0, indent: "  ", isHanging: true) }.joined(separator: "\n")
    case .table(let rows): table(rows)
    case .listing(let listing): listing.text
    case .source(let citation):
      wrapped(citation.statement, indent: "  ") + "\n" + wrapped(citation.place, indent: "  ") + "\n"
        + wrapped(citation.evidence.sentence, indent: "  ")
    }
  }

  private static func markdown(_ block: Block) -> String {
    switch block {
    case .heading(let name): "## " + name
    case .paragraph(let words): words
    case .list(let items): items.map { "- " + $0 }.joined(separator: "\n")
    case .table(let rows): rows.map { "- `\($0.name)`: \($0.meaning)" }.joined(separator: "\n")
    case .listing(let listing): listing.markdown
    case .source(let citation):
      "\(citation.statement)\n\n\(citation.markdownPlace). \(citation.evidence.sentence)"
    }
  }

  private static func table(_ rows: [(name: String, meaning: String)]) -> String {
    let column = (rows.map(\.name.count).max() ?? 0) + 4
    let indent = String(repeating: " ", count: column)
    return rows.map { row in
      let name = "  " + row.name + String(repeating: " ", count: column - 2 - row.name.count)
      return wrapped(name + row.meaning, indent: indent, isHanging: true)
    }
    .joined(separator: "\n")
  }

  /// Words in lines of at most ``width`` columns.
  ///
  /// - Parameters:
  ///   - indent: what stands before each line.
  ///   - isHanging: whether the first line is without it.
  static func wrapped(_ words: String, indent: String, isHanging: Bool = false) -> String {
    var text = isHanging ? [] : Array(indent.utf8)
    var columns = text.count
    var isEmpty = true
    for word in Array(words.utf8).split(separator: 0x20, omittingEmptySubsequences: !isHanging) {
      let width = word.count { $0 & 0xC0 != 0x80 }
      if !isEmpty, columns + 1 + width > Self.width {
        text.append(0x0A)
        text.append(indent)
        columns = indent.utf8.count
        isEmpty = true
      }
      if !isEmpty { text.append(0x20) }
      text += word
      columns += width + (isEmpty ? 0 : 1)
      isEmpty = false
    }
    return String(decoding: text, as: UTF8.self)
  }
}
