import DocumentModel
import Linting
import Testing

/// Fixes in documents that stand in a text of a larger file.
@Suite struct MendedTextsTests {
  private static func file(_ text: String) -> SourceFile {
    SourceFile(path: FilePath("p.yaml"), bytes: Array(text.utf8))
  }

  private static func judged(_ source: SourceFile) -> FileReport {
    var options = LintOptions()
    options.isPartial = true
    options.profiles = [JSONPointerPattern("/data/*")].compactMap(\.self)
    return lint(source, options: options)
  }

  @Test(arguments: [
    (
      "a.yaml: |\n    ProductCode: ID_OCR # one\n    Doctype: 01000000\n    SceneCode: no\n",
      "a.yaml: |\n    ProductCode: ID_OCR # one\n    DocType: \"01000000\"\n    SceneCode: \"no\"\n"
    ),
    (
      "a: |-\n    # the shop's\n    ProductCode: ID_OCR\n\n    IdSpoof: \"Y\"\n    SceneCode: \"\"\nx: y\n",
      "a: |-\n    # the shop's\n    ProductCode: ID_OCR\n\n    IdSpoof: \"Y\"\nx: y\n"
    ),
  ])
  func textsAreMended(before: String, after: String) {
    let report = Self.judged(Self.file("data:\n  \(before)"))
    let mended = mend(
      report, choice: FixChoice(includesSuggested: true), limits: ReadingLimits(), judge: Self.judged)
    #expect(String(decoding: mended.source.text, as: UTF8.self) == "data:\n  \(after)")
    #expect(mended.report.findings.isEmpty)
  }

  /// What is written on several lines is not put on one.
  @Test(arguments: [
    "|\n    SceneCode: \"\"\n        \n    ProductCode: ID_OCR\n    IdThreshold: \"7\"\n",
    ">\n    # c\n\n    ProductCode: ID_OCR\n\n    IdThreshold: \"7\"\n\n    SceneCode: \"\"\n",
    "'ProductCode: ID_OCR\n\n    SceneCode: \"\"\n\n    IdThreshold: \"7\"'\n",
  ])
  func linesStay(text: String) {
    let report = Self.judged(Self.file("data:\n  a: \(text)"))
    #expect(report.findings.contains { $0.rule == "empty-parameter" && $0.fix != nil })
    let mended = mend(
      report, choice: FixChoice(includesSuggested: true), limits: ReadingLimits(), judge: Self.judged)
    let result = String(decoding: mended.source.text, as: UTF8.self)
    #expect(!result.contains("\\n") && result.count(where: \.isNewline) >= text.count(where: \.isNewline) - 1)
  }
}
