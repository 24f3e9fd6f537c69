import Catalog
import DocumentModel

extension Rule {
  /// See its summary.
  package static let fixedMerchantBizId = Rule(
    id: "fixed-merchant-biz-id", severity: .note,
    summary: "a literal MerchantBizId: every request made from the profile bears the same id",
    explanation: """
      MerchantBizId is the id of one business case and should be unique, which the server does not check: by an id \
      that is used twice, records cannot be told apart. Write a placeholder, and give each request an id of its own.
      """,
    citation: ParameterName.merchantBizId.parameter.citation,
    yieldsTo: [
      "lossy-plain-scalar", "ambiguous-plain-scalar", "credential-in-profile", "malformed-merchant-biz-id",
      "duplicate-merchant-biz-id", "documentation-sample",
    ],
    good: [
      .fragment("ProductCode: ID_OCR\nMerchantBizId: \"${ORDER_ID}\""),
      .fragment("ProductCode: ID_OCR\nMerchantBizId: order1").judged { $0.suppliedAtRuntime = [.merchantBizId] },
    ],
    bad: [
      .fragment("ProductCode: ID_OCR\nMerchantBizId: «e0c34a77f5ac40a5aa5e6ed20c35d0b1»"),
      .fragment("ProductCode: ID_OCR\nMerchantBizId: \"«order1»\""),
    ],
    checks: .parameter([.merchantBizId]) { binding, profile, collector in
      guard binding.isFixed(in: profile) else { return }
      collector.report(
        "every request made from this profile bears the same MerchantBizId", in: binding,
        help: "write a placeholder such as `${MERCHANT_BIZ_ID}`, which each request fills in")
    })
}

extension Binding {
  /// Whether every request made from a profile has the same value here.
  func isFixed(in profile: Profile) -> Bool {
    guard isJudged, let text, let parameter else { return false }
    return text.isLiteral && !profile.file.options.suppliedAtRuntime.contains(parameter)
  }
}
