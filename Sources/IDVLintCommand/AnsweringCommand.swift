package import ArgumentParser

/// A command that needs nothing but its own words to answer.
package protocol AnsweringCommand: ParsableCommand {
  /// What it has to say.
  var answer: Answer { get }
}
