/// What could be read of a file, and what stopped the reading.
package struct ParsedDocument: Sendable {
  /// The file.
  package let source: SourceFile
  /// Every node of every document of the file.
  package let nodes: NodeTable
  /// The documents of the stream; a JSON file has one.
  package let documents: [StreamDocument]
  /// What is wrong with the text itself, in the order of places.
  package let problems: [ParseProblem]
  /// The comments of a YAML file, in the order written.
  package let comments: [Comment]

  /// The result of reading a file.
  package init(
    source: SourceFile, nodes: NodeTable, documents: [StreamDocument], problems: [ParseProblem], comments: [Comment]
  ) {
    self.source = source
    self.nodes = nodes
    self.documents = documents
    self.problems = problems
    self.comments = comments
  }

  /// Whether a part of the file could not be read, so that nothing may be called missing from it.
  package var isCutShort: Bool { problems.contains { $0.kind.cutsShort } }

  /// The root of a document; nil where it is empty or unreadable.
  package func root(of document: StreamDocument) -> Node? {
    document.root.map { Node(table: nodes, index: $0) }
  }
}

/// One document of a YAML stream, or the one of a JSON file.
package struct StreamDocument: Sendable {
  /// The index of its root node; nil where it has none.
  package var root: Int?
  /// From its directives or `---` (or its first node) to its end.
  package var range: SourceRange

  /// A document.
  package init(root: Int?, range: SourceRange) {
    self.root = root
    self.range = range
  }
}

/// A comment of a YAML file.
package struct Comment: Sendable, Equatable {
  /// From `#` to the last character of the line, the line break excluded.
  package var range: SourceRange
  /// Whether only blanks stand before it on its line.
  package var isAlone: Bool

  /// A comment.
  package init(range: SourceRange, isAlone: Bool) {
    self.range = range
    self.isAlone = isAlone
  }
}

/// A fault of the text itself, found while it was read.
package struct ParseProblem: Sendable {
  /// What kind of fault; each has a rule of its own.
  package enum Kind: Sendable, Equatable {
    /// libyaml refuses the text.
    case yamlSyntax
    /// The text breaks RFC 8259.
    case jsonSyntax
    /// The bytes are no text.
    case textEncoding
    /// A limit was reached.
    case inputLimit(LimitKind)
    /// An alias of nothing, or of what it stands in.
    case undefinedAlias
    /// libyaml takes the construct for something else.
    case misreadYAML
    /// A placeholder that YAML does not read as text because it is not quoted.
    case unquotedPlaceholder

    /// Whether something after the problem was not read.
    package var cutsShort: Bool {
      switch self {
      case .yamlSyntax, .jsonSyntax, .textEncoding, .inputLimit: true
      case .undefinedAlias, .misreadYAML, .unquotedPlaceholder: false
      }
    }
  }

  /// What kind of fault.
  package var kind: Kind
  /// What is wrong, in plain words; never holds text of the file.
  package var message: String
  /// Where.
  package var range: SourceRange
  /// A second place that explains the first, with its words: where an open bracket stands.
  package var related: (message: String, range: SourceRange)?
  /// What to do; nil where the message says it.
  package var help: String?

  /// A problem.
  package init(
    _ kind: Kind, _ message: String, at range: SourceRange, related: (message: String, range: SourceRange)? = nil,
    help: String? = nil
  ) {
    self.kind = kind
    self.message = message
    self.range = range
    self.related = related
    self.help = help
  }
}
