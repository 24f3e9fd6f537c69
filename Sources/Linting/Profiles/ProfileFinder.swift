import Catalog
import DocumentModel

/// Decides which mappings of a file are profiles, and binds them.
///
/// A mapping is a profile by a mark in a comment, by a pointer of the configuration, by its `ProductCode`, or by three
/// names of which one is found nowhere but in these requests.
struct ProfileFinder {
  /// What was found besides the profiles.
  var census: FileCensus
  /// The texts in which the configuration says that profiles are, in the order written.
  private(set) var texts: [EnclosedText] = []
  /// The settings at places of the file, by the numbers of the overrides that are about them.
  private var contexts: [[Int]: FileContext] = [:]

  private let file: FileContext
  private var binder: Binder
  private let mergeSources: Set<Int>
  private let isTimeOver: @Sendable () -> Bool
  /// Whether the configuration points at anything; nearly none does.
  private let hasPointers: Bool
  private var isOverdue = false

  /// A finder for a file.
  ///
  /// - Parameter passesAtAGlance: whether what is right by its bytes alone is left out of a profile's bindings.
  init(_ file: FileContext, passesAtAGlance: Bool = true) {
    self.file = file
    census = FileCensus(file)
    binder = Binder(file: file, passesAtAGlance: passesAtAGlance)
    mergeSources = binder.mergeSources()
    isTimeOver = file.options.limits.isOverdue
    hasPointers =
      !(file.options.profiles.isEmpty && file.options.partial.isEmpty && file.options.overrides.isEmpty)
  }

  /// What the user makes of severities at places of the file, where that is something else than in the rest of it.
  var placeLevels: Set<RuleLevels> { Set(contexts.values.map(\.options.levels)) }

  /// Finds the profiles of the file, in the order written. One is gone when the next is looked for: a stream of ten
  /// megabytes needs no more memory than its largest profile.
  mutating func findAll(_ visit: (Profile) -> Void) {
    let document = file.document
    var comment = 0
    var previousEnd = 0
    for item in document.documents {
      let root = document.root(of: item)
      let head = root.map { $0.record.range.lowerBound } ?? item.range.upperBound.byte
      let written = Mark.last(in: document, from: previousEnd, to: head, next: &comment)
      // The text of a text that is nothing else would be the same text again, and so on.
      let isSameText = file.options.isEnclosed && root?.kind == .scalar
      let mark = written ?? (file.options.isPartial && !isSameText ? .partial : nil)
      previousEnd = root.map { $0.record.range.upperBound } ?? item.range.upperBound.byte
      census.isDeclinedByMark = census.isDeclinedByMark || mark == .notAProfile
      census.isMarked = census.isMarked || root != nil && mark != nil && mark != .notAProfile
      guard let root, mark != .notAProfile else { continue }
      let (found, known) = (foundCount, texts.count)
      let places = hasPointers || mark != nil ? Place.all(from: root, mark: mark, file.options) : []
      look(at: root, places, visit)
      // An empty document is what a `---` too many makes.
      if root.kind != .mapping, !root.isAbsent {
        if foundCount == found { census.noteStray(root) }
        for number in known..<texts.count where !texts[number].scalar.isAbsent {
          let scalar = texts[number].scalar
          texts[number].isMarked = scalar.index == root.index || written != nil && scalar.parent?.index == root.index
        }
        if written != nil, let item = strayItem(of: root) { census.noteStray(item) }
      }
      if isStopped { break }
    }
    // A file of comments alone has no document.
    if document.documents.isEmpty {
      let mark = Mark.last(in: document, from: 0, to: document.source.text.count, next: &comment)
      census.isDeclinedByMark = mark == .notAProfile
    }
    let end = SourceOffset(document.source.text.count)
    if binder.isOverBudget {
      census.problems.append(.overLimit(.aliasExpansion, of: file.options.limits, at: binder.excess ?? end..<end))
    } else if isOverdue {
      census.problems.append(.overLimit(.seconds, of: file.options.limits, at: end..<end))
    }
  }

  /// The first list in a list that holds no mapping; of texts nobody knows yet what they hold.
  private func strayItem(of list: Node) -> Node? {
    guard list.kind == .sequence else { return nil }
    let records = file.document.nodes.records
    return list.children.first { item in
      item.kind == .sequence
        && records[item.index..<item.end].allSatisfy { $0.kind == .sequence || $0.kind == .scalar }
    }
  }

  /// Whether a limit was reached, so that nothing more is looked at.
  private var isStopped: Bool { isOverdue || binder.isOverBudget }

  /// The number of profiles, those of other products included, and of texts that may hold some.
  private var foundCount: Int { census.profileCount + census.foreigners.count + texts.count }

  /// A mapping as a profile, whatever it looks like.
  mutating func bind(_ mapping: Node) -> Profile { binder.bind(mapping, isPartial: false) }

  /// A mapping that is called a profile and names no parameter: it may hold the profiles that are meant, and where it
  /// holds none, it is meant itself.
  private struct Candidate {
    var mapping: Node
    var isPartial: Bool
    var overrides: [Int]
    /// How many profiles were found before it.
    var found: Int
  }

