import DocumentModel
import Foundation
import Reporting
import SeededRandom
import Testing

@Suite struct LineHashTests {
  /// The hash as its definition reads, a line at a time.
  private static func naive(_ text: String) -> [String] {
    var units: [UInt64] = []
    var starts: [Int] = []
    var isAtStart = true
    var previous: UInt16 = 0
    for unit in text.utf16 {
      defer { previous = unit }
      if unit == 0x20 || unit == 0x09 || unit == 0x0A && previous == 0x0D { continue }
      if isAtStart { starts.append(units.count) }
      units.append(unit == 0x0D ? 0x0A : UInt64(unit))
      isAtStart = units.last == 0x0A
    }
    if isAtStart { starts.append(units.count) }
    units.append(65535)
    var seen: [UInt64: Int] = [:]
    return starts.map { start in
      let hash = (start..<start + 100).reduce(UInt64(0)) { $0 &* 37 &+ ($1 < units.count ? units[$1] : 0) }
      seen[hash, default: 0] += 1
      return String(hash, radix: 16) + ":\(seen[hash]!)"
    }
  }

  @Test(arguments: 0..<200)
  func agreesWithTheDefinition(seed: Int) {
    var dice = SeededGenerator(seed: UInt64(seed))
    let letters = ["a", "b", " ", "\t", "\n", "\r", "\r\n", "é", "张", "😀", "\u{FEFF}"]
    let some = letters.shuffled(using: &dice).prefix(Int.random(in: 1...letters.count, using: &dice))
    let text = (0..<Int.random(in: 0...700, using: &dice)).map { _ in some.randomElement(using: &dice) ?? "" }.joined()
    let wanted = Self.naive(text)
    let hash = LineHash(of: Array(text.utf8), lines: 1...wanted.count)
    #expect(wanted.indices.map { hash[$0 + 1]?.hash.text } == wanted)
  }

  /// What was asked for does not change what is said of a line.
  @Test(arguments: 0..<20)
  func oneLineHasTheHashThatItHasAmongAll(seed: Int) throws {
    var dice = SeededGenerator(seed: UInt64(seed))
    let parts = ["a", "b\n", "\n", String(repeating: "c", count: 120)]
    let text = (0..<90).map { _ in parts.randomElement(using: &dice) ?? "" }
    let wanted = Self.naive(text.joined())
    let line = Int.random(in: 1...wanted.count, using: &dice)
    let hash = LineHash(of: Array(text.joined().utf8), lines: [line, line])
    #expect(hash[line]?.hash.text == wanted[line - 1])
    #expect(hash[line + 1] == nil)
  }

  private struct Vector: Decodable {
    var text: String
    var hashes: [String]
  }

  private static let vectors = Project.shared("data/github-sarif/cases/primaryLocationLineHash.json")

  /// What the tests of GitHub's action expect.
  @Test(.enabled(if: vectors != nil, "the vectors of GitHub's action are not here"))
  func agreesWithGitHub() throws {
    let file = try #require(Self.vectors)
    let vectors = try JSONDecoder().decode([Vector].self, from: Data(contentsOf: file))
    #expect(vectors.count > 5)
    for vector in vectors {
      let hash = LineHash(of: Array(vector.text.utf8), lines: 1...vector.hashes.count)
      #expect(vector.hashes.indices.map { hash[$0 + 1]?.hash.text } == vector.hashes, "\(vector.text)")
    }
  }

  /// Only the text that goes into the hash: 100 units, blanks not counted.
  @Test func rangeIsWhatWasRead() {
    let line = String(repeating: "x", count: 49)
    let hash = LineHash(of: Array("  \(line)  \n\t\(line)\n\(line)\n".utf8), lines: [1, 2, 4])
    #expect(hash[1]?.range.bytes == 2..<105)
    #expect(hash[2]?.range.bytes == 55..<155)
    #expect(hash[4]?.range.bytes == 155..<155)
  }
}
