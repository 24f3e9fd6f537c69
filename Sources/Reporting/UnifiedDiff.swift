import DocumentModel
package import Linting

/// The changes of a file as `diff -u` shows them, with secrets hidden.
package struct UnifiedDiff {
  /// A file before or after, in lines that end with LF.
  private struct Side {
    let text: [UInt8]
    let sensitive: SensitiveRanges
    /// Where the lines begin, and the end.
    let bounds: [Int]

    init(_ text: [UInt8], _ sensitive: SensitiveRanges) {
      self.text = text
      self.sensitive = sensitive
      var bounds = [0]
      for (index, byte) in text.enumerated() where byte == 0x0A { bounds.append(index + 1) }
      if bounds.last != text.count { bounds.append(text.count) }
      self.bounds = bounds
    }

    /// How many lines there are.
    var count: Int { bounds.count - 1 }

    /// The bytes of a line, from 0.
    func line(_ number: Int) -> Range<Int> { bounds[number]..<bounds[number + 1] }

    /// The line, from 0, that an offset is in; the number of lines behind a last line break.
    func number(at offset: Int) -> Int {
      (0..<count).partitioningIndex { bounds[$0 + 1] > offset }
    }
  }

  /// Lines that take the place of others.
  private struct Change {
    var old: Range<Int>
    var new: Range<Int>
  }

  private static let context = 3
  /// How many lines of a change are held against each other.
  private static let mostCompared = 2_000

  private let path: FilePath
  private let old: Side
  private let new: Side
  private let changes: [Change]
  private let palette: Palette
  private let isForTerminal: Bool

  /// The changes of a file.
  ///
  /// - Parameters:
  ///   - former: what was said of the file before.
  ///   - isColored: whether lines have colours.
  ///   - isForTerminal: whether control characters are shown as escapes; a program needs them as they are.
  package init(of mended: MendedFile, from former: FileReport, isColored: Bool, isForTerminal: Bool) {
    path = former.source.path
    old = Side(former.source.text, former.sensitive)
    new = Side(mended.source.text, mended.sensitive)
    changes = Self.changes(mended.edits, old, new)
    palette = Palette(isColored: isColored)
    self.isForTerminal = isForTerminal
  }

  private static func changes(_ edits: [TextEdit], _ old: Side, _ new: Side) -> [Change] {
    var changes: [Change] = []
    var shift = 0
    for edit in edits {
      let (start, end) = (edit.range.lowerBound.byte, edit.range.upperBound.byte)
      let newEnd = start + shift + edit.replacement.count
      let change = Change(
        old: old.number(at: start)..<min(old.number(at: end) + 1, old.count),
        new: new.number(at: start + shift)..<min(new.number(at: newEnd) + 1, new.count))
      shift += edit.replacement.count - (end - start)
      if let last = changes.last, change.old.lowerBound < last.old.upperBound {
        changes[changes.count - 1] = Change(
          old: last.old.lowerBound..<change.old.upperBound, new: last.new.lowerBound..<change.new.upperBound)
      } else {
        changes.append(change)
      }
    }
    return changes.flatMap { parts(of: trimmed($0, old, new), old, new) }.reduce(into: []) { changes, change in
      if let last = changes.last, last.old.upperBound == change.old.lowerBound {
        changes[changes.count - 1] = Change(
          old: last.old.lowerBound..<change.old.upperBound, new: last.new.lowerBound..<change.new.upperBound)
      } else {
        changes.append(change)
      }
    }
  }

  /// A change as several where lines inside it stay as they are. Of very many lines nobody looks for those.
  private static func parts(of change: Change, _ old: Side, _ new: Side) -> [Change] {
    if change.old.isEmpty && change.new.isEmpty { return [] }
    guard change.old.count > 1, change.new.count > 1, change.old.count + change.new.count <= mostCompared else {
      return [change]
    }
    let (former, later) = (change.old.map { old.text[old.line($0)] }, change.new.map { new.text[new.line($0)] })
    var (removed, inserted): (Set<Int>, Set<Int>) = ([], [])
    for step in later.difference(from: former) {
      switch step {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    var parts: [Change] = []
    var (left, right) = (0, 0)
    while left < change.old.count || right < change.new.count {
      let (start, newStart) = (left, right)
      while removed.contains(left) { left += 1 }
      while inserted.contains(right) { right += 1 }
      if left > start || right > newStart {
        let (first, second) = (change.old.lowerBound, change.new.lowerBound)
        parts.append(Change(old: first + start..<first + left, new: second + newStart..<second + right))
      } else {
        (left, right) = (left + 1, right + 1)
      }
    }
    return parts
  }

  /// A change without the lines at its ends that stay as they are.
  private static func trimmed(_ change: Change, _ old: Side, _ new: Side) -> Change {
    var change = change
    func isSame(_ left: Int, _ right: Int) -> Bool { old.text[old.line(left)] == new.text[new.line(right)] }
    while let left = change.old.first, let right = change.new.first, isSame(left, right) {
      change = Change(old: left + 1..<change.old.upperBound, new: right + 1..<change.new.upperBound)
    }
    while let left = change.old.last, let right = change.new.last, isSame(left, right) {
      change = Change(old: change.old.lowerBound..<left, new: change.new.lowerBound..<right)
    }
    return change
  }

  /// Appends the diff.
  ///
  /// - Returns: whether something in it is hidden, so that no program can apply it.
  package func write(into output: inout [UInt8]) -> Bool {
    var isMasked = false
    for (mark, side) in [("--- ", "a"), ("+++ ", "b")] {
      palette.paint(.words, into: &output) { $0 += mark.utf8 + name(side) }
      output.append(0x0A)
    }
    var start = 0
    while start < changes.count {
      var end = start + 1
      while end < changes.count, changes[end].old.lowerBound - changes[end - 1].old.upperBound <= 2 * Self.context {
        end += 1
      }
      isMasked = write(changes[start..<end], into: &output) || isMasked
      start = end
    }
    return isMasked
  }

  private func write(_ hunk: ArraySlice<Change>, into output: inout [UInt8]) -> Bool {
    guard let first = hunk.first, let last = hunk.last else { return false }
    let before = min(Self.context, first.old.lowerBound)
    let after = min(Self.context, old.count - last.old.upperBound)
    let oldLines = first.old.lowerBound - before..<last.old.upperBound + after
    let newLines = first.new.lowerBound - before..<last.new.upperBound + after
    palette.paint("@@ -\(Self.words(oldLines)) +\(Self.words(newLines)) @@", .gutter, into: &output)
    output.append(0x0A)
    var isMasked = false
    var next = oldLines.lowerBound
    for change in hunk {
      for line in next..<change.old.lowerBound { isMasked = write(old, line, " ", nil, into: &output) || isMasked }
      for line in change.old { isMasked = write(old, line, "-", .removed, into: &output) || isMasked }
      for line in change.new { isMasked = write(new, line, "+", .added, into: &output) || isMasked }
      next = change.old.upperBound
    }
    for line in next..<oldLines.upperBound { isMasked = write(old, line, " ", nil, into: &output) || isMasked }
    return isMasked
  }

  private func write(
    _ side: Side, _ number: Int, _ mark: String, _ ink: Palette.Ink?, into output: inout [UInt8]
  ) -> Bool {
    var range = side.line(number)
    let isEnded = side.text[range.upperBound - 1] == 0x0A
    if isEnded { range = range.lowerBound..<range.upperBound - 1 }
    let parts = side.sensitive.parts(of: SourceRange(bytes: range))
    var line = Array(mark.utf8)
    for (index, part) in parts.enumerated() {
      if !part.isHidden {
        line += shown(side.text[part.range.bytes])
      } else if index == 0 || !parts[index - 1].isHidden {
        line += SensitiveRanges.mask.utf8
      }
    }
    if let ink { palette.paint(ink, into: &output) { $0 += line } } else { output += line }
    output.append(0x0A)
    if !isEnded { output.append("\\ No newline at end of file\n") }
    return parts.contains(where: \.isHidden)
  }

  /// Text of the file, as it is for a program and without control characters for a terminal.
  private func shown(_ text: ArraySlice<UInt8>) -> [UInt8] {
    guard isForTerminal else { return Array(text) }
    let pieces = text.split(separator: 0x09, omittingEmptySubsequences: false)
    return Array(pieces.map { Array(ControlEscape.escaped($0).utf8) }.joined(separator: [0x09]))
  }

  /// The lines of one side of a hunk: `12,3`, or `11,0` for none behind the line 11.
  private static func words(_ lines: Range<Int>) -> String {
    switch lines.count {
    case 0: "\(lines.lowerBound),0"
    case 1: "\(lines.lowerBound + 1)"
    default: "\(lines.lowerBound + 1),\(lines.count)"
    }
  }

  /// The name of the file below a directory `a` or `b`, in quotes with escapes where it needs them, as Git writes it.
  private func name(_ side: String) -> [UInt8] {
    let name = Array(side.utf8) + (path.bytes.first == UInt8(ascii: "/") ? [] : [UInt8(ascii: "/")]) + path.bytes
    let isPlain = name.allSatisfy { $0 >= 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }
    // A tab ends a name with blanks in it.
    if isPlain { return name + (name.contains(0x20) ? [0x09] : []) }
    let quoted = name.flatMap { byte -> [UInt8] in
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): return [UInt8(ascii: "\\"), byte]
      case 0x20..<0x7F: return [byte]
      default:
        let digits = String(byte, radix: 8)
        return Array("\\".utf8) + Array(repeating: UInt8(ascii: "0"), count: 3 - digits.utf8.count) + digits.utf8
      }
    }
    return [UInt8(ascii: "\"")] + quoted + [UInt8(ascii: "\"")]
  }
}
