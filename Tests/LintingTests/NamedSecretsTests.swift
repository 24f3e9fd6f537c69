import DocumentModel
import Linting
import SeededRandom
import Testing

/// What a tester got out of files that are broken, misspelt or odd.
@Suite struct NamedSecretsTests {
  /// Whether any byte of a word in a text with findings would be shown.
  private func shows(_ word: String, of text: String) -> Bool? {
    let report = Bench.report(Array(text.utf8))
    guard !report.findings.isEmpty else { return nil }
    let said = report.findings.flatMap { finding in
      ([finding.message] + finding.notes.map(\.message) + (finding.help.map { [$0] } ?? []))
        .map { report.sensitive.render($0) } + [finding.fix?.title ?? ""]
    }
    if said.contains(where: { $0.contains(word) }) { return true }
    return text.ranges(of: word).contains { place in
      let start = text.utf8.distance(from: text.startIndex, to: place.lowerBound)
      let parts = report.sensitive.parts(of: SourceRange(bytes: start..<start + word.utf8.count))
      return parts.contains { !$0.isHidden }
    }
  }

  private static let broken = [
    "{\"ProductCode\":\"ID_OCR\",\"CallbackToken\":\"a\"S3cr3t\"}", "CallbackToken: 'it's S3cr3t'",
    "{\"ProductCode\":\"ID_OCR\",\"CallbackToken\" \"S3cr3t\"}",
    "{\"ProductCode\":\"ID_OCR\",\"CallbackToken\";\"S3cr3t\"}",
    "{\"CallbackToken\":\"a\" + \"S3cr3t\"}", "CallbackToken: \"a\" S3cr3t", "CallbackToken: | S3cr3t",
    "CallbackToken: >xS3cr3t", "CallbackToken: *a S3cr3t", "CallbackToken:\nS3cr3t", "CallbackToken：S3cr3t",
    "CallbackToken: \"a\nS3cr3t\"", "CallbackToken:\n- S3cr3t", "{\"CallbackToken\":\n\"S3cr3t\"}",
    "CallbackTokn: \"S3cr3t", "CallbakToken: \"S3cr3t", "MerchantUsrId: \"S3cr3t", "MetaInf: \"S3cr3t",
    "CallbackToken: a, S3cr3t", "CallbackToken: \"a\", S3cr3t", "CallbackToken: ${T} S3cr3t",
    "CallbackUrl: 'http://u:it''s-S3cr3t@h.com/' ]", "CallbakUrl: u:S3cr3t@h.com", "CallbackToken: |\n  a\n  S3cr3t",
    "x: {\"name\":\"CallbackToken\",\"value\":\"S3cr3t\"}",
  ]

  @Test(arguments: broken)
  func brokenFilesKeepTheirSecrets(line: String) {
    for text in ["\(line)\nSceneCode: [\n", "ProductCode: ID_OCR\nIdSpoof: a\n\(line)\nSceneCode: [\n", "\(line)\n[: "]
    {
      #expect(shows("S3cr3t", of: text) != true, "\(text)")
    }
    #expect(shows("S3cr3t", of: "ProductCode: ID_OCR\nIdSpoof: a\n\(line)\nSceneCode: [\n") == false, "\(line)")
  }

  @Test(arguments: [
    "AccessKeySecert", "AccesKeySecret", "AccessKeySecrets", "Access Key Secret", "ALIBABA_CLOUD_ACCESS_KEY_SECRET",
    "access.key.secret", "client_secret", "x-api-token", "MerchantUsrId", "MetaInf", "meta-info", "CallbackTokn",
  ])
  func namesNearlyRightAreKnown(name: String) {
    for text in [
      "{ProductCode: ID_OCR, SceneCode: a-b, \(name): S3cr3t}\n",
      "ProductCode: ID_OCR\nSceneCode: a-b\n\(name): S3cr3t\n",
      "ProductCode: ID_OCR\nSceneCode: [\n\(name): a, \"S3cr3t\n", "# \(name): a, S3cr3t\nProductCode: ID_OCR\n",
    ] {
      #expect(shows("S3cr3t", of: text) == false, "\(text)")
    }
  }

  @Test(arguments: [
    "CallbackUrl: http://h.com/?S3cr3t", "CallbackUrl: http://h.com/?a=b&S3cr3t", "ReturnUrl: http://h.com/#t=S3cr3t",
    "CallbackUrl: [https://u:S3cr3t@h.com/]", "LanguageConfig: 'http://u:S3cr3t@h/'", "ProductName: x://u:S3cr3t@h/",
    "StyleConfig: '{\"ocrPage\":{\"backIcon\":\"https://u:S3cr3t@h/\",}}'", "DocType: https://u:S3cr3t@h.com/?a=S3cr3t",
    "StyleConfig: \"{\\\"a\\\":\\\"https:\\\\/\\\\/u:S3cr3t@h\\\\/\\\"}\"", "DocType: https://u:x/S3cr3t@h/",
    "x: {name: CallbackToken, value: S3cr3t}", "x:\n- name: CALLBACK_TOKEN\n  value: S3cr3t",
    "x: {\"value\": \"S3cr3t\", \"name\": \"CallbackToken\"}", "---\nhttps://u:S3cr3t@h/?t=x",
    "DocType: h://a/?S3cr3t==",
  ])
  func urlsAndPairsKeepTheirSecrets(line: String) {
    for tail in ["", "\nSceneCode: \"x"] {
      let text = "# idvlint: partial\nProductCode: ID_OCR\nIdSpoof: a\n\(line)\(tail)\n"
      #expect(shows("S3cr3t", of: text) == false, "\(text)")
    }
  }

