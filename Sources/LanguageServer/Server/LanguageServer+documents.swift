import DocumentModel
import Linting

extension LanguageServer {
  /// The text of an open document; nil for one that is not open.
  package func text(of uri: String) -> [UInt8]? { documents[uri]?.text }

  /// A document is open from now on (LSP 3.17, "DidOpenTextDocument Notification").
  mutating func opened(_ parameters: Parameters) throws(ResponseError) {
    let item = parameters["textDocument"]
    let uri = try item.required("uri")
    guard let text = item["text"].text else { throw .invalidParameters("`text` is missing or no string") }
    documents[uri] = OpenDocument(
      uri: uri, path: place(of: uri), language: item["languageId"].string ?? "", version: item["version"].integer ?? 0,
      text: text, client.encoding)
    unpublished.insert(uri)
    hasNewTroubles = true
    isDoubtful = true
  }

  /// A document has changed (LSP 3.17, "DidChangeTextDocument Notification").
  ///
  /// Each change is made to what the one before left, in the order in which they come, whatever their versions: one
  /// left out would leave the text another than the client's for good.
  mutating func changed(_ parameters: Parameters) throws(ResponseError) {
    let uri = try parameters.documentURI()
    guard documents[uri] != nil else { throw .invalidParameters("the document is not open") }
    let changes = parameters["contentChanges"]
    guard changes.isArray else { throw .invalidParameters("`contentChanges` is missing or no array") }
    if let version = parameters["textDocument"]["version"].integer { documents[uri]?.version = version }
    unpublished.insert(uri)
    for change in changes.items {
      guard let text = change["text"].text else { throw .invalidParameters("`text` is missing or no string") }
      if change["range"].node == nil {
        documents[uri]?.replace(with: text)
      } else if let range = try documents[uri]?.lines.range(change["range"]) {
        documents[uri]?.replace(range, with: text)
      }
    }
  }

  /// A document was saved (LSP 3.17, "DidSaveTextDocument Notification"). It may be a configuration, or what one
  /// extends, and not every client watches files.
  mutating func saved(_ parameters: Parameters) throws(ResponseError) {
    let uri = try parameters.documentURI()
    isDoubtful = true
    if documents[uri] != nil { unpublished.insert(uri) }
  }

  /// A document is not open any more (LSP 3.17, "DidCloseTextDocument Notification").
  mutating func closed(_ parameters: Parameters) throws(ResponseError) {
    let uri = try parameters.documentURI()
    guard let document = documents.removeValue(forKey: uri) else { return }
    unpublished.remove(uri)
    settings[document.path] = nil
    hasNewTroubles = true
    if !client.pullsDiagnostics { publish(DiagnosticWriter.none, uri: uri, version: nil) }
  }

  /// Files have changed on the disk (LSP 3.17, "DidChangeWatchedFiles Notification").
  mutating func filesChanged(_ parameters: Parameters) {
    let paths = parameters["changes"].items.compactMap { $0["uri"].string.flatMap(DocumentURI.path) }
    let isConfiguration = paths.contains { path in
      Configuration.names.contains { path.bytes.reversed().starts(with: "/\($0)".utf8.reversed()) }
    }
    if isConfiguration { configurationChanged() }
  }

  /// Files may be judged otherwise from now on.
  mutating func configurationChanged() {
    settings = [:]
    want(.forgetConfiguration)
    for uri in documents.keys { documents[uri]?.forget() }
    unpublished.formUnion(documents.keys)
    if client.pullsDiagnostics, client.refreshesDiagnostics { request("workspace/diagnostic/refresh") }
  }

  /// An open document, judged; nil for one that is not open, or excluded by the configuration.
  mutating func judged(_ uri: String) throws(Question) -> (document: OpenDocument, file: EditedFile)? {
    guard let path = documents[uri]?.path else { return nil }
    guard let settings = settings[path] else { throw .settings(of: path) }
    documents[uri]?.judge(settings, clock: clock)
    guard let document = documents[uri], let file = document.file else { return nil }
    return (document, file)
  }

  /// The document that a request is about.
  mutating func judged(
    _ parameters: Parameters
  ) throws(Interruption) -> (document: OpenDocument, file: EditedFile)? {
    let uri: String
    do { uri = try parameters.documentURI() } catch { throw .refused(error) }
    do { return try judged(uri) } catch { throw .needs(error) }
  }

  /// The file of a document; for a text without one a name in the first directory.
  private func place(of uri: String) -> FilePath {
    if let path = DocumentURI.path(of: uri) { return path }
    let directory = folders.first.map { $0.bytes + "/".utf8 } ?? []
    return FilePath(bytes: directory + DocumentURI.name(of: uri))
  }
}
