import Catalog
import DocumentModel
import JSONSyntax

/// Turns mappings into profiles: resolves merges and aliases under a budget, and parses each value once by its shape.
struct Binder {
  /// A pair as a profile has it.
  struct BoundPair {
    /// The key.
    var key: Node
    /// The value as written there, maybe an alias.
    var value: Node
    /// The merge that brings the pair in; nil for the mapping's own.
    var merge: SourceRange?
  }

  private let file: FileContext
  private let hasAliases: Bool
  private var visited = 0

  /// A binder for the mappings of a file.
  init(file: FileContext) {
    self.file = file
    hasAliases = file.document.nodes.records.contains { $0.kind == .alias }
  }

  /// Whether aliases and merges led to more nodes than the limit allows; what was bound is then incomplete.
  var isOverBudget: Bool { visited > file.options.limits.aliasExpansion }

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

  /// The pairs of a mapping and, behind them, those that its merges bring in: a key that is there already is not
  /// replaced (yaml.org/type/merge).
  mutating func pairs(of mapping: Node) -> [BoundPair] {
    var result: [BoundPair] = []
    var merges: [(node: Node, use: SourceRange)] = []
    for pair in mapping.pairs {
      if Self.isMerge(pair.key) {
        merges += Self.merged(pair.value).map { ($0, $0.range) }
      } else {
        result.append(BoundPair(key: pair.key, value: pair.value, merge: nil))
      }
    }
    guard !merges.isEmpty else { return result }
    var names = Set(result.map { $0.key.text.string })
    merges.reverse()
    while let (node, use) = merges.popLast(), !isOverBudget {
      guard let source = node.resolved, source.kind == .mapping else { continue }
      var inner: [(node: Node, use: SourceRange)] = []
      for pair in source.pairs {
        visited += 1
        if isOverBudget { break }
        if Self.isMerge(pair.key) {
          inner += Self.merged(pair.value).map { ($0, use) }
        } else if names.insert(pair.key.text.string).inserted {
          result.append(BoundPair(key: pair.key, value: pair.value, merge: use))
        }
      }
      merges += inner.reversed()
    }
    return result
  }

  /// The profile that a mapping is.
  mutating func bind(_ mapping: Node, isPartial: Bool) -> Profile {
    var bindings: [Binding] = []
    bindings.reserveCapacity(16)
    for pair in pairs(of: mapping) { bindings.append(binding(pair, in: mapping)) }
    return Profile(file: file, mapping: mapping, isPartial: isPartial || isOverBudget, bindings: bindings)
  }

  /// A pair, its value parsed by the shape of its parameter.
  mutating func binding(_ pair: BoundPair, in mapping: Node) -> Binding {
    let recognition = Spelling.recognise(key: pair.key)
    let parameter = recognition.name
    var value = pair.value
    var use = pair.merge
    if value.kind == .alias, let target = value.resolved {
      visited += 1
      use = use ?? value.range
      value = target
    }
    let reading = ValueReading(value, isJSON: file.document.source.syntax == .json)
    let shape = parameter?.parameter.shape
    var url: URLReference?
    var json: EmbeddedJSON?
    if reading.presence == .present, let text = reading.text {
      switch shape {
      case .url: url = URLReference(text)
      case .embeddedJSON: json = EmbeddedJSON(text, limits: file.options.limits)
      default: break
      }
    }
    return Binding(
      key: pair.key, name: pair.key.kind == .scalar ? pair.key.text.string : "?", mapping: mapping.index,
      parameter: parameter, recognition: recognition, value: value, use: use, presence: reading.presence,
      plain: reading.plain, text: reading.text, url: url, json: json)
  }

  private static func isMerge(_ key: Node) -> Bool {
    guard key.kind == .scalar, key.style == .plain, key.record.end - key.record.start == 2 else { return false }
    return key.text.equals("<<")
  }

  private static func merged(_ value: Node) -> [Node] {
    value.kind == .sequence ? Array(value.children) : [value]
  }
}

/// What stands in the place of a value, as a string parameter sees it.
private struct ValueReading {
  var presence = Binding.Presence.present
  var plain = PlainScalar.text
  var text: PartialText?

  init(_ value: Node, isJSON: Bool) {
    guard value.kind == .scalar else { return }
    if isJSON, value.style == .plain {
      presence = value.text.equals("null") ? .null : .present
      return
    }
    let tag = value.properties?.tag
    let decoded = value.text
    let isString = tag == "!" || tag == "tag:yaml.org,2002:str"
    if let tag, !isString {
      // A local tag (`!vault`, `!Ref`) makes the value whatever its program makes of it.
      text = tag.hasPrefix("tag:yaml.org,2002:") ? nil : PartialText(decoded, isTagged: true)
      if tag == "tag:yaml.org,2002:null" { presence = .null }
      return
    }
    if value.style == .plain, !isString {
      plain = PlainScalar(decoded.bytes)
      if plain == .null {
        presence = .null
        return
      }
    } else if decoded.isEmpty {
      presence = .empty
    }
    text = PartialText(decoded, isTagged: !decoded.isTrusted)
  }
}

extension Spelling {
  /// What a key was meant to be; a key that is no scalar is no name.
  fileprivate static func recognise(key: Node) -> Recognition {
    key.kind == .scalar ? recognise(key.text.bytes) : .none
  }
}

extension EmbeddedJSON {
  /// The JSON in a value.
  fileprivate init(_ text: PartialText, limits: ReadingLimits) {
    let decoded = text.text
    start = decoded.bounds.lowerBound
    map = decoded.bufferMap
    reading = readJSON(
      decoded.buffer, in: decoded.bounds, map: map,
      holes: text.holes.isEmpty ? [] : text.holes.map { $0.lowerBound + decoded.bounds.lowerBound..<$0.upperBound + decoded.bounds.lowerBound },
      limits: limits)
  }
}
