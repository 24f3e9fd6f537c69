/// What the program tells its caller; the same whatever the format of the output.
package enum ExitStatus: Int32, Sendable, Comparable {
  /// Nothing at or above the level of `--fail-on`.
  case clean = 0
  /// Something at or above the level of `--fail-on`.
  case findings = 1
  /// The job could not be done: wrong usage, an unreadable file, a limit, lost output, no file to check, a
  /// mistake in the configuration.
  case failed = 2

  /// By gravity: what is graver wins.
  package static func < (left: ExitStatus, right: ExitStatus) -> Bool { left.rawValue < right.rawValue }
}
