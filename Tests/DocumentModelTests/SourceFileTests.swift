import DocumentModel
import SeededRandom
import Testing

@Suite struct SourceFileTests {
  private func file(_ bytes: [UInt8], _ name: String = "a.yaml") -> SourceFile {
    SourceFile(path: FilePath(name), bytes: bytes)
  }

  private func utf16(_ units: [UInt16], isLittle: Bool) -> [UInt8] {
    ([0xFEFF] + units).flatMap { unit in
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
      return isLittle ? [low, high] : [high, low]
    }
  }

  @Test func languageByName() {
    #expect(file([], "dir.json/a.YAML").syntax == .yaml)
    #expect(file([], "a.JSON").syntax == .json)
    #expect(file([], "json").syntax == .yaml)
    for name in ["a.json.tmpl", "d/a.yaml.json", ".json", "a.b.JSON.x.y"] { #expect(file([], name).syntax == .json) }
    for name in ["a.json.yaml", "a.yml.j2", "a.json/b", "a.json5", "a.", ""] { #expect(file([], name).syntax == .yaml) }
    #expect(SourceFile(path: FilePath("-"), bytes: [], syntax: .json).syntax == .json)
  }

  @Test func plainText() {
    #expect(file(Array("a: b\n".utf8)).isASCII)
    #expect(!file(Array("a: é\n".utf8)).isASCII)
    #expect(file(Array("a: é\n".utf8)).encodingProblem == nil)
    #expect(file(Array("\u{FEFF}a".utf8)).contentStart == 3)
    #expect(file(Array("a".utf8)).contentStart == 0)
    #expect(file([0xEF, 0xBB]).encodingProblem?.range.bytes == 0..<1)
  }

  @Test func faultsAreTheFirstBytesThatAreNoText() throws {
    let long = Array("0123456789abcdef张".utf8)
    #expect(file(long + [0xFF, 0x00]).encodingProblem?.range.bytes == 19..<20)
    let nul = file(Array("0123456789a".utf8) + [0] + Array("é".utf8))
    #expect(nul.encodingProblem?.range.bytes == 11..<12)
    #expect(!nul.isASCII)
    #expect(try #require(nul.encodingProblem).message.contains("NUL"))
  }

  @Test func wellFormednessIsThatOfTheStandardLibrary() {
    var dice = SeededGenerator(seed: 7)
    let alphabet: [UInt8] = [
      0x00, 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xEC, 0xED, 0xEE, 0xEF,
      0xF0, 0xF1, 0xF3, 0xF4, 0xF5, 0xFF,
    ]
    for _ in 0..<30_000 {
      let count = Int.random(in: 0...12, using: &dice)
      let bytes = [0x61] + (0..<count).map { _ in alphabet.randomElement(using: &dice) ?? 0 }
      let isText = String(validating: bytes, as: UTF8.self) != nil
      let source = file(bytes)
      let before = source.encodingProblem.map { bytes[..<$0.range.bytes.lowerBound] } ?? []
      if (source.encodingProblem == nil) != (isText && !bytes.contains(0))
        || source.isASCII != bytes.allSatisfy({ 0x01..<0x80 ~= $0 }) || String(validating: before, as: UTF8.self) == nil
      {
        Issue.record("\(bytes)")
      }
    }
  }

  @Test(arguments: [true, false])
  func utf16WithByteOrderMark(isLittle: Bool) {
    let text = "k: 张é😀\r\nz"
    let source = file(utf16(Array(text.utf16), isLittle: isLittle))
    #expect(source.encoding == (isLittle ? .utf16LittleEndian : .utf16BigEndian))
    #expect(source.text == Array("\u{FEFF}\(text)".utf8))
    #expect(source.encodingProblem == nil)
    #expect(source.contentStart == 3)
    // z is the last character: two bytes before the end in the file, one in the text.
    let z = SourceOffset(source.text.count - 1)
    #expect(source.originalOffset(of: z) == 2 + 2 * text.utf16.count - 2)
    #expect(source.originalOffset(of: SourceOffset(3)) == 2)
  }

  @Test(arguments: [true, false])
  func utf16Faults(isLittle: Bool) {
    func problem(_ units: [UInt16], and rest: [UInt8] = []) -> ParseProblem? {
      file(utf16(units, isLittle: isLittle) + rest).encodingProblem
    }
    #expect(problem([0x61, 0xD83D])?.range.bytes == 4..<7)
    #expect(problem([0xDE00, 0xD83D])?.range.bytes == 3..<6)
    #expect(problem([0xD83D, 0x61])?.message == "an unpaired UTF-16 surrogate")
    #expect(problem([0x61, 0x00])?.range.bytes == 4..<5)
    #expect(problem([0x61], and: [0x62])?.range.bytes == 4..<4)
    #expect(problem([0xD83D, 0xDE00]) == nil)
    #expect(problem([]) == nil)
  }

  @Test func utf16IsThatOfTheStandardLibrary() {
    var dice = SeededGenerator(seed: 11)
    for _ in 0..<3000 {
      let units = (0..<Int.random(in: 0...8, using: &dice)).map { _ in
        UInt16.random(in: Bool.random(using: &dice) ? 0xD7F0...0xE010 : 1...0xFFFF, using: &dice)
      }
      let source = file(utf16(units, isLittle: true))
      if source.text != Array(("\u{FEFF}" + String(decoding: units, as: UTF16.self)).utf8)
        || (source.encodingProblem == nil) != (String(validating: units, as: UTF16.self) != nil)
      {
        Issue.record("\(units)")
      }
    }
  }
}
