import DocumentModel
import Foundation
import LanguageServer
import Laws
import Linting

/// An editor for tests: talks to a server in JSON, answers what it asks of the world, and keeps what it says.
struct Editor {
  /// A message of the server.
  typealias Message = [String: Any]

  var server = LanguageServer(version: "1.2.3")
  /// How a file is judged.
  var settings: (FilePath) -> FileSettings = { _ in .walked }
  /// What is wrong with configurations.
  var troubles = ConfigurationTroubles()
  /// Whether it has changed when that is asked.
  var isNews = false
  /// The configuration on the disk.
  var configuration: SourceFile?
  /// What a walk finds.
  var workspace: [FileReport] = []
  /// What the server said and nobody took yet.
  private(set) var messages: [Message] = []
  /// What it asked of the world.
  private(set) var questions: [String] = []
  private(set) var told: [String] = []
  private(set) var watched: Int32?
  private(set) var status: Int32?
  private var requests = 0

  /// An editor that has not spoken yet.
  init() {}

  /// An editor that has started its server.
  init(_ capabilities: String, folder: String = "/w", encoding: String = "utf-16") {
    let folders = "[{\"uri\": \"file://\(folder)\", \"name\": \"w\"}]"
    let general = "\"general\": {\"positionEncodings\": [\"\(encoding)\"]}"
    let all = capabilities.isEmpty ? general : "\(general), \(capabilities)"
    _ = ask("initialize", "{\"processId\": null, \"workspaceFolders\": \(folders), \"capabilities\": {\(all)}}")
    tell("initialized")
  }

  /// What the pushing client of most tests can do.
  static let pushing = """
    "textDocument": {"publishDiagnostics": {"versionSupport": true, "relatedInformation": true,
      "codeDescriptionSupport": true, "dataSupport": true, "tagSupport": {"valueSet": [1, 2]}}}
    """
  /// What the pulling one can do.
  static let pulling = """
    "textDocument": {"diagnostic": {}}, "workspace": {"diagnostics": {"refreshSupport": true}}
    """

  // MARK: Speaking

  /// The bytes of a message.
  static func framed(_ content: some Sequence<UInt8>) -> [UInt8] {
    let content = Array(content)
    return Array("Content-Length: \(content.count)\r\n\r\n".utf8) + content
  }

  static func framed(_ content: String) -> [UInt8] { framed(content.utf8) }

  /// Sends bytes as they are.
  mutating func send(_ bytes: [UInt8]) { handle(.bytes(bytes)) }

  /// Sends a message.
  mutating func send(_ content: String) { send(Self.framed(content)) }

  /// Sends a notification.
  mutating func tell(_ method: String, _ parameters: String = "{}") {
    send("{\"jsonrpc\": \"2.0\", \"method\": \"\(method)\", \"params\": \(parameters)}")
  }

  /// Sends a request; other messages are kept.
  ///
  /// - Returns: its answer; empty where there is not exactly one.
  mutating func ask(_ method: String, _ parameters: String = "{}") -> Message {
    requests += 1
    send("{\"jsonrpc\": \"2.0\", \"id\": \(requests), \"method\": \"\(method)\", \"params\": \(parameters)}")
    let answers = messages.filter { $0["method"] == nil && $0["id"] as? Int == requests }
    messages.removeAll { $0["method"] == nil && $0["id"] as? Int == requests }
    return answers.count == 1 ? answers[0] : [:]
  }

  mutating func open(_ uri: String, _ text: String, language: String = "yaml", version: Int = 1) {
    let item = "\"uri\": \"\(uri)\", \"languageId\": \"\(language)\", \"version\": \(version)"
    tell("textDocument/didOpen", "{\"textDocument\": {\(item), \"text\": \(Self.json(text))}}")
  }

  mutating func change(_ uri: String, _ changes: String, version: Int) {
    let document = "{\"uri\": \"\(uri)\", \"version\": \(version)}"
    tell("textDocument/didChange", "{\"textDocument\": \(document), \"contentChanges\": \(changes)}")
  }

  /// Takes the messages of the server that were kept.
  mutating func take() -> [Message] {
    defer { messages = [] }
    return messages
  }

  /// Takes what was pushed last for a document, with the version; nil where nothing was.
  mutating func pushed(_ uri: String) -> (version: Int?, diagnostics: [Message])? {
    let mine = take().compactMap { message -> Message? in
      guard message["method"] as? String == "textDocument/publishDiagnostics" else { return nil }
      let parameters = message["params"] as? Message
      return parameters?["uri"] as? String == uri ? parameters : nil
    }
    guard let last = mine.last, let diagnostics = last["diagnostics"] as? [Message] else { return nil }
    return (last["version"] as? Int, diagnostics)
  }

  /// A text as JSON.
  static func json(_ text: String) -> String {
    let data = (try? JSONSerialization.data(withJSONObject: [text])) ?? Data()
    return String(String(decoding: data, as: UTF8.self).dropFirst().dropLast())
  }

  // MARK: Doing

  /// Hands something over, and does what the server wants.
  mutating func handle(_ input: Input) {
    var effects = server.handle(input)[...]
    while let effect = effects.popFirst() {
      switch effect {
      case .send(let bytes): messages += Self.contents(of: bytes)
      case .ask(.settings(let path)):
        questions.append(path.display)
        effects += server.handle(.settings(settings(path), of: path, troubles))
      case .ask(.news):
        effects += server.handle(.news(isNews))
        isNews = false
      case .ask(.configuration(let path)):
        questions.append("configuration of \(path.display)")
        effects += server.handle(.configuration(configuration, of: path))
      case .ask(.workspace(let folders)):
        questions.append(folders.map(\.display).joined(separator: " "))
        effects += server.handle(.workspace(workspace, troubles))
      case .forgetConfiguration: questions.append("anew")
      case .watch(let process): watched = process
      case .tell(let sentence): told.append(sentence)
      case .exit(let code): status = code
      }
    }
  }

  /// The messages in bytes of the server; what is none is one without members.
  private static func contents(of bytes: [UInt8]) -> [Message] {
    guard let contents = Laws.contents(ofMessages: bytes) else { return [[:]] }
    return contents.map { content in
      let value = try? JSONSerialization.jsonObject(with: Data(content)) as? Message
      return value?["jsonrpc"] as? String == "2.0" ? value ?? [:] : [:]
    }
  }
}

extension FileSettings {
  /// How a file is judged that nobody named.
  static var walked: FileSettings {
    var options = LintOptions()
    options.isNamed = false
    return FileSettings(options: options, isExcluded: false)
  }
}

extension [String: Any] {
  /// What is found by going into an answer: members by their names, items by their numbers.
  subscript(path path: String) -> Any? {
    var value: Any? = self
    for step in path.split(separator: "/") {
      if let number = Int(step), let items = value as? [Any] {
        value = items.indices.contains(number) ? items[number] : nil
      } else {
        value = (value as? [String: Any])?[String(step)]
      }
    }
    return value
  }

  /// The code of a refusal.
  var code: Int? { self[path: "error/code"] as? Int }
}
