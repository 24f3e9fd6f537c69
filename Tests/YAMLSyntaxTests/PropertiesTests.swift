import DocumentModel
import Testing
import YAMLSyntax

/// Where a value begins behind its anchor and tag, and where the characters of short escapes stand.
@Suite struct PropertiesTests {
  private func document(_ text: String) -> ParsedDocument {
    parseDocument(SourceFile(path: FilePath("p.yaml"), bytes: Array(text.utf8)), limits: ReadingLimits())
  }

  /// The second anchor is that of the mapping's first key.
  @Test func aMappingBeginsAtTheAnchorOfItsFirstKey() throws {
    let text = "x: &a\n  &b k: v\n"
    let document = document(text)
    let root = try #require(document.documents.first.flatMap { document.root(of: $0) })
    let mapping = try #require(root.pairs.first { _ in true }?.value)
    #expect(String(decoding: document.source[mapping.range], as: UTF8.self) == "&b k: v")
    #expect(mapping.properties?.anchor == "a")
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
