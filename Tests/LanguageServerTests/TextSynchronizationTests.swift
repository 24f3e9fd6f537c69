import Foundation
import LanguageServer
import SeededRandom
import Testing

/// The server's text is the editor's after every edit (LSP 3.17, "Text Document Synchronization").
@Suite struct TextSynchronizationTests {
  private static let uri = "file:///w/a.yaml"

  @Test(arguments: ["utf-8", "utf-16", "utf-32"]) func randomEditsGiveTheSameText(encoding: String) {
    var editor = Editor("", encoding: encoding)
    var dice = SeededGenerator(seed: UInt64(encoding.utf8.count) &+ 8)
    var text = ReferenceText("ProductCode: ID_OCR\r\nDocType: \"😀张é\"\n", encoding)
    editor.open(Self.uri, String(text.scalars))
    let words = ["a", "é", "张", "😀", "\n", "\r", "\r\n", "\t", "\u{FEFF}", "\u{2028}", "DocType: ", "", "#", "e\u{301}"]
    for number in 0..<10_000 {
      var changes: [String] = []
      for _ in 0..<Int.random(in: 1...3, using: &dice) {
        let count = Int.random(in: 0...3, using: &dice)
        let new = (0..<count).map { _ in words.randomElement(using: &dice) ?? "" }.joined()
        if Int.random(in: 0..<50, using: &dice) == 0 || text.scalars.count > 300 {
          text = ReferenceText(new, encoding)
          changes.append("{\"text\": \(Editor.json(new))}")
        } else {
          let lines = text.lineCount
          let places = (0..<2).map { _ in
            (line: Int.random(in: 0...lines + 1, using: &dice), character: Int.random(in: 0...30, using: &dice))
          }
          text.replace(places[0], places[1], with: new)
          let ends = places.map { "{\"line\": \($0.line), \"character\": \($0.character)}" }
          changes.append(
            "{\"range\": {\"start\": \(ends[0]), \"end\": \(ends[1])}, \"text\": \(Editor.json(new))}")
        }
      }
      // Versions that are too low, too.
      editor.change(Self.uri, "[\(changes.joined(separator: ","))]", version: Int.random(in: 0...number, using: &dice))
      let expected = Array(String(text.scalars).utf8)
      guard editor.server.text(of: Self.uri) == expected else {
        Issue.record("after change \(number), \(changes)")
        return
      }
      _ = editor.take()
    }
  }

  @Test func placesOutOfBoundsAreMovedInto() {
    var editor = Editor("")
    editor.open(Self.uri, "ab\r\ncd")
    func edit(_ start: String, _ end: String, _ text: String) -> String? {
      func position(_ words: String) -> String {
        let parts = words.split(separator: ":")
        return "{\"line\": \(parts[0]), \"character\": \(parts[1])}"
      }
      let range = "{\"start\": \(position(start)), \"end\": \(position(end))}"
      editor.change(Self.uri, "[{\"range\": \(range), \"text\": \"\(text)\"}]", version: 2)
      return editor.server.text(of: Self.uri).map { String(decoding: $0, as: UTF8.self) }
    }
    #expect(edit("0:99", "0:99", "x") == "abx\r\ncd")
    #expect(edit("99:0", "99:99", "y") == "abx\r\ncdy")
    #expect(edit("1:99999999999999999999", "1:2147483647", "z") == "abx\r\ncdyz")
    #expect(edit("-1:-1", "0:1", "") == "bx\r\ncdyz")
    #expect(edit("1:2", "0:1", "-") == "b-yz")
  }

  @Test func mistakenChangesAreTold() {
    var editor = Editor("")
    editor.change(Self.uri, "[{\"text\": \"a\"}]", version: 2)
    editor.open(Self.uri, "a: 1\n")
    _ = editor.take()
    for changes in ["{}", "[{}]", "[{\"text\": 1}]", "[{\"text\": \"a\", \"range\": {}}]"] {
      editor.change(Self.uri, changes, version: 2)
      #expect(editor.take().contains { $0["method"] as? String == "window/logMessage" }, "\(changes)")
    }
    #expect(editor.server.text(of: Self.uri) == Array("a: 1\n".utf8))
    editor.tell("textDocument/didClose", "{\"textDocument\": {\"uri\": \"\(Self.uri)\"}}")
    #expect(editor.server.text(of: Self.uri) == nil)
  }
}
