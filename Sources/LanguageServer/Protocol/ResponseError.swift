/// Why a request is refused (LSP 3.17, "Response Message").
struct ResponseError: Error, Sendable, Equatable {
  /// The number by which programs know it.
  var code: Int
  /// A sentence for people.
  var message: String

  /// The message is no JSON.
  static let noJSON = ResponseError(code: -32700, message: "the message is no JSON")
  /// The message is none that JSON-RPC 2.0 knows, or comes at a time at which none is taken.
  static func invalidRequest(_ message: String) -> ResponseError { ResponseError(code: -32600, message: message) }
  /// Nobody here knows the method.
  static func unknownMethod(_ name: String) -> ResponseError {
    ResponseError(code: -32601, message: "the method \(name) is not known")
  }
  /// The parameters lack something, or it is something else.
  static func invalidParameters(_ message: String) -> ResponseError { ResponseError(code: -32602, message: message) }
  /// The first request must be `initialize`.
  static let notInitialized = ResponseError(code: -32002, message: "the server waits for initialize")
  /// The client takes the request back.
  static let cancelled = ResponseError(code: -32800, message: "the request was cancelled")
  /// Nothing is wrong with the request, but it cannot be done.
  static func failed(_ message: String) -> ResponseError { ResponseError(code: -32803, message: message) }
  /// The text has changed since.
  static let contentModified = ResponseError(code: -32801, message: "the text has changed since")
}
