import DocumentModel
import LanguageServer
import Linting
import Testing

/// What is wrong with documents, pushed and pulled.
@Suite struct DiagnosticsTests {
  private static let uri = "file:///w/a%20b.yaml"
  private static let faulty = "ProductCode: ID_OCR\nDocType: 01000000\n"
  private static let right = "ProductCode: ID_OCR\nDocType: \"01000000\"\n"

  private static func codes(_ diagnostics: [Editor.Message]?) -> [String]? {
    diagnostics?.map { $0["code"] as? String ?? "" }
  }

  @Test func everyTextIsJudgedAndPushed() {
    var editor = Editor(Editor.pushing)
    _ = editor.take()
    editor.open(Self.uri, "# idvlint: partial\n" + Self.faulty, version: 7)
    let pushed = editor.pushed(Self.uri)
    #expect(pushed?.version == 7)
    #expect(Self.codes(pushed?.diagnostics) == ["lossy-plain-scalar"])
    #expect(editor.questions == ["/w/a b.yaml"])
    let first = pushed?.diagnostics.first ?? [:]
    #expect(first[path: "range/start/line"] as? Int == 2)
    #expect(first[path: "range/start/character"] as? Int == 9)
    #expect(first[path: "range/end/character"] as? Int == 17)
    #expect(first["severity"] as? Int == 1)
    #expect(first["source"] as? String == "idvlint")
    #expect((first[path: "codeDescription/href"] as? String)?.hasPrefix("https://") == true)
    #expect(first["data"] as? String == "lossy-plain-scalar@48-56")
    let range = "{\"start\": {\"line\": 2, \"character\": 9}, \"end\": {\"line\": 2, \"character\": 17}}"
    editor.change(Self.uri, "[{\"range\": \(range), \"text\": \"'01000000'\"}]", version: 8)
    let mended = editor.pushed(Self.uri)
    #expect(mended?.version == 8 && mended?.diagnostics.isEmpty == true)
    editor.tell("textDocument/didSave", "{\"textDocument\": {\"uri\": \"\(Self.uri)\"}}")
    #expect(editor.pushed(Self.uri)?.diagnostics.isEmpty == true)
    editor.tell("textDocument/didClose", "{\"textDocument\": {\"uri\": \"\(Self.uri)\"}}")
    let closed = editor.pushed(Self.uri)
    #expect(closed?.version == nil && closed?.diagnostics.isEmpty == true)
  }

  /// Nothing is told that the client did not ask for.
  @Test func plainClientGetsPlainDiagnostics() {
    var editor = Editor("")
    editor.open(Self.uri, "A: &x\n  ProductCode: ID_OCR\n  ProductCode: ID_OCR\n")
    let diagnostics = editor.pushed(Self.uri)?.diagnostics ?? []
    #expect(!diagnostics.isEmpty)
    for diagnostic in diagnostics {
      #expect(Set(diagnostic.keys) == ["range", "severity", "code", "source", "message"])
    }
    let duplicate = diagnostics.first { $0["code"] as? String == "duplicate-key" }
    #expect((duplicate?["message"] as? String)?.contains("\nnote: ") == true)
    var able = Editor(Editor.pushing)
    able.open(Self.uri, "A: &x\n  ProductCode: ID_OCR\n  ProductCode: ID_OCR\n")
    let same = able.pushed(Self.uri)?.diagnostics.first { $0["code"] as? String == "duplicate-key" }
    #expect(same?[path: "relatedInformation/0/location/uri"] as? String == Self.uri)
    #expect(same?[path: "relatedInformation/0/location/range/start/line"] as? Int == 1)
    #expect((same?["message"] as? String)?.contains("note") == false)
  }

  @Test func ofManyChangesTheLastIsJudged() {
    var editor = Editor(Editor.pushing)
    _ = editor.take()
    func change(_ text: String, _ version: Int) -> [UInt8] {
      let document = "{\"uri\": \"\(Self.uri)\", \"version\": \(version)}"
      let parameters = "{\"textDocument\": \(document), \"contentChanges\": [{\"text\": \(Editor.json(text))}]}"
      return Editor.framed(
        "{\"jsonrpc\": \"2.0\", \"method\": \"textDocument/didChange\", \"params\": \(parameters)}")
    }
    editor.open(Self.uri, Self.faulty)
    _ = editor.take()
    editor.send(change(Self.right, 2) + change(Self.faulty, 3) + change(Self.right, 4))
    let messages = editor.take()
    #expect(messages.count == 1)
    #expect(messages.first?[path: "params/version"] as? Int == 4)
  }

  @Test func filesOfOthersAndNewOnes() {
    var editor = Editor(Editor.pushing)
    for (text, codes) in [
      ("on: push\n", []), ("", []), ("# idvlint: profile\n", []), ("DocType: 01000000\n", []),
      ("# idvlint: profile\nA: b\n", ["missing-parameter", "missing-return-url"]),
    ] as [(String, [String])] {
      editor.open(Self.uri, text)
      let found = Self.codes(editor.pushed(Self.uri)?.diagnostics) ?? ["nothing pushed"]
      #expect(Set(found).sorted() == codes, "\(text)")
    }
  }

