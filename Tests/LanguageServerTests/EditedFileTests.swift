import DocumentModel
import LanguageServer
import Linting
import Testing

@Suite struct EditedFileTests {
  @Test func textIsJudgedAndReadWithEveryPair() {
    let file = EditedFile(
      path: FilePath("a.yaml"), text: Array("ProductCode: ID_OCR\nDocType: 01000000\n".utf8), options: LintOptions())
    #expect(file.holdsProfile)
    #expect(file.report.findings.contains { $0.rule == Rule.lossyPlainScalar.id })
    #expect(file.reading().profiles.map(\.bindings.count) == [2])
  }

  @Test func fileOfOthersHoldsNoProfile() {
    var options = LintOptions()
    options.isNamed = false
    let file = EditedFile(path: FilePath("a.yaml"), text: Array("on: push\n".utf8), options: options)
    #expect(!file.holdsProfile)
    #expect(file.report.findings.isEmpty)
  }
}
