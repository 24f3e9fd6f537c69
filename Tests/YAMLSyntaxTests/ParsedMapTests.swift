import DocumentModel
import Laws
import Testing
import YAMLSyntax

/// Both oracles through the door: the text of every node is the parser's value, and its map tells the truth.
@Suite struct ParsedMapTests {
  private static let scale = TestFiles.isDeep ? 8 : 1

  @Test func `Every scalar of generated files is trusted, damaged files too`() {
    var census = ParsedCensus()
    for seed in 0..<UInt64(2_400 * Self.scale) {
      var generator = DocumentGenerator(seed: seed &+ 3_000_000)
      let text = generator.stream()
      census.count(text)
      census.countDamaged(text, seed: seed, times: 2)
    }
    census.report("generated")
    #expect(census.scalars >= 100_000)
  }

  @Test(.enabled(if: TestFiles.folder != nil)) func `The same in files from elsewhere`() {
    var census = ParsedCensus()
    let texts =
      TestFiles.texts(in: "yaml-test-suite", named: ["in.yaml"])
      + TestFiles.texts(in: "libyaml-examples", named: [""])
      + TestFiles.texts(in: "real-config", named: [".yaml", ".yml", ".json"])
    for (number, text) in texts.enumerated() {
      census.count(text)
      if TestFiles.isDeep || text.count < 3_000 { census.countDamaged(text, seed: UInt64(number), times: 2) }
    }
    census.report("files")
    #expect(census.scalars >= 50_000)
  }

  @Test func `Changing the source of a letter changes that letter alone`() {
    var oracle = ParsedOracle()
    for seed in 0..<UInt64(2_400 * Self.scale) {
      var generator = DocumentGenerator(seed: seed &+ 2_000_000)
      oracle.sample(generator.stream(), seed: seed, perScalar: 3)
    }
    oracle.report("generated YAML")
    for style in [NodeStyle.plain, .singleQuoted, .doubleQuoted, .literal, .folded] {
      #expect(oracle.styles[style, default: 0] >= 500, "\(style)")
    }
    #expect(oracle.samples >= 20_000)
    #expect(oracle.failures == 0)
  }

  @Test func `The same in JSON files, and in JSON in strings of strings`() {
    var total = 0
    for (name, layers) in [("JSON", 0), ("JSON in a string", 1), ("JSON in a string in JSON in a string", 2)] {
      for dress in Dress.allCases where layers > 0 || dress == .json {
        var oracle = ParsedOracle()
        for seed in 0..<UInt64(600 * Self.scale) {
          guard let (file, syntax) = Self.file(dress, layers: layers, seed: seed) else { continue }
          oracle.sample(file, syntax, layers: layers, seed: seed, perScalar: 3)
        }
        oracle.report("\(name), \(dress)")
        #expect(oracle.failures == 0 && oracle.distrusted == 0, "\(name), \(dress)")
        #expect(oracle.samples >= 1_000, "\(name), \(dress)")
        total += oracle.samples
      }
    }
    #expect(total >= 10_000)
  }

  @Test func `Maps that are off by one are found out`() {
    for shift in [-1, 1] {
      var oracle = ParsedOracle(shift: shift)
      for seed in 0..<UInt64(60) {
        var generator = DocumentGenerator(seed: seed)
        oracle.sample(generator.stream(), seed: seed, perScalar: 2)
        for dress in [Dress.yamlSingle, .yamlLiteral, .yamlFoldedDouble, .json] {
          guard let (file, syntax) = Self.file(dress, layers: 2, seed: seed) else { continue }
          oracle.sample(file, syntax, layers: 2, seed: seed, perScalar: 1)
        }
      }
      #expect(oracle.samples >= 500)
      #expect(oracle.failures == oracle.samples)
    }
  }

  /// A file that holds generated JSON so many strings deep.
  private static func file(_ dress: Dress, layers: Int, seed: UInt64) -> ([UInt8], SourceFile.Syntax)? {
    var generator = JSONGenerator(seed: seed)
    var text = generator.object(breaks: dress != .yamlSingle && dress != .yamlFolded)
    if layers == 0 { return (Array(text.utf8), .json) }
    for _ in 1..<layers { text = String(decoding: Dress.json.file(text) ?? [], as: UTF8.self) }
    return dress.file(text).map { ($0, dress == .json ? .json : .yaml) }
  }
}
