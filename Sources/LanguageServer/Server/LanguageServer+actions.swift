import DocumentModel
import JSONSyntax
import Linting

extension LanguageServer {
  /// What can be done about what was found (LSP 3.17, "Code Action Request"). What the client says was found is not
  /// looked at: its places may be wrong, and the text is here.
  mutating func actions(_ parameters: Parameters) throws(Interruption) -> Writing {
    guard client.takesCodeActions, let (document, file) = try profile(parameters) else { return Self.nothing }
    let range: SourceRange
    do { range = try document.lines.range(parameters["range"]) } catch { throw .refused(error) }
    let only = parameters["context"]["only"]
    var actions = file.actions(in: range, kinds: only.isArray ? only.strings : nil)
    if actions.contains(where: \.work.isOfConfiguration), try configuration(for: document.path) == nil {
      // It would only be refused when it is chosen.
      actions.removeAll(where: \.work.isOfConfiguration)
    }
    var changes: [WorkspaceChange?] = []
    for action in client.resolvesEdits ? [] : actions { changes.append(try change(action.work, document, file)) }
    let writer = ActionWriter(document, file, client)
    return { output in
      output.array { output in
        for (number, action) in actions.enumerated() {
          // What turned out not to be possible is not offered.
          if !changes.isEmpty, changes[number] == nil { continue }
          output.item { writer.write(action, changes.isEmpty ? nil : changes[number], to: &$0) }
        }
      }
    }
  }

  /// What an action changes (LSP 3.17, "Code Action Resolve Request"): the action, with its edit.
  mutating func resolvedAction(_ parameters: Parameters) throws(Interruption) -> Writing {
    let data = parameters["data"]
    guard let uri = data["uri"].string, let work = data["work"].string.flatMap(CodeAction.Work.init) else {
      throw .refused(.invalidParameters("the action is none of this server"))
    }
    let found: (document: OpenDocument, file: EditedFile)?
    do { found = try judged(uri) } catch { throw .needs(error) }
    guard let (document, file) = found, document.version == data["version"].integer else {
      throw .refused(.contentModified)
    }
    guard let change = try change(work, document, file) else {
      throw .refused(.failed("nothing was changed: the result would not be right"))
    }
    let client = client
    return { output in
      output.object { output in
        var pairs = parameters.node?.pairs.makeIterator()
        while let pair = pairs?.next() {
          let name = String(decoding: pair.key.bytes, as: UTF8.self)
          let json = Array(pair.value.table.text[pair.value.record.range])
          if name != "edit" { output.member(name) { $0.raw(json) } }
        }
        output.member("edit") { change.write(to: &$0, client) }
      }
    }
  }

  /// What something to be done changes; nil where it cannot be done.
  private mutating func change(
    _ work: CodeAction.Work, _ document: OpenDocument, _ file: EditedFile
  ) throws(Interruption) -> WorkspaceChange? {
    if !work.isOfConfiguration {
      let edits = file.edits(of: work)
      if edits.isEmpty { return nil }
      return WorkspaceChange(uri: document.uri, version: document.version, edits: edits, lines: document.lines)
    }
    guard let (source, isThere) = try self.configuration(for: document.path) else { return nil }
    let open = documents.values.first { $0.path == source.path }
    let configuration = open.map { SourceFile(path: source.path, bytes: $0.text) } ?? source
    let edits = file.edits(of: work, in: configuration)
    if edits.isEmpty { return nil }
    return WorkspaceChange(
      uri: open?.uri ?? DocumentURI.uri(of: source.path), version: open?.version, edits: edits,
      lines: EditorLines(configuration.text, client.encoding), isNew: !isThere && open == nil)
  }

  /// The configuration to write in for a file, and whether there is one already; nil where there is none and none can
  /// be begun.
  private func configuration(
    for path: FilePath
  ) throws(Interruption) -> (source: SourceFile, isThere: Bool)? {
    guard let read = configurations[path] else { throw .needs(.configuration(of: path)) }
    return read.map { ($0, true) } ?? newConfiguration(for: path).map { ($0, false) }
  }

  /// The configuration to begin for a file: in the directory that the client has open around it; nil where there is
  /// none, and where the client cannot make files.
  private func newConfiguration(for path: FilePath) -> SourceFile? {
    let around = folders.filter { path.bytes.starts(with: $0.bytes + [UInt8(ascii: "/")]) }
    guard client.makesFiles, let folder = around.max(by: { $0.bytes.count < $1.bytes.count }) else { return nil }
    return SourceFile(path: FilePath(bytes: folder.bytes + "/\(Configuration.names[0])".utf8), bytes: [])
  }
}
