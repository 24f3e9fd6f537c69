import Foundation
import SeededRandom
import Testing

/// Whatever comes, the server lives, and each request has one answer.
@Suite struct RandomMessagesTests {
  private static let count = ProcessInfo.processInfo.environment["IDVLINT_DEEP"] == "1" ? 100_000 : 4_000
  private static let words = ["textDocument", "uri", "position", "range", "start", "end", "line", "character", "text",
    "contentChanges", "context", "diagnostics", "only", "version", "changes", "item", "data", "previousResultIds"]
  private static let methods = ["textDocument/didOpen", "textDocument/didChange", "textDocument/didSave",
    "textDocument/didClose", "textDocument/hover", "textDocument/completion", "completionItem/resolve",
    "textDocument/codeAction", "codeAction/resolve", "textDocument/documentSymbol", "textDocument/definition",
    "textDocument/documentLink", "textDocument/documentColor", "textDocument/colorPresentation",
    "textDocument/diagnostic", "workspace/diagnostic", "workspace/didChangeConfiguration",
    "workspace/didChangeWatchedFiles", "workspace/didChangeWorkspaceFolders", "initialize", "initialized", "$/x", "x"]
  private static let texts = ["ProductCode: ID_OCR\nDocType: 01000000\n", "", "# idvlint: profile\n", "{", "a: [\n- b",
    "StyleConfig: '{\"guidePage\": {\"btnBgColor\": \"red\"}}'\nReturnUrl: https://x.test/a\n"]

  private static func value(_ dice: inout SeededGenerator, depth: Int = 0) -> String {
    switch Int.random(in: 0..<(depth > 4 ? 6 : 9), using: &dice) {
    case 0: return "null"
    case 1: return ["true", "false"].randomElement(using: &dice) ?? ""
    case 2: return ["-1", "0", "1", "2147483647", "1e400", "0.5"].randomElement(using: &dice) ?? ""
    case 3: return "\"file:///w/a.yaml\""
    case 4: return "\"\(["quickfix", "\\ud800", "x", "untitled:1"].randomElement(using: &dice) ?? "")\""
    case 5: return Editor.json(texts.randomElement(using: &dice) ?? "")
    case 6:
      let items = (0..<Int.random(in: 0...2, using: &dice)).map { _ in value(&dice, depth: depth + 1) }
      return "[\(items.joined(separator: ","))]"
    default:
      let members = (0..<Int.random(in: 0...3, using: &dice)).map { _ in
        "\"\(words.randomElement(using: &dice) ?? "")\": \(value(&dice, depth: depth + 1))"
      }
      return "{\(members.joined(separator: ","))}"
    }
  }

  /// Parameters that a method could have, one of their values replaced now and then.
  private static func parameters(_ dice: inout SeededGenerator) -> String {
    let (line, column) = (Int.random(in: 0...3, using: &dice), Int.random(in: 0...30, using: &dice))
    let place = "{\"line\": \(line), \"character\": \(column)}"
    let text = Editor.json(texts.randomElement(using: &dice) ?? "")
    var members = [
      "textDocument":
        "{\"uri\": \"file:///w/a.yaml\", \"languageId\": \"yaml\", \"version\": 1, \"text\": \(text)}",
      "position": place, "range": "{\"start\": \(place), \"end\": \(place)}", "context": "{\"diagnostics\": []}",
      "contentChanges": "[{\"range\": {\"start\": \(place), \"end\": \(place)}, \"text\": \"x\"}]",
      "color": "{\"red\": 1, \"green\": 0.5, \"blue\": 0, \"alpha\": 1}",
    ]
    if Int.random(in: 0..<3, using: &dice) == 0, let name = members.keys.sorted().randomElement(using: &dice) {
      members[name] = value(&dice)
    }
    return "{\(members.sorted { $0.key < $1.key }.map { "\"\($0.key)\": \($0.value)" }.joined(separator: ","))}"
  }

  @Test func everyRequestHasOneAnswer() {
    var dice = SeededGenerator(seed: 18)
    for round in 0..<Self.count / 200 {
      var editor = Editor([Editor.pushing, Editor.pulling].randomElement(using: &dice) ?? "")
      _ = editor.take()
      var expected: [Int: Int] = [:]
      var faulty = 0
      var stream: [UInt8] = []
      for number in 1000..<1200 {
        let isRequest = Bool.random(using: &dice)
        let method = number == 1190 ? "shutdown" : Self.methods.randomElement(using: &dice) ?? ""
        let parameters = Bool.random(using: &dice) ? Self.parameters(&dice) : Self.value(&dice)
        let id = isRequest ? "\"id\": \(number), " : ""
        let message = Array(
          "{\"jsonrpc\": \"2.0\", \(id)\"method\": \"\(method)\", \"params\": \(parameters)}".utf8)
        switch Int.random(in: 0..<8, using: &dice) {
        case 0:
          stream += Editor.framed(message.prefix(Int.random(in: 0..<message.count, using: &dice)))
          faulty += 1
        case 1:
          stream += Editor.framed((0..<20).map { _ in UInt8.random(in: 128...255, using: &dice) })
          faulty += 1
        default:
          stream += Editor.framed(message)
          if isRequest { expected[number] = 1 }
        }
      }
      var rest = stream[...]
      while !rest.isEmpty {
        let piece = rest.prefix(Int.random(in: 1...4000, using: &dice))
        editor.send(Array(piece))
        rest = rest.dropFirst(piece.count)
      }
      var answers: [Int: Int] = [:]
      var refused = 0
      for message in editor.take() where message["method"] == nil {
        if let id = message["id"] as? Int { answers[id, default: 0] += 1 } else { refused += 1 }
      }
      #expect(answers == expected, "round \(round)")
      #expect(refused == faulty, "round \(round)")
      #expect(editor.status == nil)
    }
  }
}
