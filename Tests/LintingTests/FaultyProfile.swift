import Catalog
import DocumentModel
import Laws
import Linting
import SeededRandom
import YAMLSyntax

/// Puts faults into valid profiles, and comments and anchors around them.
struct FaultyProfile {
  /// The text of the file.
  private(set) var text: [UInt8]
  /// Its language.
  let syntax: SourceFile.Syntax

  private var random: SeededGenerator

  /// A profile that a number tells from all others.
  init(number: UInt64) {
    let valid = ValidProfile(number: number)
    (text, syntax) = (Array(valid.text.utf8), valid.syntax)
    random = SeededGenerator(seed: number ^ 0xFA17)
    for _ in 0..<Int.random(in: 1...3, using: &random) { addFault() }
    for _ in 0..<Int.random(in: 0...4, using: &random) where syntax == .yaml { addComment() }
    if dice(5) { addAnchor() }
  }

  private mutating func dice(_ sides: Int) -> Bool { Int.random(in: 0..<sides, using: &random) == 0 }

  private func parsed(_ text: [UInt8]) -> ParsedDocument {
    parseDocument(SourceFile(path: FilePath("p"), bytes: text, syntax: syntax), limits: ReadingLimits())
  }

  // MARK: - Faults

  private mutating func addFault() {
    let document = parsed(text)
    let table = document.nodes
    var pairs: [(pair: Node.Pair, mapping: Node)] = []
    for index in table.records.indices {
      let mapping = Node(table: table, index: index)
      for pair in mapping.pairs where ParameterName(rawValue: pair.key.text.string) != nil {
        pairs.append((pair, mapping))
      }
    }
    guard let (pair, mapping) = pairs.randomElement(using: &random) else { return }
    let edit: (Range<Int>, String)?
    switch Int.random(in: 0..<8, using: &random) {
    case 0: edit = (pair.key.contentRange.bytes, misspelt(pair.key.text.string))
    case 1: edit = strange(pair, mapping)
    case 2: edit = removal(pair, mapping)
    default: edit = value(pair, mapping)
    }
    guard let (range, words) = edit else { return }
    var changed = text
    changed.replaceSubrange(range, with: Array(words.utf8))
    if parsed(changed).problems.allSatisfy({ problem in Self.isOfPlaceholder(problem.kind) }) { text = changed }
  }

  private static func isOfPlaceholder(_ kind: ParseProblem.Kind) -> Bool { kind == .unquotedPlaceholder }

  private mutating func misspelt(_ name: String) -> String {
    switch Int.random(in: 0..<4, using: &random) {
    case 0: name.prefix(1).lowercased() + name.dropFirst()
    case 1: name.uppercased()
    case 2: String(name.dropLast())
    default: ParameterName(rawValue: name).map(Self.snake) ?? name
    }
  }

  private static func snake(_ name: ParameterName) -> String { KeyStyle.snake.spelling(of: name) }

  /// A pair that has no place in a profile, before another.
  private mutating func strange(_ pair: Node.Pair, _ mapping: Node) -> (Range<Int>, String)? {
    let place = pair.key.range.lowerBound.byte
    let lineBreak = text.contains(0x0D) ? "\r\n" : "\n"
    guard syntax == .yaml, mapping.style == .block else {
      let words = ["\"ServiceLevel\": \"1\", ", "\"Spoof\": \"T\",", "\"FlowType\" : [1],\(lineBreak)  "]
      return (place..<place, words.randomElement(using: &random) ?? "")
    }
    let start = text[..<place].lastIndex { $0 == 0x0A || $0 == 0x0D }.map { $0 + 1 } ?? 0
    let mark = start == 0 && text.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let indent = String(repeating: " ", count: place - start - mark)
    let glue = lineBreak + indent
    let words = [
      "ServiceLevel: \"1\" # as before", "Spoof: T", "FlowType:\(glue)  a: b", "ProductConfig: |\(glue)  x",
      "OperationMode:", "'Spoof': F # spoof", "SceneCode: ''", "ShowGuidePage: # none",
      "ServiceLevel: >\(glue)  x\(glue)",
    ]
    return (place..<place, (words.randomElement(using: &random) ?? "") + glue)
  }

