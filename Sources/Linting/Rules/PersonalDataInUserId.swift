import Catalog
import DocumentModel

extension Rule {
  /// See its summary.
  package static let personalDataInUserId = Rule(
    id: "personal-data-in-user-id", severity: .warning,
    summary: "MerchantUserId is an e-mail address, a telephone number or an identity number",
    explanation: """
      The page asks you to desensitise MerchantUserId beforehand, for example by hashing. What is found are e-mail \
      addresses, telephone numbers with `+` and the country code, and the mobile and identity numbers of the Chinese \
      mainland and of Hong Kong that are right by their form, date and check digit. Reports never show the value.
      """,
    citation: ParameterName.merchantUserId.parameter.citation,
    yieldsTo: ["lossy-plain-scalar", "credential-in-profile"],
    good: [
      .fragment("ProductCode: ID_OCR\nMerchantUserId: \"${USER_HASH}\""),
      .fragment("ProductCode: ID_OCR\nMerchantUserId: \"12345678901\""),
      .fragment("ProductCode: ID_OCR\nMerchantUserId: \"A123456(4)\""),
    ],
    bad: [
      .fragment("ProductCode: ID_OCR\nMerchantUserId: «li.lei@acme-pay.com»"),
      .fragment("ProductCode: ID_OCR\nMerchantUserId: \"«+85221234567»\""),
      .fragment("ProductCode: ID_OCR\nMerchantUserId: '«13800138000»'"),
      .fragment("ProductCode: ID_OCR\nMerchantUserId: «11010519491231002X»"),
      .fragment("ProductCode: ID_OCR\nMerchantUserId: «A123456(3)»"),
      .fragment("ProductCode: ID_OCR\nMerchantUserId: \"${USER:-«li.lei@acme-pay.com»}\""),
    ],
    checks: .parameter([.merchantUserId]) { binding, _, collector in
      guard let text = binding.text, let place = binding.writtenPlace,
        let data = PersonalData(text.bytes(of: place))
      else { return }
      collector.report(
        "MerchantUserId is \(data.phrase)", in: binding, at: place,
        notes: binding.outerBlankNotes,
        help: "write a placeholder such as `${MERCHANT_USER_ID}`, and fill in a hash or an id of your own")
    })
}
