import DocumentModel
import Linting
import Testing

/// What depends on more than one file.
@Suite struct RunCensusTests {
  private static func profile(_ id: String) -> String {
    """
    ProductCode: ID_OCR
    MerchantBizId: \(id)
    MetaInfo: "${META_INFO}"
    MerchantUserId: "${USER_HASH}"
    ReturnUrl: https://acme-pay.com/back
    DocType: "01000000"

    """
  }

  /// The duplicates of a run, each as file, line and what it relates.
  private static func duplicates(_ files: [(name: String, text: String)]) -> [String] {
    var run = RunCensus()
    var found: [String] = []
    for file in files {
      var options = LintOptions()
      options.isOneOfMany = true
      var report = lint(SourceFile(path: FilePath(file.name), bytes: Array(file.text.utf8)), options: options)
      run.settle(&report)
      #expect(report.findings.allSatisfy { $0.repeated == nil })
      let lines = report.source.lines
      for finding in report.findings where finding.rule == Rule.duplicateMerchantBizId.id {
        let related = finding.notes.compactMap { note in
          note.distantPlace.map { "\($0.path.display):\($0.start.line):\($0.start.column)" }
            ?? note.range.map { "here:\(lines.line(of: $0.lowerBound))" }
        }
        found.append("\(file.name):\(lines.line(of: finding.range.lowerBound)) \(related.joined(separator: " "))")
      }
    }
    return found
  }

  @Test func secondAndLaterOnesRelateTheFirst() {
    let files = ["a.yaml", "b.yaml", "c.yaml"].map { ($0, "# é😀\n" + Self.profile("order1")) }
    #expect(Self.duplicates(files) == ["b.yaml:3 a.yaml:3:16", "c.yaml:3 a.yaml:3:16"])
  }

  @Test func fileAloneHasItsOwn() {
    let text = Self.profile("order1") + "---\n" + Self.profile("order2") + "---\n" + Self.profile("order1")
    #expect(Self.duplicates([("a.yaml", text)]) == ["a.yaml:16 here:2"])
    #expect(Bench.rules(text).filter { $0 == "duplicate-merchant-biz-id" }.count == 1)
  }

  @Test func whatIsNoIdOrNoRequestIsNoDuplicate() {
    for id in ["${ID}", "order${ID}", "order-1", "\"\"", "1234"] {
      #expect(Self.duplicates([("a.yaml", Self.profile(id)), ("b.yaml", Self.profile(id))]) == [], "\(id)")
    }
    let partial = "# idvlint: partial\n" + Self.profile("order1")
    #expect(Self.duplicates([("a.yaml", partial), ("b.yaml", Self.profile("order1"))]) == [])
  }

  @Test func eachUseOfAnAnchorCounts() {
    let text = Self.profile("&id order1") + "---\n" + Self.profile("order2")
    let list = "- &one\n  ProductCode: ID_OCR\n  MerchantBizId: order1\n- *one\n"
    #expect(Self.duplicates([("a.yaml", text), ("b.yaml", Self.profile("order1"))]) == ["b.yaml:2 a.yaml:2:20"])
    #expect(Self.duplicates([("a.yaml", list)]).isEmpty)
  }

  @Test func manyDuplicatesInOneFileCostLittle() {
    let text = String(repeating: Self.profile("order1") + "---\n", count: 900)
    var count = 0
    let seconds = secondsOfWork { count = Self.duplicates([("a.yaml", text)]).count }
    #expect(count == 899 && seconds < 10)
  }
}
