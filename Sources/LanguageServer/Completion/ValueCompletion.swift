import Catalog
import DocumentModel
import JSONSyntax
import Linting
import Reference

/// The values of a parameter, for the place of a value.
struct ValueCompletion {
  private let probed: ProbedText
  private let profile: Profile
  private let binding: Binding
  private let source: SourceFile

  /// The place of a value.
  ///
  /// - Parameters:
  ///   - binding: the pair whose value is being typed.
  ///   - source: the text as it is in the editor.
  init(_ probed: ProbedText, _ profile: Profile, _ binding: Binding, of source: SourceFile) {
    self.probed = probed
    self.profile = profile
    self.binding = binding
    self.source = source
  }

  /// The items.
  var items: [CompletionItem] {
    guard let parameter = binding.parameter?.parameter, binding.use == nil else { return [] }
    if case .embeddedJSON(let kind) = parameter.shape, kind != .metaInfo,
      let embedded = EmbeddedCompletion(probed, profile, binding, of: source)
    {
      return embedded.items(kind)
    }
    let value = ValueSlot(probed, source)
    switch parameter.shape {
    case .exactly(let code):
      return value.items { [$0(code, nil, ParameterPage(of: parameter.name).note, nil)] }
    case .choice(let choices):
      return value.items { item in
        choices.map { choice in
          let docType = parameter.name == .docType ? DocType.named(Array(choice.value.utf8)[...]) : nil
          let note = docType.map { DocTypePage(of: $0).note } ?? Note.value(choice, of: parameter.name)
          // Who knows the document types its name.
          return item(choice.value, choice.meaning, note, "\(choice.value) \(choice.meaning)")
        } + (parameter.name == .docType ? extraDocTypes(item) : [])
      }
    case .identifier, .text, .url, .embeddedJSON(.metaInfo):
      return value.items { [$0(parameter.placeholder, "filled in at run time", nil, nil)] }
    case .embeddedJSON(.languageConfig):
      return value.items { item in
        EmbeddedCompletion.languages(of: profile).map { language in
          item(
            JSONWriter.object(Language.configKey, language.code), language.words, Note.language(language),
            "\(language.code) \(language.name)")
        }
      }
    case .embeddedJSON(.styleConfig):
      return value.items { [$0(parameter.exampleValue, nil, ParameterPage(of: parameter.name).note, nil)] }
    }
  }

  private func extraDocTypes(_ item: ValueSlot.Maker) -> [CompletionItem] {
    profile.file.options.extraDocTypes.sorted().map { item($0, "declared in the configuration", nil, nil) }
  }
}
