import DocumentModel
import Laws
import SeededRandom
import Testing
import YAMLSyntax

/// Counts scalars and holds each against libyaml's value and the laws of maps.
struct Census {
  /// Scalars looked at.
  private(set) var scalars = 0
  /// Scalars by style.
  private(set) var styles: [NodeStyle: Int] = [:]
  /// Scalars that do not stand in the text as they are.
  private(set) var mapped = 0
  /// Texts looked at as they were given.
  private(set) var wholeTexts = 0
  /// How many of them libyaml refused.
  private(set) var refused = 0
  /// Scalars whose text is not libyaml's, and those whose map knows no place.
  private(set) var unequal = 0

  /// Holds every scalar of a text against libyaml's.
  mutating func count(_ text: [UInt8]) {
    wholeTexts += 1
    if inspect(text) { refused += 1 }
  }

  /// The same for a text that is cut off, lacks a byte, or has one too many.
  mutating func countDamaged(_ text: [UInt8], seed: UInt64, times: Int) {
    guard !text.isEmpty else { return }
    var random = SeededGenerator(seed: seed ^ 0xDA3A6E)
    for _ in 0..<times {
      inspect(Array(text[..<random.below(text.count + 1)]))
      var damaged = text
      for _ in 0...random.below(3) where !damaged.isEmpty {
        let index = random.below(damaged.count)
        if random.happens(50) {
          damaged.remove(at: index)
        } else {
          damaged.insert(random.one(of: Array(" \n\t'\"\\|>#:-&!ax".utf8)), at: index)
        }
      }
      inspect(damaged)
    }
  }

  @discardableResult
  private mutating func inspect(_ text: [UInt8]) -> Bool {
    let stream = ScalarStream(of: text)
    for (number, record) in stream.records.enumerated() {
      check(text, record, value: stream.values[stream.bounds(of: number)], isUTF8: true)
    }
    return stream.isRefused
  }

  /// Holds one scalar against libyaml's value.
  ///
  /// - Parameter isUTF8: whether the text is; its places are then characters' places.
  mutating func check(_ text: [UInt8], _ record: NodeRecord, value: ArraySlice<UInt8>, isUTF8: Bool) {
    scalars += 1
    styles[record.style, default: 0] += 1
    let decoded = ScalarDecoder.decode(text, record: record)
    guard decoded.isTrusted, !decoded.map.isWhole, decoded.bytes.elementsEqual(value) else {
      unequal += 1
      Issue.record(
        """
        \(record.style) at \(record.range), indent \(record.parentIndent): \
        \(ControlEscape.escaped(decoded.bytes)) is not \(ControlEscape.escaped(value)) in \
        \(ControlEscape.escaped(text[...].prefix(2_000)))
        """)
      return
    }
    // A hostile record may end before it starts, or after the text.
    let end = min(Int(record.end), text.count)
    let written = min(Int(record.start), end)..<end
    if decoded.map == .verbatim(from: decoded.map.source(of: 0..<0).lowerBound) {
      let source = decoded.range.bytes
      #expect(source == decoded.bounds && source.lowerBound >= written.lowerBound)
      #expect(source.upperBound <= written.upperBound)
      return
    }
    mapped += 1
    if let fault = fault(of: decoded, in: text, written: written, isUTF8: isUTF8) {
      Issue.record("\(fault) in \(record.style) \(ControlEscape.escaped(text[written]))")
    }
  }

  /// What is wrong with a map; nil where nothing is. Looks at each character of the value.
  private func fault(of decoded: DecodedText, in text: [UInt8], written: Range<Int>, isUTF8: Bool) -> String? {
    let value = Array(decoded.bytes)
    var previous = written.lowerBound..<written.lowerBound
    var index = 0
    while index < value.count {
      var next = index + 1
      while isUTF8, next < value.count, value[next] & 0xC0 == 0x80 { next += 1 }
      let source = decoded.map.source(of: index..<next)
      if source.isEmpty { return "nowhere: byte \(index)" }
      if source != previous, source.lowerBound < previous.upperBound { return "backwards: byte \(index)" }
      if source.upperBound > written.upperBound { return "outside: byte \(index)" }
      if isUTF8, isInsideCharacter(source.lowerBound, of: text) || isInsideCharacter(source.upperBound, of: text) {
        return "inside a character: byte \(index)"
      }
      previous = source
      index = next
    }
    if decoded.map.source(of: 0..<value.count).upperBound != previous.upperBound { return "uncovered end" }
    let end = decoded.map.source(of: value.count..<value.count).lowerBound
    return end < previous.upperBound || end > written.upperBound ? "end" : nil
  }

  private func isInsideCharacter(_ index: Int, of text: [UInt8]) -> Bool {
    index < text.count && text[index] & 0xC0 == 0x80
  }

  /// Prints the figures, and says whether all is well.
  func report(_ name: String) {
    let listed = styles.sorted { "\($0.key)" < "\($1.key)" }.map { "\($0.key) \($0.value)" }
    print(
      "decoder equality, \(name): \(scalars) scalars (\(listed.joined(separator: ", "))), \(mapped) not verbatim, "
        + "\(wholeTexts) texts (\(refused) refused by libyaml), \(unequal) unequal")
    #expect(unequal == 0)
  }
}
