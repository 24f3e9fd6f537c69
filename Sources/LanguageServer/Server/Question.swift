package import DocumentModel

/// What the server has to know of the world. What needs it is broken off, and begun anew when the answer is there.
package enum Question: Error, Sendable {
  /// How a file is judged.
  case settings(of: FilePath)
  /// Whether a configuration has changed since it was asked for; if so, what is asked from now on is of the new ones.
  case news
  /// The text of the configuration that applies to a file.
  case configuration(of: FilePath)
  /// What is to be said of the files in these directories.
  case workspace([FilePath])
}