  /// A half-typed line takes nothing from what is said of the others.
  @Test func halfTypedLineLeavesTheRest() {
    var editor = Editor(Editor.pushing)
    for line in ["DocTy", "StyleConfig: \"{", "SceneCode: [", "- ", "  : :", "\"", "SceneCode: 'x", "{"] {
      editor.open(Self.uri, "ProductCode: ID_OCR\nDocType: 01000000\n\(line)\nIdSpoof: yes\n")
      let codes = Self.codes(editor.pushed(Self.uri)?.diagnostics) ?? []
      #expect(codes.contains("lossy-plain-scalar"), "\(line): \(codes)")
    }
  }

  @Test func untitledTextsAreJudgedInTheFirstDirectory() {
    var editor = Editor(Editor.pushing)
    editor.open("untitled:Untitled-1", "{\"ProductCode\": \"ID_OCR\",}", language: "json")
    #expect(Self.codes(editor.pushed("untitled:Untitled-1")?.diagnostics)?.contains("json-syntax") == true)
    #expect(editor.questions == ["/w/Untitled-1"])
    editor.open("untitled:Untitled-2", "{\"ProductCode\": \"ID_OCR\",}", language: "yaml")
    #expect(Self.codes(editor.pushed("untitled:Untitled-2")?.diagnostics)?.contains("json-syntax") == false)
    editor.open("http://x.test/%C3%A9.yaml?a=b", "a: 1\n")
    #expect(editor.questions.last?.hasPrefix("/w/é.yaml") == true)
  }

  @Test func excludedFilesGetNone() {
    var editor = Editor(Editor.pushing)
    editor.settings = { path in
      var settings = FileSettings.walked
      settings.isExcluded = path == FilePath("/w/a b.yaml")
      return settings
    }
    editor.open(Self.uri, Self.faulty)
    #expect(editor.pushed(Self.uri)?.diagnostics.isEmpty == true)
  }

  // MARK: Pulling

  private static func parameters(_ previous: String? = nil) -> String {
    let id = previous.map { ", \"previousResultId\": \"\($0)\"" } ?? ""
    return "{\"textDocument\": {\"uri\": \"\(uri)\"}\(id)}"
  }

  @Test func whatIsPulledIsNotPushed() {
    var editor = Editor(Editor.pulling)
    editor.open(Self.uri, Self.faulty)
    #expect(editor.take().isEmpty)
    let first = editor.ask("textDocument/diagnostic", Self.parameters())
    #expect(first[path: "result/kind"] as? String == "full")
    #expect(Self.codes(first[path: "result/items"] as? [Editor.Message])?.contains("lossy-plain-scalar") == true)
    let id = first[path: "result/resultId"] as? String ?? ""
    let second = editor.ask("textDocument/diagnostic", Self.parameters(id))
    #expect(second[path: "result/kind"] as? String == "unchanged")
    #expect(second[path: "result/resultId"] as? String == id)
    #expect(second[path: "result/items"] == nil)
    editor.change(Self.uri, "[{\"text\": \"a: 1\"}]", version: 2)
    let third = editor.ask("textDocument/diagnostic", Self.parameters(id))
    #expect(third[path: "result/kind"] as? String == "full")
    #expect((third[path: "result/items"] as? [Any])?.isEmpty == true)
    editor.tell("textDocument/didClose", "{\"textDocument\": {\"uri\": \"\(Self.uri)\"}}")
    #expect(editor.take().isEmpty)
    let closed = editor.ask("textDocument/diagnostic", Self.parameters())
    #expect((closed[path: "result/items"] as? [Any])?.isEmpty == true)
    #expect(editor.ask("textDocument/diagnostic").code == -32602)
  }

  @Test func workspaceIsPulled() {
    func report(_ path: String, _ text: String) -> FileReport {
      lint(SourceFile(path: FilePath(path), bytes: Array(text.utf8)), options: FileSettings.walked.options)
    }
    var editor = Editor(Editor.pulling)
    editor.workspace = [report("/w/a b.yaml", Self.faulty), report("/w/c.yaml", Self.faulty), report("/w/d.yaml", "")]
    editor.open("file:///w/e.yaml", Self.faulty, version: 5)
    editor.open(Self.uri, "a: 1\n", version: 3)
    let first = editor.ask("workspace/diagnostic", "{\"previousResultIds\": []}")
    let items = first[path: "result/items"] as? [Editor.Message] ?? []
    #expect(items.map { $0["uri"] as? String } == ["file:///w/c.yaml", "file:///w/e.yaml"])
    #expect(items.map { $0["version"] as? Int } == [nil, 5])
    #expect(items.allSatisfy { $0.keys.contains("version") && $0["kind"] as? String == "full" })
    let known = items.map { "{\"uri\": \"\($0["uri"] ?? "")\", \"value\": \"\($0["resultId"] ?? "")\"}" }
    let gone = "{\"uri\": \"file:///w/gone.yaml\", \"value\": \"x\"}"
    let second = editor.ask(
      "workspace/diagnostic", "{\"previousResultIds\": [\((known + [gone]).joined(separator: ","))]}")
    let again = second[path: "result/items"] as? [Editor.Message] ?? []
    #expect(again.map { $0["kind"] as? String } == ["unchanged", "unchanged", "full"])
    #expect(editor.questions.filter { $0 == "/w" }.count == 2)
  }

