import DocumentModel
import JSONSyntax
import Linting
import Testing
import YAMLSyntax

/// Edits at places that are easily got wrong: values that are not written, and texts inside texts.
@Suite struct MenderEdgesTests {
  private static func document(_ text: String) -> ParsedDocument {
    parseDocument(SourceFile(path: FilePath("a.yaml"), bytes: Array(text.utf8)), limits: ReadingLimits())
  }

  /// A text after the edits of an intention; nil where there are none.
  private static func mended(_ document: ParsedDocument, _ intent: Fix.Intent) -> String? {
    let edits = Mender(document.source).edits(for: Fix("x", .safe, intent))
    return edits.map { String(decoding: TextEdit.apply($0, to: document.source.text), as: UTF8.self) }
  }

  @Test(arguments: [
    ("a:\n  -\n  - b\n", "a:\n  - \"n\"\n  - b\n"), ("-\n", "- \"n\"\n"),
    ("- a\n-  # none\n", "- a\n- \"n\"  # none\n"),
    ("a:\nb: c\n", "a: \"n\"\nb: c\n"), ("a: # none\n", "a: \"n\" # none\n"), ("\"a\" :\n", "\"a\" : \"n\"\n"),
    ("a:\n  - b:\n", "a:\n  - b: \"n\"\n"),
  ])
  func whatIsNotWrittenIsWritten(text: String, expected: String) throws {
    let document = Self.document(text)
    let empty = try #require(
      document.nodes.records.indices.lazy.map { Node(table: document.nodes, index: $0) }.first { node in
        node.kind == .scalar && node.record.range.isEmpty
      })
    #expect(Self.mended(document, .setValue(empty, "n")) == expected)
  }

  /// A stretch of a string inside the JSON of a value, by the ways in which that is written.
  @Test(arguments: [
    ("a: '{\"k\": \"xyz\"}'\n", "a: '{\"k\": \"x\\\"''z\"}'\n"),
    ("a: \"{\\\"k\\\": \\\"xyz\\\"}\"\n", "a: \"{\\\"k\\\": \\\"x\\\\\\\"'z\\\"}\"\n"),
    ("a: |\n  {\"k\": \"xyz\"}\n", "a: |\n  {\"k\": \"x\\\"'z\"}\n"),
  ])
  func aStretchInsideIsEscapedForBoth(text: String, expected: String) throws {
    let document = Self.document(text)
    let host = Node(table: document.nodes, index: 2)
    let reading = readJSON(host.text.buffer, in: host.text.bounds, map: host.text.bufferMap, limits: ReadingLimits())
    let value = Node(table: reading.nodes, index: 2)
    #expect(Self.mended(document, .inside(host, .replace(value, 1..<2, "\"'"))) == expected)
  }
}
