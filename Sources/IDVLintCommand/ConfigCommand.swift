package import ArgumentParser
import DocumentModel
import Linting

/// `idvlint config` as the argument parser sees it.
package struct ConfigCommand: AnsweringCommand {
  /// The command's name and what it is for.
  package static let configuration = CommandConfiguration(
    commandName: "config",
    abstract: "Print the configuration that applies to a file, and where each setting stands.",
    discussion: """
      A configuration is a file named .idvlint.yml, .idvlint.yaml or .idvlint.json. The first one that is met from the \
      file's directory upwards to the root of the repository applies, with what it extends. Options of check on the \
      command line win over it.

      EXAMPLE:
        idvlint config profiles/demo.yaml
      """)

  /// The file.
  @Argument(
    help: ArgumentHelp("A file, which need not be there, or a directory.", valueName: "file"), completion: .file())
  package var file: String

  /// See ``CheckOptions/configuration``.
  @Option(help: ArgumentHelp("The configuration, instead of the nearest.", valueName: "file"), completion: .file())
  package var config: String?

  /// For the argument parser.
  package init() {}

  /// The settings, a line each.
  package func answer() -> Answer {
    var options = CheckOptions()
    if let config { options.configuration = .file(FilePath(config)) }
    var path = FilePath(file)
    if (try? FileSystem.status(of: path))?.kind == .directory { path = FilePath(file + "/") }
    var configurations = Configurations(options)
    configurations.find(for: path.parts.directory)
    let configuration = configurations[path]
    var answer = Answer(output: [])
    for failure in configurations.source.failures {
      answer.failures.append("\(failure.path.display): \(failure.failure.reason)")
    }
    for (report, _) in configurations.source.faulty {
      for finding in report.findings {
        let place = report.source.lines.position(of: finding.range.lowerBound, in: .scalars)
        let words = [finding.message] + (finding.help.map { [$0] } ?? [])
        let told = words.map(report.sensitive.render).joined(separator: "; ")
        answer.failures.append("\(report.source.path.display):\(place.line):\(place.column): \(told)")
      }
    }
    var lines = Self.lines(configuration?.settings(for: path) ?? Configuration.Settings())
    for permission in configuration?.permissions(for: path) ?? [] {
      lines.append(("allow: \(permission.allowance.words)", permission.file))
    }
    for override in configuration?.placeOverrides(for: path) ?? [] {
      lines += Self.lines(override.settings).map { ("\(override.pointer?.text ?? ""): \($0.words)", $0.file) }
    }
    let width = lines.map(\.words.count).max() ?? 0
    for line in lines {
      let blanks = String(repeating: " ", count: width - line.words.count)
      answer.output += "\(ControlEscape.escaped(line.words))\(blanks)  # \(line.file.display)\n".utf8
    }
    if configuration?.excludes(path) == true { answer.output += "# the file is excluded\n".utf8 }
    if lines.isEmpty, answer.failures.isEmpty { answer.output += "# no setting applies\n".utf8 }
    return answer
  }

  /// Settings, each with the file that says so.
  private static func lines(_ settings: Configuration.Settings) -> [(words: String, file: FilePath)] {
    settings.levels.sorted { $0.key < $1.key }.map { ("rules.\($0): \($1.value.words)", $1.file) }
      + ConfigurationKey.allCases.compactMap { key in
        settings.values[key].map { ("\(key.rawValue): \($0.value.words)", $0.file) }
      }
  }
}
