import Catalog
import DocumentModel
import Linting
import Reference

extension EditedFile {
  /// What may be typed at a place of a configuration.
  func configurationCompletions(at place: Int) -> [CompletionItem] {
    guard let probed = ProbedText(self, at: place) else { return [] }
    let node = probed.node
    let isKey = node.isKey
    var path = Self.keys(around: node, isKey: isKey)[...]
    let present = isKey ? node.parent.map { $0.pairs.map(\.key.text.string) } ?? [] : []
    var known = ConfigurationKey.allCases
    if path.starts(with: [ConfigurationKey.overrides.rawValue, ""]) {
      path = path.dropFirst(2)
      known = known.filter { present.contains("pointer") ? $0.isAboutProfiles : $0.mayBeOverridden }
    }
    let steps = Array(path)
    switch (isKey, steps.count) {
    case (true, 0): return keys(known, besides: present, probed)
    case (true, 1) where steps == [ConfigurationKey.rules.rawValue]: return rules(besides: present, probed)
    case (false, 1): return values(of: steps[0], isItem: false, probed)
    case (false, 2) where steps[0] == ConfigurationKey.rules.rawValue && !steps[1].isEmpty:
      return words(RuleLevels.Level.allCases.map(\.rawValue), probed)
    case (false, 2) where steps[1].isEmpty: return values(of: steps[0], isItem: true, probed)
    case (false, 3) where steps == [ConfigurationKey.allow.rawValue, "", "rule"]: return ruleNames(probed)
    default: return []
    }
  }

  private var isJSON: Bool { source.syntax == .json }

  /// The keys on the way to a node, from the outside, its own excluded; the empty text for an item of a list.
  private static func keys(around node: Node, isKey: Bool) -> [String] {
    var path: [String] = []
    var child = node
    if isKey, let parent = node.parent { child = parent }
    while let parent = child.parent, path.count < 6 {
      let pair = parent.pairs.first { $0.value.index == child.index }
      path.insert(pair?.key.text.string ?? "", at: 0)
      child = parent
    }
    return path
  }

  private func keys(_ keys: [ConfigurationKey], besides present: [String], _ probed: ProbedText) -> [CompletionItem] {
    let key = KeySlot(probed, source)
    guard var slot = key.slot else { return [] }
    return keys.filter { !present.contains($0.rawValue) }.map { name in
      slot.item(
        name.rawValue, .key, detail: name.summary, documentation: Note.key(name),
        key.text(name.rawValue, value: Self.value(of: name), isString: isJSON && name.isWord))
    }
  }

  /// A value of a key to begin with: what its example has, where that stands on one line.
  private static func value(of key: ConfigurationKey) -> CompletionText {
    switch key.shape {
    case .choice(let words): CompletionText(oneOf: words, first: words[0])
    case .flag: CompletionText(oneOf: ["true", "false"], first: "true")
    case .levels, .overrides, .allowances: CompletionText(.stop)
    case .parameters, .names, .patterns, .choices, .pointers, .places, .placeholders:
      CompletionText(.text("["), .stop, .text("]"))
    case .path, .count: CompletionText(.placeholder(String(key.example.dropFirst(key.rawValue.count + 2))))
    }
  }

  /// The values of a key, or what may stand in the list that is its value.
  private func values(of name: String, isItem: Bool, _ probed: ProbedText) -> [CompletionItem] {
    switch (ConfigurationKey(rawValue: name)?.shape, isItem) {
    case (.choice(let all), false), (.choices(let all), true): return words(all, probed)
    case (.flag, false): return words(["true", "false"], probed)
    case (.parameters, true):
      return plain(
        ParameterName.allCases.map { ($0.rawValue, $0.parameter.summary, ParameterPage(of: $0).note) }, .parameter,
        probed)
    default: return []
    }
  }

  private func rules(besides present: [String], _ probed: ProbedText) -> [CompletionItem] {
    let key = KeySlot(probed, source)
    guard var slot = key.slot else { return [] }
    let levels = RuleLevels.Level.allCases.map(\.rawValue)
    return Rule.all.filter { $0.canBeAllowed && !present.contains($0.id.name) }.map { rule in
      slot.item(
        rule.id.name, .rule, detail: rule.summary, documentation: RulePage(of: rule).note,
        key.text(
          rule.id.name, value: CompletionText(oneOf: levels, first: RuleLevels.Level.off.rawValue), isString: isJSON))
    }
  }

  private func ruleNames(_ probed: ProbedText) -> [CompletionItem] {
    plain(
      Rule.all.filter(\.canBeAllowed).map { ($0.id.name, $0.summary, RulePage(of: $0).note) }, .rule, probed)
  }

  private func words(_ words: [String], _ probed: ProbedText) -> [CompletionItem] {
    plain(words.map { ($0, nil, nil) }, .value, probed)
  }

  /// Items for the place of a value that are words, which need no quotes in YAML.
  private func plain(
    _ words: [(word: String, detail: String?, note: String?)], _ kind: CompletionItem.Kind, _ probed: ProbedText
  ) -> [CompletionItem] {
    var slot = CompletionSlot(range: probed.range(probed.node.contentRange))
    guard slot.isOnOneLine(of: source) else { return [] }
    slot.before = Array(probed.attempt.before.utf8)
    slot.after = Array((probed.attempt.quote + probed.attempt.comma).utf8)
    return words.map {
      slot.item($0.word, kind, detail: $0.detail, documentation: $0.note, CompletionText($0.word))
    }
  }
}

extension ConfigurationKey {
  /// Whether the value is a single text.
  fileprivate var isWord: Bool {
    switch shape {
    case .choice, .path: true
    default: false
    }
  }
}
