import Catalog
import DocumentModel

extension Rule {
  /// See its summary.
  package static let removedParameter = Rule(
    id: "removed-parameter", severity: .warning,
    summary: "a parameter that Initialize no longer has",
    explanation: """
      FlowType, OperationMode, ProductConfig and ServiceLevel were taken out of Initialize on \
      \(OtherName.removalDate); like any unknown name they are dropped without a word. Remove them.
      """,
    citation: OtherName.removedNames,
    good: [
      .fragment("ProductCode: ID_OCR\nSceneCode: checkout"),
      .fragment("ProductCode: ID_OCR\nFlowType: quick").judged { $0.extraKeys = ["FlowType"] },
    ],
    bad: [
      .fragment("ProductCode: ID_OCR\n«ServiceLevel»: \"1\" # as before", fixed: "ProductCode: ID_OCR"),
      .fragment(
        "- «FlowType»: a\n  # the product\n  ProductCode: ID_OCR", fixed: "- # the product\n  ProductCode: ID_OCR"),
      .fragment(
        "ProductCode: ID_OCR\n«ProductConfig»:\n  a: b\n  c: |\n    d\nSceneCode: checkout",
        fixed: "ProductCode: ID_OCR\nSceneCode: checkout"),
    ],
    checks: .profile { profile, collector in
      for binding in profile.bindings {
        guard let other = profile.otherName(of: binding), other.standing == .removed else { continue }
        collector.report(
          "`\(binding.key.text)` was removed from Initialize on \(OtherName.removalDate)", atKeyOf: binding,
          fix: binding.use == nil ? Fix("remove it", .suggested, .remove(binding.key)) : nil)
      }
    })
}
