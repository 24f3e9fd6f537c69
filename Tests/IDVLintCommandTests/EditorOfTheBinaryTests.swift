import Foundation
import Testing

/// `idvlint lsp` as an editor meets it.
@Suite(.timeLimit(.minutes(30))) struct EditorOfTheBinaryTests {
  private typealias Message = [String: Any]

  private static func framed(_ content: String) -> String { "Content-Length: \(content.utf8.count)\r\n\r\n\(content)" }

  private static func json(_ value: Any) throws -> String {
    String(decoding: try JSONSerialization.data(withJSONObject: value), as: UTF8.self)
  }

  private static func notification(_ method: String, _ parameters: Message) throws -> String {
    framed(try json(["jsonrpc": "2.0", "method": method, "params": parameters] as Message))
  }

  private static func request(_ id: Int, _ method: String, _ parameters: Message = [:]) throws -> String {
    framed(try json(["jsonrpc": "2.0", "id": id, "method": method, "params": parameters] as Message))
  }

  private static func initialize(_ capabilities: Message = [:]) throws -> String {
    try request(
      1, "initialize",
      ["processId": NSNull(), "rootUri": Checkout.root.absoluteString, "capabilities": capabilities])
  }

  private static func opened(_ path: String) throws -> String {
    let uri = Checkout.root.appendingPathComponent(path).absoluteString
    let text = try Checkout.text(path)
    return try notification(
      "textDocument/didOpen",
      ["textDocument": ["uri": uri, "languageId": "yaml", "version": 1, "text": text] as Message])
  }

  private static func end() throws -> String { try request(99, "shutdown") + notification("exit", [:]) }

  /// What a server answers to a stream.
  private static func messages(_ stream: String) throws -> [Message] {
    let place = try Workspace()
    try place.write(stream, to: "in")
    let script = "cd \"$ROOT\" && $IDVLINT lsp < \"$OLDPWD/in\""
    let outcome = try place.run(script, environment: ["ROOT": Checkout.root.path])
    #expect(outcome.status == 0 && outcome.errors == "")
    return try outcome.output.components(separatedBy: "Content-Length: ").dropFirst().map { part in
      let content = try #require(part.split(separator: "\r\n\r\n", maxSplits: 1).last)
      return try #require(try JSONSerialization.jsonObject(with: Data(content.utf8)) as? Message)
    }
  }

  private static let samples = ["samples/faulty", "samples/valid", "samples/passed-over", "samples/configured"]
    .flatMap(Checkout.files).filter { !$0.hasSuffix(".expected") && !$0.hasSuffix("nul.yaml") }

  /// A finding in words that both sides know: rule, severity, place, sentence.
  private static func words(ofReport report: String) throws -> [String: [String]] {
    let value = try JSONSerialization.jsonObject(with: Data(report.utf8)) as? Message
    var found: [String: [String]] = [:]
    for file in try #require(value?["files"] as? [Message]) {
      let findings = try #require(file["findings"] as? [Message])
      found[try #require(file["path"] as? String)] = try findings.map { finding in
        let range = try #require(finding["range"] as? [String: [String: Int]])
        let numbers = ["start", "end"].flatMap { end in ["line", "column"].map { (range[end]?[$0] ?? 0) - 1 } }
        return "\(finding["rule"] ?? "") \(finding["severity"] ?? "") \(numbers) \(finding["message"] ?? "")"
      }
    }
    return found
  }

  private static func words(ofDiagnostics diagnostics: [Message]) throws -> [String] {
    try diagnostics.map { diagnostic in
      let range = try #require(diagnostic["range"] as? [String: [String: Int]])
      let numbers = ["start", "end"].flatMap { end in ["line", "character"].map { range[end]?[$0] ?? 0 } }
      let severity = ["", "error", "warning", "note"][diagnostic["severity"] as? Int ?? 0]
      let message = (diagnostic["message"] as? String ?? "").split(separator: "\n").first ?? ""
      return "\(diagnostic["code"] ?? "") \(severity) \(numbers) \(message)"
    }
  }

  /// The same findings as the command line has for the same bytes, notes included, pushed and pulled.
  @Test func samplesHaveTheFindingsOfTheCommandLine() throws {
    #expect(Self.samples.count > 40)
    var reported: [String: [String]] = [:]
    for path in Self.samples {
      let run = try Checkout.run("idvlint --level note --skip-non-profiles --format json \(path)")
      reported.merge(try Self.words(ofReport: run.output)) { $1 }
    }
    let able: Message = ["textDocument": ["publishDiagnostics": ["relatedInformation": true]]]
    let stream = try Self.initialize(able) + Self.samples.map(Self.opened).joined() + Self.end()
    var pushed: [String: [String]] = [:]
    for message in try Self.messages(stream) where message["method"] as? String == "textDocument/publishDiagnostics" {
      let parameters = try #require(message["params"] as? Message)
      let path = try #require((parameters["uri"] as? String)?.components(separatedBy: Checkout.root.path + "/").last)
      pushed[path] = try Self.words(ofDiagnostics: #require(parameters["diagnostics"] as? [Message]))
    }
    #expect(pushed.count == Self.samples.count)
    for path in Self.samples { #expect(pushed[path] == reported[path] ?? [], "\(path)") }

    let pulling: Message = ["textDocument": ["diagnostic": [:] as Message]]
    let asked = try Self.initialize(pulling) + Self.request(2, "workspace/diagnostic") + Self.end()
    let answer = try #require(try Self.messages(asked).first { $0["id"] as? Int == 2 }?["result"] as? Message)
    var pulled: [String: [String]] = [:]
    for item in try #require(answer["items"] as? [Message]) {
      let path = try #require((item["uri"] as? String)?.components(separatedBy: Checkout.root.path + "/").last)
      pulled[path] = try Self.words(ofDiagnostics: #require(item["items"] as? [Message]))
    }
    for path in Self.samples where reported[path]?.isEmpty == false {
      #expect(pulled[path] == reported[path], "\(path)")
    }
  }

  @Test func endOfInputEndsIt() throws {
    let place = try Workspace()
    #expect(try place.run("$IDVLINT lsp < /dev/null").status == 1)
    try place.write(try Self.initialize(), to: "in")
    #expect(try place.run("$IDVLINT lsp --stdio --clientProcessId=1 < in").status == 1)
    try place.write(try Self.initialize() + Self.request(2, "shutdown"), to: "in")
    #expect(try place.run("$IDVLINT lsp < in").status == 0)
    try place.write(try Self.initialize() + Self.notification("exit", [:]), to: "in")
    let held = "mkfifo pipe; (cat in; exec sleep 60) > pipe & $IDVLINT lsp < pipe; s=$?; kill $!; exit $s"
    #expect(try place.run(held).status == 1)
    try place.write("Content-Length: 104857600\r\n\r\n", to: "in")
    let refused = try place.run("$IDVLINT lsp < in")
    #expect(refused.status == 1)
    #expect(refused.errors == "idvlint: a message has more than 33554432 bytes\n")
    #expect(try place.run("$IDVLINT lsp extra").status == 2)
  }

  /// The client may die and leave the stream open; it is named in the protocol or on the command line.
  @Test(arguments: ["'$client'", "null", ""]) func endOfTheClientEndsIt(process: String) throws {
    let place = try Workspace()
    let option = process.contains("$") ? "" : "--clientProcessId $client"
    let sends = process.isEmpty ? ":" : "printf 'Content-Length: %d\\r\\n\\r\\n%s' ${#body} \"$body\" >&3"
    let outcome = try place.run(
      """
      sleep 0.2 & client=$!
      mkfifo in
      $IDVLINT lsp \(option) < in > out & server=$!
      exec 3> in
      body='{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"processId":\(process),"capabilities":{}}}'
      \(sends)
      start=$(date +%s%N)
      wait $server
      echo "$? $(( ($(date +%s%N) - start) / 1000000 ))"
      """)
    let words = outcome.output.split(separator: " ")
    #expect(words.first == "1")
    let time = try #require(words.last.flatMap { Int($0.dropLast()) })
    // The client lives for 200 ms, and the machine may be busy.
    #expect(time >= 100 && time < 5_000)
  }

  /// The client may write without reading, and go.
  @Test func whatNobodyReadsHoldsNothingUp() throws {
    let place = try Workspace()
    let requests = try (2..<5_000).map { try Self.request($0, "textDocument/unknown-request") }.joined()
    try place.write(try Self.initialize() + requests, to: "in")
    let outcome = try place.run(
      """
      mkfifo pipe out
      sleep 60 < out & reader=$!
      $IDVLINT lsp < pipe > out & server=$!
      cat in > pipe
      start=$(date +%s%N)
      wait $server
      echo "$? $(( ($(date +%s%N) - start) / 1000000 ))"
      kill $reader
      """)
    let words = outcome.output.split(separator: " ")
    #expect(words.first == "1")
    let time = try #require(words.last.flatMap { Int($0.dropLast()) })
    // The machine may be busy.
    #expect(time < 10_000)
    // Who reads late gets all.
    try place.write(try Self.initialize() + requests + Self.end(), to: "in")
    let late = try place.run("rm out; mkfifo out; (sleep 0.3; cat) < out & $IDVLINT lsp < in > out; wait")
    #expect(late.output.components(separatedBy: "Content-Length: ").count == 5_001)
  }

  /// Another configuration counts from the next document on that is opened or saved, whoever watches.
  @Test func newConfigurationIsNoticed() throws {
    let place = try Workspace()
    func opened(_ name: String) throws -> String {
      let uri = place.directory.appendingPathComponent(name).absoluteString
      let text = "ProductCode: ID_OCR\nDocType: 01000000\n"
      return try Self.notification(
        "textDocument/didOpen",
        ["textDocument": ["uri": uri, "languageId": "yaml", "version": 1, "text": text] as Message])
    }
    try place.write(try Self.initialize() + opened("a.yaml"), to: "first")
    try place.write(try opened("b.yaml") + Self.end(), to: "second")
    let outcome = try place.run(
      """
      mkfifo pipe
      $IDVLINT lsp < pipe > out &
      exec 3> pipe
      cat first >&3
      until grep -q publishDiagnostics out; do sleep 0.05; done
      printf 'extends: base.yml\\n' > .idvlint.yml
      printf 'rules: {lossy-plain-scalar: "off"}\\n' > base.yml
      cat second >&3
      wait
      sed 's/Content-Length/\\n&/g' out
      """)
    let pushes = outcome.output.split(separator: "\n").filter { $0.contains("publishDiagnostics") }
    #expect(pushes.map { $0.contains("lossy-plain-scalar") } == [true, false, false])
  }

  /// The configuration is that of the command line, its mistakes included.
  @Test func configurationApplies() throws {
    let place = try Workspace()
    try place.write("exclude: [out/]\nrules:\n  lossy-plain-scalar: warning\nleve: note\n", to: ".idvlint.yml")
    let text = "ProductCode: ID_OCR\nDocType: 01000000\n"
    var stream = try Self.initialize()
    for name in ["a.yaml", "out/b.yaml"] {
      let uri = place.directory.appendingPathComponent(name).absoluteString
      stream += try Self.notification(
        "textDocument/didOpen",
        ["textDocument": ["uri": uri, "languageId": "yaml", "version": 1, "text": text] as Message])
    }
    let messages = try Self.messages(stream + Self.end())
    var found: [String: [String]] = [:]
    for parameters in messages.compactMap({ $0["params"] as? Message }) {
      guard let name = (parameters["uri"] as? String)?.components(separatedBy: "/").last else { continue }
      let diagnostics = try #require(parameters["diagnostics"] as? [Message])
      found[name] = diagnostics.map { "\($0["code"] ?? "") \($0["severity"] ?? "")" }
    }
    #expect(found["a.yaml"]?.contains("lossy-plain-scalar 2") == true)
    #expect(found["b.yaml"] == [])
    #expect(found[".idvlint.yml"] == ["malformed-configuration 1"])
    for method in ["window/logMessage", "window/showMessage"] {
      #expect(messages.filter { $0["method"] as? String == method }.count == 1)
    }
  }
}
