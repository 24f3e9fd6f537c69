import DocumentModel
import Linting
import SeededRandom
import Testing
import YAMLSyntax

/// A pair that is taken out leaves all others, and what people wrote beside them, as they were.
@Suite struct MenderRemovalTests {
  private static func parse(_ text: [UInt8], _ syntax: SourceFile.Syntax) -> ParsedDocument {
    parseDocument(SourceFile(path: FilePath("p"), bytes: text, syntax: syntax), limits: ReadingLimits())
  }

  private static func target(_ document: ParsedDocument) -> Node? {
    let table = document.nodes
    return table.records.indices.lazy.map { Node(table: table, index: $0) }.first {
      $0.kind == .scalar && $0.text.equals(MenderPropertyTests.Site.key)
    }
  }

  /// The text without the pair `Target`; nil where no edit is offered.
  private static func removed(_ text: String, _ syntax: SourceFile.Syntax = .yaml) throws -> String? {
    let document = parse(Array(text.utf8), syntax)
    try #require(document.problems.isEmpty, "\(text)")
    let key = try #require(target(document))
    guard let edits = Mender(document.source).edits(for: Fix("x", .suggested, .remove(key))) else { return nil }
    return String(decoding: TextEdit.apply(edits, to: document.source.text), as: UTF8.self)
  }

  @Test(arguments: [
    ("A: 1\nTarget: x # its own\nB: 2\n", "A: 1\nB: 2\n"), ("A: 1\nTarget: x", "A: 1"),
    ("A: 1 # a\r\nTarget: x # t", "A: 1 # a"), ("A: |\n  x\nTarget: y", "A: |\n  x\n"), ("Target: x\nB: 2", "B: 2"),
    ("A: 1 # a\n# t\nTarget:\n# b\nB: 2\n", "A: 1 # a\n# t\n# b\nB: 2\n"),
    ("- Target: x\n  B: 2\n- c\n", "- B: 2\n- c\n"), ("- Target: x # t\n  # b\n  B: 2\n", "- # b\n  B: 2\n"),
    ("- - Target: |\n      x\n    B: 2\n", "- - B: 2\n"), ("-   A: 1\n    Target: x\n", "-   A: 1\n"),
    ("A: 1\nTarget: |\n  x\n\n  y\n\nB: 2\n", "A: 1\n\nB: 2\n"), ("A: 1\nTarget: |+\n  x\n\nB: 2\n", "A: 1\nB: 2\n"),
    ("Target: two\n  lines # t\nB: 2\n", "B: 2\n"), ("A: 1\nTarget: 'a\n\n  b'\nB: 2\n", "A: 1\nB: 2\n"),
    ("Target:\n- a\n- b: c # t\nB: 2\n", "B: 2\n"), ("Target:\n  # in it\n  a: {b: c}\n\nB: 2\n", "\nB: 2\n"),
    ("Target: [a, # b\n  c]\nB: 2\n", "B: 2\n"), ("a:\n  Target: x\n  B: 2\nc: d\n", "a:\n  B: 2\nc: d\n"),
    ("A: |\n  x\nTarget: y\nB: 2\n", "A: |\n  x\nB: 2\n"), ("A: |\n  x\nTarget: y\n\nB: 2\n", "A: |\n  x\n\nB: 2\n"),
    ("A: 1\r\nTarget: x\r\nB: 2\r\n", "A: 1\r\nB: 2\r\n"), ("A: 1\rTarget: x\rB: 2\r", "A: 1\rB: 2\r"),
    ("\u{FEFF}Target: x\nB: 2\n", "\u{FEFF}B: 2\n"), ("---\nTarget: x\nB: 2\n---\nC: 3\n", "---\nB: 2\n---\nC: 3\n"),
    ("A: 1\nTarget: x\n...\n", "A: 1\n...\n"), ("A:\n  Target: x\n  B: &b 2\nC: *b\n", "A:\n  B: &b 2\nC: *b\n"),
  ])
  func linesAreTakenOut(text: String, rest: String) throws {
    #expect(try Self.removed(text) == rest)
  }

  @Test(arguments: [
    ("{Target: x, B: 2}\n", "{B: 2}\n"), ("{A: 1, Target: x, B: 2}\n", "{A: 1, B: 2}\n"),
    ("{ A: 1, Target: x }\n", "{ A: 1 }\n"), ("{Target: x}\n", "{}\n"), ("{ Target: [a, {b: c}], }\n", "{}\n"),
    ("{A: 1, Target: x,}\n", "{A: 1,}\n"), ("{A: 1, Target}\n", "{A: 1}\n"), ("{Target: , B: 2}\n", "{B: 2}\n"),
    ("{\n  A: 1, # a\n  Target: x, # t\n  # b\n  B: 2\n}\n", "{\n  A: 1, # a\n  # b\n  B: 2\n}\n"),
    ("{\n  Target: x,\n  B: 2 # b\n}\n", "{\n  B: 2 # b\n}\n"), ("{\n  A: 1,\n  Target: x # t\n}\n", "{\n  A: 1\n}\n"),
    ("{A: 1, Target: x, # both\n B: 2}\n", "{A: 1, # both\n B: 2}\n"),
    ("{A: 1, Target: x,\n B: 2}\n", "{A: 1,\n B: 2}\n"), ("{A: 1, Target: x # both\n}\n", "{A: 1 # both\n}\n"),
    ("{A: 1\n , Target: x\n , B: 2}\n", "{A: 1\n , B: 2}\n"), ("- {A: &a 1, Target: x}\n- *a\n", "- {A: &a 1}\n- *a\n"),
    ("{A: 1,\n  Target: x, # t\n}\n", "{A: 1,\n}\n"), ("- { Target: x, # t\n    B: 2 }\n", "- {\n    B: 2 }\n"),
  ])
  func bracesAreKept(text: String, rest: String) throws {
    #expect(try Self.removed(text) == rest)
  }

