import Catalog
import DocumentModel
import JSONSyntax
import Linting

extension EditedFile {
  /// The outline of the file: its profiles, in them the pairs, and in these the members of JSON that a value holds.
  package func symbols() -> [DocumentSymbol] {
    let reading = reading()
    let profiles = PlacedProfile.all(in: reading)
    let sensitive = reading.sensitive(with: report.sensitive)
    let symbols = profiles.enumerated().flatMap { index, profile in
      Outline(placed: profile, sensitive: sensitive, number: profiles.count == 1 ? nil : index + 1).symbols()
    }
    return SymbolNesting.nested(
      symbols.enumerated().sorted {
        ($0.element.range.lowerBound, $1.element.range.upperBound, $0.offset)
          < ($1.element.range.lowerBound, $0.element.range.upperBound, $1.offset)
      }.map(\.element))
  }
}

/// Lists the symbols of a profile.
private struct Outline {
  let placed: PlacedProfile
  let sensitive: SensitiveRanges
  /// Its number in the file; nil where there is no other.
  let number: Int?

  private var profile: Profile { placed.profile }
  private var source: SourceFile { placed.source }

  /// The symbols of the profile, each before what is in it.
  func symbols() -> [DocumentSymbol] {
    let mapping = profile.mapping
    let pairs = profile.bindings.filter { $0.key.parent?.index == mapping.index && $0.key.kind == .scalar }
    let range = mapping.range.lowerBound..<max(mapping.range.lowerBound, mapping.textEnd(in: source))
    let product = profile[.productCode].flatMap { $0.isJudged ? words(of: $0) : nil }
    let symbol = DocumentSymbol(
      name: name, detail: product, kind: .profile, range: range,
      selectionRange: profile.anchorKey?.range ?? range.lowerBound..<range.lowerBound)
    return ([symbol] + pairs.flatMap(symbols)).map { symbol in
      var symbol = symbol
      symbol.range = placed.place(symbol.range)
      symbol.selectionRange = placed.place(symbol.selectionRange)
      return symbol
    }
  }

  /// The last key on the way to a profile, else its number in the file, and what the file calls its request.
  private var name: String {
    var name = number.map { "profile \($0)" } ?? "profile"
    // The root of a text is named by what holds the text.
    let node = profile.mapping.parent == nil ? placed.texts.last?.scalar ?? profile.mapping : profile.mapping
    if node.parent?.kind == .mapping, node.index > 0 {
      let key = Node(table: node.table, index: node.index - 1)
      let isInside = profile.mapping.parent != nil
      let around = isInside ? placed : PlacedProfile(profile: profile, texts: placed.texts.dropLast())
      if key.kind == .scalar, key.record.parent == node.record.parent { name = self.name(of: key, in: around) }
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
  private func name(of key: Node, in document: PlacedProfile? = nil) -> String {
    key.bytes.allSatisfy { $0 <= 0x20 } ? "?" : text(key.bytes, (document ?? placed).place(key.range))
  }

  private func detail(of value: Node) -> String {
    text(value.kind == .scalar ? value.bytes : source[value.range], placed.place(value.range))
  }

  /// The value of a pair in words; nil for a collection, for JSON and for no value.
  private func words(of pair: Binding) -> String? {
    guard pair.json?.root == nil, pair.value.kind == .scalar, !pair.value.isAbsent else { return nil }
    return text(pair.value.bytes, placed.place(pair.value.range))
  }

  /// Words of the file for people.
  private func text(_ bytes: ArraySlice<UInt8>, _ range: SourceRange) -> String {
    let words = String(decoding: bytes, as: UTF8.self)
    return sensitive.render("\(words, at: range)")
  }
}
