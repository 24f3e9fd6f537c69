import DocumentModel

/// Puts symbols into each other by their places, without recursion: a file may be deep.
struct SymbolNesting {
  private var roots: [DocumentSymbol] = []
  /// The symbols that may still get children, outermost first.
  private var open: [DocumentSymbol] = []

  /// Nests symbols.
  ///
  /// - Parameter symbols: in the order of their places, each before what is in it. What lies across the end of another
  ///   is left out.
  static func nested(_ symbols: [DocumentSymbol]) -> [DocumentSymbol] {
    var nesting = SymbolNesting()
    for symbol in symbols { nesting.add(symbol) }
    while !nesting.open.isEmpty { nesting.close() }
    return nesting.roots
  }

  private mutating func add(_ symbol: DocumentSymbol) {
    while let last = open.last, last.range.upperBound <= symbol.range.lowerBound, last.range != symbol.range { close() }
    if let last = open.last {
      guard last.range.lowerBound <= symbol.range.lowerBound, symbol.range.upperBound <= last.range.upperBound else {
        return
      }
    } else if let last = roots.last, last.range.upperBound > symbol.range.lowerBound {
      return
    }
    var symbol = symbol
    symbol.selectionRange = symbol.selectionRange.clamped(to: symbol.range)
    open.append(symbol)
  }

  private mutating func close() {
    let symbol = open.removeLast()
    if open.isEmpty { roots.append(symbol) } else { open[open.count - 1].children.append(symbol) }
  }
}
