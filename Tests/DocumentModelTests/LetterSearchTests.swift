import DocumentModel
import SeededRandom
import Testing

/// Looking at several bytes at a time finds what looking at each does.
@Suite struct LetterSearchTests {
  private static let letters = (UInt8(ascii: "i"), UInt8(ascii: "m"), UInt8(ascii: "s"))
  private static let seconds = UInt8(ascii: "c")...UInt8(ascii: "h")

  /// Bytes at the edges of what the search tells apart, and all others now and then.
  private static func text(_ dice: inout SeededGenerator, upTo count: Int) -> [UInt8] {
    let edges = Array("imsIMScdhiCDHbBaz@[`{|\\_-. \n".utf8) + [0x00, 0x7F, 0x80, 0x85, 0xC2, 0xE9, 0xFF]
    return (0..<Int.random(in: 0...count, using: &dice)).map { _ in
      switch Int.random(in: 0..<8, using: &dice) {
      case 0, 1: .random(in: 0...255, using: &dice)
      case 2...4: UInt8(ascii: "q")
      default: edges.randomElement(using: &dice) ?? 0
      }
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) && byte < 0x80 }

  /// Whether a search has to stop at a place.
  private static func isBeginning(_ text: [UInt8], _ place: Int) -> Bool {
    if text[place] == UInt8(ascii: "\\") { return true }
    guard [letters.0, letters.1, letters.2].contains(text[place] | 0x20) else { return false }
    guard place + 1 < text.count else { return false }
    return seconds.contains(text[place + 1] | 0x20) || !isLetter(text[place + 1])
  }

  @Test func noBeginningIsMissed() {
    var dice = SeededGenerator(seed: 1)
    for _ in 0..<20_000 {
      let text = Self.text(&dice, upTo: 40)
      var place = 0
      while place < text.count {
        let next = text.span.firstBeginning(with: Self.letters, before: Self.seconds, from: place)
        let missed = (place..<next).filter { Self.isBeginning(text, $0) }
        #expect(next >= place && next <= text.count && missed.isEmpty, "\(text) from \(place)")
        place = next + 1
      }
    }
  }

  @Test func plainWordsArePassedOver() {
    let text = Array("- name: build and run all of that\n  value: 12\n".utf8)
    let places = text.indices.filter { Self.isBeginning(text, $0) }
    let found = text.span.firstBeginning(with: Self.letters, before: Self.seconds, from: 0)
    #expect(places.first == found && found == 4)
  }

  @Test func bytesComeInTheirOrder() {
    var dice = SeededGenerator(seed: 2)
    for _ in 0..<20_000 {
      let first = Self.text(&dice, upTo: 24)
      var second = Bool.random(using: &dice) ? Self.text(&dice, upTo: 24) : first
      if !second.isEmpty, Bool.random(using: &dice) {
        second[Int.random(in: 0..<second.count, using: &dice)] &+= .random(in: 0...2, using: &dice)
      }
      if Bool.random(using: &dice) { second = Array(second.prefix(.random(in: 0...24, using: &dice))) }
      #expect(first.span.precedes(second.span) == first.lexicographicallyPrecedes(second), "\(first), \(second)")
    }
  }
}
