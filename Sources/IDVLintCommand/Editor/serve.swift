import DocumentModel
import LanguageServer

/// Serves an editor on standard input and output until one of them ends, or the editor says so.
///
/// - Parameter client: the number of the editor's process, for as long as it names no other; nil where it is unknown.
/// - Returns: the status to end with: 0 where the editor said so in the way it should.
func serve(_ options: CheckOptions, client: Int?) -> Int32 {
  var session = EditorSession(options, client: client)
  while true {
    if let status = session.step() { return status }
  }
}

/// A language server between the streams and the world.
private struct EditorSession {
  private var server = LanguageServer(version: version, clock: FileSystem.seconds)
  private var world: EditorWorld
  /// The process whose end ends this one; nil where none was named.
  private var watched: Int32?
  /// Whether that is the one that started this one: a process that nobody has missed yet is still there by its number.
  private var isParent = false
  private var output = PendingOutput()

  /// How many milliseconds whoever reads may take to go on when all is over.
  private static let patience: Int32 = 800

  /// A session that has not begun.
  init(_ options: CheckOptions, client: Int?) {
    world = EditorWorld(options)
    if let process = client.flatMap(Int32.init(exactly:)), process > 0 { watch(process) }
  }

  /// Waits for something to do, and does it.
  ///
  /// - Returns: the status to end with; nil to go on.
  mutating func step() -> Int32? {
    // An editor that died may leave the stream open to others, and is to be missed within a second.
    let isReady = FileSystem.await(
      input: 0, isReading: !output.isFull, output: output.isEmpty ? nil : 1,
      milliseconds: watched == nil ? 60_000 : 500)
    if world.hasNewDay(), let status = perform(server.handle(.newDay)) { return status }
    guard isReady else { return isLeftAlone ? perform(server.handle(.end), patience: 0) : perform([]) }
    if output.isFull {
      // The client has gone without reading, or takes its time.
      let status = perform([], patience: Self.patience)
      return status ?? (output.isFull ? perform(server.handle(.end), patience: 0) : nil)
    }
    do {
      let bytes = try FileSystem.readPart(0)
      return perform(server.handle(bytes.isEmpty ? .end : .bytes(bytes)))
    } catch {
      writeError("idvlint: standard input: \(error.reason)\n")
      return perform(server.handle(.end))
    }
  }

  /// Whether the process that is watched is gone, or has ended and nobody has taken notice yet.
  private var isLeftAlone: Bool {
    guard let watched else { return false }
    if isParent ? FileSystem.parentNumber() != watched : !FileSystem.isThere(process: watched) { return true }
    guard let status = try? OpenFile(FilePath("/proc/\(watched)/stat")).bytes(limit: 4096),
      let end = status.lastIndex(of: UInt8(ascii: ")"))
    else { return false }
    // The state of a process stands behind its name (proc(5)).
    return status[(end + 1)...].starts(with: " Z".utf8)
  }

  private mutating func watch(_ process: Int32) {
    watched = process
    isParent = FileSystem.parentNumber() == process
  }

  /// Does what the server wants, and writes what can be written.
  ///
  /// - Parameter patience: how many milliseconds to wait for whoever reads; at the end those of all.
  private mutating func perform(_ effects: [Effect], patience: Int32? = nil) -> Int32? {
    var status: Int32?
    var waiting = effects[...]
    while let effect = waiting.popFirst() {
      switch effect {
      case .send(let bytes): output.append(bytes)
      case .ask(let question): waiting += server.handle(world.answer(question))
      case .forgetConfiguration: world.forgetConfiguration()
      case .watch(let process): watch(process)
      case .tell(let sentence): writeError("idvlint: \(sentence)\n")
      case .exit(let code): status = code
      }
    }
    do {
      try output.write(patience: patience ?? (status == nil ? 0 : Self.patience))
    } catch {
      if !FileSystem.isClosedPipe(error) { writeError("idvlint: standard output: \(error.reason)\n") }
      return 1
    }
    return status
  }
}
