import DocumentModel
import Linting
import Testing

/// What several threads find in a long file is what one finds.
@Suite struct LongFileTests {
  private static let texts: [(name: String, text: String)] = [
    (
      "stream",
      (0..<1_600).map { number in
        """
        ---
        ProductCode: ID_OCR
        DocType: d\(number)
        LanguageConfig: '{"defaultLanguage":"xx"}'
        StyleConfig: '{"guidePage":{"x\(number)":1,"btnBgColor":"re"}}'
        CallbackToken: s3cr3t\(number)

        """
      }.joined()
    ),
    (
      "array",
      "[" + (0..<1_000).map { "{\"ProductCode\":\"ID_OCR\",\"DocType\":\"\($0)\",\"CallbackToken\":\"s3cr3t\($0)\"}" }
        .joined(separator: ",\n") + ",{\"ProductCode\":\"ID_OCR\",\"MetaInfo\":\""
        + String(repeating: "m", count: 200_000) + "\"}]"
    ),
    ("no profile", (0..<14_000).map { "key\($0): value \($0)" }.joined(separator: "\n")),
    ("broken off", String(repeating: "---\nProductCode: ID_OCR\nCallbackToken: abc\n", count: 8_000) + "a: [\n"),
  ]

  @Test(arguments: texts.map(\.name)) func threadsChangeNothing(name: String) throws {
    let text = try #require(Self.texts.first { $0.name == name }).text
    let source = SourceFile(path: FilePath(name == "array" ? "p.json" : "p.yaml"), bytes: Array(text.utf8))
    #expect(text.utf8.count > 256 * 1024)
    var options = LintOptions()
    (options.limits.documents, options.limits.nodes) = (100_000, 10_000_000)
    let alone = lint(source, options: options)
    for jobs in [2, 8] {
      options.jobs = jobs
      let report = lint(source, options: options)
      #expect(report.outcome == alone.outcome && report.limit == alone.limit)
      #expect(report.sensitive.places == alone.sensitive.places)
      #expect(report.findings.map(Self.words) == alone.findings.map(Self.words))
    }
  }

  private static func words(_ finding: Finding) -> String {
    "\(finding.rule.name) \(finding.range) \(finding.path) \(finding.innerPath) \(Bench.words(finding.message))"
  }
}
