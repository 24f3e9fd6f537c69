package import DocumentModel

/// The places of a file that hold secrets or personal data, and the one function that turns source into output.
package struct SensitiveRanges: Sendable {
  /// What stands in output where a secret was.
  package static let mask = "‹hidden›"

  private var ranges: [Range<Int>] = []

  /// No sensitive place.
  package init() {}

  /// Whether nothing is hidden.
  package var isEmpty: Bool { ranges.isEmpty }

  /// The places, sorted and apart.
  package var places: [SourceRange] { ranges.map { SourceRange(bytes: $0) } }

  /// Adds a place; places may overlap and come in any order.
  package mutating func insert(_ range: SourceRange) {
    guard !range.isEmpty else { return }
    var merged = range.bytes
    let first = index(endingAfter: merged.lowerBound)
    var next = first
    while next < ranges.count, ranges[next].lowerBound < merged.upperBound {
      merged = min(ranges[next].lowerBound, merged.lowerBound)..<max(ranges[next].upperBound, merged.upperBound)
      next += 1
    }
    ranges.replaceSubrange(first..<next, with: CollectionOfOne(merged))
  }

  /// Adds many places at once, for which ``insert(_:)`` would move those behind each of them.
  package mutating func insert(contentsOf places: [SourceRange]) {
    let all = (ranges + places.map(\.bytes)).filter { !$0.isEmpty }.sorted { $0.lowerBound < $1.lowerBound }
    ranges.removeAll(keepingCapacity: true)
    for place in all {
      if let last = ranges.last, place.lowerBound < last.upperBound {
        ranges[ranges.count - 1] = last.lowerBound..<max(last.upperBound, place.upperBound)
      } else {
        ranges.append(place)
      }
    }
  }

  /// Whether a stretch shares a byte with a sensitive place.
  package func touches(_ range: SourceRange) -> Bool {
    let next = index(endingAfter: range.bytes.lowerBound)
    return next < ranges.count && ranges[next].overlaps(range.bytes)
  }

  /// A stretch of a file for output: its parts, each with whether it is hidden.
  ///
  /// - Returns: the parts in order; together they are the stretch.
  package func parts(of range: SourceRange) -> [(range: SourceRange, isHidden: Bool)] {
    var parts: [(SourceRange, Bool)] = []
    var position = range.bytes.lowerBound
    let end = range.bytes.upperBound
    for hidden in ranges[index(endingAfter: position)...] {
      guard hidden.lowerBound < end, position < end else { break }
      if hidden.lowerBound > position {
        parts.append((SourceRange(bytes: position..<hidden.lowerBound), false))
        position = hidden.lowerBound
      }
      let stop = min(hidden.upperBound, end)
      parts.append((SourceRange(bytes: position..<stop), true))
      position = stop
    }
    if position < end { parts.append((SourceRange(bytes: position..<end), false)) }
    return parts
  }

  /// A sentence for output: words of the file that come from a sensitive place are masked, control characters escaped.
  package func render(_ message: Message) -> String {
    var bytes: [UInt8] = []
    append(message, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends a sentence for output, as ``render(_:)`` gives it.
  package func append(_ message: Message, to output: inout [UInt8]) {
    for piece in message.pieces {
      switch piece {
      case .words(let words): ControlEscape.append(words, to: &output)
      case .source(_, let range) where touches(range): output.append(Self.mask)
      case .source(let words, _): ControlEscape.append(words, to: &output)
      }
    }
  }

  /// A key of the file on the way to a finding, for output: masked where it is a URL with a secret part or holds the id
  /// of an access key or personal data.
  package static func step(_ key: String) -> String {
    let bytes = Array(key.utf8)
    let hasURL = bytes.contains(UInt8(ascii: ":")) && !URLSecrets(bytes).places().isEmpty
    let isPersonal = !PersonalText.places(in: bytes).isEmpty
    return hasURL || isPersonal || AccessKeyID.first(in: bytes.span) != nil ? mask : key
  }

  /// The index of the first place that ends after an offset.
  private func index(endingAfter offset: Int) -> Int {
    ranges.partitioningIndex { $0.upperBound > offset }
  }
}
