import Catalog
import DocumentModel
import Linting
import SeededRandom
import Testing

@Suite struct PartialTextTests {
  /// The text with its holes in angle quotes.
  private func marked(_ string: String, delimiters: [PlaceholderDelimiters] = []) -> String {
    let value = partial(string, delimiters: delimiters)
    var result: [UInt8] = []
    var position = 0
    for hole in value.holes {
      result += Array(string.utf8)[position..<hole.lowerBound]
      result += "«".utf8 + Array(string.utf8)[hole] + "»".utf8
      position = hole.upperBound
    }
    return String(decoding: result + Array(string.utf8)[position...], as: UTF8.self)
  }

  @Test(arguments: [
    "«${NAME}»", "a«${NAME:-default}»b", "«${NAME:default}»", "«${A:?no A}»", "«${A:+x}»", "«${A:-${B:-${C}}}»c",
    "«${{ secrets.X }}»", "«${{ format('{0}', x) }}»/x", "«$(NAME)»", "a-«$(Build.Id)»", "«{{ name }}»", "x«{{name}}»}",
    "«{{{ name }}}»", "«<% name %>»", "«<%= name %>»!", "«%NAME%»", "«@NAME@»", "«@A_1@»x«%AXB%»", "«ENC[abc,def]»",
    "«ENC(abc)»", "«vault:secret/data#key»", "«ref+awsssm://path»", "«${A}»«${B}»", "https://«${HOST}»:«${PORT}»/x",
    #"{"defaultLanguage": "«${LANG}»"}"#, "$«${A}»", "@«@NAME@»@", "«@AAA@»BBB@",
  ])
  func placeholdersAreHoles(text: String) {
    let plain = text.replacing("«", with: "").replacing("»", with: "")
    #expect(marked(plain) == text)
  }

  @Test(arguments: [
    "", "x", "$", "$$", "$NAME", "{name}", "%E4%BD%A0", "%ABC%", "%AB%CD%EF", "%NA%", "%name%", "%1NAME%", "@NA@",
    "user@host.example@x", "100%", "****", "e0c3****", "$(NAME", "$(A$(", "<% name", "<%<%", "{a}}", "ENC[abc", "ENC[]",
    "vault:", "ref+", "ref+x:/y", "aENC[abc]", "a%NAME%20", #"{"a":{"b":{}}}"#, "@NAMÉ@", "<name>", "%%%%%%",
  ])
  func otherTextIsLiteral(text: String) {
    let value = partial(text)
    #expect(value.isLiteral, "\(marked(text))")
    #expect(value.malformed.isEmpty)
    #expect(value.knownCount == text.utf8.count)
  }

  @Test(arguments: [
    ("a${NAME", 1..<7), ("${", 0..<2), ("x{{ y }", 1..<7), ("${A:-${B}", 0..<9), ("${}", 0..<3), ("a${ }b", 1..<5),
    ("{{ }}", 0..<5), ("$()", 0..<3), ("<% %>", 0..<5), ("${{ }}", 0..<6), ("${{ x }", 0..<7),
  ])
  func malformedPlaceholdersAreHolesAndListed(text: String, range: Range<Int>) {
    let value = partial(text)
    #expect(value.malformed == [range])
    #expect(value.holes == [range])
  }

  @Test(arguments: [
    ("abc", "abc"), ("${A:-x}", "x"), ("${A:=x}", "x"), ("${A:x}", "x"), ("${a.b:x}", "x"), ("${a_b:x}", "x"),
    ("${A:-${B:-${C:-x y}}}", "x y"), ("${A:-${B:?no}}", nil), ("${A}", nil), ("${A:-}", nil), ("${A:?x}", nil),
    ("${A:+x}", nil), ("${A-x}", nil), ("${env:A}", nil), ("${ssm:/a/b}", nil), ("${secrets:A.b}", nil),
    ("${A:-${B}}", nil), ("${A:-x${B}}", nil), ("${A:-$(B)}", nil), ("x${A:-y}", nil), ("${A:-x}${B:-y}", nil),
    ("${A:-x", nil), ("${{ A:-x }}", nil), ("{{ a:-x }}", nil), ("vault:a", nil), ("${:-x}", nil), ("", ""),
    ("${A:-${B:-x}${C:-y}}", nil),
  ] as [(String, String?)])
  func whatTheFileGivesForTheWholeIsKnown(text: String, written: String?) {
    let value = partial(text)
    #expect(value.written.map { String(decoding: Array(text.utf8)[$0], as: UTF8.self) } == written)
    #expect(partial(text, isTagged: true).written == nil)
  }

  @Test func aTagMakesTheWholeAHole() {
    #expect(partial("abc", isTagged: true).isWholeHole)
    #expect(partial("", isTagged: true).isWholeHole)
    #expect(!partial("", isTagged: true).isLiteral)
    #expect(partial("", isTagged: true).equalsOneOf(["Y"]) == .undecided)
    #expect(partial("${A}${B}").isWholeHole)
    #expect(!partial("${A} ${B}").isWholeHole)
  }

