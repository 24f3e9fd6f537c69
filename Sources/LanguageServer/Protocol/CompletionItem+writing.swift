import JSONSyntax
import Linting

extension CompletionItem {
  /// Writes the item (LSP 3.17, "CompletionItem").
  func write(to output: inout JSONOutput, _ lines: EditorLines, _ client: ClientCapabilities) {
    output.object { output in
      output.member("label", label)
      output.member("kind", kind.number)
      if let detail { output.member("detail", detail) }
      if let documentation {
        output.member("documentation") {
          $0.markup(documentation, isMarkdown: client.takesMarkdownInCompletions)
        }
      }
      var edit = edit
      if let snippet, client.takesSnippets {
        edit.replacement = snippet
        // A snippet.
        output.member("insertTextFormat", 2)
      }
      output.member("textEdit") { lines.write(edit, to: &$0) }
      if !additionalEdits.isEmpty {
        output.member("additionalTextEdits") { lines.write(additionalEdits, to: &$0) }
      }
      output.member("filterText", filterText)
      output.member("sortText", sortText)
    }
  }
}

extension CompletionItem.Kind {
  /// The number of the kind, one of those that every client knows (LSP 3.17, "CompletionItemKind").
  fileprivate var number: Int {
    switch self {
    case .parameter: 5
    case .property, .key: 10
    case .value: 12
    case .comment: 14
    case .file: 15
    case .color: 16
    case .rule: 18
    }
  }
}
