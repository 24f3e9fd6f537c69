import DocumentModel

extension Rule {
  /// See its summary.
  package static let undefinedAlias = Rule(
    id: "undefined-alias", severity: .error,
    summary: "an alias without its anchor before it, or inside its own anchor",
    explanation: """
      `*name` stands for the value that bears `&name` before it in the same document. Readers refuse the file or, \
      worse, read nothing. The parameter counts as present and its value is not judged.
      """,
    good: [.fragment("SceneCode: &scene checkout\nProductCode: ID_OCR\nx-scene: *scene")],
    bad: [.fragment("ProductCode: ID_OCR\nSceneCode: «*scene»")],
    checks: .syntax({ $0 == .undefinedAlias }) { $2.report($0) })
}
