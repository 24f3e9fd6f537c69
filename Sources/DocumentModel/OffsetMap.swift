/// Where each byte of a decoded text stands in the text it was decoded from.
///
/// The map of a file's own text is the identity. A scalar's map leads from its value to the file; maps compose, so the
/// value of a JSON string inside a YAML string leads to the file as well.
package struct OffsetMap: Sendable, Equatable {
  /// A stretch of decoded text and the stretch of source it came from.
  ///
  /// Stretches of equal length correspond byte by byte. Of unequal length (an escape, a folded line break) the text
  /// came from the source stretch as a whole.
  package struct Run: Sendable, Equatable {
    /// The first byte of the decoded stretch.
    package var textStart: UInt32
    /// The byte after the decoded stretch.
    package var textEnd: UInt32
    /// The first byte of the source stretch.
    package var sourceStart: UInt32
    /// The byte after the source stretch.
    package var sourceEnd: UInt32

    /// The run from `text` to `source`, byte offsets both.
    package init(text: Range<Int>, source: Range<Int>) {
      textStart = UInt32(text.lowerBound)
      textEnd = UInt32(text.upperBound)
      sourceStart = UInt32(source.lowerBound)
      sourceEnd = UInt32(source.upperBound)
    }

    /// Whether each byte of text is one byte of the source.
    var isVerbatim: Bool { textEnd - textStart == sourceEnd - sourceStart }
  }

  private enum Storage: Sendable, Equatable {
    case shifted(by: Int)
    case runs([Run], end: Range<Int>)
    case whole(Range<Int>)
  }

  private var storage: Storage

  private init(_ storage: Storage) {
    self.storage = storage
  }

  /// The map of text that stands in its source as it is, from byte `start` on.
  package static func verbatim(from start: Int) -> OffsetMap {
    OffsetMap(.shifted(by: start))
  }

  /// The map of last resort: every part of the text leads to the whole of `source`.
  package static func whole(_ source: Range<Int>) -> OffsetMap {
    OffsetMap(.whole(source))
  }

  /// A map of runs that are sorted and touch each other in the text.
  ///
  /// - Parameters:
  ///   - runs: the runs, the first of which begins at text offset 0.
  ///   - end: where the end of the text stands in the source: an empty range after the last character, or the range
  ///     of what follows it without leaving anything in the text.
  package static func runs(_ runs: [Run], end: Range<Int>) -> OffsetMap {
    OffsetMap(.runs(runs, end: end))
  }

  /// Whether every offset leads to itself.
  var isIdentity: Bool {
    if case .shifted(0) = storage { true } else { false }
  }

  /// Whether the map knows only the whole source, so that no place inside it can be told and nothing may be mended.
  package var isWhole: Bool {
    if case .whole = storage { true } else { false }
  }

  /// The source stretch of a stretch of decoded text.
  ///
  /// An empty stretch gives the empty stretch before the character at that place (at the end of the text, after the
  /// last one). The result always covers whole runs where these are not verbatim.
  ///
  /// - Parameter text: byte offsets into the decoded text, at most its length.
  /// - Returns: byte offsets into the source.
  package func source(of text: Range<Int>) -> Range<Int> {
    switch storage {
    case .shifted(let by):
      return text.lowerBound + by..<text.upperBound + by
    case .whole(let range):
      return range
    case .runs(let runs, let end):
      guard let first = Self.index(of: text.lowerBound, in: runs) else {
        return end.lowerBound..<end.lowerBound
      }
      let run = runs[first]
      let start =
        run.isVerbatim ? Int(run.sourceStart) + text.lowerBound - Int(run.textStart) : Int(run.sourceStart)
      guard !text.isEmpty else { return start..<start }
      let last = runs[Self.index(of: text.upperBound - 1, in: runs) ?? runs.count - 1]
      let stop = last.isVerbatim ? Int(last.sourceStart) + text.upperBound - Int(last.textStart) : Int(last.sourceEnd)
      return start..<max(start, stop)
    }
  }

  /// The map of a stretch of the text, counted from its beginning.
  package func part(from start: Int, count: Int) -> OffsetMap {
    guard case .runs(let runs, _) = storage else { return Self.verbatim(from: start).composed(with: self) }
    var kept: [Run] = []
    var index = Self.index(of: start, in: runs) ?? runs.count
    while index < runs.count, Int(runs[index].textStart) < start + count {
      if let part = Self.part(of: runs[index], from: start, to: start + count) {
        Self.append(part.shifted(by: -start), to: &kept)
      }
      index += 1
    }
    let last = start + count - 1
    let end = count == 0 ? source(of: start..<start).lowerBound : source(of: last..<last + 1).upperBound
    return .runs(kept, end: end..<end)
  }

  /// The map from this map's text through `outer` to the source of `outer`.
  ///
  /// - Parameter outer: the map of the text that this map's source offsets count in.
  package func composed(with outer: OffsetMap) -> OffsetMap {
    switch (storage, outer.storage) {
    case (.shifted(let by), .shifted(let more)):
      return .verbatim(from: by + more)
    case (.whole(let range), _):
      return .whole(outer.source(of: range))
    case (_, .whole(let range)):
      return .whole(range)
    case (.runs(let runs, let end), .shifted(let by)):
      let moved = runs.map { run in
        Run(
          text: Int(run.textStart)..<Int(run.textEnd), source: Int(run.sourceStart) + by..<Int(run.sourceEnd) + by)
      }
      return .runs(moved, end: end.lowerBound + by..<end.upperBound + by)
    case (.shifted(let by), .runs(let runs, let end)):
      // The text is a stretch of the outer text that begins at `by`; its length is not known here, so every later run
      // is kept.
      var kept: [Run] = []
      for run in runs {
        guard let part = Self.part(of: run, from: by, to: Int(run.textEnd)) else { continue }
        Self.append(part.shifted(by: -by), to: &kept)
      }
      return .runs(kept, end: end)
    case (.runs(let runs, let end), .runs(let outerRuns, _)):
      var result: [Run] = []
      for run in runs {
        let source = Int(run.sourceStart)..<Int(run.sourceEnd)
        guard run.isVerbatim else {
          let text = Int(run.textStart)..<Int(run.textEnd)
          Self.append(Part(text: text, source: outer.source(of: source), isVerbatim: false), to: &result)
          continue
        }
        var index = Self.index(of: source.lowerBound, in: outerRuns) ?? outerRuns.count
        while index < outerRuns.count, Int(outerRuns[index].textStart) < source.upperBound {
          if let part = Self.part(of: outerRuns[index], from: source.lowerBound, to: source.upperBound) {
            Self.append(part.shifted(by: Int(run.textStart) - source.lowerBound), to: &result)
          }
          index += 1
        }
      }
      return .runs(result, end: outer.source(of: end))
    }
  }

  /// A part of a run, which remembers how the run led to its source.
  private struct Part {
    var text: Range<Int>
    var source: Range<Int>
    var isVerbatim: Bool

    func shifted(by shift: Int) -> Part {
      Part(text: text.lowerBound + shift..<text.upperBound + shift, source: source, isVerbatim: isVerbatim)
    }
  }

  private static func part(of run: Run, from low: Int, to high: Int) -> Part? {
    let start = max(low, Int(run.textStart))
    let stop = min(high, Int(run.textEnd))
    guard start < stop else { return nil }
    guard run.isVerbatim else {
      return Part(text: start..<stop, source: Int(run.sourceStart)..<Int(run.sourceEnd), isVerbatim: false)
    }
    let shift = Int(run.sourceStart) - Int(run.textStart)
    return Part(text: start..<stop, source: start + shift..<stop + shift, isVerbatim: true)
  }

  /// Adds a part as a run; as two where it came from its source as a whole and has its length by accident.
  private static func append(_ part: Part, to runs: inout [Run]) {
    guard part.isVerbatim else { return append(text: part.text, asWholeFrom: part.source, to: &runs) }
    runs.append(Run(text: part.text, source: part.source))
  }

  /// Adds a stretch of text that came from its source as a whole, such as an escape; as two runs where it has the
  /// length of its source by accident and would pass for verbatim.
  package static func append(text: Range<Int>, asWholeFrom source: Range<Int>, to runs: inout [Run]) {
    guard text.count == source.count, text.count > 1 else {
      runs.append(Run(text: text, source: source))
      return
    }
    let middle = text.lowerBound + 1
    runs.append(Run(text: text.lowerBound..<middle, source: source))
    runs.append(Run(text: middle..<text.upperBound, source: source))
  }

  /// The run that holds the decoded byte at `offset`; nil at the end of the text.
  private static func index(of offset: Int, in runs: [Run]) -> Int? {
    let index = runs.partitioningIndex { Int($0.textEnd) > offset }
    return index < runs.count ? index : nil
  }
}
