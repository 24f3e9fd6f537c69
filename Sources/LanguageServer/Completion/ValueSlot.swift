import DocumentModel
import JSONSyntax
import Linting

/// The place of a value that is being typed.
struct ValueSlot {
  /// Makes an item of a value, what it means, its documentation, and what the typed word is compared with where that is
  /// something else.
  typealias Maker = (_ value: String, _ meaning: String?, _ note: String?, _ filter: String?) -> CompletionItem

  private let probed: ProbedText
  private let source: SourceFile

  /// The place of the value that is being typed in a text.
  init(_ probed: ProbedText, _ source: SourceFile) {
    self.probed = probed
    self.source = source
  }

  /// Items that are strings, in the quotes that are there already or in new ones; none where the value stands on
  /// several lines.
  func items(_ make: (Maker) -> [CompletionItem]) -> [CompletionItem] {
    let node = probed.node
    let attempt = probed.attempt
    var slot = CompletionSlot(range: probed.range(node.contentRange))
    guard slot.isOnOneLine(of: source) else { return [] }
    slot.before = Array(attempt.before.utf8)
    slot.after = Array((attempt.quote + attempt.comma).utf8)
    let isQuoted = node.isQuoted
    guard isQuoted || node.style == .plain else { return [] }
    let isJSON = source.syntax == .json
    if isQuoted {
      slot.escape = { ScalarWriter.insertion($0, into: node, isJSON: isJSON) ?? $0 }
    }
    return make { value, meaning, note, filter in
      var text = CompletionText(value)
      if !isQuoted {
        let (quote, escape) = ScalarQuotes.around(Array(value.utf8), in: source)
        text = CompletionText(quote) + text.escaped(escape) + CompletionText(quote)
      }
      return slot.item(value, .value, detail: meaning, documentation: note, filter: filter, text)
    }
  }
}
