import DocumentModel
import Testing
import YAMLSyntax

/// The map tells the truth: a letter changed where the map says changes that letter of the value and nothing else.
@Suite struct ScalarDecoderMapTests {
  @Test func `Changing the source of a letter changes that letter alone`() {
    var oracle = MapOracle()
    for seed in 0..<UInt64(TestFiles.isDeep ? 30_000 : 4_000) {
      var generator = DocumentGenerator(seed: seed &+ 1_000_000)
      oracle.sample(generator.stream(), seed: seed, perScalar: 3)
    }
    oracle.report("generated")
    #expect(oracle.samples >= 20_000)
    #expect(oracle.failures == 0)
    for style in [NodeStyle.plain, .singleQuoted, .doubleQuoted, .literal, .folded] {
      #expect(oracle.styles[style, default: 0] >= 1_000, "\(style)")
    }
  }

  @Test(.enabled(if: TestFiles.folder != nil)) func `The same in files from elsewhere`() {
    var oracle = MapOracle()
    let limit = TestFiles.isDeep ? 200_000 : 5_000
    let texts =
      TestFiles.texts(in: "yaml-test-suite", named: ["in.yaml"])
      + TestFiles.texts(in: "libyaml-examples", named: [""])
      + TestFiles.texts(in: "real-config", named: [".yaml", ".yml", ".json"])
    for (number, text) in texts.enumerated() where text.count < limit {
      oracle.sample(text, seed: UInt64(number), perScalar: 1)
    }
    oracle.report("files")
    #expect(oracle.samples >= 1_000)
    #expect(oracle.failures == 0)
  }

  @Test func `A map that is off by one is found out`() {
    for shift in [-1, 1] {
      var oracle = MapOracle(shift: shift)
      for seed in 0..<UInt64(100) {
        var generator = DocumentGenerator(seed: seed)
        oracle.sample(generator.stream(), seed: seed, perScalar: 3)
      }
      #expect(oracle.samples >= 1_000)
      #expect(oracle.failures == oracle.samples)
    }
  }
}
