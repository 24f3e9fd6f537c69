import Catalog
import DocumentModel
import Linting
import SeededRandom
import Testing

/// A StyleConfig that passes at a glance is judged by no rule. One behind an alias never passes: the same text must get
/// the same findings there.
@Suite struct StyleGlanceTests {
  /// How a text is put into a YAML file.
  enum Dress: CaseIterable {
    case single, double, literal, folded, indicated

    func worn(_ text: String) -> String {
      switch self {
      case .single: "'" + text.replacing("'", with: "''") + "'"
      case .double:
        "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n") + "\""
      case .literal: "|\n" + lines(of: text)
      case .folded: ">\n" + lines(of: text)
      case .indicated: "|2-\n" + lines(of: text)
      }
    }

    private func lines(of text: String) -> String {
      text.split(separator: "\n", omittingEmptySubsequences: false).map { "  " + $0 }.joined(separator: "\n")
    }
  }

  private static let values: [StyleProperty.Kind: [String]] = [
    .color: ["white", "#fff", "#a1B2c3", "rgba(1, 2, 3, 0.5)", "", "grren", "#ff", "rgb(1,2)", "white ", "${COLOR}"],
    .imageURL: [
      "https://a.acme.com/b_c/d-1.png", "https://a.acme.com/x?y=1&z=2", "http://a.acme.com", "a.png", "//a.com/x", "",
      "https://a.acme.com/LTAI5tExampleKeyId.png", "https://a.acme.com/%41", "https://a.acme.com/a^b_^c",
      "https://a.acme.com/_^23456789", "data:image/png;base64,AA",
    ],
    .boxShadow: ["0 16px 32px 0 rgba(251, 115, 38, 0.3)", "0 1px red", "none", "0 1px", "1 2 3 4"],
    .lengthOrPercentage: ["10%", "12px", "0", "12", "10 %"],
    .length: ["12px", "10%", "0"],
    .border: ["1px solid red", "solid", "red red"],
    .colorList: ["white"],
  ]

  /// A StyleConfig, right for the most part.
  private static func style(_ dice: inout SeededGenerator) -> String {
    let gap = ["", " ", "\n  ", "\n\t"].randomElement(using: &dice) ?? ""
    func object(_ members: [String]) -> String { "{" + members.map { gap + $0 }.joined(separator: ",") + gap + "}" }
    let platform = Platform.allCases.randomElement(using: &dice)
    let sections = StyleSection.allCases.filter { _ in Int.random(in: 0..<3, using: &dice) == 0 }
    return object(
      sections.map { section in
        let properties = section.properties.filter { property in
          (property.platform == platform || Int.random(in: 0..<60, using: &dice) == 0)
            && Int.random(in: 0..<3, using: &dice) > 0
        }
        let members = properties.map { property in
          let choices = values[property.kind] ?? [""]
          let isRight = Int.random(in: 0..<12, using: &dice) > 0
          let value = (isRight ? choices.first : choices.randomElement(using: &dice)) ?? ""
          return "\"\(property.name)\":\(gap)\"\(value)\""
        }
        return "\"\(section.rawValue)\": \(object(members))"
      })
  }

  /// A text with a few of its characters taken out, doubled or replaced.
  private static func damaged(_ text: String, _ dice: inout SeededGenerator) -> String {
    var characters = Array(text)
    for _ in 0..<Int.random(in: 0..<3, using: &dice) where !characters.isEmpty {
      let place = Int.random(in: 0..<characters.count, using: &dice)
      switch Int.random(in: 0..<3, using: &dice) {
      case 0: characters.remove(at: place)
      case 1: characters.insert(characters[place], at: place)
      default: characters[place] = "\"{}[]:,\\\n\t \u{C}\u{85}é%$@<'0xL^_".randomElement(using: &dice) ?? " "
      }
    }
    return String(characters)
  }

  private static func rules(_ lines: String, _ options: LintOptions) -> [String] {
    Bench.report(Array(("# idvlint: partial\nProductCode: ID_OCR\n" + lines + "\n").utf8), options: options).findings
      .map(\.rule.name).sorted()
  }

  @Test(arguments: Dress.allCases) func aStyleBehindAnAliasGetsTheSameFindings(dress: Dress) {
    var dice = SeededGenerator(seed: 7)
    var (clean, faulty) = (0, 0)
    for number in 0..<1_500 {
      let whole = Self.style(&dice)
      let text = number % 2 == 0 ? whole : Self.damaged(whole, &dice)
      var options = LintOptions()
      if number % 7 == 0 { options.platforms = [[.mobile], [.pc], [.mobile, .pc]][number % 3] }
      let hidden = [
        "ShowGuidePage: \"0\"\n", "ShowOcrResult: &z \"0\"\n", "ShowAlbumIcon: 0\n", "ShowGuidePage: \"1\"\n",
      ]
      let other = number % 5 == 0 ? hidden[number % 4] : ""
      let worn = dress.worn(text)
      let direct = Self.rules("\(other)StyleConfig: \(worn)", options)
      let behind = Self.rules("x-style: &style \(worn)\n\(other)StyleConfig: *style", options)
      // What libyaml refuses has no alias to follow; an id of a key is found at both places.
      guard !direct.contains("yaml-syntax"), !direct.contains("credential-in-profile") else { continue }
      #expect(direct == behind, "\(other)StyleConfig: \(worn)")
      clean += direct.isEmpty ? 1 : 0
      faulty += direct.isEmpty ? 0 : 1
    }
    #expect(clean > 200)
    #expect(faulty > 200)
  }

  /// In JSON there are no aliases; the same text in YAML's double quotes is written alike.
  @Test func aStyleInJSONGetsTheFindingsOfOneInYAML() {
    var dice = SeededGenerator(seed: 8)
    var clean = 0
    for _ in 0..<1_000 {
      let text = Self.damaged(Self.style(&dice), &dice)
      // YAML takes NEL for a line break, JSON does not.
      guard text.utf8.allSatisfy({ 0x20..<0x80 ~= $0 || $0 == 0x0A }) else { continue }
      let json = "{\"ProductCode\": \"ID_OCR\", \"StyleConfig\": \(Dress.double.worn(text))}"
      var options = LintOptions()
      options.isPartial = true
      let found = Bench.report(Array(json.utf8), .json, options: options).findings.map(\.rule.name).sorted()
      #expect(found == Self.rules("StyleConfig: \(Dress.double.worn(text))", options), "\(json)")
      clean += found.isEmpty ? 1 : 0
    }
    #expect(clean > 50)
  }

  @Test(arguments: ["LTAI5tExampleKeyId", "aLTAI5tExampleKeyId"]) func anIDOfAnAccessKeyInAPictureIsSeen(word: String) {
    let style = "{\"guidePage\":{\"faceImg\":\"https://a.acme.com/\(word)\"}}"
    let expected = word.hasPrefix("L") ? ["credential-in-profile"] : []
    #expect(Self.rules("StyleConfig: '\(style)'", LintOptions()) == expected)
    #expect(Self.rules("StyleConfig: \(Dress.double.worn(style))", LintOptions()) == expected)
  }

  /// What stands in the first line of a block scalar is no JSON, wherever it ends.
  @Test(arguments: ["| # {\n", "|\r", "|+ # a comment\n", ">2-\n"])
  func theFirstLineOfABlockIsPassedOver(header: String) {
    let right = "StyleConfig: \(header)  {\"guidePage\": {\"btnTextColor\": \"white\"}}"
    let wrong = "StyleConfig: \(header)  x{\"guidePage\": {\"btnTextColor\": \"white\"}}"
    #expect(Self.rules(right, LintOptions()) == [])
    #expect(Self.rules(wrong, LintOptions()) == ["malformed-embedded-json"])
  }

  @Test func theLimitsHoldForWhatPasses() {
    let text = "{\"guidePage\":{\"btnTextColor\":\"white\",\"backgroundColor\":\"red\"}}"
    var limits = ReadingLimits()
    limits.depth = 1
    let lines = Array("# idvlint: partial\nProductCode: ID_OCR\nStyleConfig: '\(text)'\n".utf8)
    #expect(Bench.report(lines, limits: limits).findings.map(\.rule) == ["input-limit"])
    limits = ReadingLimits()
    limits.nodes = 6
    #expect(Bench.report(lines, limits: limits).findings.map(\.rule) == ["input-limit"])
    limits.nodes = 7
    #expect(Bench.report(lines, limits: limits).findings.map(\.rule) == [])
  }
}
