import DocumentModel
import Linting
import Testing

/// What a baseline remembers, knows again, and says of a file that is none.
@Suite struct BaselineTests {
  private static let documents = """
    # idvlint: partial
    IdSpoof: "y"
    SceneCode: "a-b"
    ---
    # idvlint: partial
    IdSpoof: "y"
    AccessKeySecret: h1dd3n

    """

  private static func report(_ text: String = documents) -> FileReport { Bench.report(Array(text.utf8)) }

  /// The baseline of a report.
  private static func recorded(_ text: String = documents, from level: Severity = .note) -> Baseline {
    var (baseline, report) = (Baseline(), report(text))
    baseline.record(&report, path: "a.yaml", from: level)
    return baseline
  }

  private static func words(_ entries: [(entry: BaselineEntry, count: Int)]) -> [String] {
    entries.map { "\($0.entry.words) \($0.count)" }
  }

  private static func read(_ text: [UInt8]) throws -> Baseline {
    try BaselineReader.read(SourceFile(path: FilePath("baseline.json"), bytes: text))
  }

  @Test func entriesAreSortedAndCounted() throws {
    let baseline = Self.recorded()
    #expect(
      Self.words(baseline.entries) == [
        "credential-in-profile at /AccessKeySecret in a.yaml 1", "value-not-allowed at /IdSpoof in a.yaml 2",
        "malformed-scene-code at /SceneCode in a.yaml 1",
      ])
    let values = baseline.entries.map(\.entry.value)
    #expect(values[0] == nil && values[1] != nil && values[2] != nil && values[1] != values[2])
  }

  @Test func whatIsWrittenIsReadAgain() throws {
    let baseline = Self.recorded()
    let again = try Self.read(baseline.text)
    #expect(again.text == baseline.text)
    #expect(again.entries.map(\.entry) == baseline.entries.map(\.entry))
    let beginning = "{\n  \"version\": 1,\n  \"findings\": [\n    {\"rule\""
    #expect(String(decoding: baseline.text, as: UTF8.self).hasPrefix(beginning))
  }

  @Test func whatIsRecordedIsTakenOut() {
    var (baseline, report) = (Baseline(), Self.report())
    baseline.record(&report, path: "a.yaml", from: .note)
    #expect(report.findings.isEmpty && report.suppressed.count == 4)
    #expect(baseline.settle(&report, path: "a.yaml").count == 3)
  }

  @Test func onlyWhatIsBadEnoughIsRecorded() {
    let all = Self.recorded("# idvlint: partial\nIdSpoof: \"y\"\nSceneCode: \"\"\n")
    let errors = Self.recorded("# idvlint: partial\nIdSpoof: \"y\"\nSceneCode: \"\"\n", from: .error)
    #expect(all.entries.count == 2 && errors.entries.map(\.entry.rule) == ["value-not-allowed"])
  }

  @Test func whatIsKnownIsTakenOutAndWhatIsGoneIsTold() {
    let baseline = Self.recorded()
    var same = Self.report()
    #expect(baseline.settle(&same, path: "a.yaml").isEmpty)
    #expect(same.findings.isEmpty && same.suppressed.count == 4)

    var mended = Self.report("# idvlint: partial\nIdSpoof: \"y\"\n")
    let gone = baseline.settle(&mended, path: "a.yaml")
    #expect(mended.findings.isEmpty && mended.suppressed.count == 1)
    #expect(
      Self.words(gone) == [
        "credential-in-profile at /AccessKeySecret in a.yaml 1", "value-not-allowed at /IdSpoof in a.yaml 1",
        "malformed-scene-code at /SceneCode in a.yaml 1",
      ])
  }

  @Test func oneMoreThanIsKnownIsTold() {
    let baseline = Self.recorded("# idvlint: partial\nIdSpoof: \"y\"\n")
    var report = Self.report()
    _ = baseline.settle(&report, path: "a.yaml")
    #expect(report.findings.map(\.rule.name) == ["malformed-scene-code", "value-not-allowed", "credential-in-profile"])
    #expect(report.suppressed.map { report.source.lines.line(of: $0.finding.range.lowerBound) } == [2])
  }

  @Test func otherFilesAndOtherValuesAreNotKnown() {
    let baseline = Self.recorded("# idvlint: partial\nIdSpoof: \"y\"\n")
    for (text, path) in [
      ("# idvlint: partial\nIdSpoof: \"y\"\n", "b.yaml"), ("# idvlint: partial\nIdSpoof: \"n\"\n", "a.yaml"),
      ("# idvlint: partial\nShowOcrResult: \"y\"\n", "a.yaml"),
    ] {
      var report = Self.report(text)
      _ = baseline.settle(&report, path: path)
      #expect(report.findings.count == 1 && report.suppressed.isEmpty, "\(text)")
    }
  }

  @Test func ofAFileThatBreaksOffNothingIsCalledGone() {
    let baseline = Self.recorded()
    var report = Self.report("# idvlint: partial\nIdSpoof: \"y\"\nSceneCode: [\n")
    #expect(baseline.settle(&report, path: "a.yaml").isEmpty)
    #expect(report.findings.map(\.rule) == ["yaml-syntax"], "what cannot be read is never known")
  }

  @Test(arguments: [
    ("", "1:1"), ("[]", "1:1"), ("\u{FEFF}[]", "1:1"), ("{\"findings\": []}", "1:1"), ("{\"version\": 1}", "1:1"),
    ("{\"version\": \"1\", \"findings\": []}", "1:13"), ("{\"version\": 2, \"findings\": []}", "1:13"),
    ("{\"version\": 1, \"findings\": {}}", "1:28"), ("{\"version\": 1,\n \"é\": 1, \"version\": 1}", "2:2"),
    ("{\"version\": 1, \"version\": 1}", "1:16"), ("{\"version\": 1, \"findings\": [1]}", "1:29"),
    ("{\"version\": 1, \"findings\": [{\"rule\": 1}]}", "1:38"),
    ("{\"version\": 1, \"findings\": [{\"rule\": \"r\"}]}", "1:29"),
    ("{\"version\": 1, \"findings\": [{\"rule\": \"r\", \"path\": \"p\"}]}", "1:29"),
    ("{\"version\": 1, \"findings\": [\(entry(count: "0"))]}", "1:80"),
    ("{\"version\": 1, \"findings\": [\(entry(count: "1.5"))]}", "1:80"),
    ("{\"version\": 1, \"findings\": [\(entry(count: "\"1\""))]}", "1:80"),
    ("{\"version\": 1, \"findings\": [\(entry(count: "1234567890"))]}", "1:80"),
  ])
  func whatIsNoBaselineIsRefused(text: String, place: String) {
    let mistake = #expect(throws: BaselineReader.Mistake.self) { try Self.read(Array(text.utf8)) }
    #expect(mistake.map { "\($0.position.line):\($0.position.column)" } == place, "\(mistake?.message ?? "")")
  }

  @Test func countsAreRead() throws {
    let text = "{\"version\": 1, \"findings\": [\(Self.entry(count: "123456789")), \(Self.entry(count: "1"))]}"
    let entries = try Self.read(Array(text.utf8)).entries
    #expect(Self.words(entries) == ["r in p 123456790"])
  }

  private static func entry(count: String) -> String {
    "{\"rule\": \"r\", \"path\": \"p\", \"pointer\": \"\", \"count\": \(count)}"
  }
}
