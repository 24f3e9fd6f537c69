package import DocumentModel
import JSONSyntax

/// Reads a YAML or JSON file: what could be read, and what stopped the reading.
///
/// Never fails. YAML is read by libyaml; after a fault the line it began in is blanked (offsets stay) and the text read
/// again, a few times at most, so that the rest of the file stays alive while a line is being typed. A JSON file is
/// checked by ``JSONSyntax`` to the letter of RFC 8259 and then read through libyaml too; where libyaml refuses it or
/// reads its scalars otherwise, the strict reader builds the tree instead. Where it is no JSON, that reader reads it
/// without the lines that broke it.
package func parseDocument(_ source: SourceFile, limits: ReadingLimits) -> ParsedDocument {
  if source.isCut {
    return unread(source, overLimit(.bytes, limits, at: 0, source))
  }
  if let problem = source.encodingProblem {
    return unread(source, problem)
  }
  return source.syntax == .json ? parseJSON(source, limits: limits) : parseYAML(source, limits: limits)
}

private func parseJSON(_ source: SourceFile, limits: ReadingLimits) -> ParsedDocument {
  let start = source.contentStart
  let scan = scanJSON(source.text, from: start, limits: limits)
  if let fault = scan.problem {
    let text = Recovery.mendedJSON(source.text, from: start, scan, limits: limits)
    return strictlyRead(source, as: text, without: fault, limits: limits)
  }
  let reading = YAMLReading(source.text, from: start, isASCII: source.isASCII, isJSON: true, limits: limits)
  if case .limit(let kind) = reading.stop {
    return document(
      source, reading, as: source.text, problems: [overLimit(kind, limits, at: reading.stopPlace, source)])
  }
  // libyaml refuses some JSON and misreads some; wherever it did, the strict reader has the right tree.
  guard reading.stop == nil, reading.isFaithful, reading.hash == scan.hash, reading.documents.count == 1 else {
    return strictlyRead(source, limits: limits)
  }
  return document(source, reading, as: source.text, problems: [])
}

/// The tree that the strict reader builds, up to the first fault.
///
/// - Parameters:
///   - text: the file's text without a fault, where one was taken out of it.
///   - fault: that fault.
private func strictlyRead(
  _ source: SourceFile, as text: [UInt8]? = nil, without fault: JSONProblem? = nil, limits: ReadingLimits
) -> ParsedDocument {
  let range = source.contentStart..<source.text.count
  let reading = readJSON(text ?? source.text, in: range, map: .verbatim(from: 0), limits: limits)
  let nodes = NodeTable(
    text: source.text, map: .verbatim(from: 0), records: reading.nodes.records, properties: []
  ) { decodeJSONString($0, $1) }
  let problem = (fault ?? reading.problem).map { problem in
    if let limit = problem.kind.limit { return overLimit(limit, limits, at: problem.range.lowerBound, source) }
    return ParseProblem(
      .jsonSyntax, problem.message, at: SourceRange(bytes: problem.range),
      related: problem.related.map { ($0.message, SourceRange(bytes: $0.range)) },
      help: problem.advice(in: source.text))
  }
  return ParsedDocument(
    source: source, nodes: nodes,
    documents: [StreamDocument(root: reading.root?.index, range: SourceRange(bytes: range))],
    problems: problem.map { [$0] } ?? [], comments: [])
}

private func parseYAML(_ source: SourceFile, limits: ReadingLimits) -> ParsedDocument {
  // libyaml passes over one byte order mark itself but then counts from behind it.
  var start = source.contentStart
  while source.text[start...].starts(with: [0xEF, 0xBB, 0xBF]) { start += 3 }
  if let place = excessiveTags(source.text, from: start, limit: limits.tags) {
    return unread(source, overLimit(.tags, limits, at: place, source))
  }
  var text = source.text
  var problems: [ParseProblem] = []
  var recovery = Recovery()
  while true {
    var reading = YAMLReading(text, from: start, isASCII: source.isASCII, isJSON: false, limits: limits)
    switch reading.stop {
    case nil:
      return document(source, reading, as: text, problems: problems)
    case .limit(let kind):
      let problem = overLimit(kind, limits, at: reading.stopPlace, source)
      return document(source, reading, as: text, problems: problems + [problem])
    case .failure(let failure):
      if problems.isEmpty, let json = jsonInYAML(source, from: start, limits: limits) { return json }
      let fault = Recovery.Fault(failure, in: text, from: start, reading: &reading)
      let change = recovery.mend(fault, in: &text) { attempt in
        YAMLReading(attempt, from: start, isASCII: source.isASCII, isJSON: false, limits: limits)
      }
      if !change.placeholders.isEmpty {
        problems += change.placeholders
      } else if !problems.contains(where: { $0.kind == .yamlSyntax }) {
        problems.append(fault.problem)
      }
      guard change.isWorthReading else { return document(source, reading, as: text, problems: problems) }
      if limits.isOverdue() {
        let problem = overLimit(.seconds, limits, at: reading.stopPlace, source)
        return document(source, reading, as: text, problems: problems + [problem])
      }
    }
  }
}

