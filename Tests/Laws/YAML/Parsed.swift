package import DocumentModel
import YAMLSyntax

/// Reads a text as a file.
package func parsed(
  _ text: some Sequence<UInt8>, _ syntax: SourceFile.Syntax = .yaml, limits: ReadingLimits = ReadingLimits()
) -> ParsedDocument {
  let bytes = Array(text)
  let name = syntax == .json ? "a.json" : "a.yaml"
  return parseDocument(
    SourceFile(path: FilePath(name), bytes: bytes, isCut: bytes.count > limits.bytes), limits: limits)
}

extension ParsedDocument {
  /// All nodes, in the order written.
  package var all: [Node] { nodes.records.indices.map { Node(table: nodes, index: $0) } }

  /// All scalars, in the order written.
  package var scalars: [Node] { all.filter { $0.kind == .scalar } }

  /// The events of the stream in the notation of yaml-test-suite, explicit document marks left out.
  package var events: [String] {
    var lines = ["+STR"]
    for document in documents {
      lines.append("+DOC")
      if let root = root(of: document) { lines += root.events }
      lines.append("-DOC")
    }
    return lines + ["-STR"]
  }

  /// What was read, without any place: the values, the comments and the problems.
  package var meaning: [String] {
    events + comments.map { "#\($0.isAlone) " + String(decoding: source[$0.range], as: UTF8.self) }
      + problems.map { "\($0.kind): \($0.message) (\($0.help ?? ""))" }
  }

  /// Every place there is: of nodes, contents, properties, documents, comments and problems.
  package var places: [Range<Int>] {
    all.map(\.range.bytes) + all.map(\.contentRange.bytes)
      + all.compactMap { $0.properties.map { $0.start..<$0.start } }
      + documents.map(\.range.bytes) + comments.map(\.range.bytes)
      + problems.map(\.range.bytes) + problems.compactMap { $0.related?.range.bytes }
  }
}

extension Node {
  /// The events of the node and all inside it.
  fileprivate var events: [String] {
    var lines: [String] = []
    var open: [(end: Int, mark: String)] = []
    for index in self.index..<self.index + Int(record.extent) {
      while let last = open.last, last.end == index { lines.append(open.removeLast().mark) }
      let node = Node(table: table, index: index)
      switch node.kind {
      case .scalar:
        lines.append("=VAL" + node.properties.event + " " + node.style.indicator + escaped(node.text.string))
      case .alias, .hole:
        let name = table.text[node.record.range].dropFirst()
        lines.append("=ALI *" + String(decoding: name, as: UTF8.self))
      case .mapping:
        lines.append("+MAP" + (node.style == .flow ? " {}" : "") + node.properties.event)
        open.append((index + Int(node.record.extent), "-MAP"))
      case .sequence:
        lines.append("+SEQ" + (node.style == .flow ? " []" : "") + node.properties.event)
        open.append((index + Int(node.record.extent), "-SEQ"))
      }
    }
    return lines + open.reversed().map(\.mark)
  }
}

extension NodeStyle {
  fileprivate var indicator: String {
    switch self {
    case .plain: ":"
    case .singleQuoted: "'"
    case .doubleQuoted: "\""
    case .literal: "|"
    case .folded: ">"
    case .flow, .block: "?"
    }
  }
}

extension NodeTable.Properties? {
  fileprivate var event: String {
    guard let properties = self else { return "" }
    return (properties.anchor.map { " &" + $0 } ?? "") + (properties.tag.map { " <" + $0 + ">" } ?? "")
  }
}

private func escaped(_ text: String) -> String {
  var result = ""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\\": result += "\\\\"
    case "\n": result += "\\n"
    case "\t": result += "\\t"
    case "\r": result += "\\r"
    case "\u{8}": result += "\\b"
    case "\0": result += "\\0"
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result
}
