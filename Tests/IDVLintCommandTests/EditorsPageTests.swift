import Foundation
import Linting
import Testing

/// The page on editors: what can be seen of its snippets without the editors. `.ci/editors` runs them in those that it
/// gets.
@Suite(.timeLimit(.minutes(30))) struct EditorsPageTests {
  private typealias Object = [String: Any]

  private static let page = "Sources/Linting/Linting.docc/Editors.md"
  private static let tasks = ".vscode/tasks.json"

  /// The snippets by their first lines, which are comments.
  private static func snippets(_ path: String = page) throws -> [String: String] {
    let blocks = try Checkout.text(path).matches(of: /(?m)^```\w+\n(?:--|\/\/|;;|#|") (.+)\n((?:.|\n)*?)^```$/)
    return Dictionary(uniqueKeysWithValues: blocks.map { (String($0.1), String($0.2)) })
  }

  private static func json(_ name: String) throws -> Any {
    let text = try #require(try snippets()[name])
    return try JSONSerialization.jsonObject(with: Data(text.utf8))
  }

  @Test func everyEditorHasASnippet() throws {
    let names = try Self.snippets().keys.sorted()
    #expect(
      names == [
        ".vscode/settings.json", ".vscode/settings.json, with the extension YAML", ".vscode/tasks.json",
        ".zed/settings.json", "Kate", "LSP.sublime-settings", "nvim-lint", "src/api/json/catalog.json",
        "template.json", "yaml-language-server: $schema=../schemas/profile.schema.json",
        "~/.config/efm-langserver/config.yaml", "~/.config/helix/languages.toml", "~/.config/nvim/init.lua",
        "~/.config/nvim/init.lua (0.7 to 0.10)", "~/.config/nvim/lsp/idvlint.lua", "~/.config/zed/settings.json",
        "~/.emacs.d/init.el", "~/.vimrc", "~/.vimrc, with ALE",
      ])
    // No other block hides from these tests.
    #expect(try Checkout.text(Self.page).matches(of: /(?m)^```\w+$/).count == names.count)
  }

  /// The settings are JSON, and start the server where they start something.
  @Test(arguments: [
    (".vscode/settings.json", true), (".vscode/settings.json, with the extension YAML", false), (tasks, false),
    ("~/.config/zed/settings.json", true), (".zed/settings.json", false), ("Kate", true),
    ("LSP.sublime-settings", true), ("template.json", true), ("src/api/json/catalog.json", false),
  ])
  func settingsAreJSON(name: String, startsServer: Bool) throws {
    _ = try Self.json(name)
    let text = try #require(try Self.snippets()[name])
    #expect(text.contains(/idvlint lsp"|"lsp"\]/) == startsServer)
  }

  /// The README has the same words as the page.
  @Test func readmeHasTheSnippetOfThePage() throws {
    let name = "~/.config/nvim/lsp/idvlint.lua"
    #expect(try Self.snippets()["~/.config/nvim/init.lua"] == "vim.lsp.enable(\"idvlint\")\n")
    #expect(try Self.snippets("README.md")[name] == Self.snippets()[name])
    let markers = try #require(try Self.snippets()[name])
    for file in Configuration.names { #expect(markers.contains("\"\(file)\"")) }
  }

  /// The task writes lines that its matcher reads: that of the repository, which VS Code lets know notes, too.
  @Test func theTaskIsRead() throws {
    let value = try #require(try Self.json(Self.tasks) as? Object)
    let task = try #require((value["tasks"] as? [Object])?.first)
    let matcher = try #require(task["problemMatcher"] as? Object)
    let pattern = try #require(matcher["pattern"] as? Object)
    let regexp = try #require(pattern["regexp"] as? String)
    let ours = try JSONSerialization.jsonObject(with: Data(try Checkout.text(".github/idvlint-matcher.json").utf8))
    let matchers = try #require((ours as? Object)?["problemMatcher"] as? [Object])
    var expected = try #require((matchers.first?["pattern"] as? [Object])?.first)
    expected["regexp"] = (expected["regexp"] as? String)?.replacing("(error|warning)", with: "(error|warning|note)")
    #expect(NSDictionary(dictionary: pattern) == NSDictionary(dictionary: expected))

    let arguments = try #require(task["args"] as? [String]).joined(separator: " ")
    let run = try Checkout.run("\(try #require(task["command"] as? String)) \(arguments) samples")
    let lines = run.output.split(separator: "\n").map(String.init)
    let reader = try NSRegularExpression(pattern: regexp)
    var severities: Set<String> = []
    for line in lines {
      let match = try #require(reader.firstMatch(in: line, range: NSRange(line.startIndex..., in: line)), "\(line)")
      severities.insert(String(line[try #require(Range(match.range(at: 4), in: line))]))
    }
    #expect(lines.count > 100 && severities == ["error", "warning", "note"])
  }

  /// The commands that get a text on standard input write what their formats read, and of other files nothing.
  @Test func textsOnStandardInputAreChecked() throws {
    let efm = try #require(try Self.snippets()["~/.config/efm-langserver/config.yaml"])
    let command = try #require(efm.firstMatch(of: /lint-command: (.+)\n/)).1
    let place = try Workspace()
    try place.write("# idvlint: partial\nProductCode: ID_OCR\nDocType: \"8\"\n", to: "a.yaml")
    try place.write("on: push\n", to: "b.yaml")
    for (name, isOurs) in [("a.yaml", true), ("b.yaml", false)] {
      let outcome = try place.run("PATH=\"$(dirname \"$IDVLINT\"):$PATH\"; INPUT=$PWD/\(name); \(command) < \(name)")
      let line = #/^/.+/a\.yaml:3:11: error: .+ \[unknown-doc-type\]\n$/#
      #expect(isOurs ? outcome.output.contains(line) : outcome.output == "", "\(outcome.output)\(outcome.errors)")
      #expect(outcome.status == (isOurs ? 1 : 0) && outcome.errors == "")
    }
    // The same arguments in Lua.
    let lint = try #require(try Self.snippets()["nvim-lint"])
    for word in command.split(separator: " ").dropFirst() where word.hasPrefix("--") {
      #expect(lint.contains("\"\(word)\""), "\(word)")
    }
  }

  /// The schemas that are named are there, and have no other files laid under them than those that are ours by name.
  @Test func schemasAreThere() throws {
    let text = try Checkout.text(Self.page)
    let named = Set(text.matches(of: /[a-z-]+\.schema\.json/).map { String($0.0) })
    #expect(named == ["profile.schema.json", "configuration.schema.json"])
    for name in named { #expect(Checkout.files(in: "schemas").contains("schemas/\(name)")) }

    let entries = try #require(try Self.json("src/api/json/catalog.json") as? [Object])
    #expect(entries.count == 2)
    for entry in entries {
      // As the schema of that catalogue has it; its checks want no names that speak of schemas.
      #expect(entry.keys.sorted() == ["description", "fileMatch", "name", "url"])
      #expect((entry["url"] as? String)?.hasPrefix("https://") == true)
      for key in ["name", "description"] {
        let words = try #require(entry[key] as? String)
        #expect(!words.lowercased().contains("schema") && words.last != ".")
      }
      for name in try #require(entry["fileMatch"] as? [String]) {
        #expect(Configuration.names.contains(name) || name.hasPrefix("idv-profile."))
        #expect(!name.contains("*"))
      }
    }
    // The name that is given to a new profile.
    let place = try Workspace()
    _ = try place.run("$IDVLINT init .")
    #expect(try place.run("ls idv-profile.yaml").status == 0)
  }

  /// The picture speaks for itself to those who do not see it, and asks nothing of the network.
  @Test func thePictureIsWhole() throws {
    for path in ["README.md", Self.page] { #expect(try Checkout.text(path).contains("editor.svg)")) }
    let text = try Checkout.text("Sources/Linting/Linting.docc/editor.svg")
    #expect(text.utf8.count < 20_000)
    #expect(text.contains("<title id=\"title\">") && text.contains("<desc id=\"description\">"))
    for word in ["href", "url(", "@import", "<script", "<image"] { #expect(!text.contains(word)) }
    // Findings and the menu.
    for word in ["01000000", "is none of the language codes", "backgroundColor"] { #expect(text.contains(word)) }
  }
}
