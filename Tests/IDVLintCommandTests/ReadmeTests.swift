import Foundation
import Linting
import Testing

/// The README shows what the program really does: its blocks of commands and output are run, its table of rules and its
/// options are compared. `UPDATE_GOLDEN=1 swift test` writes what is.
@Suite(.timeLimit(.minutes(30))) struct ReadmeTests {
  private static let path = "README.md"
  private static let pages = [
    path, "Sources/Linting/Linting.docc/Adoption.md", "Sources/Linting/Linting.docc/LargerFiles.md",
  ]

  @Test(arguments: pages) func blocksRunAndTheTableIsTrue(page: String) throws {
    let written = try Checkout.text(page)
    let parts = written.components(separatedBy: "```")
    // Text and blocks take turns.
    try #require(parts.count % 2 == 1)
    var truth = parts
    var count = 0
    let copy = try Self.copy()
    for index in stride(from: 1, to: parts.count, by: 2) where parts[index].hasPrefix("console\n") {
      truth[index] = try Self.answered(parts[index], in: copy)
      count += 1
    }
    #expect(count > 1)
    let joined = truth.joined(separator: "```")
    let text = page == Self.path ? try Self.withRuleTable(joined) : joined
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
      try Data(text.utf8).write(to: Checkout.root.appendingPathComponent(page))
    } else {
      for (left, right) in zip(Self.lines(written), Self.lines(text)) { try #require(left == right) }
      #expect(written == text)
    }
  }

  /// Every option of `check` stands in the README, and no other.
  @Test func optionsAreThoseThatExist() throws {
    let help = try Checkout.run("idvlint check --help").output
    let known = Set(help.matches(of: /--[a-z][a-z-]+/).map { String($0.0) })
    let table = try Checkout.text(Self.path).split(separator: "\n").filter { $0.hasPrefix("| `-") }
    let told = Set(table.flatMap { $0.matches(of: /--[a-z][a-z-]+/).map { String($0.0) } })
    #expect(told == known.union(["--version", "--help"]))
  }

  /// What the pages speak of, to write in.
  private static func copy() throws -> Workspace {
    let workspace = try Workspace()
    for name in ["samples", "schemas", "Tests/Repositories"] {
      let target = workspace.directory.appendingPathComponent(name)
      try FileManager.default.createDirectory(
        at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
      try FileManager.default.copyItem(at: Checkout.root.appendingPathComponent(name), to: target)
    }
    try workspace.write("", to: ".git/HEAD")
    return workspace
  }

  /// A block with the output of each of its commands, which are the lines that begin with `$ `.
  private static func answered(_ block: String, in workspace: Workspace) throws -> String {
    var text = "console\n"
    for line in lines(block) where line.hasPrefix("$ ") {
      let script = "PATH=\"$(dirname \"$IDVLINT\"):$PATH\"; { \(line.dropFirst(2))\n} 2>&1"
      text += line + "\n" + (try workspace.run(script, environment: ["NO_COLOR": "1"]).output)
    }
    return text
  }

  private static func withRuleTable(_ text: String) throws -> String {
    let pieces = text.components(separatedBy: "<!-- rules -->\n")
    try #require(pieces.count == 3)
    let rows = Rule.all.map { "| `\($0.id.name)` | \($0.severity.name) | \($0.summary) |\n" }
    let table = "| rule | severity | finds |\n|---|---|---|\n" + rows.joined()
    return [pieces[0], table, pieces[2]].joined(separator: "<!-- rules -->\n")
  }

  private static func lines(_ text: String) -> [Substring] {
    text.split(separator: "\n", omittingEmptySubsequences: false)
  }
}
