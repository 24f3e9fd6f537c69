package import Catalog
package import DocumentModel

/// Takes the findings of one rule at a time and gives them what every finding of a place has: path, severity, subject.
package struct FindingCollector {
  /// What has been found so far.
  package private(set) var findings: [Finding] = []
  /// The place in ``RuleTable/rules`` of the rule whose check is running.
  var rule = 0
  /// What the user makes of severities in the profile that is looked at; nil where that is what is said of the file.
  var levels: RuleLevels?
  /// The paths in the JSON of which findings were reported last.
  private var index: PathIndex?
  /// The value of which a finding was reported last. A long one may have very many.
  private var last: (node: Node, value: FoundValue?)?

  /// A collector without findings.
  init() {}

  /// Hands over what has been found, and forgets it.
  mutating func take() -> [Finding] {
    defer { findings = [] }
    return findings
  }

  /// Adds what was found elsewhere.
  mutating func append(_ others: [Finding]) { findings += others }

  /// Reports something wrong with a stretch of the file that belongs to no profile.
  package mutating func report(
    _ message: Message, at range: SourceRange, subject: Finding.Subject? = nil, notes: [Finding.Note] = [],
    help: Message? = nil, fix: Fix? = nil
  ) {
    let new = begin(message, range)
    findings[new].subject = subject
    findings[new].notes = notes
    findings[new].help = help
    findings[new].fix = fix
  }

  /// Reports a fault that was found while the text was read.
  package mutating func report(_ problem: ParseProblem) {
    report(
      Message(problem.message), at: problem.range,
      notes: problem.related.map { [Finding.Note(Message($0.message), at: $0.range)] } ?? [],
      help: problem.help.map { Message($0) })
  }

  /// Reports something wrong with a value.
  ///
  /// - Parameters:
  ///   - binding: the parameter.
  ///   - stretch: the wrong part, in bytes of the decoded text; nil for the whole value.
  ///   - isOfPart: whether it silences only what stands at that part (``Finding/isOfPart``).
  ///   - repeated: the text that makes this a finding where it stood in an earlier profile.
  package mutating func report(
    _ message: Message, in binding: Binding, at stretch: Range<Int>? = nil, isOfPart: Bool = false,
    repeated: String? = nil, notes: [Finding.Note] = [], help: Message? = nil, fix: Fix? = nil
  ) {
    let origin = stretch.flatMap { stretch in binding.text.map { $0.text.range(of: stretch) } } ?? binding.valueRange
    add(message, binding, origin: origin, inner: nil, notes: notes, help: help, fix: fix)
    let last = findings.count - 1
    findings[last].value = foundValue(of: binding.value)
    findings[last].repeated = repeated
    findings[last].isOfPart = isOfPart
    if stretch != nil { findings[last].subject?.inner = binding.json?.scalar(around: origin)?.index }
  }

  /// Reports something wrong inside the JSON that a value holds.
  ///
  /// - Parameters:
  ///   - inner: the node inside the JSON.
  ///   - range: the wrong part; nil for the content of the node.
  package mutating func report(
    _ message: Message, in binding: Binding, inside inner: Node, at range: SourceRange? = nil,
    notes: [Finding.Note] = [], help: Message? = nil, fix: Fix? = nil
  ) {
    let origin = range ?? (inner.kind == .scalar ? inner.contentRange : inner.range)
    let path = path(to: inner.index, in: inner.table)
    add(message, binding, origin: origin, inner: (inner.index, path), notes: notes, help: help, fix: fix)
    findings[findings.count - 1].value = foundValue(of: inner)
  }

  /// Reports something wrong with a key inside the JSON that a value holds.
  package mutating func report(
    _ message: Message, in binding: Binding, insideAtKey key: Node, notes: [Finding.Note] = [], help: Message? = nil,
    fix: Fix? = nil
  ) {
    // A key has no path of its own; it is found by that of its value, which stands right behind it.
    let path = path(to: key.index + 1, in: key.table)
    add(message, binding, origin: key.contentRange, inner: (key.index, path), notes: notes, help: help, fix: fix)
  }

  /// Reports something wrong with the name of a parameter.
  package mutating func report(
    _ message: Message, atKeyOf binding: Binding, notes: [Finding.Note] = [], help: Message? = nil, fix: Fix? = nil
  ) {
    let place = binding.key.contentRange
    let new = begin(message, binding.isMerged ? binding.use ?? place : place)
    findings[new].subject = Finding.Subject(node: binding.key.index)
    findings[new].mapping = binding.mapping
    findings[new].key = binding.name
    findings[new].notes = notes
    findings[new].help = help
    if binding.isMerged {
      findings[new].origin = place
      findings[new].notes.insert(Finding.Note("the name is written here", at: place), at: 0)
    } else {
      findings[new].fix = fix
    }
  }

  /// Reports something wrong with a node inside the collection that a value is.
  ///
  /// - Parameter stretch: the wrong part, in bytes of the decoded text; nil for the whole node.
  package mutating func report(
    _ message: Message, in binding: Binding, within node: Node, at stretch: Range<Int>? = nil, help: Message? = nil
  ) {
    let origin = stretch.map { node.text.range(of: $0) } ?? node.contentRange
    add(message, binding, origin: origin, inner: nil, notes: [], help: help, fix: nil)
    findings[findings.count - 1].subject = Finding.Subject(node: node.index, use: binding.use)
    findings[findings.count - 1].value = foundValue(of: node)
  }

  /// Reports something wrong with a profile as a whole: it stands at the key `ProductCode`, else at the first key.
  ///
  /// - Parameter absent: the parameter that the profile lacks, where that is what is wrong.
  package mutating func report(
    _ message: Message, about profile: Profile, absent: ParameterName? = nil, notes: [Finding.Note] = [],
    help: Message? = nil, fix: Fix? = nil
  ) {
    let place = profile.anchorKey?.contentRange ?? profile.mapping.range
    let new = begin(message, place)
    findings[new].mapping = profile.mapping.index
    findings[new].absent = absent?.rawValue
    findings[new].notes = notes
    findings[new].help = help
    findings[new].fix = fix
  }

  /// Begins a finding, which is completed where it stays.
  ///
  /// - Returns: its place in the list.
  private mutating func begin(_ message: Message, _ range: SourceRange) -> Int {
    let rules = RuleTable.shared.rules
    findings.append(
      Finding(rule: rules[rule].id, severity: rules[rule].severity, levels: levels, message: message, range: range))
    return findings.count - 1
  }

  private mutating func foundValue(of node: Node) -> FoundValue? {
    if let last, last.node.table === node.table, last.node.index == node.index { return last.value }
    let value = FoundValue(of: node)
    last = (node, value)
    return value
  }

  private mutating func path(to node: Int, in table: NodeTable) -> [String] {
    if index?.table !== table { index = PathIndex(table: table) }
    return index?.path(to: node) ?? []
  }

  private mutating func add(
    _ message: Message, _ binding: Binding, origin: SourceRange, inner: (index: Int, path: [String])?,
    notes: [Finding.Note], help: Message?, fix: Fix?
  ) {
    let new = begin(message, binding.use ?? origin)
    findings[new].subject = Finding.Subject(node: binding.value.index, inner: inner?.index, use: binding.use)
    findings[new].mapping = binding.mapping
    findings[new].key = binding.name
    findings[new].innerPath = inner?.path ?? []
    findings[new].notes = notes + quoteNote(binding, findings[new].rule)
    findings[new].help = writingHelp(binding, findings[new].rule) ?? help
    if binding.use == nil {
      findings[new].fix = fix
    } else {
      // The text serves other places too, so nothing is offered for it.
      findings[new].origin = origin
      findings[new].notes.insert(Finding.Note("the value is written here", at: origin), at: 0)
    }
  }
}

