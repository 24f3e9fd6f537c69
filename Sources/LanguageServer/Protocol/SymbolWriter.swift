import JSONSyntax

/// An outline, as the client takes it (LSP 3.17, "Document Symbols Request").
struct SymbolWriter {
  private let lines: EditorLines
  private let uri: String
  private let isNested: Bool

  /// A symbol of which some children are written.
  private struct Open {
    var symbol: DocumentSymbol
    var next = 0
    var children: [[UInt8]] = []
  }

  /// Outlines of a document.
  ///
  /// - Parameter isNested: whether symbols hold symbols; else they follow each other, each with the name of the one it
  ///   is in.
  init(_ lines: EditorLines, uri: String, isNested: Bool) {
    self.lines = lines
    self.uri = uri
    self.isNested = isNested
  }

  /// The symbols, a JSON array. What is still to be written waits in a list, not on the stack: a file may be deep.
  func json(of symbols: [DocumentSymbol]) -> [UInt8] {
    var written: [[UInt8]] = []
    for symbol in symbols {
      var open = [Open(symbol: symbol)]
      while let last = open.last {
        if last.next < last.symbol.children.count {
          if !isNested, last.next == 0 { written.append(item(last.symbol, in: open.dropLast().last?.symbol)) }
          open[open.count - 1].next += 1
          open.append(Open(symbol: last.symbol.children[last.next]))
          continue
        }
        open.removeLast()
        if isNested {
          let json = item(last.symbol, with: last.children)
          if open.isEmpty { written.append(json) } else { open[open.count - 1].children.append(json) }
        } else if last.symbol.children.isEmpty {
          written.append(item(last.symbol, in: open.last?.symbol))
        }
      }
    }
    return Self.array(written)
  }

  /// A symbol that holds others.
  private func item(_ symbol: DocumentSymbol, with children: [[UInt8]]) -> [UInt8] {
    var output = JSONOutput(isIndented: false)
    output.object { output in
      output.member("name", symbol.nameToShow)
      if let detail = symbol.detail { output.member("detail", detail) }
      output.member("kind", symbol.kind.number)
      output.member("range") { lines.write(symbol.range, to: &$0) }
      output.member("selectionRange") { lines.write(symbol.selectionRange, to: &$0) }
      if !children.isEmpty { output.member("children") { $0.raw(Self.array(children)) } }
    }
    return output.bytes
  }

  /// A symbol by itself.
  private func item(_ symbol: DocumentSymbol, in outer: DocumentSymbol?) -> [UInt8] {
    var output = JSONOutput(isIndented: false)
    output.object { output in
      output.member("name", symbol.nameToShow)
      output.member("kind", symbol.kind.number)
      output.member("location") { output in
        output.object { output in
          output.member("uri", uri)
          output.member("range") { lines.write(symbol.range, to: &$0) }
        }
      }
      if let outer { output.member("containerName", outer.nameToShow) }
    }
    return output.bytes
  }

  private static func array(_ items: [[UInt8]]) -> [UInt8] {
    [UInt8(ascii: "[")] + items.joined(separator: [UInt8(ascii: ",")]) + [UInt8(ascii: "]")]
  }
}

extension DocumentSymbol {
  /// The name; some clients refuse an outline with an empty one.
  fileprivate var nameToShow: String { name.isEmpty ? "\"\"" : name }
}

extension DocumentSymbol.Kind {
  /// The number of the kind (LSP 3.17, "SymbolKind").
  fileprivate var number: Int {
    switch self {
    case .profile: 23
    case .parameter: 8
    case .other: 13
    case .section: 19
    case .property: 7
    }
  }
}
