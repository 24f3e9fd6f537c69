import DocumentModel
import LanguageServer
import Linting
import Testing

/// Every request that is announced, asked and answered.
@Suite struct RequestsTests {
  private static let uri = "file:///w/a.yaml"
  private static let text = """
    # 😀
    base: &base
      SceneCode: "x 1"
    ProductCode: ID_OCR
    <<: *base
    DocType: 01000000
    ReturnUrl: "https://shop.acme-pay.com/a"
    StyleConfig: '{"guidePage": {"btnBgColor": "red"}}'

    """
  /// A client that can do all that answers depend on.
  private static let able = """
    "textDocument": {
      "publishDiagnostics": {"relatedInformation": true}, "hover": {"contentFormat": ["markdown", "plaintext"]},
      "completion": {"completionItem": {"snippetSupport": true, "documentationFormat": ["markdown"]}},
      "codeAction": {"codeActionLiteralSupport": {"codeActionKind": {"valueSet": []}}, "dataSupport": true,
        "isPreferredSupport": true, "resolveSupport": {"properties": ["edit"]}},
      "documentSymbol": {"hierarchicalDocumentSymbolSupport": true}, "documentLink": {"tooltipSupport": true}},
    "workspace": {"workspaceEdit": {"documentChanges": true, "resourceOperations": ["create", "rename"]}}
    """
  /// One that knows actions and nothing else.
  private static let plain = "\"textDocument\": {\"codeAction\": {\"codeActionLiteralSupport\": {}}}"

  private static func open(_ capabilities: String = able, _ text: String = text) -> Editor {
    var editor = Editor(capabilities)
    editor.open(uri, text, version: 4)
    _ = editor.take()
    return editor
  }

  private static func place(_ line: Int, _ character: Int) -> String {
    "{\"textDocument\": {\"uri\": \"\(uri)\"}, \"position\": {\"line\": \(line), \"character\": \(character)}}"
  }

  private static func range(_ start: (Int, Int), _ end: (Int, Int)) -> String {
    let ends = [start, end].map { "{\"line\": \($0.0), \"character\": \($0.1)}" }
    return "{\"start\": \(ends[0]), \"end\": \(ends[1])}"
  }

  private static func actions(
    _ range: String, _ more: String = "", in editor: inout Editor
  ) -> [Editor.Message] {
    let context = "{\"diagnostics\": []\(more)}"
    let answer = editor.ask(
      "textDocument/codeAction",
      "{\"textDocument\": {\"uri\": \"\(uri)\"}, \"range\": \(range), \"context\": \(context)}")
    return answer["result"] as? [Editor.Message] ?? [["no": "answer"]]
  }

  private static let document = "{\"textDocument\": {\"uri\": \"\(uri)\"}}"

