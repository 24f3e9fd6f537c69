import DocumentModel
import Linting
import Reporting
import Testing

@Suite struct UnifiedDiffTests {
  private func diff(_ text: String, name: String = "p.yaml", isForTerminal: Bool = false) -> (String, Bool) {
    let source = SourceFile(path: FilePath(name), bytes: Array(text.utf8))
    let report = lint(source, options: LintOptions())
    let mended = mend(report, choice: FixChoice(), limits: ReadingLimits()) { lint($0, options: LintOptions()) }
    let diff = UnifiedDiff(of: mended, from: report, isColored: false, isForTerminal: isForTerminal)
    var output: [UInt8] = []
    let isMasked = diff.write(into: &output)
    return (String(decoding: output, as: UTF8.self), isMasked)
  }

  private static let head = "# idvlint: partial\nProductCode: ID_OCR\n"

  @Test func distantChangesHaveHunksOfTheirOwn() {
    let between = (1...7).map { "x-\($0): a\n" }.joined()
    let (far, isMasked) = diff(Self.head + "DocType: 01000000\n" + between + "IdThreshold: 1\n")
    #expect(far.matches(of: /@@ -/).count == 2 && !isMasked)
    #expect(far.contains("@@ -1,6 +1,6 @@\n") && far.contains("@@ -8,4 +8,4 @@\n"))
    let (near, _) = diff(Self.head + "DocType: 01000000\n" + between.dropLast(7) + "IdThreshold: 1\n")
    #expect(near.matches(of: /@@ -/).count == 1)
  }

  @Test func endsWithoutLineBreakAreTold() {
    let (text, _) = diff(Self.head + "IdThreshold: 1")
    let end = "\\ No newline at end of file\n"
    #expect(text.hasSuffix("-IdThreshold: 1\n\(end)+IdThreshold: \"1\"\n\(end)"))
  }

  /// A program gets the bytes of the file, a person what can be shown.
  @Test func terminalsGetNoControlCharacters() {
    let before = Self.head + "# \u{202E}a\tb\nIdThreshold: 1\n"
    #expect(diff(before).0.contains(" # \u{202E}a\tb\n"))
    #expect(diff(before, isForTerminal: true).0.contains(" # \\u{202E}a\tb\n"))
  }

  @Test(arguments: [
    ("/tmp/p.yaml", "a/tmp/p.yaml"), ("d e.yaml", "a/d e.yaml\t"), ("d\"e\n.yaml", "\"a/d\\\"e\\012.yaml\""),
  ])
  func namesAreWrittenAsByGit(name: String, expected: String) {
    #expect(diff(Self.head + "IdThreshold: 1\n", name: name).0.hasPrefix("--- \(expected)\n+++ "))
  }

  @Test func secretsAreHiddenOnBothSides() {
    let (text, isMasked) = diff(Self.head + "MerchantUserId: 00471100\nIdThreshold: 1\n")
    #expect(isMasked && !text.contains("4711"))
    #expect(text.contains("-MerchantUserId: ‹hidden›\n") && text.contains("+MerchantUserId: \"‹hidden›\"\n"))
  }
}
