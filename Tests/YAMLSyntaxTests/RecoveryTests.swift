import DocumentModel
import Laws
import Testing
import YAMLSyntax

/// A fault costs its line; the rest of the file is read as if nothing were.
@Suite struct RecoveryTests {
  @Test(arguments: [
    "a: [x\n", "a: {x: y\n", "a: [x, {y: z}\n", "a: b: c\n", "a: \"b\" c\n", "a: @b\n", "\tb: c\n",
    "a: !b#c d\n", "a: &\n",
    "a: \"\\q\"\n", "a: [,]\n", "a: [b c}\n", "a\n", "a: | x\n", "a: x\u{1}y\n",
    "a: \u{1}\u{2}\u{3}\u{4}\u{5}\u{6}\n", "  - b\n",
    "a: ]\n", "%\n", "a: !x!y z\n", "a: *\n", "a: {{ b } c\n", "a: 'b'c\n",
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

  @Test(arguments: ["\"x", "'x", "\"", "\"{\\\"x"])
  func `A quote that takes the next one for its end costs its own line`(value: String) {
    for quote in ["\"", "'"] {
      for next in ["3", "", "{4}", " 5", "[6"] {
        let lines = "c: \(quote)\(next)\(quote)\nd: \(quote)x\(quote)\ne: # y\n  - \(quote)7\(quote)\n"
        let document = parsed("a: 1\nb: \(value)\n\(lines)".utf8)
        #expect(document.problems.map(\.kind) == [.yamlSyntax])
        let scalars = document.scalars.map(\.text.string)
        #expect(scalars == ["a", "1", "c", next, "d", "x", "e", "7"], "\(value) \(quote)")
      }
    }
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

  @Test(arguments: [
    "{{ b }}/c", "{{ b }}{{ c }}", "{{- b -}}", "{{ b }} c", "{{{ b }}}/c", "{{ \"b\" | quote }}", "{{ b: c }}:8080/d",
    "\n - {{ b }}/c", "[{{ b }}/c, d]", "[d, {{ b }}/c]", "{{ b ? \"c\" : 'd' }}/e",
  ])
  func `Braces that YAML cannot read are a placeholder`(value: String) throws {
    let document = parsed("a: '{{ x }}/y'\nb: {{ c }}\nd: \(value) # tail\ne: {{ f }}g\nh: \"i: {{ j }}k\"\n".utf8)
    #expect(document.problems.count == 2 && document.problems.allSatisfy { $0.kind == .unquotedPlaceholder })
    #expect(!document.isCutShort)
    let words = document.problems.map { String(decoding: document.source[$0.range], as: UTF8.self) }
    #expect(words.first?.hasPrefix("{{") == true && words.first?.hasSuffix("}}") == true && words.last == "{{ f }}")
    let scalars = document.scalars.map(\.text.string)
    #expect(scalars.contains { value.hasSuffix($0) || value.contains($0 + ",") || value.contains($0 + "]") })
    #expect(scalars.suffix(4) == ["e", "{{ f }}g", "h", "i: {{ j }}k"])
    #expect(document.scalars.allSatisfy { $0.text.isTrusted })
    #expect(document.comments.count == 1)
    #expect(faults(ofPlacesIn: document).isEmpty)
  }

  @Test(arguments: [
    "a: {{ b }\n", "{{- if b }}\na: c\n{{- end }}\n", "a: \"x: {{ b }}\" c\n", "a: {{ b\n  }}/c\n", "a: b: {{ c }}\n",
  ])
  func `Braces that are no value are a fault`(text: String) {
    #expect(parsed(text.utf8).problems.contains { $0.kind == .yamlSyntax }, "\(parsed(text.utf8).problems)")
  }

  @Test func `Braces without end cost no more than their length`() {
    let document = parsed((String(repeating: ": {{ a ", count: 60_000) + "\n").utf8)
    #expect(!document.problems.isEmpty)
  }

  @Test(arguments: [
    "# c\n«\u{FEFF}»a: b\nc: d\n", "---\n«\u{FEFF}»a: b\n\nc: d\n", "a: b\n«\u{FEFF}»c: d\n",
    "# c\r\n«\u{FEFF}»a: b\r\nc: d\r\n",
  ])
  func `A byte order mark inside the text is named where it stands`(marked: String) throws {
    let (text, place) = unmarked(marked)
    let document = parsed(text)
    #expect(document.problems.map(\.message) == ["a byte order mark stands inside the text"])
    #expect(document.problems.map(\.range.bytes) == [place])
    // It costs no line.
    #expect(document.scalars.map(\.text.string) == ["a", "b", "c", "d"])
    #expect(faults(ofPlacesIn: document).isEmpty)
  }

  @Test func `Files put together by hand have several byte order marks and one problem`() {
    let document = parsed("\u{FEFF}a: 1\n\u{FEFF}b: 2\n\u{FEFF}c: 3\nd: 4\n".utf8)
    #expect(document.problems.map(\.message) == ["a byte order mark stands inside the text"])
    #expect(document.scalars.map(\.text.string) == ["a", "1", "b", "2", "c", "3", "d", "4"])
  }

  @Test func `A byte order mark that misled nobody is not blamed`() {
    for text in ["\u{FEFF}a: 1\n b: 2\n", "a: 1\n\u{FEFF}# c\nb: c: d\n", "a: 1\n\u{FEFF}\nb: \"\n"] {
      #expect(!parsed(text.utf8).problems.isEmpty)
      #expect(!parsed(text.utf8).problems.contains { $0.message.contains("byte order mark") }, "\(text)")
    }
  }

  @Test(arguments: [
    ("a: «[»\n", "bracket"), ("a: «{»\n", "brace"), ("a: {b: «[»", "bracket"), ("a: [b, «{»c:\n\n", "brace"),
    ("a: «[»b, # c\n", "bracket"), ("a: «[»b\n", "bracket"), ("a: «{»b: c, \n", "brace"), ("«[»", "bracket"),
  ])
  func `A bracket that is never closed is named where it stands`(marked: String, name: String) {
    let (text, place) = unmarked(marked)
    let document = parsed(text)
    #expect(document.problems.map(\.message) == ["the \(name) is never closed"])
    #expect(document.problems.map(\.range.bytes) == [place])
  }

  @Test func `A quote inside a bracket is the first that was never closed`() {
    #expect(parsed("a: [\"b\n".utf8).problems.map(\.message) == ["the quote is never closed"])
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
