import DocumentModel
import Testing
import YAMLSyntax

/// A fault costs its line; the rest of the file is read as if nothing were.
@Suite struct RecoveryTests {
  @Test(arguments: [
    "a: [x\n", "a: {x: y\n", "a: [x, {y: z}\n", "a: b: c\n", "a: \"b\" c\n", "a: @b\n", "\tb: c\n",
    "a: !b#c d\n", "a: &\n",
    "a: \"\\q\"\n", "a: [,]\n", "a: [b c}\n", "a\n", "a: | x\n", "a: x\u{1}y\n",
    "a: \u{1}\u{2}\u{3}\u{4}\u{5}\u{6}\n", "  - b\n",
    "a: ]\n", "%\n", "a: !x!y z\n", "a: *\n", "a: {{ b }} c\n", "a: 'b'c\n",
  ])
  func `The lines around a fault stay alive`(line: String) throws {
    let text = "# head\nfirst: \"1\\x41\"\n" + line + "second: '2''2'\nthird:\n  - 3 3\n  - é # tail\n"
    let document = parsed(text.utf8)
    #expect(document.problems.count == 1 && document.isCutShort, "\(document.problems)")
    // Where a bracket was never closed, the line behind it may be the first that cannot stand.
    let problem = try #require(document.problems.first)
    let isInBrackets = problem.message.hasPrefix("expected `,` or")
    let place = (isInBrackets ? problem.related?.range : nil)?.bytes ?? problem.range.bytes
    let start = "# head\nfirst: \"1\\x41\"\n".utf8.count
    #expect(place.lowerBound >= start && place.lowerBound <= start + line.utf8.count, "\(place)")
    var found: [String: String] = [:]
    for root in document.documents.compactMap({ document.root(of: $0) }) {
      for pair in root.pairs {
        let text = pair.value.text
        let items = pair.value.children.map { $0.text.string }
        #expect(pair.value.kind != .scalar || (text.isTrusted && !text.map.isWhole) || pair.key.text.equals("a"))
        found[pair.key.text.string] = pair.value.kind == .scalar ? text.string : items.joined(separator: ",")
      }
    }
    #expect(found["first"] == "1A")
    #expect(found["second"] == "2'2")
    #expect(found["third"] == "3 3,é")
    let comments = document.comments.map { String(decoding: document.source[$0.range], as: UTF8.self) }
    #expect(comments == ["# head", "# tail"])
    #expect(faults(ofPlacesIn: document).isEmpty)
  }

  @Test func `A quote that is never closed costs its line`() {
    let document = parsed("a: 1\nb: \"x\nc: 3\nd: # y\n  4\n".utf8)
    #expect(document.problems.map(\.message) == ["the quote is never closed"])
    #expect(document.scalars.map(\.text.string) == ["a", "1", "c", "3", "d", "4"])
    #expect(document.comments.count == 1)
  }

  @Test func `Several faults are one problem, the first`() {
    let document = parsed("a: b: c\nd: 1\ne: @f\ng: 2\nh: [\ni: 3\n".utf8)
    #expect(document.problems.map(\.range.bytes) == [4..<5])
    #expect(document.scalars.map(\.text.string) == ["d", "1", "g", "2", "i", "3"])
  }

  @Test func `What follows from a fault is not told`() {
    #expect(parsed("a: &x [b\nc: *x\n".utf8).problems.map(\.kind) == [.yamlSyntax])
    #expect(parsed("a: &x b\nc: *y\n".utf8).problems.map(\.kind) == [.undefinedAlias])
    #expect(parsed("a: &x [*x]\n".utf8).problems.map(\.kind) == [.undefinedAlias])
    #expect(parsed("&x a: *x\n---\n*x\n".utf8).problems.map(\.kind) == [.undefinedAlias])
  }

  @Test func `Every unquoted placeholder of a template is told, and its value stays`() throws {
    var text = "%HEAD%: 0\n"
    for number in 0..<500 { text += "k\(number): %NAME_\(number)%/x\nl\(number): [@LIST@, '%QUOTED%'] # %NOT%\n" }
    text += "m: |\n  {\"a\": %JSON%}\nn: \"a\\n %TEXT%\"\no: a %INSIDE%\np: http://h/%20%ABC%\n- @ITEM@"
    text.removeLast("\n- @ITEM@".count)
    let document = parsed(text.utf8)
    #expect(document.problems.count == 1_001)
    #expect(document.problems.allSatisfy { $0.kind == .unquotedPlaceholder })
    #expect(!document.isCutShort)
    #expect(document.comments.count == 500)
    for (problem, expected) in zip(document.problems.dropFirst(), ["%NAME_0%", "@LIST@", "%NAME_1%"]) {
      #expect(document.source[problem.range].elementsEqual(expected.utf8))
    }
    #expect(document.scalars.allSatisfy { $0.text.isTrusted && !$0.text.map.isWhole })
    let pairs = try #require(document.root(of: document.documents[0])).pairs.map { $0 }
    #expect(pairs.first?.key.text.string == "%HEAD%")
    #expect(pairs[1].value.text.string == "%NAME_0%/x")
    #expect(pairs.suffix(4).map { $0.value.text.string } == [
      "{\"a\": %JSON%}\n", "a\n %TEXT%", "a %INSIDE%", "http://h/%20%ABC%",
    ])
  }

  @Test func `Placeholders and a fault together`() {
    let document = parsed("a: %NAME%\nb: [c\nd: @NAME@\n".utf8)
    #expect(document.problems.map(\.kind) == [.unquotedPlaceholder, .yamlSyntax, .unquotedPlaceholder])
    #expect(document.scalars.map(\.text.string) == ["a", "%NAME%", "d", "@NAME@"])
  }

  @Test(arguments: ["a: %AB%\n", "a: %name%\n", "a: @NAME\n", "a: %1AB%\n", "a: @NAME%\n"])
  func `What is no placeholder is a fault`(text: String) {
    #expect(parsed(text.utf8).problems.map(\.kind) == [.yamlSyntax])
  }
}
