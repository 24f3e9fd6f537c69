/// What holds of every input, whatever its bytes: tried by tests on inputs that are kept, and by `.ci/fuzz` on others.
package enum Law: String, CaseIterable, Sendable {
  /// A YAML file is read with its places.
  case yaml
  /// A JSON file is read to the letter.
  case json
  /// A file is checked and reported.
  case check
  /// A file is mended.
  case fix
  /// A configuration and the comments in a file are followed and written.
  case configuration
  /// The language server answers.
  case server

  /// What is wrong with how an input was dealt with; empty where nothing is.
  package func faults(in bytes: [UInt8]) -> [String] {
    switch self {
    case .yaml: faultsOfYAML(bytes)
    case .json: faultsOfJSON(bytes)
    case .check: faultsOfChecking(bytes)
    case .fix: faultsOfFixing(bytes)
    case .configuration: faultsOfConfiguring(bytes)
    case .server: faultsOfServing(bytes)
    }
  }
}
