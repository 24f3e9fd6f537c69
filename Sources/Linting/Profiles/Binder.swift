import Catalog
import DocumentModel
import JSONSyntax

/// Turns mappings into profiles: resolves merges and aliases under a budget, and parses each value once by its shape.
struct Binder {
  /// A pair that a merge brings in.
  struct MergedPair {
    /// The key.
    var key: Node
    /// The value as written there, maybe an alias.
    var value: Node
    /// The place of the merge.
    var merge: SourceRange
  }

  private var file: FileContext
  private let passesAtAGlance: Bool
  private let hasAliases: Bool
  private var glance: Glance
  private var visited = 0
  /// The alias or merge at which the limit was passed; nil where it was not.
  private(set) var excess: SourceRange?
  /// Whether the merges that were resolved last bring in something that is not known here.
  private var mergesUnknown = false

  /// A binder for the mappings of a file.
  ///
  /// - Parameter passesAtAGlance: whether what is right by its bytes alone is left out of a profile's bindings.
  init(file: FileContext, passesAtAGlance: Bool = true) {
    self.file = file
    self.passesAtAGlance = passesAtAGlance
    glance = Glance(file.options)
    hasAliases = file.document.nodes.records.contains { $0.kind == .alias }
  }

  /// Goes on in the same file with other settings.
  mutating func turn(to file: FileContext) {
    self.file = file
    glance = Glance(file.options)
  }

  /// Whether aliases and merges led to more nodes than the limit allows; what was bound is then incomplete.
  var isOverBudget: Bool { visited > file.options.limits.aliasExpansion }

  /// Counts the nodes that an alias or merge led to.
  private mutating func visit(_ count: Int = 1, from use: SourceRange) {
    visited += count
    if excess == nil, isOverBudget { excess = use }
  }

  /// The mappings that are merged into others: fragments, from which nothing is missing.
  func mergeSources() -> Set<Int> {
    guard hasAliases else { return [] }
    let table = file.document.nodes
    var sources: Set<Int> = []
    for index in table.records.indices where table.records[index].kind == .mapping {
      for pair in Node(table: table, index: index).pairs where Self.isMerge(pair.key) {
        let items = pair.value.kind == .sequence ? Array(pair.value.children) : [pair.value]
        for item in items where item.kind == .alias {
          if let source = item.resolved { sources.insert(source.index) }
        }
      }
    }
    return sources
  }

  /// The pairs that a mapping's merges bring in: a key that is there already is not replaced
  /// (yaml.org/type/merge).
  mutating func mergedPairs(of mapping: Node) -> [MergedPair] {
    var result: [MergedPair] = []
    var merges: [(node: Node, use: SourceRange)] = []
    var names: Set<String> = []
    for pair in mapping.pairs {
      if Self.isMerge(pair.key) {
        merges += Self.merged(pair.value).map { ($0, $0.range) }
      } else {
        names.insert(pair.key.text.string)
      }
    }
    merges.reverse()
    mergesUnknown = false
    while let (node, use) = merges.popLast(), !isOverBudget {
      guard let source = node.resolved else {
        mergesUnknown = true
        continue
      }
      visit(from: use)
      guard source.kind == .mapping else { continue }
      var inner: [(node: Node, use: SourceRange)] = []
      for pair in source.pairs {
        visit(from: use)
        if isOverBudget { break }
        if Self.isMerge(pair.key) {
          inner += Self.merged(pair.value).map { ($0, use) }
        } else if names.insert(pair.key.text.string).inserted {
          result.append(MergedPair(key: pair.key, value: pair.value, merge: use))
        }
      }
      merges += inner.reversed()
    }
    return result
  }

  /// The profile that a mapping is.
  mutating func bind(_ mapping: Node, isPartial: Bool) -> Profile {
    var bindings: [Binding] = []
    var passed = SIMD16<UInt32>(repeating: .max)
    var hasMerge = false
    var inner: [Range<Int>] = []
    // Where a team writes names in a style of its own, the documented ones are slips.
    let mayPass = passesAtAGlance && file.options.keyStyle?.style == nil
    var glance = glance
    let table = mapping.table
    let (records, text) = (table.records, table.text)
    let end = mapping.index + Int(records[mapping.index].extent)
    var key = mapping.index + 1
    while key < end {
      let value = key + Int(records[key].extent)
      guard value < end else { break }
      let parameter =
        mayPass ? glance.passed(key, value, records.span, text.span) : nil
      if let parameter, passed[parameter.order] == .max {
        passed[parameter.order] = UInt32(key)
      } else {
        let node = Node(table: table, index: key)
        if Self.isMerge(node) {
          hasMerge = true
        } else {
          let pair = binding(node, Node(table: table, index: value), in: mapping.index)
          if pair.parameter == nil {
            inner.append(value..<value + Int(records[value].extent))
          }
          bindings.append(pair)
        }
      }
      key = value + Int(records[value].extent)
    }
    if hasMerge {
      for pair in mergedPairs(of: mapping) {
        bindings.append(binding(pair.key, pair.value, merge: pair.merge, in: mapping.index))
      }
    }
    let style = passed[ParameterName.styleConfig.order]
    if style != .max, mayHide(glance.hiders, passed, bindings, table) {
      passed[ParameterName.styleConfig.order] = .max
      let value = Node(table: table, index: Int(style) + 1)
      bindings.append(binding(Node(table: table, index: Int(style)), value, in: mapping.index))
    }
    // Whatever seems to be missing may be in what is not known.
    let isIncomplete = isPartial || isOverBudget || hasMerge && mergesUnknown
    return Profile(
      file: file, mapping: mapping, isPartial: isIncomplete, bindings: bindings, passed: passed, inner: inner)
  }

