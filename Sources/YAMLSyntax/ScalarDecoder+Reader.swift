import DocumentModel

extension ScalarDecoder {
  /// A scalar being read: the stretch of text it is written in, and its value and map so far.
  struct Reader {
    /// The text.
    let text: [UInt8]
    /// The first byte to read.
    let start: Int
    /// The byte after the last one to read.
    let end: Int
    private var bytes: [UInt8] = []
    private var runs: [OffsetMap.Run] = []
    /// The newest part of the value, which stands in the text as it is and is not yet copied.
    private var stretch: Range<Int>

    /// A reader of a stretch of a text, which must lie inside it.
    init(text: [UInt8], range: Range<Int>) {
      self.text = text
      start = range.lowerBound
      end = range.upperBound
      stretch = start..<start
    }

    /// Lets the value begin at `index`: where an empty one is said to stand.
    mutating func begin(at index: Int) {
      stretch = index..<index
    }

    /// Adds a stretch of the text as it stands.
    mutating func copy(_ source: Range<Int>) {
      guard !source.isEmpty else { return }
      if source.lowerBound != stretch.upperBound {
        flush()
        stretch = source
      } else {
        stretch = stretch.lowerBound..<source.upperBound
      }
    }

    /// Adds a character that `source` stands for.
    mutating func put(_ character: Unicode.Scalar, for source: Range<Int>) {
      flush()
      let position = bytes.count
      if character.isASCII {
        bytes.append(UInt8(truncatingIfNeeded: character.value))
      } else {
        bytes.append(contentsOf: character.utf8)
      }
      OffsetMap.append(text: position..<bytes.count, asWholeFrom: source, to: &runs)
      stretch = source.upperBound..<source.upperBound
    }

    /// Adds a line break as libyaml passes it on: LS and PS as they are, any other as LF.
    ///
    /// - Parameters:
    ///   - written: the break.
    ///   - source: the break and what is folded away with it.
    mutating func put(break written: Range<Int>, for source: Range<Int>) {
      let isUnchanged = written.count == 3 || text[written.lowerBound] == 0x0A
      if isUnchanged, written == source {
        copy(written)
      } else if written.count == 3 {
        put(text[written.upperBound - 1] == 0xA8 ? "\u{2028}" : "\u{2029}", for: source)
      } else {
        put("\n", for: source)
      }
    }

    /// Reads one or more line breaks with the blanks around them, and folds them: a single break becomes a space, of
    /// more the first is dropped; LS and PS stay (YAML 1.1, section 5.4 tells them from the others).
    ///
    /// - Parameters:
    ///   - index: the first blank before the first break, or the backslash that escapes it.
    ///   - isEscaped: whether there is that backslash, which takes the first break out of the value.
    /// - Returns: the byte after the blanks after the last break.
    mutating func fold(from index: Int, isEscaped: Bool = false) -> Int {
      let first = isEscaped ? index + 1 : blanksEnd(from: index)
      var position = first + breakLength(at: first)
      var source = index
      // The break whose blanks are still to come; nil before the first that stays.
      var pending: Range<Int>? = !isEscaped && position - first == 3 ? first..<position : nil
      while true {
        let next = blanksEnd(from: position)
        let length = breakLength(at: next)
        guard length > 0 else {
          if let pending {
            put(break: pending, for: source..<next)
          } else if !isEscaped {
            put(" ", for: index..<next)
          }
          return next
        }
        if let pending {
          put(break: pending, for: source..<pending.upperBound)
          source = pending.upperBound
        }
        pending = next..<next + length
        position = next + length
      }
    }

    /// The first byte from `index` on that is no blank, or the end.
    func blanksEnd(from index: Int) -> Int {
      var index = index
      while index < end, isBlank(text[index]) { index += 1 }
      return index
    }

    /// The length of the line break at `index`, 0 where there is none.
    func breakLength(at index: Int) -> Int {
      ScalarDecoder.breakLength(text, at: index, to: end)
    }

    /// The value read, as a stretch of the text itself where it stands there as it is.
    consuming func decodedText() -> DecodedText {
      guard !runs.isEmpty else {
        return DecodedText(buffer: text, bounds: stretch, map: .verbatim(from: stretch.lowerBound))
      }
      flush()
      let last = runs.last.map { Int($0.sourceEnd) } ?? start
      return DecodedText(buffer: bytes, map: .runs(runs, end: last..<max(last, end)))
    }

    private mutating func flush() {
      guard !stretch.isEmpty else { return }
      if runs.isEmpty { bytes.reserveCapacity(end - start) }
      let position = bytes.count
      bytes.append(contentsOf: text[stretch])
      runs.append(OffsetMap.Run(text: position..<bytes.count, source: stretch))
      stretch = stretch.upperBound..<stretch.upperBound
    }
  }
}
