import ArgumentParser
import DocumentModel

/// The program: reads the command line, does what it says and ends the process with an ``ExitStatus``.
package func runIDVLint() -> Never {
  FileSystem.prepareStandardStreams()
  guard let words = FileSystem.arguments() else {
    writeError("idvlint: the command line cannot be read\n")
    FileSystem.exit(ExitStatus.failed.rawValue)
  }
  let status = CheckOptions(plain: words).map(check) ?? runParsed(words)
  FileSystem.exit(status.rawValue)
}

/// The way through the argument parser: help, the version, mistakes, and whatever else is not plain.
private func runParsed(_ words: [[UInt8]]) -> ExitStatus {
  var strings: [String] = []
  for word in words {
    // The parser would change such a name without a word.
    guard let string = String(validating: word, as: UTF8.self) else {
      let name = FilePath(bytes: word).display
      writeError("idvlint: `\(name)` is not UTF-8, and a word of the command line is unknown or wrong\n")
      return .failed
    }
    strings.append(string)
  }
  do {
    let command = try IDVLintProgram.command(of: strings)
    if let command = command as? CheckCommand { return check(command.options) }
    if let command = command as? LSPCommand { FileSystem.exit(serve(command.options, client: command.clientProcess)) }
    return (command as? any AnsweringCommand)?.answer().write() ?? .failed
  } catch {
    return answer(
      IDVLintProgram.fullMessage(for: error), isMistake: !IDVLintProgram.exitCode(for: error).isSuccess)
  }
}

/// Prints what the argument parser has to say.
private func answer(_ message: String, isMistake: Bool) -> ExitStatus {
  let lines = message.split(separator: "\n", omittingEmptySubsequences: false).map { ControlEscape.escaped(String($0)) }
  let text = lines.joined(separator: "\n") + "\n"
  if isMistake {
    writeError(text)
    return .failed
  }
  return Answer(output: Array(text.utf8)).write()
}