  /// Whether one of some parameters, one bit each in their order, may have the value `0`.
  private func mayHide(_ hiders: UInt16, _ passed: SIMD16<UInt32>, _ bindings: [Binding], _ table: NodeTable) -> Bool {
    var rest = hiders
    while rest != 0 {
      let order = rest.trailingZeroBitCount
      rest &= rest - 1
      if passed[order] != .max, table.scalarBytes(Int(passed[order]) + 1).elementsEqual("0".utf8) { return true }
    }
    return bindings.contains { $0.parameter.map { hiders & 1 << UInt16($0.order) != 0 } ?? false }
  }

  /// A pair, its alias resolved.
  ///
  /// - Parameter merge: the merge that brings the pair in; nil for the mapping's own.
  private mutating func binding(
    _ key: Node, _ written: Node, merge: SourceRange? = nil, in mapping: Int
  ) -> Binding {
    guard written.kind == .alias, let target = written.resolved else {
      return Self.binding(key, written, use: merge, in: mapping, of: file)
    }
    // A value is read anew at each use, so a long one counts for more than a short one.
    let record = target.record
    visit(Int(record.extent) + record.range.count / 100, from: merge ?? written.range)
    return Self.binding(key, target, use: merge ?? written.range, in: mapping, of: file)
  }

  /// What a key is taken for; one that the user knows is no slip, and of one with a placeholder nothing is known.
  private static func recognition(of key: Node, _ options: LintOptions) -> Spelling.Recognition {
    guard key.kind == .scalar else { return .none }
    let recognition = Spelling.recognise(key.bytes, as: options.keyStyle)
    switch recognition {
    case .exact, .none: return recognition
    case .near where !options.extraKeys.isEmpty && options.extraKeys.contains(key.text.string): return .none
    case .keyStyle, .near:
      // The common placeholders have more marks than a slip.
      let delimiters = options.placeholders
      return delimiters.isEmpty || PartialText(key.text, delimiters: delimiters).isLiteral ? recognition : .none
    }
  }

  /// A pair, its value parsed by the shape of its parameter.
  ///
  /// - Parameters:
  ///   - value: the value itself, or an alias of nothing.
  ///   - use: the alias or merge that brings the value in; nil where it is written at its key.
  ///   - mapping: the index of the profile's mapping.
  static func binding(
    _ key: Node, _ value: Node, use: SourceRange?, in mapping: Int, of file: FileContext
  ) -> Binding {
    let recognition = recognition(of: key, file.options)
    let reading = ValueReading(value, in: file)
    var url: URLReference?
    var json: EmbeddedJSON?
    var style: StyleOutline?
    // Nothing can be told of what is filled in as a whole.
    if let parameter = recognition.name, reading.presence == .present, let text = reading.text, !text.isWholeHole {
      switch forms[parameter.order] {
      case .plain: break
      case .url: url = URLReference(text)
      case .embeddedJSON: json = EmbeddedJSON(text, limits: file.options.limits)
      case .style:
        json = EmbeddedJSON(text, limits: file.options.limits)
        style = json.map { StyleOutline($0) }
      }
    }
    return Binding(
      key: key, mapping: mapping, recognition: recognition, value: value, use: use, reading: reading,
      url: url, json: json, style: style)
  }

  /// What the values of the parameters are parsed as, in the order of the parameters.
  private enum Form {
    case plain, url, embeddedJSON, style
  }

  private static let forms = ParameterName.allCases.map { name -> Form in
    switch name.shape {
    case .exactly, .choice, .identifier, .text: .plain
    case .url: .url
    case .embeddedJSON(.styleConfig): .style
    case .embeddedJSON: .embeddedJSON
    }
  }

  /// Whether a key merges its value into the mapping: `<<` without quotes.
  static func isMerge(_ key: Node) -> Bool {
    let record = key.record
    guard record.kind == .scalar, record.style == .plain, record.end - record.start == 2 else { return false }
    return key.table.text[Int(record.start)] == UInt8(ascii: "<") && key.bytes.elementsEqual("<<".utf8)
  }

  private static func merged(_ value: Node) -> [Node] {
    value.kind == .sequence ? Array(value.children) : [value]
  }
}

extension EmbeddedJSON {
  /// The JSON in a value.
  init(_ text: PartialText, limits: ReadingLimits) {
    let decoded = text.text
    start = decoded.bounds.lowerBound
    map = decoded.bufferMap
    let start = start
    let holes = text.holes.map { $0.lowerBound + start..<$0.upperBound + start }
    reading = readJSON(decoded.buffer, in: decoded.bounds, map: map, holes: holes, limits: limits)
  }
}
