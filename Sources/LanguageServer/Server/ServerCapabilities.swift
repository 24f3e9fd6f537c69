import JSONSyntax

/// What the server says it can do (LSP 3.17, "ServerCapabilities").
struct ServerCapabilities: Sendable {
  private let client: ClientCapabilities

  /// What it can do for a client.
  init(for client: ClientCapabilities) {
    self.client = client
  }

  /// Writes the object.
  func write(to output: inout JSONOutput) {
    output.object { output in
      output.member("positionEncoding", client.encoding.rawValue)
      output.member("textDocumentSync") { output in
        output.object { output in
          output.member("openClose", true)
          // Incremental.
          output.member("change", 2)
          output.member("save") { output in output.object { $0.member("includeText", false) } }
        }
      }
      output.member("hoverProvider", true)
      output.member("completionProvider") { output in
        output.object { output in
          output.member("triggerCharacters") { output in
            output.array { output in for word in [" ", ":", "\"", "'", "{", ","] { output.item(word) } }
          }
        }
      }
      if client.takesCodeActions {
        output.member("codeActionProvider") { output in
          output.object { output in
            output.member("codeActionKinds") { output in
              output.array { output in for kind in CodeAction.kinds { output.item(kind) } }
            }
            output.member("resolveProvider", client.resolvesEdits)
          }
        }
      }
      output.member("documentSymbolProvider", true)
      output.member("definitionProvider", true)
      output.member("documentLinkProvider") { output in output.object { $0.member("resolveProvider", false) } }
      output.member("colorProvider", true)
      if client.pullsDiagnostics {
        output.member("diagnosticProvider") { output in
          output.object { output in
            output.member("identifier", "idvlint")
            output.member("interFileDependencies", false)
            output.member("workspaceDiagnostics", true)
          }
        }
      }
      output.member("workspace") { output in
        output.object { output in
          output.member("workspaceFolders") { output in
            output.object { output in
              output.member("supported", true)
              output.member("changeNotifications", true)
            }
          }
        }
      }
    }
  }
}
