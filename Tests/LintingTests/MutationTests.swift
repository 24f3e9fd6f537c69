import DocumentModel
import Laws
import Linting
import SeededRandom
import Testing

/// Damaged examples: whatever stands in a file, findings are in place and the same every time.
@Suite struct MutationTests {
  static let seeds: [(text: [UInt8], syntax: SourceFile.Syntax)] = Rule.all.flatMap { rule in
    (rule.good + rule.bad).map { (MarkedText($0.text).bytes, $0.syntax) }
  }

  private static let pieces =
    [
      "\"", "'", "{", "}", "[", "]", ":", ",", "#", "&a ", "*a", "\n", "\r\n", "\r", "\t", "  ", "- ", "? ", "|", ">",
      "---\n", "...\n", "!!int ",
      "!x ", "<<: *a\n", "%", "@", "${", "}}", "\\", "\u{0}", "é", "😀", "\u{FEFF}", "\u{85}", "\u{2028}", "ID_OCR",
      "SceneCode: ", "\\u00", "0", "~",
    ].map { Array($0.utf8) } + [[0xFF], [0xC3], [0x80], [0xED, 0xA0, 0x80]]

  /// One of some texts with a few bytes more or less.
  static func mutated(
    _ random: inout SeededGenerator, _ seeds: [(text: [UInt8], syntax: SourceFile.Syntax)]
  ) -> (text: [UInt8], syntax: SourceFile.Syntax) {
    var (text, syntax) = seeds.randomElement(using: &random) ?? ([], .yaml)
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      let place = Int.random(in: 0...text.count, using: &random)
      switch Int.random(in: 0..<5, using: &random) {
      case 0: if place < text.count { text.remove(at: place) }
      case 1: text.insert(contentsOf: pieces.randomElement(using: &random) ?? [], at: place)
      case 2: text.removeSubrange(place...)
      case 3:
        let end = min(text.count, place + Int.random(in: 0..<20, using: &random))
        text.removeSubrange(place..<end)
      default:
        let other = seeds.randomElement(using: &random)?.text ?? []
        text.insert(contentsOf: other[Int.random(in: 0...other.count, using: &random)...].prefix(60), at: place)
      }
    }
    return (text, syntax)
  }

  @Test func damagedExamplesAreJudged() {
    var random = SeededGenerator(seed: 7)
    var findings = 0
    for round in 0..<20_000 {
      let (text, syntax) = Self.mutated(&random, Self.seeds)
      let report = Bench.report(text, syntax, isNamed: round % 2 == 0)
      findings += report.findings.count
      let faults = faults(ofFindingsIn: report)
      if !faults.isEmpty {
        Issue.record("\(faults.prefix(3)) in \(String(decoding: text, as: UTF8.self).debugDescription)")
      }
      guard report.source.encodingProblem == nil, round % 4 == 0 else { continue }
      let again = Bench.report(text, syntax, isNamed: round % 2 == 0)
      let said = report.findings.map { "\($0.rule.name) \($0.range.bytes) \(Bench.words($0.message)) \($0.path)" }
      let saidAgain = again.findings.map { "\($0.rule.name) \($0.range.bytes) \(Bench.words($0.message)) \($0.path)" }
      if said != saidAgain {
        Issue.record("not the same twice: \(String(decoding: text, as: UTF8.self).debugDescription)")
      }
    }
    // Were the damage such that nothing is found, nothing would have been tested.
    #expect(findings > 20_000)
  }

  /// Fixes of damaged files: they come to an end, and none breaks a file that could be read.
  @Test func damagedExamplesAreMended() {
    var random = SeededGenerator(seed: 8)
    var mendings = 0
    for _ in 0..<10_000 {
      let (text, syntax) = Self.mutated(&random, Self.seeds)
      let report = Bench.report(text, syntax)
      guard report.source.encodingProblem == nil, report.findings.contains(where: { $0.fix != nil }) else { continue }
      let isBroken = report.findings.contains { ["yaml-syntax", "json-syntax", "input-limit"].contains($0.rule.name) }
      if isBroken { continue }
      let (mended, rounds) = Bench.mended(text, syntax)
      mendings += rounds > 0 ? 1 : 0
      let after = Bench.report(mended, syntax)
      let (old, new) = (String(decoding: text, as: UTF8.self), String(decoding: mended, as: UTF8.self))
      let place = "\(old.debugDescription) -> \(new.debugDescription)"
      if rounds == 8 { Issue.record("never done: \(place)") }
      // What a first fault hid may come to light; what cannot be read may not.
      if after.findings.contains(where: { $0.rule.name.hasSuffix("-syntax") }) { Issue.record("broken: \(place)") }
    }
    #expect(mendings > 1000, "\(mendings)")
  }
}
