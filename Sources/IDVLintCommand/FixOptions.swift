package import ArgumentParser
import Linting

/// The options of `check` about fixes, as the argument parser sees them.
package struct FixOptions: ParsableArguments {
  /// See ``FixRequest/isSafe``.
  @Flag(help: "Make the safe fixes in the files and report what is left. Of standard input, print the text.")
  package var fix = false

  /// See ``FixRequest/isSuggested``.
  @Flag(help: "Make those fixes, too, that a person should look at.")
  package var fixSuggested = false

  /// See ``FixRequest/isDiff``.
  @Flag(help: "Show what would be mended, secrets hidden, and write nothing; status 1 where something would be.")
  package var diff = false

  /// See ``FixRequest/rules``.
  @Option(
    help: ArgumentHelp("Mend the findings of these rules alone; may be given again.", valueName: "rule,..."),
    completion: .list(Rule.all.map(\.id.name)),
    transform: { word in
      let names = RuleNames(word)
      if let mistake = names.mistake { throw ValidationError(mistake) }
      return names
    })
  package var fixOnly: [RuleNames] = []

  /// For the argument parser.
  package init() {}

  /// The same as the program has it.
  var request: FixRequest {
    var request = FixRequest()
    request.isSafe = fix
    request.isSuggested = fixSuggested
    request.isDiff = diff
    for names in fixOnly { request.restrict(to: names) }
    return request
  }
}
