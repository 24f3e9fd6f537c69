import DocumentModel
import JSONSyntax
import Testing

@Suite("Reading JSON")
struct ReadJSONTests {
  @Test("Sound texts are read with their values", arguments: soundTexts)
  func sound(_ text: String, _ expected: String) {
    let reading = read(text.utf8)
    #expect(reading.problem == nil)
    #expect(!reading.isUndecided)
    #expect(canonical(reading.root) == expected)
    let scan = scanJSON(Array(text.utf8), from: 0, limits: ReadingLimits())
    #expect(scan.problem == nil)
    #expect(scan.nodes == reading.nodes.records.count)
    #expect(scan.hash == fingerprint(reading.root))
  }

  @Test("A string is known by its value and by no other", arguments: soundTexts)
  func stringsAreKnown(_ text: String, _ expected: String) {
    let bytes = Array(text.utf8)
    let table = read(bytes).nodes
    for (index, record) in table.records.enumerated() where record.style == .doubleQuoted {
      let value = Array(table.scalarBytes(index))
      func isKnown(_ value: [UInt8]) -> Bool {
        isJSONString(bytes.span, record.contentRange, decodedAs: value.span)
      }
      #expect(isKnown(value))
      var others = [value + [0x61], value.map { $0 ^ 1 } + [0]]
      for place in value.indices {
        var other = value
        other[place] ^= 1
        others.append(other)
        others.append(Array(value[..<place]))
      }
      for other in others { #expect(!isKnown(other)) }
    }
  }

  @Test("Faults are named and placed at the first character that cannot stand", arguments: faultyTexts)
  func faulty(_ marked: String, _ kind: JSONProblem.Kind) throws {
    let (text, place) = unmarked(marked)
    let problem = try #require(read(text).problem)
    #expect(problem.kind == kind)
    #expect(problem.range.lowerBound == place)
    let character = String(decoding: text[place...], as: UTF8.self).unicodeScalars.first
    #expect(problem.range.count == (character.map { UTF8.width($0) } ?? 0))
    #expect(problem.message.first.map { !$0.isUppercase || problem.message.hasPrefix("JSON") } == true)
    #expect(!problem.message.hasSuffix("."))
    let scanned = try #require(scanJSON(text, from: 0, limits: ReadingLimits()).problem)
    #expect(scanned.kind == kind)
    #expect(scanned.range == problem.range)
  }

  @Test("Every kind of fault has a case")
  func everyKind() {
    let covered = faultyTexts.map(\.kind) + [.notUTF8, .tooDeep, .tooManyNodes, .overdue]
    #expect(JSONProblem.Kind.allCases.allSatisfy(covered.contains))
  }

  @Test("What stands before a fault is a beginning of JSON: some ending makes it whole", arguments: faultyTexts)
  func viablePrefix(_ marked: String, _: JSONProblem.Kind) {
    let (text, place) = unmarked(marked)
    let prefix = Array(text[..<place])
    // Whatever is open is finished by one of these, then by the brackets that are still open.
    let endings = [
      "", "\"", "0", "null", "ull", "ll", "l", "rue", "ue", "e", "alse", "lse", "se", "n\"", "0000\"", "000\"", "00\"",
      "0\"", ":0", "\":0", "\"\":0", "n\":0",
    ]
    let brackets = ["", "}", "]", "}]", "]]", "]}", "}}"]
    let isViable = endings.contains { ending in
      brackets.contains { read(prefix + ending.utf8 + $0.utf8).problem == nil }
    }
    #expect(isViable)
  }

  @Test("Bytes that are not UTF-8 are refused where they stand", arguments: [
    ([0x22, 0xFF, 0x22], 1), ([0x22, 0xC3, 0x22], 1), ([0x22, 0xC0, 0x80, 0x22], 1),
    ([0x22, 0xED, 0xA0, 0x80, 0x22], 1),
    ([0x22, 0xF4, 0x90, 0x80, 0x80, 0x22], 1), ([0x5B, 0xFF, 0x5D], 1), ([0xE2, 0x80], 0),
    ([0x22, 0x61, 0xE4, 0xBD], 2),
    ([0x7B, 0xA0, 0x7D], 1), ([0x31, 0xE2], 1),
  ] as [([UInt8], Int)])
  func notUTF8(_ bytes: [UInt8], _ place: Int) {
    let problem = read(bytes).problem
    #expect(problem?.kind == .notUTF8)
    #expect(problem?.range == place..<place + 1)
  }

  @Test("The open bracket, the opening quote and the comma are related")
  func related() {
    #expect(read("[ {\"a\":1".utf8).problem?.related?.range == 2..<3)
    #expect(read("[ {\"a\":1]".utf8).problem?.related?.range == 2..<3)
    #expect(read("[ {\"a\":[]".utf8).problem?.related?.range == 2..<3)
    #expect(read("[ \"abc".utf8).problem?.related?.range == 2..<3)
    #expect(read("[ \"abc\n".utf8).problem?.related?.range == 2..<3)
    #expect(read("[1, \n ]".utf8).problem?.related?.range == 2..<3)
    #expect(read("]".utf8).problem?.related == nil)
  }

  @Test("Messages say what the habit was", arguments: [
    ("[1,]", "a comma before `]` is not JSON"), ("{\"a\":1,}", "a comma before `}` is not JSON"),
    ("{a:1}", "a key must be in double quotes"), ("{'a':1}", "a key must be in double quotes"),
    ("['a']", "a string must be in double quotes"), ("//", "JSON has no comments"),
    ("012", "a number must not begin with 0"),
    ("\"", "the string is not closed"), ("undefined", "JSON has no `undefined`"),
    ("-Infinity", "JSON has no `Infinity`"),
    ("[True]", "`true` and `false` are written in lower case"), ("nil", "JSON has `null` for no value"),
    ("0x10", "JSON has decimal numbers only"), ("1.", "the number breaks off"),
    ("[1.]", "a digit must follow the decimal point"), ("[1e]", "a digit must follow the exponent sign"),
    ("[-]", "a digit must follow the minus sign"), ("1_000", "this does not belong in a number"),
    ("\"\\u12\"", "`\\u` must be followed by four hexadecimal digits"), ("\"\\q\"", "JSON has no such escape"),
    ("\"\t\"", "a tab in a string must be written `\\t`"), ("\"\r\"", "a line break in a string must be written `\\n`"),
    ("en", "a string must be in double quotes"),
  ])
  func messages(_ text: String, _ message: String) {
    #expect(read(text.utf8).problem?.message == message)
  }

  @Test("What stands before a fault is read, nothing half", arguments: [
    ("{\"a\":1,\"b\":01}", "{s(a):1,s(b)}"), ("[1,{\"x\":[true,tru", "[1,{s(x):[true]}]"), ("[\"a\",\"b", "[s(a)]"),
    ("{\"a\" 1}", "{s(a)}"), ("1 2", "1"), ("[1.5.2]", "[]"), ("", ""), ("nullx", ""),
  ])
  func partial(_ text: String, _ expected: String) {
    let reading = read(text.utf8)
    #expect(reading.problem != nil)
    #expect(canonical(reading.root) == expected)
  }

  @Test("Ranges are exact")
  func ranges() throws {
    let text = " {\"k\\n\" : [ 12 , \"é\" ] } "
    let root = try #require(read(text.utf8).root)
    let nodes = (0..<root.nodes).map { Node(table: root.table, index: $0) }
    #expect(
      nodes.map { slice(text, $0.range.bytes) }
        == ["{\"k\\n\" : [ 12 , \"é\" ] }", "\"k\\n\"", "[ 12 , \"é\" ]", "12", "\"é\""]
    )
    #expect(nodes[1].contentRange.bytes == 3..<6)
    #expect(nodes.map(\.kind) == [.mapping, .scalar, .sequence, .scalar, .scalar])
    #expect(nodes.map(\.style) == [.flow, .doubleQuoted, .flow, .plain, .doubleQuoted])
    #expect(nodes.map { $0.record.flags.contains(.verbatim) } == [false, false, false, true, true])
    #expect(nodes.map { $0.parent?.index } == [nil, 0, 0, 2, 2])
    #expect(Array(root.pairs).count == 1)
  }

