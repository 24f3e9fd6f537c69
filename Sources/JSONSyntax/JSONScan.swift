package import DocumentModel

/// What one scan of a JSON file says without building anything.
package struct JSONScan: Sendable {
  /// The fingerprint of the places of scalars and brackets, in the order written, up to the problem.
  package let hash: TextHash
  /// Why the text is no JSON; nil where it is.
  package let problem: JSONProblem?
  /// The number of values and keys up to the problem.
  package let nodes: Int

  /// The result of a scan.
  package init(hash: TextHash, problem: JSONProblem?, nodes: Int) {
    self.hash = hash
    self.problem = problem
    self.nodes = nodes
  }
}