/// The tree of a YAML file that is JSON to the letter though libyaml refuses it (a line break before `:`, a long key).
private func jsonInYAML(_ source: SourceFile, from start: Int, limits: ReadingLimits) -> ParsedDocument? {
  let first = source.text[start...].first { $0 != 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }
  guard first == UInt8(ascii: "{") || first == UInt8(ascii: "[") else { return nil }
  let document = strictlyRead(source, limits: limits)
  return document.problems.isEmpty ? document : nil
}

/// - Parameter text: what libyaml read: the file's text, save where faults were taken out of it.
private func document(
  _ source: SourceFile, _ reading: YAMLReading, as text: [UInt8], problems: [ParseProblem]
) -> ParsedDocument {
  let isJSON = source.syntax == .json
  // What was not read may hold a `#` in quotes.
  let end =
    reading.stop == nil
    ? text.count : ScalarDecoder.separationEnd(text, from: max(source.contentStart, reading.stopPlace), to: text.count)
  let comments =
    isJSON ? [] : findComments(in: text, source.contentStart..<end, between: reading.builder.records)
  let table =
    isJSON
    ? reading.builder.table(text: source.text, map: .verbatim(from: 0)) { decodeJSONString($0, $1) }
    : reading.builder.table(text: source.text, map: .verbatim(from: 0)) { ScalarDecoder.decode($0, record: $1) }
  // The anchor of an alias may have been in a line that could not be read.
  let isCut = problems.contains { $0.kind.cutsShort }
  let all = problems + reading.problems.filter { !isCut || $0.kind != .undefinedAlias }
  return ParsedDocument(
    source: source, nodes: table, documents: reading.documents,
    problems: all.count < 2 ? all : all.sorted { $0.range.lowerBound < $1.range.lowerBound }, comments: comments)
}

private func unread(_ source: SourceFile, _ problem: ParseProblem) -> ParsedDocument {
  let table = NodeTableBuilder().table(text: source.text, map: .verbatim(from: 0)) {
    ScalarDecoder.decode($0, record: $1)
  }
  return ParsedDocument(source: source, nodes: table, documents: [], problems: [problem], comments: [])
}

private func overLimit(
  _ kind: LimitKind, _ limits: ReadingLimits, at place: Int, _ source: SourceFile
) -> ParseProblem {
  let start = min(place, source.text.count)
  return .overLimit(kind, of: limits, at: SourceRange(bytes: start..<start))
}

/// The first %TAG directive over the limit; libyaml's time grows with the square of their number.
private func excessiveTags(_ text: [UInt8], from start: Int, limit: Int) -> Int? {
  let directive = Array("%TAG".utf8)
  let span = text.span
  let percent = UInt8(ascii: "%")
  var count = 0
  var previous = start
  var position = start
  while true {
    position = span.firstIndex(of: percent, from: position, to: span.count)
    guard position < span.count else { return nil }
    if isLineStart(span, position, from: start), text[position...].starts(with: directive) {
      // Directives stand only before a document's `---`.
      count = hasDocumentStart(span, in: previous..<position, from: start) ? 1 : count + 1
      if count > limit { return position }
      previous = position
    }
    position += 1
  }
}

private func hasDocumentStart(_ text: Span<UInt8>, in stretch: Range<Int>, from start: Int) -> Bool {
  let dash = UInt8(ascii: "-")
  var position = stretch.lowerBound
  while position + 2 < stretch.upperBound {
    position = text.firstIndex(of: dash, from: position, to: stretch.upperBound)
    if position + 2 < stretch.upperBound, text[position + 1] == dash, text[position + 2] == dash,
      isLineStart(text, position, from: start)
    {
      return true
    }
    position += 1
  }
  return false
}

/// Whether a line begins at a place, as libyaml counts lines: after NEL, LS and PS too.
private func isLineStart(_ text: Span<UInt8>, _ place: Int, from start: Int) -> Bool {
  guard place > start else { return true }
  switch text[place - 1] {
  case 0x0A, 0x0D: return true
  case 0x85: return place >= start + 2 && text[place - 2] == 0xC2
  case 0xA8, 0xA9: return place >= start + 3 && text[place - 2] == 0x80 && text[place - 3] == 0xE2
  default: return false
  }
}
