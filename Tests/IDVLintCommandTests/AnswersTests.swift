import Foundation
import IDVLintCommand
import Reference
import Testing

/// `rules`, `explain` and `schema` as a user meets them.
@Suite(.timeLimit(.minutes(30))) struct AnswersTests {
  private let place: Workspace

  init() throws {
    place = try Workspace()
  }

  @Test func rulesAreListed() throws {
    let table = try place.run("$IDVLINT rules")
    #expect(table.status == 0 && table.errors.isEmpty)
    #expect(table.output == String(decoding: RuleList.bytes(.table), as: UTF8.self))
    #expect(try place.run("$IDVLINT rules --format table").output == table.output)
    #expect(try place.run("$IDVLINT rules --format=json").output.hasPrefix("{\n  \"version\": 1,\n  \"rules\": [\n"))
    #expect(try place.run("$IDVLINT rules --format markdown").output.hasPrefix("| rule |"))
    #expect(try place.run("$IDVLINT rules --format xml").status == 2)
    #expect(try place.run("$IDVLINT rules x").status == 2)
  }

  @Test func wordsAreExplained() throws {
    let outcome = try place.run("$IDVLINT explain DocType 11")
    #expect(outcome.status == 0 && outcome.errors.isEmpty)
    #expect(outcome.output.hasPrefix("DocType (parameter") && outcome.output.contains("\n\n\n`11` is no documented"))
    let wrong = try place.run("$IDVLINT explain doctpye ID_OCR \"$(printf 'a\\nb')\"")
    #expect(wrong.status == 2)
    #expect(wrong.output.hasPrefix("ProductCode"))
    #expect(
      wrong.errors == """
        idvlint: `doctpye` is no rule, parameter or DocType; did you mean `DocType`?
        idvlint: `a\\nb` is no rule, parameter or DocType; 'idvlint rules' lists the rules

        """)
    #expect(try place.run("$IDVLINT explain").status == 2)
  }

  @Test(arguments: SchemaName.allCases) func schemasArePrinted(name: SchemaName) throws {
    let outcome = try place.run("$IDVLINT schema \(name.rawValue)")
    #expect(outcome.status == 0 && outcome.errors.isEmpty)
    #expect(try outcome.output == Checkout.text("schemas/" + name.fileName))
  }

  @Test func otherSchemasAreNone() throws {
    #expect(try place.run("$IDVLINT schema").status == 2)
    let outcome = try place.run("$IDVLINT schema nope")
    #expect(outcome.status == 2 && outcome.output.isEmpty)
    #expect(outcome.errors.contains("language-config"))
  }

  @Test func helpTellsOfTheCommands() throws {
    let overview = try place.run("$IDVLINT --help").output
    let list = overview.components(separatedBy: "SUBCOMMANDS:\n").last ?? ""
    let names = list.matches(of: #/(?m)^  ([a-z]+) /#).map { String($0.1) }
    #expect(Set(names).union(["help"]) == Set(CheckOptions.commands))
    for name in names {
      let help = try place.run("$IDVLINT \(name) --help")
      #expect(help.status == 0 && help.output.contains("USAGE: idvlint \(name)"))
      #expect(try place.run("$IDVLINT help \(name)").output == help.output)
    }
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full"))) func lostOutputIsToldOf() throws {
    for words in ["rules", "explain DocType", "schema profile"] {
      let outcome = try place.run("$IDVLINT \(words) > /dev/full")
      #expect(outcome.status == 2)
      #expect(outcome.errors == "idvlint: standard output: No space left on device\n")
    }
  }

  /// Files that bear the names of commands are reached all the same.
  @Test func filesNamedLikeCommands() throws {
    try place.write("a: 1\n", to: "rules/a.yaml")
    #expect(try place.run("$IDVLINT ./rules").output.contains("1 file passed over"))
    #expect(try place.run("$IDVLINT check rules").output.contains("1 file passed over"))
  }
}
