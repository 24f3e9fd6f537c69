import Catalog
import DocumentModel
import Foundation
import Linting
import SeededRandom
import Testing

/// A text that is passed over by its bytes alone is one that would be passed over if it were parsed.
@Suite struct ForeignTextTests {
  private static let yields = Dictionary(Rule.all.map { ($0.id, $0.yieldsTo) }, uniquingKeysWith: +)

  /// What is said of a file that nobody named, at once and after parsing; recorded where both differ.
  @discardableResult
  private func report(
    _ text: [UInt8], _ syntax: SourceFile.Syntax, sourceLocation: SourceLocation = #_sourceLocation
  ) -> FileReport {
    var options = LintOptions()
    options.isNamed = false
    let source = SourceFile(path: FilePath(syntax == .json ? "p.json" : "p.yaml"), bytes: text)
    let (quick, whole) = (lint(source, options: options), lint(source, options: options, yields: Self.yields))
    let isSame =
      quick.outcome == whole.outcome && quick.limit == whole.limit && quick.isClean == whole.isClean
      && quick.findings.map { "\($0)" } == whole.findings.map { "\($0)" }
      && quick.suppressed.count == whole.suppressed.count && "\(quick.sensitive)" == "\(whole.sensitive)"
    if !isSame {
      let words = String(decoding: text.prefix(2_000), as: UTF8.self).debugDescription
      Issue.record("\(quick.outcome), after parsing \(whole.outcome): \(words)", sourceLocation: sourceLocation)
    }
    return quick
  }

  /// What breaks off and is passed over as if it were whole was not parsed.
  @Test(arguments: ["name: [\n", "{\"a\": \"\\\\u0041\", \"b\": ", "code: \"\\u00e9\\x21\\\\x41\" \"\n"])
  func foreignTextIsNotParsed(text: String) {
    #expect(report(Array(text.utf8), .yaml).isComplete)
  }

  @Test(arguments: [
    "id.\r\nSPOOF: [\n", "a: \"\\x41\" \"\n", "- \"\\U0000005f\" \"\n", "idOcr: [\n", "# IDVLint\na: [\n",
  ])
  func whatMayHideAWordIsParsed(text: String) {
    #expect(!report(Array(text.utf8), .yaml).isComplete)
  }

  @Test func aFileThatIsPointedAtIsParsed() {
    let source = SourceFile(path: FilePath("p.yaml"), bytes: Array("a: {b: c}\n".utf8))
    var options = LintOptions()
    options.isNamed = false
    #expect(lint(source, options: options).outcome == .passedOver(.noProfile))
    options.isPartial = true
    #expect(lint(source, options: options).outcome == .checked(profiles: 1))
    options.isPartial = false
    options.profiles = [JSONPointerPattern("/a")].compactMap(\.self)
    #expect(lint(source, options: options).outcome == .checked(profiles: 1))
  }

  // MARK: Spellings

  /// What is put between the letters of a name.
  private static let between = [
    "_", "-", ".", " ", "  ", "\t", "\n ", "\r\n  ", "\u{85} ", "\u{2028} ", "\u{A0}", "\u{FEFF}", "\\\n  ", "\\ ",
    "\\_", "\\t", "\\n", "\\x5f", "\\x5F", "\\u002d", "\\u002E", "\\U00000020", "\\u00a0", "\\x0a", "\\/",
    "\\\\", "''", "#", "x",
  ]

  private static func spelt(_ name: String, _ random: inout SeededGenerator, _ pieces: [String]) -> String {
    var text = ""
    let strange = Int.random(in: 0..<3, using: &random)
    let places = (0..<strange).map { _ in Int.random(in: 0...name.count, using: &random) }
    let isLoud = Bool.random(using: &random)
    for (index, letter) in name.unicodeScalars.enumerated() {
      if places.contains(index) { text += pieces.randomElement(using: &random) ?? "" }
      let code = String(letter.value, radix: 16)
      switch Int.random(in: 0..<40, using: &random) {
      case 0 where strange > 0: text += "\\x\(code)"
      case 1 where strange > 0: text += "\\u00\(code.uppercased())"
      case 2 where strange > 0: text += "\\U000000\(code)"
      default: text += isLoud ? String(letter).uppercased() : String(letter)
      }
    }
    return text
  }

