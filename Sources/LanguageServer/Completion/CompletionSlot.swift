import DocumentModel
import JSONSyntax
import Linting

/// Where an item goes: what it replaces, and how it has to be written there.
struct CompletionSlot {
  /// What is replaced.
  var range: SourceRange
  /// What stands before the item's text as it is.
  var before: [UInt8] = []
  /// What stands behind the item's text as it is.
  var after: [UInt8] = []
  /// Writes a text as the scalar around wants it.
  var escape: ([UInt8]) -> [UInt8] = { $0 }
  /// The number of items that were made so far.
  private(set) var count = 0

  /// A slot.
  init(range: SourceRange) { self.range = range }

  /// Whether an item may be typed there: no editor replaces more than one line.
  func isOnOneLine(of source: SourceFile) -> Bool {
    !source[range].contains { $0 == 0x0A || $0 == 0x0D }
  }

  /// An item that types a text; items are sorted as they are made.
  ///
  /// - Parameter filter: what the typed word is compared with; nil for the label.
  mutating func item(
    _ label: String, _ kind: CompletionItem.Kind, detail: String? = nil, documentation: String? = nil,
    filter: String? = nil, _ text: CompletionText
  ) -> CompletionItem {
    let digits = String(count)
    count += 1
    return CompletionItem(
      label: label, kind: kind, detail: detail, documentation: documentation,
      edit: TextEdit(range: range, replacement: before + text.plain(escape) + after),
      snippet: text.snippet(escape, before: before, after: after), filterText: filter ?? label,
      sortText: String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits)
  }
}
