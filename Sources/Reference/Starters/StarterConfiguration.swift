import Catalog
package import Linting

/// A configuration to begin with: what belongs to one request is supplied at run time, and the keys that most teams
/// need stand behind a `#`.
package enum StarterConfiguration {
  /// The name of its file.
  package static let name = Configuration.names[0]

  /// The keys that it shows.
  package static let keys: [ConfigurationKey] = [
    .rules, .failOn, .integration, .platform, .readers, .placeholders, .include, .exclude,
  ]

  /// The file, YAML; it ends with a line feed.
  package static var text: String {
    let title = """
      What idvlint goes by for the files beside and below this one. 'idvlint config FILE' prints what applies to a \
      file, 'idvlint schema configuration' all keys.
      """
    let supplied = Product.idOCR.parameters.filter(\.isPerRequest).map(\.name.rawValue).sorted()
    let key = ConfigurationKey.suppliedAtRuntime
    let active = StarterComment.text(key.summary) + "\(key.rawValue): [\(supplied.joined(separator: ", "))]\n"
    let others = keys.map { StarterComment.text($0.summary) + StarterComment.code($0.example) }
    return ([StarterComment.text(title), active] + others).joined(separator: "\n")
  }
}
