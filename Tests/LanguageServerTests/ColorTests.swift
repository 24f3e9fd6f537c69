import Catalog
import DocumentModel
import LanguageServer
import Linting
import Testing

/// The colours in StyleConfigs.
@Suite struct ColorTests {
  /// A file in which a StyleConfig is written in some way.
  private static let ways: [@Sendable (String) -> String] = [
    { "ProductCode: ID_OCR\nStyleConfig: '\($0.replacing("'", with: "''"))'\n" },
    { "ProductCode: ID_OCR\nStyleConfig: \"\($0.replacing("\"", with: "\\\""))\"\n" },
    { "ProductCode: ID_OCR\nStyleConfig: |\n  \($0)\n" },
    { "ProductCode: ID_OCR\nStyleConfig: >-\n  \($0.replacing(", ", with: ",\n  "))\n" },
    { "{\"ProductCode\": \"ID_OCR\", \"StyleConfig\": \"\($0.replacing("\"", with: "\\\""))\"}" },
    { "{\"ProductCode\": \"ID_OCR\", \"StyleConfig\": \"\($0.replacing("\"", with: "\\u0022"))\"}" },
  ]

  private static func file(_ color: String, way: Int = 0) -> EditedFile {
    EditedFile(ways[way]("{\"guidePage\": {\"btnTextColor\": \"\(color)\", \"lightImg\": \"\"}}"))
  }

  private static func bytes(_ color: Color) -> [Int] {
    [color.red, color.green, color.blue, color.alpha].map { Int((255 * $0).rounded()) }
  }

  @Test(arguments: [
    ("red", [255, 0, 0, 255]), ("RebeccaPurple", [102, 51, 153, 255]), ("transparent", [0, 0, 0, 0]),
    ("#f60", [255, 102, 0, 255]), ("#f608", [255, 102, 0, 136]), ("#FF6A00", [255, 106, 0, 255]),
    ("#ff6a0080", [255, 106, 0, 128]), ("rgb(255, 106, 0)", [255, 106, 0, 255]),
    ("rgba(255,106,0,.5)", [255, 106, 0, 128]), ("rgb(100% 50% 0%)", [255, 128, 0, 255]),
    ("rgb(255 106 none / 20%)", [255, 106, 0, 51]), ("hsl(120, 100%, 25%)", [0, 128, 0, 255]),
    ("hsla(240deg 100% 50% / 0.5)", [0, 0, 255, 128]), ("hsl(-0.5turn 100 50)", [0, 255, 255, 255]),
    ("hsl(200grad, 0%, 50%)", [128, 128, 128, 255]), ("rgb(300, -5, 0)", [255, 0, 0, 255]),
    ("currentcolor", nil), ("canvas", nil), ("var(--x)", nil), ("#12", nil), ("${COLOR}", nil), ("#${HEX}", nil),
    ("", nil), ("inherit", nil),
  ] as [(String, [Int]?)])
  func coloursAreKnown(text: String, parts: [Int]?) {
    for way in Self.ways.indices where way != 3 || !text.contains(", ") {
      let file = Self.file(text, way: way)
      let colors = file.colors()
      #expect(colors.map { Self.bytes($0.color) } == (parts.map { [$0] } ?? []), "way \(way)")
      #expect(colors.map { file.words($0.range) } == (parts == nil ? [] : [text]), "way \(way)")
    }
  }

  @Test func namesHaveTheValuesOfCSS() {
    #expect(NamedColor.values.count == NamedColor.all.count)
    let some: [(String, UInt32)] = [
      ("aliceblue", 0xF0F8FF), ("darkgrey", 0xA9A9A9), ("goldenrod", 0xDAA520), ("lightgoldenrodyellow", 0xFAFAD2),
      ("mediumspringgreen", 0x00FA9A), ("papayawhip", 0xFFEFD5), ("slategray", 0x708090), ("yellowgreen", 0x9ACD32),
    ]
    for (name, value) in some { #expect(NamedColor.value(of: Array(name.utf8)[...]) == value) }
  }

  @Test func coloursAreFoundWhereverTheyStand() {
    let file = EditedFile(
      """
      ProductCode: ID_OCR
      StyleConfig: |
        {"guidePage": {"btnShadow": "0 1px 2px rgba(0, 0, 0, 0.5), inset 0 0 red", "btnBackgroundColor": "white"},
         "facePage": {"processBarColor": ["#123", "blue"]}, "alert": {"btnBorder": "1px solid lime"},
         "other": {"tipColor": "red"}}

      """)
    #expect(
      file.colors().map { file.words($0.range) }
        == ["rgba(0, 0, 0, 0.5)", "red", "white", "#123", "blue", "lime"])
  }

  @Test(arguments: ["#ff6a00", "#FFF", "rgb(1, 2, 3)", "rgb(1 2 3 / 50%)", "hsl(1, 20%, 30%)", "hsl(1 20% 30%)", "red"])
  func presentationsGoRoundInEveryStyle(text: String) throws {
    for way in Self.ways.indices where way != 3 || !text.contains(", ") {
      for color in [
        Color(red: 1, green: 106 / 255, blue: 0), Color(red: 0, green: 0, blue: 0, alpha: 0),
        Color(red: 18 / 255, green: 250 / 255, blue: 77 / 255, alpha: 0.2), Color(red: 1, green: 1, blue: 1),
      ] {
        let file = Self.file(text, way: way)
        let place = try #require(file.colors().first)
        let presentations = file.presentations(of: color, at: place.range)
        #expect(presentations.last.map { $0.label.hasPrefix("#") } == true)
        #expect(presentations.count == (text.hasPrefix("#") || text == "red" && color.green == 106 / 255 ? 1 : 2)
          || text == "red")
        for presentation in presentations {
          let later = EditedFile(
            path: file.source.path, text: Array(file.text(with: [presentation.edit]).utf8), options: file.options)
          let found = later.colors()
          #expect(found.map { Self.bytes($0.color) } == [Self.bytes(color)], "\(presentation.label)")
          #expect(found.map { later.words($0.range) } == [presentation.label])
          #expect(later.report.findings.map(\.rule) == file.report.findings.map(\.rule))
        }
      }
    }
  }

  @Test func notationsStay() throws {
    func labels(_ text: String, _ color: Color) throws -> [String] {
      let file = Self.file(text)
      return file.presentations(of: color, at: try #require(file.colors().first).range).map(\.label)
    }
    let (orange, glass) = (Color(red: 1, green: 106 / 255, blue: 0), Color(red: 1, green: 1, blue: 1, alpha: 0.5))
    #expect(try labels("#FFF", orange) == ["#FF6A00"])
    #expect(try labels("#fff", glass) == ["#ffffff80"])
    #expect(try labels("red", Color(red: 0, green: 0, blue: 1)) == ["blue", "#0000ff"])
    #expect(try labels("red", orange) == ["#ff6a00"])
    #expect(try labels("rgba(0,0,0,0)", glass) == ["rgba(255, 255, 255, 0.5)", "#ffffff80"])
    #expect(try labels("rgb(0 0 0)", glass) == ["rgb(255 255 255 / 0.5)", "#ffffff80"])
    #expect(try labels("hsl(0 0% 0%)", orange) == ["hsl(24.94 100% 50%)", "#ff6a00"])
    #expect(Self.file("red").presentations(of: orange, at: SourceRange(bytes: 0..<3)).isEmpty)
  }

  @Test(arguments: [
    "StyleConfig: &s '#'", "StyleConfig: !!str '#'", "x: &s '#'\nStyleConfig: *s", "StyleConfig: &s |\n  #",
  ])
  func whatCannotBeChangedIsNotListed(lines: String) {
    let style = lines.replacing("#", with: "{\"ocrPage\": {\"tipColor\": \"red\"}}")
    let file = EditedFile("ProductCode: ID_OCR\n\(style)\n")
    let place = file.offset(of: "red")
    #expect(file.colors().isEmpty)
    #expect(file.presentations(of: Color(red: 1, green: 0, blue: 0), at: place..<SourceOffset(place.byte + 3)).isEmpty)
  }
}
