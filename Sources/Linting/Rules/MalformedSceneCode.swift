import Catalog
import DocumentModel

extension Rule {
  /// See its summary.
  package static let malformedSceneCode = Rule(
    id: "malformed-scene-code", severity: .error,
    summary: "SceneCode is other than up to 10 ASCII letters, digits and underscores",
    explanation: """
      SceneCode is your id of the scene by which records are found in the console: letters, digits and underscores, 10 \
      at most.
      """,
    citation: ParameterName.sceneCode.parameter.citation,
    yieldsTo: ["credential-in-profile"],
    good: [
      .fragment("ProductCode: ID_OCR\nSceneCode: scene_0001"),
      .fragment("ProductCode: ID_OCR\nSceneCode: \"${ENV}_shop\""),
    ],
    bad: [
      .fragment("ProductCode: ID_OCR\nSceneCode: check«-»out"),
      .fragment("ProductCode: ID_OCR\nSceneCode: checkout_p«age»"),
      .fragment("ProductCode: ID_OCR\nSceneCode: \"${A}_checkout_«page»\""),
      .fragment("ProductCode: ID_OCR\nSceneCode: \"« »web\"", fixed: "ProductCode: ID_OCR\nSceneCode: \"web\""),
      .fragment(
        "ProductCode: ID_OCR\nSceneCode: \"${ENV}_web« »\"", fixed: "ProductCode: ID_OCR\nSceneCode: \"${ENV}_web\""),
    ],
    checks: .parameter([.sceneCode]) { binding, _, collector in
      checkIdentifier(binding, &collector) { _ in nil }
    })
}
