import DocumentModel
import JSONSyntax
import Linting

extension LanguageServer {
  /// Answers the first request (LSP 3.17, "Initialize Request").
  mutating func initialize(_ parameters: Parameters) -> Writing {
    client = ClientCapabilities(parameters["capabilities"])
    folders = Self.folders(parameters)
    if let number = parameters["processId"].integer, let process = Int32(exactly: number), process > 0 {
      want(.watch(process: process))
    }
    let capabilities = ServerCapabilities(for: client)
    let version = version
    return { output in
      output.object { output in
        output.member("capabilities", capabilities.write)
        output.member("serverInfo") { output in
          output.object { output in
            output.member("name", "idvlint")
            output.member("version", version)
          }
        }
      }
    }
  }

  /// Asks the client to tell when a configuration changes (LSP 3.17, "DidChangeWatchedFiles Notification").
  mutating func initialized() {
    guard client.watchesFiles else { return }
    request("client/registerCapability") { output in
      output.object { output in
        output.member("registrations") { output in
          output.array { output in
            output.item { output in
              output.object { output in
                output.member("id", "idvlint-configuration")
                output.member("method", "workspace/didChangeWatchedFiles")
                output.member("registerOptions", Self.watchers)
              }
            }
          }
        }
      }
    }
  }

  /// Takes in which directories were opened and closed (LSP 3.17, "DidChangeWorkspaceFolders Notification").
  mutating func foldersChanged(_ parameters: Parameters) {
    let event = parameters["event"]
    let removed = Self.paths(event["removed"])
    folders.removeAll { removed.contains($0) }
    for path in Self.paths(event["added"]) where !folders.contains(path) { folders.append(path) }
  }

  private static func watchers(_ output: inout JSONOutput) {
    output.object { output in
      output.member("watchers") { output in
        output.array { output in
          for name in Configuration.names {
            output.item { output in output.object { $0.member("globPattern", "**/\(name)") } }
          }
        }
      }
    }
  }

  /// The directories of a client, which may tell them in the ways of older versions of the protocol, too.
  private static func folders(_ parameters: Parameters) -> [FilePath] {
    if parameters["workspaceFolders"].isArray { return paths(parameters["workspaceFolders"]) }
    if let uri = parameters["rootUri"].string { return DocumentURI.path(of: uri).map { [$0] } ?? [] }
    return parameters["rootPath"].string.map { [FilePath($0)] } ?? []
  }

  private static func paths(_ folders: Parameters) -> [FilePath] {
    folders.items.compactMap { $0["uri"].string.flatMap(DocumentURI.path) }
  }
}
