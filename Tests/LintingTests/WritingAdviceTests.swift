import DocumentModel
import Linting
import Testing

/// What findings advise on quotes, placeholders and JSON that are none to anybody but the writer.
@Suite struct WritingAdviceTests {
  private let partial = "# idvlint: partial\nProductCode: ID_OCR\n"

  /// The notes and the help of the first finding of a rule in some lines of a profile.
  private func advice(_ rule: RuleID, _ text: String, _ syntax: SourceFile.Syntax = .yaml) throws -> [String] {
    let (finding, _) = try #require(Bench.finding(of: rule, text, syntax), "\(text)")
    return (finding.notes.map(\.message) + (finding.help.map { [$0] } ?? [])).map { Bench.words($0) }
  }

  @Test(arguments: [
    ("MerchantBizId: $BIZ_ID", "malformed-merchant-biz-id", "write `${BIZ_ID}` for a placeholder"),
    ("SceneCode: $scene", "malformed-scene-code", "write `${scene}` for a placeholder"),
    ("DocType: \"$DOC_TYPE\"", "unknown-doc-type", "write `${DOC_TYPE}` for a placeholder"),
    ("CallbackUrl: $URL", "malformed-callback-url", "write `${URL}` for a placeholder"),
    ("SceneCode: “web”", "malformed-scene-code", "typographic quotes are a part of the value"),
    ("DocType: “01000000”", "unknown-doc-type", "typographic quotes are a part of the value"),
    ("LanguageConfig: '{“defaultLanguage”: \"en\"}'", "malformed-embedded-json", "typographic quotes come from"),
  ] as [(String, RuleID, String)])
  func whatIsTextToAllOthersIsTold(line: String, rule: RuleID, words: String) throws {
    let told = try advice(rule, partial + line + "\n")
    #expect(told.contains { $0.contains(words) }, "\(told)")
  }

  @Test(arguments: ["MerchantBizId: $1", "MerchantBizId: a$BIZ", "MerchantBizId: $", "SceneCode: a“b"])
  func otherTextIsNot(line: String) throws {
    let rule: RuleID = line.hasPrefix("S") ? "malformed-scene-code" : "malformed-merchant-biz-id"
    #expect(try advice(rule, partial + line + "\n").count == 1)
  }

  @Test func typographicQuotesInAFileAreTold() throws {
    let told = try advice("json-syntax", "{“ProductCode”: \"ID_OCR\"}", .json)
    #expect(told == ["typographic quotes come from word processors and chats; write `\"`"])
  }

  @Test(arguments: [
    ("'{\"a\":1,}'", "MetaInfo is not JSON: a comma before `}` is not JSON", "}"),
    ("'{\"a\" 1}'", "MetaInfo is not JSON: a colon must follow the key", "1"),
    ("'{\"a\":1'", "MetaInfo is not JSON: the object is not closed", ""),
    ("web", "MetaInfo must be a JSON object", "web"), ("'[1'", "MetaInfo must be a JSON object", "[1"),
  ])
  func theFaultOfMetaInfoIsTold(value: String, words: String, place: String) throws {
    let text = partial + "MetaInfo: \(value)\n"
    let (finding, report) = try #require(Bench.finding(of: "malformed-meta-info", text))
    #expect(Bench.words(finding.message) == words)
    #expect(Bench.words(report, finding.range) == place)
    #expect(try advice("malformed-meta-info", text).contains { $0.contains("${META_INFO}") })
  }

  @Test(arguments: [
    (Array("a\0".utf8), "leave out every NUL"), (Array("a\0b\0".utf8), "looks like UTF-16"),
    (Array("\0a\0b".utf8), "looks like UTF-16"), (Array("ab\0".utf8), "leave out every NUL"),
    (Array("a\0bc".utf8), "leave out every NUL"), (Array("\0\0\0\0".utf8), "leave out every NUL"),
  ])
  func aNULIsExplained(bytes: [UInt8], words: String) throws {
    let finding = try #require(Bench.report(bytes).findings.first { $0.rule == "text-encoding" })
    #expect(try Bench.words(#require(finding.help)).contains(words))
  }
}
