import DocumentModel
import Linting
import Reporting
import SeededRandom
import Testing

/// What holds for every report, whatever is in the file.
@Suite struct PropertyTests {
  private func output(
    _ text: [UInt8], _ findings: [Finding], hiding sensitive: [Range<Int>] = [], as format: ReportFormat = .human,
    isColored: Bool = false
  ) -> [UInt8] {
    var ranges = SensitiveRanges()
    for range in sensitive { ranges.insert(SourceRange(bytes: range)) }
    let report = FileReport(
      source: SourceFile(path: FilePath("a.yaml"), bytes: text), outcome: .checked(profiles: 1), findings: findings,
      sensitive: ranges)
    // A report for programs is written at the end.
    let totals = format.isForMachines ? RunTotals() : nil
    return ReportWriter.text(of: [report], as: format, isColored: isColored, totals: totals)
  }

  private func finding(_ range: Range<Int>, _ notes: [Range<Int>] = []) -> Finding {
    var finding = Finding(rule: "rule", severity: .error, message: "message", range: SourceRange(bytes: range))
    finding.notes = notes.map { Finding.Note("label", at: SourceRange(bytes: $0)) }
    return finding
  }

  private func randomRange(_ bounds: ClosedRange<Int>, _ dice: inout SeededGenerator) -> Range<Int> {
    let (first, second) = (Int.random(in: bounds, using: &dice), Int.random(in: bounds, using: &dice))
    return min(first, second)..<max(first, second)
  }

  /// Any bytes, any ranges (outside the text too): no trap, no control character, well-formed UTF-8.
  @Test(arguments: 0..<300)
  func anyBytes(seed: Int) {
    var dice = SeededGenerator(seed: UInt64(seed))
    let length = Int.random(in: 0...(seed % 4 == 0 ? 3000 : 60), using: &dice)
    let narrow: [UInt8] = [
      0x0A, 0x0D, 0x09, 0x1B, 0x20, 0x41, 0x80, 0xBF, 0xC2, 0xE5, 0xBC, 0xA0, 0xF0, 0x9F, 0xEF, 0xBB,
    ]
    let bytes = (0..<length).map { _ in
      seed % 2 == 0 ? UInt8.random(in: 0...255, using: &dice) : narrow.randomElement(using: &dice) ?? 0
    }
    let bounds = -3...length + 3
    let findings = (0..<5).map { _ in
      var finding = finding(randomRange(bounds, &dice), [randomRange(bounds, &dice), randomRange(bounds, &dice)])
      let words = String(decoding: bytes.shuffled(using: &dice), as: UTF8.self)
      finding.message = "words \(words, at: SourceRange(bytes: randomRange(bounds, &dice))) of the file"
      finding.path = ["a", words]
      finding.fix = Fix(words, .safe)
      return finding
    }
    let hidden = (0..<3).map { _ in randomRange(0...length, &dice) }
    // A SARIF log is long, whatever was found.
    for format in ReportFormat.allCases where format != .sarif || seed % 8 < 2 {
      for isColored in format == .human ? [false, true] : [false] {
        let shown = output(bytes, findings, hiding: hidden, as: format, isColored: isColored)
        guard let text = String(validating: shown, as: UTF8.self) else {
          Issue.record("not UTF-8")
          continue
        }
        let controls = text.unicodeScalars.filter(ControlEscape.isControl)
        #expect(controls.allSatisfy { $0 == "\n" || isColored && format == .human && $0 == "\u{1B}" })
      }
    }
    #expect(output(bytes, findings, as: .concise).filter { $0 == 0x0A }.count == findings.count)
  }

  /// Letters and their widths, told by hand; nil for a tab.
  private static let letters: [(bytes: [UInt8], width: Int?)] = [
    (Array("a".utf8), 1), (Array(" ".utf8), 1), (Array("é".utf8), 1), (Array("张".utf8), 2), (Array("Ａ".utf8), 2),
    (Array("😀".utf8), 2), (Array("b\u{301}".utf8), 1), ([0x09], nil), ([0x1B], 4), ([0xFF], 4), (Array("한".utf8), 2),
    (Array("\u{2028}".utf8), 8), (Array("ﾊ".utf8), 1), ([0x0D, 0x0A], 0),
  ]

