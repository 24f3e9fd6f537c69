import Catalog
import DocumentModel

extension Rule {
  /// See its summary.
  package static let fixedMerchantUserId = Rule(
    id: "fixed-merchant-user-id", severity: .note,
    summary: "a literal MerchantUserId: every request made from the profile is for the same user",
    explanation: """
      MerchantUserId is your id of the user who is verified. A literal one makes every request for the same user. \
      Write a placeholder, and fill it in for each request.
      """,
    citation: ParameterName.merchantUserId.parameter.citation,
    yieldsTo: [
      "lossy-plain-scalar", "ambiguous-plain-scalar", "credential-in-profile", "personal-data-in-user-id",
      "documentation-sample", "surrounding-whitespace",
    ],
    good: [
      .fragment("ProductCode: ID_OCR\nMerchantUserId: \"${USER_HASH}\""),
      .fragment("ProductCode: ID_OCR\nMerchantUserId: user1").judged { $0.suppliedAtRuntime = [.merchantUserId] },
    ],
    bad: [.fragment("ProductCode: ID_OCR\nMerchantUserId: \"«5d41402abc4b2a76b9719d911017c592»\"")],
    checks: .parameter([.merchantUserId]) { binding, profile, collector in
      guard binding.isFixed(in: profile) else { return }
      collector.report(
        "every request made from this profile is for the same user", in: binding,
        help: "write a placeholder such as `${MERCHANT_USER_ID}`, which each request fills in")
    })
}
