import Foundation

/// What GitHub's runner is to the action: inputs and outputs as `action.yml` names them, and an environment in which
/// only the programs are found that a test puts there.
final class ActionRunner {
  /// What a step left.
  struct Outcome {
    var status: Int32
    var lines: [String]
    var errors: String
    var outputs: [String: String]
  }

  let place: Workspace

  init() throws {
    place = try Workspace()
    try place.write("", to: "repository/.git/HEAD")
    let tools = "bash cat cp dirname env find git ls mkdir mv od sort touch tr"
    let outcome = try place.run(
      """
      mkdir programs temp tools toolcache && for tool in \(tools); do ln -s "$(command -v $tool)" tools/$tool; done
      """)
    guard outcome.status == 0 else { throw CocoaError(.executableNotLoadable) }
  }

  /// The directory in which the step runs.
  var repository: URL { place.directory.appendingPathComponent("repository") }

  /// Puts the built program on the PATH.
  func installProgram() throws {
    _ = try place.run("ln -s \"$IDVLINT\" programs/idvlint")
  }

  /// Puts a script on the PATH.
  func install(_ name: String, _ script: String) throws {
    try place.write("#!/usr/bin/env bash\n" + script, to: "programs/" + name)
    _ = try place.run("chmod +x programs/\(name)")
  }

  /// Runs the step with these inputs, and the defaults for the others.
  func run(_ inputs: [String: String] = [:]) throws -> Outcome {
    let manifest = try ActionManifest()
    let folder = place.directory.path
    var environment = [
      "PATH": "\(folder)/programs:\(folder)/tools", "GITHUB_ACTION_PATH": Checkout.root.path,
      "GITHUB_OUTPUT": "\(folder)/output", "GITHUB_WORKSPACE": repository.path, "RUNNER_TEMP": "\(folder)/temp",
      "RUNNER_TOOL_CACHE": "\(folder)/toolcache", "RUNNER_OS": "Any", "RUNNER_ARCH": "X64",
    ]
    for (variable, input) in manifest.variables {
      environment[variable] = inputs[input] ?? manifest.defaults[input] ?? ""
    }
    try place.write(manifest.command, to: "step.sh")
    try place.write("", to: "output")
    let outcome = try place.run(
      "cd repository && exec bash --noprofile --norc -eo pipefail ../step.sh", environment: environment)
    let written = try String(contentsOf: place.directory.appendingPathComponent("output"), encoding: .utf8)
    let outputs = written.split(separator: "\n").map { $0.split(separator: "=", maxSplits: 1).map(String.init) }
    return Outcome(
      status: outcome.status, lines: outcome.output.split(separator: "\n").map(String.init), errors: outcome.errors,
      outputs: Dictionary(uniqueKeysWithValues: outputs.map { ($0[0], $0.count > 1 ? $0[1] : "") }))
  }
}
