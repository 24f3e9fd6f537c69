import Foundation

/// What `action.yml` says, as far as its form is the one it is written in.
struct ActionManifest {
  /// The inputs with what they are where a workflow says nothing.
  let defaults: [String: String]
  /// The environment variables, each with the input that it holds.
  let variables: [String: String]
  /// The shell text of the one step.
  let command: String

  init() throws {
    let text = try Checkout.text("action.yml")
    defaults = Dictionary(
      uniqueKeysWithValues: text.matches(of: /(?m)^  ([a-z-]+):\n    description: .+\n    default: (.+)$/).map {
        (String($0.1), String($0.2).trimmingCharacters(in: ["\""]))
      })
    variables = Dictionary(
      uniqueKeysWithValues: text.matches(of: /(?m)^ +([A-Z_]+): \$\{\{ inputs\.([a-z-]+) }}$/).map {
        (String($0.1), String($0.2))
      })
    command = text.firstMatch(of: /(?m)^ +run: '(.+)'$/).map { String($0.1) } ?? ""
  }
}
