import Catalog
import DocumentModel

extension Rule {
  /// See its summary.
  package static let callbackNotHTTPS = Rule(
    id: "callback-not-https", severity: .error,
    summary: "CallbackUrl has another scheme than https",
    explanation: """
      The page says that CallbackUrl must start with https. A scheme is compared without case (RFC 3986, section 3.1), \
      so `HTTPS:` is right too.
      """,
    citation: ParameterName.callbackUrl.parameter.citation,
    yieldsTo: ["malformed-callback-url"],
    good: [.fragment("ProductCode: ID_OCR\nCallbackUrl: HTTPS://acme-pay.com/idv")],
    bad: [
      .fragment(
        "ProductCode: ID_OCR\nCallbackUrl: «http»://acme-pay.com/idv",
        fixed: "ProductCode: ID_OCR\nCallbackUrl: https://acme-pay.com/idv"),
      .fragment(
        "ProductCode: ID_OCR\nCallbackUrl: \"«http»://${HOST}/cb\"",
        fixed: "ProductCode: ID_OCR\nCallbackUrl: \"https://${HOST}/cb\""),
      .fragment("ProductCode: ID_OCR\nCallbackUrl: «http»://acme-pay.com:8080/idv"),
    ],
    checks: .parameter([.callbackUrl]) { binding, _, collector in
      guard let url = binding.url, let scheme = url.scheme,
        case .url(let schemes) = ParameterName.callbackUrl.shape, url.hasScheme(oneOf: schemes) == .wrong
      else { return }
      // One port does not serve both.
      let isMendable = url.hasScheme(oneOf: ["http"]) == .right && url.port == nil
      collector.report(
        "CallbackUrl must start with `https`", in: binding, at: scheme,
        fix: isMendable ? Fix("write https", .suggested, .replace(binding.value, scheme, "https")) : nil)
    })
}