  /// Looks at a document, and at what stands inside profiles and mappings of other products as well.
  private mutating func look(at root: Node, _ places: [Place], _ visit: (Profile) -> Void) {
    let table = file.document.nodes
    var walk = PlaceWalk(places, overrides: file.options.overrides)
    var (index, end) = (root.index, root.end)
    var isInner = false
    // What is left of the stretches around the one looked at.
    var left: [(range: Range<Int>, isInner: Bool)] = []
    var candidates: [Candidate] = []
    var foreignEnd = 0
    while !isStopped {
      if let last = candidates.last, index >= last.mapping.end {
        candidates.removeLast()
        take(last, visit)
        continue
      }
      guard index < end else {
        guard let next = left.popLast() else { return }
        (index, end, isInner) = (next.range.lowerBound, next.range.upperBound, next.isInner)
        continue
      }
      guard !places.isEmpty || table.records[index].kind == .mapping else {
        index += 1
        continue
      }
      let node = Node(table: table, index: index)
      let arrival = walk.arrive(at: node)
      if let text = arrival.text { texts.append(text) }
      index += 1
      guard node.kind == .mapping else { continue }
      let evidence = evidence(in: node)
      let isPartial = isInner || walk.isPartial(node)
      switch evidence.signature {
      case .foreign:
        if node.index >= foreignEnd {
          census.foreigners.append(node)
          foreignEnd = node.end
        }
      case .none where arrival.isProfile && !evidence.namesParameters:
        candidates.append(
          Candidate(
            mapping: node, isPartial: isPartial, overrides: walk.overrides(about: node), found: foundCount))
      case .none where !arrival.isProfile:
        continue
      case .profile, .none:
        let inner = take(node, isPartial: isPartial, walk.overrides(about: node), visit)
        index = node.end
        guard !inner.isEmpty else { continue }
        left.append((index..<end, isInner))
        for stretch in inner.reversed() { left.append((stretch, true)) }
        end = index
      }
    }
  }

  /// Has a candidate visited in which no profile was found.
  private mutating func take(_ candidate: Candidate, _ visit: (Profile) -> Void) {
    guard foundCount == candidate.found else { return }
    _ = take(candidate.mapping, isPartial: candidate.isPartial, candidate.overrides, visit)
  }

  /// Has a profile visited; returns the values in it that belong to no parameter and may hold profiles of their own:
  /// fragments, since what they lack may come from the one around them.
  private mutating func take(
    _ mapping: Node, isPartial: Bool, _ overrides: [Int], _ visit: (Profile) -> Void
  ) -> [Range<Int>] {
    if !file.options.overrides.isEmpty { binder.turn(to: context(overrides)) }
    let profile = binder.bind(mapping, isPartial: isPartial || mergeSources.contains(mapping.index))
    census.profileCount += 1
    visit(profile)
    isOverdue = isTimeOver()
    return profile.inner
  }

  /// The file as it is judged where some overrides apply: the last that says something wins.
  private mutating func context(_ overrides: [Int]) -> FileContext {
    guard !overrides.isEmpty else { return file }
    if let known = contexts[overrides] { return known }
    var options = file.options
    for number in overrides { options.follow(options.overrides[number].settings) }
    let context = FileContext(document: file.document, options: options)
    contexts[overrides] = context
    return context
  }

  private enum Signature {
    /// The document is a profile.
    case profile
    case foreign
    case none
  }

  private mutating func evidence(in mapping: Node) -> Evidence {
    var evidence = Evidence()
    var hasMerge = false
    for pair in mapping.pairs {
      evidence.add(pair.key, pair.value)
      if evidence.isCertain { return evidence }
      hasMerge = hasMerge || Binder.isMerge(pair.key)
    }
    if hasMerge {
      for pair in binder.mergedPairs(of: mapping) { evidence.add(pair.key, pair.value) }
    }
    return evidence
  }

  /// What the names of a mapping tell.
  private struct Evidence {
    private var names = 0
    private var hasTellingName = false
    private var isForeign = false
    private(set) var isCertain = false

    /// Whether a key is the name of a parameter, in any key style.
    var namesParameters: Bool { names > 0 }

    var signature: Signature {
      if isCertain { return .profile }
      if isForeign { return .foreign }
      return names >= 3 && hasTellingName ? .profile : .none
    }

    mutating func add(_ key: Node, _ value: Node) {
      guard key.kind == .scalar, let parameter = Spelling.recogniseLetters(key.bytes).name, !value.isSchema else {
        return
      }
      names += 1
      switch parameter {
      case .productCode:
        let written = (value.resolved ?? value).bytes
        // Nearly every code is the one to the letter.
        if written.elementsEqual("ID_OCR".utf8) {
          isCertain = true
          return
        }
        let code = OuterBlank.trimmed(written)
        isCertain = isCertain || NameIndex.folded(code).elementsEqual("idocr".utf8)
        isForeign = isForeign || OtherProduct.named(ignoringStyle: code) != nil
      default:
        hasTellingName = hasTellingName || ProfileNames.telling.contains(parameter)
      }
    }
  }
}

extension Node {
  /// The number of the node behind this one and all that stands in it.
  fileprivate var end: Int { index + Int(record.extent) }

  /// Whether the value says what a value looks like, as JSON Schema and OpenAPI do, and so is none itself.
  fileprivate var isSchema: Bool {
    kind == .mapping
      && pairs.contains { pair in
        let name = pair.key.bytes
        if name.elementsEqual("$ref".utf8) { return pair.value.kind == .scalar }
        if name.elementsEqual("enum".utf8) { return pair.value.kind == .sequence }
        guard name.elementsEqual("type".utf8) else { return false }
        let types = pair.value.kind == .sequence ? Array(pair.value.children) : [pair.value]
        return types.contains { schemaTypes.index(of: $0.bytes) != nil }
      }
  }
}

/// The types of JSON Schema (Validation, section 6.1.1).
private let schemaTypes = NameIndex(["null", "boolean", "object", "array", "number", "string", "integer"])
