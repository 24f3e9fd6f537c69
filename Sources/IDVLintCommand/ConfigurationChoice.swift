package import DocumentModel

/// Where the configuration of a run comes from.
package enum ConfigurationChoice: Sendable, Equatable {
  /// For each file from its directory upwards: the first that is met.
  case nearest
  /// From this file, for all (`--config`).
  case file(FilePath)
  /// There is none (`--no-config`).
  case none
}
