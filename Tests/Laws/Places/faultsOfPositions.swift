package import DocumentModel

/// What is wrong with the lines and columns of the problems and of some nodes of a document, held against a scan from
/// the beginning of the file.
package func faults(ofPositionsIn document: ParsedDocument) -> [String] {
  guard document.source.encodingProblem == nil else { return [] }
  let nodes = document.nodes.records.indices.suffix(1).map { Node(table: document.nodes, index: $0).range }
  let ranges = document.problems.map(\.range) + nodes
  let lines = document.source.lines
  let text = document.source.text
  return ranges.flatMap { [$0.lowerBound, $0.upperBound] }.flatMap { place in
    let isInBreak = text[..<place.byte].last == 0x0D && text[place.byte...].first == 0x0A
    let isTyped = !isInBreak && place.byte >= document.source.contentStart
    return scannedPositions(of: place.byte, in: text).compactMap { unit, scanned -> String? in
      let position = lines.position(of: place, in: unit)
      if position != scanned { return "\(place.byte) is at \(position), not \(scanned)" }
      return !isTyped || lines.offset(of: position, in: unit) == place ? nil : "\(position) is not at \(place.byte)"
    }
  }
}

/// The line and column of a byte in each unit, found by going there from the beginning.
private func scannedPositions(of place: Int, in text: [UInt8]) -> [(ColumnUnit, TextPosition)] {
  var line = 1
  var (bytes, units, count) = (1, 1, 1)
  let scalars = String(decoding: text[..<place], as: UTF8.self).unicodeScalars
  for (index, scalar) in zip(scalars.indices, scalars) {
    let next = scalars.index(after: index)
    let isBeforeLineFeed = next == scalars.endIndex ? text[place...].first == 0x0A : scalars[next] == "\n"
    if index == scalars.startIndex, scalar == "\u{FEFF}" { continue }
    if scalar == "\n" || scalar == "\r" && !isBeforeLineFeed {
      line += 1
      (bytes, units, count) = (1, 1, 1)
    } else {
      bytes += UTF8.width(scalar)
      units += UTF16.width(scalar)
      count += 1
    }
  }
  return [(ColumnUnit.utf8, bytes), (.utf16, units), (.scalars, count)].map { unit, column in
    (unit, TextPosition(line: line, column: column))
  }
}
