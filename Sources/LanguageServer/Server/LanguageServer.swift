import DocumentModel
import JSONSyntax
import Linting

/// The language server: a value that takes in what comes from the editor and says what is to be done.
///
/// Messages are dealt with one after the other, so answers come in the order of requests. Where something of the world
/// has to be known, the message waits, and all behind it, until ``Input`` brings the answer; then it is dealt with from
/// its beginning, so nothing may be changed before all is known. Of many changes that come at once only the last text
/// is judged.
package struct LanguageServer: Sendable {
  /// What stands between the first message and the last (LSP 3.17, "Server lifecycle").
  private enum Phase {
    case fresh, running, shutDown, ended
  }

  /// Writes the result of a request.
  typealias Writing = (inout JSONOutput) -> Void

  /// A message that waits.
  private enum Waiting {
    case message(ClientMessage)
    /// A request that was taken back before its turn came.
    case cancelled(RequestID)
    case broken(String)

    /// Whether it may be one of many changes that come at once.
    var isChange: Bool {
      if case .message(.notification("textDocument/didChange", _)) = self { true } else { false }
    }
  }

  private var phase = Phase.fresh
  private var stream = MessageStream()
  private var queue: ArraySlice<Waiting> = []
  /// Whether an answer to a question is awaited.
  private var isAsking = false
  private var effects: [Effect] = []
  private var requests = 0

  /// The version of the program.
  let version: String
  /// Seconds from some moment in the past.
  let clock: @Sendable () -> Double
  /// What the client can do.
  var client = ClientCapabilities()
  /// The directories that the client has open.
  var folders: [FilePath] = []
  /// The open documents by their names.
  var documents: [String: OpenDocument] = [:]
  /// The names of documents whose diagnostics are to be pushed.
  var unpublished: Set<String> = []
  /// How files are judged, as far as it was asked for.
  var settings: [FilePath: FileSettings] = [:]
  /// Whether the configuration may have changed on the disk.
  var isDoubtful = false
  /// The text of the configuration that applies to a file, nil for none, as far as it was asked for.
  var configurations: [FilePath: SourceFile?] = [:]
  /// What is wrong with the configuration.
  var troubles = ConfigurationTroubles()
  /// Whether that has changed, or which documents are open.
  var hasNewTroubles = false
  /// The configurations, not open, of which diagnostics were pushed.
  var troubled: Set<String> = []
  /// What was last logged of the configuration.
  var loggedTroubles: [String] = []
  /// What was shown of it.
  var shownTroubles: Set<String> = []
  /// What is to be said of the files of the workspace, once it was asked for.
  var workspace: [FileReport]?

  /// A server that waits for its client.
  ///
  /// - Parameters:
  ///   - version: the version of the program.
  ///   - clock: seconds from some moment in the past, for the limit of time.
  package init(version: String, clock: @escaping @Sendable () -> Double = { 0 }) {
    self.version = version
    self.clock = clock
  }

  /// Takes something in.
  ///
  /// - Returns: what is to be done, in this order.
  package mutating func handle(_ input: Input) -> [Effect] {
    guard phase != .ended else { return [] }
    switch input {
    case .bytes(let bytes):
      stream.append(bytes)
      receive()
    case .settings(let answer, let path, let troubles):
      isAsking = false
      settings[path] = answer
      take(troubles)
    case .news(let isNew):
      isAsking = false
      isDoubtful = false
      if isNew { configurationChanged() }
    case .configuration(let source, let path):
      isAsking = false
      configurations[path] = .some(source)
    case .workspace(let reports, let troubles):
      isAsking = false
      workspace = reports
      take(troubles)
    case .newDay:
      configurationChanged()
    case .end:
      exit()
    }
    work()
    defer { effects = [] }
    return effects
  }

  /// Takes messages in, and takes back the requests that they cancel.
  private mutating func receive() {
    while let part = stream.next() {
      switch part {
      case .broken(let sentence): queue.append(.broken(sentence))
      case .content(let content):
        let message = ClientMessage(content)
        guard case .notification("$/cancelRequest", let parameters) = message else {
          queue.append(.message(message))
          continue
        }
        guard let id = parameters["id"].node.flatMap({ RequestID($0) }) else { continue }
        for index in queue.indices {
          if case .message(.request(id, _, _)) = queue[index] { queue[index] = .cancelled(id) }
        }
      }
    }
  }

  /// Goes on until all is done or something has to be known.
  private mutating func work() {
    while !isAsking, phase != .ended {
      do throws(Question) {
        // Before anything but a further change, so that every answer stands behind what is said of the text before.
        if queue.first?.isChange != true {
          if isDoubtful { throw .news }
          if try publishNext() { continue }
        }
        guard let next = queue.first else {
          queue = []
          return
        }
        try deal(with: next)
        queue = queue.dropFirst()
        // What is on the disk may be something else by the next message.
        configurations = [:]
        workspace = nil
      } catch {
        isAsking = true
        effects.append(.ask(error))
      }
    }
  }

  private mutating func deal(with waiting: Waiting) throws(Question) {
    switch waiting {
    case .cancelled(let id):
      send(ServerMessage.refusal(of: id, .cancelled))
    case .broken(let sentence):
      effects.append(.tell(sentence))
      effects.append(.exit(1))
      phase = .ended
    case .message(.response):
      return
    case .message(.faulty(let id, let error)):
      send(ServerMessage.refusal(of: id, error))
    case .message(.request(let id, let method, let parameters)):
      do throws(Interruption) {
        let result = try answer(method, parameters)
        send(ServerMessage.response(to: id, result: result))
      } catch {
        switch error {
        case .refused(let refusal): send(ServerMessage.refusal(of: id, refusal))
        case .needs(let question): throw question
        }
      }
    case .message(.notification(let method, let parameters)):
      notice(method, parameters)
    }
  }

  private mutating func answer(
    _ name: String, _ parameters: Parameters
  ) throws(Interruption) -> Writing {
    let method = Method(rawValue: name)
    switch phase {
    case .fresh where method != .initialize: throw .refused(.notInitialized)
    case .shutDown, .ended: throw .refused(.invalidRequest("the server is shut down"))
    case .running where method == .initialize: throw .refused(.invalidRequest("the server is initialized already"))
    case .fresh, .running: break
    }
    guard let method else { throw .refused(.unknownMethod(name)) }
    switch method {
    case .initialize:
      phase = .running
      return initialize(parameters)
    case .shutdown:
      phase = .shutDown
      return { $0.null() }
    case .hover: return try hover(parameters)
    case .completion: return try completions(parameters)
    case .codeAction: return try actions(parameters)
    case .resolveCodeAction: return try resolvedAction(parameters)
    case .documentSymbol: return try symbols(parameters)
    case .definition: return try definitions(parameters)
    case .documentLink: return try links(parameters)
    case .documentColor: return try colors(parameters)
    case .colorPresentation: return try presentations(parameters)
    case .diagnostic: return try diagnostics(parameters)
    case .workspaceDiagnostic: return try workspaceDiagnostics(parameters)
    }
  }

  private mutating func notice(_ method: String, _ parameters: Parameters) {
    if method == "exit" { return exit() }
    guard phase == .running else { return }
    do throws(ResponseError) {
      switch method {
      case "initialized": initialized()
      case "textDocument/didOpen": try opened(parameters)
      case "textDocument/didChange": try changed(parameters)
      case "textDocument/didSave": try saved(parameters)
      case "textDocument/didClose": try closed(parameters)
      case "workspace/didChangeConfiguration": configurationChanged()
      case "workspace/didChangeWatchedFiles": filesChanged(parameters)
      case "workspace/didChangeWorkspaceFolders": foldersChanged(parameters)
      default: return
      }
    } catch {
      log(.warning, "\(method): \(error.message)")
    }
  }

  /// Ends; well where `shutdown` came before (LSP 3.17, "Exit Notification").
  private mutating func exit() {
    effects.append(.exit(phase == .shutDown ? 0 : 1))
    phase = .ended
  }

  // MARK: Sending

  /// Has something done.
  mutating func want(_ effect: Effect) { effects.append(effect) }

  /// Sends a message.
  mutating func send(_ message: [UInt8]) { effects.append(.send(message)) }

  /// Sends a request, whose answer nobody waits for.
  mutating func request(_ method: String, parameters: ((inout JSONOutput) -> Void)? = nil) {
    requests += 1
    send(ServerMessage.request(requests, method, parameters: parameters))
  }

  /// Has the client keep a sentence where its user may look it up (LSP 3.17, "LogMessage Notification").
  mutating func log(_ severity: Severity, _ sentence: String) { tell("window/logMessage", severity, sentence) }

  /// Sends a sentence for the user of the client (LSP 3.17, "ShowMessage Notification" and the one like it).
  mutating func tell(_ method: String, _ severity: Severity, _ sentence: String) {
    send(
      ServerMessage.notification(method) { output in
        output.object { output in
          output.member("type", severity.editorSeverity)
          output.member("message", "idvlint: \(sentence)")
        }
      })
  }
}

extension Severity {
  /// The number of the severity (LSP 3.17, "DiagnosticSeverity", "MessageType").
  var editorSeverity: Int {
    switch self {
    case .error: 1
    case .warning: 2
    case .note: 3
    }
  }
}
