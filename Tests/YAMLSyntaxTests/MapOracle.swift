import DocumentModel
import Laws
import SeededRandom
import YAMLSyntax

/// Judges maps by libyaml alone: changes the byte a letter of a value is said to come from, and reads the text again.
struct MapOracle {
  /// Letters tried.
  private(set) var samples = 0
  /// Letters tried, by the style of their scalar.
  private(set) var styles: [NodeStyle: Int] = [:]
  /// Letters tried of values that do not stand in the text as they are.
  private(set) var mapped = 0
  /// Letters whose change changed something else, or nothing.
  private(set) var failures = 0
  /// What is added to each place of a map, to see that the oracle notices.
  private let shift: Int

  /// An oracle that believes maps, or moves them by some bytes.
  init(shift: Int = 0) {
    self.shift = shift
  }

  /// Tries some letters of each scalar of a text.
  mutating func sample(_ text: [UInt8], seed: UInt64, perScalar: Int) {
    var random = SeededGenerator(seed: seed ^ 0x0A_AC1E)
    let stream = ScalarStream(of: text)
    var changed = text
    var expected = stream.values
    for (number, record) in stream.records.enumerated() {
      let decoded = ScalarDecoder.decode(text, record: record)
      let value = Array(decoded.bytes)
      guard !value.isEmpty else { continue }
      for _ in 0..<perScalar {
        let index = random.below(value.count)
        guard Self.isLetter(value[index]) else { continue }
        let source = decoded.map.source(of: index..<index + 1)
        // A letter that an escape stands for has no byte of its own.
        guard source.count == 1 else { continue }
        let place = source.lowerBound + shift
        samples += 1
        styles[record.style, default: 0] += 1
        if decoded.buffer.count != text.count { mapped += 1 }
        guard text.indices.contains(place) else {
          failures += 1
          continue
        }
        let letter: UInt8 = value[index] == UInt8(ascii: "q") ? UInt8(ascii: "z") : UInt8(ascii: "q")
        let position = stream.bounds(of: number).lowerBound + index
        changed[place] = letter
        expected[position] = letter
        let after = ScalarStream(of: changed, bare: true)
        if after.values != expected || after.ends != stream.ends || after.isRefused != stream.isRefused {
          failures += 1
        }
        changed[place] = text[place]
        expected[position] = value[index]
      }
    }
  }

  /// Prints the figures.
  func report(_ name: String) {
    let listed = styles.sorted { "\($0.key)" < "\($1.key)" }.map { "\($0.key) \($0.value)" }
    print(
      "map oracle, \(name): \(samples) letters (\(listed.joined(separator: ", "))), \(mapped) of values not verbatim, "
        + "\(failures) failures")
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"): true
    default: false
    }
  }
}