  @Test func theConfigurationAddsDelimiters() throws {
    let pairs = [
      try #require(PlaceholderDelimiters(opening: "@@", closing: "@@")),
      try #require(PlaceholderDelimiters(opening: "#{", closing: "}#")),
    ]
    #expect(marked("a@@x@@b#{y}#c", delimiters: pairs) == "a«@@x@@»b«#{y}#»c")
    #expect(marked("a@@x#{y", delimiters: pairs) == "a@@x#{y")
    #expect(marked("@@", delimiters: pairs) == "@@")
    #expect(PlaceholderDelimiters(opening: "", closing: "x") == nil)
    #expect(PlaceholderDelimiters(opening: "****", closing: "x") == nil)
  }

  @Test func identifiersAreJudgedByWhatIsKnown() {
    func match(_ string: String) -> IdentifierMatch { partial(string).matches(.lettersAndDigits, count: 1...32) }
    #expect(match("abc").verdict == .right)
    #expect(match("${A}").verdict == .undecided)
    #expect(match("order${ID}").verdict == .undecided)
    #expect(match("order-${ID}").verdict == .wrong)
    #expect(match("order-${ID}").offending == [5..<6])
    #expect(match("${ID:-a-b}").verdict == .undecided)
    #expect(match("").isTooShort)
    #expect(match("").verdict == .wrong)
    #expect(match("张a é").offending == [0..<3, 4..<5, 5..<7])
    let long = partial("${A}_checkout_page").matches(.wordCharacters, count: 1...10)
    #expect(long.verdict == .wrong)
    #expect(long.excess == 14..<18)
    #expect(long.knownCharacters == 14)
    #expect(partial("1234567890${A}").matches(.wordCharacters, count: 1...10).verdict == .undecided)
    #expect(match(String(repeating: "-", count: 5_000)).offending.count == IdentifierMatch.mostOffending)
  }

  @Test(arguments: [
    ("Y", Verdict.right), ("y", .wrong), ("${A}", .undecided), ("Y${A}", .undecided), ("${A}Y", .undecided),
    ("a${A}", .wrong), ("${A}b", .wrong), ("YN${A}", .wrong), ("${A}Y${B}", .undecided), ("Y${A}N", .wrong),
    ("0${A}6", .undecided), ("0${A}1${B}0", .undecided), ("${A}00${B}60", .wrong), ("0000000${A}", .undecided),
    ("${A}00000006${B}", .undecided), ("00000006${A}6", .wrong), ("0${A}0${B}0${C}6", .undecided),
  ])
  func choicesAreJudgedByWhatIsKnown(text: String, verdict: Verdict) {
    #expect(partial(text).equalsOneOf(["Y", "N", "00000006", "01000000"]) == verdict)
  }

  @Test func prefixesAreJudgedByWhatIsKnown() {
    #expect(partial("HTTPS://x").hasPrefix("https:", ignoringCase: true) == .right)
    #expect(partial("HTTPS://x").hasPrefix("https:") == .wrong)
    #expect(partial("http://${H}").hasPrefix("https:", ignoringCase: true) == .wrong)
    #expect(partial("${S}://x").hasPrefix("https:") == .undecided)
    #expect(partial("ht${S}://x").hasPrefix("https:") == .undecided)
    #expect(partial("https").hasPrefix("https:") == .wrong)
    #expect(partial("").hasPrefix("") == .right)
  }

  @Test(
    .timeLimit(.minutes(30)),
    arguments: ["${", "$(", "{{", "<%", "%AAA", "@AAA", "${a}", "${{", "$(a)$(", "@@", "]{{{", "${A:-"]
  )
  func hostileTextTakesLinearTime(piece: String) throws {
    let text = String(repeating: piece, count: 300_000 / piece.utf8.count)
    let pairs = [try #require(PlaceholderDelimiters(opening: "@", closing: "!"))]
    for value in [partial(text), partial(text, delimiters: pairs)] {
      _ = value.matches(.lettersAndDigits, count: 1...32)
      _ = value.equalsOneOf(["Y", "N"])
      _ = URLReference(value).sensitiveStretches
      _ = value.written
    }
  }

  @Test func holesOfAnyTextAreInOrder() {
    let pieces = [
      "${", "}", "{{", "}}", "$(", ")", "<%", "%>", "%", "@", "ABC", "41", "é", "-", "${A}", "ENC[", "]", " ",
    ]
    var generator = SeededGenerator()
    for _ in 0..<3_000 {
      let count = Int.random(in: 0...8, using: &generator)
      let text = (0..<count).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
      let value = partial(text)
      var position = 0
      for hole in value.holes {
        #expect(hole.lowerBound >= position && hole.upperBound <= text.utf8.count && !hole.isEmpty)
        position = hole.upperBound
      }
      #expect(value.malformed.allSatisfy(value.holes.contains))
      let known = value.knownStretches.reduce(0) { $0 + $1.count }
      #expect(known == value.knownCount)
    }
  }
}
