import LanguageServer
import Testing

/// The life of a server (LSP 3.17, "Server lifecycle").
@Suite struct LifecycleTests {
  @Test func requestsAreTakenInTheirTime() {
    var editor = Editor()
    #expect(editor.ask("textDocument/hover").code == -32002)
    #expect(editor.ask("shutdown").code == -32002)
    editor.open("file:///w/a.yaml", "ProductCode: ID_OCR\n")
    #expect(editor.take().isEmpty)
    let first = editor.ask("initialize", "{\"processId\": 4711, \"rootUri\": null, \"capabilities\": {}}")
    #expect(first[path: "result/serverInfo/name"] as? String == "idvlint")
    #expect(first[path: "result/serverInfo/version"] as? String == "1.2.3")
    #expect(editor.watched == 4711)
    #expect(editor.ask("initialize").code == -32600)
    #expect(editor.ask("textDocument/nothing").code == -32601)
    #expect(editor.ask("$/nothing").code == -32601)
    editor.tell("$/setTrace", "{\"value\": \"verbose\"}")
    editor.tell("nothing")
    #expect(editor.take().isEmpty)
    #expect(editor.ask("shutdown").keys.sorted() == ["id", "jsonrpc", "result"])
    #expect(editor.ask("shutdown").code == -32600)
    #expect(editor.ask("textDocument/hover").code == -32600)
    editor.open("file:///w/a.yaml", "ProductCode: ID_OCR\n")
    #expect(editor.take().isEmpty && editor.status == nil)
    editor.tell("exit")
    #expect(editor.status == 0)
    #expect(editor.ask("shutdown").isEmpty)
  }

  @Test func endWithoutShutdownIsAFailure() {
    for method in ["exit", nil] {
      var editor = Editor("")
      if let method { editor.tell(method) } else { editor.handle(.end) }
      #expect(editor.status == 1)
    }
    var early = Editor()
    early.tell("exit")
    #expect(early.status == 1)
    var late = Editor("")
    _ = late.ask("shutdown")
    late.handle(.end)
    #expect(late.status == 0)
  }

  @Test(arguments: [
    ("[\"utf-8\"]", "utf-8"), ("[\"utf-16\", \"utf-8\"]", "utf-8"), ("[\"utf-32\", \"utf-16\"]", "utf-32"),
    ("[\"utf-16\", \"utf-32\"]", "utf-16"), ("[\"utf-7\"]", "utf-16"), ("[]", "utf-16"), ("null", "utf-16"),
  ])
  func encodingIsAgreedUpon(offered: String, chosen: String) {
    var editor = Editor()
    let answer = editor.ask("initialize", "{\"capabilities\": {\"general\": {\"positionEncodings\": \(offered)}}}")
    #expect(answer[path: "result/capabilities/positionEncoding"] as? String == chosen)
  }

  @Test func whatIsTakenBackIsRefused() {
    var editor = Editor("")
    func request(_ id: String) -> [UInt8] {
      Editor.framed("{\"jsonrpc\": \"2.0\", \"id\": \(id), \"method\": \"workspace/diagnostic\", \"params\": {}}")
    }
    func cancel(_ id: String) -> [UInt8] {
      Editor.framed("{\"jsonrpc\": \"2.0\", \"method\": \"$/cancelRequest\", \"params\": {\"id\": \(id)}}")
    }
    editor.send(request("1") + request("\"1\"") + request("2") + cancel("\"1\"") + cancel("3"))
    #expect(editor.take().map(\.code) == [nil, -32800, nil])
    // Too late.
    editor.send(cancel("2"))
    #expect(editor.take().isEmpty)
  }

  @Test func watchersAreAskedFor() {
    var editor = Editor("\"workspace\": {\"didChangeWatchedFiles\": {\"dynamicRegistration\": true}}")
    let messages = editor.take()
    #expect(messages.map { $0["method"] as? String } == ["client/registerCapability"])
    #expect(
      messages[0][path: "params/registrations/0/registerOptions/watchers/0/globPattern"] as? String
        == "**/.idvlint.yml")
    editor.send("{\"jsonrpc\": \"2.0\", \"id\": \"idvlint-1\", \"result\": null}")
    editor.send("{\"jsonrpc\": \"2.0\", \"id\": \"idvlint-1\", \"error\": {\"code\": 1, \"message\": \"no\"}}")
    #expect(editor.take().isEmpty)
    var other = Editor("")
    #expect(other.take().isEmpty)
  }
}
