package import ArgumentParser

/// A command that says something on standard output, and no more.
package protocol AnsweringCommand: ParsableCommand {
  /// Does what it is asked to.
  ///
  /// - Returns: what it has to say.
  func answer() -> Answer
}
