import DocumentModel
import JSONSyntax

/// A tree on one line: strings as `s(decoded)`, numbers and literal names as written, holes as `?`, absent values as
/// `-`.
func canonical(_ root: Node?) -> String {
  guard let root else { return "" }
  let table = root.table
  var output = ""
  var open: [(end: Int, isMapping: Bool, children: Int)] = []
  for index in root.index..<root.index + Int(root.record.extent) {
    while let last = open.last, last.end == index {
      output += last.isMapping ? "}" : "]"
      open.removeLast()
    }
    if let last = open.last {
      if last.children > 0 { output += last.isMapping && last.children % 2 == 1 ? ":" : "," }
      open[open.count - 1].children += 1
    }
    let node = Node(table: table, index: index)
    switch node.kind {
    case .scalar:
      output += node.style == .plain ? node.text.string : "s(\(node.text.string))"
    case .mapping, .sequence:
      output += node.kind == .mapping ? "{" : "["
      open.append((index + Int(node.record.extent), node.kind == .mapping, 0))
    case .hole:
      output += node.record.flags.contains(.absent) ? "-" : "?"
    case .alias:
      output += "*"
    }
  }
  for last in open.reversed() { output += last.isMapping ? "}" : "]" }
  return output
}

/// The fingerprint of a tree as ``scanJSON(_:from:limits:)`` defines it, computed from the nodes.
func fingerprint(_ root: Node?) -> TextHash {
  var hash = TextHash()
  guard let root else { return hash }
  var open: [(end: Int, mark: UInt8, place: Int)] = []
  func close(_ index: Int) {
    while let last = open.last, last.end == index {
      hash.add(mark: last.mark, at: last.place)
      open.removeLast()
    }
  }
  let end = root.index + Int(root.record.extent)
  for index in root.index..<end {
    close(index)
    let node = Node(table: root.table, index: index)
    if node.kind == .scalar {
      hash.add(place: node.record.range)
    } else {
      let isMapping = node.kind == .mapping
      let range = node.record.range
      hash.add(mark: isMapping ? UInt8(ascii: "{") : UInt8(ascii: "["), at: range.lowerBound)
      let mark = isMapping ? UInt8(ascii: "}") : UInt8(ascii: "]")
      open.append((index + Int(node.record.extent), mark, range.upperBound))
    }
  }
  close(end)
  return hash
}

/// Reads a whole text with the default limits.
func read(
  _ text: some Sequence<UInt8>, holes: [Range<Int>] = [], limits: ReadingLimits = ReadingLimits()
) -> JSONReading {
  let bytes = Array(text)
  return readJSON(bytes, in: 0..<bytes.count, map: .verbatim(from: 0), holes: holes, limits: limits)
}

/// The text without the first `mark`, and the byte offset where that stood.
func unmarked(_ text: String, _ mark: String = "»") -> (bytes: [UInt8], place: Int) {
  let bytes = Array(text.utf8)
  let pattern = Array(mark.utf8)
  let place = bytes.indices.first { bytes[$0...].starts(with: pattern) } ?? bytes.count
  return (Array(bytes[..<place] + bytes[min(place + pattern.count, bytes.count)...]), place)
}