  /// A key, or a value, with its style.
  private static func written(_ name: String, _ random: inout SeededGenerator, isKey: Bool) -> String {
    let style = Int.random(in: 0..<6, using: &random)
    let escapes = Self.between
    let plain = Self.between.filter { !$0.contains("\\") && !$0.contains("#") }
    let text: String
    switch style {
    case 0, 1: text = "\"\(spelt(name, &random, escapes))\""
    case 2: text = "'\(spelt(name, &random, plain))'"
    case 3: text = "!!str &a\(Int.random(in: 0..<1_000_000, using: &random)) \(spelt(name, &random, plain))"
    case 4 where isKey: return "? >-\n  \(spelt(name, &random, plain).replacing("\n ", with: "\n  "))\n: "
    default: text = spelt(name, &random, plain)
    }
    return isKey ? (text.contains("\n") || Bool.random(using: &random) ? "? \(text)\n: " : "\(text): ") : text
  }

  @Test func profilesInAnySpellingAreFound() {
    var random = SeededGenerator(seed: 11)
    var found = 0
    for _ in 0..<12_000 {
      var text = ""
      if Int.random(in: 0..<3, using: &random) == 0 {
        let code = Self.written("ID_OCR", &random, isKey: false)
        text = Self.written("ProductCode", &random, isKey: true) + code + "\n"
      } else {
        for name in ParameterName.allCases.shuffled(using: &random).prefix(3) {
          text += Self.written(name.rawValue, &random, isKey: true) + "x\n"
        }
      }
      if Int.random(in: 0..<10, using: &random) == 0 { text += "z: [\n" }
      if case .checked = report(Array(text.utf8), .yaml).outcome { found += 1 }
    }
    #expect(found > 2_000)
  }

  @Test func profilesInAnySpellingOfJSONAreFound() {
    var random = SeededGenerator(seed: 12)
    let pieces = ["_", "-", ".", " ", "\\u005f", "\\u002D", "\\u0020", "\\/", "\\\\", "\\t", "\\n", "\\u00e9", "é"]
    var found = 0
    for _ in 0..<6_000 {
      let names = ParameterName.allCases.shuffled(using: &random).prefix(3).map(\.rawValue)
      let pairs = names.map { "\"\(Self.spelt($0, &random, pieces).replacing("\\x", with: "\\u00"))\": \"ID_OCR\"" }
      let text = "{" + pairs.joined(separator: ",\n") + (Int.random(in: 0..<10, using: &random) == 0 ? "" : "}")
      if case .checked = report(Array(text.utf8), .json).outcome { found += 1 }
    }
    #expect(found > 1_000)
  }

  // MARK: Texts

  @Test func examplesOfRulesAreJudgedAsBefore() {
    for seed in MutationTests.seeds { report(seed.text, seed.syntax) }
  }

  @Test func damagedTextsAreJudgedAsBefore() {
    var random = SeededGenerator(seed: 13)
    let foreign = [
      "services:\n  web:\n    image: a\n    environment:\n      - \"A=\\x41\"\n", "a: &m {id: 1}\nb: {<<: *m}\n",
      "# a comment\n- id:\n    spoof\n- meta\n- info: \"a\\\n  b\"\n", "{\"scene\": \"code\", \"id\": [1, 2]}",
    ].map { (text: Array($0.utf8), syntax: SourceFile.Syntax.yaml) }
    for _ in 0..<12_000 {
      let seeds = Bool.random(using: &random) ? foreign + MutationTests.seeds : foreign
      let (text, syntax) = MutationTests.mutated(&random, seeds)
      report(text, syntax)
    }
  }

  private static let checkout = URL(filePath: #filePath).appending(path: "../../..").standardized

  private static func files(_ folder: URL) -> [URL] {
    let found = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
    return found.sorted().map { folder.appending(path: $0) }.filter { !$0.hasDirectoryPath }
  }

  private func reportAll(_ files: [URL]) -> Int {
    var count = 0
    for file in files {
      guard let data = try? Data(contentsOf: file), data.count < 100_000 else { continue }
      report([UInt8](data), SourceFile.syntax(ofName: Array(file.path.utf8)) ?? .yaml)
      count += 1
    }
    return count
  }

  @Test func samplesAreJudgedAsBefore() {
    #expect(reportAll(Self.files(Self.checkout.appending(path: "samples"))) > 20)
  }

  private static let data = files(checkout.appending(path: "../shared/data").standardized)

  @Test(.enabled(if: !data.isEmpty, "the suites of others are not here")) func filesOfOthersAreJudgedAsBefore() {
    print("files of others judged at once and after parsing: \(reportAll(Self.data))")
  }
}
