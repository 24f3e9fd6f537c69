import Catalog

/// Reads a CSS value of a known kind and stops at what cannot stand.
struct CSSParser {
  private var scanner: CSSScanner
  /// The token that is looked at.
  private(set) var token: CSSToken
  /// Where the last token that was passed ends, in bytes of the text.
  private(set) var end = 0
  /// The colours that were read so far and are known here.
  var colors: [CSSColor] = []

  private init(_ text: PartialText) throws(CSSStop) {
    scanner = CSSScanner(text)
    token = try scanner.next()
  }

  /// What makes a text no value of a kind, whatever its placeholders hold; nil where it is one or may come to be one.
  /// Pictures are no CSS and never wrong here.
  static func fault(of text: PartialText, as kind: StyleProperty.Kind) -> CSSFault? {
    do throws(CSSStop) {
      var parser = try CSSParser(text)
      try parser.value(kind)
      return nil
    } catch {
      if case .fault(let fault) = error { return fault }
      return nil
    }
  }

  /// The colours in a text that is a value of a kind, or may come to be one, as far as they are known.
  static func colors(in text: PartialText, as kind: StyleProperty.Kind) -> [CSSColor] {
    guard var parser = try? CSSParser(text) else { return [] }
    do throws(CSSStop) {
      try parser.value(kind)
    } catch {
      if case .fault = error { return [] }
    }
    return parser.colors
  }

  private mutating func value(_ kind: StyleProperty.Kind) throws(CSSStop) {
    if token.kind == .word, CSSNames.openWords.contains(word(token.range)) { throw .undecided }
    switch kind {
    case .color, .colorList: try color()
    case .boxShadow: try boxShadow()
    case .border: try border()
    case .lengthOrPercentage: try size(orPercentage: true)
    case .length:
      // A box is not narrower than nothing (CSS Box Sizing Module Level 3, section 3.1.1).
      guard !token.isNegative else { throw fault(.negative) }
      try size(orPercentage: false)
    case .imageURL: throw .undecided
    }
    guard token.kind == .end else { throw fault(.unexpected) }
  }

  /// Goes on to the next token.
  mutating func advance() throws(CSSStop) {
    end = token.range.upperBound
    token = try scanner.next()
  }

  /// The letters of a stretch of the text in lower case.
  func word(_ stretch: Range<Int>) -> String { String(decoding: scanner.word(stretch), as: UTF8.self) }

  /// The bytes of a stretch of the text.
  func bytes(_ stretch: Range<Int>) -> ArraySlice<UInt8> { scanner[stretch] }

  /// A fault of a stretch of the text, else of the token that is looked at.
  func fault(_ kind: CSSFault.Kind, at range: Range<Int>? = nil, near: String? = nil) -> CSSStop {
    .fault(CSSFault(kind: kind, range: range ?? token.range, near: near))
  }

  // MARK: - Sizes

  /// A length, or a percentage where one may stand.
  private mutating func size(orPercentage: Bool) throws(CSSStop) {
    if token.kind == .word, CSSNames.openSizes.contains(word(token.range)) { throw .undecided }
    if orPercentage, token.kind == .number, word(token.unit) == "%" { return try advance() }
    try length()
  }

  /// A length with its unit; 0 needs none.
  private mutating func length() throws(CSSStop) {
    switch token.kind {
    case .number:
      let unit = word(token.unit)
      if unit.isEmpty {
        guard token.isZero else { throw fault(.missingUnit) }
      } else if !CSSNames.lengthUnits.contains(unit) {
        throw fault(unit == "%" ? .percentage : .unknownUnit)
      }
      try advance()
    // The result of a function is not known here.
    case .function: throw .undecided
    case .word: throw fault(.unknownName(what: "a length"))
    default: throw fault(.unexpected)
    }
  }

  // MARK: - Borders and shadows

  /// Width, style and colour in any order, each at most once.
  private mutating func border() throws(CSSStop) {
    var seen: Set<String> = []
    repeat {
      let start = token.range
      let part = try borderPart()
      guard seen.insert(part).inserted else { throw fault(.repeated(what: part), at: start.lowerBound..<end) }
    } while token.kind != .end
  }

  /// One part of a border; returns which.
  private mutating func borderPart() throws(CSSStop) -> String {
    switch token.kind {
    case .number:
      guard !token.isNegative else { throw fault(.negative) }
      try length()
      return "width"
    case .word where CSSNames.borderWidths.contains(word(token.range)):
      try advance()
      return "width"
    case .word where CSSNames.borderStyles.contains(word(token.range)):
      try advance()
      return "style"
    default:
      try color(otherwise: "a width, a style or a colour", among: CSSNames.borderWidths.union(CSSNames.borderStyles))
      return "colour"
    }
  }

  /// `none`, or shadows with commas between them.
  private mutating func boxShadow() throws(CSSStop) {
    if token.kind == .word, word(token.range) == "none" { return try advance() }
    try shadow()
    while token.kind == .comma {
      try advance()
      try shadow()
    }
  }

  /// Two to four lengths side by side, maybe a colour, maybe `inset`.
  private mutating func shadow() throws(CSSStop) {
    let start = token.range.lowerBound
    var seen: Set<String> = []
    var lengths = 0
    var isAmongLengths = false
    repeat {
      let part = token
      if part.kind == .number {
        if lengths > 0, !isAmongLengths { throw fault(.splitLengths) }
        // The third is the blur.
        if lengths == 2, part.isNegative { throw fault(.negative) }
        try length()
        lengths += 1
        isAmongLengths = true
        continue
      }
      isAmongLengths = false
      let isInset = part.kind == .word && word(part.range) == "inset"
      if isInset { try advance() } else { try color(otherwise: "a length, a colour or `inset`", among: ["inset"]) }
      let what = isInset ? "`inset`" : "colour"
      guard seen.insert(what).inserted else { throw fault(.repeated(what: what), at: part.range.lowerBound..<end) }
    } while token.kind != .end && token.kind != .comma
    guard 2...4 ~= lengths else { throw fault(.lengthCount(lengths), at: start..<end) }
  }
}