  /// What stood before, and how often, changes nothing.
  @Test(arguments: [
    "CallbackToken: \"S3cr3t\"", "x-access key id: S3cr3t", "x: {name: CallbackToken, value: S3cr3t}",
    "x: {value: S3cr3t, name: CallbackToken}", "# token: S3cr3t", "x: 'token: S3cr3t'", "SceneCode: LTAI5tS3cr3t",
    "key: a.key\nx: a.secret key=S3cr3t",
  ])
  func secretsAreHiddenEachTime(line: String) {
    let document = "ProductCode: ID_OCR\nIdSpoof: a\nSceneCode: my key\n\(line)\n"
    for text in ["# idvlint: partial\n" + document, Array(repeating: document, count: 3).joined(separator: "---\n")] {
      #expect(shows("S3cr3t", of: text) == false, "\(text)")
    }
  }

  /// A value may tell what a sibling holds, so values are looked at where a key stands for one. With and without such a
  /// key, far from all others, the same is hidden.
  @Test(arguments: 0..<8) func valuesAreLookedAtWhereAKeyStandsForOne(seed: UInt64) {
    var dice = SeededGenerator(seed: seed)
    let words = [
      "CallbackToken", "token", "api-key", "Meta.Info", "MerchantUserId", "a", "SceneCode", "certNo", "name", "x y",
      "password", "LTAI5tExampleKeyId0", "https://u:p@h/?q=1",
    ]
    for _ in 0..<300 {
      let lines = (0..<Int.random(in: 1...6, using: &dice)).map { number in
        let (key, value) = (words.randomElement(using: &dice) ?? "", words.randomElement(using: &dice) ?? "")
        return switch Int.random(in: 0..<6, using: &dice) {
        case 0: "\(key)\(number): {\(key): \(value), b: \"\(value)\"}"
        case 1: "k\(number): \"\(value)\" # \(key): \(value)"
        case 2: "\(key): '\(value)'"
        case 3: "k\(number):\n  - \(key): \(value)\n    \(value): \(key)"
        case 4: "k\(number): |\n  \(key): \(value)\n  \(value)=\(key)"
        default: "\(key)：\(value)"
        }
      }
      let text = "ProductCode: ID_OCR\nIdSpoof: wrong\n" + lines.joined(separator: "\n") + "\na1: 1\na2: 1\na3: 1\n"
      let hidden = [text, text + "a4: 1\nvalue: 1\n"].map { text in
        Bench.report(Array(text.utf8)).sensitive.places
      }
      #expect(hidden[0] == hidden[1].filter { $0.upperBound.byte < text.utf8.count }, "\(text)")
    }
  }

  @Test func aProductCodeThatIsAURLIsHidden() {
    #expect(shows("S3cr3t", of: "# idvlint: partial\nProductCode: http://u:S3cr3t@h/\n") == false)
  }

  /// What tells nothing stays, so that people see what they wrote.
  @Test(arguments: [
    ("MetaInfo: \"${PLAIN}\"\nSceneCode: [", "PLAIN"), ("MetaInfo: ${PLAIN}\nSceneCode: [", "PLAIN"),
    ("CallbackToken:\nPLAIN: [", "PLAIN"), ("CallbackToken: \"x\"\nPLAIN: [", "PLAIN"),
    ("x: {\"CallbackToken\": \"a\", \"PLAIN\": [", "PLAIN"), ("DocType: https://h.com/PLAIN?a=b", "PLAIN"),
    ("CallbackUrl: http://h.com/?PLAIN=b", "PLAIN"), ("SceneCode: PLAIN-a # the token", "PLAIN"),
  ])
  func otherWordsStay(line: String, word: String) {
    #expect(shows(word, of: "# idvlint: partial\nProductCode: ID_OCR\nIdSpoof: a\n\(line)\n") == true, "\(line)")
  }

  @Test(arguments: [
    "{\"ProductCode\":\"ID_OCR\",\"MerchantUserId\":\"${T}\"},", "\"CallbackToken\": \"a", "CallbackToken \t ",
    "CallbackToken:\n\n\n", "name: CallbackToken, value: ", "a://b:c@?d=", "https://", "CallbackToken: 'a', ",
    "\"value\": \"a", "Meta.Info.", "ReturnUrl:",
  ])
  func hidingTakesLinearTime(part: String) {
    let text = "[" + String(repeating: part, count: 400_000 / part.utf8.count) + "x]\nMerchantUserId: ["
    #expect(secondsOfWork { _ = Bench.report(Array(text.utf8)) } < 4)
  }
}
