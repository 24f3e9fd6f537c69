package import DocumentModel
package import Linting

/// What reaches the server.
package enum Input: Sendable {
  /// Bytes from the client, cut anyhow.
  case bytes([UInt8])
  /// The answer to ``Question/settings(of:)``.
  case settings(FileSettings, of: FilePath, ConfigurationTroubles)
  /// The answer to ``Question/news``.
  case news(Bool)
  /// The answer to ``Question/configuration(of:)``: the file as it is on the disk; nil where there is none.
  case configuration(SourceFile?, of: FilePath)
  /// The answer to ``Question/workspace(_:)``: the files that a walk finds, judged, in the order of a run.
  case workspace([FileReport], ConfigurationTroubles)
  /// Another day has begun, by which suppressions may have ended.
  case newDay
  /// The client, or what it named as its parent process, is gone.
  case end
}
