package import ArgumentParser

/// `idvlint` as the argument parser sees it: the overview, and the commands.
package struct IDVLintProgram: ParsableCommand {
  /// The overview that `idvlint --help` prints.
  package static let configuration = CommandConfiguration(
    commandName: "idvlint",
    abstract: "Finds what is wrong with Alibaba Cloud ID Verification request profiles.",
    usage: """
      idvlint [check] [<options>] [<path> ...]
      idvlint check --help
      """,
    discussion: """
      A profile is a YAML or JSON file with the parameters of an Initialize request for ID_OCR.

      EXAMPLES:
        idvlint                         check every profile below this directory
        idvlint profiles/demo.yaml      check one file
        idvlint --level note profiles   show notes, too
        idvlint --fail-on warning .     be strict
        idvlint --skip-non-profiles a.yaml b.json
                                        pass over files without a profile
        git show :a.yaml | idvlint --stdin-filename a.yaml -
                                        check standard input
        idvlint -- -demo.yaml           check a file named like an option

      EXIT STATUS:
        0  nothing at or above the level of --fail-on
        1  findings at or above it
        2  the job could not be done: wrong usage, an unreadable file, a limit,
           lost output, no file to check

      The options of check are shown by 'idvlint check --help'.
      """,
    version: "idvlint \(version)",
    subcommands: [CheckCommand.self],
    defaultSubcommand: CheckCommand.self)

  /// For the argument parser.
  package init() {}

  /// What a command line asks for.
  ///
  /// - Throws: what the argument parser wants to say instead: help, the version, or what is wrong with the words.
  package static func options(of words: [String]) throws -> CheckOptions {
    var command = try parseAsRoot(words)
    // The parser's own commands, such as `help`, answer by throwing.
    guard let check = command as? CheckCommand else {
      try command.run()
      throw CleanExit.helpRequest()
    }
    return check.options
  }
}

/// The version of the program, after Semantic Versioning 2.0.0.
package let version = "0.1.0"
