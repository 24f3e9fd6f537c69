/// How much of anything a file may have before reading it stops with a finding.
package struct ReadingLimits: Sendable {
  /// Bytes of the file. Default 2 MiB.
  package var bytes = 2 * 1024 * 1024
  /// Collections inside each other. Default 128; libyaml's time grows with the square of it.
  package var depth = 128
  /// Scalars, collections and aliases. Default 250,000.
  package var nodes = 250_000
  /// Documents of one stream. Default 1,000.
  package var documents = 1_000
  /// Nodes visited while aliases and merges are resolved, each hundred bytes of a value counted as one more. Default
  /// 10,000.
  package var aliasExpansion = 10_000
  /// `%TAG` directives of one document. Default 32.
  package var tags = 32
  /// Seconds one file may take. The clock itself is ``isOverdue``.
  package var seconds: Double = 10
  /// Asked now and then while a file is read: whether its time is over.
  package var isOverdue: @Sendable () -> Bool = { false }

  /// The default limits, without a clock.
  package init() {}
}

/// The limit that was reached.
package enum LimitKind: String, Sendable, CaseIterable {
  /// See the property of this name of ``ReadingLimits``.
  case bytes, depth, nodes, documents, aliasExpansion, tags, seconds

  /// The option that raises the limit, with its dashes.
  package var option: String {
    switch self {
    case .bytes: "--max-bytes"
    case .depth: "--max-depth"
    case .nodes: "--max-nodes"
    case .documents: "--max-documents"
    case .aliasExpansion: "--max-alias-expansion"
    case .tags: "--max-tags"
    case .seconds: "--max-seconds"
    }
  }
}
