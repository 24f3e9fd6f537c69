/// A command that a build system reads from the output of a step, read as it reads it.
struct BuildCommand: Equatable {
  var name: String
  var properties: [String: String] = [:]
  var message: String

  /// A workflow command, as `TryParseV2` in `src/Runner.Common/ActionCommand.cs` of actions/runner reads a line.
  init?(gitHub line: [UInt8]) {
    let mark = Array("::".utf8)
    guard line.starts(with: mark), let end = line[2...].firstRange(of: mark) else { return nil }
    let codes = [("%0D", "\r"), ("%0A", "\n")]
    self.init(
      line[2..<end.lowerBound], separator: ",", codes + [("%3A", ":"), ("%2C", ","), ("%25", "%")],
      message: line[end.upperBound...], codes + [("%25", "%")])
  }

  /// A logging command, as `TryParse` in `src/Microsoft.VisualStudio.Services.Agent/Command.cs` of
  /// microsoft/azure-pipelines-agent reads a line.
  init?(azure line: [UInt8]) {
    guard let start = line.firstRange(of: Array("##vso[".utf8)),
      let end = line[start.upperBound...].firstIndex(of: UInt8(ascii: "]"))
    else { return nil }
    let codes = [("%3B", ";"), ("%0D", "\r"), ("%0A", "\n"), ("%5D", "]"), ("%AZP25", "%")]
    self.init(line[start.upperBound..<end], separator: ";", codes, message: line[(end + 1)...], codes)
  }

  private init?(
    _ head: ArraySlice<UInt8>, separator: Character, _ codes: [(String, String)], message: ArraySlice<UInt8>,
    _ messageCodes: [(String, String)]
  ) {
    let parts = head.split(separator: UInt8(ascii: " "), maxSplits: 1)
    guard let first = parts.first else { return nil }
    name = String(decoding: first, as: UTF8.self)
    self.message = Self.unescape(message, messageCodes)
    for property in (parts.dropFirst().first ?? []).split(separator: separator.asciiValue ?? 0) {
      let pair = property.split(separator: UInt8(ascii: "="), maxSplits: 1)
      guard pair.count == 2 else { return nil }
      properties[String(decoding: pair[0], as: UTF8.self)] = Self.unescape(pair[1], codes)
    }
  }

  /// The commands of a report; nil where a line is none. A line ends where any reader might end it.
  static func all(in report: String, _ read: ([UInt8]) -> BuildCommand?) -> [BuildCommand]? {
    var commands: [BuildCommand] = []
    for line in report.unicodeScalars.split(whereSeparator: \.endsLine) {
      guard let command = read(Array(String(line).utf8)) else { return nil }
      commands.append(command)
    }
    return report.isEmpty || report.hasSuffix("\n") ? commands : nil
  }

  /// One after the other, as both do it.
  private static func unescape(_ text: ArraySlice<UInt8>, _ codes: [(String, String)]) -> String {
    let bytes = codes.reduce(Array(text)) { $0.replacing(Array($1.0.utf8), with: Array($1.1.utf8)) }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension Unicode.Scalar {
  /// Whether it is white space that is no blank.
  fileprivate var endsLine: Bool { properties.isWhitespace && properties.generalCategory != .spaceSeparator }
}