/// What a rule about values says of missing quotes, since those about quotes stay silent then.
private func quoteNote(_ binding: Binding, _ rule: RuleID) -> [Finding.Note] {
  let silenced: RuleID
  switch binding.plain {
  case .lost: silenced = "lossy-plain-scalar"
  case .ambiguous: silenced = "ambiguous-plain-scalar"
  case .text, .null, .singleLetter: return []
  }
  guard RuleTable.yields[silenced]?.contains(rule) == true else { return [] }
  return [Finding.Note("the value needs quotes as well, or YAML readers change it")]
}

/// The rules about the form of a whole value.
private let rulesAboutForm: Set<RuleID> = Set(
  Rule.rulesBeforeQuotes + ["malformed-merchant-biz-id", "malformed-scene-code", "unknown-language"])

/// What a rule about the form of a value advises where quotes or a placeholder are none to anybody but the writer; nil
/// elsewhere.
private func writingHelp(_ binding: Binding, _ rule: RuleID) -> Message? {
  guard let text = binding.text?.text else { return nil }
  let bytes = text.bytes
  let isQuoted = isTypographicQuote(bytes.prefix(3)) || isTypographicQuote(bytes.suffix(3))
  let name = isQuoted ? nil : variableName(bytes)
  guard isQuoted || name != nil, rulesAboutForm.contains(rule) else { return nil }
  return name.map { "write `${\($0, at: text.range)}` for a placeholder; `\(text)` is a text" }
    ?? "typographic quotes are a part of the value; write `\"` in their place"
}

/// Whether a character is one of `‘’‚‛“”„‟` (U+2018 to U+201F).
private func isTypographicQuote(_ character: ArraySlice<UInt8>) -> Bool {
  character.starts(with: [0xE2, 0x80]) && character.last.map { 0x98...0x9F ~= $0 } == true
}

/// The name in `$NAME`; nil for any other text.
private func variableName(_ bytes: ArraySlice<UInt8>) -> String? {
  let name = bytes.dropFirst()
  guard bytes.first == UInt8(ascii: "$"), let first = name.first, !(0x30...0x39 ~= first),
    name.allSatisfy({ Alphabet.wordCharacters.contains($0) })
  else { return nil }
  return String(decoding: name, as: UTF8.self)
}