  /// The underline begins below the first character of the place and is as wide as the place.
  @Test(arguments: 0..<300)
  func underlineIsBelowThePlace(seed: Int) throws {
    var dice = SeededGenerator(seed: UInt64(seed + 900))
    var text: [UInt8] = []
    var places: [(line: Int, bytes: Range<Int>, columns: Range<Int>)] = []
    var (line, column) = (1, 0)
    for _ in 0..<Int.random(in: 1...40, using: &dice) {
      let letter = try #require(Self.letters.randomElement(using: &dice))
      let width = letter.width ?? 4 - column % 4
      places.append((line, text.count..<text.count + letter.bytes.count, column..<column + width))
      text += letter.bytes
      column += width
      if width == 0 { (line, column) = (line + 1, 0) }
    }
    let first = try #require(places.filter { !$0.columns.isEmpty }.randomElement(using: &dice) ?? places.last)
    let after = places.filter { $0.line == first.line && $0.bytes.lowerBound >= first.bytes.lowerBound }
    let last = after.filter { !$0.columns.isEmpty }.randomElement(using: &dice) ?? first
    let shown = output(text, [finding(first.bytes.lowerBound..<last.bytes.upperBound)])
    let rows = String(decoding: shown, as: UTF8.self).split(separator: "\n")
    let underlines = rows.filter { $0.hasSuffix("^") }
    #expect(underlines.count == 1)
    let margin = String(first.line).count
    let columns = first.columns.lowerBound..<max(first.columns.lowerBound + 1, last.columns.upperBound)
    let wanted =
      String(repeating: " ", count: margin) + " | " + String(repeating: " ", count: columns.lowerBound)
      + String(repeating: "^", count: columns.count)
    #expect(try #require(underlines.first) == wanted, "\(text)")
  }

  /// § stands for what must not be seen: on a line, around it, in second places, in long lines, in messages.
  @Test(arguments: 0..<200)
  func secretsNeverAppear(seed: Int) {
    var dice = SeededGenerator(seed: UInt64(seed + 4000))
    var text: [UInt8] = []
    var hidden: [Range<Int>] = []
    for _ in 0..<Int.random(in: 1...12, using: &dice) {
      let before = ["a: ", "张 ", "\n", "😀", "\"", String(repeating: "x", count: 170)]
      text += Array(before.randomElement(using: &dice)!.utf8)
      let start = text.count
      let length = Int.random(in: 1...(seed % 3 == 0 ? 900 : 9), using: &dice)
      text += Array(String(repeating: "§", count: length).utf8)
      if seed % 5 == 0 { text += Array("\n  §§".utf8) }
      hidden.append(start..<text.count)
    }
    let findings = (0..<6).map { _ in
      var finding = finding(randomRange(0...text.count, &dice), (0..<3).map { _ in randomRange(0...text.count, &dice) })
      let place = hidden.randomElement(using: &dice)!
      let quoted = place.lowerBound..<place.lowerBound + 2
      finding.message = "`\("§", at: SourceRange(bytes: quoted))` is secret"
      finding.help = "not `\("§", at: SourceRange(bytes: place))`"
      return finding
    }
    for format in ReportFormat.allCases where format != .sarif || seed % 4 == 0 {
      let shown = output(text, findings, hiding: hidden.shuffled(using: &dice), as: format)
      #expect(!String(decoding: shown, as: UTF8.self).contains("§"))
      #expect(!shown.contains(0xA7))
    }
  }

  /// What is printed, and what it costs, does not grow with the length of a line.
  @Test func longLinesOfManyFindings() {
    let line = String(repeating: "{\"a\":\"张é😀\"},", count: 60_000)
    let text = Array(line.utf8)
    let findings = (0..<2000).map { finding($0 * 500 + 5..<text.count - $0, [$0 * 10..<$0 * 10 + 3]) }
    var size = 0
    let duration = ContinuousClock().measure { size = output(text, findings).count }
    #expect(size < findings.count * 2500)
    #expect(duration < .seconds(20), "an unoptimized build needs about a second")
  }
}
