import Catalog
import DocumentModel

/// What stands behind keys, and what is wrong with it.
extension ConfigurationReader {
  /// The text of a scalar that is written somewhere.
  static func text(_ node: Node) -> String? {
    node.kind == .scalar && !node.isAbsent ? String(validating: node.bytes, as: UTF8.self) : nil
  }

  /// A text of one line; nil where there is none, which is then told.
  mutating func text(_ value: Node, _ form: Message) -> String? {
    if let text = Self.text(value), !text.isEmpty, !text.contains("\n") { return text }
    fail(form, at: value.isAbsent ? value.range : value.contentRange)
    return nil
  }

  /// The items of a list that are right; nil where there is no list, which is then told.
  ///
  /// - Parameters:
  ///   - form: what the value has to be.
  ///   - example: the key with such a value.
  ///   - read: reads an item, and tells what is wrong with it.
  mutating func items<Item>(
    of value: Node, _ pair: Node.Pair, _ form: String, _ example: String,
    _ read: (inout ConfigurationReader, Node) -> Item?
  ) -> [Item]? {
    guard value.kind == .sequence else {
      fail(pair, form, "as in `\(example)`")
      return nil
    }
    return value.children.compactMap { read(&self, $0.resolved ?? $0) }
  }

  /// Texts of one line.
  mutating func texts(_ value: Node, _ pair: Node.Pair, _ form: String, _ example: String) -> [String]? {
    items(of: value, pair, form, example) { $0.text($1, "an item is a text of one line") }
  }

  /// Patterns of files.
  mutating func patterns(_ value: Node, _ pair: Node.Pair) -> [String]? {
    texts(value, pair, "a list of patterns of files, as in a .gitignore", "[legacy/, \"*.generated.json\"]")
  }

  /// One of some words; nil where it is none of them, which is then told.
  mutating func choice(_ value: Node, _ pair: Node.Pair, _ words: [String]) -> String? {
    let list = "one of \(words.joined(separator: ", "))"
    guard value.kind == .scalar, !value.isAbsent, !value.bytes.isEmpty else {
      fail(pair, list)
      return nil
    }
    if let word = Self.text(value), words.contains(word) { return word }
    let near = Spelling.nearest(to: value.bytes, among: words)
    let isAlias = pair.value.kind == .alias
    mistakes.append(
      ConfigurationMistake(
        message: "`\(value.text)` is no value of `\(pair.key.text)`",
        range: isAlias ? pair.value.contentRange : value.contentRange,
        help: near.map { "`\($0)` was probably meant" } ?? Message("it is \(list)"),
        fix: isAlias ? nil : near.map { Fix("write `\($0)`", .suggested, .setValue(value, $0)) }))
    return nil
  }

  /// `true` or `false`.
  mutating func flag(_ value: Node, _ pair: Node.Pair) -> Bool? {
    let word = value.isPlainScalar ? Self.text(value) : nil
    if word == "true" || word == "false" { return word == "true" }
    fail(pair, "`true` or `false`")
    return nil
  }

  /// A whole number.
  mutating func count(_ value: Node, _ pair: Node.Pair) -> Int? {
    if value.isPlainScalar, let count = ConfigurationKey.count(value.bytes) { return count }
    fail(pair, "a whole number from 1 to \(ConfigurationKey.largestCount)")
    return nil
  }

  /// A JSON pointer.
  mutating func pointer(_ value: Node) -> JSONPointerPattern? {
    let text = Self.text(value)
    if let pattern = text.flatMap(JSONPointerPattern.init) { return pattern }
    let fault: Message =
      switch text?.utf8.first {
      case nil: "a JSON pointer is a text"
      case UInt8(ascii: "/"): "`~` stands before `0` or `1` in a JSON pointer"
      default: "a JSON pointer begins with `/`"
      }
    fail(
      fault, at: value.isAbsent ? value.range : value.contentRange,
      help: "`/environments/*/kyc`; a `/` in a key is written `~1`, a `~` is written `~0`, and `*` is any one step")
    return nil
  }

