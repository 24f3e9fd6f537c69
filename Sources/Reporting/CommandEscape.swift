/// How a text is written into a command that a build system reads from the output of a step, so that it stays on its
/// line and ends where it should.
struct CommandEscape: Sendable {
  private let codes: [UInt8: [UInt8]]

  private init(_ codes: KeyValuePairs<Character, String>) {
    self.codes = Dictionary(uniqueKeysWithValues: codes.map { ($0.key.asciiValue ?? 0, Array($0.value.utf8)) })
  }

  /// The message of a workflow command of GitHub Actions (`escapeData` in `packages/core/src/command.ts` of
  /// actions/toolkit; undone by `UnescapeData` in `src/Runner.Common/ActionCommand.cs` of actions/runner).
  static let gitHubMessage = CommandEscape(["%": "%25", "\r": "%0D", "\n": "%0A"])

  /// The value of a property of such a command (`escapeProperty` there).
  static let gitHubProperty = CommandEscape(["%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"])

  /// The message and the values of a logging command of Azure Pipelines (`Escape` in
  /// `src/Agent.Sdk/CommandStringConvertor.cs` of microsoft/azure-pipelines-agent; `docs/design/percentEncoding.md`
  /// there tells why a percent sign is `%AZP25`).
  static let azure = CommandEscape(["%": "%AZP25", "\r": "%0D", "\n": "%0A", ";": "%3B", "]": "%5D"])

  /// Appends a text.
  func append(_ text: String, to output: inout [UInt8]) {
    for byte in text.utf8 {
      if let code = codes[byte] { output += code } else { output.append(byte) }
    }
  }
}
