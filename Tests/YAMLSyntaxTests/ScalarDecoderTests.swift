import DocumentModel
import Laws
import Testing
import YAMLSyntax

/// Where the parts of a value stand, scalar by scalar.
@Suite struct ScalarDecoderTests {
  /// A scalar alone in a text, its value, and parts of the value with what they are written as.
  struct Example: Sendable, CustomTestStringConvertible {
    var text: String
    var value: String
    var parts: [(value: String, source: String)] = []
    var testDescription: String { text.debugDescription }
  }

  static let flow = [
    Example(text: "plain text", value: "plain text", parts: [("text", "text")]),
    Example(text: "one \n  two", value: "one two", parts: [("one", "one"), (" ", " \n  "), ("two", "two")]),
    Example(text: "one\n\n  \n two", value: "one\n\ntwo", parts: [("\n\n", "\n\n  \n "), ("two", "two")]),
    Example(text: "one\r\n two", value: "one two", parts: [(" ", "\r\n ")]),
    Example(text: "one\r\n\r\n two", value: "one\ntwo", parts: [("\n", "\r\n\r\n ")]),
    Example(text: "one\u{85}two", value: "one two", parts: [(" ", "\u{85}")]),
    Example(text: "one\u{2028}two", value: "one\u{2028}two", parts: [("\u{2028}", "\u{2028}")]),
    Example(text: "one \u{2029} two", value: "one\u{2029}two", parts: [("\u{2029}", " \u{2029} ")]),
    Example(text: "'it''s'", value: "it's", parts: [("it", "it"), ("'", "''"), ("s", "s")]),
    Example(text: "''", value: ""),
    Example(text: "''''", value: "'", parts: [("'", "''")]),
    Example(text: "' a \n b '", value: " a b ", parts: [(" a", " a"), ("a b", "a \n b"), ("b ", "b ")]),
    Example(text: "\"張\\u5F35😀\"", value: "張張😀", parts: [("張張", "張\\u5F35"), ("😀", "😀")]),
    Example(text: "\"\\x41\\U0001F600\"", value: "A😀", parts: [("A", "\\x41"), ("😀", "\\U0001F600")]),
    Example(text: "\"\\N\\_\\L\\P\"", value: "\u{85}\u{A0}\u{2028}\u{2029}", parts: [("\u{A0}", "\\_")]),
    Example(
      text: "\"\\0\\a\\b\\t\\\t\\n\\v\\f\\r\\e\\ \\\"\\/\\\\\"",
      value: "\0\u{7}\u{8}\t\t\n\u{B}\u{C}\r\u{1B} \"/\\"),
    Example(text: "\"http:\\/\\/x\"", value: "http://x", parts: [("//", "\\/\\/"), ("x", "x")]),
    Example(text: "\"one\\\n  two\"", value: "onetwo", parts: [("one", "one"), ("two", "two"), ("et", "e\\\n  t")]),
    Example(text: "\"one \\\n\n  two\"", value: "one \ntwo", parts: [(" ", " "), ("\n", "\\\n\n  "), ("two", "two")]),
    Example(text: "\"a\n\n\"", value: "a\n", parts: [("\n", "\n\n")]),
  ]

  static let block = [
    Example(text: "|\n one\n two\n", value: "one\ntwo\n", parts: [("one\n", "one\n"), ("two", "two")]),
    Example(text: "| # why\n  one\n", value: "one\n", parts: [("one\n", "one\n")]),
    Example(text: "|-\n one\n\n", value: "one", parts: [("one", "one")]),
    Example(text: "|+\n one\n\n\n", value: "one\n\n\n", parts: [("\n\n\n", "\n\n\n")]),
    Example(text: "|2-\n   one\n  two", value: " one\ntwo", parts: [(" one", " one"), ("two", "two")]),
    Example(text: "|-2\n   one\n  two", value: " one\ntwo", parts: [(" one", " one")]),
    Example(text: "|\n\n  \n  one\n", value: "\n\none\n", parts: [("one", "one")]),
    Example(text: "|\r\n one\r\n two\r\n", value: "one\ntwo\n", parts: [("\n", "\r\n"), ("two", "two")]),
    Example(text: "|\n one\u{2028} two\r", value: "one\u{2028}two\n", parts: [("\u{2028}", "\u{2028}")]),
    Example(text: "|\n", value: ""),
    Example(text: "|+\n\n\n", value: "\n\n"),
    Example(text: ">\n one\n two\n", value: "one two\n", parts: [("one", "one"), (" ", "\n "), ("two\n", "two\n")]),
    Example(text: ">\n one\n\n\n two\n", value: "one\n\ntwo\n", parts: [("\n\n", "\n\n\n "), ("two", "two")]),
    Example(text: ">\n one\n   more\n two\n", value: "one\n  more\ntwo\n", parts: [("  more\n", "  more\n")]),
    Example(text: ">\n one\n \tmore\n two\n", value: "one\n\tmore\ntwo\n"),
    Example(text: ">-\n one\n two\n\n", value: "one two", parts: [("two", "two")]),
    Example(text: ">+\n one\n\n", value: "one\n\n", parts: [("\n\n", "\n\n")]),
  ]

