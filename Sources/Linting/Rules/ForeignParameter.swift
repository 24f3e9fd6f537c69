import Catalog
import DocumentModel

extension Rule {
  /// See its summary.
  package static let foreignParameter = Rule(
    id: "foreign-parameter", severity: .warning,
    summary: "a name of another operation or service, or of a result",
    explanation: """
      Requests are often put together from the pages of several operations. Initialize drops the names of the others \
      without a word, so what they were to set stays at its default. Write the parameter of Initialize instead.
      """,
    citation: OtherName.foreignNames,
    good: [
      .fragment("ProductCode: ID_OCR\nIdSpoof: \"Y\""),
      .fragment("ProductCode: ID_OCR\nSceneId: shop").judged { $0.extraKeys = ["SceneId"] },
    ],
    bad: [
      .fragment("ProductCode: ID_OCR\n«Spoof»: T", fixed: "ProductCode: ID_OCR\nIdSpoof: \"Y\""),
      .fragment("ProductCode: ID_OCR\nIdSpoof: \"Y\"\n«Spoof»: T"),
      .fragment("ProductCode: ID_OCR\n«Spoof»: \"${SPOOF}\"\n«SceneId»: \"1000000006\""),
      .fragment("ProductCode: ID_OCR\n«CertNo»: \"${NUMBER}\"\n«TransactionId»: \"${ID}\""),
    ],
    checks: .profile { profile, collector in
      for binding in profile.bindings {
        guard let other = profile.otherName(of: binding), case .foreign(let owner, let meant) = other.standing
        else { continue }
        let name = meant.map(profile.spelling)
        let place = meant.flatMap { profile[$0] }?.key.contentRange
        collector.report(
          "`\(binding.key.text)` is a name of \(owner), no parameter of Initialize", atKeyOf: binding,
          notes: place.flatMap { place in name.map { [Finding.Note("`\($0)` stands here", at: place)] } } ?? [],
          help: place == nil ? name.map { "`\($0)` was probably meant" as Message } ?? "leave it out" : "leave it out",
          fix: place == nil && binding.use == nil ? fix(for: binding, name, meant, profile) : nil)
      }
    })

  /// The parameter that was meant in the place of another, where the value tells which of its values was meant too.
  private static func fix(
    for binding: Binding, _ name: String?, _ meant: ParameterName?, _ profile: Profile
  ) -> Fix? {
    let value = binding.value
    guard let name, case .choice(let choices) = meant?.shape, value.kind == .scalar, value.properties == nil,
      PartialText(value.text, in: profile.file).isLiteral,
      let choice = Choice.meant(by: value.text.string, among: choices)
    else { return nil }
    return Fix("write \(name): \"\(choice)\"", .suggested, .rename(binding.key, name), .setValue(value, choice))
  }
}
