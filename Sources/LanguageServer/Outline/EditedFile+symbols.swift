import Catalog
import DocumentModel
import JSONSyntax
import Linting

extension EditedFile {
  /// The outline of the file: its profiles, in them the pairs, and in these the members of JSON that a value holds.
  package func symbols() -> [DocumentSymbol] {
    let reading = reading()
    let isOne = reading.profiles.count == 1
    let outline = Outline(source: source, sensitive: reading.sensitive(with: report), isOne: isOne)
    let symbols = reading.profiles.enumerated().flatMap { outline.symbols(of: $1, number: $0 + 1) }
    return SymbolNesting.nested(
      symbols.enumerated().sorted {
        ($0.element.range.lowerBound, $1.element.range.upperBound, $0.offset)
          < ($1.element.range.lowerBound, $0.element.range.upperBound, $1.offset)
      }.map(\.element))
  }
}

/// Lists the symbols of profiles.
private struct Outline {
  let source: SourceFile
  let sensitive: SensitiveRanges
  /// Whether there is no other profile in the file.
  let isOne: Bool

  /// The symbols of a profile, each before what is in it.
  func symbols(of profile: Profile, number: Int) -> [DocumentSymbol] {
    let mapping = profile.mapping
    let pairs = profile.bindings.filter { $0.key.parent?.index == mapping.index && $0.key.kind == .scalar }
    let range = mapping.range.lowerBound..<max(mapping.range.lowerBound, mapping.textEnd(in: source))
    let product = profile[.productCode].flatMap { $0.isJudged ? words(of: $0) : nil }
    let symbol = DocumentSymbol(
      name: name(of: profile, number: number), detail: product, kind: .profile, range: range,
      selectionRange: profile.anchorKey?.range ?? range.lowerBound..<range.lowerBound)
    return [symbol] + pairs.flatMap(symbols)
  }

  /// The last key on the way to a profile, else its number in the file, and what the file calls its request.
  private func name(of profile: Profile, number: Int) -> String {
    let mapping = profile.mapping
    var name = isOne ? "profile" : "profile \(number)"
    if let parent = mapping.parent, parent.kind == .mapping, mapping.index > 0 {
      let key = Node(table: mapping.table, index: mapping.index - 1)
      if key.kind == .scalar, key.record.parent == mapping.record.parent { name = self.name(of: key) }
    }
    guard let id = profile[.merchantBizId], id.isJudged, let words = words(of: id) else { return name }
    return "\(name) (\(words))"
  }

  private func symbols(of pair: Binding) -> [DocumentSymbol] {
    let written = Node(table: pair.key.table, index: pair.key.index + 1)
    let start = pair.key.beginning
    let end = written.isAbsent ? pair.key.range.upperBound : written.textEnd(in: source)
    let symbol = DocumentSymbol(
      name: name(of: pair.key), detail: words(of: pair), kind: pair.parameter == nil ? .other : .parameter,
      range: start..<max(start, pair.key.range.upperBound, end), selectionRange: pair.key.range)
    // What an alias stands for is listed where it is written.
    guard pair.use == nil, let json = pair.json, pair.text?.text.map.isWhole == false else { return [symbol] }
    return [symbol] + members(of: json)
  }

  /// The members of all objects in JSON.
  private func members(of json: EmbeddedJSON) -> [DocumentSymbol] {
    let table = json.reading.nodes
    return table.records.indices.flatMap { index -> [DocumentSymbol] in
      Node(table: table, index: index).pairs.compactMap { pair in
        guard pair.key.kind == .scalar else { return nil }
        let isCollection = pair.value.kind == .mapping || pair.value.kind == .sequence
        return DocumentSymbol(
          name: name(of: pair.key), detail: isCollection ? nil : detail(of: pair.value),
          kind: isCollection ? .section : .property,
          range: pair.key.range.lowerBound..<max(pair.key.range.upperBound, pair.value.range.upperBound),
          selectionRange: pair.key.range)
      }
    }
  }

  /// The name that a key gives; the protocol wants one in which something is to be seen.
  private func name(of key: Node) -> String {
    key.bytes.allSatisfy { $0 <= 0x20 } ? "?" : text(key.text, key.range)
  }

  private func detail(of value: Node) -> String? {
    value.kind == .scalar ? text(value.text, value.range) : text(source[value.range], value.range)
  }

  /// The value of a pair in words; nil for a collection, for JSON and for no value.
  private func words(of pair: Binding) -> String? {
    guard pair.json?.root == nil, pair.value.kind == .scalar, !pair.value.isAbsent else { return nil }
    return text(pair.value.text, pair.value.range)
  }

  private func text(_ text: DecodedText, _ range: SourceRange) -> String { self.text(text.bytes, range) }

  /// Words of the file for people.
  private func text(_ bytes: ArraySlice<UInt8>, _ range: SourceRange) -> String {
    let words = String(decoding: bytes, as: UTF8.self)
    return sensitive.render("\(words, at: range)")
  }
}
