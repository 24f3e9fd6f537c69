import DocumentModel
import JSONSyntax
import Linting

extension LanguageServer {
  // MARK: Pushing

  /// Pushes the diagnostics of a document that still waits for it, or those of the configurations.
  ///
  /// - Returns: false where nothing waits.
  mutating func publishNext() throws(Question) -> Bool {
    if client.pullsDiagnostics { unpublished = [] }
    if let uri = unpublished.min() {
      let judged = try judged(uri)
      unpublished.remove(uri)
      guard let document = documents[uri] else { return true }
      publish(items(of: judged?.file.report, document), uri: uri, version: document.version)
      return true
    }
    guard hasNewTroubles else { return false }
    hasNewTroubles = false
    publishTroubles()
    return false
  }

  /// Sends the diagnostics of a document (LSP 3.17, "PublishDiagnostics Notification").
  mutating func publish(_ items: [UInt8], uri: String, version: Int?) {
    let version = client.takesVersions ? version : nil
    send(
      ServerMessage.notification("textDocument/publishDiagnostics") { output in
        output.object { output in
          output.member("uri", uri)
          if let version { output.member("version", version) }
          output.member("diagnostics") { $0.raw(items) }
        }
      })
  }

  /// Takes in what is wrong with the configuration by now.
  mutating func take(_ troubles: ConfigurationTroubles) {
    self.troubles = troubles
    hasNewTroubles = true
  }

  /// Tells what is wrong with configurations that are not open, and logs what is wrong with any, once.
  private mutating func publishTroubles() {
    let open = Set(documents.values.map(\.path))
    let reports = troubles.reports.filter { !open.contains($0.source.path) }
    if !client.pullsDiagnostics {
      let names = Set(reports.map { DocumentURI.uri(of: $0.source.path) })
      let opened = Set(open.map(DocumentURI.uri))
      for uri in troubled.subtracting(names).subtracting(opened).sorted() {
        publish(DiagnosticWriter.none, uri: uri, version: nil)
      }
      for report in reports { publish(items(of: report), uri: DocumentURI.uri(of: report.source.path), version: nil) }
      troubled = names
    }
    // Who does not have the configuration open may not look for what is wrong with it.
    let broken = reports.filter { report in report.findings.contains { $0.severity == .error } }
    for sentence in troubles.failures + broken.map(Self.sentence) where shownTroubles.insert(sentence).inserted {
      tell("window/showMessage", .error, sentence)
    }
    let sentences = troubles.failures + troubles.reports.map(Self.sentence)
    guard sentences != loggedTroubles else { return }
    loggedTroubles = sentences
    if !sentences.isEmpty { log(.error, sentences.joined(separator: "\n")) }
  }

  /// What is said of a configuration that has mistakes.
  private static func sentence(of report: FileReport) -> String {
    "\(report.source.path.display): the configuration has mistakes"
  }

  // MARK: Answering

  /// What is wrong with a document (LSP 3.17, "Document Diagnostics").
  mutating func diagnostics(_ parameters: Parameters) throws(Interruption) -> Writing {
    let judged = try judged(parameters)
    let items = judged.map { self.items(of: $0.file.report, $0.document) } ?? DiagnosticWriter.none
    let report = DiagnosticReport(items, since: parameters["previousResultId"].string)
    return { output in output.object { report.write(to: &$0) } }
  }

  /// What is wrong with the files of the workspace (LSP 3.17, "Workspace Diagnostics"): of open documents their text,
  /// of others the file. Files without a finding are left out, unless the client knows of one.
  mutating func workspaceDiagnostics(_ parameters: Parameters) throws(Interruption) -> Writing {
    guard let workspace else { throw .needs(.workspace(folders)) }
    var previous: [String: String] = [:]
    for item in parameters["previousResultIds"].items {
      if let uri = item["uri"].string { previous[uri] = item["value"].string ?? "" }
    }
    var found: [String: (version: Int?, items: [UInt8])] = [:]
    for report in workspace + troubles.reports where !report.findings.isEmpty {
      found[DocumentURI.uri(of: report.source.path)] = (nil, items(of: report))
    }
    for (uri, document) in documents {
      let judged: (document: OpenDocument, file: EditedFile)?
      do { judged = try self.judged(uri) } catch { throw .needs(error) }
      found[DocumentURI.uri(of: document.path)] = nil
      found[uri] = (document.version, items(of: judged?.file.report, document))
    }
    for uri in previous.keys where found[uri] == nil { found[uri] = (nil, DiagnosticWriter.none) }
    let reports = found.filter { $0.value.items != DiagnosticWriter.none || previous[$0.key] != nil }
      .sorted { $0.key < $1.key }
    return { output in
      output.object { output in
        output.member("items") { output in
          output.array { output in
            for (uri, report) in reports {
              output.item { output in
                output.object { output in
                  output.member("uri", uri)
                  output.member("version") { output in
                    if let version = report.version { output.number(version) } else { output.null() }
                  }
                  DiagnosticReport(report.items, since: previous[uri]).write(to: &output)
                }
              }
            }
          }
        }
      }
    }
  }

  // MARK: Writing

  /// The diagnostics of an open document, a JSON array.
  private func items(of report: FileReport?, _ document: OpenDocument) -> [UInt8] {
    guard let report else { return DiagnosticWriter.none }
    return DiagnosticWriter(report, document.lines, uri: document.uri, client).items
  }

  /// The diagnostics of a file that is not open, a JSON array.
  private func items(of report: FileReport) -> [UInt8] {
    let lines = EditorLines(report.source.text, client.encoding)
    return DiagnosticWriter(report, lines, uri: DocumentURI.uri(of: report.source.path), client).items
  }
}
