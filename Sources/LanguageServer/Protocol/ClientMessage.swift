import DocumentModel
import JSONSyntax

/// A message of the client (JSON-RPC 2.0; LSP 3.17, "Abstract Message").
enum ClientMessage: Sendable {
  /// It wants an answer.
  case request(RequestID, method: String, Parameters)
  /// It wants none.
  case notification(method: String, Parameters)
  /// It is the answer to a request of the server.
  case response
  /// It is none, and why.
  case faulty(RequestID?, ResponseError)

  /// Reads the content of a message.
  init(_ content: ArraySlice<UInt8>) {
    var limits = ReadingLimits()
    limits.nodes = Self.mostNodes
    let text = Array(content)
    let reading = readJSON(text, in: 0..<text.count, map: .verbatim(from: 0), limits: limits)
    guard reading.problem == nil, let root = reading.root else {
      self = .faulty(nil, .noJSON)
      return
    }
    let message = Parameters(root)
    guard root.kind == .mapping, message["jsonrpc"].string == "2.0" else {
      self = .faulty(nil, .invalidRequest("a message is an object with \"jsonrpc\": \"2.0\""))
      return
    }
    let id = message["id"].node.flatMap { RequestID($0) }
    if let method = message["method"].string {
      if let id {
        self = .request(id, method: method, message["params"])
      } else if message.holds("id") {
        self = .faulty(nil, .invalidRequest("the id of a request is a number or a string"))
      } else {
        self = .notification(method: method, message["params"])
      }
    } else if message.holds("result") || message.holds("error") {
      self = .response
    } else {
      self = .faulty(id, .invalidRequest("a message has a method, a result or an error"))
    }
  }

  /// A change may consist of many edits.
  private static let mostNodes = 4_000_000
}
