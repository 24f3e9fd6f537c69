import DocumentModel
import Foundation
import LanguageServer
import Linting
import Testing

/// The page about limits tells those that are in force: its numbers are tried on the program.
@Suite(.timeLimit(.minutes(30))) struct LimitsPageTests {
  private static let page = "Sources/Linting/Linting.docc/Limits.md"

  /// The rows of the page's tables: their cells, numbers without commas.
  private static func rows() throws -> [[String]] {
    try Checkout.text(page).split(separator: "\n").filter { $0.hasPrefix("| ") }.map { row in
      row.dropFirst(2).dropLast(2).components(separatedBy: " | ").map { cell in
        cell.allSatisfy { $0.isNumber || $0 == "," } ? cell.replacing(",", with: "") : cell
      }
    }
  }

  private static func number(of what: String) throws -> Int {
    try #require(try rows().first { $0[0].contains(what) }.flatMap { Int($0[1]) }, "\(what)")
  }

  /// The options with their defaults, as the limits, the help, the README and the keys of configurations have them.
  @Test func theOptionsAreThoseThatExist() throws {
    let limits = ReadingLimits()
    let help = try Checkout.run("idvlint check --help").output.split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
    let readme = try Checkout.text("README.md")
    let rows = try Self.rows().filter { $0.count == 4 && $0[2].hasPrefix("`--") }
    #expect(rows.map { $0[2] } == LimitKind.allCases.map { "`\($0.option)`" })
    for (row, kind) in zip(rows, LimitKind.allCases) {
      let limit =
        switch kind {
        case .bytes: limits.bytes
        case .depth: limits.depth
        case .nodes: limits.nodes
        case .documents: limits.documents
        case .aliasExpansion: limits.aliasExpansion
        case .tags: limits.tags
        case .seconds: Int(limits.seconds)
        }
      #expect(row[1] == "\(limit)")
      #expect(row[3] == "`\(kind.option.dropFirst(2))`")
      #expect(ConfigurationKey(rawValue: String(kind.option.dropFirst(2))) != nil)
      #expect(help.contains(try Regex("\(kind.option) <number> [^(]*\\(default: \(limit)\\)")), "\(kind.option)")
      #expect(readme.contains(try Regex("\\| `\(kind.option) N` \\| [^|]* \\| \(limit) \\|")), "\(kind.option)")
    }
  }

  /// A byte more than the page says is told, with the page's number; as much is taken.
  @Test(arguments: [
    (".gitignore", "mkdir -p .git; cp text .gitignore", ".", 2),
    ("--files-from", "cp text list", "--files-from list a.yaml", 2),
    ("baseline", "cp text b", "--baseline b a.yaml", 2),
    ("idvlint lsp", "printf 'Content-Length: %s\\r\\n\\r\\n' $(wc -c < text) > in", "lsp < in", 1),
  ])
  func whatARunGoesByIsLimited(what: String, script: String, words: String, status: Int32) throws {
    let most = try Self.number(of: what)
    let place = try Workspace()
    try place.write("# idvlint: partial\nProductCode: ID_OCR\n", to: "a.yaml")
    for (count, isOver) in [(most, false), (most + 1, true)] {
      let fill = "head -c \(count) /dev/zero | tr '\\0' '\\n' > text"
      let outcome = try place.run("\(fill); \(script); $IDVLINT \(words)")
      #expect(outcome.errors.contains(/(?:longer|more) than \d+ bytes|has more than/) == isOver, "\(outcome.errors)")
      if isOver {
        #expect(outcome.status == status && outcome.errors.contains("\(most) bytes"), "\(outcome.errors)")
      }
    }
  }

  @Test func aConfigurationIsLimited() throws {
    let most = try Self.number(of: "a configuration")
    let place = try Workspace()
    for (count, status) in [(most, Int32(0)), (most + 1, 2)] {
      let fill = "head -c \(count) /dev/zero | tr '\\0' '#' > .idvlint.yml"
      let outcome = try place.run("\(fill); printf 'ProductCode: ID_OCR\\n' > a.yaml; $IDVLINT --fail-on never .")
      #expect(outcome.status == status && outcome.output.contains("input-limit") == (status == 2), "\(outcome.output)")
    }
  }
}
