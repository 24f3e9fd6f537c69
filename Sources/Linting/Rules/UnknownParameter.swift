import Catalog
import DocumentModel

extension Rule {
  /// See its summary.
  package static let unknownParameter = Rule(
    id: "unknown-parameter", severity: .warning,
    summary: "a name that Initialize does not have: it would be dropped without a word",
    explanation: """
      The SDKs read the parameters they know and drop every other name. A name of your own may begin with `x-`, `_` or \
      `.`. Nothing is said of `$schema`, `sops`, the parts of every request (Action, Version, Format, RegionId, \
      Endpoint), names with placeholders, and collections that hold profiles. A mapping that is a profile by its names \
      alone, without ProductCode and without the mark `partial`, may be part of something larger, so its other names \
      are not judged.
      """,
    citation: misspeltParameter.citation,
    good: [
      .fragment(
        "ProductCode: ID_OCR\nx-owner: kyc team\n_note: a\n.hidden: b\n$schema: c\nsops: {mac: d}\n\"${NAME}\": e"),
      .fragment("ProductCode: ID_OCR\nAction: Initialize\nVersion: \"2022-08-09\"\nRegionId: cn-hongkong"),
      .fragment("ProductCode: ID_OCR\nscenes:\n  web: {SceneCode: web_shop}\n  app: {SceneCode: app_shop}"),
      .yaml("replicaCount: 2\nDocType: \"01000000\"\nSceneCode: web_shop\nIdSpoof: \"Y\"\n"),
    ],
    bad: [
      .fragment("ProductCode: ID_OCR\n«Owner»: kyc team"),
      .fragment("ProductCode: ID_OCR\n\"«Retry»\": {\"times\": 3}\nSceneCode: web_shop"),
      .fragment("x-shared: &shared {Timeout: 3}\nProductCode: ID_OCR\n<<: «*shared»"),
    ],
    checks: .profile { profile, collector in
      guard profile.isPartial || profile.presence(of: .productCode) != nil else { return }
      let extraKeys = profile.file.options.extraKeys
      for binding in profile.bindings where isUnknown(binding, profile) && !extraKeys.contains(binding.name) {
        collector.report(
          "`\(binding.key.text)` is no parameter of Initialize and would be dropped without a word", atKeyOf: binding,
          help: "leave it out, or write `x-` before it where it is a name of your own")
      }
    })

  private static func isUnknown(_ binding: Binding, _ profile: Profile) -> Bool {
    guard binding.parameter == nil, binding.key.kind == .scalar, binding.otherName == nil else { return false }
    let name = binding.key.text
    guard !name.bytes.isEmpty, !Spelling.isOwnName(name.bytes), !name.equals("$schema"), !name.equals("sops"),
      name.isTrusted, PartialText(name, in: profile.file).isLiteral
    else { return false }
    return !isGrouping(binding)
  }

  /// Whether a value holds names of parameters and so, rather, profiles of its own. A collection from elsewhere is not
  /// looked through once more.
  private static func isGrouping(_ binding: Binding) -> Bool {
    let value = binding.value
    guard value.kind == .mapping || value.kind == .sequence else { return false }
    if binding.use != nil { return true }
    return (value.index..<value.index + Int(value.record.extent)).contains { index in
      let node = Node(table: value.table, index: index)
      return Spelling.recogniseLetters(node.bytes).name != nil
    }
  }
}
