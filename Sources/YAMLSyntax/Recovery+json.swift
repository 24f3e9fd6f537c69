import DocumentModel
import JSONSyntax

extension Recovery {
  /// A stretch of a JSON text and what to put in its place.
  private struct JSONChange {
    /// What to change.
    var place: Range<Int>
    /// A blank, or the comma that is missing.
    var ink = UInt8(ascii: " ")
    /// Whether a whole line goes, and with it perhaps the beginning of all that follows.
    var isLine = false
  }

  /// A text that is no JSON without what broke it: as long as it was, and read further than it could be.
  ///
  /// Takes out three faults at most, each by the change that leaves the most to read.
  ///
  /// - Parameters:
  ///   - written: the text of the file.
  ///   - start: the first byte after a byte order mark.
  ///   - scan: what a scan of the text found.
  ///   - limits: depth, nodes and time.
  static func mendedJSON(
    _ written: [UInt8], from start: Int, _ scan: JSONScan, limits: ReadingLimits
  ) -> [UInt8] {
    var (text, scan) = (written, scan)
    for _ in 0..<3 {
      guard let problem = scan.problem, problem.kind.limit == nil else { break }
      var best: (text: [UInt8], scan: JSONScan)?
      for change in changes(for: problem, in: text.span, written: written.span, from: start) {
        guard !limits.isOverdue() else { return text }
        var attempt = text
        for place in change.place where change.ink != 0x20 || !isLineBreak(text[place]) { attempt[place] = change.ink }
        let before = scanJSON(Array(text[..<change.place.lowerBound]), from: start, limits: limits).nodes
        let after = scanJSON(attempt, from: start, limits: limits)
        // A change that only loses what could be read, or takes the opening bracket of all, helps nobody.
        guard after.nodes > best?.scan.nodes ?? 0, !change.isLine || before > 0 || scan.nodes == 0,
          isFurther(after, than: problem, from: before, in: text.count)
        else { continue }
        best = (attempt, after)
      }
      guard let best else { break }
      (text, scan) = best
    }
    return text
  }

  /// Whether a scan found values behind a fault that was taken out, or at least the next fault.
  ///
  /// - Parameters:
  ///   - before: the number of values and keys before the change.
  ///   - end: the length of the text.
  private static func isFurther(_ scan: JSONScan, than fault: JSONProblem, from before: Int, in end: Int) -> Bool {
    guard let next = scan.problem?.range.lowerBound else { return scan.nodes > before }
    return next > fault.range.lowerBound && (scan.nodes > before || scan.nodes == before && next < end)
  }

  /// What may take out a fault: first what costs nothing, then its line, then the line before it.
  ///
  /// - Parameter written: the text of the file, for its lines: a comma may have taken the place of a line break.
  private static func changes(
    for problem: JSONProblem, in text: Span<UInt8>, written: Span<UInt8>, from start: Int
  ) -> [JSONChange] {
    let place = problem.range.lowerBound
    var changes: [JSONChange] = []
    switch problem.kind {
    case .missingComma where place > start && isSpace(text[place - 1]):
      changes.append(JSONChange(place: place - 1..<place, ink: UInt8(ascii: ",")))
    case .trailingComma:
      if let comma = problem.related?.range { changes.append(JSONChange(place: comma)) }
    case .comment:
      changes.append(JSONChange(place: place..<commentEnd(text, from: place)))
    default: break
    }
    let line = line(written, around: place).clamped(to: start..<text.count)
    let content = contentOfBrackets(text, in: line)
    if content != line, content.contains(place) || content.upperBound == place {
      changes.append(JSONChange(place: content, isLine: true))
    }
    changes.append(JSONChange(place: line, isLine: true))
    var before = line
    repeat {
      guard before.lowerBound > start else { return changes }
      before = Self.line(written, around: before.lowerBound - 1)
    } while before.allSatisfy { isSpace(text[$0]) }
    changes.append(JSONChange(place: before.clamped(to: start..<text.count), isLine: true))
    return changes
  }

  /// A line without the brackets that open at its beginning and those that close at its end.
  private static func contentOfBrackets(_ text: Span<UInt8>, in line: Range<Int>) -> Range<Int> {
    var (start, end) = (line.lowerBound, line.upperBound)
    for index in line {
      if text[index] == UInt8(ascii: "{") || text[index] == UInt8(ascii: "[") {
        start = index + 1
      } else if !isSpace(text[index]) {
        break
      }
    }
    for index in (start..<line.upperBound).reversed() {
      if text[index] == UInt8(ascii: "}") || text[index] == UInt8(ascii: "]") {
        end = index
      } else if text[index] != UInt8(ascii: ","), !isSpace(text[index]) {
        break
      }
    }
    return start..<end
  }

  /// The end of the comment that begins at a place.
  private static func commentEnd(_ text: Span<UInt8>, from place: Int) -> Int {
    let isBlock = place + 1 < text.count && text[place + 1] == UInt8(ascii: "*")
    guard isBlock, text[place] == UInt8(ascii: "/") else { return line(text, around: place).upperBound }
    var index = place + 2
    while index + 1 < text.count, text[index] != UInt8(ascii: "*") || text[index + 1] != UInt8(ascii: "/") {
      index += 1
    }
    return min(index + 2, text.count)
  }

  private static func isLineBreak(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
}