  /// What is announced is what is tried here.
  @Test func capabilitiesAreHonest() throws {
    for (client, expected) in [
      (Self.able, ["codeActionProvider"]), (Self.plain, ["codeActionProvider"]), ("", []),
      (Editor.pulling, ["diagnosticProvider"]),
    ] {
      var editor = Editor()
      let answer = editor.ask("initialize", "{\"capabilities\": {\(client)}}")
      let capabilities = try #require(answer[path: "result/capabilities"] as? Editor.Message)
      let always = [
        "colorProvider", "completionProvider", "definitionProvider", "documentLinkProvider", "documentSymbolProvider",
        "hoverProvider", "positionEncoding", "textDocumentSync", "workspace",
      ]
      #expect(capabilities.keys.sorted() == (always + expected).sorted())
      #expect(answer[path: "result/capabilities/textDocumentSync/change"] as? Int == 2)
    }
    var editor = Editor()
    let answer = editor.ask("initialize", "{\"capabilities\": {\(Self.able)}}")
    #expect(answer[path: "result/capabilities/codeActionProvider/resolveProvider"] as? Bool == true)
    #expect(
      answer[path: "result/capabilities/codeActionProvider/codeActionKinds"] as? [String]
        == ["quickfix", "source.fixAll.idvlint"])
  }

  @Test func hoverTellsOfAWord() throws {
    for (client, kind) in [(Self.able, "markdown"), (Self.plain, "plaintext")] {
      var editor = Self.open(client)
      let answer = editor.ask("textDocument/hover", Self.place(5, 3))
      #expect(answer[path: "result/contents/kind"] as? String == kind)
      let words = try #require(answer[path: "result/contents/value"] as? String)
      #expect(words.hasPrefix(kind == "markdown" ? "**DocType (" : "DocType ("))
      #expect(kind == "markdown" || !["*", "`", "<"].contains { words.contains($0) }, "\(words)")
      #expect(answer[path: "result/range/start/line"] as? Int == 5)
      #expect(answer[path: "result/range/end/character"] as? Int == 7)
      #expect(editor.ask("textDocument/hover", Self.place(0, 0)).keys.contains("result"))
      #expect(editor.ask("textDocument/hover", Self.document).code == -32602)
    }
  }

  @Test func completionOffersWords() throws {
    for (client, format) in [(Self.able, 2), (Self.plain, nil)] {
      var editor = Self.open(client, Self.text + "Id")
      let answer = editor.ask("textDocument/completion", Self.place(8, 2))
      #expect(answer[path: "result/isIncomplete"] as? Bool == false)
      let items = try #require(answer[path: "result/items"] as? [Editor.Message])
      let item = try #require(items.first { $0["label"] as? String == "IdSpoof" })
      #expect(item["insertTextFormat"] as? Int == format)
      #expect(item[path: "textEdit/range/start/character"] as? Int == 0)
      #expect(item[path: "textEdit/range/end/character"] as? Int == 2)
      let text = try #require(item[path: "textEdit/newText"] as? String)
      #expect(text.hasPrefix("IdSpoof: ") && text.contains("$") == (format != nil))
      #expect(item[path: "documentation/kind"] as? String == (format == nil ? "plaintext" : "markdown"))
      let words = try #require(item[path: "documentation/value"] as? String)
      #expect(words.contains("**") == (format != nil) && words.contains("`") == (format != nil), "\(words)")
      #expect(!items.contains { $0["label"] as? String == "DocType" })
    }
    var editor = Self.open()
    #expect(editor.ask("textDocument/completion", Self.document).code == -32602)
  }

  @Test func actionsAreResolved() throws {
    var editor = Self.open()
    let all = Self.actions(Self.range((5, 10), (5, 10)), in: &editor)
    #expect(all.map { $0["kind"] as? String }.contains("source.fixAll.idvlint"))
    let fix = try #require(all.first)
    #expect(fix["title"] as? String == "Quote the value")
    #expect(fix["isPreferred"] as? Bool == true && fix["edit"] == nil)
    #expect(fix[path: "diagnostics/0/code"] as? String == "lossy-plain-scalar")
    for number in all.indices {
      // As the client got it, with what it may have added.
      let data = all[number]["data"] as? Editor.Message ?? [:]
      let work = try #require(data["work"] as? String)
      let sent = """
        {"title": "é", "edit": {}, "kind": "quickfix",
          "data": {"uri": "\(Self.uri)", "version": 4, "work": "\(work)"}}
        """
      let answer = editor.ask("codeAction/resolve", sent)
      #expect(answer[path: "result/title"] as? String == "é")
      #expect(answer[path: "result/data/work"] as? String == work)
      let change = try #require(answer[path: "result/edit/documentChanges/0"] as? Editor.Message)
      #expect(change[path: "textDocument/uri"] as? String == Self.uri)
      #expect(change[path: "textDocument/version"] as? Int == 4)
      #expect((change["edits"] as? [Any])?.isEmpty == false)
      if number == 0 { #expect(change[path: "edits/0/newText"] as? String == "\"") }
      let stale = sent.replacing("\"version\": 4", with: "\"version\": 3")
      #expect(editor.ask("codeAction/resolve", stale).code == -32801)
    }
    #expect(editor.ask("codeAction/resolve", "{\"title\": \"x\"}").code == -32602)
    let gone = "{\"title\": \"x\", \"data\": {\"uri\": \"\(Self.uri)\", \"version\": 4, \"work\": \"mend 99\"}}"
    #expect(editor.ask("codeAction/resolve", gone).code == -32803)
  }

  @Test func actionsWithoutResolutionHoldTheirEdits() {
    var editor = Self.open(Self.plain)
    let all = Self.actions(Self.range((5, 10), (5, 10)), in: &editor)
    #expect(!all.isEmpty)
    for action in all {
      let changes = action[path: "edit/changes"] as? [String: [Editor.Message]]
      #expect(changes?[Self.uri]?.isEmpty == false)
      #expect(action["data"] == nil && action["isPreferred"] == nil)
    }
    let filtered = Self.actions(Self.range((0, 0), (9, 0)), ", \"only\": [\"source\"]", in: &editor)
    #expect(filtered.map { $0["kind"] as? String } == ["source.fixAll.idvlint"])
    #expect(Self.actions(Self.range((0, 0), (0, 0)), ", \"only\": [\"refactor\"]", in: &editor).isEmpty)
    #expect(editor.ask("textDocument/codeAction", Self.document).code == -32602)
    // One that knows but commands gets none.
    var old = Self.open("")
    #expect(Self.actions(Self.range((5, 10), (5, 10)), in: &old).isEmpty)
  }

  /// What is allowed in a JSON file stands in the configuration: in a new one, in one on the disk, in one that is open.
  @Test func jsonIsAllowedInTheConfiguration() throws {
    let uri = "file:///w/p/a.json"
    func allowed(_ editor: inout Editor) throws -> [Editor.Message] {
      editor.open(uri, "{\"ProductCode\": \"ID_OCR\", \"DocType\": \"1\"}\n", language: "json")
      let range = Self.range((0, 0), (0, 40))
      let parameters = "{\"textDocument\": {\"uri\": \"\(uri)\"}, \"range\": \(range), \"context\": {}}"
      let answer = editor.ask("textDocument/codeAction", parameters)
      let actions = try #require(answer["result"] as? [Editor.Message])
      let action = try #require(
        actions.first { ($0[path: "data/work"] as? String)?.hasPrefix("allow-in-configuration") == true })
      let work = try #require(action[path: "data/work"] as? String)
      let data = "{\"uri\": \"\(uri)\", \"version\": 1, \"work\": \"\(work)\"}"
      let resolved = editor.ask("codeAction/resolve", "{\"title\": \"x\", \"data\": \(data)}")
      return resolved[path: "result/edit/documentChanges"] as? [Editor.Message] ?? []
    }
    var editor = Editor(Self.able)
    let new = try allowed(&editor)
    #expect(new.first?["kind"] as? String == "create")
    #expect(new.first?["uri"] as? String == "file:///w/.idvlint.yml")
    #expect((new.last?[path: "edits/0/newText"] as? String)?.contains("p/a.json") == true)
    editor.configuration = SourceFile(path: FilePath("/w/.idvlint.yml"), bytes: Array("level: note\n".utf8))
    let old = try allowed(&editor)
    #expect(old.count == 1)
    #expect(old.first?.keys.contains("textDocument") == true)
    #expect(old.first?[path: "textDocument/version"] is Int == false)
    #expect(old.first?[path: "edits/0/range/start/line"] as? Int == 1)
    editor.open("file:///w/.idvlint.yml", "level: note\n# é\nfail-on: error\n", version: 9)
    let open = try allowed(&editor)
    #expect(open.first?[path: "textDocument/version"] as? Int == 9)
    #expect(open.first?[path: "edits/0/range/start/line"] as? Int == 3)
  }

  @Test func symbolsAreNestedOrFlat() throws {
    var editor = Self.open()
    let nested = try #require(
      editor.ask("textDocument/documentSymbol", Self.document)["result"] as? [Editor.Message])
    let profile = try #require(nested.first)
    #expect(nested.count == 1 && profile["kind"] as? Int == 23)
    let names = (profile["children"] as? [Editor.Message])?.compactMap { $0["name"] as? String } ?? []
    #expect(names.contains("DocType") && names.contains("StyleConfig"))
    var flat = Self.open(Self.plain)
    let symbols = try #require(flat.ask("textDocument/documentSymbol", Self.document)["result"] as? [Editor.Message])
    #expect(symbols.count > names.count)
    #expect(symbols.allSatisfy { $0[path: "location/uri"] as? String == Self.uri })
    let section = symbols.first { $0["name"] as? String == "guidePage" }
    #expect(section?["containerName"] as? String == "StyleConfig")
    let outer = symbols.firstIndex { $0["name"] as? String == "StyleConfig" } ?? symbols.count
    let inner = symbols.firstIndex { $0["name"] as? String == "btnBgColor" } ?? 0
    #expect(outer < inner)
  }

  @Test func aliasesLeadToTheirAnchors() {
    var editor = Self.open()
    let answer = editor.ask("textDocument/definition", Self.place(4, 6))
    #expect(answer[path: "result/0/uri"] as? String == Self.uri)
    #expect(answer[path: "result/0/range/start/line"] as? Int == 1)
    #expect((editor.ask("textDocument/definition", Self.place(5, 1))["result"] as? [Any])?.isEmpty == true)
  }

  @Test func linksLeadOut() {
    for (client, hasTooltip) in [(Self.able, true), (Self.plain, false)] {
      var editor = Self.open(client)
      let answer = editor.ask("textDocument/documentLink", Self.document)
      #expect(answer[path: "result/0/target"] as? String == "https://shop.acme-pay.com/a")
      #expect(answer[path: "result/0/range/start/character"] as? Int == 12)
      #expect((answer[path: "result/0/tooltip"] != nil) == hasTooltip)
    }
  }

  @Test func coloursAreShownAndWritten() {
    var editor = Self.open()
    let answer = editor.ask("textDocument/documentColor", Self.document)
    #expect(answer[path: "result/0/color/red"] as? Double == 1)
    #expect(answer[path: "result/0/color/blue"] as? Double == 0)
    #expect(answer[path: "result/0/range/start/character"] as? Int == 44)
    let color = "{\"red\": 0, \"green\": 0.5019607843137255, \"blue\": 0, \"alpha\": 1}"
    func presentations(_ color: String, _ range: String) -> Editor.Message {
      editor.ask(
        "textDocument/colorPresentation",
        "{\"textDocument\": {\"uri\": \"\(Self.uri)\"}, \"color\": \(color), \"range\": \(range)}")
    }
    let ways = presentations(color, Self.range((7, 44), (7, 47)))
    let labels = (ways["result"] as? [Editor.Message])?.compactMap { $0["label"] as? String } ?? []
    #expect(labels.contains("#008000"))
    #expect(ways[path: "result/0/textEdit/range/start/character"] as? Int == 44)
    #expect(presentations("{\"red\": 2}", Self.range((7, 44), (7, 47))).code == -32602)
    #expect(presentations(color, "{}").code == -32602)
  }

  /// Of what is not open, excluded or none of ours there is nothing to say, and that is said.
  @Test func strangersGetEmptyAnswers() {
    for text in ["on: push\n", nil] {
      var editor = Editor(Self.able)
      if let text { editor.open(Self.uri, text) }
      for method in ["documentSymbol", "documentLink", "documentColor"] {
        #expect((editor.ask("textDocument/\(method)", Self.document)["result"] as? [Any])?.isEmpty == true)
      }
      #expect((editor.ask("textDocument/definition", Self.place(0, 0))["result"] as? [Any])?.isEmpty == true)
      #expect(Self.actions(Self.range((0, 0), (9, 0)), in: &editor).isEmpty)
      let answer = editor.ask("textDocument/completion", Self.place(0, 1))
      #expect((answer[path: "result/items"] as? [Any])?.isEmpty == true)
      #expect(editor.ask("textDocument/hover", Self.place(0, 1)).code == nil)
    }
  }

  /// The same places in all three units, and behind a byte order mark, which is a character of the text that was sent.
  @Test(arguments: [("utf-8", 24, 12), ("utf-16", 21, 10), ("utf-32", 20, 10)])
  func placesCountWhatWasAgreedUpon(encoding: String, wide: Int, marked: Int) {
    for (text, start) in [
      ("{\"😀é\": \"\", DocType: 01000000, ProductCode: ID_OCR}\n", wide),
      ("\u{FEFF}DocType: 01000000\nProductCode: ID_OCR\n", marked),
    ] {
      var editor = Editor("", encoding: encoding)
      editor.open(Self.uri, text)
      let found = editor.pushed(Self.uri)?.diagnostics.first { $0["code"] as? String == "lossy-plain-scalar" }
      #expect(found?[path: "range/start/character"] as? Int == start)
      #expect(found?[path: "range/end/character"] as? Int == start + 8)
      editor.change(Self.uri, "[{\"range\": \(Self.range((0, start), (0, start + 8))), \"text\": \"X\"}]", version: 2)
      let expected = text.replacing("01000000", with: "X")
      #expect(editor.server.text(of: Self.uri).map { String(decoding: $0, as: UTF8.self) } == expected)
    }
  }
}
