/// The requests that are answered (LSP 3.17).
enum Method: String, CaseIterable, Sendable {
  /// Begins.
  case initialize
  /// Ends, but for `exit`.
  case shutdown
  /// What is wrong with a document.
  case diagnostic = "textDocument/diagnostic"
  /// What is wrong with the files of the workspace.
  case workspaceDiagnostic = "workspace/diagnostic"
}
