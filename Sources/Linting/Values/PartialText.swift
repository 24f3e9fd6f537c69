package import Catalog
package import DocumentModel

/// A value as known text and holes: the placeholders whose content is unknown here.
///
/// A hole may come to be empty or to hold anything; a default written inside it is part of it and not judged.
package final class PartialText: Sendable {
  /// The value as written.
  package let text: DecodedText
  /// The placeholders in order, in bytes from the beginning of the text; they do not overlap.
  package let holes: [Range<Int>]
  /// Those of the holes that have no end (they reach to the end of the text) or no name.
  package let malformed: [Range<Int>]
  /// Whether the whole is a placeholder because of what stands before it, whatever it holds.
  private let isTagged: Bool
  /// Placeholders beyond those always known.
  let delimiters: [PlaceholderDelimiters]

  /// A value.
  ///
  /// - Parameters:
  ///   - text: the value as written.
  ///   - isTagged: whether the value bears a local YAML tag (`!vault`), which makes the whole of it a placeholder.
  ///   - delimiters: placeholders that the configuration adds to those always known.
  package init(_ text: DecodedText, isTagged: Bool = false, delimiters: [PlaceholderDelimiters]) {
    self.text = text
    self.delimiters = delimiters
    self.isTagged = isTagged
    let bytes = text.bytes
    let span = bytes.span
    if isTagged || PlaceholderScanner.isSecretReference(span) {
      holes = [0..<text.count]
      malformed = []
    } else if delimiters.isEmpty && !PlaceholderScanner.mayHold(span) {
      holes = []
      malformed = []
    } else {
      var scanner = PlaceholderScanner(delimiters: delimiters)
      scanner.scan(span)
      holes = scanner.holes
      malformed = scanner.malformed
    }
  }

  /// Whether all of the text is known.
  package var isLiteral: Bool { holes.isEmpty }

  /// Whether nothing of the text is known: one or more placeholders and nothing beside them.
  package var isWholeHole: Bool { !holes.isEmpty && knownCount == 0 }

  /// The number of known bytes.
  package var knownCount: Int { holes.reduce(text.count) { $0 - $1.count } }

  /// The known stretches in order, in bytes from the beginning of the text; none of them is empty.
  package var knownStretches: [Range<Int>] {
    var stretches: [Range<Int>] = []
    var position = 0
    for hole in holes {
      if position < hole.lowerBound { stretches.append(position..<hole.lowerBound) }
      position = hole.upperBound
    }
    if position < text.count { stretches.append(position..<text.count) }
    return stretches
  }

  /// The known stretch behind so many holes, maybe empty: what ``knownStretches`` has, without an array.
  ///
  /// - Parameter number: from 0 to the number of holes.
  func knownStretch(behind number: Int) -> Range<Int> {
    (number == 0 ? 0 : holes[number - 1].upperBound)..<(number < holes.count ? holes[number].lowerBound : text.count)
  }

  /// The known text of the value, or the default of the one placeholder that it is (`${A:-x}`, `${A:-${B:-x}}`): what
  /// the file itself gives for it as a whole, in bytes from the beginning; nil where it gives nothing, or only a part.
  package var written: Range<Int>? {
    if isLiteral { return 0..<text.count }
    guard !isTagged, malformed.isEmpty, holes == [0..<text.count] else { return nil }
    var (start, end) = (0, text.count)
    while let place = PlaceholderScanner.defaultText(in: text.bytes.span, of: start..<end) {
      (start, end) = (place.lowerBound, place.upperBound)
    }
    guard start > 0, start < end else { return nil }
    var scanner = PlaceholderScanner(delimiters: delimiters)
    scanner.scan(text.bytes.span.extracting(start..<end))
    return scanner.holes.isEmpty ? start..<end : nil
  }

  /// What stands behind the openings of placeholders without an end: it may be known text, a secret, as well as a name.
  var brokenNames: [Range<Int>] {
    malformed.compactMap { hole in
      let opening = bytes(of: hole).prefix { $0 == UInt8(ascii: "$") || $0 == UInt8(ascii: "{") || $0 == 0x20 }
      let rest = hole.lowerBound + opening.count..<hole.upperBound
      return bytes(of: rest).contains { $0 != UInt8(ascii: "}") && $0 != 0x20 } ? rest : nil
    }
  }

  /// The bytes of a stretch, given in bytes from the beginning of the text.
  func bytes(of stretch: Range<Int>) -> ArraySlice<UInt8> {
    let start = text.bounds.lowerBound
    return text.buffer[start + stretch.lowerBound..<start + stretch.upperBound]
  }

  /// The first place of some words in the known text, in bytes from its beginning; nil where they stand nowhere.
  ///
  /// - Parameter words: at least one byte.
  func firstKnown(_ words: [UInt8]) -> Range<Int>? {
    let span = text.bytes.span
    for number in 0...holes.count {
      let stretch = knownStretch(behind: number)
      let end = stretch.upperBound - words.count + 1
      var start = stretch.lowerBound
      while start < end {
        start = span.firstIndex(of: words[0], from: start, to: end)
        if start < end, words.indices.allSatisfy({ span[start + $0] == words[$0] }) {
          return start..<start + words.count
        }
        start += 1
      }
    }
    return nil
  }

  /// Whether the value may consist of characters of the alphabet, as many as the count says.
  package func matches(_ alphabet: Alphabet, count: ClosedRange<Int>) -> IdentifierMatch {
    let mask = alphabet.mask
    var match = IdentifierMatch()
    for number in 0...holes.count {
      for offset in knownStretch(behind: number) {
        let byte = text[offset]
        // A character counts once, by its first byte; in text that is no UTF-8 every stray byte but the first of a row
        // is passed over, which matters to no one: such a byte is wrong anyway.
        let isContinuation = byte & 0xC0 == 0x80
        if !isContinuation { match.knownCharacters += 1 }
        if match.knownCharacters == count.upperBound + 1, match.excess == nil { match.excess = offset..<text.count }
        guard byte >= 0x80 || mask >> UInt128(byte) & 1 == 0 else { continue }
        if isContinuation, let last = match.offending.last, last.upperBound == offset {
          match.offending[match.offending.count - 1] = last.lowerBound..<offset + 1
        } else if match.offending.count < IdentifierMatch.mostOffending {
          match.offending.append(offset..<offset + 1)
        }
      }
    }
    match.isTooShort = isLiteral && match.knownCharacters < count.lowerBound
    let isWrong = match.isTooShort || match.excess != nil || !match.offending.isEmpty
    match.verdict = isWrong ? .wrong : isLiteral ? .right : .undecided
    return match
  }

  /// Whether the value is, or may come to be, one of the choices.
  package func equalsOneOf(_ choices: some Sequence<String>) -> Verdict {
    if isLiteral { return choices.contains { text.equals($0) } ? .right : .wrong }
    return choices.contains(where: canBecome) ? .undecided : .wrong
  }

  /// Whether the value begins, or may come to begin, with the prefix.
  ///
  /// - Parameter ignoringCase: whether ASCII letters match in either case.
  package func hasPrefix(_ prefix: String, ignoringCase: Bool = false) -> Verdict {
    let known = holes.first?.lowerBound ?? text.count
    var offset = 0
    for byte in prefix.utf8 {
      guard offset < known else { return isLiteral ? .wrong : .undecided }
      guard text[offset] == byte || ignoringCase && Self.lowercased(text[offset]) == Self.lowercased(byte) else {
        return .wrong
      }
      offset += 1
    }
    return .right
  }

  /// Whether some content of the holes makes the text the choice: the known stretches stand in it in order, the first
  /// at its beginning and the last at its end where no hole stands before or behind them.
  private func canBecome(_ choice: String) -> Bool {
    let goal = Array(choice.utf8)
    guard knownCount <= goal.count else { return false }
    var position = 0
    for stretch in knownStretches {
      let piece = bytes(of: stretch)
      if stretch.upperBound == text.count {
        let start = goal.count - stretch.count
        return start >= position && (stretch.lowerBound > 0 || start == 0) && goal[start...].elementsEqual(piece)
      }
      guard position + stretch.count <= goal.count else { return false }
      let last = stretch.lowerBound == 0 ? 0 : goal.count - stretch.count
      guard position <= last,
        let found = (position...last).first(where: { goal[$0...].prefix(stretch.count).elementsEqual(piece) })
      else { return false }
      position = found + stretch.count
    }
    return true
  }

  private static func lowercased(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
  }
}
