/// What the server wants to be done.
package enum Effect: Sendable {
  /// Sends bytes to the client.
  case send([UInt8])
  /// Answers a question, before anything else reaches the server.
  case ask(Question)
  /// Reads the configuration anew when next it is asked for.
  case forgetConfiguration
  /// Ends, as ``Input/end`` does, when the process of this number is gone.
  case watch(process: Int32)
  /// Tells a sentence on standard error.
  case tell(String)
  /// Ends with this status.
  case exit(Int32)
}
