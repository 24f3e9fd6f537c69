import DocumentModel
import Foundation
import Laws
import Linting
import SeededRandom
import Testing
import YAMLSyntax

/// What is mended is mended, and nothing else in the file is touched: over examples, faulty profiles and damaged files.
@Suite(.timeLimit(.minutes(30))) struct MenderLawsTests {
  /// Whether many more cases are tried than a change of the program asks for.
  static let isDeep = ProcessInfo.processInfo.environment["IDVLINT_DEEP"] == "1"

  /// Makes each fix of a file by itself, those that do not meet at once, and all that are left in rounds.
  ///
  /// - Returns: how many fixes were made by themselves.
  private static func hold(
    _ bytes: [UInt8], _ syntax: SourceFile.Syntax, options: LintOptions = LintOptions(), broken: inout Broken
  ) -> Int {
    let report = Bench.report(bytes, syntax, options: options)
    let fixable = report.findings.filter { $0.fix != nil }
    guard !fixable.isEmpty, !report.findings.contains(where: { $0.rule.name.hasSuffix("-syntax") }) else { return 0 }
    let mender = Mender(report.source)
    var count = 0
    var together: [Finding] = []
    var edits: [TextEdit] = []
    for finding in fixable {
      guard let item = MendingCase(report, [finding], options: options) else { continue }
      count += 1
      broken.add(item)
      guard let more = finding.fix.flatMap(mender.edits) else { continue }
      let meets = more.contains { new in
        edits.contains { $0.range.lowerBound <= new.range.upperBound && new.range.lowerBound <= $0.range.upperBound }
      }
      guard !meets else { continue }
      edits += more
      together.append(finding)
    }
    if together.count > 1, let item = MendingCase(report, together, options: options) { broken.add(item) }
    if count > 0 {
      let (mended, rounds) = Bench.mended(bytes, syntax, options: options)
      let again = Bench.mended(mended, syntax, options: options)
      if rounds == 8 || again.rounds != 0 {
        let words = [bytes, mended].map { String(decoding: $0, as: UTF8.self) }
        broken.add("never done", words.joined(separator: "\n--- mended\n"))
      }
    }
    return count
  }

  @Test(arguments: RuleExamplesTests.Case.bad) func examples(item: RuleExamplesTests.Case) {
    var broken = Broken()
    for dress in [Dress.asWritten, .crlf, .bom, .afterWideCharacters] {
      guard let text = dress.dressed(MarkedText(item.example.text), item.example.syntax) else { continue }
      _ = Self.hold(text.bytes, item.example.syntax, options: item.example.options, broken: &broken)
    }
    broken.report()
  }

  @Test(arguments: 0..<8) func faultyProfiles(part: Int) {
    var broken = Broken()
    var count = 0
    for number in 0..<(Self.isDeep ? 2_500 : 250) {
      let faulty = FaultyProfile(number: UInt64(part * 1_000_000 + number))
      count += Self.hold(faulty.text, faulty.syntax, broken: &broken)
    }
    broken.report()
    #expect(count > (Self.isDeep ? 2_000 : 200))
  }

  @Test(arguments: Enclosure.Way.allCases) func profilesInTexts(way: Enclosure.Way) {
    var broken = Broken()
    var count = 0
    for number in 0..<(Self.isDeep ? 2_000 : 100) {
      let faulty = FaultyProfile(number: UInt64(70_000_000 + number))
      // Around a placeholder that is no YAML, not all of a text is known before.
      let source = SourceFile(path: FilePath("a"), bytes: faulty.text, syntax: faulty.syntax)
      guard parseDocument(source, limits: ReadingLimits()).problems.isEmpty else { continue }
      guard let file = Enclosure(faulty.text, way, faulty.syntax) else { continue }
      var options = LintOptions()
      options.profiles = [JSONPointerPattern("/data/\(file.key)")].compactMap(\.self)
      count += Self.hold(file.bytes, file.syntax, options: options, broken: &broken)
    }
    broken.report()
    #expect(count > 0)
  }

  /// The readers that people use see what was meant, and all else as before.
  @Test(.enabled(if: MendingReaders.arePresent, "python3 has no PyYAML and ruamel.yaml"))
  func readersAgree() throws {
    var items: [MendingCase] = []
    for item in RuleExamplesTests.Case.bad {
      let (text, options) = (MarkedText(item.example.text), item.example.options)
      let report = Bench.report(text.bytes, item.example.syntax, options: options)
      items += report.findings.compactMap { MendingCase(report, [$0], options: options) }
    }
    for number in 0..<(Self.isDeep ? 10_000 : 400) {
      let faulty = FaultyProfile(number: UInt64(90_000_000 + number))
      let report = Bench.report(faulty.text, faulty.syntax)
      items += report.findings.compactMap { MendingCase(report, [$0]) }
    }
    var random = SeededGenerator(seed: 77)
    for _ in 0..<(Self.isDeep ? 10_000 : 400) {
      let (text, syntax) = MutationTests.mutated(&random, MutationTests.seeds)
      guard String(validating: text, as: UTF8.self) != nil else { continue }
      let report = Bench.report(text, syntax)
      let isMisread = report.findings.contains { $0.rule == "misread-yaml" || $0.rule.name.hasSuffix("-syntax") }
      if !isMisread { items += report.findings.compactMap { MendingCase(report, [$0]) } }
    }
    let answer = try MendingReaders.answer(items.compactMap { MendingReaders.Question($0) })
    #expect(answer.compared > items.count)
    Self.expectNone(answer)
  }

  private static func expectNone(_ answer: MendingReaders.Answer) {
    let shortest = answer.faults.min { $0.utf8.count < $1.utf8.count } ?? ""
    #expect(answer.faults.isEmpty, "\(answer.faults.count) of \(answer.compared): \(shortest)")
  }

  /// The same of any value in any style.
  @Test(.enabled(if: MendingReaders.arePresent, "python3 has no PyYAML and ruamel.yaml"))
  func readersSeeAnyValue() throws {
    var random = SeededGenerator(seed: 78)
    var questions: [MendingReaders.Question] = []
    for _ in 0..<(Self.isDeep ? 10_000 : 400) {
      let site = SiteWriter.site(&random)
      let document = MenderPropertyTests.parse(site.text, site.syntax)
      guard let key = MenderPropertyTests.target(document), let mapping = key.parent else { continue }
      let value = Node(table: document.nodes, index: key.index + 1)
      let new = SiteWriter.value(&random)
      let after = Bool.random(using: &random) ? key : nil
      let intents: [Fix.Intent] = [
        .setValue(value, new), .rename(key, "New-Key"), .insert(into: mapping, after: after, key: "New", value: new),
        .remove(key), .replace(value, 0..<value.text.count, new), .replace(value, 0..<0, new), .quote(value),
      ]
      for intent in intents {
        guard let edits = Mender(document.source).edits(for: Fix("x", .safe, intent)),
          let change = MendingCase.change(intent, edits, in: document)
        else { continue }
        let result = MenderPropertyTests.parse(TextEdit.apply(edits, to: site.text), site.syntax)
        if let question = MendingReaders.Question(document, result, [change]) { questions.append(question) }
      }
    }
    let answer = try MendingReaders.answer(questions)
    #expect(answer.compared > questions.count)
    Self.expectNone(answer)
  }

  private static let samples: [[UInt8]] = {
    let folder = URL(filePath: #filePath).appending(path: "../../../samples/faulty").standardized
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.sorted().filter { $0.hasSuffix(".yaml") }
      .compactMap { try? Data(contentsOf: folder.appending(path: $0)) }.map(Array.init)
  }()

  @Test func samplesAreMended() {
    var broken = Broken()
    let counts = Self.samples.map { Self.hold($0, .yaml, broken: &broken) }
    broken.report()
    #expect(counts.reduce(0, +) > 40)
  }

  @Test(arguments: 0..<4) func damagedFiles(part: Int) {
    var random = SeededGenerator(seed: 31 + UInt64(part))
    let seeds = MutationTests.seeds + (Self.samples + Self.samples).map { ($0, .yaml) }
    var broken = Broken()
    var count = 0
    for _ in 0..<(Self.isDeep ? 5_000 : 500) {
      let (text, syntax) = MutationTests.mutated(&random, seeds)
      guard String(validating: text, as: UTF8.self) != nil else { continue }
      count += Self.hold(text, syntax, broken: &broken)
    }
    broken.report()
    #expect(count > (Self.isDeep ? 1_000 : 100))
  }

  /// The laws that were broken, each with its first cases.
  struct Broken {
    private var cases: [String: [String]] = [:]

    /// Tries the laws on a case.
    mutating func add(_ item: MendingCase) {
      for law in item.brokenLaws { add(law, item.words) }
    }

    /// A broken law with the case that breaks it.
    mutating func add(_ law: String, _ words: String) { cases[law, default: []].append(words) }

    /// Tells them.
    func report() {
      for (law, words) in cases.sorted(by: { $0.key < $1.key }) {
        Issue.record("\(law), \(words.count) times: \(words.min { $0.utf8.count < $1.utf8.count } ?? "")")
      }
    }
  }
}
