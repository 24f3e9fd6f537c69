import DocumentModel
import SeededRandom
import Testing

@Suite struct ControlEscapeTests {
  @Test(arguments: [
    ("plain text, 张é😀", "plain text, 张é😀"),
    ("a\u{1B}[31mb", "a\\x1B[31mb"),
    ("a\nb\rc\td", "a\\nb\\rc\\td"),
    ("\u{0}\u{7F}\u{85}\u{9B}", "\\x00\\x7F\\x85\\x9B"),
    ("\u{2028}\u{2029}\u{202E}\u{2066}\u{61C}", "\\u{2028}\\u{2029}\\u{202E}\\u{2066}\\u{061C}"),
    ("\u{FEFF}x\u{200B}\u{2060}", "\\u{FEFF}x\\u{200B}\\u{2060}"),
    ("a\u{FFF9}\u{E0001}\u{E0061}", "a\\u{FFF9}\\u{E0001}\\u{E0061}"),
    ("👩\u{200D}💻", "👩\u{200D}💻"),
    ("", ""),
  ])
  func text(text: String, shown: String) {
    #expect(ControlEscape.escaped(text) == shown)
    #expect(ControlEscape.escaped(Array(text.utf8)[...]) == shown)
  }

  @Test(arguments: [
    ([0xFF], "\\xFF"), ([0x61, 0xE4, 0xBD, 0x62], "a\\xE4\\xBDb"), ([0xED, 0xA0, 0x80], "\\xED\\xA0\\x80"),
    ([0xC0, 0xAF], "\\xC0\\xAF"), ([0xF0, 0x9F, 0x98], "\\xF0\\x9F\\x98"), ([0x80, 0xC3, 0xA9], "\\x80é"),
  ] as [([UInt8], String)])
  func bytesThatAreNoText(bytes: [UInt8], shown: String) {
    #expect(ControlEscape.escaped(bytes[...]) == shown)
    #expect(ControlEscape.escaped(([0x7A] + bytes)[1...]) == shown)
  }

  @Test func fileNames() {
    #expect(FilePath(bytes: Array("a\nb".utf8) + [0xFF]).display == "a\\nb\\xFF")
  }

  @Test func randomBytesLeaveNoControl() {
    var dice = SeededGenerator(seed: 1)
    for _ in 0..<2000 {
      let bytes = (0..<Int.random(in: 0...20, using: &dice)).map { _ in UInt8.random(in: 0...255, using: &dice) }
      let shown = ControlEscape.escaped(bytes[...])
      #expect(!shown.unicodeScalars.contains(where: ControlEscape.isControl))
      let text = String(validating: bytes, as: UTF8.self)
      if let text, !text.unicodeScalars.contains(where: ControlEscape.isControl) { #expect(shown == text) }
    }
  }

  @Test func hexadecimal() {
    #expect(ControlEscape.hexadecimal(0xA, digits: 2) == "0A")
    #expect(ControlEscape.hexadecimal(0x1F600, digits: 4) == "1F600")
  }
}
