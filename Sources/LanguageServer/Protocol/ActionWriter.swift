import JSONSyntax
import Linting

/// What can be done about what was found, as the client takes it (LSP 3.17, "CodeAction").
struct ActionWriter {
  private let document: OpenDocument
  private let client: ClientCapabilities
  private let file: EditedFile
  private let diagnostics: DiagnosticWriter

  /// The actions of a document.
  init(_ document: OpenDocument, _ file: EditedFile, _ client: ClientCapabilities) {
    self.document = document
    self.file = file
    self.client = client
    diagnostics = DiagnosticWriter(file.report, document.lines, uri: document.uri, client)
  }

  /// Writes an action.
  ///
  /// - Parameter change: what it changes; nil where that is asked for when the action is chosen.
  func write(_ action: CodeAction, _ change: WorkspaceChange?, to output: inout JSONOutput) {
    output.object { output in
      output.member("title", action.title)
      output.member("kind", action.kind)
      if action.kind == CodeAction.quickFix {
        output.member("diagnostics") { output in
          output.array { output in
            for number in action.findings { output.item { diagnostics.write(file.report.findings[number], to: &$0) } }
          }
        }
        if client.takesPreferredActions, action.isPreferred { output.member("isPreferred", true) }
      }
      if let change {
        output.member("edit") { change.write(to: &$0, client) }
      } else {
        output.member("data") { output in
          output.object { output in
            output.member("uri", document.uri)
            output.member("version", document.version)
            output.member("work", action.work.description)
          }
        }
      }
    }
  }
}
