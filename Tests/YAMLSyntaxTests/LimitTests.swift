import DocumentModel
import Laws
import Testing
import YAMLSyntax

/// Each limit stops the reading with its own problem, soon, and with no more memory than it allows.
@Suite struct LimitTests {
  @Test func `Bytes`() {
    var limits = ReadingLimits()
    limits.bytes = 5
    let document = parsed("abcdef".utf8, limits: limits)
    #expect(document.problems.map(\.kind) == [.inputLimit(.bytes)])
    #expect(document.all.isEmpty)
    #expect(parsed("abcde".utf8, limits: limits).problems.isEmpty)
  }

  @Test(arguments: [SourceFile.Syntax.yaml, .json]) func `Depth`(syntax: SourceFile.Syntax) {
    let limits = ReadingLimits()
    for (depth, kinds) in [(limits.depth, []), (limits.depth + 1, [ParseProblem.Kind.inputLimit(.depth)])] {
      let text = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
      let document = parsed(text.utf8, syntax, limits: limits)
      #expect(document.problems.map(\.kind) == kinds)
      #expect(document.all.count <= depth)
    }
  }

  @Test(arguments: [SourceFile.Syntax.yaml, .json]) func `Nodes`(syntax: SourceFile.Syntax) {
    var limits = ReadingLimits()
    limits.nodes = 100
    for (count, kinds) in [(99, []), (100, [ParseProblem.Kind.inputLimit(.nodes)]), (100_000, [.inputLimit(.nodes)])] {
      let text = "[" + Array(repeating: "1", count: count).joined(separator: ",") + "]"
      let document = parsed(text.utf8, syntax, limits: limits)
      #expect(document.problems.map(\.kind) == kinds)
      #expect(document.nodes.records.count <= 101 && document.nodes.records.capacity < 1_000)
      #expect(faults(ofPlacesIn: document).isEmpty)
    }
  }

  @Test func `Every message names the option that raises the limit`() {
    for kind in LimitKind.allCases {
      let problem = ParseProblem.overLimit(kind, of: ReadingLimits(), at: SourceOffset(0)..<SourceOffset(0))
      #expect(problem.kind == .inputLimit(kind))
      #expect(problem.message.hasSuffix("(\(kind.option) raises the limit)"))
    }
  }

  @Test func `Documents`() {
    var limits = ReadingLimits()
    limits.documents = 3
    #expect(parsed("--- a\n--- b\n--- c\n".utf8, limits: limits).problems.isEmpty)
    let document = parsed("--- a\n--- b\n--- c\n--- d\n".utf8, limits: limits)
    #expect(document.problems.map(\.kind) == [.inputLimit(.documents)])
    #expect(document.scalars.map(\.text.string) == ["a", "b", "c"])
  }

  @Test(arguments: ["\n", "\r", "\r\n", "\u{85}", "\u{2028}", "\n\n", "\n \n", "\n# x\n", "\n  # x\n", "\n\u{FEFF}\n"])
  func `Tags, however their lines are parted`(lineBreak: String) {
    let limits = ReadingLimits()
    func text(_ count: Int) -> String {
      (0..<count).map { "%TAG !\($0)! x\(lineBreak)" }.joined() + "--- a\n"
    }
    #expect(parsed(text(limits.tags).utf8).problems.allSatisfy { $0.kind != .inputLimit(.tags) })
    #expect(parsed(text(limits.tags + 1).utf8).problems.map(\.kind) == [.inputLimit(.tags)])
    let two = text(limits.tags) + "...\n" + text(limits.tags)
    #expect(parsed(two.utf8).problems.allSatisfy { $0.kind != .inputLimit(.tags) })
  }

  @Test(arguments: [SourceFile.Syntax.yaml, .json]) func `Seconds, asked again and again`(syntax: SourceFile.Syntax) {
    let text = "[\n" + String(repeating: "\"a b\",\n", count: 50_000) + "1]"
    let all = Calls()
    #expect(parsed(text.utf8, syntax, limits: all.limits(after: .max)).problems.isEmpty)
    #expect(all.count > 20)
    for calls in [0, 1, 5] {
      let some = Calls()
      let document = parsed(text.utf8, syntax, limits: some.limits(after: calls))
      #expect(document.problems.map(\.kind) == [.inputLimit(.seconds)])
      #expect(faults(ofPlacesIn: document).isEmpty)
      #expect(some.count <= 2 * calls + 4)
    }
  }

  @Test func `Time that is over stops reading anew`() {
    let text = String(repeating: "a: b: c\n", count: 1_000)
    for calls in 0..<6 {
      let kinds = parsed(text.utf8, limits: Calls().limits(after: calls)).problems.map(\.kind)
      #expect(!kinds.isEmpty && kinds.allSatisfy { $0 == .yamlSyntax || $0 == .inputLimit(.seconds) }, "\(kinds)")
      #expect(kinds.count <= 2)
    }
  }
}
