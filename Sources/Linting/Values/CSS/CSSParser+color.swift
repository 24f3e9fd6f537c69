extension CSSParser {
  /// A colour of CSS Color Module Level 4.
  ///
  /// - Parameters:
  ///   - what: what else a word could have been, for the words of a fault.
  ///   - others: names that may have been meant beside those of colours.
  mutating func color(
    otherwise what: String = "the name of a colour", among others: Set<String> = []
  ) throws(CSSStop) {
    switch token.kind {
    case .hash: try hexadecimalColor()
    case .function: try colorFunction()
    case .word: try namedColor(otherwise: what, among: others)
    case .number where isHexadecimalColor(bytes(token.range)): throw fault(.missingHash)
    default: throw fault(.unexpected)
    }
  }

  private mutating func hexadecimalColor() throws(CSSStop) {
    let digits = bytes(token.range).dropFirst()
    guard CSSScanner.isHexadecimal(digits) else { throw fault(.badDigit) }
    guard isHexadecimalColor(digits) else { throw fault(.digitCount(digits.count)) }
    let range = token.range
    try advance()
    colors.append(CSSColor(hexadecimal: digits, at: range))
  }

  private func isHexadecimalColor(_ digits: ArraySlice<UInt8>) -> Bool {
    [3, 4, 6, 8].contains(digits.count) && CSSScanner.isHexadecimal(digits)
  }

  private mutating func namedColor(otherwise what: String, among others: Set<String>) throws(CSSStop) {
    let name = word(token.range)
    if CSSNames.colors.contains(name) {
      let range = token.range
      try advance()
      if let color = CSSColor(named: name, at: range) { colors.append(color) }
      return
    }
    // A hyphen at the beginning marks what belongs to one browser, or to the author.
    let isOpen = CSSNames.systemColors.contains(name) || CSSNames.openWords.contains(name)
    if isOpen || name.utf8.first == UInt8(ascii: "-") { throw .undecided }
    if isHexadecimalColor(bytes(token.range)) { throw fault(.missingHash) }
    guard !CSSNames.colorFunctions.contains(name) else { throw fault(.bareFunction) }
    let near = Spelling.nearest(to: bytes(token.range), among: CSSNames.colors + others.sorted())
    throw fault(.unknownName(what: what), near: near)
  }

  // MARK: - Functions

  private mutating func colorFunction() throws(CSSStop) {
    let name = word(token.range)
    guard CSSNames.colorFunctions.contains(name) else {
      if CSSNames.openFunctions.contains(name) || name.utf8.first == UInt8(ascii: "-") { throw .undecided }
      let near = Spelling.nearest(to: bytes(token.range), among: CSSNames.colorFunctions)
      throw fault(.unknownFunction, near: near)
    }
    let place = token.range
    try advance()
    let (values, commas, hasSlash) = try arguments(of: place)
    let call = place.lowerBound..<token.range.upperBound
    guard 3...4 ~= values.count else { throw fault(.valueCount(values.count), at: call) }
    guard commas == 0 || commas == values.count - 1 && !hasSlash else { throw fault(.mixedSeparators, at: call) }
    guard commas > 0 || hasSlash || values.count == 3 else { throw fault(.missingSlash, at: call) }
    for (index, value) in values.enumerated() {
      let allowed = allowed(in: name, index, hasCommas: commas > 0)
      guard !allowed.contains(kind(of: value)) else { continue }
      throw fault(allowed == [.percentage] && value.unit.isEmpty ? .missingPercent : .wrongValue, at: value.range)
    }
    if commas > 0, name.hasPrefix("rgb"), Set(values.prefix(3).map(kind)).count > 1 {
      throw fault(.mixedValues, at: call)
    }
    try advance()
    let numbers = values.map { CSSColor.Number(bytes($0.range.lowerBound..<$0.unit.lowerBound), unit: word($0.unit)) }
    colors.append(CSSColor(function: name, numbers, hasCommas: commas > 0, at: call))
  }

  /// The values in the brackets of the function at `place`, the commas between them, and whether a slash stands before
  /// the fourth; the closing bracket is the token then.
  private mutating func arguments(
    of place: Range<Int>
  ) throws(CSSStop) -> (values: [CSSToken], commas: Int, hasSlash: Bool) {
    var values: [CSSToken] = []
    var commas = 0
    var hasSlash = false
    var mayEnd = false
    while token.kind != .close || !mayEnd {
      switch token.kind {
      case .number: values.append(token)
      case .word where word(token.range) == "none": values.append(token)
      // The colour that another one is made from (Level 5).
      case .word where word(token.range) == "from": throw .undecided
      // The result of a function is not known here.
      case .function: throw .undecided
      case .comma where mayEnd: commas += 1
      case .slash where mayEnd && values.count == 3 && !hasSlash: hasSlash = true
      case .close where values.isEmpty: throw fault(.valueCount(0), at: place.lowerBound..<token.range.upperBound)
      case .end: throw fault(.unclosedFunction, at: place.lowerBound..<token.range.upperBound)
      default: throw fault(.unexpected)
      }
      mayEnd = token.kind == .number || token.kind == .word
      try advance()
    }
    return (values, commas, hasSlash)
  }

  /// What a value of a function is.
  private enum ValueKind {
    case number, percentage, angle, none, other
  }

  private func kind(of value: CSSToken) -> ValueKind {
    guard value.kind == .number else { return .none }
    let unit = word(value.unit)
    if unit.isEmpty { return .number }
    return unit == "%" ? .percentage : CSSNames.angleUnits.contains(unit) ? .angle : .other
  }

  /// What the value with a number, from 0, may be.
  private func allowed(in name: String, _ index: Int, hasCommas: Bool) -> Set<ValueKind> {
    let none: Set<ValueKind> = hasCommas ? [] : [.none]
    guard name.hasPrefix("hsl"), index < 3 else { return none.union([.number, .percentage]) }
    if index == 0 { return none.union([.number, .angle]) }
    // Numbers without a sign of per cent are newer than commas.
    return hasCommas ? [.percentage] : none.union([.number, .percentage])
  }
}
