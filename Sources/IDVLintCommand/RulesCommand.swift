package import ArgumentParser
package import Reference

/// `idvlint rules` as the argument parser sees it.
package struct RulesCommand: AnsweringCommand {
  /// The command's name and what it is for.
  package static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract: "List all rules.",
    discussion: "Each rule has a page of its own: see 'idvlint explain --help'.")

  /// The form of the list.
  @Option(help: "The form of the list.")
  package var format = RuleList.Format.table

  /// For the argument parser.
  package init() {}

  /// The list.
  package func answer() -> Answer { Answer(output: RuleList.bytes(format)) }
}

extension RuleList.Format: ExpressibleByArgument {}
