import JSONSyntax
import Linting

/// Edits of one file (LSP 3.17, "WorkspaceEdit").
struct WorkspaceChange {
  /// The file.
  var uri: String
  /// The version that they are for; nil for a file that is not open.
  var version: Int?
  /// The edits, none of which overlap.
  var edits: [TextEdit]
  /// The lines of the text before.
  var lines: EditorLines
  /// Whether the file has to be made first.
  var isNew = false

  /// Writes the object: with the version, where the client takes one. A client that makes files takes the same form, if
  /// only for that (LSP 3.17, "WorkspaceEdit").
  func write(to output: inout JSONOutput, _ client: ClientCapabilities) {
    output.object { output in
      guard client.takesVersionedEdits || isNew else {
        output.member("changes") { output in output.object { $0.member(uri) { lines.write(edits, to: &$0) } } }
        return
      }
      output.member("documentChanges") { output in
        output.array { output in
          if isNew { output.item(creation) }
          output.item { output in
            output.object { output in
              output.member("textDocument") { output in
                output.object { output in
                  output.member("uri", uri)
                  output.member("version") { output in
                    if let version { output.number(version) } else { output.null() }
                  }
                }
              }
              output.member("edits") { lines.write(edits, to: &$0) }
            }
          }
        }
      }
    }
  }

  /// Writes that the file is to be made (LSP 3.17, "CreateFile").
  private func creation(_ output: inout JSONOutput) {
    output.object { output in
      output.member("kind", "create")
      output.member("uri", uri)
      output.member("options") { output in output.object { $0.member("ignoreIfExists", true) } }
    }
  }
}
