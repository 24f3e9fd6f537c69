import JSONSyntax

/// The messages of the server, with their headers (LSP 3.17, "Base Protocol").
enum ServerMessage {
  /// An answer to a request.
  static func response(to id: RequestID, result: (inout JSONOutput) -> Void) -> [UInt8] {
    framed { output in
      output.member("id") { $0.raw(id.json) }
      output.member("result", result)
    }
  }

  /// The refusal of a request, or of what could not even be told to be one.
  static func refusal(of id: RequestID?, _ error: ResponseError) -> [UInt8] {
    framed { output in
      output.member("id") { $0.raw(id?.json ?? Array("null".utf8)) }
      output.member("error") { output in
        output.object { output in
          output.member("code", error.code)
          output.member("message", error.message)
        }
      }
    }
  }

  /// A notification.
  static func notification(_ method: String, parameters: (inout JSONOutput) -> Void) -> [UInt8] {
    framed { output in
      output.member("method", method)
      output.member("params", parameters)
    }
  }

  /// A request; nothing depends on its answer.
  static func request(_ number: Int, _ method: String, parameters: ((inout JSONOutput) -> Void)? = nil) -> [UInt8] {
    framed { output in
      output.member("id", "idvlint-\(number)")
      output.member("method", method)
      if let parameters { output.member("params", parameters) }
    }
  }

  private static func framed(_ members: (inout JSONOutput) -> Void) -> [UInt8] {
    var output = JSONOutput(isIndented: false)
    output.object { output in
      output.member("jsonrpc", "2.0")
      members(&output)
    }
    return Array("Content-Length: \(output.bytes.count)\r\n\r\n".utf8) + output.bytes
  }
}

extension JSONOutput {
  /// Writes `null`.
  mutating func null() { raw(Array("null".utf8)) }
}
