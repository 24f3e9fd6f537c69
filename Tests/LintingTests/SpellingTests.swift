import Catalog
import Linting
import SeededRandom
import Testing

@Suite struct SpellingTests {
  private func recognise(_ key: String) -> Spelling.Recognition { Spelling.recognise(Array(key.utf8)[...]) }

  @Test func everyNameIsRecognisedInEveryStyle() {
    for name in ParameterName.allCases {
      #expect(recognise(name.rawValue) == .exact(name))
      for style in [KeyStyle.camel, .snake, .kebab] {
        #expect(recognise(style.spelling(of: name)) == .keyStyle(name, style))
      }
      #expect(recognise(name.rawValue.lowercased()) == .keyStyle(name, .other))
      #expect(recognise(KeyStyle.snake.spelling(of: name).uppercased()) == .keyStyle(name, .other))
    }
    #expect(KeyStyle.snake.spelling(of: .merchantBizId) == "merchant_biz_id")
    #expect(KeyStyle.kebab.spelling(of: .showOcrResult) == "show-ocr-result")
    #expect(KeyStyle.camel.spelling(of: .callbackUrl) == "callbackUrl")
  }

  @Test(arguments: [
    ("MerchantBizld", ParameterName.merchantBizId, 1), ("MerchantBiz", .merchantBizId, 2),
    ("DocTyp", .docType, 1), ("DcoType", .docType, 1), ("CallBackURI", .callbackUrl, 1), ("CalbackUrl",
    .callbackUrl, 1),
    ("ShowGuidPage", .showGuidePage, 1), ("StyleConfigs", .styleConfig, 1), ("RetrunUrl", .returnUrl, 1),
    ("LangaugeConfg", .languageConfig, 2), ("metainfo2", .metaInfo, 1), ("SceneCod", .sceneCode, 1),
    ("\u{200B}IdSpoof", .idSpoof, 1), ("Doc\u{422}ype", .docType, 1), ("M\u{435}rchantBiz\u{406}d", .merchantBizId, 2),
  ])
  func aSlipIsUnderstood(key: String, name: ParameterName, distance: Int) {
    #expect(recognise(key) == .near(name, distance: distance))
  }

  @Test(arguments: [
    "", "x", "Spoof", "UserId", "user_id", "SceneId", "DocName", "DocNo", "TransactionUrl", "name", "Description",
    "DocTips", "SceneCodeXYZ", "Url", "Token", "Config", "\u{0}\u{1}", "ShowOcrGuide", "MetaData",
  ])
  func otherNamesAreLeftAlone(key: String) {
    #expect(recognise(key) == .none)
  }

  @Test func knownNamesAreNoSlips() {
    for other in OtherName.all { #expect(recognise(other.name) == .none, "\(other.name)") }
  }

  @Test func lettersAloneFindNoSlips() {
    #expect(Spelling.recogniseLetters(Array("doc_type".utf8)[...]) == .keyStyle(.docType, .snake))
    #expect(Spelling.recogniseLetters(Array("DocTyp".utf8)[...]) == .none)
  }

  @Test func theNearestCandidateIsOffered() {
    let rules = ["duplicate-key", "unknown-doc-type", "malformed-scene-code", "missing-parameter", "yaml-syntax"]
    func nearest(_ word: String) -> String? { Spelling.nearest(to: Array(word.utf8)[...], among: rules) }
    #expect(nearest("duplicate-keys") == "duplicate-key")
    #expect(nearest("duplicate_key") == "duplicate-key")
    #expect(nearest("unknown-doctype") == "unknown-doc-type")
    #expect(nearest("missing-paramter") == "missing-parameter")
    #expect(nearest("json-syntax") == nil)
    #expect(nearest("") == nil)
    #expect(Spelling.nearest(to: Array("guidepage".utf8)[...], among: ["guidePage", "ocrPage"]) == "guidePage")
    #expect(Spelling.nearest(to: Array("bolt".utf8)[...], among: ["bold", "boll"]) == nil)
    #expect(Spelling.nearest(to: Array("de".utf8)[...], among: ["en", "es"]) == nil)
  }

  @Test func distancesCountSwapsAsOne() {
    func distance(_ left: String, _ right: String, _ limit: Int = 9) -> Int? {
      EditDistance.between(Array(left.utf8), Array(right.utf8), limit: limit)
    }
    #expect(distance("", "") == 0)
    #expect(distance("", "ab") == 2)
    #expect(distance("ab", "ba") == 1)
    #expect(distance("abc", "ca") == 3)
    #expect(distance("kitten", "sitting") == 3)
    #expect(distance("kitten", "sitting", 2) == nil)
    #expect(distance("abcd", "badc") == 2)
    #expect(distance("abcdefgh", "badcfehg", 4) == 4)
  }

  @Test func anyKeyIsSurvived() {
    var generator = SeededGenerator()
    for _ in 0..<2_000 {
      let count = Int.random(in: 0...24, using: &generator)
      let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) }
      _ = Spelling.recognise(bytes[...])
      _ = Spelling.nearest(to: bytes[...], among: ["duplicate-key", "\u{1F600}"])
    }
  }
}
