import DocumentModel
import Linting
import Testing

/// Personal data is hidden by its own form, under whatever key and in whatever comment it stands.
@Suite struct PersonalTextTests {
  /// Whether any byte of a word in a file with a finding would be shown.
  private func shows(_ word: String, of line: String) -> Bool? {
    let text = "# idvlint: partial\nProductCode: ID_OCR\nIdSpoof: a\n\(line)\n"
    let report = Bench.report(Array(text.utf8))
    guard !report.findings.isEmpty, let place = text.firstRange(of: word) else { return nil }
    let start = text.utf8.distance(from: text.startIndex, to: place.lowerBound)
    let parts = report.sensitive.parts(of: SourceRange(bytes: start..<start + word.utf8.count))
    return parts.contains { !$0.isHidden }
  }

  @Test(arguments: ["11010519491231002X", "13857294610", "zhou.xq77", "+85221234567".dropFirst().description])
  func personalDataIsHidden(word: String) {
    let written = word == "zhou.xq77" ? word + "@acme-pay.com" : word.hasPrefix("852") ? "+" + word : word
    for line in [
      "SceneCode: \(written)", "SceneCode: a-b # of \(written).", "x: {\(written): 1}", "x: [a, '\(written)']",
      "StyleConfig: '{\"a\": \"\(written)\",}'", "SceneCode: \"\(written)", "DocType: <\(written)>",
    ] {
      #expect(shows(word, of: line) == false, "\(line)")
    }
  }

  /// What only looks a little like it stays, so that people see what they wrote.
  @Test(arguments: [
    "110105194912310021", "11010519491331002X", "12345678901", "138572946101", "order-1385729461", "npm@latest",
    "01000001",
  ])
  func otherWordsStay(word: String) {
    #expect(shows(word, of: "SceneCode: \(word)") == true)
  }

  @Test(arguments: ["db_password", "DB Passwd", "x-api-key", "privateKey", "credentials", "Authorization"])
  func namesThatTellAreKnown(name: String) {
    for line in ["\(name): S3cr3t", "\(name): S3cr3t\nSceneCode: [", "SceneCode: a-b # \(name): S3cr3t"] {
      #expect(shows("S3cr3t", of: line) == false, "\(line)")
    }
  }

  @Test(arguments: [
    "CallbackToken: ${T} # was S3cr3t", "CallbackToken: 'a' # was S3cr3t", "CallbackToken: a # was S3cr3t, b",
    "CallbackToken: | # was S3cr3t\n  a", "{\"CallbackToken\": \"a\"} # was S3cr3t",
    "CallbackToken: \"a\" # was S3cr3t\nSceneCode: [",
  ])
  func theCommentBesideASecretIsHidden(line: String) {
    #expect(shows("S3cr3t", of: line) == false, "\(line)")
  }

  @Test(arguments: ["a@a.", "a.", "1", "a1-", "CallbackToken: 'a' ', ", "CallbackToken: a # "])
  func hidingTakesLinearTime(part: String) {
    let text = "x: \"" + String(repeating: part, count: 400_000 / part.utf8.count) + "\nMerchantUserId: ["
    #expect(secondsOfWork { _ = Bench.report(Array(text.utf8)) } < 4)
  }
}
