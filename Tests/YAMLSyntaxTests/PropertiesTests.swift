import DocumentModel
import Testing
import YAMLSyntax

/// Where a value begins behind its anchor and tag, and where the characters of short escapes stand.
@Suite struct PropertiesTests {
  private func document(_ text: String) -> ParsedDocument {
    parseDocument(SourceFile(path: FilePath("p.yaml"), bytes: Array(text.utf8)), limits: ReadingLimits())
  }

  /// The second anchor or tag is that of the mapping's first key, and so is one that the mapping does not have.
  @Test(arguments: [
    ("&a", "&b k: v"), ("!t", "&b k: v"), ("!t", "&b : v"), ("&a", "!u k: v"), ("!t &a", "&b !u k: v"),
    ("&a !t", "!u &b k: v"),
  ])
  func aMappingBeginsWithItsFirstKey(own: String, inner: String) throws {
    let document = document("x: \(own)\n  \(inner)\n")
    let root = try #require(document.documents.first.flatMap { document.root(of: $0) })
    let mapping = try #require(root.pairs.first { _ in true }?.value)
    #expect(String(decoding: document.source[mapping.range], as: UTF8.self) == inner)
    #expect(mapping.properties?.anchor == (own.contains("&") ? "a" : nil))
  }

  /// `\N` and `\_` have two characters and stand for two bytes, by accident.
  @Test func anEscapeOfTheLengthOfItsTextIsOnePiece() throws {
    let document = document(#"x: "a\Nb""#)
    let root = try #require(document.documents.first.flatMap { document.root(of: $0) })
    let text = try #require(root.pairs.first { _ in true }?.value.text)
    #expect(text.range(of: 1..<2).bytes == 5..<7)
    #expect(text.range(of: 1..<3).bytes == 5..<7)
    #expect(text.range(of: 3..<4).bytes == 7..<8)
  }
}