  /// Takes a pair out, up to the next.
  private func removal(_ pair: Node.Pair, _ mapping: Node) -> (Range<Int>, String)? {
    let next = mapping.pairs.first { $0.key.index > pair.key.index }
    guard let next, pair.key.properties == nil else { return nil }
    return (pair.key.range.lowerBound.byte..<next.key.range.lowerBound.byte, "")
  }

  private mutating func value(_ pair: Node.Pair, _ mapping: Node) -> (Range<Int>, String)? {
    guard let name = ParameterName(rawValue: pair.key.text.string), pair.value.kind == .scalar else { return nil }
    var range = pair.value.range.bytes
    while range.upperBound > range.lowerBound, [0x0A, 0x0D, 0x20].contains(text[range.upperBound - 1]) {
      range = range.lowerBound..<range.upperBound - 1
    }
    let plain = [
      "01000000", "00000008", "yes", "1234", "Y", "y", "true", "null", "{{ name }}", "%NAME%", "[a]", "2026-01-01",
      "0x1F", "8", "1e3", "{defaultLanguage: zh-CN}", "{ocrPage: {tipColor: red}}", "~", "",
    ]
    let bare = ["1", "true", "1000000", "null", "{\"defaultLanguage\": \"zh-CN\"}", "[]", "8"]
    if dice(3) { return (range, (syntax == .json ? bare : plain).randomElement(using: &random) ?? "") }
    let faults = TransposedValueTests.faults.filter { $0.parameter == name }
    guard let fault = faults.randomElement(using: &random) else { return (range, "\" x \"") }
    let start = pair.key.range.lowerBound.byte
    let isAtMargin = mapping.style == .block && (start == 0 || text[start - 1] == 0x0A)
    let ways: [StyledScalar.Way] =
      syntax == .json
      ? [.json, .jsonWithU]
      : isAtMargin
        ? [.plain, .single, .double, .doubleWithX, .literal, .folded]
        : mapping.style == .block ? [.plain, .single, .double, .doubleWithU] : [.single, .double]
    guard let way = ways.randomElement(using: &random), let scalar = StyledScalar(fault.value, way) else { return nil }
    var written = String(decoding: scalar.written, as: UTF8.self)
    if way == .literal || way == .folded, dice(2) { written = written.replacing("-\n", with: dice(2) ? "\n" : "+\n") }
    return (range, text.contains(0x0D) ? written.replacing("\n", with: "\r\n") : written)
  }

  // MARK: - Dress

  private mutating func addComment() {
    let ends = text.indices.filter { text[$0] == 0x0A }
    guard var place = ends.randomElement(using: &random) else { return }
    let notes = [" # it's a note", "\t# \"b\"", " # idvlint: allow unknown-doc-type -- tried"]
    var words = notes.randomElement(using: &random) ?? ""
    if dice(2) {
      place += 1
      words = String(repeating: " ", count: Int.random(in: 0...3, using: &random)) + "# own line 张😀\n"
    } else if place > 0, text[place - 1] == 0x0D {
      place -= 1
    }
    put(words, at: place)
  }

  private mutating func addAnchor() {
    guard syntax == .yaml else { return }
    put("x-anchor: &anchor [a, {b: c}]\nx-use: *anchor\n", at: text.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)
  }

  /// Puts words in where they change nothing of what the file says beside themselves.
  private mutating func put(_ words: String, at place: Int) {
    var changed = text
    changed.insert(contentsOf: Array(words.utf8), at: place)
    let (old, new) = (parsed(text), parsed(changed))
    guard new.problems.isEmpty, old.problems.isEmpty else { return }
    let (before, after) = (MendingCase.entries(old.nodes), MendingCase.entries(new.nodes))
    if after == before || words.hasPrefix("x-") && after.suffix(before.count - 1) == before.dropFirst() {
      text = changed
    }
  }
}
