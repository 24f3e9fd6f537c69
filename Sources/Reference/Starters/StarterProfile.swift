import Catalog

/// A profile to begin with: every parameter, in the order of the documentation. Those that may be left out stand
/// behind a `#`.
package enum StarterProfile {
  /// The name of its file.
  package static let name = "idv-profile.yaml"

  /// The file, YAML; it ends with a line feed.
  package static var text: String {
    let title = """
      A request profile for Alibaba Cloud ID Verification: the parameters of \(Product.idOCR.operation) for \
      \(Product.idOCR.code). A value such as ${NAME} is filled in later. What stands behind a # may be left out: take \
      the # away to set it. 'idvlint explain NAME' tells more of a parameter.
      """
    return ([StarterComment.text(title)] + Product.idOCR.parameters.map(entry))
      .joined(separator: "\n")
  }

  private static func entry(_ parameter: Parameter) -> String {
    let isActive = parameter.requirement != .optional
    var sentences = [parameter.summary] + (isActive ? [parameter.requirementSentence] : [])
    if let value = parameter.defaultValue { sentences.append("Without it, \(value) applies.") }
    if parameter.isPerRequest {
      sentences.append("The line may go where \(StarterConfiguration.name) says that it is supplied at run time.")
    }
    var choices: [Choice] = []
    if case .choice(let all) = parameter.shape { choices = all }
    // A profile that is to be used as it is should not choose for its reader.
    let value = isActive && !choices.isEmpty ? Parameter.yaml(parameter.placeholder) : parameter.yamlExample
    let width = choices.map(\.value.count).max() ?? 0
    let table = choices.map { choice in
      "#   \(choice.value)\(String(repeating: " ", count: width - choice.value.count))  \(choice.meaning)\n"
    }
    return StarterComment.text(sentences.joined(separator: " ")) + table.joined()
      + "\(isActive ? "" : "#")\(parameter.name.rawValue): \(value)\n"
  }
}
