extension ParseProblem {
  /// The problem of a text that goes over a limit. The option that raises it stands in the message itself: the shortest
  /// report shows nothing else.
  package static func overLimit(_ kind: LimitKind, of limits: ReadingLimits, at range: SourceRange) -> ParseProblem {
    let what =
      switch kind {
      case .bytes: "the file has more than \(limits.bytes) bytes"
      case .depth: "collections stand more than \(limits.depth) levels deep"
      case .nodes: "there are more than \(limits.nodes) values"
      case .documents: "the stream has more than \(limits.documents) documents"
      case .aliasExpansion: "aliases expand to more than \(limits.aliasExpansion) values"
      case .tags: "a document has more than \(limits.tags) %TAG directives"
      case .seconds: "checking takes longer than \(secondsInWords(limits.seconds)) seconds"
      }
    return ParseProblem(.inputLimit(kind), "\(what) (\(kind.option) raises the limit)", at: range)
  }

  private static func secondsInWords(_ seconds: Double) -> String {
    Int(exactly: seconds).map(String.init) ?? String(seconds)
  }
}
