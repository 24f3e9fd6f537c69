package import DocumentModel

/// The hashes by which GitHub knows a line again when others moved it: `primaryLocationLineHash`.
///
/// To the letter what the upload action of GitHub computes where a log has none (github/codeql-action,
/// `src/fingerprints.ts`): a rolling hash (base 37, modulo 2^64) over the 100 UTF-16 code units from the beginning of
/// the line that are no blanks and no tabs, line breaks made LF, the end of the file 65535, zeros behind it; written in
/// hexadecimal with the number of the line among those of the same hash. The action warns of any other value.
package struct LineHash: Sendable {
  /// A line that is in the window.
  private struct PendingLine {
    /// The hash of all that stands before it.
    var hashBefore: UInt64 = 0
    /// The number of its first unit.
    var first = 0
    var start = 0
  }

  private static let window = 100
  /// How many lines have room that are in the window at once: each has a unit, so there are no more than units.
  private static let room = 128
  private static let base: UInt64 = 37

  private var lines: [Int: (hash: NumberedHash, range: SourceRange)] = [:]

  /// The hashes of some lines, from 1, of a text, a byte order mark included.
  package init(of text: [UInt8], lines numbers: some Sequence<Int>) {
    let numbers = Set(numbers).sorted()
    var hashes: [UInt64] = []
    var ranges: [Range<Int>] = []
    Self.read(text.span) { hash, range in
      hashes.append(hash)
      if ranges.count < numbers.count, numbers[ranges.count] == hashes.count { ranges.append(range) }
      return ranges.count < numbers.count
    }
    // Most lines have a hash that nobody asks for and so need not be counted.
    let wanted = Set(numbers.prefix(ranges.count).lazy.map { hashes[$0 - 1] }).sorted()
    var counts = [Int](repeating: 0, count: wanted.count)
    for (index, hash) in hashes.enumerated() {
      let place = wanted.partitioningIndex { $0 >= hash }
      guard place < wanted.count, wanted[place] == hash else { continue }
      counts[place] += 1
      guard lines.count < ranges.count, numbers[lines.count] == index + 1 else { continue }
      let range = SourceRange(bytes: ranges[lines.count])
      lines[index + 1] = (NumberedHash(hash: hash, number: counts[place]), range)
    }
  }

  /// The hash of a line, from 1, and the stretch of the file that went into it; nil for a line that was not asked for.
  package subscript(line: Int) -> (hash: NumberedHash, range: SourceRange)? { lines[line] }

  /// One loop over the units of the text and what stands behind its end.
  ///
  /// The hash of a line is that of all units up to the end of its window, less what those before the line have in it.
  /// Units that are in no window are passed over.
  ///
  /// - Parameter take: gets the hash of each line and the stretch that went into it, and answers whether to go on.
  private static func read(_ text: Span<UInt8>, _ take: (UInt64, Range<Int>) -> Bool) {
    let highest = (0..<window).reduce(into: UInt64(1)) { power, _ in power = power &* base }
    // The lines in the window; how many have entered it, and left it; and when the next one does.
    var pending = [PendingLine](repeating: PendingLine(), count: room)
    var opened = 0
    var settled = 0
    var due = Int.max
    // Of all units so far that a line has in its window, without a window; and how many these are.
    var hash: UInt64 = 0
    var number = 0
    var (isAtStart, followsReturn) = (true, false)
    var index = 0
    var behindEnd = 0
    var lowSurrogate: UInt64?
    while behindEnd <= window {
      if lowSurrogate == nil, !isAtStart {
        let first = index
        // Nothing else of a long line goes into a hash.
        if due == .max { index = text.firstIndex(of: 0x0A, 0x0D, from: index, to: text.count) }
        // What most of a text consists of, and what asks for nothing; no byte is more than one unit.
        let end = due - number < text.count - index ? index + due - number : text.count
        while index < end {
          let byte = text[index]
          if byte &- 0x21 < 0x5F {
            hash = base &* hash &+ UInt64(byte)
            number += 1
          } else if byte != 0x20 {
            break
          }
          index += 1
        }
        if index > first { followsReturn = false }
      }
      let offset = index
      var unit: UInt64
      if let low = lowSurrogate {
        unit = low
        lowSurrogate = nil
      } else if index == text.count {
        unit = behindEnd == 0 ? 0xFFFF : 0
        behindEnd += 1
      } else if text[index] < 0x80 {
        unit = UInt64(text[index])
        index += 1
      } else if let (scalar, width) = TextEncoding.scalar(in: text, at: index) {
        let encoded = UTF16.encode(scalar) ?? UTF16.encodedReplacementCharacter
        unit = UInt64(encoded.first ?? 0)
        lowSurrogate = encoded.count > 1 ? encoded.last.map { UInt64($0) } : nil
        index += width
      } else {
        unit = 0xFFFD
        index += 1
      }
      let isIgnored = unit == 0x20 || unit == 0x09 || followsReturn && unit == 0x0A
      followsReturn = unit == 0x0D && !isIgnored
      if isIgnored { continue }
      if followsReturn { unit = 0x0A }
      if number == due {
        let line = pending[settled % room]
        guard take(hash &- highest &* line.hashBefore, line.start..<offset) else { return }
        settled += 1
        due = settled < opened ? pending[settled % room].first + window : .max
      }
      if isAtStart {
        pending[opened % room] = PendingLine(hashBefore: hash, first: number, start: offset)
        opened += 1
        due = min(due, number + window)
      }
      isAtStart = unit == 0x0A
      hash = base &* hash &+ unit
      number += 1
    }
  }
}
