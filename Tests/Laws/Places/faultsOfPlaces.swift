package import DocumentModel

/// What is wrong with the places of a document; empty where nothing is.
package func faults(ofPlacesIn document: ParsedDocument) -> [String] {
  let text = document.source.text
  let isText = document.source.encodingProblem == nil
  var faults: [String] = []
  for place in document.places {
    if place.lowerBound < 0 || place.upperBound > text.count {
      faults.append("\(place) is outside the file")
    } else if isText, isInside(place.lowerBound, text) || isInside(place.upperBound, text) {
      faults.append("\(place) cuts a character")
    }
  }
  guard faults.isEmpty else { return faults }
  var ends = [Int](repeating: 0, count: document.nodes.records.count)
  for node in document.all {
    let range = node.range.bytes
    let isAbsent = node.record.flags.contains(.absent)
    if isAbsent, !range.isEmpty { faults.append("absent at \(range)") }
    if let parent = node.parent {
      let outer = parent.range.bytes
      if range.lowerBound < outer.lowerBound || range.upperBound > outer.upperBound {
        faults.append("\(node.kind) \(range) is not inside its \(parent.style) \(parent.kind) \(outer)")
      }
      if range.lowerBound < ends[parent.index] { faults.append("\(range) begins inside its neighbour") }
      ends[parent.index] = range.upperBound
    }
    if let properties = node.properties, properties.start > range.lowerBound {
      faults.append("the properties at \(properties.start) are behind \(range)")
    } else if let properties = node.properties, text[properties.start] != UInt8(ascii: "&"),
      text[properties.start] != UInt8(ascii: "!")
    {
      faults.append("no properties at \(properties.start)")
    }
    if node.kind == .alias, text[range.lowerBound] != UInt8(ascii: "*") { faults.append("no alias at \(range)") }
    let quote: UInt8? = node.style == .doubleQuoted ? 0x22 : node.style == .singleQuoted ? 0x27 : nil
    if let quote, !isQuoted(text[range], quote) { faults.append("no quotes at \(range)") }
    if node.kind == .scalar, node.style == .plain {
      let ends = [text[range].first, text[range].last].compactMap { $0 }
      if ends.contains(where: isWhite) { faults.append("blanks at the ends of \(range)") }
    }
  }
  // A collection that was cut off by a fault ends with what was read of it.
  guard !document.isCutShort else { return faults }
  for node in document.all {
    let range = node.range.bytes
    if node.kind == .mapping || node.kind == .sequence, node.style == .block, ends[node.index] != range.upperBound {
      faults.append("block \(range) does not end with its last child")
    }
    if node.style == .flow, !hasBrackets(text[range], node), !isSinglePair(node, end: ends[node.index]) {
      faults.append("no brackets at \(range)")
    }
  }
  return faults
}

/// Whether a place is between the bytes of a character.
func isInside(_ place: Int, _ text: [UInt8]) -> Bool {
  place < text.count && text[place] & 0xC0 == 0x80
}

private func isWhite(_ byte: UInt8) -> Bool {
  byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
}

private func isQuoted(_ slice: ArraySlice<UInt8>, _ quote: UInt8) -> Bool {
  slice.count >= 2 && slice.first == quote && slice.last == quote
}

private func hasBrackets(_ slice: ArraySlice<UInt8>, _ node: Node) -> Bool {
  node.kind == .mapping
    ? slice.first == UInt8(ascii: "{") && slice.last == UInt8(ascii: "}")
    : slice.first == UInt8(ascii: "[") && slice.last == UInt8(ascii: "]")
}

/// `[a: b]` holds a mapping without brackets.
private func isSinglePair(_ node: Node, end: Int) -> Bool {
  node.kind == .mapping && node.parent?.kind == .sequence && node.parent?.style == .flow
    && Array(node.pairs).count == 1 && node.range.bytes.upperBound == end
}
