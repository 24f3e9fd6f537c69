import Foundation
import Linting
import Testing

/// The samples through the built program: in each file exactly what is marked is found.
///
/// In YAML a comment `# expect: rule-id` at the end of a line, or on a line of its own above it, marks a finding of
/// that line; `# expect +3: rule-id` one three lines below the comment, inside a block where no comment can stand.
/// Several rules are joined by commas. For JSON, `NAME.json.expected` holds rows `line:column rule-id`.
@Suite(.timeLimit(.minutes(30))) struct SamplesTests {
  private static let faulty = Checkout.files(in: "samples/faulty").filter { !$0.hasSuffix(".expected") }
  private static let valid = Checkout.files(in: "samples/valid")

  @Test func thereAreSamples() {
    #expect(Self.faulty.count > 20)
    #expect(Self.valid.count > 5)
  }

  @Test(arguments: valid) func validSamplesHaveNoFinding(path: String) throws {
    let outcome = try Checkout.run("idvlint --level note --fail-on note --format concise \(path)")
    #expect(outcome.output == "")
    #expect(outcome.errors == "")
    #expect(outcome.status == 0)
  }

  @Test(arguments: faulty) func faultySamplesHaveTheMarkedFindings(path: String) throws {
    let outcome = try Checkout.run("idvlint --level note --fail-on note --format concise \(path)")
    let found = try Self.findings(in: outcome.output, withColumns: path.hasSuffix(".json"))
    let expected = path.hasSuffix(".json") ? try Self.rows(of: path) : try Self.marks(in: path)
    #expect(found.sorted() == expected.sorted())
    #expect(!expected.isEmpty)
    #expect(outcome.errors == "")
    #expect(outcome.status == 1)
  }

  /// What the samples are walked for: the findings of all, status 1, and what holds no profile passed over.
  @Test func aWalkFindsTheSame() throws {
    let alone = try Self.faulty.map { try Checkout.run("idvlint --format concise \($0)").output }.joined()
    let walk = try Checkout.run("idvlint check samples --format concise")
    #expect(walk.output == alone)
    #expect(walk.status == 1)
    let people = try Checkout.run("idvlint check samples")
    #expect(people.status == 1)
    #expect(people.output.contains("; 1 file passed over (no profile in it)\n"))
    #expect(try Checkout.run("idvlint --fail-on note samples/valid samples/passed-over").status == 0)
  }

  @Test func everyRuleHasASample() throws {
    var seen: Set<String> = []
    for path in Self.faulty {
      let output = try Checkout.run("idvlint --level note --format concise \(path)").output
      for finding in try Self.findings(in: output, withColumns: false) {
        seen.insert(String(finding.split(separator: " ")[1]))
      }
    }
    // A limit and a faulty configuration end the run with status 2; what profiles are declared to be for is not known
    // here.
    let unseen: Set = ["input-limit", "malformed-configuration", "language-not-on-pc"]
    #expect(Set(Rule.all.map(\.id.name)).subtracting(seen) == unseen)
  }

  /// `line rule-id` or `line:column rule-id` of each line of a concise report.
  private static func findings(in report: String, withColumns: Bool) throws -> [String] {
    try report.split(separator: "\n").map { line in
      let parts = try #require(line.wholeMatch(of: /[^:]+:(\d+):(\d+): (?:note|warning|error): .+ \[([a-z-]+)\]/))
      return withColumns ? "\(parts.1):\(parts.2) \(parts.3)" : "\(parts.1) \(parts.3)"
    }
  }

  private static func rows(of path: String) throws -> [String] {
    try Checkout.text(path + ".expected").split(separator: "\n").map(String.init)
  }

  private static func marks(in path: String) throws -> [String] {
    var expected: [String] = []
    for (index, line) in try Checkout.text(path).split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      guard let mark = line.firstMatch(of: /# expect(?: \+(\d+))?: ([a-z, -]+)$/) else { continue }
      let isAlone = line[..<mark.range.lowerBound].allSatisfy { $0 == " " }
      let down = try mark.1.map { try #require(Int($0)) } ?? (isAlone ? 1 : 0)
      expected += mark.2.split(separator: ", ").map { "\(index + 1 + down) \($0)" }
    }
    return expected
  }
}
