package import ArgumentParser
import DocumentModel

/// `idvlint` as the argument parser sees it: the overview, and the commands.
package struct IDVLintProgram: ParsableCommand {
  /// The overview that `idvlint --help` prints.
  package static let configuration = CommandConfiguration(
    commandName: "idvlint",
    abstract: "Finds what is wrong with Alibaba Cloud ID Verification request profiles.",
    usage: """
      idvlint [check] [<options>] [<path> ...]
      idvlint config <file>
      idvlint explain <name> ...
      idvlint init [<directory>]
      idvlint lsp
      idvlint rules [--format table|json|markdown]
      idvlint schema <name>
      idvlint <command> --help
      """,
    discussion: """
      A profile is a YAML or JSON file with the parameters of an Initialize request for ID_OCR.

      EXAMPLES:
        idvlint                         check every profile below this directory
        idvlint profiles/demo.yaml      check one file
        idvlint --level note profiles   show notes, too
        idvlint --fail-on warning .     be strict
        idvlint --fix profiles          mend what is safe to mend
        idvlint --diff --fix-suggested  show what could be mended
        idvlint --skip-non-profiles a.yaml b.json
                                        pass over files without a profile
        git show :a.yaml | idvlint --stdin-filename a.yaml -
                                        check standard input
        idvlint -- -demo.yaml           check a file named like an option
        idvlint ./rules                 check what is named like a command
        idvlint init                    write a profile and a configuration to begin with
        idvlint explain lossy-plain-scalar
                                        what a finding means and how to mend it
        idvlint explain DocType         which values a parameter may have

      EXIT STATUS:
        0  nothing at or above the level of --fail-on
        1  findings at or above it
        2  the job could not be done: wrong usage, an unreadable file, a limit,
           lost output, no file to check, a mistake in the configuration

      The options of check are shown by 'idvlint check --help'.
      """,
    version: "idvlint \(version)",
    subcommands: [
      CheckCommand.self, ConfigCommand.self, ExplainCommand.self, InitCommand.self, LSPCommand.self,
      RulesCommand.self, SchemaCommand.self,
    ],
    defaultSubcommand: CheckCommand.self)

  /// For the argument parser.
  package init() {}

  /// The command that a command line asks for: ``CheckCommand``, ``LSPCommand`` or an ``AnsweringCommand``.
  ///
  /// - Throws: what the argument parser wants to say instead: help, the version, or what is wrong with the words.
  package static func command(of words: [String]) throws -> any ParsableCommand {
    if words.first == "help", words.count > 1, !CheckOptions.commands.contains(words[1]) {
      throw ValidationError(noCommand(words[1]))
    }
    if let word = words.prefix(while: { $0 != "--" }).first(where: hidesHelp) {
      throw ValidationError("`\(word)` is no option; a file of that name stands behind --")
    }
    var command = try parseAsRoot(words)
    if command is CheckCommand || command is LSPCommand || command is any AnsweringCommand { return command }
    // The parser's own commands, such as `help`, answer by throwing.
    try command.run()
    throw CleanExit.helpRequest()
  }

  /// Whether the parser would find `-h` among the letters of a word, such as `-dash.yaml`, and answer with help and
  /// status 0 where files were to be checked.
  private static func hidesHelp(_ word: String) -> Bool {
    word.hasPrefix("-") && !word.hasPrefix("--") && word != "-h" && word.contains("h")
  }

  private static func noCommand(_ word: String) -> String {
    let commands = CheckOptions.commands.joined(separator: ", ")
    return "`\(word)` is no command; " + (WordAdvice(FilePath(word))?.sentence ?? "the commands are \(commands)")
  }
}

/// The version of the program, after Semantic Versioning 2.0.0.
package let version = "0.1.0"
