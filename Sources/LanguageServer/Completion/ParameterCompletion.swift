import Catalog
import DocumentModel
import JSONSyntax
import Linting
import Reference

/// The parameters that a profile does not have yet, for the place of a key.
struct ParameterCompletion {
  private let probed: ProbedText
  private let profile: Profile
  private let binding: Binding
  private let source: SourceFile

  /// The place of a key.
  ///
  /// - Parameters:
  ///   - binding: the pair whose key is being typed.
  ///   - source: the text as it is in the editor.
  init(_ probed: ProbedText, _ profile: Profile, _ binding: Binding, of source: SourceFile) {
    self.probed = probed
    self.profile = profile
    self.binding = binding
    self.source = source
  }

  /// The items: those that a request must have come first.
  var items: [CompletionItem] {
    let key = KeySlot(probed, source)
    guard var slot = key.slot else { return [] }
    let others = profile.bindings.filter { $0.key.index != binding.key.index }
    // A merge makes one profile of several mappings.
    let mapping = binding.key.parent?.index
    let own = Set(others.filter { $0.key.parent?.index == mapping }.compactMap(\.parameter))
    let elsewhere = Set(others.compactMap(\.parameter)).union(profile.file.options.suppliedAtRuntime)
    func rank(_ parameter: Parameter) -> Int {
      if elsewhere.contains(parameter.name) { return 2 }
      return parameter.requirement == .optional ? 1 : 0
    }
    let missing = Product.idOCR.parameters.filter { !own.contains($0.name) }
    return (0...2).flatMap { number in missing.filter { rank($0) == number } }.map { parameter in
      let name = profile.spelling(of: parameter.name)
      let item = slot.item(
        name, .parameter, detail: parameter.summary, documentation: ParameterPage(of: parameter.name).note,
        key.text(name, value: value(of: parameter)))
      return probed.attempt.lead.isEmpty ? item : item.withComma(in: source.text, before: probed.attempt.range)
    }
  }

  /// A value to begin with.
  private func value(of parameter: Parameter) -> CompletionText {
    switch parameter.shape {
    case .exactly(let value): CompletionText(value)
    case .choice(let choices):
      if let value = parameter.defaultValue {
        CompletionText(oneOf: choices.map(\.value), first: value)
      } else {
        // Which document it is, nobody can guess.
        CompletionText(.choice(choices.map(\.value), plain: parameter.placeholder))
      }
    case .identifier, .text, .url, .embeddedJSON(.metaInfo): CompletionText(.placeholder(parameter.placeholder))
    case .embeddedJSON(.languageConfig), .embeddedJSON(.styleConfig):
      CompletionText(
        .text("{"), .placeholder(String(parameter.exampleValue.dropFirst().dropLast())), .text("}"))
    }
  }
}

extension CompletionItem {
  /// The item with the comma that is missing behind the value before a word.
  fileprivate func withComma(in text: [UInt8], before word: Range<Int>) -> CompletionItem {
    var item = self
    let comma = [UInt8(ascii: ",")]
    let end = SourceOffset((text[..<word.lowerBound].lastIndex { $0 > 0x20 } ?? word.lowerBound - 1) + 1)
    if end < edit.range.lowerBound {
      item.additionalEdits = [TextEdit(range: end..<end, replacement: comma)]
    } else {
      // Two edits at one place have no order.
      item.edit.replacement = comma + edit.replacement
      item.snippet = snippet.map { comma + $0 }
    }
    return item
  }
}