  @Test(arguments: flow + block) func `A value and its places`(example: Example) throws {
    let text = Array(example.text.utf8)
    let stream = ScalarStream(of: text)
    let decoded = ScalarDecoder.decode(text, record: try #require(stream.records.first))
    #expect(!stream.isRefused && decoded.isTrusted)
    #expect(decoded.string == example.value)
    for part in example.parts {
      let stretch = try #require(decoded.bytes.firstRange(of: Array(part.value.utf8)))
      let offset = decoded.bytes.startIndex
      let source = decoded.map.source(of: stretch.lowerBound - offset..<stretch.upperBound - offset)
      #expect(String(decoding: text[source], as: UTF8.self) == part.source)
    }
  }

  @Test(arguments: [
    "one line", "'two words'", "\"no escape: #\"", "|\n  one line\n", ">-\n one line\n", "a\u{2029}b",
  ])
  func `What stands in the text as it is is not copied`(string: String) throws {
    let text = Array(string.utf8)
    let decoded = ScalarDecoder.decode(text, record: try #require(ScalarStream(of: text).records.first))
    #expect(decoded.isTrusted)
    #expect(decoded.buffer == text)
    #expect(decoded.map == .verbatim(from: decoded.bounds.lowerBound))
  }

  @Test func `The end of a value stands before what leaves nothing in it`() throws {
    for (string, end) in [("\"a\\x41\\\n  \"", 6), ("|-\n  a\n  b\n\n", 10), ("''", 1), ("|\n", 2)] {
      let text = Array(string.utf8)
      let decoded = ScalarDecoder.decode(text, record: try #require(ScalarStream(of: text).records.first))
      #expect(decoded.map.source(of: decoded.count..<decoded.count) == end..<end)
    }
  }

  /// libyaml's indentation at the event is the one its scanner counted from.
  @Test func `An indentation indicator counts from the construct around`() {
    let text = Array("a:\n  - - |2\n       x\n      y\n    - k: >1-\n         z\nb: |3\n     w\n".utf8)
    let stream = ScalarStream(of: text)
    let blocks = stream.records.filter { $0.style == .literal || $0.style == .folded }
    #expect(blocks.map(\.parentIndent) == [5, 7, 1])
    #expect(blocks.map { ScalarDecoder.decode(text, record: $0).string } == [" x\ny\n", "  z", "  w\n"])
    for var record in blocks {
      record.parentIndent += 1
      #expect(!ScalarDecoder.decode(text, record: record).isTrusted)
    }
  }

  @Test(arguments: [
    ("plain", "plain"), ("&a 'x'", "'x'"), ("!t \"x\"", "\"x\""), ("&a !!str x", "x"), ("!<t:x,[y]>  &a-b_1 x", "x"),
    ("&a # here\n\n  !t\t# and there\r\n  x", "x"), ("!e%20%C3%A9 &a |\n x", "|\n x"), ("&a\u{2028}x", "x"),
    ("&a\n\u{FEFF}x", "x"), ("&an:chor value", ":chor value"), ("! x", "x"), ("!a!b &c", ""), ("&a", ""), ("!<t", ""),
    ("'&a'", "'&a'"), ("", ""),
  ])
  func `The content begins behind anchor and tag`(string: String, content: String) {
    let text = Array("é: \(string)".utf8)
    let start = ScalarDecoder.propertiesEnd(text, from: 4, to: text.count)
    #expect(String(decoding: text[start...], as: UTF8.self) == content)
  }

  @Test func `Properties never reach beyond the end mark`() {
    let text = Array("[!t ,b]".utf8)
    #expect(ScalarDecoder.propertiesEnd(text, from: 1, to: 3) == 3)
    #expect(ScalarDecoder.propertiesEnd(text, from: 9, to: 12) == 7)
    #expect(ScalarDecoder.propertiesEnd(text, from: -1, to: -1) == 0)
  }
}
