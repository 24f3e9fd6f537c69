import DocumentModel
import Laws
import SeededRandom
import Testing
import YAMLSyntax

/// Whatever the bytes, reading ends, every place lies in the file, and the same bytes give the same result.
@Suite struct RobustnessTests {
  @Test(arguments: [SourceFile.Syntax.yaml, .json]) func `Mutated files`(syntax: SourceFile.Syntax) {
    var faulty = 0
    let count = UInt64(TestFiles.isDeep ? 200_000 : 10_000)
    for seed in 0..<count {
      var random = SeededGenerator(seed: seed ^ 0xFACE)
      var text: [UInt8]
      if syntax == .json {
        var generator = JSONGenerator(seed: seed / 4)
        text = Array(generator.object().utf8)
      } else {
        var generator = DocumentGenerator(seed: seed / 4 &+ 9_000_000)
        text = generator.stream()
      }
      mutate(&text, &random)
      let document = parsed(text, syntax)
      let faults = faults(ofPlacesIn: document)
      if !faults.isEmpty { Issue.record("seed \(seed): \(faults.prefix(3)) \(ControlEscape.escaped(text[...]))") }
      if document.isCutShort { faulty += 1 }
      let errors = document.problems.count { $0.kind == .yamlSyntax || $0.kind == .jsonSyntax }
      #expect(errors <= 1, "seed \(seed)")
      if seed % 8 == 0 { #expect(parsed(text, syntax).meaning == document.meaning) }
    }
    print("mutated \(syntax): \(count) files, \(faulty) faulty")
    #expect(faulty > Int(count) / 10 && faulty < Int(count))
  }

  private func mutate(_ text: inout [UInt8], _ random: inout SeededGenerator) {
    for _ in 0...random.below(4) where !text.isEmpty {
      let start = random.below(text.count)
      let end = min(text.count, start + random.below(12))
      switch random.below(5) {
      case 0: text = damaged(text, &random)
      case 1: text.removeSubrange(start..<end)
      case 2: text.insert(contentsOf: text[start..<end], at: random.below(text.count))
      case 3:
        let pieces = [
          "%AB_C%", "@NAME@", "{{ x }}", "&a ", "*a", "\u{FEFF}", "---\n", "\n...\n",
          "\u{85}", "# c\n", "\t", "? ",
        ]
        text.insert(contentsOf: random.one(of: pieces).utf8, at: start)
      default: text[start] = UInt8(truncatingIfNeeded: random.next())
      }
    }
  }

  @Test func `The smallest files`() {
    for first in UInt8.min...UInt8.max {
      for second in Array(" \n\t:-?#&*!|>'\"%@`[]{},a\u{FF}".utf8) {
        for text in [[first], [first, second], [second, first, second]] {
          for syntax in [SourceFile.Syntax.yaml, .json] {
            let faults = faults(ofPlacesIn: parsed(text, syntax))
            #expect(faults.isEmpty, "\(text)")
          }
        }
      }
    }
    #expect(parsed([]).problems.isEmpty && parsed([]).documents.isEmpty)
    #expect(parsed([0xEF, 0xBB, 0xBF]).problems.isEmpty)
  }
}
