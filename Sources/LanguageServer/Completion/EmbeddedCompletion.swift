import Catalog
import DocumentModel
import JSONSyntax
import Linting
import Reference

/// What may be typed inside JSON that a value holds.
struct EmbeddedCompletion {
  private let probed: ProbedText
  private let profile: Profile
  private let binding: Binding
  private let source: SourceFile
  /// The value, decoded.
  private let text: [UInt8]
  /// The word in it.
  private let word: Range<Int>
  /// Where the text goes on behind the word and what was put behind it.
  private let wordEnd: Int
  private let cursor: JSONCursor

  /// The place of the word; nil where the value does not begin as JSON before it.
  init?(_ probed: ProbedText, _ profile: Profile, _ binding: Binding, of source: SourceFile) {
    let decoded = probed.node.text
    guard decoded.isTrusted, !decoded.map.isWhole else { return nil }
    let text = Array(decoded.bytes)
    let name = Array(ProbedText.word.utf8)
    guard let first = name.first,
      let start = text.indices.first(where: { text[$0] == first && text[$0...].starts(with: name) })
    else { return nil }
    let cursor = JSONCursor(text, at: start)
    guard !cursor.levels.isEmpty else { return nil }
    self.probed = probed
    self.profile = profile
    self.binding = binding
    self.source = source
    self.text = text
    self.cursor = cursor
    word = start..<start + name.count
    let added = Array(probed.attempt.addition(isJSON: source.syntax == .json).utf8)
    let isInside = probed.attempt.quote.isEmpty && text[word.upperBound...].starts(with: added)
    wordEnd = word.upperBound + (isInside ? added.count : 0)
  }

  /// The items for JSON of a kind.
  func items(_ kind: Shape.EmbeddedJSON) -> [CompletionItem] {
    switch kind {
    case .metaInfo: []
    case .languageConfig: languageItems
    case .styleConfig: styleItems
    }
  }

  /// The languages that a profile may ask for.
  static func languages(of profile: Profile) -> [Language] {
    Language.all.filter { $0.isOnPC || profile.file.options.platforms != [.pc] }
  }

  // MARK: - LanguageConfig

  private var languageItems: [CompletionItem] {
    guard cursor.levels.count == 1, cursor.levels[0].isObject else { return [] }
    let languages = Self.languages(of: profile)
    if cursor.slot == .key {
      guard !keys.contains(Language.configKey), var slot = slot else { return [] }
      let codes = languages.map(\.code)
      let value = CompletionText("\"") + CompletionText(oneOf: codes, first: codes[0]) + CompletionText("\"")
      return [
        slot.item(
          Language.configKey, .property, documentation: Note.languageKey, pair(Language.configKey, value))
      ]
    }
    guard cursor.slot == .value, cursor.levels[0].keys.last == Language.configKey, var slot = slot else { return [] }
    return languages.map { language in
      slot.item(
        language.code, .value, detail: language.words, documentation: Note.language(language),
        filter: "\(language.code) \(language.name)", string(language.code))
    }
  }

  // MARK: - StyleConfig

  private var styleItems: [CompletionItem] {
    guard let root = cursor.levels.first, root.isObject, var slot = slot else { return [] }
    if cursor.levels.count == 1 {
      guard cursor.slot == .key else { return [] }
      let present = keys
      return StyleSection.allCases
        .filter { !present.contains($0.rawValue) && isShown($0) && !platforms.isDisjoint(with: $0.platforms) }
        .map { section in
          slot.item(
            section.rawValue, .property, documentation: Note.section(section),
            pair(section.rawValue, CompletionText(.text("{"), .stop, .text("}"))))
        }
    }
    guard let name = root.keys.last, let section = StyleSection(rawValue: name) else { return [] }
    if cursor.levels.count == 2, cursor.levels[1].isObject, cursor.slot == .key {
      let present = keys
      return section.properties
        .filter { property in
          !present.contains(property.name) && !present.contains(property.formerName ?? "")
            && platforms.contains(property.platform) && !isHidden(by: property.shownBy)
        }
        .map { property in
          let isList = property.kind == .colorList
          return slot.item(
            property.name, .property, detail: property.words, documentation: Note.property(property),
            pair(property.name, CompletionText(.text(isList ? "[" : "\""), .stop, .text(isList ? "]" : "\""))))
        }
    }
    guard cursor.slot == .value, cursor.levels.count <= 3, cursor.levels[1].isObject,
      let key = cursor.levels[1].keys.last, let property = section.property(named: Array(key.utf8)[...]),
      property.kind == (cursor.levels.count == 2 ? .color : .colorList)
    else { return [] }
    return NamedColor.all.map { slot.item($0, .color, string($0)) }
  }

  /// The platforms whose looks the value is about.
  private var platforms: Set<Platform> {
    let declared = profile.file.options.platforms
    guard declared.isEmpty, let style = binding.style else {
      return declared.isEmpty ? Set(Platform.allCases) : declared
    }
    let used = Platform.allCases.filter(style.isFor)
    return used.count == 1 ? Set(used) : Set(Platform.allCases)
  }

  private func isShown(_ section: StyleSection) -> Bool { section.isUsed && !isHidden(by: section.shownBy) }

  private func isHidden(by parameter: ParameterName?) -> Bool { parameter.map { profile.has($0, "0") } ?? false }

  // MARK: - Text

  /// Whether a string that is being typed has an end already.
  private var isClosed: Bool { cursor.string != nil && text[wordEnd...].first == UInt8(ascii: "\"") }

  /// Where the text goes on behind the word and the end of its string.
  private var end: Int { wordEnd + (isClosed ? 1 : 0) }

  /// What stands there.
  private var rest: ArraySlice<UInt8> { text[end...].drop { $0 <= 0x20 } }

  /// The keys of the object around.
  private var keys: [String] { cursor.keys(goingOnAt: end) }

  private var hasColon: Bool { cursor.slot == .key && rest.first == UInt8(ascii: ":") }

  /// The brackets that nobody has typed yet.
  private var brackets: String { rest.isEmpty ? String(decoding: cursor.closing, as: UTF8.self) : "" }

  /// A comma where another member follows.
  private var comma: String { rest.first == UInt8(ascii: "\"") ? "," : "" }

  /// Where the items go; nil where the word stands on several lines.
  private var slot: CompletionSlot? {
    let decoded = probed.node.text
    let start = cursor.start ?? word.lowerBound
    // The end of the string is typed anew where something is typed behind it.
    let takesQuote = isClosed && cursor.slot == .key && !hasColon
    let end = wordEnd + (takesQuote ? 1 : 0)
    var slot = CompletionSlot(range: probed.range(decoded.range(of: start..<end)))
    guard slot.isOnOneLine(of: source) else { return nil }
    let node = probed.node
    let isJSON = source.syntax == .json
    slot.escape = { ScalarWriter.insertion($0, into: node, isJSON: isJSON) ?? $0 }
    slot.after = Array((probed.attempt.quote + probed.attempt.comma).utf8)
    return slot
  }

  private var openingQuote: String { cursor.string == nil ? "\"" : "" }

  /// A key, with a value where it has none yet.
  private func pair(_ name: String, _ value: CompletionText) -> CompletionText {
    if hasColon { return CompletionText(openingQuote + name + (isClosed ? "" : "\"")) }
    return CompletionText("\(openingQuote)\(name)\": ") + value + CompletionText(comma + brackets)
  }

  /// A string.
  private func string(_ value: String) -> CompletionText {
    CompletionText(openingQuote + value + (isClosed ? "" : "\"" + comma + brackets))
  }
}
