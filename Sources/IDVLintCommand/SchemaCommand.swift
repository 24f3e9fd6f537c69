package import ArgumentParser
package import Reference

/// `idvlint schema` as the argument parser sees it.
package struct SchemaCommand: AnsweringCommand {
  /// The command's name and what it is for.
  package static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print a JSON Schema, for editors and programs.",
    discussion: """
      profile is for whole profiles, language-config and style-config are for the JSON inside those two parameters; \
      report is for what 'idvlint --format json' writes, baseline for what 'idvlint --write-baseline' writes, \
      configuration for .idvlint.yml. With a schema of profiles an editor offers names and values while you write; \
      only idvlint sees the rest.

      EXAMPLE:
        idvlint schema profile > profile.schema.json

      and, as the first line of a YAML profile:

        # yaml-language-server: $schema=profile.schema.json
      """)

  /// Which schema.
  @Argument(help: "The schema.")
  package var name: SchemaName

  /// For the argument parser.
  package init() {}

  /// The schema.
  package func answer() -> Answer { Answer(output: name.bytes) }
}

extension SchemaName: ExpressibleByArgument {
  /// The schema of a name in any case and style, as `LanguageConfig`.
  package init?(argument: String) {
    self.init(named: argument)
  }
}
