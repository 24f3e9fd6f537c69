/// The requests that are answered (LSP 3.17).
enum Method: String, CaseIterable, Sendable {
  /// Begins.
  case initialize
  /// Ends, but for `exit`.
  case shutdown
  /// What is known of the word at a place.
  case hover = "textDocument/hover"
  /// What may be typed at a place.
  case completion = "textDocument/completion"
  /// What can be done about what was found.
  case codeAction = "textDocument/codeAction"
  /// What an action changes.
  case resolveCodeAction = "codeAction/resolve"
  /// What a document holds.
  case documentSymbol = "textDocument/documentSymbol"
  /// Where what stands for something else at a place is written.
  case definition = "textDocument/definition"
  /// What leads out of a document.
  case documentLink = "textDocument/documentLink"
  /// The colours in a document.
  case documentColor = "textDocument/documentColor"
  /// The ways to write a colour.
  case colorPresentation = "textDocument/colorPresentation"
  /// What is wrong with a document.
  case diagnostic = "textDocument/diagnostic"
  /// What is wrong with the files of the workspace.
  case workspaceDiagnostic = "workspace/diagnostic"
}