  // MARK: Configuration

  @Test func configurationIsReadAnew() {
    for (capabilities, pulls) in [(Editor.pushing, false), (Editor.pulling, true)] {
      var editor = Editor(capabilities)
      editor.open(Self.uri, Self.faulty)
      _ = editor.ask("textDocument/diagnostic", Self.parameters())
      for (method, parameters) in [
        ("workspace/didChangeConfiguration", "{\"settings\": null}"),
        ("workspace/didChangeWatchedFiles", "{\"changes\": [{\"uri\": \"file:///w/x/.idvlint.yml\", \"type\": 1}]}"),
      ] {
        _ = editor.take()
        editor.tell(method, parameters)
        #expect(editor.questions.last == (pulls ? "anew" : "/w/a b.yaml"))
        let methods = editor.take().compactMap { $0["method"] as? String }
        #expect(methods == [pulls ? "workspace/diagnostic/refresh" : "textDocument/publishDiagnostics"])
      }
      editor.tell(
        "workspace/didChangeWatchedFiles", "{\"changes\": [{\"uri\": \"file:///w/my.idvlint.yml\", \"type\": 1}]}")
      #expect(editor.take().isEmpty)
      editor.handle(.newDay)
      #expect(editor.take().count == 1)
    }
  }

  /// Not every client watches files; nothing is judged again where nothing has changed.
  @Test(arguments: ["textDocument/didOpen", "textDocument/didSave"])
  func configurationIsLookedAfter(method: String) {
    for isNews in [false, true] {
      var editor = Editor(Editor.pushing)
      editor.open(Self.uri, Self.faulty)
      _ = editor.take()
      editor.isNews = isNews
      editor.settings = { _ in FileSettings(options: LintOptions(), isExcluded: true) }
      let item = "{\"uri\": \"file:///w/z.yaml\", \"languageId\": \"yaml\", \"version\": 1, \"text\": \"\"}"
      editor.tell(method, "{\"textDocument\": \(item)}")
      #expect(editor.questions.contains("anew") == isNews)
      #expect(editor.pushed(Self.uri)?.diagnostics.count == (isNews ? 0 : nil))
    }
  }

  @Test func mistakesInTheConfigurationAreTold() {
    let source = SourceFile(path: FilePath("/w/.idvlint.yml"), bytes: Array("leve: note\n".utf8))
    let report = readConfiguration(source, options: LintOptions()).report
    var editor = Editor(Editor.pushing)
    _ = editor.take()
    editor.troubles = ConfigurationTroubles(reports: [report], failures: ["b.yml: Permission denied"])
    editor.open(Self.uri, Self.right)
    let messages = editor.take()
    #expect(
      messages.map { $0["method"] as? String } == [
        "textDocument/publishDiagnostics", "textDocument/publishDiagnostics", "window/showMessage",
        "window/showMessage", "window/logMessage",
      ])
    #expect(messages[1][path: "params/uri"] as? String == "file:///w/.idvlint.yml")
    #expect(messages[1][path: "params/diagnostics/0/code"] as? String == "malformed-configuration")
    for (number, words) in [(2, "Permission denied"), (3, "has mistakes"), (4, "Permission denied")] {
      #expect(messages[number][path: "params/type"] as? Int == 1)
      #expect((messages[number][path: "params/message"] as? String)?.contains(words) == true)
    }
    editor.tell("workspace/didChangeConfiguration")
    #expect(editor.take().allSatisfy { $0["method"] as? String == "textDocument/publishDiagnostics" })
    // Once it is open, its text counts.
    editor.open("file:///w/.idvlint.yml", "leve: note\n")
    #expect(Self.codes(editor.pushed("file:///w/.idvlint.yml")?.diagnostics) == ["malformed-configuration"])
    editor.change("file:///w/.idvlint.yml", "[{\"text\": \"level: note\\n\"}]", version: 2)
    #expect(editor.pushed("file:///w/.idvlint.yml")?.diagnostics.isEmpty == true)
    editor.troubles = ConfigurationTroubles()
    editor.isNews = true
    editor.tell("textDocument/didSave", "{\"textDocument\": {\"uri\": \"file:///w/.idvlint.yml\"}}")
    #expect(editor.questions.contains("anew"))
    editor.tell("textDocument/didClose", "{\"textDocument\": {\"uri\": \"file:///w/.idvlint.yml\"}}")
    #expect(editor.pushed("file:///w/.idvlint.yml")?.diagnostics.isEmpty == true)
  }
}
