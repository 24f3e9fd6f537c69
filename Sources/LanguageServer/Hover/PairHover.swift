import Catalog
import DocumentModel
import JSONSyntax
import Linting
import Reference

/// What is known of the parts of a pair of a profile.
struct PairHover {
  private let binding: Binding
  private let options: LintOptions
  private let sensitive: SensitiveRanges

  /// The pair of a profile, and what of the file nobody may see.
  init(_ binding: Binding, of profile: Profile, sensitive: SensitiveRanges) {
    self.binding = binding
    options = profile.file.options
    self.sensitive = sensitive
  }

  /// What is known of what stands at a place; nil where that is no part of the pair, and where nothing is.
  func hover(at place: SourceOffset) -> Hover? {
    if binding.key.kind == .scalar, binding.key.range.contains(place) {
      return keyNote.map { Hover(markdown: $0, range: binding.key.contentRange) }
    }
    guard binding.value.kind == .scalar else { return nil }
    if binding.value.range.contains(place) {
      // The head of a block scalar and the blanks before its lines are no part of its text.
      return valueHover(at: place).flatMap { $0.range.contains(place) || binding.value.isQuoted ? $0 : nil }
    }
    // An alias in the place of the value says what the value says.
    guard let use = binding.use, !binding.isMerged, use.contains(place) else { return nil }
    return valueNote.map { Hover(markdown: $0, range: use) }
  }

  // MARK: - The key

  private var keyNote: String? {
    let written = code(binding.key.text.string, at: binding.key.contentRange)
    switch binding.recognition {
    case .exact(let name): return ParameterPage(of: name).note
    case .keyStyle(let name, _):
      return led("\(written) is taken for `\(name.rawValue)`, in another key style.", ParameterPage(of: name).note)
    case .near(let name, _):
      return led("\(written) is taken for `\(name.rawValue)`, misspelt.", ParameterPage(of: name).note)
    case .none: return binding.otherName.map(Note.otherName)
    }
  }

  // MARK: - The value

  private func valueHover(at place: SourceOffset) -> Hover? {
    if let hover = placeholderHover(at: place) { return hover }
    if let json = binding.json, let root = json.root {
      return embeddedHover(at: place, in: root)
    }
    return valueNote.map { Hover(markdown: $0, range: binding.valueRange) }
  }

  /// What is known of the placeholder at a place.
  private func placeholderHover(at place: SourceOffset) -> Hover? {
    guard let value = binding.text, !value.isLiteral,
      let hole = value.holes.first(where: { value.text.range(of: $0).contains(place) }),
      let placeholder = Placeholder(around: hole.lowerBound, in: value)
    else { return nil }
    func words(_ stretch: Range<Int>) -> Message {
      let bytes = value.text.bytes.dropFirst(stretch.lowerBound).prefix(stretch.count)
      return code(String(decoding: bytes, as: UTF8.self), at: value.text.range(of: stretch))
    }
    var title: Message = "**Placeholder**"
    if let name = placeholder.name { title = title + " \(words(name))" }
    if !placeholder.opening.isEmpty {
      let end = placeholder.closing.isEmpty ? "" : " and `\(placeholder.closing)`"
      title = title + ", written with `\(placeholder.opening)`\(end)"
    }
    var body: Message = "It is filled in at run time: what it comes to be is not judged."
    if let text = placeholder.defaultText, !text.isEmpty {
      // A text of any other parameter may be a secret, or about a person.
      body = body + " Where nothing fills it, \(hasClosedList ? words(text) : "its default") is used."
    }
    return Hover(markdown: led(title, sensitive.render(body)), range: value.text.range(of: placeholder.range))
  }

  /// Whether the value is one of a few that are documented.
  private var hasClosedList: Bool {
    switch binding.parameter?.shape {
    case .exactly, .choice: true
    case .identifier, .text, .url, .embeddedJSON, nil: false
    }
  }

