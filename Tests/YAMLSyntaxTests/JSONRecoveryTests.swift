import DocumentModel
import JSONSyntax
import Laws
import Testing
import YAMLSyntax

/// A fault in a JSON file costs its line at most; the rest of the file is read as if nothing were.
@Suite struct JSONRecoveryTests {
  @Test(arguments: [
    "\"x", "\"x\",", "x", "\"x\": \"y,", "\"x\": ,", "\"x\":", "\"x\": \"y\"", "// x", "/* \"x\": 1 */", "# x",
    "\"x\": {", "\"x\": [", "\"x\": \"y\", // z", "'x': 1,", "x: 1,", "\"x\": \"\\q\",", "\"x\": 01,",
    "\"x\": [1, 2, 3, 4, 5, 6, y],", ",", "}", "\"x\": \"a\tb\",",
  ])
  func `The lines around a fault stay alive`(line: String) throws {
    for lineBreak in ["\n", "\r\n"] {
      for indent in ["", "  "] {
        let lines = ["\"a\": \"\\u0031\",", line, "\"b\": [2],", "\"c\": 3"].map { indent + $0 }
        let text = (["{"] + lines + ["}"]).joined(separator: lineBreak)
        try expectAlive(text, ["a", "1", "b", "2", "c", "3"])
      }
    }
  }

  @Test(arguments: [
    "// x\n{\"a\": 1,\n\"b\": 2}", "{ \"x\n\"a\": 1,\n\"b\": 2}", "{\"x\": y,\n\"a\": 1,\n\"b\": 2}\n",
    "{\"a\": 1\n\"b\": 2}", "{\"a\": 1, // x\n // y\n\"b\": 2, // z\n}", "[\n{\"x\": y},\n{\"a\": 1},\n{\"b\": 2}]",
    "\u{FEFF}# x\n{\"a\": 1,\n\"b\": 2}", "{\"a\": 1 \"b\": 2}",
  ])
  func `Brackets, comments and commas stay or go by themselves`(text: String) throws {
    try expectAlive(text, ["a", "1", "b", "2"])
  }

  @Test(arguments: [
    "{\"a\": 1, \"b\": x}", "{\"a\": 1, \"b\": 2 x", "[\n\"a\",\n\"b\",\nx", "x", "", "{\n\"a\": 1\n}\n}\n",
  ])
  func `Where nothing is gained, what was read stays`(text: String) {
    let bytes = Array(text.utf8)
    let reading = readJSON(bytes, in: 0..<bytes.count, map: .verbatim(from: 0), limits: ReadingLimits())
    let document = parsed(bytes, .json)
    #expect(document.scalars.map(\.text.string).starts(with: scalars(of: reading)))
    #expect(document.problems.map(\.message) == [reading.problem?.message])
  }

  @Test func `Several faults are one problem, the first, and all of a long text is no dearer than its length`() {
    let document = parsed("{\n\"a\": x,\n\"b\": 1,\ny\n\"c\": 2,\nz: 3,\n\"d\": 4\n}".utf8, .json)
    #expect(document.problems.map(\.range.bytes) == [7..<8])
    #expect(document.scalars.map(\.text.string) == ["b", "1", "c", "2", "d", "4"])
    for line in ["x\n", "x", "\n", "[", "{\"a\"\n", "\"a\n", "1 \n", "/*\n"] {
      #expect(!parsed(String(repeating: line, count: 40_000).utf8, .json).problems.isEmpty)
    }
  }

  /// Expects one problem, the one that the strict reader finds, and the scalars in this order, `x` and `y` aside.
  private func expectAlive(_ text: String, _ expected: [String]) throws {
    let bytes = Array(text.utf8)
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let first = try #require(
      readJSON(bytes, in: start..<bytes.count, map: .verbatim(from: 0), limits: ReadingLimits()).problem)
    let document = parsed(bytes, .json)
    #expect(document.isCutShort && document.problems.map(\.range.bytes) == [first.range], "\(text)")
    #expect(document.problems.map(\.message) == [first.message])
    let found = document.scalars.map(\.text.string).filter { $0 != "x" && $0 != "y" }
    #expect(found == expected, "\(text)")
    #expect(faults(ofPlacesIn: document).isEmpty)
  }

  private func scalars(of reading: JSONReading) -> [String] {
    reading.nodes.records.indices.map { Node(table: reading.nodes, index: $0) }.filter { $0.kind == .scalar }
      .map(\.text.string)
  }
}
