import Catalog
import Linting
import SeededRandom
import Testing

/// Values of a StyleConfig against the grammar of CSS: what stands in the specifications' examples is right, what they
/// exclude is wrong, and what is newer than the documentation's list or hangs on a placeholder is passed over.
@Suite struct StyleValueTests {
  /// The rules that speak of a property with a value.
  private func rules(_ section: String, _ name: String, _ value: String) -> [String] {
    let json = "{\"\(section)\":{\"\(name)\":\"\(value)\"}}"
    return Bench.rules("# idvlint: partial\nProductCode: ID_OCR\nStyleConfig: '\(json.replacing("'", with: "''"))'\n")
  }

  @Test(arguments: [
    "", "red", "Red", "REBECCAPURPLE", "transparent", "currentColor", " white ", "/* brand */ white", "white/**/",
    "#fff", "#FFF8", "#ff6a00", "#FF6A00cc", "rgb(255, 106, 0)", "rgb(255,106,0,.5)", "RGBA( 0 , 0 , 0 , 50% )",
    "rgb(100%, 0%, 50.5%)", "rgb(255 106 0)", "rgb(255 106 0 / 50%)", "rgb(255 106 0/0.5)", "rgb(10% 20 none / none)",
    "rgb(-1 300 1e2)", "rgb(+1 2.5 0)", "rgb(1/**/2/**/3)", "hsl(120, 100%, 50%)", "hsla(120deg, 100%, 50%, 0.3)",
    "hsl(0.5turn 100% 50%)", "hsl(120 100 50 / 1)", "hsl(none none none)", "hsl(100grad, 1%, 1%)", "hsl(1rad 0 0)",
  ])
  func coloursAreRight(value: String) {
    #expect(rules("ocrPage", "tipColor", value).isEmpty)
  }

  @Test(arguments: [
    "hwb(120 0% 0%)", "lab(50% 40 59.5)", "oklch(40% 0.27 29)", "color(display-p3 1 0 0)",
    "color-mix(in srgb, red, blue)", "var(--brand)", "light-dark(red, blue)", "rgb(from red r g b)",
    "rgb(calc(1 + 2) 0 0)", "rgb(var(--rgb))", "Canvas", "inherit", "unset", "-webkit-link", "re\\\\64",
    "red !important", "${C}", "#${HEX}", "#12${X}", "#${A}zz", "${A}#zz",
    "r${X}", "rgb(${R}, 0)", "rgb(1, 2, ${B}", "red${X}", "red ${X}", "#fff ${X}", "#1234567${X}", "/* ${X}",
    "rgba(0, 0, 0, ${ALPHA})", "@COLOR@", "%COLOR%",
  ])
  func coloursAreUndecided(value: String) {
    #expect(rules("ocrPage", "tipColor", value).isEmpty)
  }

  @Test(arguments: [
    " ", "#", "#1", "#12", "#12345", "#1234567", "#123456789", "#ggg", "#zz${X}", "#123456789${X}", "ff6a00", "000",
    "whit", "light-blue", "light blue", "red blue", "red,", "red;", "'red'", "none", "0", "16711680", "0xff6a00",
    "rgb", "rgb()", "rgb(1,2)", "rgb(1,2,3,4,5)", "rgb(1 2 3 4)", "rgb(1, 2 3)", "rgb(1, 2, 3 / 4)", "rgb(1,2,3,)",
    "rgb(1,,2,3)", "rgb(,1,2,3)", "rgb(1 2 3 /)", "rgb(1 / 2 3)", "rgb(1,2,3", "rgb (1,2,3)", "rgb(1,2,3) red",
    "rgb(1,2,3))", "rgb(10%, 2, 3)", "rgb(none, 2, 3)", "rgb(1px, 2, 3)", "rgb(1deg 2 3)", "rgb(#fff)", "rgb(red)",
    "hsl(120, 100, 50)", "hsl(50%, 100%, 50%)", "hsl(120px 1% 1%)", "hsl(1, 2%)", "rbg(1,2,3)", "url(a.png)",
    "linear-gradient(red, blue)", "red ] ${X}", "bad word ${X}", "xgb(1,2,3)", "rgx(1,2,3)", "rgbx(1,2,3)",
    "rgb[1,2,3)", "rgb(1.,2,3)", "#///", "#:::", "#@@@", "#fffffg",
  ])
  func coloursAreWrong(value: String) {
    #expect(rules("ocrPage", "tipColor", value) == ["malformed-color"])
  }

  @Test func everyNamedColourIsRight() {
    #expect(NamedColor.all.count == 148)
    #expect(NamedColor.all == NamedColor.all.sorted())
    for name in NamedColor.all {
      #expect(rules("ocrPage", "tipColor", name).isEmpty)
      #expect(rules("ocrPage", "tipColor", name.uppercased()).isEmpty)
      #expect(rules("ocrPage", "tipColor", name + "x") == ["malformed-color"])
    }
  }

  @Test func everyColourOfAListIsJudged() {
    let json = ##"{"facePage":{"processBarColor":["#fff","#ff","red","rot","${X}"]}}"##
    let findings = Bench.findings("# idvlint: partial\nProductCode: ID_OCR\nStyleConfig: '\(json)'\n")
    #expect(findings == ["unused-style facePage", "malformed-color #ff", "malformed-color rot"])
  }

  @Test(arguments: [
    "https://a.com/b.png", "http://a.com", "HTTPS://a.com/b.png?x=%20", "https://a.com/图.png",
    "https://a.com/a b.png", "https:a.com/b.png",
    "https://${HOST}/a.png", "${BASE}/a.png", "http${S}://a.com/b.png", " https://a.com/b.png",
  ])
  func picturesAreRightOrUndecided(value: String) {
    #expect(rules("guidePage", "ocrImg", value).isEmpty)
  }

  @Test(arguments: [
    "a.png", "/a.png", "./a.png", "//a.com/b.png", "data:image/png;base64,AA==", "ftp://a.com/b.png", "https://",
    "file:///b.png", "a/${X}", "https://a.com:99999/", "www.a.com/b.png",
  ])
  func picturesAreWrong(value: String) {
    #expect(rules("guidePage", "ocrImg", value) == ["malformed-style-value"])
  }

  @Test(arguments: [
    ("top", "10%"), ("top", "-5px"), ("left", "1.5E1px"), ("left", "+.5em"), ("top", "0"), ("top", "-0"),
    ("width", "320PX"), ("width", "50vw"), ("width", "50dvmin"), ("width", "1Q"), ("width", "20rlh"), ("width", "9cqi"),
    ("width", "calc(1px + 2%)"), ("width", "var(--w)"), ("width", "min(1px, 2px)"), ("width", "auto"),
    ("top", "inherit"), ("width", "${W}"), ("width", "${W}px"), ("width", "10${U}"), ("width", "10px${X}"),
    ("btnBorder", "1px solid red"), ("btnBorder", "red solid thin"), ("btnBorder", "none"), ("btnBorder", "0"),
    ("btnBorder", "dashed"), ("btnBorder", "1px solid rgb(1 2 3 / 4%)"), ("btnBorder", "${W} solid"),
    ("btnBorder", "1px solid ${C}"), ("btnBorder", "calc(1px) solid"), ("btnBorder", "initial"),
  ])
  func sizesAndBordersAreRightOrUndecided(name: String, value: String) {
    #expect(rules("alert", name, value).isEmpty)
  }

  @Test(arguments: [
    ("top", "10"), ("top", "10 px"), ("left", "ten"), ("left", "10pixel"), ("top", "1px 2px"), ("top", "%"),
    ("top", "--"), ("width", "50%"), ("width", "320"), ("width", "#12"), ("width", "px"), ("width", "10,5px"),
    ("width", "red ${X}"),
    ("btnBorder", "1px 2px"), ("btnBorder", "solid dashed"), ("btnBorder", "red blue"), ("btnBorder", "1px solit"),
    ("btnBorder", "-1px solid"), ("btnBorder", "1 solid"), ("btnBorder", "1px, solid"), ("btnBorder", "10% solid"),
    ("btnBorder", "1px solid #12"), ("btnBorder", "1px solid #zz${X}"), ("btnBorder", "1px solid red inherits"),
  ])
  func sizesAndBordersAreWrong(name: String, value: String) {
    #expect(rules("alert", name, value) == ["malformed-style-value"])
  }

  @Test(arguments: [
    "none", "0 0 4px red", "0 16px 32px 0 rgba(255, 106, 0, 0.3)", "inset 0 0 1px 2px #fff", "red 1px 1px inset",
    "1px -1px", "0 0 4px red, inset 0 0 1px blue", "0 0 ${B} red", "var(--shadow)", "0 0 calc(1px) red", "initial",
    "0 0 4px ${C}", "0 0 4px -2px",
  ])
  func shadowsAreRightOrUndecided(value: String) {
    #expect(rules("guidePage", "btnShadow", value).isEmpty)
  }

  @Test(arguments: [
    "red", "1px", "4px red", "1px 2px 3px 4px 5px", "0 0 4 red", "0 0 -4px red", "0 0 4px red blue", "0 red 0",
    "inset 0 0 inset", "0 0 4px red,", "0 0 none", "none 0 0", "0 0 4px #12", "outset 0 0", "0 0 10% red",
    "none, 0 0 red", "0 0 4px red;",
  ])
  func shadowsAreWrong(value: String) {
    #expect(rules("guidePage", "btnShadow", value) == ["malformed-style-value"])
  }
}

extension StyleValueTests {
  /// Values that are seen to be right at a glance are right at a closer look: an escape keeps them from the glance.
  @Test func glanceAndCloserLookAgree() {
    var random = SeededGenerator(seed: 5)
    let pieces = [
      "rgb(", "rgba(", "(", ")", ",", ", ", " ", "0", "1", "255", "0.5", ".5", "5.", "px", "%", "red", "#fff", "#",
      "a", "2px", "0px", "rgb(1,2,3)", "rgba(1, 2, 3, 0.5)", "0 2px 4px ", "inset", "https://", "cdn.acme.com",
      "/a.png", "?",
    ]
    var plain = 0
    for _ in 0..<6_000 {
      let value = (0..<Int.random(in: 1...7, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }
        .joined()
      guard let first = value.unicodeScalars.first else { continue }
      let code = String(first.value, radix: 16)
      let escaped = "\\u" + String(repeating: "0", count: 4 - code.count) + code + String(value.dropFirst())
      for (section, name) in [
        ("ocrPage", "tipColor"), ("guidePage", "btnShadow"), ("alert", "width"), ("alert", "top"),
        ("alert", "btnBorder"), ("guidePage", "faceImg"),
      ] {
        let rules = [value, escaped].map { text in
          let style = "{\"\(section)\":{\"\(name)\":\"\(text)\"}}"
          return Bench.rules("# idvlint: partial\nProductCode: ID_OCR\nStyleConfig: '\(style)'\n")
        }
        #expect(rules[0] == rules[1], "\(name): \(value)")
        if rules[0].isEmpty { plain += 1 }
      }
    }
    #expect(plain > 300)
  }
}