  /// What is known of the whole value.
  private var valueNote: String? {
    guard let parameter = binding.parameter, let value = binding.text, value.isLiteral, !value.text.isEmpty else {
      return nil
    }
    let bytes = value.text.bytes
    let written = code(value.text.string, at: value.text.range)
    switch parameter.shape {
    case .exactly(let code):
      if value.text.equals(code) { return ParameterPage(of: parameter).note }
      return OtherProduct.named(ignoringStyle: bytes).map(Note.product)
    case .choice(let choices):
      if parameter == .docType {
        if let docType = DocType.named(bytes) { return DocTypePage(of: docType).note }
        guard !options.extraDocTypes.contains(value.text.string), let meaning = DocType.meant(by: bytes) else {
          return nil
        }
        return led(
          "\(written) is no documented DocType: \(meaning.reason.phrase). This was probably meant:",
          DocTypePage(of: meaning.docType).note)
      }
      guard let meant = Choice.meant(by: value.text.string, among: choices),
        let choice = choices.first(where: { $0.value == meant })
      else { return nil }
      let note = Note.value(choice, of: parameter)
      return value.text.equals(meant) ? note : led("\(written) is no value of it. This was probably meant:", note)
    case .embeddedJSON(.languageConfig): return note(ofLanguage: value.text)
    case .identifier, .text, .url, .embeddedJSON: return nil
    }
  }

  // MARK: - JSON in the value

  private func embeddedHover(at place: SourceOffset, in root: Node) -> Hover? {
    let nodes = root.table.records.indices.lazy.map { Node(table: root.table, index: $0) }
    guard let node = nodes.first(where: { $0.kind == .scalar && $0.contentRange.contains(place) }) else { return nil }
    let note = binding.style.map { styleNote(of: node, in: $0) } ?? languageNote(of: node, in: root)
    return note.map { Hover(markdown: $0, range: node.contentRange) }
  }

  private func styleNote(of node: Node, in style: StyleOutline) -> String? {
    // A value in a list belongs to the entry of the list.
    guard
      let entry = style.entries.last(where: { entry in
        node.index == entry.key
          || (entry.value..<entry.value + Int(style.table.records[entry.value].extent)).contains(node.index)
      })
    else { return nil }
    guard let section = entry.section else { return nil }
    if entry.isSection { return node.index == entry.key ? Note.section(section) : nil }
    if let property = entry.definition { return Note.property(property) }
    let key = style.key(of: entry)
    return section.property(formerlyNamed: key.bytes).map { property in
      let written = code(key.text.string, at: key.contentRange)
      return led("\(written) is the former name of `\(property.name)`.", Note.property(property))
    }
  }

  private func languageNote(of node: Node, in root: Node) -> String? {
    guard binding.parameter?.shape == .embeddedJSON(.languageConfig),
      let pair = root.pairs.first(where: { $0.key.index == node.index || $0.value.index == node.index }),
      pair.key.bytes.elementsEqual(Language.configKey.utf8)
    else { return nil }
    if pair.key.index == node.index { return Note.languageKey }
    return note(ofLanguage: node.text)
  }

  private func note(ofLanguage text: DecodedText) -> String? {
    if let language = Language.named(text.bytes) { return Note.language(language) }
    let written = code(text.string, at: text.range)
    return Language.meant(by: text.bytes).map {
      led("\(written) is none of the codes. This was probably meant:", Note.language($0))
    }
  }

  // MARK: - Words

  /// Words of the file as code; a backtick in them would end it.
  private func code(_ words: String, at range: SourceRange) -> Message {
    "`\(words.filter { $0 != "`" }, at: range)`"
  }

  private func led(_ message: Message, _ note: String) -> String { "\(sensitive.render(message))\n\n\(note)" }
}

extension Node {
  /// Whether the node is a scalar in quotes.
  var isQuoted: Bool { kind == .scalar && (style == .singleQuoted || style == .doubleQuoted) }
}
