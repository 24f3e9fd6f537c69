package import DocumentModel

/// What could be read of a JSON text, and what stopped the reading.
package struct JSONReading: Sendable {
  /// The values read; collections that a problem left open end with their last child.
  package let nodes: NodeTable
  /// Why the text is no JSON; nil where it is, and where that cannot be told.
  package let problem: JSONProblem?
  /// Whether placeholders decide if the text is JSON, so that reading stopped beside one.
  package let isUndecided: Bool

  /// The result of reading a text.
  package init(nodes: NodeTable, problem: JSONProblem?, isUndecided: Bool) {
    self.nodes = nodes
    self.problem = problem
    self.isUndecided = isUndecided
  }

  /// The value, or the part of it before the problem; nil where not even its beginning could be read.
  package var root: Node? { nodes.records.isEmpty ? nil : Node(table: nodes, index: 0) }
}
