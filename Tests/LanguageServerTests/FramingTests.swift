import Testing

/// The stream of messages (LSP 3.17, "Base Protocol").
@Suite struct FramingTests {
  private static let question = "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"x\"}"

  /// The codes of the answers to a stream that comes in pieces.
  private func codes(_ pieces: [[UInt8]]) -> [Int?] {
    var editor = Editor()
    for piece in pieces { editor.send(piece) }
    return editor.take().map(\.code)
  }

  @Test func streamSplitAnywhereIsUnderstood() {
    let one = Array("content-length:  \(Self.question.utf8.count) \r\nContent-Type: x; charset=utf-8\r\n\r\n".utf8)
    let stream = one + Array(Self.question.utf8) + Editor.framed(Self.question)
    for cut in stream.indices {
      #expect(codes([Array(stream[..<cut]), Array(stream[cut...])]) == [-32002, -32002])
    }
    #expect(codes(stream.map { [$0] }) == [-32002, -32002])
    #expect(codes([stream + stream]) == [-32002, -32002, -32002, -32002])
  }

  @Test func otherHeadersArePassedOver() {
    let length = Self.question.utf8.count
    for header in [
      "X: y\r\nContent-Length: \(length)\r\n\r\n", "no colon\r\nContent-Length: \(length)\r\n\r\n",
      "CONTENT-LENGTH:\(length)\r\n\r\n", "Content-Length: \(length)\n\n", "Content-Length: 000\(length)\r\n\r\n",
    ] {
      #expect(codes([Array((header + Self.question).utf8)]) == [-32002], "\(header)")
    }
  }

  @Test(arguments: [
    ("Content-Length: 104857600\r\n\r\n", "a message has more than 33554432 bytes"),
    ("Content-Length: 99999999999999999999999\r\n\r\n", "a message has more than 33554432 bytes"),
    ("Content-Length: 0x10\r\n\r\n", "the Content-Length of a message is no number"),
    ("Content-Length: -1\r\n\r\n", "the Content-Length of a message is no number"),
    ("Content-Length:\r\n\r\n", "the Content-Length of a message is no number"),
    ("Content-Type: x\r\n\r\n", "a message has no Content-Length"),
    ("\r\n", "a message has no Content-Length"),
    (String(repeating: "x", count: 9000), "the header of a message is longer than 8192 bytes"),
    (String(repeating: "x: y\r\n", count: 2000) + "\r\n", "the header of a message is longer than 8192 bytes"),
  ])
  func headerThatCannotBeUnderstoodEndsIt(header: String, sentence: String) {
    var editor = Editor()
    editor.send(Editor.framed(Self.question) + Array(header.utf8) + Editor.framed(Self.question))
    #expect(editor.take().map(\.code) == [-32002])
    #expect(editor.told == [sentence])
    #expect(editor.status == 1)
    editor.send(Editor.framed(Self.question))
    #expect(editor.take().isEmpty)
  }

  @Test func contentThatIsNoMessageIsRefused() {
    let cases: [(String, Int, Any?)] = [
      ("", -32700, nil), ("{", -32700, nil), ("{\"a\": 1,}", -32700, nil),
      ("[]", -32600, nil), ("1", -32600, nil), ("{}", -32600, nil), ("{\"jsonrpc\": \"1.0\"}", -32600, nil),
      ("{\"jsonrpc\": \"2.0\", \"id\": 7}", -32600, 7),
      ("{\"jsonrpc\": \"2.0\", \"id\": null, \"method\": \"a\"}", -32600, nil),
      ("{\"jsonrpc\": \"2.0\", \"id\": {}, \"method\": \"a\"}", -32600, nil),
      ("{\"jsonrpc\": \"2.0\", \"id\": true, \"method\": \"a\"}", -32600, nil),
      ("{\"jsonrpc\": \"2.0\", \"id\": 7, \"method\": 1}", -32600, 7),
      ("[{\"jsonrpc\": \"2.0\", \"id\": 7, \"method\": \"a\"}]", -32600, nil),
      (String(repeating: "[", count: 100_000), -32700, nil),
    ]
    for (content, code, id) in cases {
      var editor = Editor()
      editor.send(content)
      let answers = editor.take()
      #expect(answers.map(\.code) == [code], "\(content.prefix(60))")
      #expect(answers.first?["id"] as? Int == id as? Int, "\(content.prefix(60))")
      #expect(editor.status == nil)
    }
    var editor = Editor()
    editor.send(Editor.framed([0x7B, 0x22, 0xFF, 0xFE, 0x22, 0x7D]))
    #expect(editor.take().map(\.code) == [-32700])
  }

  /// What comes back for a request names it as it was named.
  @Test func namesOfRequestsComeBack() {
    var editor = Editor()
    for (id, expected) in [("\"a\\u00e9\"", "aé"), ("\"\"", "")] {
      editor.send("{\"jsonrpc\": \"2.0\", \"id\": \(id), \"method\": \"x\"}")
      #expect(editor.take().first?["id"] as? String == expected)
    }
    editor.send("{\"jsonrpc\": \"2.0\", \"id\": -9007199254740993, \"method\": \"x\"}")
    #expect(editor.take().first?["id"] as? Int == -9_007_199_254_740_993)
  }
}
