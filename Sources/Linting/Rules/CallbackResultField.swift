import Catalog
import DocumentModel

extension Rule {
  /// See its summary.
  package static let callbackResultField = Rule(
    id: "callback-result-field", severity: .warning,
    summary: "the query of CallbackUrl already has a name that the platform adds",
    explanation: """
      The platform adds `transactionId`, `passed`, `subCode` and, when CallbackToken is set, `callbackToken` to \
      CallbackUrl. A CallbackUrl that has them already is the page's example of a result taken for a parameter; your \
      server would find two values of one name, of which only one is the result.
      """,
    citation: CallbackField.citation,
    yieldsTo: ["malformed-callback-url", "documentation-sample"],
    good: [.fragment("ProductCode: ID_OCR\nCallbackUrl: https://acme-pay.com/idv?shop=1&Passed=${P}")],
    bad: [
      .fragment("ProductCode: ID_OCR\nCallbackUrl: https://acme-pay.com/idv?«passed»=Y&«subcode»=200"),
      .fragment("ProductCode: ID_OCR\nCallbackUrl: \"https://acme-pay.com/?shop=${SHOP}&«transaction%49d»\""),
    ],
    checks: .parameter([.callbackUrl]) { binding, _, collector in
      for (field, name) in binding.url?.callbackFields ?? [] {
        collector.report(
          "the platform itself adds `\(field.name)` to the query of CallbackUrl", in: binding, at: name,
          help: "leave the name and its value out")
      }
    })
}
