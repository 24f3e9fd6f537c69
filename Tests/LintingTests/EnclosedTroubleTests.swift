import DocumentModel
import Linting
import SeededRandom
import Testing

/// Texts in larger files that are damaged, or very many: findings are in place, and time grows as the text does.
@Suite struct EnclosedTroubleTests {
  private static func options(_ pointers: [String]) -> LintOptions {
    var options = LintOptions()
    options.profiles = pointers.compactMap { JSONPointerPattern($0) }
    options.overrides = PlacesTests.overrides(
      """
        - pointer: /data/idv.yaml
          platform: pc
        - pointer: /*/idv.json/*
          rules: {"*": note}

      """)
    return options
  }

  /// Examples in larger files.
  private static let seeds: [(text: [UInt8], syntax: SourceFile.Syntax)] = Rule.all.flatMap { rule in
    rule.bad.flatMap { example in
      Enclosure.Way.allCases.compactMap { way in
        Enclosure(MarkedText(example.text).bytes, way, example.syntax).map { ($0.bytes, $0.syntax) }
      }
    }
  }

  /// A scalar whose text is the scalar again: YAML folds a line break behind U+2028 or U+2029 to itself.
  @Test(arguments: ["\u{2028}", "\u{2029}", "\u{85}"])
  func textsThatAreThemselvesAgainEnd(separator: String) {
    let mark = "# idvlint: partial\n"
    for text in [
      "C|\nR", "- C|\n  R\n", "[C|\n  R]\n", "\"C|\n  R\"\n", "\"# idvlint: partial\\nC|\n\n  R\"\n", "C|\n\n\nR",
    ] {
      let text = mark + text.replacing("|", with: separator)
      for text in [text, "a: 1\n---\n" + text] {
        #expect(Bench.report(Array(text.utf8)).findings.map(\.rule) == ["not-a-profile"], "\(text)")
      }
    }
    // The text of such a document that is one of its own is read all the same.
    let text = mark + "|\n  ProductCode: ID_OCR\n  IdSpoof: \"3\"\n"
    #expect(Bench.report(Array(text.utf8)).findings.map(\.rule) == ["value-not-allowed"])
  }

  @Test func damagedFilesAreJudged() {
    let options = Self.options(["/data/idv.yaml", "/data/idv.json", "/data/*/*", "/a/0"])
    var random = SeededGenerator(seed: 11)
    var (findings, mended) = (0, 0)
    for round in 0..<4_000 {
      let (text, syntax) = MutationTests.mutated(&random, Self.seeds)
      let report = Bench.report(text, syntax, isNamed: round % 2 == 0, options: options)
      let source = report.source.text
      let words = String(decoding: text, as: UTF8.self).debugDescription
      let mender = Mender(report.source)
      for finding in report.findings {
        findings += 1
        let places = [finding.range] + finding.notes.compactMap(\.range) + (finding.origin.map { [$0] } ?? [])
        if places.contains(where: { $0.bytes.upperBound > source.count }) {
          Issue.record("\(finding.rule.name) in \(words)")
        }
        guard let edits = finding.fix.flatMap({ mender.edits(for: $0) }) else { continue }
        let after = TextEdit.apply(edits, to: source)
        let again = Bench.report(after, syntax, isNamed: round % 2 == 0, options: options)
        mended += 1
        // What could be read still can.
        if report.isComplete, !again.isComplete {
          Issue.record("\(finding.rule.name) in \(words) -> \(String(decoding: after, as: UTF8.self).debugDescription)")
        }
      }
      let order = report.findings.map { ($0.range.lowerBound, $0.range.upperBound, $0.rule) }
      if !zip(order, order.dropFirst()).allSatisfy({ $0 <= $1 }) { Issue.record("not in order: \(order)") }
    }
    #expect(findings > 2_000 && mended > 200, "\(findings), \(mended)")
  }

  /// Files by the number of times something is repeated, with the pointers into them.
  private static let families: [(name: String, pointers: [String], text: @Sendable (Int) -> String)] = [
    ("texts", ["/*"], { list($0) { "a\($0).json: '{\"SceneCode\": \"a-b\"}'" } }),
    ("places", ["/a/x", "/b/*/c", "/*/y"], { list($0) { "b\($0): {x: {SceneCode: a-b}, y: {z: 1}}" } }),
    ("items", ["/a"], { "a:\n" + list($0) { "- {SceneCode: a-b, x\($0): [1, 2]}" } }),
    (
      "findings in a block", ["/a.yaml"],
      { "a.yaml: |\n" + list($0) { "  x\($0): {ProductCode: ID_OCR, DocType: a}" } }
    ),
    (
      "findings in quotes", ["/a.yaml"],
      { "a.yaml: \"" + list($0) { "x\($0): {ProductCode: ID_OCR, \\x44ocType: a}\\n\\" } + "\"" }
    ),
    ("comments", ["/a.yaml"], { "a.yaml: |\n" + list($0) { "  # idvlint: allow unused-style\n  x-\($0): 1" } }),
    ("profiles around profiles", ["/*"], { list($0) { "a\($0): {SceneCode: a-b, x: {ProductCode: ID_OCR}}" } }),
    ("settings", ["/*/*"], { "data:\n" + list($0) { "  a\($0): {SceneCode: a-b}" } }),
    ("aliases", ["/*"], { "a: &a {SceneCode: a-b}\n" + list($0) { "a\($0): *a" } }),
  ]

  private static func list(_ count: Int, _ item: (Int) -> String) -> String {
    (0..<count).map(item).joined(separator: "\n") + "\n"
  }

  @Test(.serialized, arguments: families.map(\.name))
  func judgingGrowsAsTheText(name: String) throws {
    let family = try #require(Self.families.first { $0.name == name })
    var options = Self.options(family.pointers)
    options.isOneOfMany = false
    GrowthTests.expectGrowth(of: family.text) { text in
      let report = Bench.report(text, options: options)
      #expect(!report.findings.isEmpty)
    }
  }
}