  @Test("The decoded letters lead to their escapes")
  func escapes() throws {
    let text = #"["aé\n\ud83d\ude00b\u00e9"]"#
    let node = try #require(read(text.utf8).root.flatMap { Array($0.children).first })
    let value = node.text
    #expect(value.string == "aé\n😀bé")
    let places = [0..<1, 1..<3, 3..<4, 4..<8, 8..<9, 9..<11].map { slice(text, value.range(of: $0).bytes) }
    #expect(places == ["a", "é", #"\n"#, #"\ud83d\ude00"#, "b", #"\u00e9"#])
    #expect(slice(text, value.range.bytes) == #"aé\n\ud83d\ude00b\u00e9"#)
    #expect(value.range(of: 11..<11).bytes == node.contentRange.bytes.upperBound..<node.contentRange.bytes.upperBound)
  }

  @Test("JSON in a string in JSON leads to the file through both")
  func nested() throws {
    let text = #"{"style": "{\"a\\u0062\": \"\\n\", x}"}"#
    let outer = try #require(read(text.utf8).root).pairs.map(\.value)[0]
    let value = outer.text
    let reading = readJSON(value.buffer, in: value.bounds, map: value.bufferMap, limits: ReadingLimits())
    let pair = try #require(reading.root.flatMap { Array($0.pairs).first })
    #expect(pair.key.text.string == "ab")
    #expect(slice(text, pair.key.contentRange.bytes) == #"a\\u0062"#)
    #expect(slice(text, pair.key.text.range(of: 1..<2).bytes) == #"\\u0062"#)
    #expect(slice(text, pair.value.range.bytes) == #"\"\\n\""#)
    let problem = try #require(reading.problem)
    #expect(problem.kind == .bareKey)
    #expect(slice(text, value.bufferMap.source(of: problem.range)) == "x")
  }

  @Test("A text inside a larger buffer is read with the buffer's offsets")
  func stretch() {
    let buffer = Array("]]\"[1,x]\"[[".utf8)
    let reading = readJSON(buffer, in: 3..<8, map: .verbatim(from: 100), limits: ReadingLimits())
    #expect(reading.problem?.range == 6..<7)
    #expect(reading.root?.range.bytes == 103..<105)
    #expect(readJSON(buffer, in: 3..<6, map: .verbatim(from: 0), limits: ReadingLimits()).problem?.range == 6..<6)
    // A character that the stretch cuts in two is no character.
    let cut = Array("\"é\"".utf8)
    #expect(readJSON(cut, in: 0..<2, map: .verbatim(from: 0), limits: ReadingLimits()).problem?.kind == .notUTF8)
  }

  private func slice(_ text: String, _ range: Range<Int>) -> String {
    String(decoding: Array(text.utf8)[range], as: UTF8.self)
  }
}

extension Node {
  /// The number of records of the node and all inside it.
  fileprivate var nodes: Int { Int(record.extent) }
}
