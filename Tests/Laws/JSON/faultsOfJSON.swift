import DocumentModel
import JSONSyntax
import YAMLSyntax

/// What is wrong with how a JSON file is read, whatever its bytes; empty where nothing is.
///
/// It is taken if and only if a plain reader takes it, and then holds the same values at the same places; else it is
/// refused once, at the character at which the plain reader cannot go on.
func faultsOfJSON(_ bytes: [UInt8]) -> [String] {
  let document = parsed(bytes, .json)
  var found = faults(ofPlacesIn: document) + faults(ofPositionsIn: document)
  let source = document.source
  let start = source.contentStart
  let plain = PlainJSONReader(source.text, from: start, depth: ReadingLimits().depth)
  let reading = readJSON(source.text, in: start..<source.text.count, map: .verbatim(from: 0), limits: ReadingLimits())
  found += faults(of: reading.problem, against: plain, "reading")
  found += faults(of: scanJSON(source.text, from: start, limits: ReadingLimits()).problem, against: plain, "the scan")
  if plain.fault == nil { found += faults(of: reading.nodes, against: plain.values) }
  guard source.encodingProblem == nil else { return found }
  switch plain.fault {
  case nil:
    if !document.problems.isEmpty { found.append("a file that is JSON is refused") }
    found += faults(of: document.nodes, against: plain.values)
  case let fault?:
    let kind = fault.isOfDepth ? ParseProblem.Kind.inputLimit(.depth) : .jsonSyntax
    if document.problems.map(\.kind) != [kind] { found.append("\(document.problems.map(\.kind)), not \(kind)") }
    if document.problems.first?.range.lowerBound.byte != fault.place { found.append("not refused at \(fault.place)") }
  }
  return found
}

private func faults(of problem: JSONProblem?, against plain: PlainJSONReader, _ name: String) -> [String] {
  let isOfDepth = problem?.kind == .tooDeep
  guard problem?.range.lowerBound == plain.fault?.place, isOfDepth == (plain.fault?.isOfDepth ?? false) else {
    let place = problem.map { "\($0.range), \($0.kind)" } ?? "no place"
    return ["\(name) stops at \(place), not \(plain.fault?.place ?? -1)"]
  }
  return []
}

private func faults(of table: NodeTable, against values: [PlainJSONReader.Value]) -> [String] {
  guard table.records.count == values.count else { return ["\(table.records.count) values, not \(values.count)"] }
  return zip(table.records.indices, values).flatMap { index, value -> [String] in
    let node = Node(table: table, index: index)
    let kind: PlainJSONReader.Value.Kind =
      switch node.kind {
      case .mapping: .object
      case .sequence: .array
      default: node.style == .plain ? .literal : .string
      }
    guard kind == value.kind, node.range.bytes == value.range, Int(node.record.extent) == value.extent else {
      return ["\(node.kind) at \(node.range.bytes), not \(value.kind) at \(value.range)"]
    }
    guard kind == .string else { return [] }
    let text = node.text
    guard text.bytes.elementsEqual(value.characters.flatMap(\.bytes)) else { return ["another text at \(value.range)"] }
    var place = 0
    return value.characters.compactMap { character in
      let stretch = place..<place + character.bytes.count
      place = stretch.upperBound
      let source = text.range(of: stretch).bytes
      return source == character.source ? nil : "a character from \(source), not \(character.source)"
    }
  }
}
