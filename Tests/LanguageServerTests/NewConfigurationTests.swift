import DocumentModel
import LanguageServer
import Testing

/// What is allowed in JSON needs a configuration, which not every editor can begin.
@Suite struct NewConfigurationTests {
  private static let uri = "file:///w/p/a.json"
  private static let lazy = """
    "textDocument": {"codeAction": {"codeActionLiteralSupport": {}, "dataSupport": true,
      "resolveSupport": {"properties": ["edit"]}}}
    """
  private static let eager = "\"textDocument\": {\"codeAction\": {\"codeActionLiteralSupport\": {}}}"

  /// Neovim makes files and says nothing of versions, Emacs takes versions and makes no files.
  @Test(arguments: [lazy, eager], ["\"resourceOperations\": [\"create\"]", "\"documentChanges\": true", ""])
  func isOfferedWhereItCanBeBegun(actions: String, edits: String) throws {
    var editor = Editor("\(actions), \"workspace\": {\"workspaceEdit\": {\(edits)}}")
    editor.open(Self.uri, "{\"ProductCode\": \"ID_OCR\", \"DocType\": \"1\"}\n", language: "json")
    let offered = try Self.offered(&editor)
    #expect(offered.isEmpty == !edits.contains("create"))
    for action in offered {
      let edit = try Self.edit(of: action, in: &editor)
      let changes = try #require(edit["documentChanges"] as? [Editor.Message])
      #expect(changes.first?["kind"] as? String == "create")
      #expect(changes.last?[path: "textDocument/uri"] as? String == "file:///w/.idvlint.yml")
    }
  }

  /// One that is there needs nothing of all that.
  @Test(arguments: [lazy, eager]) func isOfferedWhereItIsThere(actions: String) throws {
    var editor = Editor(actions)
    editor.configuration = SourceFile(path: FilePath("/w/.idvlint.yml"), bytes: Array("level: note\n".utf8))
    editor.open(Self.uri, "{\"ProductCode\": \"ID_OCR\", \"DocType\": \"1\"}\n", language: "json")
    let offered = try Self.offered(&editor)
    #expect(!offered.isEmpty)
    for action in offered {
      let changes = try Self.edit(of: action, in: &editor)["changes"] as? Editor.Message
      #expect(changes?.keys.elementsEqual(["file:///w/.idvlint.yml"]) == true)
    }
  }

  private static func offered(_ editor: inout Editor) throws -> [Editor.Message] {
    let range = "{\"start\": {\"line\": 0, \"character\": 0}, \"end\": {\"line\": 0, \"character\": 40}}"
    let parameters = "{\"textDocument\": {\"uri\": \"\(uri)\"}, \"range\": \(range), \"context\": {}}"
    let answer = editor.ask("textDocument/codeAction", parameters)
    let actions = try #require(answer["result"] as? [Editor.Message])
    return actions.filter { ($0["title"] as? String)?.hasSuffix("in the configuration") == true }
  }

  private static func edit(of action: Editor.Message, in editor: inout Editor) throws -> Editor.Message {
    if let edit = action["edit"] as? Editor.Message { return edit }
    let work = try #require(action[path: "data/work"] as? String)
    let data = "{\"uri\": \"\(uri)\", \"version\": 1, \"work\": \"\(work)\"}"
    let answer = editor.ask("codeAction/resolve", "{\"title\": \"x\", \"data\": \(data)}")
    return try #require(answer[path: "result/edit"] as? Editor.Message)
  }
}