  /// The marks of a placeholder.
  mutating func placeholder(_ value: Node) -> PlaceholderDelimiters? {
    if value.kind == .sequence {
      let marks = value.children.compactMap { Self.text($0.resolved ?? $0) }
      if marks.count == 2, !marks[1].isEmpty, Array(value.children).count == 2,
        let pair = PlaceholderDelimiters(opening: marks[0], closing: marks[1])
      {
        return pair
      }
    } else if let pair = Self.text(value).flatMap(PlaceholderDelimiters.init(pattern:)) {
      return pair
    }
    fail(
      "a placeholder is a list of two marks, or a text in which one `*` stands for the name", at: value.range,
      help: "`[\"<<\", \">>\"]` or `\"__*__\"`; the opening mark may not be empty")
    return nil
  }

  /// The name of a parameter, as the documentation writes it.
  mutating func parameter(_ item: Node) -> String? {
    guard item.kind == .scalar, !item.isAbsent else {
      fail("the name of a parameter is a text", at: item.range)
      return nil
    }
    switch Spelling.recognise(item.bytes) {
    case .exact(let name), .keyStyle(let name, _): return name.rawValue
    case .near(let name, _):
      mistakes.append(
        ConfigurationMistake(
          message: "`\(item.text)` is no parameter", range: item.contentRange,
          help: "`\(name.rawValue)` was probably meant",
          fix: Fix("write `\(name.rawValue)`", .suggested, .setValue(item, name.rawValue))))
    case .none:
      fail("`\(item.text)` is no parameter", at: item.contentRange, help: "`idvlint explain NAME` explains each")
    }
    return nil
  }

  /// The name of a rule.
  ///
  /// - Parameter isKey: whether it stands under `rules`, where `*` is one, too.
  mutating func rule(_ node: Node, isKey: Bool) -> String? {
    let name = Self.text(node) ?? ""
    guard let rule = Rule.all.first(where: { $0.id.name == name }) else {
      let rules = Rule.all.map(\.id.name)
      let advice: Message = "`idvlint rules` lists them\(isKey ? "; `*` is for all others" : "")"
      stranger(node, "no rule", rules, otherwise: advice, isKey: isKey)
      return nil
    }
    guard rule.canBeAllowed else {
      fail("findings of `\(name)` are always told as errors: more may stand behind them", at: node.contentRange)
      return nil
    }
    return name
  }

  // MARK: Mistakes

  /// Tells of a name that nobody knows.
  mutating func stranger(
    _ name: Node, _ what: String, _ known: [String], otherwise advice: Message? = nil, isKey: Bool = true
  ) {
    guard name.kind == .scalar else { return fail("a name is a text", at: name.range) }
    let near = Spelling.nearest(to: name.bytes, among: known)
    let list = Message("there are \(known.joined(separator: ", "))")
    mistakes.append(
      ConfigurationMistake(
        message: "`\(name.text)` is \(what)", range: name.contentRange,
        help: near.map { "`\($0)` was probably meant" } ?? advice ?? list,
        fix: near.map { Fix("write `\($0)`", .suggested, isKey ? .rename(name, $0) : .setValue(name, $0)) }))
  }

  /// Tells what a key's value has to be.
  mutating func fail(_ pair: Node.Pair, _ form: String, _ help: Message? = nil) {
    let place = pair.value.isAbsent ? pair.key.contentRange : pair.value.contentRange
    fail("`\(pair.key.text)` is \(form)", at: place, help: help)
  }

  /// Tells of something at a place.
  mutating func fail(_ message: Message, at place: SourceOffset) { fail(message, at: place..<place) }

  /// Tells of something.
  mutating func fail(_ message: Message, at range: SourceRange, help: Message? = nil) {
    mistakes.append(ConfigurationMistake(message: message, range: range, help: help))
  }
}
