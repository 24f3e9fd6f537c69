package import ArgumentParser

/// A command that does what it is to do at once, and then says something.
package protocol AnsweringCommand: ParsableCommand {
  /// Does what it is asked to.
  ///
  /// - Returns: what it has to say.
  func answer() -> Answer
}