  @Test(arguments: [
    (#"{"Target": "x", "B": 2}"#, #"{"B": 2}"#), (#"{"A":1,"Target":{"a":[1]}}"#, #"{"A":1}"#),
    (#"{"Target": null}"#, "{}"),
    ("{\n  \"A\": 1,\n  \"Target\": \"x\"\n}\n", "{\n  \"A\": 1\n}\n"),
    ("{\r\n\t\"Target\": \"#\",\r\n\t\"B\": 2\r\n}", "{\r\n\t\"B\": 2\r\n}"),
    ("{\n  \"A\": 1\n  , \"Target\": \"x\"\n  , \"B\": 2\n}\n", "{\n  \"A\": 1\n  , \"B\": 2\n}\n"),
  ])
  func commasOfJSONAreRight(text: String, rest: String) throws {
    #expect(try Self.removed(text, .json) == rest)
  }

  @Test(arguments: [
    "Target: x\n", "a:\n  Target: x\n", "- Target: x\n", "A: 1\nTarget: &a x\n", "A: &a 1\nTarget: *a\n",
    "A: 1\n&a Target: x\n", "A: 1\nTarget: !!str x\n", "A: 1\nTarget: [&a x]\nB: *a\n", "A: 1\nTarget: &a {<<: {}}\n",
    "A: 1\n? Target\n: x\n", "[Target: x]\n", "{A: 1, ? Target : x}\n", "{A: 1, # a\n Target: x}\n",
    "{Target: x # t\n , B: 2}\n", "A: |\n  x\nTarget:\n  y: z\n  # deeper\nB: 2\n", "A: |+\n  x\nTarget: y\n\nB: 2\n",
    "{Target: x # t\n}\n", "A: 1\nTarget:\n  y:\n", "A: 1\nTarget: x\nTarget: y\n",
    "A: &a\n  Target: x\n  B: 2\nC: *a\n", "<<: {}\nTarget: x\n",
  ])
  func nothingIsOfferedWhereThatIsNotCertain(text: String) throws {
    #expect(try Self.removed(text) == nil, "\(text)")
  }

  @Test func aMergeStays() {
    let document = Self.parse(Array("a: &a {b: c}\nd:\n  <<: *a\n  e: f\ng:\n  <<: {h: i}\n  j: k\n".utf8), .yaml)
    for index in document.nodes.records.indices {
      let key = Node(table: document.nodes, index: index)
      guard key.text.equals("<<") else { continue }
      #expect(Mender(document.source).edits(for: Fix("x", .suggested, .remove(key))) == nil)
    }
  }

  /// What a file says, without the numbers that change with the number of nodes.
  private static func said(_ document: ParsedDocument, without pair: Range<Int>?) -> [String] {
    document.nodes.records.indices.filter { pair?.contains($0) != true }.map { index in
      let node = Node(table: document.nodes, index: index)
      switch node.kind {
      case .scalar: return "=" + node.text.string
      case .mapping: return "{"
      case .sequence: return "["
      case .alias, .hole: return "*"
      }
    }
  }

  @Test func theRestOfTheFileStays() {
    var random = SeededGenerator(seed: 15)
    var offered = 0
    for _ in 0..<8000 {
      let site = SiteWriter.site(&random)
      let document = Self.parse(site.text, site.syntax)
      guard let key = Self.target(document) else { continue }
      guard let edits = Mender(document.source).edits(for: Fix("x", .suggested, .remove(key))) else { continue }
      offered += 1
      let after = Self.parse(TextEdit.apply(edits, to: site.text), site.syntax)
      let place =
        "\(String(decoding: site.text, as: UTF8.self))\n---\n\(String(decoding: after.source.text, as: UTF8.self))"
      let value = Node(table: document.nodes, index: key.index + 1)
      let pair = key.index..<value.index + Int(value.record.extent)
      #expect(edits.count == 1 && edits[0].replacement.isEmpty)
      #expect(after.problems.isEmpty, "\(place)")
      #expect(Self.said(after, without: nil) == Self.said(document, without: pair), "\(place)")
      let isBlock = key.parent?.style == .block
      let comments = document.comments.map { String(decoding: document.source[$0.range], as: UTF8.self) }
      let left = after.comments.map { String(decoding: after.source[$0.range], as: UTF8.self) }
      // In a block mapping, the writer puts this comment behind the pair alone.
      #expect(left == comments.filter { !isBlock || $0 != "# it's a comment" }, "\(place)")
    }
    #expect(offered > 4000, "\(offered)")
  }
}
