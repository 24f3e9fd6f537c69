import DocumentModel
import Laws
import SeededRandom
import Testing
import YAMLSyntax

/// The decoder's text is libyaml's value, always, and its map is sound.
@Suite struct ScalarDecoderEqualityTests {
  @Test func `Generated streams, whole and damaged`() {
    var census = Census()
    for seed in 0..<UInt64(TestFiles.isDeep ? 40_000 : 5_000) {
      var generator = DocumentGenerator(seed: seed)
      let text = generator.stream()
      census.count(text)
      census.countDamaged(text, seed: seed, times: 2)
    }
    census.report("generated")
    #expect(census.scalars >= 100_000)
    #expect(census.refused < census.wholeTexts / 4, "the generator should write what libyaml reads")
    for style in [NodeStyle.plain, .singleQuoted, .doubleQuoted, .literal, .folded] {
      #expect(census.styles[style, default: 0] >= 5_000, "\(style)")
    }
  }

  // The suites of others are not part of the project, so these run where they lie beside it.
  @Test(.enabled(if: TestFiles.folder != nil)) func `The YAML test suite`() {
    var census = Census()
    for text in TestFiles.texts(in: "yaml-test-suite", named: ["in.yaml"]) {
      census.count(text)
      for end in 0..<min(text.count, TestFiles.isDeep ? text.count : 1_000) { census.count(Array(text[..<end])) }
    }
    census.report("yaml-test-suite")
    #expect(census.scalars > 10_000)
  }

  @Test(.enabled(if: TestFiles.folder != nil)) func `Files from the field`() {
    var census = Census()
    let texts =
      TestFiles.texts(in: "real-config", named: [".yaml", ".yml", ".json"])
      + TestFiles.texts(in: "libyaml-examples", named: [""])
    for (number, text) in texts.enumerated() {
      census.count(text)
      if TestFiles.isDeep || text.count < 4_000 { census.countDamaged(text, seed: UInt64(number), times: 2) }
    }
    census.report("real files")
    #expect(census.scalars > 50_000)
  }

  @Test func `No record makes the decoder trap`() {
    var random = SeededGenerator(seed: 7)
    let styles: [NodeStyle] = [.plain, .singleQuoted, .doubleQuoted, .literal, .folded, .flow, .block]
    let pieces = [
      "\\", "'", "\"", "\n", "\r", " ", "\t", "|", ">", "2", "-", "#", "a", "\\x4", "\\U0001", "&", "!<", "é",
    ]
    for _ in 0..<(TestFiles.isDeep ? 500_000 : 20_000) {
      var text: [UInt8] = []
      for _ in 0..<random.below(24) {
        if random.happens(20) {
          text.append(random.one(of: [0xC2, 0x85, 0xE2, 0x80, 0xA8, 0xA9, 0xFF, 0xEF, 0xBB, 0xBF]))
        } else {
          text += Array(random.one(of: pieces).utf8)
        }
      }
      let start = random.below(28)
      var record = NodeRecord(
        kind: .scalar, style: random.one(of: styles), start: start, end: random.below(28))
      record.parentIndent = UInt16(random.one(of: [0, 1, 3, 65_535]))
      record.hash = 1
      let decoded = ScalarDecoder.decode(text, record: record)
      #expect(!decoded.isTrusted && decoded.map.isWhole)
      #expect((0...text.count).contains(decoded.range.bytes.upperBound))
      record.length = UInt32(decoded.count)
      record.hash = TextHash.short(of: decoded.bytes.span)
      var census = Census()
      census.check(text, record, value: Array(decoded.bytes)[...], isUTF8: false)
      #expect(census.scalars == 1)
      let content = ScalarDecoder.propertiesEnd(text, from: start, to: Int(record.end))
      #expect((0...text.count).contains(content))
    }
  }

  @Test func `A value that is not libyaml's is not trusted`() {
    let text = Array("'a''b'".utf8)
    var record = ScalarStream(of: text).records[0]
    #expect(ScalarDecoder.decode(text, record: record).isTrusted)
    record.hash ^= 1
    let decoded = ScalarDecoder.decode(text, record: record)
    #expect(!decoded.isTrusted)
    #expect(decoded.map == .whole(0..<6))
    #expect(decoded.string == "a'b")
  }
}
