import DocumentModel
import Foundation
import JSONSyntax
import Laws
import Testing
import YAMLSyntax

/// JSON files are read to the letter of RFC 8259, and so is JSON in a string of any kind.
@Suite struct JSONFileTests {
  /// A file of a suite, and whether it is JSON: by JSONTestSuite's names, and by JSON_checker's save for the two that
  /// were right only before RFC 7159 (a text need not be a collection) or by a limit of depth.
  private static let cases: [(name: String, bytes: [UInt8], isJSON: Bool)] = {
    guard let folder = TestFiles.folder else { return [] }
    var cases: [(name: String, bytes: [UInt8], isJSON: Bool)] = []
    for suite in ["json-test-suite", "json-checker"] {
      let root = folder.appending(path: suite + "/cases")
      let paths = FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String } ?? []
      for path in paths.filter({ $0.hasSuffix(".json") }).sorted() {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        guard !name.contains("EXCLUDE"), !name.hasPrefix("i_"), !path.contains("test_transform"),
          let data = FileManager.default.contents(atPath: root.appending(path: path).path)
        else { continue }
        let isJSON = ["y_", "pass", "roundtrip"].contains { name.hasPrefix($0) }
        cases.append((name, [UInt8](data), isJSON))
      }
    }
    return cases
  }()

  @Test(.enabled(if: TestFiles.folder != nil)) func `The suites as files`() throws {
    var right = 0
    var strict = 0
    for (name, bytes, isJSON) in Self.cases {
      let document = parsed(bytes, .json)
      #expect(faults(ofPlacesIn: document).isEmpty, "\(name)")
      if isJSON {
        right += 1
        #expect(document.problems.isEmpty, "\(name)")
        let value = try JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed)
        let root = try #require(document.documents.first.flatMap { document.root(of: $0) }, "\(name)")
        #expect(agrees(root, value), "\(name)")
        if Self.needsStrictReader(bytes) { strict += 1 }
      } else {
        let kinds = document.problems.map(\.kind)
        #expect([[.jsonSyntax], [.textEncoding], [.inputLimit(.depth)]].contains(kinds), "\(name): \(kinds)")
      }
    }
    let wrong = Self.cases.count - right
    print("JSON suites: \(right) right of which \(strict) built by the strict reader, \(wrong) wrong")
    #expect(right >= 60 && strict >= 3)
    #expect(wrong >= 100)
  }

  @Test(.enabled(if: TestFiles.folder != nil)) func `The suites in strings`() throws {
    var counts: [Dress: Int] = [:]
    for (name, bytes, isJSON) in Self.cases {
      guard let text = String(validating: bytes, as: UTF8.self) else { continue }
      for dress in Dress.allCases {
        guard let file = dress.file(text) else { continue }
        counts[dress, default: 0] += 1
        let document = parsed(file, dress == .json ? .json : .yaml)
        #expect(document.problems.isEmpty, "\(name), \(dress): \(document.problems)")
        let root = try #require(document.documents.first.flatMap { document.root(of: $0) })
        let value = try #require(root.pairs.map(\.value).first).text
        #expect(value.isTrusted && value.bytes.elementsEqual(bytes), "\(name), \(dress)")
        let reading = readJSON(value.buffer, in: value.bounds, map: value.bufferMap, limits: ReadingLimits())
        guard let problem = reading.problem else {
          #expect(isJSON, "\(name), \(dress)")
          let expected = try JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed)
          #expect(agrees(try #require(reading.root), expected), "\(name), \(dress)")
          continue
        }
        #expect(!isJSON, "\(name), \(dress): \(problem.message)")
        let place = value.bufferMap.source(of: problem.range)
        let first = value.bounds.upperBound > problem.range.lowerBound ? value.buffer[problem.range.lowerBound] : nil
        let written = file.indices.contains(place.lowerBound) ? file[place.lowerBound] : nil
        // What is wrong is found in the file as it stands, or as the escape that stands for it.
        #expect(
          problem.range.isEmpty || first == written || written == UInt8(ascii: "\\"),
          "\(name), \(dress): \(place) \(problem)")
      }
    }
    print("JSON suites in strings: \(counts.map { "\($0.key) \($0.value)" }.sorted())")
    #expect(counts.values.allSatisfy { $0 >= 100 } && counts.count == Dress.allCases.count)
  }

  @Test(.enabled(if: TestFiles.folder != nil)) func `The strict reader is seldom needed for real files`() {
    var files = 0
    var strict = 0
    for bytes in TestFiles.texts(in: "real-config", named: [".json"]) {
      let document = parsed(bytes, .json)
      guard document.problems.isEmpty else { continue }
      files += 1
      if Self.needsStrictReader(bytes) { strict += 1 }
      #expect(faults(ofPlacesIn: document).isEmpty)
      #expect(document.scalars.allSatisfy { $0.text.isTrusted && !$0.text.map.isWhole })
    }
    print("real JSON: \(files) files, \(strict) built by the strict reader")
    #expect(files > 200 && strict * 50 < files)
  }

  @Test(arguments: [
    ("\t{\"a\": 1}", "{a:1}"), ("{\"a\"\n: 1}", "{a:1}"), ("[\"\u{85}x \u{2028} y\"]", "[\u{85}x \u{2028} y]"),
    ("{\"\(String(repeating: "k", count: 1_100))\": 1}", "{\(String(repeating: "k", count: 1_100)):1}"),
    ("[\"\\ud83d\\ude00\"]", "[😀]"), ("[\"\u{7F}\"]", "[\u{7F}]"), ("\"a\\/b\"\t\n", "a/b"),
    ("[1,\n\t2]\n\t\n", "[1,2]"),
    ("[\"a\u{2029}b\"]", "[a\u{2029}b]"), ("[\"a:\", \"?x\", \"*y\", \"&z\"]", "[a:,?x,*y,&z]"), ("\u{FEFF}[]", "[]"),
  ])
  func `What libyaml refuses or misreads is read all the same`(text: String, expected: String) throws {
    let document = parsed(text.utf8, .json)
    #expect(document.problems.isEmpty)
    #expect(faults(ofPlacesIn: document).isEmpty)
    #expect(flat(try #require(document.root(of: document.documents[0]))) == expected)
  }

  @Test func `JSON to the letter is read in a YAML file too`() {
    for text in ["{\"a\"\n: 1}", "[\"\\ud83d\\ude00\"]", "\t[1]"] {
      #expect(parsed(text.utf8).problems.isEmpty)
      #expect(parsed(text.utf8).all.count > 1)
    }
    #expect(parsed("{\"a\"\n: 1,}".utf8).problems.map(\.kind) == [.yamlSyntax])
  }

  /// Whether libyaml refuses the text or gives other scalars than are in it.
  private static func needsStrictReader(_ bytes: [UInt8]) -> Bool {
    let stream = ScalarStream(of: bytes, bare: true)
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let reading = readJSON(bytes, in: start..<bytes.count, map: .verbatim(from: 0), limits: ReadingLimits())
    let values = reading.nodes.records.indices.map { Node(table: reading.nodes, index: $0) }
      .filter { $0.kind == .scalar }.flatMap { Array($0.text.bytes) }
    return stream.isRefused || stream.values != values
  }

  private func flat(_ node: Node) -> String {
    switch node.kind {
    case .scalar: node.text.string
    case .mapping: "{" + node.pairs.map { flat($0.key) + ":" + flat($0.value) }.joined(separator: ",") + "}"
    default: "[" + node.children.map { flat($0) }.joined(separator: ",") + "]"
    }
  }

  /// Whether a node says what Foundation reads; of keys written twice Foundation keeps one.
  private func agrees(_ node: Node, _ value: Any) -> Bool {
    let text = node.text.string
    switch value {
    case let value as String: return node.style == .doubleQuoted && text.utf8.elementsEqual(value.utf8)
    case is NSNull: return node.isPlainScalar && text == "null"
    case let value as [Any]:
      let items = Array(node.children)
      return node.kind == .sequence && items.count == value.count && zip(items, value).allSatisfy { agrees($0, $1) }
    case let value as [String: Any]:
      let pairs = Array(node.pairs)
      return node.kind == .mapping && Set(pairs.map { $0.key.text.string }).count == value.count
        && value.allSatisfy { key, value in
          pairs.contains { $0.key.text.string == key && agrees($0.value, value) }
        }
    case let value as NSNumber:
      if text == "true" || text == "false" { return value.boolValue == (text == "true") }
      // Foundation reads some numbers as decimals, and their last digits otherwise.
      let number = Double(text) ?? .nan
      return node.isPlainScalar && abs(number - value.doubleValue) <= abs(number) * 1e-12
    default: return false
    }
  }
}
