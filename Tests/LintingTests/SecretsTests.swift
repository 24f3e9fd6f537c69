import DocumentModel
import Linting
import Testing

/// No sentence and no title of a finding shows a secret.
@Suite struct SecretsTests {
  private static let secret = "s3cr3tValue"

  /// All that a report says, as output shows it.
  private func said(_ report: FileReport) -> String {
    report.findings.flatMap { finding in
      let messages = [finding.message] + finding.notes.map(\.message) + (finding.help.map { [$0] } ?? [])
      return messages.map { report.sensitive.render($0) } + finding.path + finding.innerPath
        + [finding.fix?.title ?? ""]
    }.joined(separator: "\n")
  }

  @Test(arguments: [
    "CallbackToken: s3cr3tValue", "CallbackToken: [s3cr3tValue]", "CallbackToken: {s3cr3tValue: x}",
    "CallbackToken: \"s3cr3tValue",
    "callbackToken: s3cr3tValue", "CallbackTokn: s3cr3tValue", "MerchantUserId: s3cr3tValue", "MetaInfo: s3cr3tValue",
    "MetaInfo: '{\"apdidToken\": \"s3cr3tValue\"}'", "AccessKeySecret: s3cr3tValue", "access_key_secret: s3cr3tValue",
    "CallbackUrl: http://s3cr3tValue:x@acme.com/", "CallbackUrl: http://u:s3cr3tValue@acme.com/ a",
    "CallbackUrl: http://acme.com/?sig=s3cr3tValue", "# CallbackToken: s3cr3tValue",
    "CallbackToken: a\nCallbackToken: s3cr3tValue",
    "CallbackToken: ${T:-s3cr3tValue}", "CallbackToken: \"${s3cr3tValue\"", "# CallbackToken: ${s3cr3tValue",
    "x: &t s3cr3tValue\nCallbackToken: *t", "CallbackToken: |\n  s3cr3tValue",
    "CallbackToken: >-\n  a\n  s3cr3tValue",
    "x: LTAIs3cr3tValue", "CallbackToken:\n  s3cr3tValue", "CallbackToken: a\n  s3cr3tValue",
    "CallbackToken: \"a\n  s3cr3tValue\"",
    "x: [\nCallbackToken: |\n  s3cr3tValue", "a: ]\nb: ]\nc: ]\nd: ]\nCallbackToken: |\n  a\n\n  s3cr3tValue",
    "a: ]\nb: ]\nc: ]\nd: ]\n- 'CallbackToken': 'a\n    s3cr3tValue'", "CallbackToken: a\r  s3cr3tValue",
  ])
  func secretsAreHidden(line: String) {
    for tail in ["", "\nSceneCode: \"x", "\nDocType: 8", "\nDocType: 8\nSceneCode: [a: b: c"] {
      let text = "# idvlint: partial\nProductCode: ID_OCR\n\(line)\(tail)\n"
      let report = Bench.report(Array(text.utf8))
      #expect(!said(report).contains(Self.secret), "\(text)\n---\n\(said(report))")
      guard !report.findings.isEmpty, let place = text.firstRange(of: Self.secret) else { continue }
      let start = text.utf8.distance(from: text.startIndex, to: place.lowerBound)
      let parts = report.sensitive.parts(of: SourceRange(bytes: start..<start + Self.secret.utf8.count))
      #expect(parts.allSatisfy { $0.isHidden }, "\(text)")
    }
  }

  @Test func numbersOfSecretNamesAreNotTold() {
    for name in ["CallbackToken", "MerchantUserId", "MetaInfo"] {
      let report = Bench.report(Array("# idvlint: partial\nProductCode: ID_OCR\n\(name): 0777123\n".utf8))
      #expect(report.findings.map(\.rule.name) == [name == "MetaInfo" ? "malformed-meta-info" : "lossy-plain-scalar"])
      let said = said(report)
      #expect(!said.contains("0777123") && !said.contains("777123") && !said.contains("261715"), "\(said)")
    }
  }

  @Test func hidingTakesLinearTime() {
    // A key below a key below a key, each the beginning of a value of many lines.
    let lines = (0..<2000).map { String(repeating: " ", count: $0 % 400) + "CallbackToken:" }
    let text = lines.joined(separator: "\n") + "\nDocType: \""
    #expect(secondsOfWork { _ = Bench.report(Array(text.utf8)) } < 1)
  }

  @Test func otherValuesAreShown() {
    let report = Bench.report(Array("# idvlint: partial\nProductCode: ID_OCR\nDocType: abc\n".utf8))
    #expect(said(report).contains("`abc`"))
  }
}

extension SecretsTests {
  /// A secret number is told by what readers make of it, also where an innocent parameter shares it.
  @Test func whatReadersMakeOfASecretNumberIsHiddenToo() {
    let report = Bench.report(
      Array("# idvlint: partial\nx: &t 12345678\nProductCode: ID_OCR\nSceneCode: *t\nCallbackToken: *t\n".utf8))
    #expect(report.findings.contains { $0.rule == "lossy-plain-scalar" })
    for finding in report.findings { #expect(!report.sensitive.render(finding.message).contains("12345678")) }
  }
}
