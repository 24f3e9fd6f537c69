/// Why a name that a walk through a directory met, or the user gave, is no file to check, whatever its ending.
package enum NoFile: String, Sendable {
  /// It is a symbolic link that leads to nothing, or in a circle.
  case brokenLink = "broken-link"
  /// It is, or leads to, a directory, a pipe, a socket or a device.
  case notRegular = "not-a-file"
  /// The configuration excludes it.
  case excluded
  /// It is a directory, and the configuration excludes all that is in it.
  case excludedDirectory = "excluded-directory"
}
