package import ArgumentParser
import DocumentModel
import Linting
import Reference

/// `idvlint init` as the argument parser sees it.
package struct InitCommand: AnsweringCommand {
  /// The command's name and what it is for.
  package static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Write a profile and a configuration to begin with.",
    discussion: """
      Writes \(StarterProfile.name), which has every parameter with what it is for, and \(StarterConfiguration.name). \
      Files that are there are left as they are. Prints a hook for pre-commit.
      """)

  /// The directory.
  @Argument(
    help: ArgumentHelp("The directory, which has to be there. (default: .)", valueName: "directory"),
    completion: .directory)
  package var directory: String?

  /// For the argument parser.
  package init() {}

  /// Writes the files.
  package func answer() -> Answer {
    var answer = Answer(output: [])
    let folder = FilePath(directory ?? ".")
    do throws(FileFailure) {
      // A second configuration would take the place of one that is there, or count for nothing.
      let former = try FileSystem.entries(of: folder).first { entry in
        Configuration.names.contains { entry.name.elementsEqual($0.utf8) }
      }
      Self.write(StarterProfile.text, to: Self.path(StarterProfile.name.utf8, in: folder), &answer)
      var configurations = Configurations(CheckOptions())
      let number = configurations.find(for: Self.path([], in: folder))
      if former == nil, let outer = configurations[number] {
        answer.output += "wrote no configuration, since \(outer.file.display) applies\n".utf8
      } else {
        let configuration = Self.path(former?.name ?? Array(StarterConfiguration.name.utf8), in: folder)
        Self.write(StarterConfiguration.text, to: configuration, &answer)
      }
      answer.output += Self.hook.utf8
    } catch {
      answer.failures.append("\(folder.display): \(error.reason)")
    }
    return answer
  }

  private static let hook = """

    'idvlint check' checks every profile below the current directory. To check those that change at each commit, put
    this into .pre-commit-config.yaml (https://pre-commit.com):

    repos:
      - repo: local
        hooks:
          - id: idvlint
            name: idvlint
            entry: idvlint check --skip-non-profiles --
            language: system
            types_or: [yaml, json]
            require_serial: true

    """

  private static func path(_ name: some Sequence<UInt8>, in folder: FilePath) -> FilePath {
    let prefix = folder == FilePath(".") ? [] : folder.bytes.last == slash ? folder.bytes : folder.bytes + [slash]
    return FilePath(bytes: prefix + name)
  }

  /// Writes a file that is not there yet, whole or not at all, and tells what became of it.
  private static func write(_ text: String, to path: FilePath, _ answer: inout Answer) {
    do throws(FileFailure) {
      let descriptor = try FileSystem.create(path, isPrivate: false)
      try FileSystem.endangering(path) { () throws(FileFailure) in
        var output = Output(descriptor: descriptor)
        output.write(Array(text.utf8))
        guard let failure = output.finish() else { return }
        FileSystem.remove(path)
        throw failure
      }
      answer.output += "wrote \(path.display)\n".utf8
    } catch {
      if FileSystem.isThere(error) {
        answer.output += "left \(path.display) as it is\n".utf8
      } else {
        answer.failures.append("\(path.display): \(error.reason)")
      }
    }
  }
}

private let slash = UInt8(ascii: "/")
