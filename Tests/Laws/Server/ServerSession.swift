import DocumentModel
import JSONSyntax
import LanguageServer
import Linting

/// A language server, an editor that sends it anything, and what is wrong with its answers.
struct ServerSession {
  /// What was wrong.
  private(set) var faults: [String] = []

  private var server = LanguageServer(version: "0")
  /// How many requests of a name have no answer yet.
  private var open: [[UInt8]: Int] = [:]
  /// Whether it is not known which requests were sent: bytes, or messages that are wrong and have a name.
  private var isUnclear = false
  private var isEnded = false

  private static let version = Array("\"2.0\"".utf8)
  private static let configuration = SourceFile(
    path: FilePath("/w/.idvlint.yml"), bytes: Array("level: note\nrules:\n  unused-style: off\n".utf8))

  /// One that has begun, with an editor that is told of findings.
  static let pushing = ServerSession(with: "\"publishDiagnostics\": {\"relatedInformation\": true}")
  /// One that has begun, with an editor that asks for findings.
  static let pulling = ServerSession(with: "\"diagnostic\": {}")

  /// A server that nobody has started.
  init() {}

  private init(with capability: String) {
    let folders = "[{\"uri\": \"file:///w\", \"name\": \"w\"}]"
    let capabilities = "\"textDocument\": {\(capability)}"
    let parameters = "{\"processId\": 1, \"workspaceFolders\": \(folders), \"capabilities\": {\(capabilities)}}"
    send(Array("{\"jsonrpc\": \"2.0\", \"id\": 0, \"method\": \"initialize\", \"params\": \(parameters)}".utf8))
    send(Array("{\"jsonrpc\": \"2.0\", \"method\": \"initialized\", \"params\": {}}".utf8))
  }

  /// Sends a message.
  mutating func send(_ content: [UInt8]) {
    if let members = Self.members(of: content), let name = members["id"] {
      let isName = name.first.map { "\"-0123456789".utf8.contains($0) } ?? false
      let isRequest = isName && members["method"]?.first == UInt8(ascii: "\"") && members["jsonrpc"] == Self.version
      if isRequest { open[name, default: 0] += 1 } else { isUnclear = true }
    }
    handle(.bytes(Array("Content-Length: \(content.count)\r\n\r\n".utf8) + content))
  }

  /// Sends bytes as they are.
  mutating func send(raw bytes: [UInt8]) {
    isUnclear = true
    handle(.bytes(bytes))
  }

  /// Is gone.
  mutating func end() {
    let wasEnded = isEnded
    handle(.end)
    if !isEnded { faults.append("the server does not end") }
    if !isUnclear, !wasEnded, open.values.contains(where: { $0 > 0 }) { faults.append("a request has no answer") }
  }

  private mutating func handle(_ input: Input) {
    var effects = server.handle(input)[...]
    var questions = 0
    while let effect = effects.popFirst() {
      switch effect {
      case .send(let bytes): take(bytes)
      case .ask(let question):
        questions += 1
        guard questions < 1_000 else { return faults.append("questions without an end") }
        effects += server.handle(Self.answer(to: question))
      case .exit: isEnded = true
      case .forgetConfiguration, .watch, .tell: continue
      }
    }
  }

  private static func answer(to question: Question) -> Input {
    switch question {
    case .settings(let path):
      var options = LintOptions()
      options.isNamed = false
      return .settings(FileSettings(options: options, isExcluded: false), of: path, ConfigurationTroubles())
    case .news: return .news(false)
    case .configuration(let path): return .configuration(configuration, of: path)
    case .workspace: return .workspace([], ConfigurationTroubles())
    }
  }

  private mutating func take(_ bytes: [UInt8]) {
    guard let messages = contents(ofMessages: bytes) else { return faults.append("bytes that are no messages") }
    for content in messages {
      guard let members = Self.members(of: content), members["jsonrpc"] == Self.version else {
        faults.append("a message that is none")
        continue
      }
      if members["method"] != nil { continue }
      guard (members["result"] == nil) != (members["error"] == nil), let name = members["id"] else {
        faults.append("an answer that is none")
        continue
      }
      if isUnclear || name == Array("null".utf8) { continue }
      open[name, default: 0] -= 1
      if open[name, default: 0] < 0 { faults.append("an answer to nothing, or a second one") }
    }
  }

  /// The members of the object that a text is, as they are written, of those of one name the first; nil for another
  /// text.
  private static func members(of text: [UInt8]) -> [String: [UInt8]]? {
    var limits = ReadingLimits()
    limits.nodes = .max
    let reading = readJSON(text, in: 0..<text.count, map: .verbatim(from: 0), limits: limits)
    guard reading.problem == nil, let root = reading.root, root.kind == .mapping else { return nil }
    let pairs = root.pairs.map { ($0.key.text.string, Array(text[$0.value.range.bytes])) }
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }
}
