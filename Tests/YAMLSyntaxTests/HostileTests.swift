import DocumentModel
import Laws
import Testing
import YAMLSyntax

/// Texts made to cost time or memory (families of quadratic behaviour in libyaml 0.2.5) at the default limits.
@Suite struct HostileTests {
  /// A text, and the limit at which it stops; nil for one that is read or refused at once.
  struct Family: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var limit: LimitKind?
    var isJSON = false
    /// Builds the text.
    var text: @Sendable () -> String
  }

  static let families = [
    Family(testDescription: "brackets", limit: .depth) { repeated("[", 200_000) },
    Family(testDescription: "brackets in JSON", limit: .depth, isJSON: true) { repeated("[", 200_000) },
    Family(testDescription: "mappings in braces", limit: .depth) { repeated("{a: ", 200_000) },
    Family(testDescription: "braces and brackets", limit: .depth) { repeated("{\"a\":[", 200_000) },
    Family(testDescription: "the same in JSON", limit: .depth, isJSON: true) { repeated("{\"a\":[", 200_000) },
    Family(testDescription: "deepest lists, then items", limit: .nodes) {
      repeated("[", 127) + repeated("a,", 900_000) + repeated("]", 127)
    },
    Family(testDescription: "items on one line", limit: .depth) { repeated("- ", 900_000) },
    Family(testDescription: "questions on one line", limit: .depth) { repeated("? ", 900_000) },
    Family(testDescription: "empty items", limit: .nodes) { repeated("-\n", 900_000) },
    Family(testDescription: "documents", limit: .documents) { repeated("---\n", 500_000) },
    Family(testDescription: "empty keys", limit: .nodes) { repeated("? \n", 600_000) },
    Family(testDescription: "anchors") { (0..<100_000).map { "- &a\($0) x\n" }.joined() },
    Family(testDescription: "anchors that are aliased") {
      (0..<60_000).map { "- &a\($0) x\n- *a\($0)\n" }.joined()
    },
    Family(testDescription: "billion laughs") {
      "a0: &a0 x\n" + (1..<60).map { "a\($0): &a\($0) [*a\($0 - 1),*a\($0 - 1),*a\($0 - 1)]\n" }.joined()
    },
    Family(testDescription: "a quote never closed") { "a: \"" + repeated("word ", 200_000) },
    Family(testDescription: "quotes never closed, line by line") { repeated("a: \"b\n", 300_001) },
    Family(testDescription: "one plain scalar") { repeated("a", 2_000_000) },
    Family(testDescription: "one quoted scalar of many lines") { "\"" + repeated("a\n", 900_000) + "\"" },
    Family(testDescription: "one quoted scalar of escapes") { "\"" + repeated("\\x41", 500_000) + "\"" },
    Family(testDescription: "one literal scalar") { "|\n" + repeated(" a\n", 600_000) },
    Family(testDescription: "%TAG list", limit: .tags) { (0..<100_000).map { "%TAG !\($0)! x\n" }.joined() },
    Family(testDescription: "comments") { repeated("#\n", 900_000) },
    Family(testDescription: "blank lines") { repeated("\n", 2_000_000) },
    Family(testDescription: "comments after properties") { "&a #" + repeated(" ", 1_000_000) + "\n- b\n" },
    Family(testDescription: "single pairs") { "[" + repeated("a: b,", 80_000) + "]" },
    Family(testDescription: "placeholders") { repeated("a: %NAME%\n", 100_000) },
    Family(testDescription: "marks of placeholders") { "a: " + repeated("%AAA", 500_000) },
    Family(testDescription: "control characters") { repeated("\u{1}", 2_000_000) },
    Family(testDescription: "faults") { repeated("a: b: c\n", 250_000) },
    Family(testDescription: "closing brackets") { repeated("]", 2_000_000) },
    Family(testDescription: "byte order marks") { repeated("\u{FEFF}", 600_000) },
    Family(testDescription: "carriage returns") { repeated("a\r", 900_000) },
  ]

  @Test(arguments: families) func `A hostile text`(family: Family) {
    let text = Array(family.text().utf8)
    #expect(text.count > 1_000 && text.count <= 2 * 1024 * 1024)
    var limits = ReadingLimits()
    let clock = ContinuousClock()
    let start = clock.now
    // A hang, not slowness, is what this is to catch: the builds that test are slow ones.
    limits.isOverdue = { clock.now - start > .seconds(30) }
    let document = parsed(text, family.isJSON ? .json : .yaml, limits: limits)
    print("hostile, \(family.testDescription): \(text.count) bytes, \(clock.now - start)")
    if let limit = family.limit {
      #expect(document.problems.map(\.kind) == [.inputLimit(limit)])
    } else {
      #expect(document.problems.allSatisfy { $0.kind != .inputLimit(.seconds) })
    }
    #expect(document.problems.count { $0.kind == .yamlSyntax } <= 1)
    #expect(document.nodes.records.count <= limits.nodes + 1)
    #expect(document.nodes.records.capacity <= limits.nodes * 5 / 2)
    #expect(clock.now - start < .seconds(30))
  }

  @Test func `Blanks and then words in one scalar stop when the time is over`() {
    let text = "\"x" + Self.repeated(" ", 700_000) + Self.repeated("a ", 300_000) + "\""
    let calls = Calls()
    let document = parsed(text.utf8, limits: calls.limits(after: 50))
    #expect(document.problems.map(\.kind) == [.inputLimit(.seconds)])
    #expect(calls.count < 60)
  }

  private static func repeated(_ text: String, _ count: Int) -> String {
    String(repeating: text, count: count)
  }
}
