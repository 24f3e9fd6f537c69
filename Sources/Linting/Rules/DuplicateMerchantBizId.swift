import Catalog
import DocumentModel

extension Rule {
  /// See its summary.
  package static let duplicateMerchantBizId = Rule(
    id: "duplicate-merchant-biz-id", severity: .warning,
    summary: "one literal MerchantBizId stands in several profiles of the run",
    explanation: """
      MerchantBizId should be unique, and the server does not check it: records of two profiles with one id can no \
      longer be told apart. Write a placeholder that each request fills, or give each profile an id of its own.
      """,
    citation: ParameterName.merchantBizId.parameter.citation,
    yieldsTo: ["lossy-plain-scalar", "credential-in-profile", "malformed-merchant-biz-id"],
    good: [
      .yaml(profile("${BIZ_ID}") + "---\n" + profile("${BIZ_ID}")),
      .yaml(profile("order2024a") + "---\n" + profile("order2024b")),
      // A fragment is no request.
      .yaml("# idvlint: partial\nProductCode: ID_OCR\nMerchantBizId: order2024\n---\n" + profile("order2024")),
    ],
    bad: [
      .yaml(profile("order2024") + "---\n" + profile("«order2024»")).besides("fixed-merchant-biz-id")
    ],
    checks: .parameter([.merchantBizId]) { binding, profile, collector in
      guard !profile.isPartial, binding.isJudged, let text = binding.text, text.isLiteral,
        profile[.merchantBizId] === binding
      else { return }
      let id = text.text
      collector.report(
        "MerchantBizId `\(id)` stands in an earlier profile, too", in: binding, repeated: id.string,
        help: "an id should be unique; a placeholder such as `${MERCHANT_BIZ_ID}` leaves it to each request")
    })

  private static func profile(_ id: String) -> String {
    """
    ProductCode: ID_OCR
    MerchantBizId: "\(id)"
    MetaInfo: "${META_INFO}"
    MerchantUserId: "${USER_HASH}"
    ReturnUrl: https://acme-pay.com/back
    DocType: "01000000"

    """
  }
}
