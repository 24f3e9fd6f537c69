package import ArgumentParser
import DocumentModel

/// `idvlint lsp` as the argument parser sees it.
package struct LSPCommand: ParsableCommand {
  /// The command's name and what it is for.
  package static let configuration = CommandConfiguration(
    commandName: "lsp",
    abstract: "Serve an editor: findings, fixes, completion and more while a profile is typed.",
    discussion: """
      Speaks the Language Server Protocol 3.17 on standard input and output; an editor starts it. Files are judged as \
      'idvlint check' judges them, by the same configuration, notes included.
      """)

  /// The configuration; nil for the nearest.
  @Option(help: ArgumentHelp("The configuration, instead of the nearest.", valueName: "file"), completion: .file())
  package var config: String?

  /// What some editors say to every server.
  @Flag(help: "Use standard input and output, as is done anyway.")
  package var stdio = false

  /// What some editors say to every server; most tell the number in the protocol, too.
  @Option(
    name: .customLong("clientProcessId"),
    help: ArgumentHelp(
      "The process of the editor, where it does not name it itself: the server ends with it.", valueName: "number"))
  package var clientProcess: Int?

  /// For the argument parser.
  package init() {}

  /// Refuses names that are none.
  package func validate() throws {
    if config == "" { throw ValidationError("An empty name is no configuration.") }
  }

  /// How files are judged.
  var options: CheckOptions {
    var options = CheckOptions()
    if let config { options.configuration = .file(FilePath(config)) }
    return options
  }
}
