import DocumentModel
import Laws
import SeededRandom
import Testing
import YAMLSyntax

/// Counts the scalars of parsed files: each must be trusted, and be the value that libyaml on its own gives.
struct ParsedCensus {
  /// Scalars looked at.
  private(set) var scalars = 0
  /// Files looked at.
  private(set) var files = 0
  /// How many of them had a fault.
  private(set) var faulty = 0
  /// Scalars compared with libyaml's own value.
  private(set) var compared = 0

  /// Looks at the scalars of a file.
  mutating func count(_ text: [UInt8]) {
    files += 1
    let document = parsed(text)
    let nodes = document.scalars
    scalars += nodes.count
    let places = faults(ofPlacesIn: document)
    if !places.isEmpty {
      Issue.record("\(places.prefix(3)) in \(ControlEscape.escaped(text[...].prefix(1_500)))")
    }
    guard let agrees = agreesWithLibYAML(document) else {
      faulty += 1
      return
    }
    compared += nodes.count
    if !agrees { Issue.record("not libyaml's values: \(ControlEscape.escaped(text[...].prefix(1_500)))") }
  }

  /// The same for a text that is cut off, lacks a byte, or has one too many.
  mutating func countDamaged(_ text: [UInt8], seed: UInt64, times: Int) {
    var random = SeededGenerator(seed: seed ^ 0xDA3A6E)
    for _ in 0..<times where !text.isEmpty {
      count(Array(text[..<characterStart(text, before: random.below(text.count + 1))]))
      count(damaged(text, &random))
    }
  }

  /// Prints the figures.
  func report(_ name: String) {
    print(
      "parsed, \(name): \(files) files (\(faulty) with a fault), \(scalars) scalars, \(compared) equal to libyaml's")
  }
}

/// A text that lacks some characters, or has some too many; seldom it is no text any more.
func damaged(_ text: [UInt8], _ random: inout SeededGenerator) -> [UInt8] {
  var damaged = text
  for _ in 0...random.below(3) where !damaged.isEmpty {
    let place = random.below(damaged.count)
    if random.happens(2) {
      damaged[place] = random.one(of: [0, 0x80, 0xC2, 0xFF, 0x1B])
      continue
    }
    let index = characterStart(damaged, before: place)
    if random.happens(40) {
      repeat { damaged.remove(at: index) } while index < damaged.count && damaged[index] & 0xC0 == 0x80
    } else {
      damaged.insert(random.one(of: Array(" \n\t'\"\\|>#:-&*!%@`?[]{},ax\r\u{7F}".utf8)), at: index)
    }
  }
  return damaged
}

private func characterStart(_ text: [UInt8], before place: Int) -> Int {
  var place = place
  while place < text.count, place > 0, text[place] & 0xC0 == 0x80 { place -= 1 }
  return place
}
